"""One draft of a template: when, in which phase, what it gives, and with which words it begins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from contentplanner.application.starters import starter, starters
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.templates import CampaignTemplate, TemplateDraft
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.fields.value_fields import ReadField
from contentplanner.ui.icons import icon
from contentplanner.ui.labels import gives_icon, gives_word, objective_word, phase_icon, phase_word
from contentplanner.ui.templates.editing import read_days
from contentplanner.ui.templates.wording import days_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label

_LETTERS = 80
"""The letters of a starter's headline there is room for in its list, at the usual text size."""


class DraftFields(QWidget):
    """The fields of one draft; texts are told when they are left, choices at once."""

    edited = Signal(object)
    """Fields of the draft by name, with their new values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_launch = True
        self._draft: TemplateDraft | None = None
        self._days: ReadField[int] = ReadField(
            "days", self.tr("&Day"), self._read, self._show, home="templates"
        )
        self._days.edited.connect(lambda _name, value, _at_once: self._tell("days", value))
        self._phase = self._choice("phase", self.tr("P&hase"))
        self._gives = self._choice("gives", self.tr("&Gives"))
        self._objective = self._choice("objective", self.tr("&Objective"))
        self._starter = self._choice("starter", self.tr("&Starter text"))
        self.headline = LineField("headline", self.tr("Your own head&line"), home="templates")
        self.description = TextField(
            "description", self.tr("Your own &text"), lines=4, most=8, home="templates"
        )
        for gives in Gives:
            self._gives.addItem(icon(gives_icon(gives)), gives_word(gives), gives)
        for objective in Objective:
            self._objective.addItem(objective_word(objective), objective)
        for field in (self.headline, self.description):
            field.left.connect(lambda _name: self.commit())
        self._lay_out()

    def show_draft(self, template: CampaignTemplate, at: int, trade: str) -> None:
        """Show a draft; what is being typed stays."""
        draft = template.drafts[at]
        self._draft, self._has_launch = draft, template.has_launch
        phases = [part.phase for part in template.phases]
        if [self._phase.itemData(n) for n in range(self._phase.count())] != phases:
            self._phase.clear()
            for phase in phases:
                self._phase.addItem(icon(phase_icon(phase)), phase_word(phase), phase)
        if not self._starter.count():
            for one in starters(trade):
                self._starter.addItem(_short(one.headline), one.key)
        self._days.show_value(draft.days)
        for box, value in (
            (self._phase, draft.phase),
            (self._gives, draft.gives),
            (self._objective, draft.objective),
            (self._starter, draft.starter),
        ):
            box.setCurrentIndex(_index(box, value))
        words = starter(draft.starter, trade)
        self.headline.edit.setPlaceholderText(words.headline)
        self.description.edit.setPlaceholderText(words.description)
        self.headline.show_value(draft.headline)
        self.description.show_value(draft.description)

    def commit(self) -> None:
        """Tell the texts typed but not yet told."""
        self._days.commit()
        if self._draft is not None:
            texts = {"headline": self.headline.value, "description": self.description.value}
            changed = {name: text for name, text in texts.items() if text != getattr(self._draft, name)}
            if changed:
                self.edited.emit(changed)

    def _choice(self, name: str, words: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"templates.{name}")
        box.setAccessibleName(words.replace("&", ""))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.setProperty("words", words)
        box.activated.connect(lambda _at: self._tell(name, box.currentData()))
        return box

    def _lay_out(self) -> None:
        px = current_theme().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(12))
        grid.addWidget(self._days, 0, 0)
        grid.addLayout(self._labelled(self._phase), 0, 1)
        grid.addLayout(self._labelled(self._gives), 1, 0)
        grid.addLayout(self._labelled(self._objective), 1, 1)
        grid.addLayout(self._labelled(self._starter), 2, 0, 1, 2)
        grid.addWidget(self.headline, 3, 0, 1, 2)
        grid.addWidget(self.description, 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _labelled(self, box: QComboBox) -> QVBoxLayout:
        label = text_label(str(box.property("words")), "label")
        label.setBuddy(box)
        column = QVBoxLayout()
        column.setSpacing(current_theme().px(5))
        column.addWidget(label)
        column.addWidget(box)
        column.addStretch(1)
        return column

    def _tell(self, name: str, value: object) -> None:
        if self._draft is not None and value is not None and value != getattr(self._draft, name):
            self.edited.emit({name: value})

    def _read(self, text: str) -> int | None:
        return read_days(text, has_launch=self._has_launch) if text.strip() else None

    def _show(self, days: int) -> str:
        return days_text(days, has_launch=self._has_launch)


def _short(words: str) -> str:
    """Return words cut to what a list of choices has room for."""
    most = round(_LETTERS / current_theme().scale)
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _index(box: QComboBox, value: Phase | Gives | Objective | str) -> int:
    return next((at for at in range(box.count()) if box.itemData(at) == value), -1)
