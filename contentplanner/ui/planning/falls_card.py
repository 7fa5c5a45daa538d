"""Step 1: what falls in the quarter: launches, holidays, days of one's own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from contentplanner.application.day_marks import DayMark, MarkKind
from contentplanner.application.quarter_planning import Outlook
from contentplanner.domain.ids import CampaignId
from contentplanner.ui.calendar.mark_tag import mark_icon, marks_words
from contentplanner.ui.calendar.marked_days import Marks
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.planning.rows import Rows, StepCard
from contentplanner.ui.planning.words import days_text, month_title
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import ElidedLabel, text_label, wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_ICON = 15


@dataclass(frozen=True, slots=True)
class Event:
    """Something that falls in the quarter, on one day or several in a row.

    Args:
        campaign_id: The campaign launched then; None for other days.
        plannable: Whether a campaign may be planned for it.
    """

    first: date
    last: date
    words: str
    icon: str
    campaign_id: CampaignId | None = None
    plannable: bool = False


class FallsCard(StepCard):
    """Lists by month what falls in the quarter, and plans a campaign for it."""

    campaign_wished = Signal(object)
    campaign_opened = Signal(str)
    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, self.tr("What falls in it"), "planning.falls", parent)
        self._rows = Rows()
        self._grid = QGridLayout()
        self._buttons: list[QWidget] = []
        self._note = wrapped_label("", "small")
        self._settings = push_button(self.tr("Choose your country"), "link")
        self._settings.setObjectName("planning.choose_country")
        self._settings.clicked.connect(lambda: self.wished.emit("show_settings"))
        self.heading.addWidget(self._settings)
        self.body.addWidget(self._rows)
        self.body.addWidget(self._note)

    def stops(self) -> Iterable[QWidget]:
        """Return what Tab visits in it, from the top."""
        return (self._settings, *self._buttons)

    def show_quarter(self, seen: Outlook, marks: Marks, today: date, *, country: bool) -> None:
        """Show what falls in a quarter."""
        events = tuple(events_of(seen, marks, today))
        if not self.differs(events, country):
            return
        self._settings.setVisible(not country)
        self._grid = self._rows.new_grid(across=12, down=4)
        self._grid.setColumnStretch(3, 1)
        self._rows.setVisible(bool(events))
        self._buttons = []
        month = 0
        for row, event in enumerate(events):
            title = month_title(event.first) if event.first.month != month else ""
            month = event.first.month
            self._add(row, title, event)
        self._note.setText(self._note_of(events, country))
        self._note.setVisible(bool(self._note.text()))

    def _add(self, row: int, month: str, event: Event) -> None:
        theme = current_theme()
        icon = QLabel()
        icon.setPixmap(icon_pixmap(event.icon, theme.colour("text2"), theme.px(_ICON)))
        self._grid.addWidget(text_label(month, "label"), row, 0)
        self._grid.addWidget(ToneLabel(days_text(event.first, event.last), role="body"), row, 1)
        self._grid.addWidget(icon, row, 2)
        self._grid.addWidget(ElidedLabel(event.words), row, 3)
        self._grid.setRowMinimumHeight(row, theme.px(30))
        if event.campaign_id is not None:
            self._add_button(row, self.tr("Open campaign"), event)
        elif event.plannable:
            self._add_button(row, self.tr("Plan a campaign for it"), event)

    def _add_button(self, row: int, words: str, event: Event) -> None:
        button = push_button(words, "link")
        button.setObjectName(f"planning.event.{event.first.isoformat()}")
        button.setAccessibleName(f"{words}: {event.words}, {days_text(event.first, event.last)}")
        if event.campaign_id is not None:
            button.clicked.connect(lambda: self.campaign_opened.emit(event.campaign_id))
        else:
            button.clicked.connect(lambda: self.campaign_wished.emit(event.first))
        self._buttons.append(button)
        self._grid.addWidget(button, row, 4, Qt.AlignmentFlag.AlignRight)

    def _note_of(self, events: Sequence[Event], country: bool) -> str:
        if not country:
            return self.tr("Public holidays are shown once your country is chosen in the settings.")
        return "" if events else self.tr("No launch, no holiday and no day of your own falls in it yet.")


def events_of(seen: Outlook, marks: Marks, today: date) -> Iterator[Event]:
    """Yield what falls in a quarter by day; weekdays that are always closed are left out."""
    found = [Event(one.launch, one.launch, one.name, "rocket", one.id) for one in seen.launches if one.launch]
    launched = {event.first for event in found}
    for run in _runs(mark for day in sorted(marks) for mark in marks[day]):
        first, last = run[0].day, run[-1].day
        own = run[0].kind is MarkKind.OWN and not run[0].closed
        plannable = (own or run[0].kind is MarkKind.HOLIDAY) and first > today
        words = ", ".join(marks_words(run[:1]))
        icon = mark_icon(run[0].kind)
        found.append(Event(first, last, words, icon, plannable=plannable and first not in launched))
    yield from sorted(found, key=lambda event: (event.first, event.campaign_id is None))


def _runs(marks: Iterator[DayMark]) -> list[list[DayMark]]:
    """Return marks of the same name on days in a row together."""
    runs: dict[tuple[str, MarkKind], list[list[DayMark]]] = {}
    for mark in marks:
        if mark.kind is MarkKind.CLOSED:
            continue
        same = runs.setdefault((mark.name, mark.kind), [])
        if same and same[-1][-1].day + timedelta(days=1) == mark.day:
            same[-1].append(mark)
        else:
            same.append([mark])
    return [run for same in runs.values() for run in same]
