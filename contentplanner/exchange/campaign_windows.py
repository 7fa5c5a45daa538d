"""Campaign calendars: tables in which each line is a campaign with its first, peak and last days."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from contentplanner.application.importing import KEEP_IN_NOTES, WINDOW_FIELDS, CampaignLine, RefusedLine
from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.text import clean_text
from contentplanner.exchange.cells import line_of, text_of
from contentplanner.exchange.days import DayProblem, DayReader, looks_like_day
from contentplanner.exchange.records import Record
from contentplanner.exchange.words import Words, normal_header

_MOST = 0.6
_OF_POSTS = frozenset({"time", "post id", "image", "hashtags"})
_ALSO_OF_CAMPAIGNS = frozenset({"description", "details", "summary", "brief", "message"})
_KEPT = {"description": "purpose", "objective": "goal", "aim": "goal", "link": "link", "notes": "notes"}


def windows_of(
    header: Sequence[str], cells_of: Mapping[str, Sequence[str]], words: Words, days: DayReader
) -> dict[str, str]:
    """Return header → field where a table is a campaign calendar; nothing where it is not.

    It is one when it names campaigns with a first and a last day, and holds nothing that only posts have.

    Args:
        header: The names of its columns.
        cells_of: The filled sample cells of each column.
        words: The words files use.
        days: Reads the dates of the file.
    """
    found: dict[str, str] = {}
    for wanted in ("campaign", *WINDOW_FIELDS):
        named = [name for name in header if wanted in words.windows.get(normal_header(name), {})]
        named.sort(key=lambda name: words.windows[normal_header(name)][wanted])
        fitting = [name for name in named if wanted == "campaign" or _holds_days(cells_of[name], days)]
        if fitting and (name := next((name for name in fitting if name not in found), "")):
            found[name] = wanted
    if not {"campaign", "campaign start", "campaign end"} <= {*found.values()}:
        return {}
    if any(_is_of_posts(name, words) for name in header if name not in found):
        return {}
    return found | _others([name for name in header if name not in found], words)


def _holds_days(cells: Sequence[str], days: DayReader) -> bool:
    return looks_like_day(cells, days) >= _MOST


def _is_of_posts(name: str, words: Words) -> bool:
    text = normal_header(name)
    fields = words.fields.get(text, {})
    if "description" in fields and text not in _ALSO_OF_CAMPAIGNS:
        return True
    return bool(_OF_POSTS & fields.keys())


def _others(names: Sequence[str], words: Words) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        fields = words.fields.get(normal_header(name), {})
        wanted = next((field for field in _KEPT if field in fields), KEEP_IN_NOTES)
        found[name] = KEEP_IN_NOTES if wanted in found.values() else wanted
    return found


class CampaignReader:
    """Turns the records of one campaign calendar into campaigns, or says why not.

    Args:
        header: The names of its columns.
        fields: Header → field.
        days: Reads the dates of this file.
    """

    def __init__(self, header: Sequence[str], fields: Mapping[str, str], days: DayReader) -> None:
        self._days = days
        self._at = {fields[name]: n for n, name in enumerate(header)}
        kept = enumerate(header)
        self._extras = [(n, name) for n, name in kept if fields[name] == KEEP_IN_NOTES]

    def read(self, record: Record) -> CampaignLine | RefusedLine:
        """Return the campaign a record holds, or why it is refused."""
        name = line_of(self._cell(record, "campaign"))
        if not name:
            return RefusedLine(record.line, "It names no campaign.")
        try:
            window = {wanted: self._day(record, wanted) for wanted in WINDOW_FIELDS}
        except DayProblem as problem:
            return RefusedLine(record.line, str(problem))
        days = [day for day in window.values() if day is not None]
        if window["campaign start"] is None or window["campaign end"] is None:
            return RefusedLine(record.line, "It lacks its first or its last day.")
        if days != sorted(days):
            return RefusedLine(record.line, "Its days are not in order: first day, peak, last day.")
        phases = phases_of(window)
        launch = window["launch day"] or window["peak start"] or window["campaign start"]
        goals = (line_of(self._cell(record, field)) for field in ("aim", "objective"))
        return CampaignLine(
            record.line,
            name,
            launch,
            phases,
            purpose=line_of(self._cell(record, "description")),
            goal=next(filter(None, goals), ""),
            landing_page=line_of(self._cell(record, "link")),
            notes=self._notes(record),
        )

    def _cell(self, record: Record, wanted: str) -> str:
        at = self._at.get(wanted, len(record.cells))
        return record.cells[at] if at < len(record.cells) else ""

    def _day(self, record: Record, wanted: str) -> date | None:
        cell = line_of(self._cell(record, wanted))
        return self._days.read(cell).day if cell else None

    def _notes(self, record: Record) -> str:
        """Return the notes with all that found no other place, as "Header: value"."""
        cells = record.cells
        kept = [
            f"{name}: {text}" for n, name in self._extras if n < len(cells) and (text := text_of(cells[n]))
        ]
        own = text_of(self._cell(record, "notes"))
        return clean_text("\n".join([own, *kept] if own else kept))


def phases_of(window: Mapping[str, date | None]) -> tuple[PhaseSpan, ...]:
    """Return the phases of a window: tease to the launch, launch to the end of the peak, then follow-up."""
    first, last = window["campaign start"], window["campaign end"]
    assert first is not None, "a window has a first day"
    assert last is not None, "a window has a last day"
    launch = window["launch day"] or window["peak start"] or first
    peak_end = window["peak end"] or (last if launch == first else launch)
    spans = (
        PhaseSpan(Phase.TEASE, first, launch - timedelta(days=1)),
        PhaseSpan(Phase.LAUNCH, launch, peak_end),
        PhaseSpan(Phase.FOLLOW_UP, peak_end + timedelta(days=1), last),
    )
    return tuple(span for span in spans if span.first <= span.last)
