"""What partners promised, as it shows in the lanes of their campaigns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from contentplanner.domain.assets import Partner, PartnerState, Promise
from contentplanner.domain.campaigns import Campaign, Phase
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.quarter_layout import finished
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.day_words import short_day

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LanePromise:
    """A promise in the lane of a campaign.

    Args:
        key: Tells it from all others.
        day: Where it shows: its own day, or where the partners' phase begins.
    """

    key: str
    campaign_id: CampaignId
    partner: Partner
    promise: Promise
    day: date


def promises_of(
    campaigns: Iterable[Campaign], partners: Sequence[Partner], quarter: Quarter, today: date
) -> tuple[LanePromise, ...]:
    """Return the promises that lie within their campaign, or have no day, and show in a quarter.

    Of a finished campaign only those are left that were never kept.
    """
    by_id = {partner.id: partner for partner in partners}
    found = []
    for campaign in campaigns if by_id else ():
        for partner in (by_id[partner_id] for partner_id in campaign.partners if partner_id in by_id):
            for number, promise in enumerate(partner.promises):
                if promise.kept and finished(campaign, today):
                    continue
                day = promise.day or _open_day(campaign)
                if day is not None and quarter.holds(day) and _within(campaign, day):
                    key = f"{campaign.id}.{partner.id}.{number}"
                    found.append(LanePromise(key, campaign.id, partner, promise, day))
    return tuple(found)


def promise_text(one: LanePromise) -> str:
    """Return a promise in words: "Wool & Tea: post for us, 14 Nov, agreed"."""
    text = _translate("quarter", "{partner}: {promise}, {day}, {state}")
    if one.promise.ours:
        text = _translate("quarter", "For {partner}: {promise}, {day}, {state}")
    return text.format(
        partner=one.partner.name, promise=one.promise.text, day=_when(one), state=_state_word(one)
    )


def promise_words(one: LanePromise) -> str:
    """Return a promise in few words: "Wool & Tea, 14 Nov, agreed"."""
    text = _translate("quarter", "{partner}, {day}, {state}")
    if one.promise.ours:
        text = _translate("quarter", "For {partner}, {day}, {state}")
    return text.format(partner=one.partner.name, day=_when(one), state=_state_word(one))


def _when(one: LanePromise) -> str:
    day = one.promise.day
    return _translate("quarter", "no day yet") if day is None else short_day(day)


def _state_word(one: LanePromise) -> str:
    if one.promise.kept:
        return _translate("quarter", "done")
    return {
        PartnerState.IDEA: _translate("quarter", "not asked yet"),
        PartnerState.ASKED: _translate("quarter", "asked"),
        PartnerState.AGREED: _translate("quarter", "agreed"),
        PartnerState.DONE: _translate("quarter", "agreed"),
    }[one.partner.state]


def _open_day(campaign: Campaign) -> date | None:
    """Return where a promise without a day shows."""
    phase = next((span for span in campaign.phases if span.phase is Phase.PARTNERS), None)
    return campaign.first_day if phase is None else phase.first


def _within(campaign: Campaign, day: date) -> bool:
    first, last = campaign.first_day, campaign.last_day
    return first is not None and last is not None and first <= day <= last
