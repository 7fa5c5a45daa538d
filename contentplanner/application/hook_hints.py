"""The hook check: does the beginning of a post do what the post is for?"""

from collections.abc import Iterable, Mapping
from typing import Any

from contentplanner.application.hinting import Hint, HintAction, HintSetting
from contentplanner.domain.hooks import links_moved_to_notes, links_of
from contentplanner.domain.posts import Objective, Post


def link_leads_away(post: Post, _setting: HintSetting) -> Iterable[Hint]:
    """Point out a link in a post that is meant to start a conversation."""
    links = links_of(post)
    if post.objective is Objective.ENGAGEMENT and links:
        yield Hint(
            "link-leads-away",
            "You asked for conversation, but a link leads people away. Move it to the first comment?",
            links,
            HintAction("Move it to the first comment", _move_links),
            icon="link",
        )


def _move_links(post: Post) -> Mapping[str, Any]:
    moved = links_moved_to_notes(post)
    return {name: getattr(moved, name) for name in ("link", "description", "notes")}
