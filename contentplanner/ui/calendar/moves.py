"""Which command a drop on a calendar asks for."""

from collections.abc import Mapping

from contentplanner.application.bulk_commands import EditPosts
from contentplanner.application.planner import Command
from contentplanner.application.post_commands import EditPost, MovePosts, ShiftPosts
from contentplanner.application.queries import PostCard
from contentplanner.domain.ids import PostId
from contentplanner.ui.calendar.dragging import DropPlace


def drop_command(
    ids: tuple[PostId, ...], place: DropPlace, shown: Mapping[PostId, PostCard]
) -> Command | None:
    """Return what dropping posts on a place asks for; None where nothing would change.

    Several posts dragged within the calendar move by the same number of days as the first of them.
    """
    first = shown.get(ids[0])
    if first is not None and first.day is not None and len(ids) > 1:
        days = (place.day - first.day).days
        return ShiftPosts(ids, days) if days else None
    if first is not None and (first.day, first.time) == (place.day, _time_at(place, first)):
        return None
    if place.clears_time:
        values = {"time": None, "day": place.day}
        return EditPosts(ids, values) if len(ids) > 1 else EditPost(ids[0], values)
    return MovePosts(ids, place.day, place.time)


def _time_at(place: DropPlace, card: PostCard) -> object:
    return None if place.clears_time else place.time or card.time
