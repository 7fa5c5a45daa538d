"""What is worth saying about a quarter, each with what can be done about it, the most pressing first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from contentplanner.application.queries import PostFilter
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.gaps import Crowd, Gap
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.quarter_layout import concerns
from contentplanner.domain.quarters import Month, month_of
from contentplanner.domain.share import Share
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.contents import QuarterContents

_COUNTED = frozenset({State.DRAFT, State.READY, State.POSTED})
_SOON = timedelta(weeks=3)
_WEEK = timedelta(days=6)
_FEW = 2
"""So many crowded weeks of a network are told of one by one; of more the fullest, and the rest at once."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that can be done about a nudge, with one click.

    Args:
        kind: ``show`` posts, make them ``ideas``, ``write`` into a gap, add ``teasers``, do a ``task``.
        words: Of its button.
        about: A filter, ids of posts, a gap, a campaign or the id of an action.
    """

    kind: str
    words: str
    about: object


@dataclass(frozen=True, slots=True)
class Nudge:
    """One thing worth saying about the quarter.

    Args:
        key: What it is about with its numbers; the same key is the same nudge.
        lead: The sentence that says what is the matter.
        advice: The sentence that says what helps.
        deeds: What can be done about it.
        warns: It warns; otherwise it only reminds.
        can_be_left: It can be left until its numbers change.
    """

    key: str
    lead: str
    advice: str
    deeds: tuple[Deed, ...]
    warns: bool = True
    can_be_left: bool = True


def nudges(contents: QuarterContents, networks: Networks) -> Iterator[Nudge]:
    """Yield what there is to say, the most pressing first, without what was left."""
    found = _left_behind(contents) if contents.is_past else _to_come(contents, networks)
    yield from (nudge for nudge in found if nudge.key not in contents.plan.left)


def _to_come(contents: QuarterContents, networks: Networks) -> Iterator[Nudge]:
    current = month_of(contents.today)
    for month in sorted(contents.quarter.months, key=lambda month: (month != current, month)):
        if month in contents.tallies.months:
            yield from _of_month(month, contents.tallies.months[month].share(contents.settings.limit))
    for campaign in contents.campaigns:
        if concerns(campaign, contents.quarter):
            yield from _of_campaign(campaign, contents.campaign_share(campaign))
    for campaign in contents.silent:
        yield _silent(campaign)
    for crowds in _by_network(contents.crowds):
        alone = crowds if len(crowds) <= _FEW else crowds[:1]
        yield from (_crowded(crowd, networks) for crowd in alone)
        if len(crowds) > _FEW:
            yield _often_crowded(crowds[1:], networks)
    for gap in contents.gaps:
        yield _empty(gap, contents, networks)
    ends_soon = contents.quarter.last_day - contents.today < _SOON
    if contents.quarter.holds(contents.today) and ends_soon and not contents.next_planned:
        yield _ending(contents)


def _left_behind(contents: QuarterContents) -> Iterator[Nudge]:
    left = tuple(card.id for card in contents.to_come())
    if left:
        yield Nudge(
            key=f"left:{contents.quarter}:{len(left)}",
            lead=wording.left_behind_text(contents.quarter, len(left)),
            advice="",
            deeds=(
                Deed("ideas", wording.translate("quarter", "Move to ideas"), left),
                Deed("show", wording.translate("quarter", "Show"), PostFilter(ids=left)),
            ),
            can_be_left=False,
        )


def _of_month(month: Month, share: Share) -> Iterator[Nudge]:
    if share.over:
        wanted = PostFilter(
            first=month.first_day,
            last=month.last_day,
            gives=frozenset({Gives.PROMOTIONAL}),
            states=_COUNTED,
        )
        yield _over(f"month:{month}", wording.month_name(month), share, wanted)


def _of_campaign(campaign: Campaign, share: Share) -> Iterator[Nudge]:
    if share.over:
        wanted = PostFilter(
            campaign_id=campaign.id, dated=True, gives=frozenset({Gives.PROMOTIONAL}), states=_COUNTED
        )
        yield _over(f"campaign:{campaign.id}", campaign.name, share, wanted)


def _over(scope: str, name: str, share: Share, wanted: PostFilter) -> Nudge:
    return Nudge(
        key=f"{scope}:{share.promotional}/{share.total}/{share.limit}",
        lead=wording.over_text(name, share),
        advice=wording.cure_text(share),
        deeds=(Deed("show", wording.show_text(share.promotional), wanted),),
    )


def _silent(campaign: Campaign) -> Nudge:
    lead = wording.translate("quarter", "{name} starts on opening day. Add teasers?")
    return Nudge(
        key=f"silent:{campaign.id}:{campaign.launch}",
        lead=lead.format(name=campaign.name),
        advice=wording.translate("quarter", "No post in the four weeks before its launch."),
        deeds=(Deed("teasers", wording.translate("quarter", "Add teasers"), campaign),),
        warns=False,
    )


def _crowded(crowd: Crowd, networks: Networks) -> Nudge:
    only = frozenset() if crowd.network is None else frozenset({crowd.network})
    wanted = PostFilter(first=crowd.week, last=crowd.week + _WEEK, networks=only, states=_COUNTED)
    return Nudge(
        key=f"crowd:{crowd.week}:{crowd.network or ''}:{crowd.posts}/{crowd.capacity}",
        lead=wording.crowd_text(crowd, networks),
        advice=wording.translate("quarter", "Move some to a quieter week."),
        deeds=(Deed("show", wording.show_text(crowd.posts), wanted),),
        warns=False,
    )


def _by_network(crowds: Sequence[Crowd]) -> list[list[Crowd]]:
    """Return the crowded weeks of each network together, the fullest first."""
    found: dict[NetworkKey | None, list[Crowd]] = {}
    for crowd in crowds:
        found.setdefault(crowd.network, []).append(crowd)
    for weeks in found.values():
        weeks.sort(key=lambda crowd: (crowd.capacity - crowd.posts, crowd.week))
    return list(found.values())


def _often_crowded(crowds: Sequence[Crowd], networks: Networks) -> Nudge:
    """Tell of all the other crowded weeks of a network at once."""
    network, capacity = crowds[0].network, crowds[0].capacity
    only = frozenset() if network is None else frozenset({network})
    weeks = sorted(crowd.week for crowd in crowds)
    wanted = PostFilter(first=weeks[0], last=weeks[-1] + _WEEK, networks=only, states=_COUNTED)
    numbers = ",".join(str(crowd.posts) for crowd in crowds)
    return Nudge(
        key=f"crowds:{weeks[0]}:{network or ''}:{numbers}/{capacity}",
        lead=wording.crowds_text(crowds, networks),
        advice=wording.translate("quarter", "Fewer posts that you can keep up work better."),
        deeds=(Deed("show", wording.translate("quarter", "Show the posts"), wanted),),
        warns=False,
    )


def _empty(gap: Gap, contents: QuarterContents, networks: Networks) -> Nudge:
    return Nudge(
        key=f"gap:{gap.network}:{gap.weeks[0]}:{len(gap.weeks)}",
        lead=wording.gap_text(gap, networks),
        advice=wording.gap_days_text(gap, contents.today),
        deeds=(Deed("write", wording.translate("quarter", "Write a post for it"), gap),),
        warns=False,
    )


def _ending(contents: QuarterContents) -> Nudge:
    following = contents.quarter.next
    return Nudge(
        key=f"ending:{contents.quarter}",
        lead=wording.ending_text(following, contents.today),
        advice=wording.translate("quarter", "Its launches, gaps and left-over posts fit on one page."),
        deeds=(Deed("task", wording.translate("quarter", "Plan the next quarter"), "plan_quarter"),),
        warns=False,
    )
