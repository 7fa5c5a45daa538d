"""The list of all campaigns: the one running now first, then what comes, then what is over."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.campaign_commands import DeleteCampaign, RestoreCampaign
from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostFilter
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.posts import Post
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.share import Tally
from contentplanner.ui.campaigns.campaign_card import CampaignCard
from contentplanner.ui.page import page_margins
from contentplanner.ui.post_list.empty import EmptyPanel
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label

_EMPTY_HEIGHT = 320


class CampaignsScreen(QWidget):
    """Shows every campaign as a card; it asks for changes and makes none."""

    command_wished = Signal(object)
    post_wished = Signal(object, object, object)
    campaign_opened = Signal(str)
    campaign_wished = Signal(object)
    list_wished = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("campaigns")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(current_theme().px(12))
        page = QWidget()
        page.setProperty("kind", "page")
        self._inner = QVBoxLayout(page)
        self._inner.addLayout(self._cards)
        self._inner.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        # Later, because it is told of while the page is being laid out.
        self._scroll.verticalScrollBar().rangeChanged.connect(self._space, Qt.ConnectionType.QueuedConnection)
        current_theme().changed.connect(self._space)
        self._space()
        self.refresh()

    def _space(self) -> None:
        self._inner.setContentsMargins(page_margins(self._scroll))

    def refresh(self) -> None:
        """Read the campaigns again and show them; the one with the focus keeps it."""
        focused = self._focused()
        while item := self._cards.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        campaigns = self._desk.reader.campaigns()
        if not campaigns:
            self._cards.addWidget(self._empty())
        today = self._desk.clock.today()
        for title, group in self._groups(campaigns, today):
            if group:
                self._cards.addWidget(text_label(title, role="heading"))
                self._add_cards(group, today)
        if focused:
            found = [card for card in self.findChildren(CampaignCard, focused) if not card.isHidden()]
            QTimer.singleShot(0, self, found[0].setFocus if found else self.take_focus)

    def on_changes(self, changes: ChangeSet, _origin: object) -> None:
        """Read again when campaigns, posts or settings changed."""
        if changes.touched(Campaign) or changes.touched(Post) or changes.touched(PlanSettings):
            self.refresh()

    def period_text(self) -> tuple[str, str]:
        """Return the title and subtitle for the toolbar."""
        count = len(self._desk.reader.campaigns())
        return self.tr("Campaigns"), self.tr("%n in this plan", "", count)

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return no posts: campaigns are shown here."""
        return ()

    def take_focus(self) -> None:
        """Put the focus on the first campaign, or on the button that makes one."""
        shown = [*self.findChildren(CampaignCard), *self.findChildren(QPushButton)]
        if (first := next((one for one in shown if one.isVisibleTo(self)), None)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> str:
        """Return the name of the card that has the focus, itself or in one of its buttons."""
        focus = self.window().focusWidget()
        cards = (card for card in self.findChildren(CampaignCard) if not card.isHidden())
        return next(
            (card.objectName() for card in cards if focus is card or card.isAncestorOf(focus or self)), ""
        )

    def _groups(self, campaigns: list[Campaign], today: date) -> list[tuple[str, list[Campaign]]]:
        over = [c for c in campaigns if c.last_day is not None and c.last_day < today]
        begun = [c for c in campaigns if c not in over and c.first_day is not None and c.first_day <= today]
        coming = [c for c in campaigns if c not in over and c not in begun]
        return [
            (self.tr("Running now"), begun),
            (self.tr("Coming up"), coming),
            (self.tr("Finished"), over[::-1]),
            (self.tr("In the bin"), self._desk.reader.campaigns(in_bin=True)),
        ]

    def _add_cards(self, campaigns: list[Campaign], today: date) -> None:
        tallies = self._desk.reader.campaign_tallies()
        limit = self._desk.reader.settings().limit
        for campaign in campaigns:
            card = CampaignCard(campaign, tallies.get(campaign.id, Tally()), limit, today)
            card.opened.connect(self.campaign_opened)
            card.posts_wished.connect(self._show_posts)
            card.post_wished.connect(lambda key: self.post_wished.emit(None, None, key))
            card.deletion_wished.connect(self._delete)
            card.restoring_wished.connect(self._restore)
            self._cards.addWidget(card)

    def _show_posts(self, campaign_id: str) -> None:
        self.list_wished.emit(PostFilter(campaign_id=CampaignId(campaign_id)))

    def _delete(self, campaign_id: str) -> None:
        self.command_wished.emit(DeleteCampaign(CampaignId(campaign_id), self._desk.clock.now()))

    def _restore(self, campaign_id: str) -> None:
        wanted = PostFilter(campaign_id=CampaignId(campaign_id), in_bin=True)
        binned = tuple(self._desk.reader.find_ids(wanted))
        self.command_wished.emit(RestoreCampaign(CampaignId(campaign_id), binned))

    def _empty(self) -> QWidget:
        panel = EmptyPanel("campaigns")
        panel.say(
            self.tr("No campaigns yet"),
            self.tr("Pick something you will launch, and begin to talk about it weeks before the day."),
            self.tr("New campaign"),
        )
        panel.button.setProperty("kind", "primary")
        panel.setMinimumHeight(current_theme().px(_EMPTY_HEIGHT))
        panel.asked.connect(lambda: self.campaign_wished.emit(None))
        return panel
