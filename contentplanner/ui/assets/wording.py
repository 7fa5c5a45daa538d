"""What the page of assets says of partners, lists, blog posts and own days."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from contentplanner.domain.assets import BlogPost, EmailList, Partner, PartnerState, days_waiting
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.sizes import latest
from contentplanner.ui.labels import counted, day_text


def say(text: str) -> str:
    """Return a text in the person's language."""
    return QCoreApplication.translate("assets", text)


def state_options() -> list[tuple[str, str]]:
    """Return the states of a partner with their words, in the order they come."""
    words = (say("Idea"), say("Asked"), say("Agreed"), say("Done"))
    return [(state.value, word) for state, word in zip(PartnerState, words, strict=True)]


def partner_line(partner: Partner, today: date) -> str:
    """Return how things are with a partner: asked, no answer (9 d)."""
    if (waited := days_waiting(partner, today)) is not None:
        return say("asked, no answer ({n} d)").format(n=waited)
    word = dict(state_options())[partner.state.value].casefold()
    open_days = [one.day for one in partner.promises if one.day is not None and not one.kept]
    coming = [day for day in open_days if day >= today]
    return f"{word} · {day_text(min(coming), today)}" if coming else word


def waiting_line(partners: list[Partner], today: date) -> str:
    """Return who has not answered for more than a week; nothing while nobody lets us wait."""
    waiting = [one.name for one in partners if days_waiting(one, today) is not None]
    if not waiting:
        return ""
    names = ", ".join(waiting)
    return say("No answer for more than a week: {names}. Ask again, or ask someone else.").format(names=names)


def list_line(one: EmailList) -> str:
    """Return how many people are on a list."""
    people = latest(one.sizes)
    return say("not counted yet") if people is None else people_text(people)


def blog_line(post: BlogPost, used: int, today: date) -> str:
    """Return when a page came out and how often posts lead to it."""
    parts = [] if post.day is None else [day_text(post.day, today)]
    return " · ".join([*parts, used_text(used)])


def used_text(count: int) -> str:
    """Return how often posts lead to a page: used in 3 posts."""
    if not count:
        return say("not used yet")
    return counted(count, say("used in 1 post"), say("used in {n} posts"))


def day_line(own_day: OwnDay, today: date) -> str:
    """Return when an own day is, and what it means."""
    parts = [day_text(own_day.first, today)]
    if own_day.last != own_day.first:
        parts = [f"{parts[0]} – {day_text(own_day.last, today)}"]
    if own_day.closed:
        parts.append(say("closed"))
    if own_day.yearly:
        parts.append(say("every year"))
    return " · ".join(parts)


def people_text(count: int) -> str:
    """Return a number of people: 1,200 people."""
    many = say("{n} people").replace("{n}", QLocale().toString(count))
    return counted(count, say("1 person"), many)
