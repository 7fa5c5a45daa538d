"""What the agenda says: counts, sections, and a filter as a sentence."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from contentplanner.application.queries import PostFilter, Sort
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.quarters import Month
from contentplanner.ui.labels import day_text, gives_word, listed, missing_word, number_text


def say(text: str) -> str:
    """Return a text of the agenda in the owner's language."""
    return QCoreApplication.translate("agenda", text)


def posts_text(count: int) -> str:
    """Return how many posts: "1 post", "39 posts"."""
    return say("1 post") if count == 1 else say("{count} posts").format(count=number_text(count))


def subtitle_text(count: int, incomplete: int) -> str:
    """Return what stands beside the title: "39 posts, 12 of them incomplete"."""
    if not incomplete:
        return posts_text(count)
    words = say("{posts}, {incomplete} of them incomplete")
    return words.format(posts=posts_text(count), incomplete=number_text(incomplete))


def month_text(month: Month, today: date) -> str:
    """Return a month: "December", with its year where that is not this one."""
    pattern = "MMMM" if month.year == today.year else "MMMM yyyy"
    return QLocale().toString(QDate(month.year, month.number, 1), pattern)


def sort_text(sort: Sort, *, descending: bool) -> str:
    """Return an order in words: "date", "date, latest first"."""
    words = {
        (Sort.DATE, False): say("date"),
        (Sort.DATE, True): say("date, latest first"),
        (Sort.HEADLINE, False): say("headline"),
        (Sort.HEADLINE, True): say("headline, Z to A"),
        (Sort.STATE, False): say("state"),
        (Sort.STATE, True): say("state, latest first"),
    }
    return words[sort, descending]


def filter_text(
    wanted: PostFilter, networks: Networks, campaigns: Mapping[CampaignId, Campaign], today: date
) -> str:
    """Return a filter as a sentence: "Showing Instagram drafts that lack an image"; nothing if it is open."""
    if wanted == PostFilter(text=wanted.text):
        return ""
    places = listed(sorted(networks.get(key).label for key in wanted.networks))
    words = " ".join(filter(None, (places, _kind(wanted.gives), _noun(wanted))))
    sentence = say("Showing {posts}").format(posts=words)
    if wanted.missing is not None:
        sentence += say(", missing: {part}").format(part=missing_word(wanted.missing))
    elif wanted.incomplete:
        sentence += say(" that are not complete")
    if wanted.everyday:
        sentence += say(" of no campaign")
    elif wanted.campaign_id is not None:
        campaign = campaigns.get(wanted.campaign_id)
        sentence += say(" of {name}").format(name=campaign.name if campaign else say("a deleted campaign"))
    return sentence + _days(wanted, today)


def _noun(wanted: PostFilter) -> str:
    if wanted.in_bin:
        return say("posts in the bin")
    if wanted.ids:
        return posts_text(len(wanted.ids))
    nouns = {
        State.IDEA: say("ideas"),
        State.DRAFT: say("drafts"),
        State.READY: say("ready posts"),
        State.POSTED: say("posted posts"),
        State.SKIPPED: say("skipped posts"),
    }
    named = [noun for state, noun in nouns.items() if state in wanted.states]
    if len(wanted.states) in (0, len(State)):
        return {True: say("dated posts"), False: say("posts without a date"), None: say("posts")}[
            wanted.dated
        ]
    return listed(named)


def _kind(gives: frozenset[Gives]) -> str:
    return listed([gives_word(one).lower() for one in Gives if one in gives])


def _days(wanted: PostFilter, today: date) -> str:
    first = None if wanted.first is None else day_text(wanted.first, today)
    last = None if wanted.last is None else day_text(wanted.last, today)
    if first and last:
        return say(", {first} to {last}").format(first=first, last=last)
    if first:
        return say(", from {first}").format(first=first)
    return say(", up to {last}").format(last=last) if last else ""


def nothing_found(text: str, searched: int) -> str:
    """Return that a search found nothing: "No post contains “poppy”. Searched 39 posts in this plan."."""
    words = say("No post contains “{text}”. Searched {posts} in this plan.")
    return words.format(text=text.strip(), posts=posts_text(searched))
