"""The words of a post's history: when a version was made, what its parts are called and say."""

import datetime as dt
from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from contentplanner.application.desk import Desk
from contentplanner.application.ports import PostVersion
from contentplanner.application.time_zones import zone_of
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.differences import Part
from contentplanner.domain.posts import Gives, MorePicture, Objective, State
from contentplanner.ui.labels import (
    day_text,
    gives_word,
    listed,
    objective_word,
    phase_word,
    state_word,
    time_text,
)
from contentplanner.ui.step_words import step_text

_T = QT_TRANSLATE_NOOP
_TITLES = {
    "headline": _T("history", "Headline"),
    "description": _T("history", "Description"),
    "objective": _T("history", "Objective"),
    "aim": _T("history", "Aim"),
    "gives": _T("history", "What it gives"),
    "link": _T("history", "Link"),
    "hashtags": _T("history", "Hashtags"),
    "picture_id": _T("history", "Picture"),
    "picture_description": _T("history", "Picture description"),
    "focus_x": _T("history", "Focus of the picture, % from the left"),
    "focus_y": _T("history", "Focus of the picture, % from the top"),
    "more_pictures": _T("history", "Further pictures"),
    "networks": _T("history", "Networks"),
    "day": _T("history", "Day"),
    "time": _T("history", "Time"),
    "state": _T("history", "State"),
    "campaign_id": _T("history", "Campaign"),
    "phase": _T("history", "Phase"),
    "persona": _T("history", "Persona"),
    "buying_step": _T("history", "Buying step"),
    "notes": _T("history", "Notes"),
    "evergreen": _T("history", "Worth posting again"),
    "series_id": _T("history", "Repeats"),
    "again_of": _T("history", "Posts another again"),
    "deleted": _T("history", "In the bin"),
}
_PLACE_TITLES = {
    "text": _T("history", "Own text for {network}"),
    "title": _T("history", "Title or subject for {network}"),
    "lead": _T("history", "Preheader or search description for {network}"),
    "posted_at": _T("history", "Went out on {network}"),
    "address": _T("history", "Address on {network}"),
}
_YES_OR_NO = frozenset({"evergreen", "series_id", "again_of", "deleted"})
TEXTS = frozenset(
    {
        "headline", "description", "aim", "hashtags", "picture_description", "notes",
        "text", "title", "lead",
    }
)  # fmt: skip
"""The parts that are told word by word."""


def _say(text: object) -> str:
    return QCoreApplication.translate("history", str(text))


def when_text(version: PostVersion, today: date) -> str:
    """Return when a version was made: Today 14:32."""
    if version.made is None:
        return _say(_T("history", "Before that"))
    made = version.made.astimezone()
    day = {
        today: _say(_T("history", "Today")),
        today - timedelta(days=1): _say(_T("history", "Yesterday")),
    }.get(made.date()) or day_text(made.date(), today)
    return f"{day} {time_text(made.time())}"


def what_text(version: PostVersion) -> str:
    """Return what made a version: Edit headline."""
    if version.label is None:
        return _say(_T("history", "The oldest version known"))
    return step_text(version.label)


class PartWords:
    """Tells the parts of a post in words.

    Args:
        desk: The plan, for what parts point at.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._today = desk.clock.today()
        self._zone = zone_of(desk.reader.settings().time_zone)
        self._pointing: dict[str, Callable[[object], str]] = {
            "campaign_id": self._campaign,
            "picture_id": self._picture,
            "more_pictures": self._pictures,
            "networks": self._networks,
        }

    def title(self, part: Part) -> str:
        """Return what a part is called, as in the editor."""
        if part.network is None:
            return _say(_TITLES[part.name])
        network = self._desk.networks.get(part.network).label
        return _say(_PLACE_TITLES[part.name]).format(network=network)

    def value(self, part: Part, value: object) -> str:
        """Return what a part says, in words."""
        if part.name in _YES_OR_NO:
            return _say(_T("history", "yes")) if value else _say(_T("history", "no"))
        if value is None or value in ("", ()):
            return _say(_T("history", "nothing"))
        if part.name in self._pointing:
            return self._pointing[part.name](value)
        return self._plain(value)

    def _plain(self, value: object) -> str:
        match value:
            case State():
                return state_word(value)
            case Objective():
                return objective_word(value)
            case Gives():
                return gives_word(value)
            case Phase():
                return phase_word(value)
            case datetime():
                at = value.astimezone(self._zone)
                return f"{day_text(at.date(), self._today)} {time_text(at.time())}"
            case date():
                return day_text(value, self._today)
            case dt.time():
                return time_text(value)
        return str(value)

    def _campaign(self, value: object) -> str:
        campaign = self._desk.reader.campaign(value)  # type: ignore[arg-type]
        return _say(_T("history", "a campaign that is gone")) if campaign is None else campaign.name

    def _picture(self, value: object) -> str:
        picture = self._desk.reader.picture(value)  # type: ignore[arg-type]
        if picture is None:
            return _say(_T("history", "a picture that is gone"))
        return f"{picture.name}, {picture.width} × {picture.height}"

    def _pictures(self, value: object) -> str:
        told = [self._further(one) for one in value]  # type: ignore[attr-defined]
        return " · ".join(told)

    def _further(self, one: MorePicture) -> str:
        """Return a picture with what is said of it and what must stay in sight."""
        words = self._picture(one.picture_id)
        if one.description:
            words = f"{words}, “{one.description}”"
        if (one.focus_x, one.focus_y) == (50, 50):
            return words
        focus = _say(_T("history", "focus {x} % from the left, {y} % from the top"))
        return f"{words}, {focus.format(x=one.focus_x, y=one.focus_y)}"

    def _networks(self, value: object) -> str:
        labels = [self._desk.networks.get(key).label for key in value]  # type: ignore[attr-defined]
        return listed(labels)
