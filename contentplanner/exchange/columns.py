"""Guesses what the columns of a file hold, by their names and by what stands in them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from contentplanner.application.importing import (
    IGNORE,
    IMPORT_FIELDS,
    KEEP_IN_NOTES,
    WINDOW_FIELDS,
    ImportProblem,
)
from contentplanner.domain.networks import Networks
from contentplanner.exchange.campaign_windows import windows_of
from contentplanner.exchange.cells import split_networks
from contentplanner.exchange.days import DayReader, looks_like_day
from contentplanner.exchange.times import TimeProblem, read_time
from contentplanner.exchange.words import Words, normal, normal_header

_BRACKETS = re.compile(r"[(\[{（][^)\]}）]*[)\]}）]")
_PARTS = re.compile(r"\s*(?:/|\||&|\s[-–—]\s)\s*")
_NUMBER = re.compile(r"[-+$€£%\d.,\s]+")
_TEXTS = frozenset(
    {"headline", "description", "notes", "hashtags", "image", "picture description", "network"}
)
_LINK = re.compile(r"https?://\S+")
_MOST = 0.6
_UNSURE = 300


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a file as far as they matter for guessing.

    Args:
        header: Name of each column, each once.
        samples: The cells of the first records.
        named: Whether the names come from the file; otherwise only the cells speak.
    """

    header: tuple[str, ...]
    samples: Sequence[Sequence[str]]
    named: bool = True

    def cells(self, index: int) -> list[str]:
        """Return the sample cells of a column that hold something."""
        return [row[index] for row in self.samples if index < len(row) and row[index].strip()]


@dataclass(slots=True)
class Columns:
    """What each column is taken for.

    Args:
        fields: Header → field, ``KEEP_IN_NOTES`` or ``IGNORE``.
        flags: Headers that name a network and say yes or no to it.
        network_is_format: Whether the network comes from a column that tells the kind of post.
        windows: Whether the file is a campaign calendar.
    """

    fields: dict[str, str] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    network_is_format: bool = False
    windows: bool = False


