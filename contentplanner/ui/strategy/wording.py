"""Words of the strategy page that are put together from counts."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from contentplanner.domain.posts import Post
from contentplanner.domain.sizes import Size
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.labels import counted

_WEEKS = 13
_USUAL_RATE = 2
MANY_NETWORKS = 3
"""More networks on Yes than this are worth a word."""


def filled_text(filled: int, whole: int) -> str:
    """Return how full a card is: 2 of 3 filled."""
    if whole and filled == whole:
        return _say("Filled")
    return _say("{n} of {whole} filled").format(n=filled, whole=whole) if filled else _say("Not filled yet")


def parts_text(filled: int, whole: int) -> str:
    """Return how full the page is: 7 of 9 parts filled."""
    return _say("{n} of {whole} parts filled").format(n=filled, whole=whole)


def growth_text(sizes: Sequence[Size], today: date) -> str:
    """Return how a size has changed since it was first counted: +40 since September."""
    if len(sizes) < 2:
        return ""
    first, last = min(sizes, key=lambda size: size.day), max(sizes, key=lambda size: size.day)
    change = last.people - first.people
    pattern = "MMMM" if first.day.year == today.year else "MMMM yyyy"
    if (first.day.year, first.day.month) == (last.day.year, last.day.month):
        pattern = "d MMMM"
    since = QLocale().toString(QDate(first.day.year, first.day.month, first.day.day), pattern)
    words = _say("{change} since {since}") if change else _say("as many as in {since}")
    return words.format(change=f"{'+' if change > 0 else '−'}{QLocale().toString(abs(change))}", since=since)


def goal_text(use: NetworkUse) -> str:
    """Return a goal as it is typed: 60 saves."""
    number = "" if use.goal_number is None else QLocale().toString(use.goal_number)
    return f"{number} {use.goal}".strip()


def many_networks_text(uses: Sequence[NetworkUse]) -> str:
    """Return what so many networks ask for in a quarter; nothing while they are few."""
    used = [use for use in uses if use.used]
    if len(used) <= MANY_NETWORKS:
        return ""
    rates = {use.posts_a_week for use in used if use.posts_a_week}
    each = rates.pop() if len(rates) == 1 else _USUAL_RATE
    even = not rates
    week = sum(use.posts_a_week or (each if even else 0) for use in used)
    count, posts = _number_word(len(used)), QLocale().toString(week * _WEEKS)
    if even:
        rate = _say("{networks} networks at {rate} posts a week is {posts} posts a quarter.")
        first = (
            rate if each != 1 else _say("{networks} networks at one post a week is {posts} posts a quarter.")
        )
        words = first.format(networks=count, rate=each, posts=posts)
    else:
        words = _say("{networks} networks with {week} posts a week is {posts} posts a quarter.").format(
            networks=count, week=week, posts=posts
        )
    return f"{words} {_say('Two done well beat five half done.')}"


def network_message(use: NetworkUse) -> tuple[str, str]:
    """Return what a network still needs or that it is decided well, and at which level to say it."""
    if use.used is None:
        return "", ""
    if not use.used:
        if use.reason:
            return _say("Good. One thing less to do."), "ok"
        return _say("Why not? A few words are enough."), "warn"
    if not use.reason:
        return _say("Why here? A few words are enough."), "warn"
    if use.goal_number is None:
        return _say("How will you know? Add a number."), "warn"
    return "", ""


def step_removed_text(posts: Sequence[Post]) -> str:
    """Return what became of the posts of a buying step that was removed."""
    kept = [post for post in posts if post.deleted is None]
    if not kept:
        return _say("Step removed.")
    words = counted(
        len(kept),
        _say("Used in 1 post. It moved to “{step}”."),
        _say("Used in {n} posts. They moved to “{step}”.").replace("{step}", "{{step}}"),
    )
    return words.format(step=kept[0].buying_step)


def _number_word(number: int) -> str:
    words = [_say("Four"), _say("Five"), _say("Six"), _say("Seven"), _say("Eight"), _say("Nine"), _say("Ten")]
    return words[number - 4] if number - 4 < len(words) else QLocale().toString(number)


def _say(text: str) -> str:
    return QCoreApplication.translate("strategy", text)
