"""The hook of a post: its first words, and whether they lead where the post is meant to."""

import re
from dataclasses import dataclass, replace

from contentplanner.domain.folding import Folded
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.own_parts import placement_of
from contentplanner.domain.posts import Post

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’']", re.IGNORECASE)
_HOLES = ((re.compile(r"[ \t]{2,}"), " "), (re.compile(r" *\n *"), "\n"), (re.compile(r"\n{3,}"), "\n\n"))
_QUESTION_MARKS = frozenset("?？؟՞፧")
_FIRST_SENTENCE = re.compile(r"[^\n]*?(?:[.!?…](?=\s|$)|(?=\n)|$)")
_WORD = re.compile(r"[^\W\d_]+")
_STEM = 5
"""Letters that two words share to count as the same in another ending."""
FIRST_COMMENT = "First comment: "


def links_of(post: Post) -> tuple[str, ...]:
    """Return the web addresses of a post: its link, then those in its texts, none twice."""
    link = [post.link.strip()] if post.link.strip() else []
    texts = (post.description, *(place.text or "" for place in post.placements))
    return tuple(dict.fromkeys([*link, *(address for text in texts for address in _ADDRESS.findall(text))]))


def links_moved_to_notes(post: Post) -> Post:
    """Return the post without its links, which stand in the notes as the first comment instead."""
    links = links_of(post)
    if not links:
        return post
    places = tuple(
        replace(place, text=_without_links(place.text)) if place.text else place for place in post.placements
    )
    comment = FIRST_COMMENT + " ".join(links)
    notes = f"{post.notes}\n{comment}" if post.notes else comment
    return replace(
        post, link="", description=_without_links(post.description), placements=places, notes=notes
    )


def _without_links(text: str) -> str:
    without = _ADDRESS.sub("", text)
    for hole, filling in _HOLES if without != text else ():
        without = hole.sub(filling, without)
    return without.strip()


@dataclass(frozen=True, slots=True)
class HookWords:
    """The words of one language that a hook check looks for.

    Args:
        invites: What invites people to answer: "tell us", "guess".
        acts: What tells them to do something: "read", "book".
        keeps: What a post aims at that wants no answer: "saves", "shares".
    """

    invites: re.Pattern[str]
    acts: re.Pattern[str]
    keeps: re.Pattern[str]


def hook_of(post: Post) -> str:
    """Return the first line people read: the headline, or the first sentence of the description."""
    headline = post.headline.strip()
    return " ".join(headline.split()) if headline else first_sentence(post.description)


def first_sentence(text: str) -> str:
    """Return what a text begins with, up to the end of its first sentence or line."""
    text = text.strip()
    first = _FIRST_SENTENCE.match(text)
    return " ".join((text if first is None else first[0]).split())


def texts_of(post: Post) -> tuple[tuple[str, tuple[NetworkKey, ...]], ...]:
    """Return each text people get to read, its headline first, and the networks that get it.

    A post for no network has one text.
    """
    found: dict[str, tuple[NetworkKey, ...]] = {}
    for key in post.networks:
        place = placement_of(post, key)
        text = f"{place.title or post.headline}\n{place.text or post.description}"
        found[text] = (*found.get(text, ()), key)
    return tuple(found.items()) or ((f"{post.headline}\n{post.description}", ()),)


def invites_answers(text: str, words: HookWords) -> bool:
    """Tell whether a text asks a question or invites people to answer."""
    prose = _prose(text)
    return not _QUESTION_MARKS.isdisjoint(prose) or words.invites.search(prose) is not None


def says_what_to_do(text: str, words: HookWords) -> bool:
    """Tell whether a text has a verb that leads people on."""
    return words.acts.search(_prose(text)) is not None


def asks_after(folded: Folded) -> bool:
    """Tell whether the question of a text comes only after "more"."""
    return _QUESTION_MARKS.isdisjoint(folded.seen) and not _QUESTION_MARKS.isdisjoint(folded.hidden)


def speaks_to(post: Post, concern: str) -> bool:
    """Tell whether a post takes up what concerns someone: a longer word of it, in any ending."""
    return not _stems(_prose(f"{post.headline}\n{post.description}")).isdisjoint(_stems(concern))


def _prose(text: str) -> str:
    """Return the words of a text as people read them, without addresses, whose "?" asks nothing."""
    return _ADDRESS.sub(" ", text)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.casefold()) if len(word) >= _STEM}
