"""The page of settings: what the plan decides, how the program looks, backups. All take effect at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contentplanner.ui.page import page_margins
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.settings.backups import AboutGroup, BackupsGroup
from contentplanner.ui.settings.days import DaysGroup
from contentplanner.ui.settings.general import GeneralGroup
from contentplanner.ui.settings.group import SettingsGroup
from contentplanner.ui.settings.looks import LooksGroup
from contentplanner.ui.settings.networks_group import NetworksGroup
from contentplanner.ui.settings.posts import PostsGroup
from contentplanner.ui.settings.spelling_group import SpellingGroup
from contentplanner.ui.theme.theme import current_theme

_WIDEST = 980
"""Wider than this at 100 % text size, words and fields would be too far apart."""


class SettingsPage(QScrollArea):
    """Asks for changes of the plan's settings and of what this person likes."""

    command_wished = Signal(object)
    looks_changed = Signal()
    wished = Signal(str)

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        desk = tools.desk
        self._general = GeneralGroup(desk)
        self._groups: tuple[SettingsGroup, ...] = (
            self._general,
            LooksGroup(desk, tools.preferences),
            PostsGroup(desk),
            SpellingGroup(desk, tools.tasks, tools.preferences),
            NetworksGroup(desk),
            DaysGroup(desk, tools.tasks),
            BackupsGroup(desk),
            AboutGroup(desk),
        )
        px = current_theme().px
        page = QWidget()
        page.setProperty("kind", "page")
        holder = QWidget()
        holder.setMaximumWidth(px(_WIDEST))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for group in self._groups:
            column.addWidget(group)
            group.command_wished.connect(self.command_wished)
            group.looks_changed.connect(self.looks_changed)
            group.wished.connect(self.wished)
        column.addStretch(1)
        self._row = row = QHBoxLayout(page)
        row.addStretch(1)
        row.addWidget(holder, 1000)
        row.addStretch(1)
        self.setWidget(page)
        # Later, because it is told of while the page is being laid out.
        self.verticalScrollBar().rangeChanged.connect(self._space, Qt.ConnectionType.QueuedConnection)
        self._space()
        self.refresh()

    def _space(self) -> None:
        self._row.setContentsMargins(page_margins(self))

    def refresh(self) -> None:
        """Show what is decided now."""
        for group in self._groups:
            group.refresh()

    def on_changes(self, _changes: object, _origin: object) -> None:
        """Show what is decided now."""
        self.refresh()

    def period_text(self) -> tuple[str, str]:
        """Return what the toolbar says."""
        return self.tr("Settings"), ""

    def selected_posts(self) -> tuple[()]:
        """No post is selected here."""
        return ()

    def take_focus(self) -> None:
        """Put the focus on the first field."""
        self._general.name.setFocus()
