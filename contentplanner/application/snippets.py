"""What a post can be begun with, or filled with, by typing a slash: the owner's texts, and our starters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from contentplanner.application.campaign_templates import built_in_templates
from contentplanner.application.draft_words import gap_filler
from contentplanner.application.ports import Reader
from contentplanner.application.starters import starters
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.launch_plan import FIRST_DAY_STARTER
from contentplanner.domain.posts import Gives, Objective, Post
from contentplanner.domain.snippets import Snippet


@dataclass(frozen=True, slots=True)
class Offer:
    """A text to insert.

    Args:
        name: What it is called in a list.
        headline: The headline of a post begun with it; may be empty.
        text: The description of a post begun with it; may be empty.
        gives: What such a post gives the reader.
        objective: What such a post is for.
        own: Whether the owner wrote it.
    """

    name: str
    headline: str
    text: str
    gives: Gives | None
    objective: Objective | None
    own: bool

    @property
    def words(self) -> str:
        """What goes into a description that has other words already."""
        return self.text or self.headline


def offers(reader: Reader, post: Post) -> list[Offer]:
    """Return the owner's texts by name, then our starters for the post's phase, in the words of the trade.

    A post without a phase is offered the starters of all phases. Gaps its campaign knows are filled.
    """
    campaign = None if post.campaign_id is None else reader.campaign(post.campaign_id)
    settings = reader.settings()
    fill = gap_filler(campaign, settings)
    kept = [
        Offer(one.name, one.headline, one.text, one.gives, one.objective, own=True)
        for one in reader.all(Snippet)
    ]
    return [*kept, *_ours(settings.trade, post.phase, fill)]


def matching(found: Sequence[Offer], query: str) -> list[Offer]:
    """Return the texts in which every word of a query is found, those that have it in their name first."""
    words = query.casefold().split()

    def has(text: str) -> bool:
        return all(word in text for word in words)

    in_name = [one for one in found if has(one.name.casefold())]
    inside = [one for one in found if one not in in_name and has(f"{one.headline} {one.text}".casefold())]
    return [*in_name, *inside]


def begun_with(post: Post, offer: Offer) -> dict[str, Any]:
    """Return the fields of an empty post that a text sets; what was decided already stays."""
    values: dict[str, Any] = {"headline": offer.headline, "description": offer.text}
    if post.gives is None and offer.gives is not None:
        values["gives"] = offer.gives
    if post.objective is None and offer.objective is not None:
        values["objective"] = offer.objective
    return {name: value for name, value in values.items() if value}


def _ours(trade: str, phase: Phase | None, fill: Callable[[str], str]) -> list[Offer]:
    uses = _uses()
    return [
        Offer(fill(one.headline), fill(one.headline), fill(one.description), use[1], use[2], own=False)
        for one in starters(trade)
        if (use := uses.get(one.key)) is not None and phase in (None, use[0])
    ]


@cache
def _uses() -> dict[str, tuple[Phase, Gives, Objective]]:
    """Return how each starter is used first in our templates."""
    found = {FIRST_DAY_STARTER: (Phase.LAUNCH, Gives.HELPFUL, Objective.ENGAGEMENT)}
    for template in built_in_templates():
        for draft in template.drafts:
            found.setdefault(draft.starter, (draft.phase, draft.gives, draft.objective))
    return found
