"""A launch plan: a template laid on a launch day, counted back from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeVar

from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.day_fitting import Wish, fit_days
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PartnerId
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY, Gives
from contentplanner.domain.run_up import Haste, LaidPhase, lay_phases
from contentplanner.domain.settings import PROMOTIONAL_LIMIT
from contentplanner.domain.share import Share, Tally
from contentplanner.domain.templates import CampaignTemplate, TemplateDraft
from contentplanner.domain.templates import tally_of as tally_of

FIRST_DAY_STARTER = "launch-first-day"
"""The starter a launch post gets when even one that sells would be too many: what to know, no offer."""
_TEASERS_IN_SHORT = 2
_LOOK_AHEAD = timedelta(days=60)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LaidDraft:
    """One post to be drafted.

    Args:
        day: The day it is for; its phase is that of the draft, also where it had to leave its days.
        draft: What the template says of it.
        partner: The partner it is about.
    """

    day: date
    draft: TemplateDraft
    partner: PartnerId | None = None


@dataclass(frozen=True, slots=True)
class LaunchPlan:
    """What a template comes to on a launch day.

    Args:
        phases: By first day, without overlaps.
        drafts: By day, in the order of their phases.
        short: Whether the run-up was shortened because time is short.
    """

    phases: tuple[PhaseSpan, ...]
    drafts: tuple[LaidDraft, ...]
    short: bool

    @property
    def tally(self) -> Tally:
        """What the drafts give."""
        return tally_of(laid.draft for laid in self.drafts)

    @property
    def share(self) -> Share:
        """How many of the drafts sell."""
        return self.tally.share(PROMOTIONAL_LIMIT)


def never(_: date) -> bool:
    """Say that no day is closed."""
    return False


def lay(
    template: CampaignTemplate,
    launch: date,
    today: date,
    is_closed: Callable[[date], bool] = never,
    *,
    partners: Sequence[PartnerId] = (),
    left_out: frozenset[Phase] = frozenset(),
    lengths: Mapping[Phase, int] | None = None,
    only_follow_up: bool = False,
    limit: Fraction = PROMOTIONAL_LIMIT,
) -> LaunchPlan:
    """Return the phases and drafts of a template for a launch day.

    Nothing lies before today or on a closed day. A draft whose day is closed goes to the nearest open
    one of its phase; the launch post to an open day shortly before, else to one after, while the launch
    itself stays. No day before the launch has two: with too few open days there are fewer drafts. No
    more sells than the limit allows: what is too much is left out, and a launch post that would still
    be too much says what to know instead.

    Args:
        template: What to lay.
        launch: The launch day; of a template without a launch its first day.
        today: Nothing is drafted before it.
        is_closed: Tells whether nothing should be drafted for a day.
        partners: Each gets a draft of its own, where the template has any for partners.
        left_out: Phases not wanted.
        lengths: The owner's own length of a phase in days; 0 leaves it out. The launch keeps its own.
        only_follow_up: Lay only what follows the launch, from today on where that day has passed.
        limit: The promotional share that is still fine.

    Raises:
        PlanError: ``launch-has-passed`` for a launch today or earlier, ``first-day-has-passed`` for the
            first day of a template without a launch, ``day-out-of-range`` outside 1970 to 2199.
    """
    _check(template, launch, today, only_follow_up)
    if only_follow_up:
        left_out |= frozenset(Phase) - {Phase.FOLLOW_UP}
    laid_phases, haste = lay_phases(
        template, left_out, lengths or {}, (launch - today).days, has_partners=bool(partners)
    )
    origin = launch
    if only_follow_up and laid_phases:
        origin = max(launch, today - timedelta(days=laid_phases[0].first))
    placed = _Placed(template, origin, today, haste)
    phases = tuple(placed.span(part) for part in laid_phases)
    if any(not FIRST_DAY <= span.first <= span.last <= LAST_DAY for span in phases):
        raise PlanError("day-out-of-range", day=launch)
    wanted = [one for part in laid_phases for one in placed.drafts_of(part, partners)]
    last = max((wish.phase[1] for wish, _, _ in wanted), default=today)
    open_days = _open_days(today, min(last + _LOOK_AHEAD, LAST_DAY), is_closed)
    wanted = placed.with_room(wanted, open_days)
    wanted = _moderate(wanted, limit)
    days = fit_days([wish for wish, _, _ in wanted], open_days)
    drafts = (LaidDraft(day, draft, partner) for day, (_, draft, partner) in zip(days, wanted, strict=True))
    return LaunchPlan(phases, tuple(drafts), haste is not Haste.NONE)


_Wanted = tuple[Wish, TemplateDraft, PartnerId | None]


def _check(template: CampaignTemplate, launch: date, today: date, only_follow_up: bool) -> None:
    if not FIRST_DAY <= launch <= LAST_DAY:
        raise PlanError("day-out-of-range", day=launch)
    if template.has_launch and launch <= today and not only_follow_up:
        raise PlanError("launch-has-passed", day=launch)
    if not template.has_launch and launch < today:
        raise PlanError("first-day-has-passed", day=launch)


def _open_days(first: date, last: date, is_closed: Callable[[date], bool]) -> list[date]:
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if not is_closed(day)]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A template on its day in the calendar."""

    template: CampaignTemplate
    origin: date
    today: date
    haste: Haste

    def day(self, days: int) -> date:
        return self.origin + timedelta(days=days)

    def span(self, part: LaidPhase) -> PhaseSpan:
        return PhaseSpan(part.source.phase, self.day(part.first), self.day(part.last))

    def drafts_of(self, part: LaidPhase, partners: Sequence[PartnerId]) -> list[_Wanted]:
        """Return the drafts of a phase, as many as it has days for when it was shortened."""
        drafts = sorted(
            (draft for draft in self.template.drafts if draft.phase is part.source.phase),
            key=lambda draft: draft.days,
        )
        about = _for_partners([(part.at(draft.days), draft, None) for draft in drafts], part, partners)
        if self._is_before(part):
            about = _spread(about, self._most(about, part))
        if self._is_before(part) and self.haste is Haste.MUCH:
            # Few drafts on few days: apart from each other, and away from the launch.
            about = [
                (part.first + number * part.length // len(about), draft, partner)
                for number, (_, draft, partner) in enumerate(about)
            ]
        return [(self._wish(part, days), draft, partner) for days, draft, partner in about]

    def _is_before(self, part: LaidPhase) -> bool:
        return self.template.has_launch and part.last < 0

    def _most(self, about: Sequence["_About"], part: LaidPhase) -> int:
        if self.haste is Haste.MUCH:
            return min(_TEASERS_IN_SHORT if part.source.phase is Phase.TEASE else len(about), part.length)
        old = part.source.last - part.source.first + 1
        if self.haste is Haste.SOME and not any(partner for _, _, partner in about):
            return max(1, -(-len(about) * part.length // old))
        return len(about) if any(partner for _, _, partner in about) else part.length

    def _wish(self, part: LaidPhase, days: int) -> Wish:
        day, span = self.day(days), self.span(part)
        first, last = self.today, LAST_DAY
        is_launch = self.template.has_launch and part.source.phase is Phase.LAUNCH
        if self._is_before(part):
            last = self.day(-1)
        elif not is_launch:
            first = max(self.today, self.day(1 if self.template.has_launch else part.first))
        return Wish(
            day, (span.first, span.last), (first, last), is_launch, self._is_before(part) or is_launch
        )

    def with_room(self, wanted: Sequence[_Wanted], open_days: Sequence[date]) -> list[_Wanted]:
        """Return what finds an open day: before the launch one a day at most, those for partners first."""
        found = [one for one in wanted if any(map(one[0].may_lie_on, open_days))]
        before = [one for one in found if self.template.has_launch and one[0].bounds[1] < self.origin]
        days = sum(day < self.origin for day in open_days)
        theirs = _spread([place for place, one in enumerate(before) if one[2] is not None], days)
        others = _spread([place for place, one in enumerate(before) if one[2] is None], days - len(theirs))
        return [*(before[place] for place in sorted([*theirs, *others])), *found[len(before) :]]


_About = tuple[int, TemplateDraft, PartnerId | None]


def _for_partners(about: list[_About], part: LaidPhase, partners: Sequence[PartnerId]) -> list[_About]:
    """Return the drafts with those for partners given out: at least one each, none left without one."""
    theirs = [one for one in about if one[1].for_partner]
    if not theirs or not partners:
        return about
    count = max(len(theirs), len(partners))
    first, room = theirs[0][0], part.last - theirs[0][0]
    given: list[_About] = []
    for number in range(count):
        days, draft, _ = theirs[number % len(theirs)]
        days = days if count == len(theirs) else first + number * room // (count - 1)
        given.append((days, draft, partners[number % len(partners)]))
    others = [one for one in about if not one[1].for_partner]
    return sorted([*others, *given], key=lambda one: one[0])


def _spread(items: list[T], most: int) -> list[T]:
    """Return as many of the items as allowed, evenly chosen, the first among them."""
    if len(items) <= most:
        return items
    return [items[number * (len(items) - 1) // max(1, most - 1)] for number in range(most)]


def _moderate(wanted: list[_Wanted], limit: Fraction) -> list[_Wanted]:
    """Return the drafts with no more selling among them than the limit allows."""
    wanted = list(wanted)
    while tally_of(draft for _, draft, _ in wanted).share(limit).over:
        selling = [place for place, one in enumerate(wanted) if one[1].gives is Gives.PROMOTIONAL]
        spare = [place for place in selling if wanted[place][1].phase is not Phase.LAUNCH]
        if spare:
            del wanted[spare[-1]]
            continue
        wish, draft, partner = wanted[selling[-1]]
        kind = replace(draft, gives=Gives.HELPFUL, starter=FIRST_DAY_STARTER, headline="", description="")
        wanted[selling[-1]] = (wish, kind, partner)
    return wanted
