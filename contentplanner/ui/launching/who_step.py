"""The third step: what it should bring, for whom, with whom and where."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.ui.editor.where_field import NetworkPill
from contentplanner.ui.fields.text_fields import LineField
from contentplanner.ui.fields.value_fields import number_field
from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.launching.material import Material
from contentplanner.ui.launching.partner_fields import PartnerFields
from contentplanner.ui.launching.sketch import Sketch
from contentplanner.ui.launching.step import Step
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.text import text_label, wrapped_label


class WhoStep(Step):
    """Goal, persona, partners and networks."""

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(
            "who",
            self.tr("Who is it for, and who helps?"),
            self.tr("All of this can wait. What you leave open can be filled in later."),
            parent,
        )
        self._networks = networks
        self._answers = Answers()
        self._where: tuple[NetworkKey, ...] = ()
        self._number = number_field(
            "goal_number", self.tr("&How many"), placeholder=self.tr("150"), home="launching"
        )
        self._goal = LineField(
            "goal",
            self.tr("What should it b&ring?"),
            placeholder=self.tr("For example: stollen pre-orders"),
            home="launching",
        )
        self._persona = QComboBox()
        self._partners = PartnerFields()
        self._partner_words = wrapped_label(role="small")
        self._pills: dict[NetworkKey, NetworkPill] = {}
        self._pill_row = FlowLayout(current_theme().px(6))
        self._network_words = wrapped_label(role="small")
        self._build()

    def show_answers(self, answers: Answers, sketch: Sketch, material: Material) -> None:
        """Show what is answered."""
        self._answers, self._where = answers, sketch.networks
        self._number.show_value(answers.goal_number)
        self._goal.show_value(answers.goal)
        self._show_personas(answers, material)
        self._partners.show_partners(material.partners, answers.new_partners, answers.partners)
        drafted = any(draft.for_partner for draft in sketch.template.drafts)
        self._partner_words.setText(
            self.tr("Each one you tick gets a draft with their name.")
            if drafted
            else self.tr("This template has no draft about partners. They are noted with the campaign.")
        )
        self._show_networks(material)

    def take_typed(self) -> bool:
        """Take what is typed; tell whether all of it could be read."""
        self._number.commit()
        self._partners.take_typed()
        return not self._number.message.text

    def take_focus(self) -> None:
        """Put the focus on the goal."""
        self._number.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        goal = QHBoxLayout()
        goal.setSpacing(current_theme().px(12))
        self._number.setFixedWidth(current_theme().px(110))
        goal.addWidget(self._number)
        goal.addWidget(self._goal, 1)
        for field in (self._number, self._goal):
            field.edited.connect(lambda name, value, _at_once: self.answered.emit({name: value}))
        self.body.addLayout(goal)
        self._persona.setObjectName("launching.persona")
        self._persona.setMaximumWidth(current_theme().px(340))
        self._persona.activated.connect(lambda _at: self._answer(persona=self._persona.currentData()))
        self.body.addLayout(self._group(self.tr("&Persona"), self._persona))
        partners = self._group(self.tr("Partners"), self._partners)
        partners.insertWidget(1, self._partner_words)
        self.body.addLayout(partners)
        where = QVBoxLayout()
        where.setSpacing(current_theme().px(5))
        where.addWidget(text_label(self.tr("Where"), "label"))
        where.addWidget(self._network_words)
        where.addLayout(self._pill_row)
        self.body.addLayout(where)
        self.body.addStretch(1)
        self._partners.ticked.connect(self._tick_partner)
        self._partners.written.connect(self._add_partner)

    def _group(self, title: str, field: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(current_theme().px(5))
        label = text_label(title, "label")
        if isinstance(field, QComboBox):
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
        column.addWidget(label)
        column.addWidget(
            field, 0, Qt.AlignmentFlag.AlignLeft if isinstance(field, QComboBox) else Qt.AlignmentFlag(0)
        )
        return column

    def _show_personas(self, answers: Answers, material: Material) -> None:
        names = [persona.name for persona in material.personas]
        wanted = [("", self.tr("No one in particular")), *((name, name) for name in names)]
        if [self._persona.itemData(at) for at in range(self._persona.count())] != [
            name for name, _ in wanted
        ]:
            self._persona.clear()
            for name, words in wanted:
                self._persona.addItem(words, name)
        self._persona.setCurrentIndex(max(0, self._persona.findData(answers.persona)))

    def _show_networks(self, material: Material) -> None:
        decided = bool(material.decided)
        self._network_words.setText(
            self.tr("As decided in your strategy. What you take away here is left out of this campaign only.")
            if decided
            else self.tr("Your strategy does not say yet where you post. What you choose here is kept there.")
        )
        offered = material.decided if decided else tuple(network.key for network in self._networks.known)
        for key in dict.fromkeys((*offered, *self._where)):
            pill = self._pills.get(key) or self._add_pill(key)
            pill.setChecked(key in self._where)

    def _add_pill(self, key: NetworkKey) -> NetworkPill:
        pill = self._pills[key] = NetworkPill(self._networks.get(key))
        pill.setObjectName(f"launching.network.{key}")
        pill.clicked.connect(lambda on: self._tick_network(key, on))
        self._pill_row.addWidget(pill)
        return pill

    def _tick_network(self, key: NetworkKey, on: bool) -> None:
        others = tuple(other for other in self._where if other != key)
        self._answer(networks=(*others, key) if on else others)

    def _tick_partner(self, id_: str, on: bool) -> None:
        new = dict(self._answers.new_partners)
        if id_ in new:
            if not on:
                rest = tuple(one for one in self._answers.new_partners if one[0] != id_)
                self._answer(new_partners=rest)
            return
        others = tuple(other for other in self._answers.partners if other != id_)
        self._answer(partners=(*others, id_) if on else others)

    def _add_partner(self, id_: str, name: str) -> None:
        self._answer(new_partners=(*self._answers.new_partners, (id_, name)))

    def _answer(self, **values: object) -> None:
        self.answered.emit(values)
