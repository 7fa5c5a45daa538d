"""The screens, with the tray of ideas beside a calendar when it is wanted and there is room."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from contentplanner.ui.ideas.tray import IdeasTray

_LEAST_CALENDAR = 640
_TRAY = 280


class IdeasBeside(QWidget):
    """Holds the screens and, at their right, the tray.

    Args:
        screens: What is always shown.
        make_tray: Makes the tray when it is first wanted.
    """

    def __init__(self, screens: QWidget, make_tray: Callable[[], "IdeasTray"]) -> None:
        super().__init__()
        self._make_tray = make_tray
        self._wanted = False
        self._calendar_shown = False
        self.tray: IdeasTray | None = None
        self._edge = QFrame()
        self._edge.setProperty("kind", "hairline")
        self._edge.setFixedWidth(1)
        self._edge.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(screens, 1)
        self._row.addWidget(self._edge)

    @property
    def wanted(self) -> bool:
        """Whether the tray is shown beside calendars."""
        return self._wanted

    def want(self, wanted: bool) -> None:
        """Show the tray beside calendars, or no longer."""
        self._wanted = wanted
        self._settle()

    def show_beside(self, *, calendar: bool) -> None:
        """Note whether the screen in sight is a calendar."""
        self._calendar_shown = calendar
        self._settle()

    def _settle(self) -> None:
        theme = current_theme()
        room = self.width() >= theme.px(_LEAST_CALENDAR) + theme.px(_TRAY)
        shown = self._wanted and self._calendar_shown and room
        if shown and self.tray is None:
            self.tray = self._make_tray()
            self._row.addWidget(self.tray)
        if self.tray is not None:
            self.tray.setFixedWidth(theme.px(_TRAY))
            self.tray.setVisible(shown)
        self._edge.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tray where there is room for it."""
        super().resizeEvent(event)
        self._settle()
