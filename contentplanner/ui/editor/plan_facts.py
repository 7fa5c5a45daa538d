"""What the form needs of the plan at each key, read once until the plan changes."""

from datetime import date

from contentplanner.application.desk import Desk
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.links import LinkTags
from contentplanner.domain.posts import Gives, Post, State
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.editor.link_field import tags_of
from contentplanner.ui.editor.month_share import promotional_effect

_Effect = tuple[date | None, State, Gives | None]
"""What of a post decides what it does to its month."""


class PlanFacts:
    """Remembers what was read; typing changes none of it.

    Args:
        desk: The open plan.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._settings: PlanSettings | None = None
        self._tags: dict[CampaignId | None, LinkTags | None] = {}
        self._effects: dict[tuple[_Effect, _Effect], tuple[str, bool]] = {}

    def forget(self) -> None:
        """Read everything anew when it is needed next: the plan has changed."""
        self._settings = None
        self._tags.clear()
        self._effects.clear()

    @property
    def settings(self) -> PlanSettings:
        """The settings of the plan."""
        if self._settings is None:
            self._settings = self._desk.reader.settings()
        return self._settings

    def tags(self, post: Post) -> LinkTags | None:
        """Return what the link of a post is tagged with, or None where the plan leaves links plain."""
        if post.campaign_id not in self._tags:
            self._tags[post.campaign_id] = tags_of(self._desk, post)
        return self._tags[post.campaign_id]

    def effect(self, stored: Post, shown: Post) -> tuple[str, bool]:
        """Return what being promotional does to the month, and whether it is too much."""
        key = (_decisive(stored), _decisive(shown))
        if key not in self._effects:
            self._effects[key] = promotional_effect(self._desk.reader, stored, shown)
        return self._effects[key]


def _decisive(post: Post) -> _Effect:
    return post.day, post.state, post.gives
