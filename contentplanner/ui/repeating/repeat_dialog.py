"""The dialog behind "Repeat…": when a post repeats, shown as it will be before anything is done."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.planner import Command
from contentplanner.application.series_commands import RepeatPost, SkipOccurrence, new_series_id
from contentplanner.application.series_rules import ChangeRule, EndSeries, StopRepeating
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Post, State
from contentplanner.domain.recurrence import check_rule, rule_due, with_rule
from contentplanner.domain.series import Every, Rule, Scope, Series, pattern_of
from contentplanner.ui.labels import problem_text
from contentplanner.ui.repeating.coming_days import ComingDays
from contentplanner.ui.repeating.making import last_day_to_make
from contentplanner.ui.repeating.rule_fields import RuleFields
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.text import ElidedLabel, text_label
from contentplanner.ui.widgets.tone_label import ToneLabel


class RepeatDialog(QDialog):
    """Asks when a post repeats, and makes the command.

    ``command_wished`` carries the command each time the person agrees; closing is for who opened it.

    Args:
        desk: The open plan.
        post: The post; it has a day.
        in_sight: A day of the quarter in sight: drafts are made to the end of the next one.
        parent: The window.
    """

    command_wished = Signal(object)

    def __init__(self, desk: Desk, post: Post, in_sight: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert post.day is not None, "only a post with a day repeats"
        self._desk, self._post, self._in_sight, self._day = desk, post, in_sight, post.day
        self._today = desk.clock.today()
        self._series = None if post.series_id is None else desk.reader.one(Series, post.series_id)
        self._scope = Scope.LATER
        self.setObjectName("repeat")
        self.setWindowTitle(self.tr("Repeat post"))
        self.setMinimumWidth(current_theme().px(580))
        self.fields = RuleFields(self._today, desk.reader.settings().week_start)
        self.coming = ComingDays(desk.reader)
        self._agree = push_button(self.tr("Repeat") if self._series is None else self.tr("Change"), "primary")
        self._build()
        self._show_rule()
        self.fields.changed.connect(self._preview)
        self._preview()

    # What is shown.

    def _build(self) -> None:
        px = current_theme().px
        headline = ElidedLabel(self._post.headline or self.tr("A post without a headline"), "heading")
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(px(14))
        if self._series is not None:
            self._middle.addLayout(self._scopes())
        self._middle.addWidget(self.fields)
        self._middle.addWidget(self.coming, 1)
        if self._series is not None:
            self._middle.addLayout(self._ways_out(self._series))
            words = self.tr("Ending deletes the drafts after this one. Stopping keeps them, each on its own.")
            hint = ToneLabel(words, wraps=True)
            hint.setMinimumHeight(px(16))
            self._middle.addWidget(hint)
        self._area = _scrolling(self._middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(14))
        layout.addWidget(headline)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._buttons())

    def _scopes(self) -> QHBoxLayout:
        options = [(Scope.LATER.value, self.tr("This and later")), (Scope.ALL.value, self.tr("All"))]
        choice = SegmentedControl(options, self.tr("Changes apply to"))
        choice.setObjectName("repeat.scope")
        choice.chosen.connect(self._take_scope)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(12))
        row.addWidget(text_label(self.tr("Changes apply to"), "label"))
        row.addWidget(choice)
        row.addStretch(1)
        return row

    def _ways_out(self, series: Series) -> QHBoxLayout:
        """Return the buttons that skip this one, end the series or stop it."""
        post, now = self._post, self._desk.clock.now()
        after = (post.series_day or self._day) + timedelta(days=1)
        ways: list[tuple[str, str, str, Command]] = [
            (
                "end",
                self.tr("End after this one"),
                self.tr("Later ones that have not gone out are deleted."),
                EndSeries(series.id, after, now),
            ),
            (
                "stop",
                self.tr("Stop repeating"),
                self.tr("Posts made so far stay, each on its own."),
                StopRepeating(series.id),
            ),
        ]
        if post.state in (State.DRAFT, State.READY):
            tip = self.tr("This one is left out, the others stay.")
            ways.insert(0, ("skip", self.tr("Skip this one"), tip, SkipOccurrence(post.id, now)))
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        for name, words, tip, command in ways:
            button = push_button(words)
            button.setObjectName(f"repeat.{name}")
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, command=command: self.command_wished.emit(command))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        cancel = push_button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._agree.setObjectName("repeat.accept")
        self._agree.setDefault(True)
        self._agree.clicked.connect(self._finish)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._agree)
        return row

    def _show_rule(self) -> None:
        if self._series is None:
            weekly = Rule(every=Every.WEEK, weekdays=(self._day.weekday(),))
            self.fields.show_rule(weekly, self._day)
        else:
            self.fields.show_rule(rule_due(self._series), self._near())
        self.fields.interval.setFocus()

    def _near(self) -> date:
        """Return the day of the series from which a change holds, which names the days of a month."""
        if self._series is None:
            return self._day
        whole = self._scope is Scope.ALL or self._post.series_day is None
        day = self._series.first if whole else self._post.series_day or self._day
        in_months = self._series.rule.every in (Every.MONTH, Every.YEAR)
        return day if in_months else day + timedelta(days=self._series.shift)

    def _take_scope(self, key: str) -> None:
        self._scope = Scope(key)
        self.fields.begin_around(self._near())
        self._preview()

    def _preview(self) -> None:
        try:
            series = self._planned(self.fields.rule())
        except PlanError as problem:
            self.coming.show_problem(problem_text(problem))
            self._agree.setEnabled(False)
            return
        if series.rule.every is Every.MONTH and series.rule.nth is None:
            self.fields.name_day(series.first)
        self.coming.show_series(series, self._since(series), self._today)
        self._agree.setEnabled(True)
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is shown, but no higher than the window; the rest scrolls."""
        layout = self.layout()
        assert layout is not None, "it was laid out before"
        for inside in (self.fields.layout(), self.coming.layout(), self._middle, layout):
            if inside is not None:
                inside.invalidate()
                inside.activate()
        margins = layout.contentsMargins()
        width = self.minimumWidth() - margins.left() - margins.right()
        around = layout.sizeHint().height() - self._area.sizeHint().height()
        needed = around + self._middle.totalHeightForWidth(width)
        window = self.parentWidget()
        room = needed if window is None else max(window.height() - current_theme().px(24), 1)
        self._middle.setContentsMargins(0, 0, current_theme().px(8) if needed > room else 0, 0)
        self.resize(self.minimumWidth(), min(needed, room))

    def _since(self, planned: Series) -> date:
        """Return the first day to list of a series as it would be."""
        begins = planned.first + timedelta(days=planned.shift)
        if self._series is None or planned.first != self._series.first:
            return begins
        return max(begins, self._today) if self._scope is Scope.ALL else max(begins, self._day)

    # What is done.

    def _planned(self, rule: Rule) -> Series:
        """Return the series as it would be; PlanError where the rule cannot be followed."""
        if self._series is not None:
            day = self._from_day()
            near = (day or self._series.first) + timedelta(days=self._series.shift)
            return with_rule(self._series, rule, near, self._today)
        return Series(
            id=new_series_id(),
            created=self._desk.clock.now(),
            first=self._day,
            rule=check_rule(rule, self._day),
            pattern=pattern_of(self._post),
        )

    def _from_day(self) -> date | None:
        return self._post.series_day if self._scope is Scope.LATER else None

    def _finish(self) -> None:
        today, now = self._today, self._desk.clock.now()
        rule = self.fields.rule()
        if self._series is not None:
            self.command_wished.emit(ChangeRule(self._series.id, self._from_day(), rule, today, now))
            return
        through = last_day_to_make(self._desk.reader.settings(), max(self._in_sight, today))
        self.command_wished.emit(RepeatPost(self._post.id, rule, through, today, now))


def _scrolling(content: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("kind", "page")
    inside.setLayout(content)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
