"""Turns the records of one file into lines of the schedule, or says why not."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from typing import Any

from contentplanner.application.importing import IGNORE, KEEP_IN_NOTES, RefusedLine, ScheduleLine
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.domain.text import clean_text
from contentplanner.exchange.cells import E, NetworkReader, is_picture_name, line_of, text_of, word_of
from contentplanner.exchange.columns import Columns
from contentplanner.exchange.days import DayProblem, DayReader, Moment
from contentplanner.exchange.formula_guard import unguard
from contentplanner.exchange.records import Record
from contentplanner.exchange.times import Clock, TimeProblem, read_time
from contentplanner.exchange.words import Words, normal

_LINES = ("campaign", "aim", "headline", "link", "hashtags", "picture description", "persona", "buying step")
_CACHED = 20_000


@dataclass(frozen=True, slots=True)
class Layout:
    """Which cell of a record holds what.

    Args:
        header: Name of each column.
        columns: What each is taken for.
        plain: Whether it is the plain schedule CSV, which is read back without loss.
        network: Key of the network for lines that name none; empty for none.
    """

    header: tuple[str, ...]
    columns: Columns
    plain: bool = False
    network: NetworkKey = NetworkKey("")  # noqa: RUF009  a plain string

    def index(self, wanted: str) -> int | None:
        """Return which cell holds a field; None where no column does."""
        for number, name in enumerate(self.header):
            if self.columns.fields[name] == wanted and name not in self.columns.flags:
                return number
        return None

    @property
    def extras(self) -> tuple[tuple[int, str], ...]:
        """The columns kept in the notes."""
        names = enumerate(self.header)
        return tuple((n, name) for n, name in names if self.columns.fields[name] == KEEP_IN_NOTES)


@dataclass(slots=True)
class _Found:
    """What is gathered from one record besides the values that go straight into the line."""

    notes: list[str] = field(default_factory=list)
    day: date | None = None
    clock: time | None = None


class LineReader:
    """Turns the records of one file into lines of the schedule.

    Args:
        layout: Which cell holds what.
        words: The words files use.
        networks: What the program knows of networks.
        days: Reads the dates of this file.
    """

    def __init__(self, layout: Layout, words: Words, networks: Networks, days: DayReader) -> None:
        self._layout = layout
        self._words = words
        self._networks = networks
        self._network_reader = NetworkReader(networks)
        self._days = days
        self._width = len(layout.header)
        self._extras = layout.extras
        self._flags = tuple(
            (n, networks.key_of(name)) for n, name in enumerate(layout.header) if name in layout.columns.flags
        )
        self._at = {
            wanted: index
            for wanted in set(layout.columns.fields.values()) - {IGNORE, KEEP_IN_NOTES}
            if (index := layout.index(wanted)) is not None
        }
        self._moments: dict[str, Moment] = {}
        self._clocks: dict[str, Clock] = {}
        self._values: dict[tuple[type[Enum], str], Any] = {}
        self.offsets_left_out = 0

    def read(self, record: Record) -> ScheduleLine | RefusedLine:
        """Return the line a record holds, or why it is refused."""
        cells: Sequence[str] = record.cells
        if self._layout.plain:
            cells = [unguard(cell) if cell[:1] == "'" else cell for cell in cells]
        if len(cells) < self._width:
            cells = [*cells, *[""] * (self._width - len(cells))]
        found = _Found()
        try:
            self._moment(cells, found)
        except (DayProblem, TimeProblem) as problem:
            return RefusedLine(record.line, str(problem))
        return self._line(record.line, cells, found)

    def _cell(self, cells: Sequence[str], wanted: str) -> str:
        index = self._at.get(wanted)
        return "" if index is None else cells[index]

    def _line(self, line: int, cells: Sequence[str], found: _Found) -> ScheduleLine | RefusedLine:
        campaign, aim, headline, link, hashtags, picture_description, persona, buying_step = [
            line_of(cell) if (cell := self._cell(cells, wanted)) else "" for wanted in _LINES
        ]
        description = text_of(self._cell(cells, "description"))
        if not headline and not description and not self._layout.plain:
            return RefusedLine(line, "It has no headline and no text.")
        objective = self._word(cells, "objective", Objective, self._words.objectives, found)
        if objective is None and not aim and not self._layout.plain:
            aim = line_of(self._cell(cells, "objective"))
        return ScheduleLine(
            line,
            found.day,
            found.clock,
            self._networks_of(cells, found),
            campaign,
            self._word(cells, "phase", Phase, self._words.phases, found),
            self._word(cells, "state", State, self._words.states, found),
            self._word(cells, "gives", Gives, self._words.gives, found),
            objective,
            aim,
            headline,
            description,
            link,
            hashtags,
            self._image(cells, found),
            picture_description,
            persona,
            buying_step,
            self._notes(cells, found),
            line_of(self._cell(cells, "post id")),
        )

    def _moment(self, cells: Sequence[str], found: _Found) -> None:
        clock: Clock | None = None
        if text := self._cell(cells, "date").strip():
            moment = self._moments.get(text) or self._remember(text)
            found.day, clock = moment
        if text := self._cell(cells, "time").strip():
            own = self._clocks.get(text) or self._read_clock(text, found)
            clock = own or clock
        if clock is None:
            return
        found.clock = clock.at
        self.offsets_left_out += bool(clock.zone)
        if clock.rest:
            found.notes.append(f"{self._name('time') or self._name('date')}: {clock.rest}")

    def _remember(self, text: str) -> Moment:
        moment = self._days.read(text)
        if len(self._moments) < _CACHED:
            self._moments[text] = moment
        return moment

    def _read_clock(self, text: str, found: _Found) -> Clock | None:
        """Return a time; words such as "evening" go to the notes."""
        if not any(character.isdigit() for character in text):
            found.notes.append(f"{self._name('time')}: {line_of(text)}")
            return None
        clock = self._day_in_time(text) or read_time(text)
        if len(self._clocks) < _CACHED:
            self._clocks[text] = clock
        return clock

    def _day_in_time(self, text: str) -> Clock | None:
        """Return the time of a cell that repeats the whole date."""
        try:
            return self._days.read(text).clock
        except DayProblem:
            return None

    def _networks_of(self, cells: Sequence[str], found: _Found) -> tuple[NetworkKey, ...]:
        if self._flags:
            keys = tuple(key for n, key in self._flags if normal(cells[n]) in self._words.yes)
            return keys or self._default()
        cell = line_of(self._cell(cells, "network"))
        if self._layout.plain:
            return (self._networks.key_of(cell),) if cell else self._default()
        if self._layout.columns.network_is_format:
            if cell:
                found.notes.append(f"{self._name('network')}: {cell}")
            return self._network_reader.only_known(cell) or self._default()
        if cell and not self._network_reader.exact(cell):
            found.notes.append(f"{self._name('network')}: {cell}")
        return self._network_reader.read(cell) or self._default()

    def _default(self) -> tuple[NetworkKey, ...]:
        return (self._layout.network,) if self._layout.network else ()

    def _word(
        self, cells: Sequence[str], wanted: str, kind: type[E], meanings: dict[str, str], found: _Found
    ) -> E | None:
        """Return the value a cell names; a word that is not known is kept in the notes."""
        cell = self._cell(cells, wanted)
        if not cell:
            return None
        key = (kind, cell)
        if key not in self._values:
            self._values[key] = word_of(cell, kind, meanings)
        value: E | None = self._values[key]
        if value is None and cell.strip() and kind is not Objective:
            found.notes.append(f"{self._name(wanted)}: {line_of(cell)}")
        return value

    def _image(self, cells: Sequence[str], found: _Found) -> str:
        cell = text_of(self._cell(cells, "image"))
        if not cell or is_picture_name(cell):
            return cell
        found.notes.append(f"{self._name('image')}: {cell}")
        return ""

    def _notes(self, cells: Sequence[str], found: _Found) -> str:
        own = text_of(self._cell(cells, "notes"))
        kept = [f"{name}: {text}" for n, name in self._extras if (text := text_of(cells[n]))]
        if not kept and not found.notes:
            return own
        return clean_text("\n".join(part for part in (own, *found.notes, *kept) if part))

    def _name(self, wanted: str) -> str:
        index = self._at.get(wanted)
        return "" if index is None else self._layout.header[index]
