"""Going round the panes of the window by a key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


def step_into(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Put the focus into the next pane in sight that takes it, or the previous one.

    Args:
        panes: In their order; of panes inside each other the inner one comes later.
        focus: What has the focus now.
        step: 1 for the next pane, -1 for the one before.
    """
    panes = [pane for pane in panes if pane.isVisible()]
    within = [at for at, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)]
    at = within[-1] if within else -1
    for turn in range(1, len(panes) + 1):
        if _enter(panes[(at + step * turn) % len(panes)]):
            return


def _enter(pane: QWidget) -> bool:
    """Put the focus into a pane; tell whether it took it."""
    page = pane.currentWidget() if isinstance(pane, QStackedWidget) else None
    if page is not None and hasattr(page, "take_focus"):
        page.take_focus()
        return True
    for child in pane.findChildren(QWidget):
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            child.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False
