"""What is said after several posts were changed at once."""

from PySide6.QtCore import QCoreApplication

from contentplanner.application.changes import ChangeSet
from contentplanner.domain.anatomy import TakesPictures, missing
from contentplanner.domain.posts import Post, State
from contentplanner.ui.labels import counted


def edited_text(changes: ChangeSet, takes_pictures: TakesPictures) -> str:
    """Say how many posts changed, and how many of them are no longer ready."""
    pairs = [(one.before, one.after) for one in changes]
    both = [(a, b) for a, b in pairs if isinstance(a, Post) and isinstance(b, Post)]
    words = counted(len(both), _tr("1 post changed."), _tr("{n} posts changed."))
    lost = [
        after
        for before, after in both
        if before.state is State.READY and after.state is not State.READY and missing(after, takes_pictures)
    ]
    if lost:
        back = counted(
            len(lost),
            _tr("1 was ready and is back to draft, because it now lacks a part."),
            _tr("{n} were ready and are back to draft, because they now lack a part."),
        )
        return f"{words} {back}"
    return words


def _tr(text: str) -> str:
    return QCoreApplication.translate("bulk", text)
