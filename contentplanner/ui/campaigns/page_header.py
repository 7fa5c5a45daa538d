"""The head of a campaign's page: its name, its launch, what can be done with it, and its run-up."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from contentplanner.domain.campaigns import Campaign
from contentplanner.ui.campaigns.fields import name_field
from contentplanner.ui.campaigns.phase_track import PhaseTrack
from contentplanner.ui.campaigns.wording import launch_text
from contentplanner.ui.icons import icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.text import ElidedLabel


class PageHeader(QWidget):
    """Name, launch and actions, above the phases as a picture.

    Args:
        is_taken: Whether another campaign has a name.
        parent: The page.
    """

    all_wished = Signal()
    post_wished = Signal()
    move_wished = Signal()
    duplication_wished = Signal()
    list_wished = Signal()
    deletion_wished = Signal()
    phase_chosen = Signal(object)

    def __init__(self, is_taken: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = push_button(self.tr("All campaigns"), "link", "arrow-left")
        self.back.setObjectName("campaign.all")
        self.back.clicked.connect(self.all_wished)
        self.name = name_field(self.tr("Name of the campaign"), is_taken)
        self.name.label.hide()
        self.name.edit.setProperty("kind", "title")
        self.name.edit.setToolTip(self.tr("Click to rename"))
        self.launch = ElidedLabel(role="muted")
        self.launch.setObjectName("campaign.launch")
        self.track = PhaseTrack()
        self.track.phase_chosen.connect(self.phase_chosen)
        self._column = QVBoxLayout(self)
        self._top, self._words, self._buttons = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._lay_out()
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_campaign(self, campaign: Campaign, today: date) -> None:
        """Show a campaign; the name is kept by its field."""
        self.launch.setText(launch_text(campaign, today))
        text = self.tr("Set launch day…") if campaign.launch is None else self.tr("Move launch…")
        self.move_button.setText(text)
        self.move_button.setAccessibleName(text)
        self.track.show_campaign(campaign, today)

    def open_menu(self) -> QMenu:
        """Show what is done less often."""
        menu = QMenu(self)
        menu.setObjectName("campaign.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("copy"), self.tr("Duplicate to another quarter…"), self.duplication_wished.emit)
        menu.addAction(icon("list"), self.tr("Show its posts in the list"), self.list_wished.emit)
        menu.addSeparator()
        menu.addAction(icon("trash-2"), self.tr("Delete campaign"), self.deletion_wished.emit)
        below = QPoint(self.more.width() - menu.sizeHint().width(), self.more.height())
        menu.popup(self.more.mapToGlobal(below))
        return menu

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._words.addWidget(self.name)
        self._words.addWidget(self.launch)
        self.post_button = push_button(self.tr("New post"), "secondary", "plus")
        self.move_button = push_button(self.tr("Move launch…"), "secondary", "calendar-clock")
        self.more = IconButton("ellipsis", self.tr("More to do with this campaign"))
        names = (
            ("new_post", self.post_button, self.post_wished),
            ("move", self.move_button, self.move_wished),
        )
        for name, button, signal in names:
            button.setObjectName(f"campaign.{name}")
            button.clicked.connect(signal)
            self._buttons.addWidget(button)
        self.more.setObjectName("campaign.more")
        self.more.clicked.connect(lambda: self.open_menu())
        self._buttons.addWidget(self.more)
        self._top.addLayout(self._words, 1)
        self._top.addLayout(self._buttons)
        self._top.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._top)
        self._column.addWidget(self.track)

    def _restyle(self) -> None:
        px = current_theme().px
        self._column.setSpacing(px(6))
        self._top.setSpacing(px(16))
        self._words.setSpacing(px(2))
        self._buttons.setSpacing(px(8))
        self.launch.setContentsMargins(2, 0, 0, 0)
