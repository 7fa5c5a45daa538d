"""Today: what goes out, what never did, whom to answer, and what to get ready."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.day_marks import DayMark
from contentplanner.application.post_commands import DeletePosts
from contentplanner.application.queries import PostFilter
from contentplanner.application.time_zones import zone_of
from contentplanner.application.today import Today, look_at_today, needing_picture, overdue, unfinished
from contentplanner.domain.ids import PostId
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.calendar.marked_days import MarkedDays
from contentplanner.ui.page import Page
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.tab_order import tab_along
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.today.alarm import Alarm, next_look
from contentplanner.ui.today.day_card import DayCard
from contentplanner.ui.today.filling import Filling
from contentplanner.ui.today.lines import Line
from contentplanner.ui.today.wording import subtitle, to_do_words
from contentplanner.ui.widgets.sign import Sign
from contentplanner.ui.widgets.text import text_label

_WIDEST = 980


class TodayPage(Page):
    """What an owner opens at breakfast."""

    field_wished = Signal(str, str)
    """The id of a post to open in the editor, and the field to begin with."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "today", parent)
        self._today: Today | None = None
        self._zone_name = ""
        self._marked = MarkedDays(self.desk, tools.tasks, self)
        self._marked.found.connect(self.period_changed)
        self._alarm = Alarm(self.desk.clock, self)
        self._alarm.rang.connect(self._time_came)
        networks = self.desk.networks
        self._goes_out = DayCard(self.tr("Goes out today"), "goes_out", networks)
        self._overdue = DayCard(self.tr("Overdue"), "overdue", networks)
        self._answer = DayCard(self.tr("To answer"), "answer", networks)
        self._pictures = DayCard(self.tr("Waits for a picture"), "pictures", networks)
        self._finish = DayCard(self.tr("To finish this week"), "finish", networks)
        self._cards = (self._goes_out, self._overdue, self._answer, self._pictures, self._finish)
        self._filling = Filling(self.desk, self)
        self._connect_cards()
        self._lay_out()
        current_theme().changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read again and show what is another now."""
        clock, reader = self.desk.clock, self.desk.reader
        today, zone = look_at_today(reader, clock.now(), clock.today()), reader.settings().time_zone
        self._alarm.set(next_look(today.changes_at, today.day))
        if (today, zone) == (self._today, self._zone_name):
            return
        before = self._today
        self._today, self._zone_name = today, zone
        self._show(today)
        if before is None or before.day != today.day:
            self.period_changed.emit()

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        return self.tr("Today"), subtitle(self.desk.clock.today(), self._marks())

    def on_changes(self, changes: ChangeSet, _origin: object) -> None:
        """Read again after a change of the plan."""
        self.refresh()
        if changes.touched(OwnDay) or changes.touched(PlanSettings):
            self.period_changed.emit()

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the post whose line has the focus."""
        return tuple(one.post_id for one in self._lines() if one.post_id is not None and one.holds_focus())

    def select_post(self, post_id: PostId) -> None:
        """Bring a post into sight and put the focus on it."""
        found = next((line for line in self._lines() if line.post_id == post_id), None)
        if found is not None:
            self._focus_on(found.content)
            self.scroller.ensureWidgetVisible(found, 0, current_theme().px(24))

    def take_focus(self) -> None:
        """Put the focus on the first thing to do."""
        if lines := self._lines():
            self._focus_on(_first_stop(lines[0]))
        else:
            super().take_focus()

    # Showing.

    def _show(self, today: Today) -> None:
        names, at = self._focused()
        zone = zone_of(self._zone_name)
        self._say_how_much(today)
        fill = self._filling
        fill.goes_out(self._goes_out, today, zone)
        fill.overdue(self._overdue, today, zone)
        fill.answer(self._answer, today, zone)
        fill.pictures(self._pictures, today)
        fill.finish(self._finish, today)
        tab_along(self._cards)
        if names:
            self._focus_again(names, at)
        self.selection_changed.emit(self.selected_posts())

    def _focused(self) -> tuple[tuple[str, ...], int]:
        """Return the names of what has the focus and its line, and the line's place on the page."""
        focus = self.window().focusWidget()
        for at, line in enumerate(self._lines()):
            if focus is not None and line.isAncestorOf(focus):
                return (focus.objectName(), line.content.objectName()), at
        return (), 0

    def _focus_again(self, names: Iterable[str], at: int) -> None:
        """Put the focus where it was, or on the line that took the place of one that is gone."""
        lines = self._lines()
        inside = {one.objectName(): one for line in lines for one in line.findChildren(QWidget)}
        target = next((inside[name] for name in names if name in inside), None)
        if target is None and lines:
            target = _first_stop(lines[min(at, len(lines) - 1)])
        if target is None:
            self.take_focus()
        else:
            self._focus_on(target)

    def _focus_on(self, target: QWidget) -> None:
        # A layout shows what it was given later, too late for the focus.
        part: QWidget | None = target
        while part is not None and part is not self._holder:
            part.show()
            part = part.parentWidget()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lines(self) -> list[Line]:
        return [line for card in self._cards for line in card.lines]

    def _marks(self) -> tuple[DayMark, ...]:
        today = self.desk.clock.today()
        return self._marked.read(today, today).get(today, ())

    # Time.

    def stop(self) -> None:
        """Wait for nothing more, because the plan is being closed."""
        self._alarm.stop()

    def _time_came(self) -> None:
        if self.isVisible():
            self.refresh()

    def _look_again(self) -> None:
        """Build the lines anew in other sizes and colours, at the latest when they are shown."""
        self._today = None
        self._holder.setMaximumWidth(current_theme().px(_WIDEST))
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: time went on since it was shown last."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait for nothing while nobody looks."""
        super().hideEvent(event)
        self._alarm.stop()

    # Joining the parts.

    def _connect_cards(self) -> None:
        fill = self._filling
        fill.command_wished.connect(self.command_wished)
        fill.field_wished.connect(self.field_wished)
        fill.partner_wished.connect(lambda partner_id: self.dialog_wished.emit("partner", partner_id))
        fill.post_wished.connect(lambda: self.post_wished.emit(self.desk.clock.today(), None, None))
        for card in self._cards:
            card.opened.connect(self.post_opened)
            card.move_asked.connect(self.move_wished)
            card.delete_asked.connect(self._delete)
            card.menu_asked.connect(self.post_menu_wished)
            card.moved_on.connect(self._step)
            card.focused.connect(lambda: self.selection_changed.emit(self.selected_posts()))
        day = self.desk.clock.today
        filters: dict[DayCard, Callable[[date], PostFilter]] = {
            self._goes_out: lambda today: PostFilter(first=today, last=today),
            self._overdue: overdue,
            self._pictures: needing_picture,
            self._finish: unfinished,
        }
        for card, wanted in filters.items():
            card.all_wished.connect(lambda wanted=wanted: self.list_wished.emit(wanted(day())))

    def _delete(self, post_ids: tuple[PostId, ...]) -> None:
        self.command_wished.emit(DeletePosts(post_ids, self.desk.clock.now()))

    def _step(self, line: Line, step: int) -> None:
        """Go to the next or previous line, over the borders of cards."""
        lines = self._lines()
        at = lines.index(line) + step
        if 0 <= at < len(lines):
            target = _first_stop(lines[at])
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self.scroller.ensureWidgetVisible(target, 0, current_theme().px(24))

    def _lay_out(self) -> None:
        self._sign, self._how_much = Sign("circle-check", "ok"), text_label("", "number")
        self._how_much.setObjectName("today.how_much")
        heading = QHBoxLayout()
        heading.setSpacing(current_theme().px(8))
        heading.addWidget(self._sign)
        heading.addWidget(self._how_much)
        heading.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(14))
        column.addLayout(heading)
        for card in self._cards:
            column.addWidget(card)
        self._holder = QWidget()
        self._holder.setLayout(column)
        self._holder.setMaximumWidth(current_theme().px(_WIDEST))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._holder, 1000)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _say_how_much(self, today: Today) -> None:
        self._sign.setVisible(not today.to_do)
        rest = self.tr("All done for today.") if today.goes_out else self.tr("Nothing to do today.")
        self._how_much.setText(to_do_words(today.to_do) if today.to_do else rest)


def _first_stop(line: Line) -> QWidget:
    """Return what of a line takes the keyboard first."""
    content = line.content
    inside = content.findChildren(QWidget)
    stops = (one for one in (content, *inside) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next(stops, content)
