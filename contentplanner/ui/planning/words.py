"""Words of the page that plans a quarter."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from contentplanner.application.quarter_planning import Outlook
from contentplanner.domain.gaps import Crowd, Gap
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.day_words import short_day, written
from contentplanner.ui.labels import counted, listed


def _say(text: str) -> str:
    return QCoreApplication.translate("planning", text)


def quarter_name(quarter: Quarter) -> str:
    """Return what a quarter is called: "Q1 2027"."""
    return _say("Q{n} {year}").format(n=quarter.number, year=quarter.year)


def quarter_months(quarter: Quarter) -> str:
    """Return its first and last month: "January to March 2027"."""
    first, last = quarter.first_day, quarter.last_day
    pattern = "MMMM" if first.year == last.year else "MMMM yyyy"
    return _say("{first} to {last}").format(first=written(first, pattern), last=written(last, "MMMM yyyy"))


def month_title(day: date) -> str:
    """Return the month of a day: "January"."""
    return written(day, "MMMM")


def days_text(first: date, last: date) -> str:
    """Return a day with its weekday, or the first and last of several."""
    if first == last:
        return written(first, "ddd d MMM")
    start = written(first, "d" if first.month == last.month else "d MMM")
    return _say("{first} to {last}").format(first=start, last=written(last, "d MMM"))


def capacity_text(a_week: int, quarter: Quarter, planned: int) -> str:
    """Return what so many posts a week are in a quarter, and how many are planned."""
    if not a_week:
        some = counted(planned, _say("1 post is planned."), _say("{n} posts are planned."))
        return some if planned else _say("Nothing is planned yet.")
    done = (
        counted(planned, _say("1 is planned"), _say("{n} are planned"))
        if planned
        else _say("none is planned")
    )
    total = round(a_week * quarter.day_count / 7)
    posts = counted(total, _say("That is 1 post in the quarter"), _say("That is {n} posts in the quarter"))
    return f"{posts}, {done}."


def gap_text(gap: Gap, labels: Mapping[NetworkKey, str]) -> str:
    """Return a gap in words: "Nothing on Instagram for 3 weeks, from 4 Jan."."""
    words = _say("Nothing on {network} for {n} weeks, from {day}.")
    return words.format(network=labels[gap.network], n=len(gap.weeks), day=short_day(gap.weeks[0]))


def crowd_text(crowd: Crowd, labels: Mapping[NetworkKey, str]) -> str:
    """Return a crowded week in words: "Week of 7 Dec: 9 posts on Instagram, you said you can do 4."."""
    posts = counted(crowd.posts, _say("1 post"), _say("{n} posts"))
    if crowd.network is not None:
        posts = _say("{posts} on {network}").format(posts=posts, network=labels[crowd.network])
    words = _say("Week of {day}: {posts}, you said you can do {n}.")
    return words.format(day=short_day(crowd.week), posts=posts, n=crowd.capacity)


def summary_text(seen: Outlook) -> str:
    """Return what a quarter has, in one sentence."""
    parts = [
        _some(len(seen.launches), _say("no launch"), _say("1 launch"), _say("{n} launches")),
        _some(len(seen.taken), _say("no posts"), _say("1 post"), _say("{n} posts")),
        _some(len(seen.gaps), _say("no gap"), _say("1 gap"), _say("{n} gaps")),
    ]
    if seen.crowds:
        parts.append(counted(len(seen.crowds), _say("1 crowded week"), _say("{n} crowded weeks")))
    return _say("The quarter has {parts}.").format(parts=listed(parts))


def _some(count: int, none: str, one: str, many: str) -> str:
    return counted(count, one, many) if count else none
