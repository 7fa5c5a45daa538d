"""Day and time: typed as people say them, picked from a month, or stepped day by day."""

import datetime as dt
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.errors import PlanError
from contentplanner.domain.when import read_moment, read_time
from contentplanner.ui.editor.calendar_popup import CalendarPopup
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.icons import icon
from contentplanner.ui.labels import day_text, problem_text, time_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button

_ENGLISH = QLocale(QLocale.Language.English)


def typed_day(day: date | None) -> str:
    """Return a day as the field shows it, in words the field reads back."""
    return "" if day is None else _ENGLISH.toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


def day_comes_first() -> bool:
    """Tell whether 3/11 is the third of November where this computer is."""
    pattern = QLocale.system().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern.find("d") < pattern.find("M") or pattern.startswith("y")


class WhenField(Field):
    """The day and the time of a post.

    Args:
        desk: The open plan.
        parent: The form.
    """

    repeat_wished = Signal()
    """The post should repeat."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("when", self.tr("&Day and time"), required=True, parent=parent)
        self._desk = desk
        self._day: date | None = None
        self._time: dt.time | None = None
        self.day_edit = self._line("day", self.tr("Day"), self.tr("19.11., thu, tomorrow 9"))
        self.time_edit = self._line("time", self.tr("Time"), self.tr("9:30"))
        self._open = self.day_edit.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        self._open.setText(self.tr("Pick the day from a calendar"))
        self._open.setToolTip(self.tr("Pick the day from a calendar (Alt+Down)"))
        current_theme().changed.connect(self._restyle)
        self._earlier = IconButton("chevron-left", self.tr("One day earlier"))
        self._later = IconButton("chevron-right", self.tr("One day later"))
        self._open.triggered.connect(self.open_calendar)
        self._earlier.clicked.connect(lambda: self._step(-1))
        self._later.clicked.connect(lambda: self._step(1))
        self.day_edit.textEdited.connect(self._preview_day)
        self.day_edit.returnPressed.connect(self._commit_day)
        self.time_edit.returnPressed.connect(self._commit_time)
        self.message.suggested.connect(self._take_day)
        self.repeat = push_button(self.tr("Repeat…"), "link", "repeat")
        self.repeat.setObjectName("editor.repeat")
        self.repeat.setProperty("dense", "true")
        self.repeat.clicked.connect(self.repeat_wished)
        self._heading.addWidget(self.repeat)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(2))
        row.addWidget(self.day_edit, 1)
        for widget in (self._earlier, self._later, self.time_edit):
            row.addWidget(widget)
        self.body.addLayout(row)
        self.label.setBuddy(self.day_edit)
        self._restyle()
        self.watch_focus(self.day_edit, self.time_edit)

    @property
    def target(self) -> QWidget:
        """The day, or the time when only that is missing."""
        return self.time_edit if self._day is not None and self._time is None else self.day_edit

    def inputs(self) -> tuple[QWidget, ...]:
        """Return both lines."""
        return (self.day_edit, self.time_edit)

    def show_value(self, day: date | None, time: dt.time | None) -> None:
        """Show what the plan holds."""
        self._day, self._time = day, time
        self.day_edit.show_text(typed_day(day))
        self.time_edit.setText("" if time is None else time_text(time))
        self._earlier.setEnabled(day is not None and not self.day_edit.isReadOnly())
        self._later.setEnabled(day is not None and not self.day_edit.isReadOnly())

    def offer_repeat(self, offered: bool) -> None:
        """Offer to let the post repeat, or not."""
        self.repeat.setVisible(offered)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid changing."""
        self.day_edit.setReadOnly(read_only)
        self.time_edit.setReadOnly(read_only)
        for button in (self._open, self._earlier, self._later):
            button.setEnabled(not read_only)

    def commit(self) -> None:
        """Take what is typed in either line."""
        self._commit_day()
        self._commit_time()

    def open_calendar(self) -> None:
        """Open the month to pick a day from."""
        settings = self._desk.reader.settings()
        popup = CalendarPopup(self._day, self._desk.clock.today(), settings.week_start, self._busy, self)
        popup.picked.connect(self._take_day)
        popup.open_below(self.day_edit)

    def mark(self, text: str) -> None:
        """Say what is missing; a day or time that could not be read is said already."""
        if not self._unread():
            super().mark(text)

    def _line(self, name: str, spoken: str, placeholder: str) -> LineEdit:
        line = LineEdit()
        line.setObjectName(f"editor.{name}")
        line.setAccessibleName(spoken)
        line.setPlaceholderText(placeholder)
        return line

    def _restyle(self) -> None:
        self._open.setIcon(icon("calendar"))
        self.day_edit.setMinimumWidth(current_theme().px(160))
        self.time_edit.setFixedWidth(current_theme().px(76))

    def _unread(self) -> bool:
        typed = self.day_edit.text().strip() != typed_day(self._day)
        shown = "" if self._time is None else time_text(self._time)
        return bool((typed and self.day_edit.text()) or (self.time_edit.text().strip() not in ("", shown)))

    def _busy(self, first: date, last: date) -> set[date]:
        return {card.day for card in self._desk.reader.cards(first, last) if card.day is not None}

    def _preview_day(self, text: str) -> None:
        """While typing: say what is read, never what is not."""
        self.set_bad(False)
        try:
            day, time = read_moment(text, self._desk.clock.today(), day_comes_first())
        except PlanError:
            self.message.say("")
            return
        words = day_text(day, self._desk.clock.today())
        self.message.say(
            self.tr("Reads as {day}").format(day=f"{words} {time_text(time)}" if time else words), ""
        )

    def _commit_day(self) -> None:
        text = self.day_edit.text().strip()
        if text == typed_day(self._day) or self.day_edit.isReadOnly():
            return
        if not text:
            self._take_day(None)
            return
        try:
            day, time = read_moment(text, self._desk.clock.today(), day_comes_first())
        except PlanError as problem:
            self._refuse(self.day_edit, problem)
            return
        self.message.say("")
        self._take(day, self._time if time is None else time)

    def _commit_time(self) -> None:
        text = self.time_edit.text().strip()
        shown = "" if self._time is None else time_text(self._time)
        if text == shown or self.time_edit.isReadOnly():
            return
        try:
            self._take(self._day, read_time(text) if text else None)
        except PlanError as problem:
            self._refuse(self.time_edit, problem)

    def _refuse(self, line: QLineEdit, problem: PlanError) -> None:
        today = self._desk.clock.today()
        days: tuple[date, ...] = problem.details.get("suggestions", ())
        if "suggestion" in problem.details:
            days = (problem.details["suggestion"],)
        offers: list[tuple[str, Any]] = [(day_text(day, today), day) for day in days]
        self.message.say(_short_sentence(problem), "bad", offers)
        self.set_bad(False)
        line.setProperty("bad", "true")
        line.style().unpolish(line)
        line.style().polish(line)

    def _step(self, days: int) -> None:
        if self._day is not None:
            self._take(self._day + timedelta(days=days), self._time)

    def _take_day(self, day: date | None) -> None:
        self._take(day, self._time)

    def _take(self, day: date | None, time: dt.time | None) -> None:
        before = self._day, self._time
        self.show_value(day, time)
        self.message.say("")
        self.set_bad(False)
        if day != before[0]:
            self.edited.emit("day", day, True)
        if time != before[1]:
            self.edited.emit("time", time, True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch what happens to the widgets inside."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() == Qt.Key.Key_Down and self._open.isEnabled():
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)


def _short_sentence(problem: PlanError) -> str:
    """Say what is wrong; the days that are offered stand beside it as buttons."""
    if problem.code == "day-does-not-exist":
        month = _ENGLISH.standaloneMonthName(problem.details["month"])
        sentence = QCoreApplication.translate("editor", "There is no {day} {month}. Did you mean")
        return sentence.format(day=problem.details["day"], month=month)
    if problem.code == "year-unlikely":
        sentence = QCoreApplication.translate("editor", "The year {year} is far away. Did you mean")
        return sentence.format(year=problem.details["year"])
    return problem_text(problem)
