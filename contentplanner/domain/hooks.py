"""The hook of a post: its first words, and whether they lead where the post is meant to."""

import re
from dataclasses import replace

from contentplanner.domain.posts import Post

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’']", re.IGNORECASE)
_HOLES = ((re.compile(r"[ \t]{2,}"), " "), (re.compile(r" *\n *"), "\n"), (re.compile(r"\n{3,}"), "\n\n"))
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
