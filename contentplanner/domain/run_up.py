"""The phases of a template brought to fit: an owner's own lengths, phases left out, too little time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.templates import CampaignTemplate, TemplatePhase

SHORT_BELOW = 10
"""With fewer days than this before the launch there are only teasers, and partners if there are days."""
PARTNERS_FROM = 6
"""The days before a launch from which a short run-up has room for the chosen partners."""


class Haste(Enum):
    """How much of a run-up the time allows."""

    NONE = "all of it"
    SOME = "every phase, each shorter"
    MUCH = "a short run-up: teasers, and partners where there is room"


@dataclass(frozen=True, slots=True)
class LaidPhase:
    """A phase of a template and the days it now runs, counted from the launch, both included."""

    source: TemplatePhase
    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days it runs."""
        return self.last - self.first + 1

    def at(self, days: int) -> int:
        """Return where a day of the template now lies."""
        old, new = self.source.last - self.source.first, self.last - self.first
        into = days - self.source.first
        return self.first + (into if old == new else (2 * into * new + old) // max(1, 2 * old))


def lay_phases(
    template: CampaignTemplate,
    left_out: frozenset[Phase],
    lengths: Mapping[Phase, int],
    days_left: int,
    *,
    has_partners: bool,
) -> tuple[tuple[LaidPhase, ...], Haste]:
    """Return the phases in order, those before the launch stacked backwards from it.

    A phase left out, or given no days, leaves no hole: those before it move up to the next one.

    Args:
        template: Whose phases.
        left_out: Phases not wanted.
        lengths: The owner's own lengths in days.
        days_left: The days from today to the launch.
        has_partners: Whether partners were chosen, who get room even in a short run-up if there is any.
    """
    wanted = [
        part for part in _in_order(template) if part.phase not in left_out and lengths.get(part.phase, 1) > 0
    ]
    before = [part for part in wanted if part.last < 0] if template.has_launch else []
    after = [part for part in wanted if part not in before]
    spaces = _spaces(template, wanted) if before else []
    days = [lengths.get(part.phase, part.last - part.first + 1) for part in before]
    haste = Haste.NONE
    if before and sum(days) + sum(spaces) > days_left:
        haste = Haste.MUCH if days_left < SHORT_BELOW else Haste.SOME
        if haste is Haste.MUCH:
            before = _essential(before, has_partners and days_left >= PARTNERS_FROM)
            days = [days_left] if len(before) == 1 else [days_left - days_left // 3, days_left // 3]
        days, spaces = _squeezed(days, days_left), [0] * len(before)
    return (*_backwards(before, days, spaces), *_forwards(after, lengths)), haste


def _in_order(template: CampaignTemplate) -> list[TemplatePhase]:
    return sorted(template.phases, key=lambda part: (part.first, part.last))


def _spaces(template: CampaignTemplate, wanted: Sequence[TemplatePhase]) -> list[int]:
    """Return the free days a template leaves after each phase before the launch; none beside one left out."""
    order = _in_order(template)
    later = dict(pairwise(order))
    spaces = []
    for part in wanted:
        if part.last < 0:
            then = later.get(part)
            spaces.append(max(0, then.first - part.last - 1) if then is not None and then in wanted else 0)
    return spaces


def _essential(before: Sequence[TemplatePhase], with_partners: bool) -> list[TemplatePhase]:
    kept = {Phase.TEASE, Phase.PARTNERS} if with_partners else {Phase.TEASE}
    return [part for part in before if part.phase in kept] or list(before[:1])


def _squeezed(days: Sequence[int], most: int) -> list[int]:
    """Return lengths that together last so many days at most, in proportion, each at least a day."""
    total = sum(days)
    if total <= most:
        return list(days)
    fewer = [max(1, length * most // total) for length in days]
    fewer[fewer.index(max(fewer))] += most - sum(fewer)
    return fewer


def _backwards(parts: Sequence[TemplatePhase], days: Sequence[int], spaces: Sequence[int]) -> list[LaidPhase]:
    laid: list[LaidPhase] = []
    last = -1
    for part, length, space in reversed(list(zip(parts, days, spaces, strict=True))):
        laid.insert(0, LaidPhase(part, last - space - length + 1, last - space))
        last -= space + length
    return laid


def _forwards(parts: Sequence[TemplatePhase], lengths: Mapping[Phase, int]) -> list[LaidPhase]:
    laid: list[LaidPhase] = []
    for part in parts:
        own = 0 if part.phase is Phase.LAUNCH else lengths.get(part.phase, 0)
        first = part.first
        if laid and lengths:
            first = max(laid[-1].last + 1, laid[-1].last + part.first - laid[-1].source.last)
        laid.append(LaidPhase(part, first, first + (own or part.last - part.first + 1) - 1))
    return laid
