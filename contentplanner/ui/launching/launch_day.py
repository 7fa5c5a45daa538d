"""The launch day: typed as people say it, or picked from a month."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.errors import PlanError
from contentplanner.domain.when import read_day
from contentplanner.ui.editor.calendar_popup import CalendarPopup
from contentplanner.ui.editor.when_field import day_comes_first, typed_day
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.icons import icon
from contentplanner.ui.labels import day_text, problem_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label


class LaunchDayField(Field):
    """One day, with how far away it is.

    Args:
        desk: The open plan.
        parent: The step.
    """

    picked = Signal(object)
    """The day that was read or picked."""
    refused = Signal()
    """What was typed is no day: what was said of the day before does not hold of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("launch", self.tr("&Launch day"), home="launching", parent=parent)
        self._desk = desk
        self._day = desk.clock.today()
        self._unread = False
        self.edit = LineEdit()
        self.edit.setObjectName("launching.launch")
        self.edit.setPlaceholderText(self.tr("26 Nov, next friday, in 3 weeks"))
        self._open = self.edit.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        self._open.setText(self.tr("Pick the day from a calendar"))
        self._open.setToolTip(self.tr("Pick the day from a calendar (Alt+Down)"))
        self._open.triggered.connect(self.open_calendar)
        self.edit.textEdited.connect(self._preview)
        self.away = text_label(role="muted")
        self.away.setObjectName("launching.away")
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(12))
        row.addWidget(self.edit)
        row.addWidget(self.away)
        row.addStretch(1)
        self.body.addLayout(row)
        self.label.setBuddy(self.edit)
        self.message.suggested.connect(self._take)
        self.watch_focus(self.edit)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    @property
    def target(self) -> QWidget:
        """The line itself."""
        return self.edit

    def show_value(self, day: date, *, launch: bool) -> None:
        """Show a day: of the launch, or the first one of a plan without a launch."""
        words = self.tr("&Launch day") if launch else self.tr("&First day")
        self.label.setText(words)
        self.edit.setAccessibleName(words.replace("&", ""))
        if day != self._day or not self.edit.hasFocus():
            self.edit.show_text(typed_day(day))
            self.mark("")
        self._day, self._unread = day, False
        self._say_away(day)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        self.edit.setReadOnly(read_only)

    def commit(self) -> None:
        """Take the day typed; say why where it is none."""
        self.take_typed()

    def take_typed(self) -> bool:
        """Take the day typed; tell whether it is one."""
        text = self.edit.text().strip()
        if text == typed_day(self._day) and not self._unread:
            return True
        try:
            day = read_day(text, self._desk.clock.today(), day_comes_first())
        except PlanError as problem:
            self._refuse(problem)
            return False
        self._take(day)
        return True

    def open_calendar(self) -> None:
        """Open the month to pick a day from."""
        settings = self._desk.reader.settings()
        today = self._desk.clock.today()
        popup = CalendarPopup(self._day, today, settings.week_start, self._busy, self, optional=False)
        popup.picked.connect(self._take)
        popup.open_below(self.edit)

    def _take(self, day: date) -> None:
        self.edit.show_text(typed_day(day))
        self.mark("")
        self._say_away(day)
        if day != self._day or self._unread:
            self._day, self._unread = day, False
            self.picked.emit(day)

    def _refuse(self, problem: PlanError) -> None:
        today, details = self._desk.clock.today(), problem.details
        days: tuple[date, ...] = details.get("suggestions", ())
        if "suggestion" in details:
            days = (details["suggestion"],)
        words = problem_text(problem)
        if problem.code == "day-does-not-exist":
            month = QLocale().standaloneMonthName(details["month"])
            words = self.tr("{year} has no {day} {month}.")
            words = words.format(year=details["year"], day=details["day"], month=month)
        self._unread = True
        self.refused.emit()
        self.away.setText("")
        self.message.say(words, "bad", [(day_text(day, today), day) for day in days])
        self.set_bad(True)

    def _preview(self, text: str) -> None:
        """While typing: say how far away what is read is, never what is not."""
        self.mark("")
        try:
            self._say_away(read_day(text, self._desk.clock.today(), day_comes_first()))
        except PlanError:
            self.away.setText("")

    def _say_away(self, day: date) -> None:
        self.away.setText(away_text((day - self._desk.clock.today()).days))

    def _busy(self, first: date, last: date) -> set[date]:
        return {card.day for card in self._desk.reader.cards(first, last) if card.day is not None}

    def _restyle(self) -> None:
        self._open.setIcon(icon("calendar"))
        self.edit.setFixedWidth(current_theme().px(210))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar by key."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() == Qt.Key.Key_Down:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)


def away_text(days: int) -> str:
    """Return how far away a day is: "23 days from now"."""
    say = QCoreApplication.translate
    near = {0: say("launching", "today"), 1: say("launching", "tomorrow"), -1: say("launching", "yesterday")}
    if days in near:
        return near[days]
    words = say("launching", "{n} days from now") if days > 0 else say("launching", "{n} days ago")
    return words.format(n=abs(days))
