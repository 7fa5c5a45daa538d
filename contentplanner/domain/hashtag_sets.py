"""Sets of hashtags kept by a name, to be put into posts together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import HashtagSetId
from contentplanner.domain.mentions import hashtags
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
    tags = _each_once(kept.tags)
    if not tags:
        raise PlanError("hashtag-set-needs-tags")
    return replace(kept, name=name, tags=tags)


def with_tags(text: str, tags: Iterable[str]) -> str:
    """Return a line of hashtags with others added at its end, those left out that it has already."""
    has = {tag.casefold() for tag in hashtags(text)}
    fresh = [tag for tag in _each_once(tags) if tag.casefold() not in has]
    return " ".join(part for part in (text.strip(), *fresh) if part)


def without_tags(text: str, tags: Iterable[str]) -> str:
    """Return a line of hashtags with some taken out, in capitals or not; other words stay."""
    gone = {tag.casefold() for tag in tags}
    if not any(tag.casefold() in gone for tag in hashtags(text)):
        return text
    return " ".join(word for word in text.split() if word.strip(",;").casefold() not in gone)


def _each_once(tags: Iterable[str]) -> tuple[str, ...]:
    by_word: dict[str, str] = {}
    for tag in tags:
        by_word.setdefault(tag.casefold(), tag)
    return tuple(by_word.values())
