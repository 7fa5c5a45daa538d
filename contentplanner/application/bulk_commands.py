"""What a person can do with many posts at once: the fields they share, changed in one step."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.application.post_commands import EditPost
from contentplanner.domain.going_out import still_to_do
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.mentions import hashtags, with_tags, without_tags
from contentplanner.domain.posts import Placement, Post, State
from contentplanner.domain.text import clean_text

FREE_AFTER_POSTING = frozenset({"notes", "evergreen"})
"""What may still change about a post that went out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """What is added to what each post has, or taken from it; the rest of it stays.

    Args:
        networks: Where the posts appear as well.
        no_networks: Where they no longer appear; where one went out, it stays.
        hashtags: Hashtags put at the end of those a post has, none twice.
        no_hashtags: Hashtags taken out, in capitals or not.
        notes: A paragraph put below the notes.
    """

    networks: tuple[NetworkKey, ...] = ()
    no_networks: tuple[NetworkKey, ...] = ()
    hashtags: str = ""
    no_hashtags: str = ""
    notes: str = ""

    def values(self, post: Post) -> dict[str, Any]:
        """Return the fields of a post that become other than they are."""
        if self == _NOTHING:
            return {}
        gone = {place.network for place in still_to_do(post)}.intersection(self.no_networks)
        places = tuple(place for place in post.placements if place.network not in gone)
        places += tuple(Placement(key) for key in self.networks if key not in post.networks)
        tags = post.hashtags
        if self.no_hashtags:
            tags = without_tags(tags, hashtags(self.no_hashtags))
        if self.hashtags:
            tags = with_tags(tags, hashtags(self.hashtags))
        notes = "\n\n".join(part for part in (post.notes, clean_text(self.notes)) if part)
        wanted = {"placements": places, "hashtags": tags, "notes": notes}
        return {name: value for name, value in wanted.items() if value != getattr(post, name)}


_NOTHING = Additions()


@dataclass(frozen=True, slots=True)
class EditPosts:
    """Set the same fields on several posts; ready ones that lose a part fall back to draft.

    Of a post that went out only notes and evergreen change. A phase is given to posts of a campaign
    only, and a post that repeats another is not evergreen itself.
    """

    post_ids: tuple[PostId, ...]
    values: Mapping[str, Any] = field(default_factory=dict)
    additions: Additions = _NOTHING

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-post", len(self.post_ids))

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields on each."""
        unit.read_ahead(Post, self.post_ids)
        for post_id in self.post_ids:
            if values := self.values_for(unit.get(Post, post_id)):
                EditPost(post_id, values).apply(unit)

    def values_for(self, post: Post) -> dict[str, Any]:
        """Return what is set on one of the posts."""
        values = {**self.values, **self.additions.values(post)}
        if post.state is State.POSTED:
            # A day stays among them, so that moving what went out is refused as it is elsewhere.
            values = {name: values[name] for name in values if name in FREE_AFTER_POSTING or name == "day"}
        if values.get("campaign_id", post.campaign_id) is None:
            values.pop("phase", None)
        if post.again_of is not None:
            values.pop("evergreen", None)
        return values


def changes_anything(post: Post, command: EditPosts) -> bool:
    """Tell whether a command makes a post other than it is."""
    values = command.values_for(post)
    return replace(post, **values) != post
