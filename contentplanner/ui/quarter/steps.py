"""Walking through a quarter with the arrow keys: from post to post, lane to lane, week to week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from contentplanner.application.queries import PostCard
from contentplanner.domain.ids import PostId
from contentplanner.domain.quarter_layout import QuarterLayout
from contentplanner.domain.quarters import Quarter


@dataclass(frozen=True, slots=True)
class Place:
    """Where the keyboard is: on a post, or on a day of a lane without one."""

    lane: int
    day: date
    post_id: PostId | None = None


class Walk:
    """The ways through the lanes of a quarter.

    Args:
        quarter: Whose days can be reached.
        lanes: The posts of each lane, by day; None for a lane that cannot be entered.
    """

    def __init__(self, quarter: Quarter, lanes: Sequence[Sequence[PostCard] | None]) -> None:
        self._quarter = quarter
        self._lanes = lanes

    @property
    def lane_count(self) -> int:
        """How many lanes there are, those that cannot be entered included."""
        return len(self._lanes)

    def of_post(self, post_id: PostId) -> Place | None:
        """Return where a post is."""
        for number, lane in enumerate(self._lanes):
            for card in lane or ():
                if card.id == post_id:
                    return _on(number, card)
        return None

    def near(self, day: date) -> Place | None:
        """Return the post nearest to a day in any lane, or the day in the first lane."""
        found = [_on(number, card) for number, lane in enumerate(self._lanes) for card in lane or ()]
        if found:
            return min(found, key=lambda place: abs((place.day - day).days))
        return next(
            (Place(n, self._inside(day)) for n, lane in enumerate(self._lanes) if lane is not None), None
        )

    def on(self, lane: int, day: date) -> Place:
        """Return a day of a lane: its first post, or the empty day."""
        day = self._inside(day)
        posts = self._lanes[lane] or ()
        return next((_on(lane, card) for card in posts if card.day == day), Place(lane, day))

    def sideways(self, place: Place, step: int) -> Place:
        """Return the next (1) or previous (-1) post, going on in the next lane; the same at the end."""
        lane = self._posts(place.lane)
        if place.post_id is None:
            beyond = [card for card in lane if card.day and (card.day - place.day).days * step > 0]
            if beyond:
                return _on(place.lane, beyond[0 if step > 0 else -1])
        else:
            index = [card.id for card in lane].index(place.post_id) + step
            if 0 <= index < len(lane):
                return _on(place.lane, lane[index])
        following = range(place.lane + step, len(self._lanes) if step > 0 else -1, step)
        for number in following:
            if posts := self._posts(number):
                return _on(number, posts[0 if step > 0 else -1])
        return place

    def across(self, place: Place, step: int) -> Place:
        """Return the post nearest by date in the lane below (1) or above (-1), or the empty day there."""
        following = range(place.lane + step, len(self._lanes) if step > 0 else -1, step)
        for number in following:
            if self._lanes[number] is not None:
                return self.nearest(number, place.day)
        return place

    def nearest(self, lane: int, day: date) -> Place:
        """Return the post of a lane nearest to a day, or the day where the lane has none."""
        posts = self._posts(lane)
        if not posts:
            return Place(lane, day)
        return _on(lane, min(posts, key=lambda card: abs(((card.day or day) - day).days)))

    def by_week(self, place: Place, step: int) -> Place:
        """Return the day a week on or back in the same lane, empty or not."""
        return self.on(place.lane, place.day + timedelta(weeks=step))

    def _posts(self, lane: int) -> Sequence[PostCard]:
        return self._lanes[lane] or ()

    def _inside(self, day: date) -> date:
        return min(max(day, self._quarter.first_day), self._quarter.last_day)


def walk_of(layout: QuarterLayout, cards: dict[PostId, PostCard]) -> Walk:
    """Return the ways through a laid out quarter."""
    lanes = []
    for lane in layout.lanes:
        posts = [cards[post_id] for spot in lane.spots for post_id in spot.post_ids]
        posts.sort(key=lambda card: (card.day or date.min, card.time is not None, card.time))
        lanes.append(None if lane.folded else posts)
    return Walk(layout.axis.quarter, lanes)


def _on(lane: int, card: PostCard) -> Place:
    assert card.day is not None, "only dated posts lie in a lane"
    return Place(lane, card.day, card.id)
