"""What a person can do with posts: one frozen class per action."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain import anatomy, going_out, posts
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.own_parts import KINDS, own_part_of, with_parts
from contentplanner.domain.post_pictures import with_pictures
from contentplanner.domain.posts import MorePicture, Post, State
from contentplanner.domain.text import clean_line, clean_text

_LINES = frozenset({"aim", "headline", "link", "hashtags", "picture_description", "persona", "buying_step"})
_TEXTS = frozenset({"description", "notes"})
_EDITABLE = frozenset(field.name for field in fields(Post)) - {
    "id",
    "created",
    "state",
    "deleted",
    "answers_checked",
}

FOCUS = frozenset({"focus_x", "focus_y"})
"""The two fields that say what must stay in sight; they change together."""


def tidy_post(post: Post) -> Post:
    """Return the post with its texts as they are kept."""
    lines: dict[str, Any] = {name: clean_line(getattr(post, name)) for name in _LINES}
    texts: dict[str, Any] = {name: clean_text(getattr(post, name)) for name in _TEXTS}
    places = tuple(
        replace(
            place,
            text=clean_text(place.text) if place.text else None,
            address=clean_line(place.address),
            title=clean_line(place.title),
            lead=clean_line(place.lead),
        )
        for place in post.placements
    )
    focus = {name: min(100, max(0, getattr(post, name))) for name in FOCUS}
    tidy = replace(post, placements=places, **lines, **texts, **focus)
    return with_pictures(tidy, map(_tidy_picture, tidy.pictures)) if post.more_pictures else tidy


def _tidy_picture(picture: MorePicture) -> MorePicture:
    x, y = (min(100, max(0, value)) for value in (picture.focus_x, picture.focus_y))
    return replace(picture, description=clean_line(picture.description), focus_x=x, focus_y=y)


@dataclass(frozen=True, slots=True)
class CreatePost:
    """Add a post; given a day it is a draft, else an idea. Its phase follows its campaign and day."""

    post: Post

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("create-post")

    def apply(self, unit: UnitOfWork) -> None:
        """Add the post if no other has its id."""
        if unit.find(Post, self.post.id) is not None:
            raise PlanError("post-exists", id=self.post.id)
        post = tidy_post(self.post)
        if post.day is not None and post.state is State.IDEA:
            post = posts.move_post(post, post.day)
        unit.put(_follow_phase(unit, replace(post, campaign_id=None), post))


@dataclass(frozen=True, slots=True)
class EditPost:
    """Set fields of a post by name; a ready post that loses a part falls back to draft.

    What one network has of its own is set by names such as ``text:x`` (see ``own_parts``).
    ``merge_key`` joins the typing of one field visit into one step.
    """

    post_id: PostId
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called: after the field when it is only one."""
        if self.values.keys() == FOCUS:
            return StepLabel("focus-picture")
        if len(self.values) != 1:
            return StepLabel("edit-post")
        name = next(iter(self.values))
        own = own_part_of(name)
        return StepLabel(f"edit-{name}" if own is None else f"edit-own-{own[0]}")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields."""
        if unknown := {name for name in self.values if not _is_editable(name)}:
            raise PlanError("field-not-editable", fields=sorted(unknown))
        before = unit.get(Post, self.post_id)
        post = tidy_post(with_parts(before, {k: v for k, v in self.values.items() if k != "day"}))
        if "day" in self.values and self.values["day"] != before.day:
            post = posts.move_post(post, self.values["day"])
        if "phase" not in self.values:
            post = _follow_phase(unit, before, post)
        unit.put(going_out.finished(before, anatomy.settle(post, unit.networks.takes_pictures)))


@dataclass(frozen=True, slots=True)
class MovePosts:
    """Plan posts for another day, each keeping its time; a given ``time`` is set as well.

    Without a day they become ideas.
    """

    post_ids: tuple[PostId, ...]
    day: date | None
    time: dt.time | None = None
    campaign_id: CampaignId | None = None
    to_other_campaign: bool = False

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("move-post", len(self.post_ids))

    def apply(self, unit: UnitOfWork) -> None:
        """Move them if the rules allow it."""

        def moved(post: Post) -> Post:
            post = posts.move_post(post, self.day)
            if self.time is not None and self.day is not None:
                post = replace(post, time=self.time)
            return replace(post, campaign_id=self.campaign_id) if self.to_other_campaign else post

        _change_each(unit, self.post_ids, moved)


@dataclass(frozen=True, slots=True)
class ShiftPosts:
    """Move dated posts by a number of days, each keeping its time."""

    post_ids: tuple[PostId, ...]
    days: int

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("move-post", len(self.post_ids))

    def apply(self, unit: UnitOfWork) -> None:
        """Move them if the rules allow it."""
        _change_each(unit, self.post_ids, lambda post: posts.shift_post(post, self.days))


@dataclass(frozen=True, slots=True)
class SetPostState:
    """Mark posts as draft, ready, posted or skipped; ready needs complete posts.

    Marking as posted notes ``at`` on every placement that has not gone out yet; a posted one that is
    marked otherwise has gone out nowhere after all.
    """

    post_ids: tuple[PostId, ...]
    state: State
    at: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel(f"mark-{self.state.value}", len(self.post_ids))

    def apply(self, unit: UnitOfWork) -> None:
        """Mark them if the rules allow it."""

        def marked(post: Post) -> Post:
            if post.state is State.POSTED and self.state is not State.POSTED:
                post = going_out.as_never_posted(post)
            post = anatomy.set_state(post, self.state, unit.networks.takes_pictures)
            if self.state is not State.POSTED:
                return post
            places = (replace(place, posted_at=place.posted_at or self.at) for place in post.placements)
            return replace(post, placements=tuple(places))

        _change_each(unit, self.post_ids, marked)


@dataclass(frozen=True, slots=True)
class DuplicatePosts:
    """Add a fresh draft of each post: ``copies`` pairs a post with the id of its copy."""

    copies: tuple[tuple[PostId, PostId], ...]
    created: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("duplicate-post", len(self.copies))

    def apply(self, unit: UnitOfWork) -> None:
        """Add the copies."""
        for post_id, copy_id in self.copies:
            unit.put(posts.duplicate_post(unit.get(Post, post_id), copy_id, self.created))


@dataclass(frozen=True, slots=True)
class DeletePosts:
    """Put posts into the bin."""

    post_ids: tuple[PostId, ...]
    at: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("delete-post", len(self.post_ids))

    def apply(self, unit: UnitOfWork) -> None:
        """Put them into the bin."""
        _change_each(unit, self.post_ids, lambda post: replace(post, deleted=self.at))


@dataclass(frozen=True, slots=True)
class RestorePosts:
    """Bring posts back from the bin; a campaign that is gone is let go."""

    post_ids: tuple[PostId, ...]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("restore-post", len(self.post_ids))

    def apply(self, unit: UnitOfWork) -> None:
        """Bring them back."""

        def restored(post: Post) -> Post:
            campaign = None if post.campaign_id is None else unit.get(Campaign, post.campaign_id)
            if campaign is not None and campaign.deleted is not None:
                post = replace(post, campaign_id=None)
            return replace(post, deleted=None)

        _change_each(unit, self.post_ids, restored)


def _is_editable(name: str) -> bool:
    own = own_part_of(name)
    return name in _EDITABLE if own is None else own[0] in KINDS


def _change_each(unit: UnitOfWork, post_ids: tuple[PostId, ...], change: Callable[[Post], Post]) -> None:
    for post_id in post_ids:
        before = unit.get(Post, post_id)
        after = _follow_phase(unit, before, change(before))
        unit.put(anatomy.settle(after, unit.networks.takes_pictures))


def _follow_phase(unit: UnitOfWork, before: Post, after: Post) -> Post:
    """Let the phase follow day and campaign, unless the owner had chosen another than suggested."""
    if (before.day, before.campaign_id) == (after.day, after.campaign_id):
        return after
    if after.campaign_id is None:
        return replace(after, phase=None)
    if before.campaign_id == after.campaign_id:
        campaign = unit.get(Campaign, after.campaign_id)
        suggested = None if before.day is None else campaign.phase_on(before.day)
        if before.phase is not None and before.phase is not suggested:
            return after
    elif after.phase is not None and before.phase is not after.phase:
        return after
    campaign = unit.get(Campaign, after.campaign_id)
    return replace(after, phase=None if after.day is None else campaign.phase_on(after.day))
