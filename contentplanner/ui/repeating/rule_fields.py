"""The fields in which a person says when a post repeats."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from contentplanner.domain.recurrence import LONGEST_INTERVAL, MOST_TIMES, is_last_of, nth_of
from contentplanner.domain.series import Every, Rule
from contentplanner.domain.when import read_day
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.labels import day_text
from contentplanner.ui.repeating.weekday_buttons import WeekdayButtons
from contentplanner.ui.repeating.wording import month_words
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label

_USUAL_TIMES = 12
_LAST = -1


class RuleFields(QWidget):
    """Unit, interval, days and end of a rule.

    Args:
        today: What "next friday" starts from.
        week_start: The day a week begins with, 0 for Monday.
        parent: The dialog.
    """

    changed = Signal()

    def __init__(self, today: date, week_start: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._near = today
        self.interval = _spin_box("interval", LONGEST_INTERVAL, self.tr("Repeat every how many"))
        self.unit = QComboBox()
        self.unit.setObjectName("repeat.unit")
        self.unit.setAccessibleName(self.tr("Days, weeks, months or years"))
        for every in Every:
            self.unit.addItem("", every)
        self.weekdays = WeekdayButtons(week_start)
        self.month = QWidget()
        self.by_day, self.by_weekday, self.by_last = QRadioButton(), QRadioButton(), QRadioButton()
        self.by_day.setObjectName("repeat.by-day")
        self.by_weekday.setObjectName("repeat.by-weekday")
        self.by_last.setObjectName("repeat.by-last")
        self.never = QRadioButton(self.tr("&Never"))
        self.on_day = QRadioButton(self.tr("On a &day"))
        self.after = QRadioButton(self.tr("&After"))
        for name, radio in (("never", self.never), ("on-day", self.on_day), ("after", self.after)):
            radio.setObjectName(f"repeat.{name}")
            radio.setAccessibleName(self.tr("Ends: {how}").format(how=radio.text().replace("&", "")))
        self.until = LineEdit()
        self.until.setObjectName("repeat.until")
        self.until.setAccessibleName(self.tr("The last day"))
        self.until.setPlaceholderText(self.tr("31 Mar, in 6 weeks"))
        self.count = _spin_box("count", MOST_TIMES, self.tr("How many times"))
        self.count.setValue(_USUAL_TIMES)
        self._lay_out()
        self._connect()

    def show_rule(self, rule: Rule, near: date) -> None:
        """Show a rule that begins around a day."""
        self.interval.setValue(rule.interval)
        self.unit.setCurrentIndex(list(Every).index(rule.every))
        weekly = rule.every is Every.WEEK
        self.weekdays.set_chosen(rule.weekdays if weekly and rule.weekdays else (near.weekday(),))
        by_weekday = self.by_last if rule.nth == _LAST else self.by_weekday
        (self.by_day if rule.nth is None else by_weekday).setChecked(True)
        ends = self.never if rule.until is None and rule.count is None else self.on_day
        (self.after if rule.count is not None else ends).setChecked(True)
        if rule.count is not None:
            self.count.setValue(rule.count)
        if rule.until is not None:
            self.until.show_text(day_text(rule.until, self._today))
        self.begin_around(near)

    def begin_around(self, near: date) -> None:
        """Name the days of a month after another day."""
        self._near = near
        self._show_fitting()

    def rule(self) -> Rule:
        """Return the rule as it stands.

        Raises:
            PlanError: The last day cannot be read; as ``when.read_day``.
        """
        every: Every = self.unit.currentData()
        nth = self._nth() if every is Every.MONTH else None
        weekdays = self.weekdays.chosen() if every is Every.WEEK else ()
        return Rule(
            every=every,
            interval=self.interval.value(),
            weekdays=weekdays if nth is None else (self._near.weekday(),),
            nth=nth,
            until=read_day(self.until.text(), self._today) if self.on_day.isChecked() else None,
            count=self.count.value() if self.after.isChecked() else None,
        )

    def name_day(self, day: date) -> None:
        """Name the day of the month a rule falls on, where months are long enough."""
        self.by_day.setText(_begin(month_words(Rule(every=Every.MONTH), day)))

    def _nth(self) -> int | None:
        if self.by_day.isChecked():
            return None
        return _LAST if self.by_last.isChecked() or nth_of(self._near) > 4 else nth_of(self._near)

    def _lay_out(self) -> None:
        px = current_theme().px
        every = QHBoxLayout()
        every.setSpacing(px(8))
        every.addWidget(self.interval)
        every.addWidget(self.unit)
        every.addStretch(1)
        month = QHBoxLayout(self.month)
        month.setContentsMargins(0, 0, 0, 0)
        month.setSpacing(px(20))
        month.addWidget(self.by_day)
        month.addWidget(self.by_weekday)
        month.addWidget(self.by_last)
        month.addStretch(1)
        steps = QVBoxLayout()
        steps.setSpacing(px(10))
        steps.addLayout(every)
        steps.addWidget(self.weekdays)
        steps.addWidget(self.month)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(16))
        grid.setColumnStretch(1, 1)
        for row, (words, buddy, content) in enumerate(
            (
                (self.tr("&Every"), self.interval, steps),
                (self.tr("Ends"), self.never, self._ends()),
            )
        ):
            label = text_label(words, "label")
            label.setBuddy(buddy)
            label.setMinimumHeight(px(34))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(content, row, 1)

    def _ends(self) -> QGridLayout:
        px = current_theme().px
        ends = QGridLayout()
        ends.setHorizontalSpacing(px(10))
        ends.setVerticalSpacing(px(6))
        times = QHBoxLayout()
        times.setSpacing(px(8))
        times.addWidget(self.count)
        times.addWidget(text_label(self.tr("times in all")))
        times.addStretch(1)
        for row, radio in enumerate((self.never, self.on_day, self.after)):
            radio.setMinimumHeight(px(34))
            ends.addWidget(radio, row, 0)
        ends.addWidget(self.until, 1, 1)
        ends.addLayout(times, 2, 1)
        ends.setColumnStretch(1, 1)
        self.until.setMaximumWidth(px(200))
        return ends

    def _connect(self) -> None:
        self._groups = []
        for radios in ((self.by_day, self.by_weekday, self.by_last), (self.never, self.on_day, self.after)):
            group = QButtonGroup(self)
            for radio in radios:
                group.addButton(radio)
                radio.toggled.connect(self._tell)
            self._groups.append(group)
        for box in (self.interval, self.count):
            box.valueChanged.connect(self._tell)
        self.unit.currentIndexChanged.connect(self._tell)
        self.weekdays.changed.connect(self._tell)
        self.until.textEdited.connect(self._mean_day)
        self.count.editingFinished.connect(self._tell)

    def _mean_day(self) -> None:
        self.on_day.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self._show_fitting()
        self.changed.emit()

    def _show_fitting(self) -> None:
        """Show what belongs to the unit, with its words."""
        every: Every = self.unit.currentData()
        self.weekdays.setVisible(every is Every.WEEK)
        self.month.setVisible(every is Every.MONTH)
        weekday, nth = (self._near.weekday(),), nth_of(self._near)
        self.name_day(self._near)
        for radio, which, fits in (
            (self.by_weekday, min(nth, 4), nth <= 4),
            (self.by_last, _LAST, is_last_of(self._near)),
        ):
            rule = Rule(every=Every.MONTH, weekdays=weekday, nth=which)
            radio.setText(_begin(month_words(rule, self._near)))
            radio.setVisible(fits)
        one = self.interval.value() == 1
        words = {
            Every.DAY: self.tr("day") if one else self.tr("days"),
            Every.WEEK: self.tr("week") if one else self.tr("weeks"),
            Every.MONTH: self.tr("month") if one else self.tr("months"),
            Every.YEAR: self.tr("year") if one else self.tr("years"),
        }
        for at, unit in enumerate(Every):
            self.unit.setItemText(at, words[unit])


def _spin_box(name: str, most: int, spoken: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(1, most)
    box.setObjectName(f"repeat.{name}")
    box.setAccessibleName(spoken)
    box.lineEdit().setAccessibleName(spoken)
    box.lineEdit().setTextMargins(current_theme().px(9), 0, 0, 0)
    return box


def _begin(words: str) -> str:
    return words[:1].upper() + words[1:]
