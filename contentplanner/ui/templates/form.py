"""One template: its name and sentence, its phases, its drafts."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.template_rules import check_template
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.ui.fields.length_fields import LengthFields
from contentplanner.ui.fields.text_fields import LineField
from contentplanner.ui.labels import problem_text
from contentplanner.ui.templates import editing
from contentplanner.ui.templates.draft_fields import DraftFields
from contentplanner.ui.templates.draft_table import DraftTable
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.notice import Notice
from contentplanner.ui.widgets.text import text_label

_WIDE = 620


class TemplateForm(QScrollArea):
    """The fields of a template; what the rules refuse is said here and not wished for.

    Args:
        desk: The open plan.
        parent: The dialog.
    """

    wished = Signal(object)
    """The template as it should be."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._template: CampaignTemplate | None = None
        self._at = 0
        self.setObjectName("templates.form")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name = LineField("name", self.tr("&Name"), home="templates")
        self._about = LineField("about", self.tr("&When it fits"), home="templates")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._phases = LengthFields("templates")
        self._table = DraftTable()
        self._draft = DraftFields()
        self._problem = Notice("templates.problem", "error")
        self._add = push_button(self.tr("Add a draft"), "link", "plus")
        self._remove = push_button(self.tr("Remove this draft"), "link", "trash-2")
        self._build()
        self._connect()

    def show_template(self, template: CampaignTemplate) -> None:
        """Show a template; another one from its first draft on."""
        if self._template is None or template.id != self._template.id:
            self._at = 0
            self._problem.say("")
        self._template = template
        self._name.show_value(template.name)
        self._about.show_value(template.about)
        there = {part.phase: editing.length_of(part) for part in template.phases}
        offered = [phase for phase in Phase if template.has_launch or phase is not Phase.LAUNCH]
        lengths = {phase: there.get(phase, editing.USUAL_LENGTH) for phase in offered}
        self._phases.show_phases(lengths, frozenset(there))
        self._show_drafts(template)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put name and sentence below each other where there is little room."""
        super().resizeEvent(event)
        wide = self.width() >= current_theme().px(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._head.setDirection(way)

    def commit(self) -> None:
        """Wish for what is typed but not yet wished for."""
        self._phases.commit()
        if self._draft.isVisibleTo(self):
            self._draft.commit()
        self._take_words()

    def forget(self) -> None:
        """Give up what is typed, because the template goes back to what it was."""
        self._template = None

    def _build(self) -> None:
        px = current_theme().px
        content = QWidget()
        content.setProperty("kind", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(14))
        self._head.setSpacing(px(12))
        self._head.addWidget(self._name, 2)
        self._head.addWidget(self._about, 5)
        column.addLayout(self._head)
        column.addWidget(self._problem)
        phases = Card(self.tr("Phases"), "templates.phases")
        phases.body.addWidget(self._phases)
        column.addWidget(phases)
        drafts = Card(self.tr("Drafts"), "templates.drafts_card")
        for button, name in ((self._add, "add"), (self._remove, "remove")):
            button.setObjectName(f"templates.{name}")
            button.setAutoDefault(False)
            drafts.heading.addWidget(button)
        drafts.body.addWidget(self._table)
        drafts.body.addWidget(self._draft)
        words = self.tr("Without words of your own a draft begins with its starter text.")
        drafts.body.addWidget(text_label(words, "small"))
        column.addWidget(drafts)
        column.addStretch(1)
        self.setWidget(content)

    def _connect(self) -> None:
        for field in (self._name, self._about):
            field.left.connect(lambda _name: self._take_words())
        self._phases.typed.connect(
            lambda phase, days: self._wish(lambda one: editing.with_length(one, phase, days))
        )
        self._phases.ticked.connect(self._tick)
        self._table.chosen.connect(self._choose)
        self._draft.edited.connect(self._take_draft)
        self._add.clicked.connect(self._add_draft)
        self._remove.clicked.connect(self._remove_draft)

    def _show_drafts(self, template: CampaignTemplate) -> None:
        trade = self._desk.reader.settings().trade
        self._at = min(self._at, max(0, len(template.drafts) - 1))
        self._table.show_drafts(template, trade, self._at)
        has_drafts = bool(template.drafts)
        self._draft.setVisible(has_drafts)
        self._remove.setEnabled(has_drafts)
        if has_drafts:
            self._draft.show_draft(template, self._at, trade)

    def _choose(self, row: int) -> None:
        self._draft.commit()
        self._at = row
        if self._template is not None:
            self._show_drafts(self._template)

    # Wishing.

    def _wish(self, change: Callable[[CampaignTemplate], CampaignTemplate]) -> bool:
        """Wish for the template as changed; say why where the rules refuse it."""
        before = self._template
        if before is None:
            return False
        try:
            after = check_template(change(before), self._desk.reader.settings().limit)
        except PlanError as problem:
            self._problem.say(problem_text(problem))
            self.ensureWidgetVisible(self._problem)
            self.show_template(before)
            return False
        self._problem.say("")
        if after != before:
            self.wished.emit(after)
        return True

    def _take_words(self) -> None:
        if self._template is not None:
            words = {"name": self._name.value, "about": self._about.value}
            if any(getattr(self._template, name) != text for name, text in words.items()):
                self._wish(lambda one: replace(one, name=words["name"], about=words["about"]))

    def _tick(self, phase: Phase, on: bool) -> None:
        self._wish(lambda one: editing.with_phase(one, phase) if on else editing.without_phase(one, phase))

    def _take_draft(self, values: dict[str, object]) -> None:
        before = self._template
        if before is None:
            return
        at = self._at
        after = editing.with_draft(before, at, **values)
        # A draft that goes to another day stands elsewhere; the keyboard goes with it.
        others = list(before.drafts[:at] + before.drafts[at + 1 :])
        moved = next((n for n, one in enumerate(after.drafts) if one not in others), at)
        self._at = moved
        if not self._wish(lambda _one: after):
            self._at = at
            self._show_drafts(before)

    def _add_draft(self) -> None:
        self._draft.commit()
        if self._template is None:
            return
        drafts = self._template.drafts
        beside = drafts[self._at] if drafts else None
        starter = "tease-tip" if beside is None else beside.starter
        if self._wish(lambda one: editing.with_one_more(one, beside, starter)):
            self._at = min(self._at + 1, len(drafts))
            self._show_drafts(self._template)

    def _remove_draft(self) -> None:
        at = self._at
        self._wish(lambda one: editing.without_draft(one, at))
