"""What is said of a campaign, in words."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from contentplanner.application.campaign_overview import Gap, Lack, PartnerPromise
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.assets import Partner, PartnerState, Promise
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.share import Tally
from contentplanner.ui.labels import counted, day_text

translate = QCoreApplication.translate


def launch_text(campaign: Campaign, today: date) -> str:
    """Return when a campaign launches, seen from today."""
    if campaign.launch is None:
        return translate("campaigns", "No launch day yet")
    day, ahead = day_text(campaign.launch, today), (campaign.launch - today).days
    if ahead < 0:
        return translate("campaigns", "Launched {day}").format(day=day)
    if ahead == 0:
        return translate("campaigns", "Launches today")
    if ahead == 1:
        return translate("campaigns", "Launches {day}, tomorrow").format(day=day)
    return translate("campaigns", "Launches {day}, in %n days", "", ahead).format(day=day)


def goal_text(campaign: Campaign) -> str:
    """Return what a campaign should bring and how far it is; nothing where no goal is set."""
    if campaign.goal_number is None:
        return campaign.goal
    return translate("campaigns", "{reached} of {number} {goal}").format(
        reached=QLocale().toString(campaign.goal_reached),
        number=QLocale().toString(campaign.goal_number),
        goal=campaign.goal,
    )


def share_text(tally: Tally, limit: Fraction) -> str:
    """Return how much of a campaign sells, and what would cure it."""
    if not tally.total:
        return translate("campaigns", "No posts with a day yet")
    share = tally.share(limit)
    counts = translate("campaigns", "{promotional} of {total} posts are promotional").format(
        promotional=share.promotional, total=share.total
    )
    if not share.over:
        return counts
    cure = translate("campaigns", "Make {change} of them helpful, or add {add} helpful posts")
    if share.add == 1:
        cure = translate("campaigns", "Make {change} of them helpful, or add 1 helpful post")
    cure = cure.format(change=share.change, add=share.add)
    return f"{counts}. {cure}."


def cost_text(each: Decimal, campaign: Campaign) -> str:
    """Return what one result has cost so far: "80.00 for 64 stollen pre-orders is 1.25 each."."""
    results = f"{QLocale().toString(campaign.goal_reached)} {campaign.goal}".strip()
    words = translate("campaigns", "{cost} for {results} is {each} each.")
    return words.format(cost=campaign.cost, results=results, each=each)


def facts_text(campaign: Campaign) -> str:
    """Return for whom a campaign is and with whom: "For Ana · 2 partners"; nothing where neither is set."""
    parts = []
    if campaign.persona:
        parts.append(translate("campaigns", "For {persona}").format(persona=campaign.persona))
    if campaign.partners:
        many = translate("campaigns", "{n} partners")
        parts.append(counted(len(campaign.partners), translate("campaigns", "1 partner"), many))
    return " · ".join(parts)


def partner_state_word(state: PartnerState) -> str:
    """Return how far things are with a partner: "agreed"."""
    return {
        PartnerState.IDEA: translate("campaigns", "an idea so far"),
        PartnerState.ASKED: translate("campaigns", "asked"),
        PartnerState.AGREED: translate("campaigns", "agreed"),
        PartnerState.DONE: translate("campaigns", "done"),
    }[state]


def promise_text(partner: Partner, promise: Promise, today: date) -> str:
    """Return a promise: "Wool & Tea posts for us, Sat 14 Nov, agreed", "We show their yarn, done"."""
    who = translate("campaigns", "We") if promise.ours else partner.name
    parts = [f"{who} {promise.text}"]
    if promise.day is not None:
        parts.append(day_text(promise.day, today))
    if promise.kept:
        parts.append(translate("campaigns", "done"))
    elif not promise.ours:
        parts.append(partner_state_word(partner.state))
    return ", ".join(parts)


def coming_promise_text(found: PartnerPromise) -> str:
    """Return a promise that comes next: "Wool & Tea posts for us", "We show their yarn (Wool & Tea)"."""
    if found.promise.ours:
        words = translate("campaigns", "We {what} ({who})")
        return words.format(who=found.partner.name, what=found.promise.text)
    return f"{found.partner.name} {found.promise.text}"


def lack_text(lack: Lack) -> str:
    """Return what a campaign lacks: "3 posts need a picture", "No landing page yet"."""
    if lack.part is not None:
        return _part_text(lack.part, lack.count)
    if lack.gap is Gap.OVERDUE:
        one = translate("campaigns", "1 post was due and is not marked as posted")
        return counted(
            lack.count, one, translate("campaigns", "{n} posts were due and are not marked as posted")
        )
    return {
        Gap.LAUNCH: translate("campaigns", "No launch day yet"),
        Gap.TEASERS: translate("campaigns", "Starts on opening day. Add teasers?"),
        Gap.POSTS: translate("campaigns", "No posts yet"),
        Gap.PURPOSE: translate("campaigns", "No purpose yet: why do you do it?"),
        Gap.OFFER: translate("campaigns", "Not said yet what people are offered"),
        Gap.LANDING_PAGE: translate("campaigns", "No landing page yet"),
        Gap.GOAL: translate("campaigns", "No goal with a number yet"),
        Gap.PERSONA: translate("campaigns", "No persona chosen: whom is it for?"),
    }[lack.gap]


def lack_button(gap: Gap) -> str:
    """Return the words of the button that puts something missing right."""
    words = {
        Gap.LAUNCH: translate("campaigns", "Set it…"),
        Gap.TEASERS: translate("campaigns", "Add teasers"),
        Gap.POSTS: translate("campaigns", "New post"),
        Gap.OVERDUE: translate("campaigns", "Show"),
        Gap.PART: translate("campaigns", "Show"),
    }
    return words.get(gap) or translate("campaigns", "Write")


def _part_text(part: Missing, count: int) -> str:
    one, many = {
        Missing.OBJECTIVE: (
            translate("campaigns", "1 post needs an objective"),
            translate("campaigns", "{n} posts need an objective"),
        ),
        Missing.HEADLINE: (
            translate("campaigns", "1 post needs a headline"),
            translate("campaigns", "{n} posts need a headline"),
        ),
        Missing.DESCRIPTION: (
            translate("campaigns", "1 post needs a description"),
            translate("campaigns", "{n} posts need a description"),
        ),
        Missing.IMAGE: (
            translate("campaigns", "1 post needs a picture"),
            translate("campaigns", "{n} posts need a picture"),
        ),
        Missing.GIVES: (
            translate("campaigns", "1 post needs to say what it gives the reader"),
            translate("campaigns", "{n} posts need to say what they give the reader"),
        ),
        Missing.DAY: (
            translate("campaigns", "1 post needs a day"),
            translate("campaigns", "{n} posts need a day"),
        ),
        Missing.TIME: (
            translate("campaigns", "1 post needs a time"),
            translate("campaigns", "{n} posts need a time"),
        ),
        Missing.NETWORK: (
            translate("campaigns", "1 post needs a network"),
            translate("campaigns", "{n} posts need a network"),
        ),
        Missing.LINK: (
            translate("campaigns", "1 post needs a link"),
            translate("campaigns", "{n} posts need a link"),
        ),
        Missing.BRACKET: (
            translate("campaigns", "1 post has [gaps] to fill in"),
            translate("campaigns", "{n} posts have [gaps] to fill in"),
        ),
    }[part]
    return counted(count, one, many)
