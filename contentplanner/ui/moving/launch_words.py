"""What moving a launch, or planning a campaign again, would do, in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.launch_moves import LaunchMove
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.campaigns.done_words import days_moved_text
from contentplanner.ui.day_words import written
from contentplanner.ui.labels import counted, phase_word

translate = QCoreApplication.translate


def move_text(move: LaunchMove) -> str:
    """Return what moves and what stays: "3 days later. 7 posts move with it. 2 posted ones stay."."""
    if not move.days:
        return translate("moving", "That is its launch day now.")
    far = days_moved_text(move.days)
    one, many = translate("moving", "1 post moves with it."), translate("moving", "{n} posts move with it.")
    said = [f"{far[0].upper()}{far[1:]}."]
    said.append(
        counted(move.moving, one, many) if move.moving else translate("moving", "No post moves with it.")
    )
    if move.staying:
        one, many = translate("moving", "1 posted one stays."), translate("moving", "{n} posted ones stay.")
        said.append(counted(move.staying, one, many))
    return " ".join(said)


def started_text(move: LaunchMove, today: date) -> str:
    """Return what would lie before today, as a question; nothing where nothing would."""
    if len(move.started) > 1:
        return translate("moving", "{n} phases would have started before today. Shorten them?").format(
            n=len(move.started)
        )
    for span in move.started:
        return _one_started(span, (today - span.first).days)
    if not move.past:
        return ""
    one = translate("moving", "1 post would lie before today. Put it on a day from today on?")
    many = translate("moving", "{n} posts would lie before today. Put them on days from today on?")
    return counted(move.past, one, many)


def shortened_text(move: LaunchMove) -> str:
    """Return what shortening will do: "Nothing begins before today. 2 posts take days from today on."."""
    words = translate("moving", "Nothing will begin before today.")
    if not move.past:
        return words
    one = translate("moving", "1 post takes a day from today on.")
    return f"{words} {counted(move.past, one, translate('moving', '{n} posts take days from today on.'))}"


def closed_text(count: int, *, launch: bool) -> str:
    """Return what falls on days the business is closed; nothing where nothing does."""
    if launch:
        return translate("moving", "You are closed on that day.")
    if not count:
        return ""
    one = translate("moving", "1 post would fall on a day you are closed.")
    return counted(count, one, translate("moving", "{n} posts would fall on days you are closed."))


def near_text(launch: date, others: Sequence[Campaign]) -> str:
    """Return which launch is close: "Christmas gift cards launches 4 days later. …"."""
    if not others:
        return ""
    nearest = min(others, key=lambda one: abs(((one.launch or launch) - launch).days))
    days = ((nearest.launch or launch) - launch).days
    far = translate("moving", "on the same day") if not days else days_moved_text(days)
    words = translate("moving", "{name} launches {far}. Two launches close together compete.")
    return words.format(name=nearest.name, far=far)


def dated_text(day: date) -> str:
    """Return a day with its year: "Thu 26 Nov 2026"."""
    return written(day, "ddd d MMM yyyy")


def becomes_text(old: date | None, new: date, posts: int) -> str:
    """Return what planning again gives: "Thu 26 Nov 2026 becomes Thu 25 Nov 2027, 11 posts."."""
    many = translate("moving", "{n} posts")
    count = counted(posts, translate("moving", "1 post"), many) if posts else translate("moving", "no posts")
    if old is None:
        return translate("moving", "{new}, {posts}.").format(new=dated_text(new), posts=count)
    words = translate("moving", "{old} becomes {new}, {posts}.")
    return words.format(old=dated_text(old), new=dated_text(new), posts=count)


def quarter_text(quarter: Quarter) -> str:
    """Return a quarter in words: "Q4 2027, October to December"."""
    locale = QLocale()
    first, _, last = quarter.months
    words = translate("moving", "Q{number} {year}, {first} to {last}")
    return words.format(
        number=quarter.number,
        year=quarter.year,
        first=locale.standaloneMonthName(first.number),
        last=locale.standaloneMonthName(last.number),
    )


def _one_started(span: PhaseSpan, days: int) -> str:
    name = phase_word(span.phase).lower()
    if span.phase is Phase.PARTNERS:
        name = translate("moving", "partners phase")
    one = translate("moving", "The {phase} would have started yesterday. Shorten it?")
    many = translate("moving", "The {phase} would have started {n} days ago. Shorten it?")
    return (one if days == 1 else many.replace("{n}", str(days))).format(phase=name)
