"""What stands in place of a campaign that lies in the bin, or is no longer in the plan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contentplanner.domain.campaigns import Campaign
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.text import wrapped_label


class GoneCard(Card):
    """Says what became of the campaign, with the way back."""

    restoring_wished = Signal()
    all_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "campaign.gone", parent)
        self._words = wrapped_label(role="muted")
        self._back = push_button(self.tr("Bring it back"), "primary", "archive-restore")
        self._back.setObjectName("campaign.restore")
        self._back.clicked.connect(self.restoring_wished)
        every = push_button(self.tr("All campaigns"))
        every.setObjectName("campaign.gone.all")
        every.clicked.connect(self.all_wished)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(every)
        row.addStretch(1)
        self.body.addWidget(self._words)
        self.body.addLayout(row)

    def show_campaign(self, campaign: Campaign | None) -> None:
        """Say that a campaign lies in the bin; without one, that it is no longer in the plan."""
        if campaign is None:
            self.title.setText(self.tr("This campaign is no longer in the plan"))
            self._words.setText(self.tr("Its making was undone. Redo brings it back."))
        else:
            self.title.setText(self.tr("“{name}” is in the bin").format(name=campaign.name))
            words = self.tr("Its posts that have gone out stay in the calendar.")
            self._words.setText(words)
        self._back.setVisible(campaign is not None)

    def take_focus(self) -> None:
        """Put the focus on the way back."""
        target = self.findChild(QWidget, "campaign.gone.all") if self._back.isHidden() else self._back
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
