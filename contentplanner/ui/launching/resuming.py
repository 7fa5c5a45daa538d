"""The question before the first step: go on with what was left, or begin anew."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.text import wrapped_label


class ResumePage(QWidget):
    """Asks whether to go on."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, answers: Answers, launch: str, step: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("launching.resume")
        card = Card(self.tr("Continue your last draft?"), "launching.resume_card")
        name = answers.name.strip() or self.tr("A campaign without a name yet")
        card.body.addWidget(wrapped_label(name, "label"))
        words = self.tr("{launch}. You had come to step {number}, {step}.")
        card.body.addWidget(
            wrapped_label(words.format(launch=launch, number=answers.step + 1, step=step), "muted")
        )
        self.go_on = push_button(self.tr("&Continue"), "primary")
        self.go_on.setObjectName("launching.continue")
        anew = push_button(self.tr("&Start afresh"))
        anew.setObjectName("launching.afresh")
        self.go_on.clicked.connect(self.agreed)
        anew.clicked.connect(self.refused)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addWidget(self.go_on)
        row.addWidget(anew)
        row.addStretch(1)
        card.body.addLayout(row)
        card.setFixedWidth(current_theme().px(460))
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def take_focus(self) -> None:
        """Put the focus on going on."""
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
