"""What is said of where a post went out and of the steps that take it there."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from contentplanner.application.changes import ChangeSet
from contentplanner.domain.going_out import went_out
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.posts import Placement, Post
from contentplanner.ui.labels import day_text, listed, time_text


def say(text: str) -> str:
    """Return a text in the person's language."""
    return QCoreApplication.translate("posting", text)


def how_far(
    places: Iterable[Placement], networks: Networks, zone: tzinfo, today: date, *, waiting_first: bool = False
) -> str:
    """Say where a post went out and where it waits; nothing unless both are so.

    Args:
        places: Where it goes.
        networks: Words for networks.
        zone: The time zone of the plan.
        today: The day in it.
        waiting_first: Whether to begin with what is still to do, for where the end may be cut off.
    """
    places = tuple(places)
    out = sorted((place.posted_at, place.network) for place in places if place.posted_at is not None)
    waits = [networks.get(place.network).label for place in places if place.posted_at is None]
    if not out or not waits:
        return ""
    there = [_there(networks.get(key), at.astimezone(zone), today) for at, key in out]
    words = say("Posted on {there}, {rest} still to do.")
    if waiting_first:
        words = say("Still to do: {rest}. Posted on {there}.")
    return words.format(there=listed(there), rest=listed(waits))


def posted_words(at: datetime | None, now: datetime) -> str:
    """Say when a post went out, in the time zone of now: Posted 17:31, or Posted Mon 9 Nov 17:31."""
    if at is None:
        return say("Posted, time not noted")
    here, today = at.astimezone(now.tzinfo), now.date()
    if here.date() == today:
        return say("Posted {time}").format(time=time_text(here.time()))
    return say("Posted {day} {time}").format(day=day_text(here.date(), today), time=time_text(here.time()))


def marked_text(changes: ChangeSet, networks: Networks) -> str:
    """Say on which network a post is marked as posted now."""
    for change in changes:
        before, after = change.before, change.after
        if isinstance(before, Post) and isinstance(after, Post):
            known = {place.network for place in went_out(before)}
            new = [networks.get(one.network).label for one in went_out(after) if one.network not in known]
            return say("Marked as posted on {network}.").format(network=listed(new)) if new else ""
    return ""


def copy_title_words(network: Network) -> str:
    """Return the words of the button that copies what stands above the text."""
    return say("Copy subject") if network.key == "email" else say("Copy title")


def copy_lead_words(network: Network) -> str:
    """Return the words of the button that copies what stands between title and text."""
    return say("Copy preheader") if network.key == "email" else say("Copy description of the page")


def _there(network: Network, at: datetime, today: date) -> str:
    if at.date() == today:
        return say("{network} at {time}").format(network=network.label, time=time_text(at.time()))
    words = say("{network} on {day} at {time}")
    return words.format(network=network.label, day=day_text(at.date(), today), time=time_text(at.time()))
