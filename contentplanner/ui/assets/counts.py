"""Counting people: a number and its day, the growth so far, and the same as a table."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.sizes import Size
from contentplanner.ui.assets.pane import past_day_field
from contentplanner.ui.assets.wording import say
from contentplanner.ui.fields.value_fields import number_field
from contentplanner.ui.labels import day_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.growth_chart import GrowthChart
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel


class Counts(QWidget):
    """Takes a count and shows those there are.

    Args:
        label: What is counted, with its access key.
        home: Begins the names of its widgets.
        today: Which day it is.
    """

    counted = Signal(object)
    """A Size to note."""

    def __init__(
        self, label: str, home: str, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._people = number_field("people", label, placeholder=say("For example 1.2k"), home=home)
        self._day = past_day_field("counted", say("Counted on"), today, placeholder=say("Today"), home=home)
        self._note = push_button(say("Note it"))
        self._note.setObjectName(f"{home}.note_count")
        self._note.clicked.connect(self._take)
        self._people.edit.returnPressed.connect(self._take)
        self._day.edit.returnPressed.connect(self._take)
        self._chart = GrowthChart(f"{home}.growth")
        self._toggle = push_button(say("Show as table"), "link")
        self._toggle.setObjectName(f"{home}.as_table")
        self._toggle.clicked.connect(self._turn)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._table.hide()
        self._lay_out()

    def show_counts(self, name: str, sizes: Sequence[Size]) -> None:
        """Show the counts of something that has this name."""
        self._chart.show_counts(name, sizes, self._today())
        self._toggle.setVisible(len(sizes) > 1)
        if len(sizes) < 2:
            self._table.hide()
        self._chart.setVisible(bool(sizes) and self._table.isHidden())
        self._fill(sizes)

    def clear(self) -> None:
        """Forget what is typed and not noted, because it was meant for another one."""
        self._people.show_value(None)
        self._people.edit.clear()
        self._day.show_value(None)
        self._day.edit.clear()
        self._people.mark("")
        self._day.mark("")

    def _take(self) -> None:
        for field in (self._people, self._day):
            field.commit()
            if field.message.text:
                field.target.setFocus()
                return
        if self._people.value is None:
            self._people.mark(say("Write how many people there are, such as 250."))
            self._people.target.setFocus()
            return
        size = Size(self._day.value or self._today(), self._people.value)
        self.clear()
        self.counted.emit(size)

    def _turn(self) -> None:
        as_table = self._table.isHidden()
        self._table.setVisible(as_table)
        self._chart.setVisible(not as_table)
        self._toggle.setText(say("Show as chart") if as_table else say("Show as table"))
        self._toggle.setAccessibleName(self._toggle.text())

    def _fill(self, sizes: Sequence[Size]) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        before: int | None = None
        rows: list[tuple[str, str, str]] = []
        for size in sizes:
            more = "" if before is None else f"{size.people - before:+,}".replace("-", "−")
            rows.append((day_text(size.day, self._today()), QLocale().toString(size.people), more))
            before = size.people
        for at, texts in enumerate([(say("Day"), say("People"), say("Change")), *reversed(rows)]):
            for column, text in enumerate(texts):
                label = text_label(text, "small" if at == 0 else "body")
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                self._grid.addWidget(label, at, column, right if column else Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnStretch(3, 1)

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        row.addWidget(self._people, 1)
        noting = QHBoxLayout()
        noting.setSpacing(theme.px(8))
        noting.addWidget(self._day, 1)
        button = QVBoxLayout()
        button.setSpacing(theme.px(5))
        # As high as the label above each field.
        button.addWidget(ToneLabel(" ", role="label"))
        button.addWidget(self._note)
        button.addStretch(1)
        noting.addLayout(button)
        row.addLayout(noting, 1)
        column.addLayout(row)
        self._grid.setContentsMargins(theme.px(8), 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(24))
        column.addWidget(self._chart)
        column.addWidget(self._table)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
