"""What the page of today says."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from contentplanner.application.day_marks import DayMark, MarkKind
from contentplanner.application.queries import PostCard
from contentplanner.application.today import PromiseDue, ToAnswer
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.networks import Networks
from contentplanner.ui.labels import counted, day_text, listed, long_day_text, missing_word


def say(text: str) -> str:
    """Return a text in the person's language."""
    return QCoreApplication.translate("today", text)


def subtitle(day: date, marks: Iterable[DayMark]) -> str:
    """Return the day in full with what is special about it: Sunday 24 December 2026 · Christmas Eve."""
    names = [mark.name for mark in marks if mark.kind in (MarkKind.HOLIDAY, MarkKind.OWN) and mark.name]
    if any(mark.closed for mark in marks):
        names.append(say("closed"))
    return " · ".join([long_day_text(day), *names])


def nothing_today(next_post: PostCard | None, today: date) -> str:
    """Say that nothing goes out today, and when something does."""
    if next_post is None or next_post.day is None:
        return say("Nothing goes out today, and nothing is planned after it.")
    day = day_text(next_post.day, today)
    return say("Nothing goes out today. The next post is {day}.").format(day=day)


def near_day(day: date, today: date) -> str:
    """Return a day as one says it from near by: Today, Yesterday, Thu 19 Nov."""
    near = {0: say("Today"), -1: say("Yesterday"), 1: say("Tomorrow")}
    return near.get((day - today).days) or day_text(day, today)


def needs_words(parts: Sequence[Missing]) -> str:
    """Return what is still missing: needs headline, time."""
    return say("needs {parts}").format(parts=", ".join(map(missing_word, parts)))


def answer_words(one: ToAnswer, networks: Networks) -> str:
    """Return why to look at a post that went out."""
    where = listed([networks.get(key).label for key in one.post.networks])
    if one.reminder.number == 1:
        words = say("It went out on {where} more than an hour ago: see whether someone asked something.")
    else:
        words = say(
            "It went out on {where} more than a day ago: see once more whether someone asked something."
        )
    return words.format(where=where)


def waiting_words(days: int) -> str:
    """Return how long a partner has not answered."""
    return say("Asked {n} days ago, no answer yet. Ask again, or ask someone else.").format(n=days)


def promise_words(one: PromiseDue) -> str:
    """Return who promised what."""
    words = say("We promised: {what}") if one.promise.ours else say("They promised: {what}")
    return words.format(what=one.promise.text)


def to_do_words(count: int) -> str:
    """Return how much there is to do today."""
    return counted(count, say("1 thing to do today"), say("{n} things to do today"))
