"""The hook of a post: its first words, and whether they lead where the post is meant to."""

import re
from dataclasses import dataclass, replace

from contentplanner.domain.folding import Folded
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
    """Return the web addresses of a post: its link, then those in its description, none twice."""
    link = [post.link.strip()] if post.link.strip() else []
    return tuple(dict.fromkeys([*link, *_ADDRESS.findall(post.description)]))


def links_moved_to_notes(post: Post) -> Post:
    """Return the post without its links, which stand in the notes as the first comment instead."""
    links = links_of(post)
    if not links:
        return post
    text = _ADDRESS.sub("", post.description)
    for hole, filling in _HOLES if text != post.description else ():
        text = hole.sub(filling, text)
    comment = FIRST_COMMENT + " ".join(links)
    notes = f"{post.notes}\n{comment}" if post.notes else comment
    return replace(post, link="", description=text.strip(), notes=notes)


@dataclass(frozen=True, slots=True)
class HookWords:
    """The words of one language that a hook check looks for.

    Args:
        invites: What invites people to answer: "tell us", "guess".
        acts: What tells them to do something: "read", "book".
    """

    invites: re.Pattern[str]
    acts: re.Pattern[str]


def hook_of(post: Post) -> str:
    """Return the first line people read: the headline, or the first sentence of the description."""
    text = post.headline.strip() or post.description.strip()
    first = _FIRST_SENTENCE.match(text)
    return " ".join((text if post.headline.strip() or first is None else first[0]).split())


def invites_answers(post: Post, words: HookWords) -> bool:
    """Tell whether a post asks a question or invites people to answer."""
    text = _prose(post)
    return not _QUESTION_MARKS.isdisjoint(text) or words.invites.search(text) is not None


def says_what_to_do(post: Post, words: HookWords) -> bool:
    """Tell whether a post has a verb that leads people on."""
    return words.acts.search(_prose(post)) is not None


def asks_after(folded: Folded) -> bool:
    """Tell whether the question of a text comes only after "more"."""
    return _QUESTION_MARKS.isdisjoint(folded.seen) and not _QUESTION_MARKS.isdisjoint(folded.hidden)


def speaks_to(post: Post, concern: str) -> bool:
    """Tell whether a post takes up what concerns someone: a longer word of it, in any ending."""
    return not _stems(_prose(post)).isdisjoint(_stems(concern))


def _prose(post: Post) -> str:
    """Return the words of a post as people read them, without addresses, whose "?" asks nothing."""
    return _ADDRESS.sub(" ", f"{post.headline}\n{post.description}")


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.casefold()) if len(word) >= _STEM}