class ColumnGuesser:
    """Guesses what the columns of files hold.

    Args:
        words: The words files use.
        networks: What the program knows of networks.
    """

    def __init__(self, words: Words, networks: Networks) -> None:
        self._words = words
        self._networks = networks
        self._days = DayReader(words, None)

    def known(self, name: str) -> bool:
        """Tell whether a name is one that columns have."""
        return bool(self._ranked(name, exact=True))

    def looks_like_day(self, cell: str) -> bool:
        """Tell whether a cell is a date."""
        return bool(looks_like_day([cell], self._days))

    def guess(self, table: Table, chosen: Mapping[str, str]) -> Columns:
        """Return what each column is taken for: as chosen, else by name, else by content."""
        if windows := self._windows(table, chosen):
            return Columns(windows, windows=True)
        columns = Columns(dict(chosen))
        free = [index for index, name in enumerate(table.header) if name not in chosen]
        if table.named:
            self._by_name(table, free, columns)
        self._by_content(table, free, columns)
        self._network_elsewhere(table, free, columns)
        self._helpers(table, free, columns)
        for name in table.header:
            columns.fields.setdefault(name, KEEP_IN_NOTES)
        return columns

    def _windows(self, table: Table, chosen: Mapping[str, str]) -> dict[str, str]:
        """Return the columns of a campaign calendar, chosen ones as chosen; nothing where it is none."""
        cells = {name: table.cells(index) for index, name in enumerate(table.header)}
        asked = {*chosen.values()}
        if not table.named or asked & {"headline", "date"}:
            return {}
        guessed = windows_of(table.header, cells, self._words, self._days)
        found = {
            name: KEEP_IN_NOTES if wanted in asked else wanted
            for name, wanted in guessed.items()
            if name not in chosen
        } | dict(chosen)
        return found if {"campaign", "campaign start", "campaign end"} <= {*found.values()} else {}

    def _by_name(self, table: Table, free: Iterable[int], columns: Columns) -> None:
        wishes = sorted(
            (score, index, wanted)
            for index in free
            for wanted, score in self._ranked(table.header[index]).items()
        )
        chosen, surest = dict(columns.fields), float("inf")
        for score, index, wanted in wishes:
            name = table.header[index]
            if name in columns.fields or wanted in columns.fields.values():
                continue
            if self._fits(table, index, wanted, score):
                columns.fields[name] = wanted
                surest = min(surest, score)
        if surest >= _UNSURE:
            columns.fields = dict(chosen)

    def _fits(self, table: Table, index: int, wanted: str, score: float) -> bool:
        """Let the cells speak: numbers are no text, and they know a day from a time of day."""
        cells = table.cells(index)
        if not cells:
            return True
        if wanted in _TEXTS and _share(cells, _NUMBER.fullmatch) == 1.0:
            return False
        if wanted not in ("date", "time"):
            return True
        days = looks_like_day(cells, self._days)
        times = _share(cells, _is_time)
        if wanted == "time":
            return days < _MOST and (times > 0 or score < _UNSURE)
        both = {"date", "time"} <= set(self._ranked(table.header[index]))
        return days > 0 or not (both or times >= _MOST or score >= _UNSURE)

    def _ranked(self, name: str, *, exact: bool = False) -> dict[str, float]:
        """Return the fields a column name may stand for, each with its score; less is better."""
        whole = normal_header(name)
        bare = normal_header(_BRACKETS.sub(" ", name))
        for level, text in enumerate((whole, bare)):
            if text in self._words.fields:
                return self._scored(text, level * 100)
        parts = [normal_header(part) for part in _PARTS.split(_BRACKETS.sub(" ", name))]
        for position, part in enumerate(parts):
            if len(parts) > 1 and part in self._words.fields:
                return self._scored(part, 200 + 50 * min(position, 1))
        return {} if exact else self._partly(bare)

    def _scored(self, name: str, score: float) -> dict[str, float]:
        score += 300 if name in self._words.weak else 0
        return {wanted: score + rank for wanted, rank in self._words.fields[name].items()}

    def _partly(self, name: str) -> dict[str, float]:
        words = name.split()
        if any(word in self._words.apart for word in words):
            return {}
        for length in range(len(words) - 1, 0, -1):
            for text in (" ".join(words[-length:]), " ".join(words[:length])):
                if text in self._words.fields and len(text) > 2:
                    return self._scored(text, 400)
        near = get_close_matches(name, self._words.fields, 1, 0.85) if len(name) > 4 else []
        return self._scored(near[0], 500) if near and abs(len(near[0]) - len(name)) <= 1 else {}

    def _by_content(self, table: Table, free: Iterable[int], columns: Columns) -> None:
        """Find the day, and then the text, in columns whose names say nothing."""
        left = [index for index in free if table.header[index] not in columns.fields]
        taken = columns.fields.values()
        for index in left:
            if "date" not in taken and looks_like_day(table.cells(index), self._days) >= 0.8:
                columns.fields[table.header[index]] = "date"
        if not {"date", "network"} & set(taken):
            return
        for index in left:
            links = _share(table.cells(index), _LINK.fullmatch)
            if "link" not in taken and not table.named and links >= _MOST:
                columns.fields[table.header[index]] = "link"
        if not {"headline", "description"} & set(taken):
            left = [index for index in left if table.header[index] not in columns.fields]
            lengths = sorted((_mean_length(table.cells(index)), index) for index in left)
            if lengths and lengths[-1][0] >= max(15, 2 * (lengths[-2][0] if len(lengths) > 1 else 0)):
                columns.fields[table.header[lengths[-1][1]]] = "description"

    def _network_elsewhere(self, table: Table, free: Iterable[int], columns: Columns) -> None:
        """Find networks in a column of formats, or as columns that say yes or no."""
        if "network" in columns.fields.values():
            return
        left = [index for index in free if table.header[index] not in columns.fields]
        flags = [index for index in left if self._is_flag(table, index)]
        if flags:
            columns.flags = frozenset(table.header[index] for index in flags)
            columns.fields.update({table.header[index]: "network" for index in flags})
            return
        for index in left:
            if _share(table.cells(index), self._names_network) >= _MOST:
                columns.fields[table.header[index]] = "network"
                columns.network_is_format = True
                return

    def _names_network(self, cell: str) -> bool:
        return "://" not in cell and any(map(self._networks.knows, split_networks(cell)))

    def _is_flag(self, table: Table, index: int) -> bool:
        answers = self._words.yes | self._words.no
        knows = self._networks.knows(table.header[index])
        return knows and _share(table.cells(index), lambda cell: _answer(cell) in answers) == 1.0

    def _helpers(self, table: Table, free: Iterable[int], columns: Columns) -> None:
        """Leave out what only repeats the date: weekday, week, month."""
        if "date" not in columns.fields.values():
            return
        for index in free:
            name = table.header[index]
            helper = normal_header(name) in self._words.weekday_columns
            if name not in columns.fields and helper and _mean_length(table.cells(index)) <= 20:
                columns.fields[name] = IGNORE


def read_choices(header: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return the choices by the names the header has.

    Raises:
        ImportProblem: ``column-unknown``, ``field-unknown`` or ``field-twice``.
    """
    by_name = {normal_header(name): name for name in reversed(header)} | {name: name for name in header}
    chosen: dict[str, str] = {}
    for column, wanted in columns.items():
        name = by_name.get(column) or by_name.get(normal_header(column))
        wanted = " ".join(wanted.lower().replace("_", " ").split())
        if name is None:
            known = ", ".join(header)
            raise ImportProblem("column-unknown", f"The file has no column “{column}”. It has: {known}.")
        if wanted not in (*IMPORT_FIELDS, *WINDOW_FIELDS, IGNORE, KEEP_IN_NOTES):
            known = ", ".join((*IMPORT_FIELDS, *WINDOW_FIELDS, IGNORE))
            raise ImportProblem("field-unknown", f"There is no field “{wanted}”. Choose one of: {known}.")
        if wanted == "notes" and wanted in chosen.values():
            wanted = KEEP_IN_NOTES
        if wanted in (*IMPORT_FIELDS, *WINDOW_FIELDS) and wanted in chosen.values():
            raise ImportProblem("field-twice", f"Two columns cannot both be the {wanted}. Choose one.")
        chosen[name] = wanted
    return chosen


def _answer(cell: str) -> str:
    return normal(cell) or cell.strip()


def _share(cells: Sequence[str], wanted: object) -> float:
    assert callable(wanted)
    return sum(bool(wanted(cell)) for cell in cells) / len(cells) if cells else 0.0


def _is_time(cell: str) -> bool:
    try:
        read_time(cell)
    except TimeProblem:
        return False
    return True


def _mean_length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0
