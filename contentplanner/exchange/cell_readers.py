"""Reads one kind of cell each, remembering what it has read, for files of many lines.

What a cell says beyond its value is noted as "unsaid": a pair of field and text, kept in the notes.
"""

from collections.abc import Sequence
from datetime import date, time
from typing import Generic

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.exchange.cells import E, NetworkReader, line_of, word_of
from contentplanner.exchange.days import DayProblem, DayReader, Moment
from contentplanner.exchange.times import Clock, read_time
from contentplanner.exchange.words import normal

Unsaid = list[tuple[str, str]]
When = tuple[date | None, time | None]

_REMEMBERED = 20_000


class WordCells(Generic[E]):
    """Reads cells that name a value such as a state.

    Args:
        kind: Of the value.
        meanings: Word → value.
    """

    def __init__(self, kind: type[E], meanings: dict[str, str]) -> None:
        self._kind = kind
        self._meanings = meanings
        self._read: dict[str, E | None] = {"": None}

    def read(self, cell: str, wanted: str, unsaid: Unsaid) -> E | None:
        """Return the value a cell names; a word that is not known stays unsaid."""
        try:
            value = self._read[cell]
        except KeyError:
            value = word_of(cell, self._kind, self._meanings)
            if len(self._read) < _REMEMBERED:
                self._read[cell] = value
        if value is None and (text := line_of(cell)):
            unsaid.append((wanted, text))
        return value


class MomentCells:
    """Reads cells of days and times.

    Args:
        days: Reads the dates of this file.
    """

    def __init__(self, days: DayReader) -> None:
        self._days = days
        self._moments: dict[str, Moment] = {}
        self._clocks: dict[str, Clock] = {}
        self.offsets_left_out = 0

    def read(self, day_cell: str, time_cell: str, unsaid: Unsaid) -> When:
        """Return the day and the time; a time of its own goes before one beside the date.

        Raises:
            DayProblem: The date cannot be read.
            TimeProblem: The time cannot be read.
        """
        day: date | None = None
        clock: Clock | None = None
        wanted = "date"
        if day_cell and (day_cell := day_cell.strip()):
            day, clock = self._moments.get(day_cell) or self._moment(day_cell)
        if time_cell and (time_cell := time_cell.strip()):
            own = self._clocks.get(time_cell) or self._clock(time_cell, unsaid)
            clock, wanted = own or clock, "time"
        if clock is None:
            return day, None
        if clock.zone:
            self.offsets_left_out += 1
        if clock.rest:
            unsaid.append((wanted, clock.rest))
        return day, clock.at

    def _moment(self, text: str) -> Moment:
        moment = self._days.read(text)
        if len(self._moments) < _REMEMBERED:
            self._moments[text] = moment
        return moment

    def _clock(self, text: str, unsaid: Unsaid) -> Clock | None:
        """Return a time; words such as "evening" stay unsaid."""
        if not any(character.isdigit() for character in text):
            unsaid.append(("time", line_of(text)))
            return None
        clock = self._beside_day(text) or read_time(text)
        if len(self._clocks) < _REMEMBERED:
            self._clocks[text] = clock
        return clock

    def _beside_day(self, text: str) -> Clock | None:
        """Return the time of a cell that repeats the whole date."""
        try:
            return self._days.read(text).clock
        except DayProblem:
            return None


class NetworkCells:
    """Reads where a line is to appear.

    Args:
        networks: What the program knows of networks.
        flags: Cells that say yes or no to one network each.
        yes: The words for yes.
        one_only: Whether a cell names exactly one network.
        known_only: Whether only known networks count, as in a column of formats.
        default: For lines that name none; empty for none.
    """

    def __init__(
        self,
        networks: Networks,
        *,
        flags: Sequence[tuple[int, NetworkKey]] = (),
        yes: frozenset[str] = frozenset(),
        one_only: bool = False,
        known_only: bool = False,
        default: NetworkKey | None = None,
    ) -> None:
        self._networks = networks
        self._reader = NetworkReader(networks)
        self._flags = flags
        self._yes = yes
        self._one_only = one_only
        self._known_only = known_only
        self._default = (default,) if default else ()
        self._read: dict[str, tuple[tuple[NetworkKey, ...], bool]] = {}

    def read(self, cell: str, cells: Sequence[str], unsaid: Unsaid) -> tuple[NetworkKey, ...]:
        """Return the networks; what the cell says beyond their names stays unsaid."""
        if self._flags:
            return tuple(key for n, key in self._flags if normal(cells[n]) in self._yes) or self._default
        try:
            keys, exact = self._read[cell]
        except KeyError:
            keys, exact = self._networks_in(line_of(cell))
            if len(self._read) < _REMEMBERED:
                self._read[cell] = keys, exact
        if not exact:
            unsaid.append(("network", line_of(cell)))
        return keys

    def _networks_in(self, cell: str) -> tuple[tuple[NetworkKey, ...], bool]:
        if not cell:
            return self._default, True
        if self._one_only:
            return (self._networks.key_of(cell),), True
        if self._known_only:
            return self._reader.only_known(cell) or self._default, False
        return self._reader.read(cell) or self._default, self._reader.exact(cell)
