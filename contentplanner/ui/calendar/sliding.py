"""Lets a post that was moved slide to its new place, so that the eye can follow."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from contentplanner.domain.ids import PostId
from contentplanner.ui.calendar.post_button import PostButton
from contentplanner.ui.theme.theme import current_theme

_SLIDE = 180
_MOST = 12


@dataclass(frozen=True, slots=True)
class Sight:
    """How a post looked, and where."""

    place: QPoint
    picture: QPixmap


def sights(
    calendar: QWidget, ids: Iterable[str], find: Callable[[PostId], QWidget | None]
) -> dict[PostId, Sight]:
    """Return where posts are seen now; nothing for too many, or where nothing should move."""
    wanted = [PostId(post_id) for post_id in ids]
    if current_theme().reduce_motion or len(wanted) > _MOST:
        return {}
    buttons = {post_id: find(post_id) for post_id in wanted}
    return {
        post_id: Sight(button.mapTo(calendar, QPoint(0, 0)), button.grab())
        for post_id, button in buttons.items()
        if isinstance(button, PostButton) and not button.visibleRegion().isEmpty()
    }


def slide(calendar: QWidget, seen: Sight, button: PostButton) -> None:
    """Let the picture of a post slide from where it was seen to its button, which then flashes."""
    target = button.mapTo(calendar, QPoint(0, 0))
    if target == seen.place:
        return
    ghost = QLabel(calendar)
    ghost.setPixmap(seen.picture)
    ghost.move(seen.place)
    ghost.adjustSize()
    ghost.show()
    button.set_faded(True)
    animation = QPropertyAnimation(ghost, b"pos", ghost)
    animation.setDuration(_SLIDE)
    animation.setStartValue(seen.place)
    animation.setEndValue(target)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)

    def arrive() -> None:
        ghost.deleteLater()
        button.set_faded(False)
        button.flash()

    animation.finished.connect(arrive)
    animation.start()
