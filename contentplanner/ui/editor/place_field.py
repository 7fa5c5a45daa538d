"""Which campaign a post belongs to, and which phase of it."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.posts import Post
from contentplanner.ui.fields.field import Field
from contentplanner.ui.icons import icon
from contentplanner.ui.labels import phase_icon, phase_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.tone_label import ToneLabel


class PlaceField(Field):
    """Campaign and phase; the phase follows the day unless another is chosen.

    Args:
        desk: The open plan.
        parent: The form.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("campaign_id", self.tr("C&ampaign"), parent=parent)
        self._desk = desk
        self._campaigns = self._combo("campaign", self.tr("Campaign"))
        self._phases = self._combo("phase", self.tr("Phase"))
        phase_label = ToneLabel(self.tr("Phase"), "text", role="label")
        phase_label.setBuddy(self._phases)
        self.label.setBuddy(self._campaigns)
        right = QVBoxLayout()
        right.setSpacing(current_theme().px(5))
        right.addWidget(phase_label)
        right.addWidget(self._phases)
        left = QVBoxLayout()
        left.setSpacing(current_theme().px(5))
        left.addWidget(self.label)
        left.addWidget(self._campaigns)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(12))
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.body.addLayout(row)
        self._campaigns.activated.connect(self._choose_campaign)
        self._phases.activated.connect(self._choose_phase)

    @property
    def target(self) -> QWidget:
        """The list of campaigns."""
        return self._campaigns

    def show_post(self, post: Post) -> None:
        """Show where a post belongs."""
        self._campaigns.clear()
        self._campaigns.addItem(self.tr("Everyday, no campaign"), None)
        for campaign in self._desk.reader.campaigns():
            self._campaigns.addItem(campaign.name, campaign.id)
        self._campaigns.setCurrentIndex(max(0, self._campaigns.findData(post.campaign_id)))
        self._phases.clear()
        self._phases.addItem(self.tr("No phase"), None)
        suggested = self._suggested(post)
        for phase in Phase:
            words = phase_word(phase)
            if phase is suggested:
                words = self.tr("{phase} (by its day)").format(phase=words)
            self._phases.addItem(icon(phase_icon(phase)), words, phase)
        self._phases.setCurrentIndex(0 if post.phase is None else 1 + list(Phase).index(post.phase))
        self._phases.setEnabled(post.campaign_id is not None and self._campaigns.isEnabled())

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid choosing."""
        self._campaigns.setEnabled(not read_only)
        self._phases.setEnabled(not read_only and self._campaigns.currentData() is not None)

    def _combo(self, name: str, spoken: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"editor.{name}")
        combo.setAccessibleName(spoken)
        combo.setMinimumContentsLength(8)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return combo

    def _suggested(self, post: Post) -> Phase | None:
        if post.campaign_id is None or post.day is None:
            return None
        campaign = self._desk.reader.campaign(post.campaign_id)
        return None if campaign is None else campaign.phase_on(post.day)

    def _choose_campaign(self, index: int) -> None:
        campaign_id: CampaignId | None = self._campaigns.itemData(index)
        self.edited.emit("campaign_id", campaign_id, True)

    def _choose_phase(self, index: int) -> None:
        self.edited.emit("phase", self._phases.itemData(index), True)
