"""The first step: what is launched, and which run-up suits it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.starters import TRADES
from contentplanner.application.strategy_examples import load_examples
from contentplanner.domain.addresses import complete_address
from contentplanner.domain.anatomy import is_web_address
from contentplanner.domain.errors import PlanError
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.text_fields import LineField
from contentplanner.ui.labels import problem_text
from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.launching.material import Material
from contentplanner.ui.launching.sketch import Sketch, name_to_be
from contentplanner.ui.launching.step import Step
from contentplanner.ui.launching.template_cards import TemplateCards
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label


class WhatStep(Step):
    """Name, template, and what may be said of it already."""

    templates_wished = Signal(str)
    """The id of the template to change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "what",
            self.tr("What are you launching?"),
            self.tr("The run-up is counted back from its day, and drafted for you to fill in."),
            parent,
        )
        self.name = LineField(
            "name",
            self.tr("N&ame"),
            placeholder=self.tr("For example: Advent stollen boxes"),
            home="launching",
        )
        self._taken = MessageLine()
        self._taken.setObjectName("launching.taken")
        self.name.body.addWidget(self._taken)
        self.name.edited.connect(self._tell_name)
        self.body.addWidget(self.name)
        self._cards = TemplateCards()
        self._cards.chosen.connect(self._choose_template)
        self.body.addLayout(self._templates())
        self._trade = QComboBox()
        self._trade_row = self._trade_field()
        self.body.addWidget(self._trade_row)
        self._more = self._optional()
        self.body.addLayout(self._more_grid())
        self.body.addStretch(1)
        self._shown = ""

    def show_answers(self, answers: Answers, sketch: Sketch, material: Material) -> None:
        """Show what is answered."""
        self._shown = sketch.template.id
        self.name.show_value(answers.name)
        if answers.name.strip():
            self.name.mark("")
        self._cards.show_templates(tuple(material.templates.values()), sketch.template.id)
        for field in self._more:
            field.show_value(getattr(answers, field.name))
        self._trade_row.setVisible(not material.settings.trade)
        self._trade.setCurrentIndex(max(0, self._trade.findData(answers.trade)))
        given = " ".join(answers.name.split())
        to_be = name_to_be(answers, sketch, material)
        words = self.tr("There is a campaign called “{name}” already. This one will be called “{new}”.")
        self._taken.say("" if to_be == given else words.format(name=given, new=to_be), "")

    def refuse_name(self) -> None:
        """Say that a name is needed, and let it be typed."""
        self.name.mark(self.tr("Give it a name so that you find it again."))
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self.name)

    def take_typed(self) -> bool:
        """Tell whether the landing page is an address, or still open."""
        page = self._more[-1]
        problem = page_problem(page.value)
        page.mark(problem)
        if problem:
            page.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(page)
        return not problem

    def take_focus(self) -> None:
        """Put the focus on the name."""
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _templates(self) -> QVBoxLayout:
        head = QHBoxLayout()
        label = text_label(self.tr("Which run-up suits it?"), "label")
        change = push_button(self.tr("Change this template…"), "link")
        change.setObjectName("launching.change_template")
        change.setAutoDefault(False)
        change.clicked.connect(lambda: self.templates_wished.emit(self._shown))
        head.addWidget(label)
        head.addStretch(1)
        head.addWidget(change)
        column = QVBoxLayout()
        column.setSpacing(current_theme().px(5))
        column.addLayout(head)
        column.addWidget(self._cards)
        return column

    def _trade_field(self) -> QWidget:
        row = QWidget()
        label = text_label(self.tr("What kind of business is it?"), "label")
        label.setBuddy(self._trade)
        self._trade.setObjectName("launching.trade")
        self._trade.setAccessibleName(label.text())
        self._trade.setMinimumWidth(current_theme().px(220))
        self._trade.addItem(self.tr("Not decided yet"), "")
        for key in TRADES:
            self._trade.addItem(load_examples(key).label, key)
        self._trade.activated.connect(lambda _at: self.answered.emit({"trade": self._trade.currentData()}))
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(5))
        layout.addWidget(label)
        choice = QHBoxLayout()
        choice.setSpacing(current_theme().px(12))
        choice.addWidget(self._trade)
        choice.addWidget(text_label(self.tr("The starter texts are worded for it."), "small"))
        choice.addStretch(1)
        layout.addLayout(choice)
        return row

    def _optional(self) -> tuple[LineField, ...]:
        fields = (
            ("purpose", self.tr("&Purpose"), self.tr("For example: fill the oven in the quiet weeks")),
            ("offer", self.tr("&Offer"), self.tr("For example: a box of three, 24.00")),
            ("landing_page", self.tr("Landing pa&ge"), "https://"),
        )
        return tuple(
            LineField(name, label, note=self.tr("if you like"), placeholder=example, home="launching")
            for name, label, example in fields
        )

    def _more_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(current_theme().px(16))
        grid.setVerticalSpacing(current_theme().px(12))
        purpose, offer, page = self._more
        grid.addWidget(purpose, 0, 0)
        grid.addWidget(offer, 0, 1)
        grid.addWidget(page, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for field in self._more:
            field.edited.connect(lambda name, value, _at_once: self.answered.emit({name: value}))
        page.edited.connect(lambda _name, _value, _at_once: page.mark(""))
        page.left.connect(lambda _name: page.mark(page_problem(page.value)))
        return grid

    def _tell_name(self, _name: str, value: object, _at_once: bool) -> None:
        self.answered.emit({"name": value})

    def _choose_template(self, template: CampaignTemplate) -> None:
        changes = {"template": template.id, "lengths": None, "left_out": (), "unticked": ()}
        self.answered.emit(changes | {"only_follow_up": False, "short_run_up": False})


def page_problem(typed: str) -> str:
    """Return why a landing page cannot be kept; nothing where it can."""
    address = complete_address(typed)
    if not address or is_web_address(address):
        return ""
    return problem_text(PlanError("landing-page-not-address", text=typed))
