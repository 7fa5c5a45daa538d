"""Hints: what is pointed out in a post while it is written. Each says why, and none stands in the way."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from contentplanner.application.ports import Reader
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Post, State
from contentplanner.domain.settings import PlanSettings

_WRITTEN = (State.IDEA, State.DRAFT, State.READY)


@dataclass(frozen=True, slots=True)
class HintAction:
    """What can be done about a hint with one click; it changes the post, or opens another one.

    Args:
        words: What the click does: "Move it to the first comment".
        change: Returns the fields to set in the post as it is by then; one step to undo.
        opens: The post to open.
    """

    words: str
    change: Callable[[Post], Mapping[str, Any]] | None = None
    opens: PostId | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing pointed out in a post.

    Args:
        key: Its lasting name; a post has one hint of a key at most.
        sentence: One plain sentence, with gaps such as ``{network}`` for its details.
        because: The words that led to it, as they stand in a text.
        action: What can be done about it.
        details: What fills the gaps; days as dates.
        icon: The sign beside it.
    """

    key: str
    sentence: str
    because: tuple[str, ...] = ()
    action: HintAction | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    icon: str = "lightbulb"


@dataclass(frozen=True, slots=True)
class HintSetting:
    """What a rule may know besides the post.

    Args:
        settings: Of the plan.
        networks: What the program knows of networks.
        reader: For questions about the rest of the plan.
        today: What day it is.
    """

    settings: PlanSettings
    networks: Networks
    reader: Reader
    today: date


HintRule = Callable[[Post, HintSetting], Iterable[Hint]]
"""A pure function from a post to what it points out."""


def hints_of(post: Post, setting: HintSetting, rules: Iterable[HintRule]) -> tuple[Hint, ...]:
    """Return what the rules point out, in their order; nothing in a post that has gone out or was skipped."""
    if post.state not in _WRITTEN:
        return ()
    found = {hint.key: hint for rule in rules for hint in rule(post, setting)}
    return tuple(found.values())
