"""What a rule comes to: a sentence, the next days, and what happens where a month is too short."""

from datetime import date
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.application.day_marks import closed_days
from contentplanner.application.ports import Reader
from contentplanner.domain.posts import LAST_DAY
from contentplanner.domain.recurrence import occurrences, rule_due
from contentplanner.domain.series import Series
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.labels import day_text
from contentplanner.ui.repeating.wording import falling_back_sentence, series_sentence
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.tone_label import ToneLabel

SHOWN = 5
"""How many of the next days are listed."""


class ComingDays(QFrame):
    """The rule in words, and the days it falls on next.

    Args:
        reader: Knows on which days the business is closed.
        parent: The dialog.
    """

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("repeat.coming")
        self._reader = reader
        self.sentence = ToneLabel(token="text", role="label", wraps=True)
        self.sentence.setObjectName("repeat.sentence")
        self.days = [ToneLabel(token="text", role="body") for _ in range(SHOWN)]
        self.notes = [ToneLabel("", "warn", role="small") for _ in range(SHOWN)]
        self._signs = [QLabel() for _ in range(SHOWN)]
        self.hint = ToneLabel(wraps=True)
        self.hint.setObjectName("repeat.hint")
        self._lay_out()

    def _lay_out(self) -> None:
        px = current_theme().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(2, 1)
        for row in range(SHOWN):
            self.days[row].setObjectName(f"repeat.day.{row}")
            self.days[row].setMinimumHeight(px(20))
            grid.addWidget(self.days[row], row, 0)
            grid.addWidget(self._signs[row], row, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.notes[row], row, 2)
        for words in (self.sentence, self.hint):
            # One line at least: how many there are follows from the width.
            words.setMinimumHeight(px(16))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.sentence)
        column.addLayout(grid)
        column.addWidget(self.hint)
        column.addStretch(1)

    def show_series(self, series: Series, since: date, today: date) -> None:
        """Show how a series goes on from a day."""
        words = series_sentence(series, today)
        self.sentence.setText(words[:1].upper() + words[1:])
        found = [day for _, day in islice(occurrences(series, since, LAST_DAY), SHOWN)]
        closed = closed_days(self._reader, found[0], found[-1]) if found else frozenset().__contains__
        for row in range(SHOWN):
            self._show_day(row, found[row] if row < len(found) else None, today)
            is_closed = row < len(found) and closed(found[row])
            self.notes[row].setText(self.tr("closed that day") if is_closed else "")
            self._signs[row].setVisible(is_closed)
            if is_closed:
                theme = current_theme()
                self._signs[row].setPixmap(icon_pixmap("calendar-x", theme.colour("warn"), theme.px(14)))
        hint = falling_back_sentence(rule_due(series), series.first)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def show_problem(self, sentence: str) -> None:
        """Say why the rule cannot be followed, in place of its days."""
        self.sentence.setText(sentence)
        for row in range(SHOWN):
            self.days[row].hide()
            self.notes[row].setText("")
            self._signs[row].hide()
        self.hint.hide()

    def _show_day(self, row: int, day: date | None, today: date) -> None:
        self.days[row].setVisible(day is not None)
        if day is not None:
            self.days[row].setText(day_text(day, today))
