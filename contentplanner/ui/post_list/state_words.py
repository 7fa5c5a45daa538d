"""How far a post has come, with what it still lacks."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from contentplanner.application.queries import PostCard
from contentplanner.domain.posts import State
from contentplanner.ui.labels import missing_word, state_word


def state_text(card: PostCard, today: date) -> str:
    """Return how far a post has come: "Draft, needs headline", "Ready"."""
    word = state_word(card.state)
    if card.state is State.READY and card.day is not None and card.day < today:
        return _say("{state}, not posted yet").format(state=word)
    if card.state not in (State.IDEA, State.DRAFT) or not card.missing:
        return word
    lacks = [part for part in card.missing if card.state is State.DRAFT or part.value not in ("day", "time")]
    if len(lacks) == 1:
        return _say("{state}, needs {part}").format(state=word, part=missing_word(lacks[0]))
    if not lacks:
        return word
    return _say("{state}, {count} things missing").format(state=word, count=QLocale().toString(len(lacks)))


def _say(text: str) -> str:
    return QCoreApplication.translate("post_list", text)
