"""What the quarter view says, in words."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from contentplanner.domain.campaigns import Campaign, PhaseSpan
from contentplanner.domain.gaps import Crowd, Gap
from contentplanner.domain.networks import Networks
from contentplanner.domain.phase_days import Edge
from contentplanner.domain.quarter_layout import finished
from contentplanner.domain.quarters import Month, Quarter
from contentplanner.domain.share import Share
from contentplanner.ui.day_words import short_day
from contentplanner.ui.labels import counted, day_text, long_day_text, phase_word

translate = QCoreApplication.translate


def month_name(month: Month) -> str:
    """Return a month as people call it."""
    return QLocale().standaloneMonthName(month.number)


def quarter_title(quarter: Quarter) -> str:
    """Return a quarter as people write it: "Q4 2026"."""
    return translate("quarter", "Q{number} {year}").format(number=quarter.number, year=quarter.year)


def percent(share: Share) -> str:
    """Return a share for display, rounded; nothing where there are no posts."""
    if share.total == 0:
        return ""
    return f"{(200 * share.promotional + share.total) // (2 * share.total)}%"


def limit_percent(limit: Fraction) -> str:
    """Return the limit for display."""
    return f"{round(100 * limit)}%"


def month_texts(share: Share) -> tuple[str, ...]:
    """Return what to say of a month's share, from the longest wording to the shortest."""
    if share.total == 0:
        return (translate("quarter", "no posts"), "")
    counts = {"promotional": share.promotional, "total": share.total, "percent": percent(share)}
    return (
        translate("quarter", "{promotional} of {total} promotional · {percent}").format(**counts),
        translate("quarter", "{promotional} of {total} promotional").format(**counts),
        translate("quarter", "{promotional} of {total}").format(**counts),
        percent(share),
        "",
    )


def lane_share_text(share: Share) -> str:
    """Return what to say of a lane's share."""
    if share.total == 0:
        return translate("quarter", "no posts")
    text = translate("quarter", "{promotional} of {total} promo")
    return text.format(promotional=share.promotional, total=share.total)


def days_away_text(day: date, today: date) -> str:
    """Return how far a launch is: "in 16 days", "today", "launched"."""
    days = (day - today).days
    if days < 0:
        return translate("quarter", "launched")
    if days == 0:
        return translate("quarter", "today")
    if days == 1:
        return translate("quarter", "tomorrow")
    return translate("quarter", "in {days} days").format(days=days)


def soon_text(day: date, today: date) -> str:
    """Return a day in short, the nearest ones by their names."""
    names = {0: translate("quarter", "Today"), 1: translate("quarter", "Tomorrow")}
    return names.get((day - today).days) or day_text(day, today)


def launch_texts(campaign: Campaign, today: date) -> tuple[str, ...]:
    """Return the launch of a campaign and how far it is, from the longest wording to the shortest."""
    if campaign.launch is None:
        return (translate("quarter", "No launch day yet"),)
    day = day_text(campaign.launch, today)
    return (f"{day} · {days_away_text(campaign.launch, today)}", day)


def launch_move_text(day: date, days: int, today: date) -> str:
    """Return where a campaign would move: "Launch on Sun 29 Nov · 3 days later"."""
    launch = translate("quarter", "Launch on {day}").format(day=day_text(day, today))
    if days == 0:
        return launch
    if abs(days) == 1:
        way = translate("quarter", "1 day later") if days > 0 else translate("quarter", "1 day earlier")
    elif days > 0:
        way = translate("quarter", "{days} days later").format(days=days)
    else:
        way = translate("quarter", "{days} days earlier").format(days=-days)
    return f"{launch} · {way}"


def lane_spoken(campaign: Campaign | None, share: Share, today: date) -> str:
    """Return a lane's header as a screen reader says it."""
    name = translate("quarter", "Everyday posts") if campaign is None else campaign.name
    parts = [name]
    if campaign is not None and campaign.launch is not None:
        launch = translate("quarter", "launch {day}, {away}")
        away = days_away_text(campaign.launch, today)
        parts.append(launch.format(day=long_day_text(campaign.launch), away=away))
    parts.append(share_spoken(share))
    return ", ".join(parts)


def share_spoken(share: Share) -> str:
    """Return a share as a screen reader says it."""
    if share.total == 0:
        return translate("quarter", "no posts")
    text = translate("quarter", "{promotional} of {total} posts promotional")
    if share.over:
        text = translate("quarter", "{promotional} of {total} posts promotional, above {limit}")
    return text.format(promotional=share.promotional, total=share.total, limit=limit_percent(share.limit))


def over_text(name: str, share: Share) -> str:
    """Return that a scope sells too much, with its counts."""
    counts = {
        "name": name,
        "promotional": share.promotional,
        "total": share.total,
        "limit": limit_percent(share.limit),
    }
    if not share.few:
        text = translate("quarter", "{name} is above {limit} promotional ({promotional} of {total} posts).")
    elif share.total == 1:
        text = translate("quarter", "{name}: the only post so far is promotional.")
    elif share.promotional == 1:
        text = translate("quarter", "{name}: 1 of {total} posts is promotional so far.")
    else:
        text = translate("quarter", "{name}: {promotional} of {total} posts are promotional so far.")
    return text.format(**counts)


