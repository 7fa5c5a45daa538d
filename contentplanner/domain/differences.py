"""What differs between two versions of a post: part by part, and in its texts word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

import regex

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement, Post

Mark = Literal["same", "added", "removed"]

_LONG = 6_000
"""Texts of more words than this are compared line by line."""
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_PART = regex.compile(
    rf"\n|[^\S\n]+|(?!{_UNSPACED})[\w\p{{M}}](?:(?!{_UNSPACED})[\w\p{{M}}'’\u200c\u200d])*|\X"
)
"""A line break, blanks, a word, or one character as a person sees it."""


class Piece(NamedTuple):
    """A piece of two texts laid over each other: in both, only in the new, or only in the old one."""

    mark: Mark
    text: str


def text_differences(old: str, new: str) -> tuple[Piece, ...]:
    """Return two texts laid over each other, what was removed before what was added in its place.

    Without what was added it is the old text, without what was removed the new one. Texts that
    share little are not mixed.
    """
    before, after = _parts(old), _parts(new)
    if len(before) + len(after) > _LONG:
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    steps = SequenceMatcher(None, before, after).get_opcodes()
    shared = sum(len("".join(before[step[1] : step[2]]).strip()) for step in steps if step[0] == "equal")
    if 3 * shared < min(len(old.strip()), len(new.strip())):
        return tuple(_change(old, new))
    pieces: list[Piece] = []
    removed = added = ""
    for place, (kind, first, last, new_first, new_last) in enumerate(steps):
        gone, come = "".join(before[first:last]), "".join(after[new_first:new_last])
        if kind == "equal" and not (0 < place < len(steps) - 1 and _only_blanks(gone)):
            pieces += (*_change(removed, added), Piece("same", gone))
            removed = added = ""
        else:
            removed, added = removed + gone, added + come
    return (*pieces, *_change(removed, added))


def _change(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece("removed", removed)
    if added:
        yield Piece("added", added)


def _parts(text: str) -> list[str]:
    return _PART.findall(text)  # type: ignore[no-any-return]


def _only_blanks(text: str) -> bool:
    return text.isspace() and "\n" not in text


PLAIN_PARTS = (
    "headline",
    "description",
    "objective",
    "aim",
    "gives",
    "link",
    "hashtags",
    "picture_id",
    "picture_description",
    "focus_x",
    "focus_y",
    "more_pictures",
    "networks",
    "day",
    "time",
    "state",
    "campaign_id",
    "phase",
    "persona",
    "buying_step",
    "notes",
    "evergreen",
    "series_id",
    "again_of",
    "deleted",
)
"""What a version is compared by, in the order of the form; places follow, network by network."""
PLACE_PARTS = ("text", "title", "lead", "posted_at", "address")
"""What a post has on each network."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a post in two versions; of a network where one is named."""

    name: str
    was: object
    now: object
    network: NetworkKey | None = None

    @property
    def differs(self) -> bool:
        """Whether the two versions disagree."""
        return self.was != self.now


def compared(was: Post, now: Post) -> tuple[Part, ...]:
    """Return every part of two versions of a post side by side, those that are equal too."""
    parts = [Part(name, getattr(was, name), getattr(now, name)) for name in PLAIN_PARTS]
    old, new = _places(was), _places(now)
    for network in {**new, **old}:
        then, today = old.get(network, Placement(network)), new.get(network, Placement(network))
        parts += [Part(name, getattr(then, name), getattr(today, name), network) for name in PLACE_PARTS]
    return tuple(parts)


def _places(post: Post) -> dict[NetworkKey, Placement]:
    return {place.network: place for place in post.placements}
