"""A post as calendars and lists show it: which columns that takes, and what comes of them."""

from datetime import date, time
from functools import lru_cache
from typing import Any

from contentplanner.application.queries import PostCard
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.storage.rows import BITS

CARD = (
    "post.id, post.state, post.day, post.time, post.campaign_id, post.phase, post.objective, post.gives,"
    " post.headline, post.networks, post.missing, post.series_id IS NOT NULL, post.evergreen"
)
"""The columns of ``post`` a card is made of, in the order :func:`card_of` takes them."""
_STATES = {state.value: state for state in State}
_PHASES: dict[str | None, Phase | None] = {None: None, **{phase.value: phase for phase in Phase}}
_OBJECTIVES: dict[str | None, Objective | None] = {None: None, **{one.value: one for one in Objective}}
_GIVES: dict[str | None, Gives | None] = {None: None, **{gives.value: gives for gives in Gives}}


def card_of(row: tuple[Any, ...]) -> PostCard:
    """Return the card in a row that begins with the columns of ``CARD``."""
    post_id, state, day, at, campaign_id, phase, objective, gives, headline, networks, missing = row[:11]
    return PostCard(
        post_id,
        _STATES[state],
        None if day is None else date.fromisoformat(day),
        None if at is None else time.fromisoformat(at),
        campaign_id,
        _PHASES[phase],
        _OBJECTIVES[objective],
        _GIVES[gives],
        headline,
        _networks(networks),
        _missing(missing),
        bool(row[11]),
        bool(row[12]),
    )


@lru_cache(1000)
def _networks(text: str) -> tuple[NetworkKey, ...]:
    return tuple(map(NetworkKey, text.split("\n"))) if text else ()


@lru_cache(1024)
def _missing(mask: int) -> tuple[Missing, ...]:
    return tuple(part for part, bit in BITS.items() if mask & bit)
