"""When a post went out on a network and where it can be seen there."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.posting import Errand
from contentplanner.domain.assets import web_address
from contentplanner.domain.errors import PlanError
from contentplanner.domain.when import read_day, read_time
from contentplanner.ui.editor.posting.step_list import StepMark
from contentplanner.ui.editor.posting.wording import say
from contentplanner.ui.editor.when_field import day_comes_first, typed_day
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.labels import problem_text, time_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import WordButton, push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.tone_label import ToneLabel


class PostingLine(QWidget):
    """Time, day and address, with the button that notes them; for what is noted, those that put it right.

    Args:
        errand: To which network.
        number: The number of this step; 0 where it went out already.
        now: Returns the present moment in the plan's time zone.
        home: The beginning of the object names.
        parent: The part of the network.
    """

    noted = Signal(object, str)
    """When it went out, aware UTC, and its address."""
    taken_back = Signal()

    def __init__(
        self,
        errand: Errand,
        number: int,
        now: Callable[[], datetime],
        home: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._out = not number
        self._now = now
        self._errand = errand
        self._label = errand.network.label
        self.mark = self._mark_button(home)
        self.time = self._line(f"{home}.time", say("Time it went out on {network}"), 70)
        self.day = self._line(f"{home}.day", say("Day it went out on {network}"), 136)
        self.address = self._line(f"{home}.address", say("Address of the post on {network}"))
        self.address.setPlaceholderText(say("Address of the post there, if you like"))
        self._problem = MessageLine()
        self._problem.setObjectName(f"{home}.message")
        self._lay_out(number, home)
        self.show_errand(errand)

    def show_errand(self, errand: Errand) -> None:
        """Show what is noted, or the present moment; what is typed stays until something else is noted."""
        before, self._errand = self._errand, errand
        same = (before.posted_at, before.address) == (errand.posted_at, errand.address)
        if same and any(line.isModified() for line in (self.time, self.day, self.address)):
            return
        noted, now = errand.posted_at, self._now()
        at = noted.astimezone(now.tzinfo) if noted is not None else None if self._out else now
        self.time.setText(time_text(at.time()) if at else "")
        self.day.setText(typed_day(at.date() if at else None))
        self.address.setText(errand.address)
        self.address.setCursorPosition(0)

    def _mark_button(self, home: str) -> WordButton:
        if self._out:
            button = push_button(say("Save"))
            spoken = say("Save when it went out on {network}")
        else:
            button = push_button(say("Mark as posted"), "primary", "check")
            spoken = say("Mark as posted on {network}")
        button.setObjectName(f"{home}.mark")
        button.setAccessibleName(spoken.format(network=self._label))
        button.clicked.connect(self._tell)
        return button

    def _line(self, name: str, spoken: str, width: int = 0) -> LineEdit:
        line = LineEdit()
        line.setObjectName(name)
        line.setAccessibleName(spoken.format(network=self._label))
        if width:
            line.setFixedWidth(current_theme().px(width))
        line.returnPressed.connect(self._tell)
        return line

    def _lay_out(self, number: int, home: str) -> None:
        px = current_theme().px
        when, deeds = QWidget(), QWidget()
        first, last = FlowLayout(px(6), when), FlowLayout(px(12), deeds)
        for widget in (ToneLabel(say("Went out at")), self.time, self.day):
            first.addWidget(widget)
        last.addWidget(self.mark)
        if self._out:
            last.addWidget(self._back(home))
        column = QVBoxLayout()
        column.setSpacing(px(6))
        for part in (when, self.address, self._problem, deeds):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        if number:
            row.addWidget(StepMark(number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _back(self, home: str) -> WordButton:
        back = push_button(say("Not posted there after all"), "link")
        back.setObjectName(f"{home}.take_back")
        back.setAccessibleName(say("Not posted on {network} after all").format(network=self._label))
        back.clicked.connect(self.taken_back)
        return back

    def _tell(self) -> None:
        self._problem.say("")
        for line in (self.time, self.day, self.address):
            _frame(line, bad=False)
        for line, read in ((self.time, read_time), (self.day, self._read_day), (self.address, web_address)):
            try:
                if line is not self.address and not line.text().strip():
                    raise PlanError("posted-when")
                read(line.text())
            except PlanError as problem:
                self._refuse(line, problem)
                return
        at = self._moment()
        if at > self._now():
            self._refuse(self.time, PlanError("posted-later"))
            return
        self.noted.emit(at.astimezone(UTC), self.address.text().strip())

    def _moment(self) -> datetime:
        """Return what is typed as an instant; untouched, it is the present one, or what was noted."""
        noted = self._errand.posted_at if self._out else self._now()
        if noted is not None and not self.time.isModified() and not self.day.isModified():
            return noted
        day = self._read_day(self.day.text())
        return datetime.combine(day, read_time(self.time.text()), self._now().tzinfo)

    def _read_day(self, text: str) -> date:
        return read_day(text, self._now().date(), day_comes_first())

    def _refuse(self, line: LineEdit, problem: PlanError) -> None:
        self._problem.say(problem_text(problem))
        _frame(line, bad=True)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()


def _frame(line: LineEdit, *, bad: bool) -> None:
    if bool(line.property("bad")) != bad:
        line.setProperty("bad", "true" if bad else None)
        line.style().unpolish(line)
        line.style().polish(line)
