"""Turns the records of one file into lines of the schedule, or says why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from contentplanner.application.importing import (
    IMPORT_FIELDS,
    KEEP_IN_NOTES,
    RefusedLine,
    ScheduleLine,
)
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.domain.text import clean_line, clean_text
from contentplanner.exchange.campaign_tags import TagCells
from contentplanner.exchange.cell_readers import MomentCells, NetworkCells, Unsaid, When, WordCells
from contentplanner.exchange.cells import is_picture_name, text_of
from contentplanner.exchange.columns import Columns
from contentplanner.exchange.days import DayProblem, DayReader
from contentplanner.exchange.formula_guard import unguard
from contentplanner.exchange.more_pictures import Further
from contentplanner.exchange.records import Record
from contentplanner.exchange.times import TimeProblem
from contentplanner.exchange.words import Words

_NONE = Further()


@dataclass(frozen=True, slots=True)
class Layout:
    """Which cell of a record holds what.

    Args:
        header: Name of each column.
        columns: What each is taken for.
        plain: Whether it is the plain schedule CSV, which is read back without loss.
        network: Key of the network for lines that name none; None for no network.
        more: Further pictures of posts, by post id.
    """

    header: tuple[str, ...]
    columns: Columns
    plain: bool = False
    network: NetworkKey | None = None
    more: Mapping[str, Further] = field(default_factory=dict)

    def index(self, wanted: str) -> int:
        """Return which cell holds a field; -1, the empty cell behind the last, where no column does."""
        for number, name in enumerate(self.header):
            if self.columns.fields[name] == wanted and name not in self.columns.flags:
                return number
        return -1

    @property
    def extras(self) -> tuple[tuple[int, str], ...]:
        """The cells kept in the notes, with their headers."""
        names = enumerate(self.header)
        return tuple((n, name) for n, name in names if self.columns.fields[name] == KEEP_IN_NOTES)

    def network_cells(self, words: Words, networks: Networks) -> NetworkCells:
        """Return what reads the networks of such a file."""
        named = enumerate(self.header)
        return NetworkCells(
            networks,
            flags=[(n, networks.key_of(name)) for n, name in named if name in self.columns.flags],
            yes=words.yes,
            one_only=self.plain,
            known_only=self.columns.network_is_format,
            default=self.network,
        )


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
        self._extras = layout.extras
        self._networks = layout.network_cells(words, networks)
        self._tags = TagCells(() if layout.plain else layout.header)
        self._moments = MomentCells(days)
        self._phases = WordCells(Phase, words.phases)
        self._states = WordCells(State, words.states)
        self._gives = WordCells(Gives, words.gives)
        self._objectives = WordCells(Objective, words.objectives)
        self._pick = itemgetter(*(layout.index(wanted) for wanted in IMPORT_FIELDS))
        self._date, self._time = layout.index("date"), layout.index("time")
        self._padding = [""] * (1 + len(layout.header))

    @property
    def offsets_left_out(self) -> int:
        """How many times named a time zone or an offset."""
        return self._moments.offsets_left_out

    def read(self, record: Record) -> ScheduleLine | RefusedLine:
        """Return the line a record holds, or why it is refused."""
        cells = record.cells + self._padding[len(record.cells) :]
        if self._layout.plain:
            cells = [unguard(cell) if cell[:1] == "'" else cell for cell in cells]
        unsaid: Unsaid = []
        try:
            when = self._moments.read(cells[self._date], cells[self._time], unsaid)
        except (DayProblem, TimeProblem) as problem:
            return RefusedLine(record.line, str(problem))
        return self._line(record.line, cells, when, unsaid)

    def _line(self, line: int, cells: list[str], when: When, unsaid: Unsaid) -> ScheduleLine | RefusedLine:
        picked = self._pick(cells)
        campaign, aim, headline, link, hashtags, alt, persona, step, post_id = [
            cell.strip() if cell.isprintable() else clean_line(cell) for cell in _ONE_LINE(picked)
        ]
        description = text_of(picked[11])
        if not headline and not description and not self._layout.plain:
            return RefusedLine(line, "It has no headline and no text.")
        further = self._layout.more.get(post_id, _NONE)
        objective = self._objectives.read(picked[8], "objective", unsaid)
        if not aim and unsaid and unsaid[-1][0] == "objective":
            aim = unsaid.pop()[1]
        return ScheduleLine(
            line,
            *when,
            self._networks.read(picked[3], cells, unsaid),
            campaign,
            self._phases.read(picked[5], "phase", unsaid),
            self._states.read(picked[6], "state", unsaid),
            self._gives.read(picked[7], "gives", unsaid),
            objective,
            aim,
            headline,
            description,
            self._tags.tagged(link, cells),
            hashtags,
            _image(picked[14], unsaid) if picked[14] else "",
            alt,
            persona,
            step,
            self._notes(text_of(picked[18]), cells, unsaid),
            post_id,
            further.names,
            further.descriptions,
        )

    def _notes(self, own: str, cells: list[str], unsaid: Unsaid) -> str:
        """Return the notes with all that found no other place, as "Header: value"."""
        if not unsaid and not self._extras:
            return own
        layout = self._layout
        kept = [f"{layout.header[layout.index(wanted)]}: {text}" for wanted, text in unsaid]
        kept += [f"{name}: {text}" for n, name in self._extras if (text := text_of(cells[n]))]
        return clean_text("\n".join([own, *kept] if own else kept))


_ONE_LINE = itemgetter(
    *map(
        IMPORT_FIELDS.index,
        (
            "campaign", "aim", "headline", "link", "hashtags", "picture description", "persona",
            "buying step", "post id",
        ),
    )
)  # fmt: skip


def _image(cell: str, unsaid: Unsaid) -> str:
    """Return the name of a picture file; anything else is kept in the notes."""
    cell = text_of(cell)
    if is_picture_name(cell):
        return cell
    if cell:
        unsaid.append(("image", cell))
    return ""
