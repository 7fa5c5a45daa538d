"""Bringing back an old version of a post."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from contentplanner.application.changes import F
from contentplanner.application.ports import Reader, StepLabel, UnitOfWork
from contentplanner.application.post_commands import EditPost
from contentplanner.domain import anatomy, posts
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PictureId, PostId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.post_pictures import PICTURE_FIELDS, with_pictures
from contentplanner.domain.posts import Placement, Post, State
from contentplanner.domain.strategy import BuyingStep, Persona

_CONTENT = (
    "headline",
    "description",
    "aim",
    "objective",
    "gives",
    "link",
    "hashtags",
    "notes",
)


@dataclass(frozen=True, slots=True)
class StillThere:
    """What a version may point at and the plan has today.

    Args:
        personas: The names of the strategy's personas.
        buying_steps: The names of its buying steps.
        pictures: Those of the version's pictures that are known.
    """

    personas: frozenset[str]
    buying_steps: frozenset[str]
    pictures: frozenset[PictureId]


def still_there(reader: Reader, version: Post) -> StillThere:
    """Return what the plan has of what a version points at."""
    return _still_there(reader, version, reader.picture)


def brought_back(now: Post, version: Post, there: StillThere, *, with_when: bool = False) -> Post:
    """Return a post with what an old version said, and on the networks it was meant for.

    What went out stays noted as it is. A persona or buying step that has since been renamed or
    removed, and pictures that are gone, do not come back; those of today stay.

    Args:
        now: The post of today.
        version: What it was.
        there: What the plan still has.
        with_when: Whether day, time and state come back too. Whether a post went out never changes.

    Raises:
        PlanError: ``post-is-posted`` when a post that went out would change its day or time,
            ``day-out-of-range`` as :func:`posts.move_post`.
    """
    values: dict[str, Any] = {name: getattr(version, name) for name in _CONTENT}
    values["persona"] = _name(now.persona, version.persona, there.personas)
    values["buying_step"] = _name(now.buying_step, version.buying_step, there.buying_steps)
    values |= _pictures(now, version, there.pictures)
    back = replace(now, placements=_places(now, version), **values)
    return _back_in_time(back, version) if with_when else back


@dataclass(frozen=True, slots=True)
class BringBackVersion:
    """Make a post say again what an old version said; a ready post that then lacks a part falls back.

    Args:
        post_id: The post.
        version: What it was.
        with_when: Whether its day, time and state come back too.
    """

    post_id: PostId
    version: Post
    with_when: bool = False

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("bring-back-version")

    def apply(self, unit: UnitOfWork) -> None:
        """Bring it back if the rules allow it."""
        now = unit.get(Post, self.post_id)
        there = _still_there(unit, self.version, lambda picture_id: unit.find(Picture, picture_id))
        back = brought_back(now, self.version, there, with_when=self.with_when)
        names = (*_CONTENT, *PICTURE_FIELDS, "persona", "buying_step", "placements", "day", "time")
        EditPost(self.post_id, {name: getattr(back, name) for name in names}).apply(unit)
        if self.with_when:
            post = replace(unit.get(Post, self.post_id), state=back.state)
            unit.put(anatomy.settle(post, unit.networks.takes_pictures))


class _HasFew(Protocol):
    def all(self, kind: type[F]) -> list[F]: ...


def _still_there(plan: _HasFew, version: Post, picture: Callable[[Any], Picture | None]) -> StillThere:
    return StillThere(
        frozenset(one.name for one in plan.all(Persona)),
        frozenset(one.name for one in plan.all(BuyingStep)),
        frozenset(one.picture_id for one in version.pictures if picture(one.picture_id) is not None),
    )


def _pictures(now: Post, version: Post, known: frozenset[PictureId]) -> dict[str, Any]:
    """Return the fields that hold a version's pictures as far as they are known, or those of today."""
    shown = [one for one in version.pictures if one.picture_id in known]
    kept = version
    if len(shown) < len(version.pictures):
        kept = with_pictures(version, shown) if shown else now
    return {name: getattr(kept, name) for name in PICTURE_FIELDS}


def _name(now: str, version: str, known: frozenset[str]) -> str:
    """Return the old name, unless only the one of today is known: then it was renamed or removed."""
    return now if version and version not in known and now in known else version


def _back_in_time(post: Post, version: Post) -> Post:
    if (post.day, post.time) == (version.day, version.time) and post.state is version.state:
        return post
    if post.state is State.POSTED:
        raise PlanError("post-is-posted", headline=post.headline)
    if post.day != version.day:
        post = posts.move_post(post, version.day)
    state = post.state if version.state is State.POSTED else version.state
    return replace(post, time=version.time, state=state)


def _places(now: Post, version: Post) -> tuple[Placement, ...]:
    """Return the networks of a version with the texts they had, and what went out as it is noted now."""
    known = {place.network: place for place in now.placements}
    posted = now.state is State.POSTED
    back = tuple(
        replace(known.get(place.network, place), text=place.text, title=place.title, lead=place.lead)
        for place in version.placements
        if place.network in known or not posted
    )
    wanted = {place.network for place in back}
    stay = [place for place in now.placements if posted or place.posted_at is not None]
    return back + tuple(place for place in stay if place.network not in wanted)