def cure_text(share: Share) -> str:
    """Return exactly what would bring a scope back into balance."""
    if share.few:
        if share.add == 1:
            return translate("quarter", "1 more post of another kind and it is balanced.")
        text = translate("quarter", "{add} more posts of another kind and it is balanced.")
        return text.format(add=share.add)
    if share.add == 1:
        text = translate(
            "quarter", "Make {change} of them helpful, or add 1 helpful post, and you are back in balance."
        )
    else:
        text = translate(
            "quarter",
            "Make {change} of them helpful, or add {add} helpful posts, and you are back in balance.",
        )
    return text.format(change=share.change, add=share.add)


def show_text(count: int) -> str:
    """Return the words of the button that shows promotional posts."""
    if count == 1:
        return translate("quarter", "Show the post")
    return translate("quarter", "Show the {count} posts").format(count=count)


def left_behind_text(quarter: Quarter, count: int) -> str:
    """Return how many posts of a finished quarter never went out."""
    if count == 1:
        text = translate("quarter", "1 post from Q{number} never went out.")
    else:
        text = translate("quarter", "{count} posts from Q{number} never went out.")
    return text.format(count=count, number=quarter.number)


def empty_day_spoken(day: date, today: date, names: Sequence[str] = ()) -> str:
    """Return a day without posts as a screen reader says it, with what it matters for."""
    parts = [day_text(day, today), *names, translate("quarter", "no posts")]
    return ", ".join(parts)


def folded_text(campaigns: Sequence[Campaign], today: date) -> str:
    """Return what is folded away: a name, or how many campaigns."""
    if len(campaigns) == 1:
        return campaigns[0].name
    text = translate("quarter", "{count} folded campaigns")
    if all(finished(campaign, today) for campaign in campaigns):
        text = translate("quarter", "{count} finished campaigns")
    return text.format(count=len(campaigns))


def phase_end_text(span: PhaseSpan, edge: Edge, today: date) -> str:
    """Return where an end of a phase would be: "Tease until Fri 13 Nov · 12 days"."""
    text = translate("quarter", "{phase} until {day}")
    if edge is Edge.FIRST:
        text = translate("quarter", "{phase} from {day}")
    day = day_text(span.first if edge is Edge.FIRST else span.last, today)
    length = (span.last - span.first).days + 1
    days = counted(length, translate("quarter", "1 day"), translate("quarter", "{n} days"))
    return f"{text.format(phase=phase_word(span.phase), day=day)} · {days}"


def phase_days_spoken(span: PhaseSpan, today: date) -> str:
    """Return when a phase runs as a screen reader says it."""
    text = translate("quarter", "{phase} from {first} to {last}")
    first, last = day_text(span.first, today), day_text(span.last, today)
    return text.format(phase=phase_word(span.phase), first=first, last=last)


def crowd_text(crowd: Crowd, networks: Networks) -> str:
    """Return that a week has more posts than one can keep up."""
    text = translate("quarter", "Week of {day}: {posts} posts, you said you can do {capacity}.")
    if crowd.network is not None:
        text = translate(
            "quarter", "Week of {day}: {posts} posts on {network}, you said you can do {capacity}."
        )
    name = "" if crowd.network is None else networks.get(crowd.network).label
    return text.format(day=short_day(crowd.week), posts=crowd.posts, capacity=crowd.capacity, network=name)


def crowds_text(crowds: Sequence[Crowd], networks: Networks) -> str:
    """Return that some more weeks, two at least, have more posts than one can keep up."""
    text = translate("quarter", "{count} more weeks have more posts than the {capacity} you can do.")
    network = crowds[0].network
    if network is not None:
        text = translate(
            "quarter", "{count} more weeks have more posts on {network} than the {capacity} you can do."
        )
    name = "" if network is None else networks.get(network).label
    return text.format(count=len(crowds), capacity=crowds[0].capacity, network=name)


def gap_text(gap: Gap, networks: Networks) -> str:
    """Return that a network has nothing for some weeks."""
    text = translate("quarter", "{count} weeks with nothing on {network}.")
    return text.format(count=len(gap.weeks), network=networks.get(gap.network).label)


def gap_days_text(gap: Gap, today: date) -> str:
    """Return when a gap is."""
    first, last = max(gap.weeks[0], today), gap.weeks[-1] + timedelta(days=6)
    text = translate("quarter", "From {first} to {last}.")
    return text.format(first=day_text(first, today), last=day_text(last, today))


def ending_text(following: Quarter, today: date) -> str:
    """Return how soon the next quarter begins."""
    days = (following.first_day - today).days
    one = translate("quarter", "{quarter} begins tomorrow.")
    many = translate("quarter", "{quarter} begins in {days} days.")
    return (one if days == 1 else many).format(quarter=quarter_title(following), days=days)
