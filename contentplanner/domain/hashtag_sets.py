"""Sets of hashtags kept by a name, to be put into posts together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import HashtagSetId
from contentplanner.domain.text import clean_line


@dataclass(frozen=True, slots=True, kw_only=True)
class HashtagSet:
    """Hashtags that go together.

    Args:
        name: What it is called; no other set is called so.
        tags: The hashtags, each with its sign, in order, none twice.
    """

    id: HashtagSetId
    created: datetime
    name: str
    tags: tuple[str, ...]


def check_hashtag_set(kept: HashtagSet, others: Iterable[HashtagSet]) -> HashtagSet:
    """Return the set with its name tidied and no hashtag twice.

    Raises:
        PlanError: ``hashtag-set-needs-name``, ``hashtag-set-needs-tags``, or ``hashtag-set-name-taken``
            (with the name) when another set is called so.
    """
    name = clean_line(kept.name)
    if not name:
        raise PlanError("hashtag-set-needs-name")
    if any(one.id != kept.id and one.name.casefold() == name.casefold() for one in others):
        raise PlanError("hashtag-set-name-taken", name=name)
    tags = each_once(kept.tags)
    if not tags:
        raise PlanError("hashtag-set-needs-tags")
    return replace(kept, name=name, tags=tags)


def each_once(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags as they first come, whatever their case; none twice."""
    by_word: dict[str, str] = {}
    for tag in tags:
        by_word.setdefault(tag.casefold(), tag)
    return tuple(by_word.values())
