"""Looking a plan over: what is in it, where too many posts sell, what is not complete, is the file sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from contentplanner.application.ports import Reader
from contentplanner.application.queries import PostFilter
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.share import Share, Tally

_UNFINISHED = frozenset({State.DRAFT, State.READY})


@dataclass(frozen=True, slots=True)
class ScopeShare:
    """The promotional share of one scope: a campaign, month, quarter or network."""

    scope: str
    name: str
    share: Share


@dataclass(frozen=True, slots=True)
class IncompletePost:
    """A draft or ready post that lacks something."""

    id: PostId
    headline: str
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """What a look over the plan has found.

    Args:
        campaigns: All of them, by launch day.
        posts: How many are in each state, those in the bin left out.
        shares: Of campaigns as a whole, and of the months, the networks and the whole of one quarter;
            scopes without posts are left out.
        incomplete: Drafts and ready posts of the whole plan that lack something.
        schema: Which form the file has.
        problems: What is wrong with the file; empty for a sound one.
        lost_pictures: Names of the pictures of posts whose files are gone.
    """

    campaigns: tuple[Campaign, ...]
    posts: dict[State, int]
    shares: tuple[ScopeShare, ...]
    incomplete: tuple[IncompletePost, ...]
    schema: int
    problems: tuple[str, ...]
    lost_pictures: tuple[str, ...] = ()

    @property
    def fine(self) -> bool:
        """Whether nothing is over the limit, incomplete, damaged or lost."""
        lacking = self.incomplete or self.problems or self.lost_pictures
        return not (lacking or any(scope.share.over for scope in self.shares))

    def as_json(self) -> dict[str, Any]:
        """Return it in the shape the command line prints."""
        return {
            "campaigns": [_campaign_json(campaign) for campaign in self.campaigns],
            "posts": {state.value: self.posts.get(state, 0) for state in State},
            "promotional_share": [_share_json(scope) for scope in self.shares],
            "incomplete": [
                {"id": post.id, "headline": post.headline, "missing": [part.value for part in post.missing]}
                for post in self.incomplete
            ],
            "file": {"ok": not self.problems, "schema": self.schema, "problems": list(self.problems)},
        }


def check_plan(
    reader: Reader, networks: Networks, quarter: Quarter, *, schema: int, problems: tuple[str, ...]
) -> PlanCheck:
    """Look a plan over; ``quarter`` narrows the shares of months, networks and the quarter itself."""
    return PlanCheck(
        campaigns=tuple(reader.campaigns()),
        posts=reader.state_counts(),
        shares=tuple(_shares(reader, networks, quarter)),
        incomplete=tuple(
            IncompletePost(card.id, card.headline, card.missing)
            for card in reader.find(PostFilter(states=_UNFINISHED))
            if card.missing
        ),
        schema=schema,
        problems=problems,
    )


def _shares(reader: Reader, networks: Networks, quarter: Quarter) -> Iterator[ScopeShare]:
    limit = reader.settings().limit
    whole = reader.campaign_tallies()
    tallies: list[tuple[str, str, Tally]] = [
        ("campaign", campaign.name, whole.get(campaign.id, Tally())) for campaign in reader.campaigns()
    ]
    of_quarter = reader.quarter_tallies(quarter)
    tallies += [("month", str(month), tally) for month, tally in sorted(of_quarter.months.items())]
    tallies.append(("quarter", str(quarter), of_quarter.whole))
    by_network = sorted(of_quarter.networks.items(), key=lambda pair: (-pair[1].total, pair[0]))
    tallies += [("network", networks.get(key).label, tally) for key, tally in by_network]
    for scope, name, tally in tallies:
        if tally.total:
            yield ScopeShare(scope, name, tally.share(limit))


def _campaign_json(campaign: Campaign) -> dict[str, Any]:
    return {
        "name": campaign.name,
        "launch": _day(campaign.launch),
        "phases": [
            {"phase": span.phase.value, "first": _day(span.first), "last": _day(span.last)}
            for span in campaign.phases
        ],
    }


def _share_json(scope: ScopeShare) -> dict[str, Any]:
    share = scope.share
    return {
        "scope": scope.scope,
        "name": scope.name,
        "promotional": share.promotional,
        "total": share.total,
        "over": share.over,
        "change": share.change,
        "add": share.add,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
