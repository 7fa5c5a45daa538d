"""Texts of the owner's own to begin a post with, or to put into one: kept by a name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import SnippetId
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.text import clean_line, clean_text

LONGEST_NAME = 80
"""Characters a name has at most, so that a list can show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A text kept to be used again.

    Args:
        name: What it is called; no other is called so.
        headline: The headline it begins a post with; empty for a text that goes inside one.
        text: The description; may have ``[gaps]``.
        gives: What a post begun with it gives the reader.
        objective: What a post begun with it is for.
    """

    id: SnippetId
    created: datetime
    name: str
    headline: str = ""
    text: str = ""
    gives: Gives | None = None
    objective: Objective | None = None


def check_snippet(kept: Snippet, others: Iterable[Snippet]) -> Snippet:
    """Return the snippet with its texts tidied.

    Raises:
        PlanError: ``snippet-needs-name``, ``snippet-name-too-long``, ``snippet-needs-text``, or
            ``snippet-name-taken`` (with the name) when another is called so.
    """
    name = clean_line(kept.name)
    if not name:
        raise PlanError("snippet-needs-name")
    if len(name) > LONGEST_NAME:
        raise PlanError("snippet-name-too-long", most=LONGEST_NAME)
    if any(one.id != kept.id and one.name.casefold() == name.casefold() for one in others):
        raise PlanError("snippet-name-taken", name=name)
    tidy = replace(kept, name=name, headline=clean_line(kept.headline), text=clean_text(kept.text))
    if not tidy.headline and not tidy.text:
        raise PlanError("snippet-needs-text")
    return tidy
