"""Turns the drafts of a launch plan into posts, their starter texts filled in as far as is known."""

import calendar
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from contentplanner.application.starters import Starter, starter
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import NetworkKey, PartnerId, new_post_id
from contentplanner.domain.launch_plan import LaidDraft, LaunchPlan
from contentplanner.domain.posts import Objective, Placement, Post, State
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.templates import TemplateDraft

_GOAL, _BUSINESS = "[goal]", "[your business]"


def draft_posts(
    plan: LaunchPlan,
    campaign: Campaign,
    partners: Sequence[Partner],
    settings: PlanSettings,
    networks: Sequence[NetworkKey],
    created: datetime,
    time_for: Callable[[NetworkKey], dt.time | None],
) -> tuple[Post, ...]:
    """Return a post for each draft of a plan, with its starter text.

    Gaps such as ``[what you launch]`` are filled from the campaign where it knows; the others are
    left for the owner, and keep the post from being ready until then.

    Args:
        plan: What the template came to.
        campaign: Which they belong to.
        partners: Those of the campaign.
        settings: The plan's, for trade, name and default time.
        networks: Where the posts appear, unless a draft says otherwise.
        created: Aware UTC.
        time_for: The time of day used most for a network so far.
    """
    known = {partner.id: partner for partner in partners}
    gaps = _gaps(campaign, settings)

    def post(laid: LaidDraft) -> Post:
        draft, partner = laid.draft, _partner(laid.partner, known)
        words = _words(draft, settings.trade)
        fill = _filler(gaps | ({} if partner is None else _partner_gaps(partner)))
        places = draft.networks or tuple(networks)
        time = time_for(places[0]) if places else None
        return Post(
            id=new_post_id(),
            created=created,
            state=State.DRAFT,
            day=laid.day,
            time=time or settings.default_time,
            campaign_id=campaign.id,
            phase=draft.phase,
            objective=draft.objective,
            gives=draft.gives,
            headline=fill(draft.headline or words.headline),
            description=fill(draft.description or words.description),
            aim=_aim(fill(words.aim), partner),
            link=campaign.landing_page if draft.objective is Objective.CLICK_THROUGH else "",
            persona=campaign.persona,
            placements=tuple(Placement(key) for key in places),
        )

    return tuple(post(laid) for laid in plan.drafts)


def draft_headline(
    laid: LaidDraft, campaign: Campaign, partners: Sequence[Partner], settings: PlanSettings
) -> str:
    """Return the headline a draft will have, for a list to choose from."""
    partner = _partner(laid.partner, {partner.id: partner for partner in partners})
    fill = _filler(_gaps(campaign, settings) | ({} if partner is None else _partner_gaps(partner)))
    return fill(laid.draft.headline or _words(laid.draft, settings.trade).headline)


def gap_filler(campaign: Campaign | None, settings: PlanSettings) -> Callable[[str], str]:
    """Return what fills the gaps of a text as far as the plan, and a campaign if there is one, know them."""
    known = {_BUSINESS: settings.name} if campaign is None else _gaps(campaign, settings)
    return _filler(known)


def _words(draft: TemplateDraft, trade: str) -> Starter:
    if draft.headline and draft.description and not draft.starter:
        return Starter("", "", "", "")
    return starter(draft.starter, trade)


def _partner(partner_id: PartnerId | None, known: Mapping[PartnerId, Partner]) -> Partner | None:
    return None if partner_id is None else known.get(partner_id)


def _aim(aim: str, partner: Partner | None) -> str:
    """Return the aim with the partner named; a goal nobody has set is no gap to fill."""
    if aim == _GOAL:
        aim = ""
    if partner is None or partner.name in aim:
        return aim
    return f"{partner.name}: {aim}" if aim else partner.name


def _gaps(campaign: Campaign, settings: PlanSettings) -> dict[str, str]:
    """Return what is known of the gaps the starters use."""
    number = "" if campaign.goal_number is None else f"{campaign.goal_number} "
    return {
        "[what you launch]": campaign.name,
        "[launch day]": "" if campaign.launch is None else _spoken(campaign.launch),
        _GOAL: f"{number}{campaign.goal}".strip() if campaign.goal else "",
        _BUSINESS: settings.name,
    }


def _partner_gaps(partner: Partner) -> dict[str, str]:
    return {"[partner]": partner.name, "[what they do]": partner.does}


def _filler(gaps: Mapping[str, str]) -> Callable[[str], str]:
    known = {gap: words for gap, words in gaps.items() if words}

    def fill(text: str) -> str:
        for gap, words in known.items():
            text = text.replace(gap, words)
        return text

    return fill


def _spoken(day: date) -> str:
    return f"{calendar.day_name[day.weekday()]} {day.day} {calendar.month_name[day.month]}"
