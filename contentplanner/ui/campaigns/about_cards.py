"""The cards that say what a campaign is about: why, for whom, and what it should bring."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from contentplanner.application.campaign_overview import cost_per_result
from contentplanner.domain.campaigns import Campaign
from contentplanner.ui.campaigns.fields import HOME, PersonaField, address_field, reached_field
from contentplanner.ui.campaigns.goal_meter import GoalMeter
from contentplanner.ui.campaigns.wording import cost_text, goal_text
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.fields.value_fields import always, money_field, number_field
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.text import wrapped_label


class WhyCard(Card):
    """Purpose, offer and landing page, and notes: also what an import knew of no field for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Why"), "campaign.why", parent)
        self.purpose = TextField(
            "purpose",
            self.tr("Purpose"),
            lines=2,
            most=8,
            placeholder=self.tr("Fill the quiet weeks before Christmas"),
            home=HOME,
        )
        self.offer = TextField(
            "offer",
            self.tr("Offer"),
            lines=2,
            most=8,
            placeholder=self.tr("A stollen box, ordered until 10 Dec, picked up warm"),
            home=HOME,
        )
        self.landing_page = address_field(self.tr("Landing page"), self.tr("marigold.example/stollen"))
        self.notes = TextField("notes", self.tr("Notes"), lines=2, most=12, home=HOME)
        self.fields: tuple[Field, ...] = (self.purpose, self.offer, self.landing_page, self.notes)
        for field in self.fields:
            self.body.addWidget(field)


class PersonaCard(Card):
    """The persona a campaign is for."""

    strategy_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("For whom"), "campaign.whom", parent)
        self.persona = PersonaField(self.tr("Persona"))
        self.body.addWidget(self.persona)
        self._nobody = wrapped_label(
            self.tr("No personas yet. Describe in Strategy whom you want to reach, then choose here."),
            "small",
        )
        self._open = push_button(self.tr("Open Strategy"), "link")
        self._open.setObjectName("campaign.open_strategy")
        self._open.clicked.connect(self.strategy_wished)
        self.body.addWidget(self._nobody)
        self.heading.addWidget(self._open)

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer these personas."""
        self.persona.offer(names)
        self._nobody.setVisible(not names)


class GoalCard(Card):
    """What a campaign should bring, how far it is, and what that costs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Goal"), "campaign.goal_card", parent)
        self.number = number_field(
            "goal_number", self.tr("How many"), placeholder="150", home=HOME, as_typed=always
        )
        self.words = LineField(
            "goal", self.tr("What should it bring?"), placeholder=self.tr("stollen pre-orders"), home=HOME
        )
        self.reached = reached_field(self.tr("Reached so far"))
        self.cost = money_field("cost", self.tr("Cost"), placeholder=self.tr("80.00"), home=HOME)
        self.fields: tuple[Field, ...] = (self.number, self.words, self.reached, self.cost)
        self._meter = GoalMeter()
        self._standing = wrapped_label(role="small")
        self._standing.setObjectName("campaign.standing")
        self._cost = wrapped_label(role="small")
        self._cost.setObjectName("campaign.cost_per_result")
        self._grid = QGridLayout()
        for at, field in enumerate(self.fields):
            self._grid.addWidget(field, at // 2, at % 2)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self.body.addWidget(self._meter)
        self.body.addWidget(self._standing)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._cost)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_campaign(self, campaign: Campaign) -> None:
        """Say how far it is."""
        number = campaign.goal_number
        self._meter.setVisible(bool(number))
        self._meter.set_progress(campaign.goal_reached, number or 0)
        self._standing.setText(goal_text(campaign) if number else "")
        self._standing.setVisible(bool(number))
        each = cost_per_result(campaign)
        self._cost.setText("" if each is None else cost_text(each, campaign))
        self._cost.setVisible(each is not None)

    def _restyle(self) -> None:
        self._grid.setHorizontalSpacing(current_theme().px(12))
        self._grid.setVerticalSpacing(current_theme().px(12))
