"""What the ideas screen says of posts."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId
from contentplanner.ui.labels import day_text, missing_word, number_text, time_text


def say(text: str) -> str:
    """Return a text of the ideas screen in the owner's language."""
    return QCoreApplication.translate("ideas", text)


def drafts_text(count: int) -> str:
    """Return how many drafts lack something: "12 drafts to complete"."""
    if count == 1:
        return say("1 draft to complete")
    return say("{count} drafts to complete").format(count=number_text(count))


def campaign_text(card: PostCard, campaigns: Mapping[CampaignId, Campaign]) -> str:
    """Return the name of a post's campaign; nothing for an everyday post."""
    campaign = None if card.campaign_id is None else campaigns.get(card.campaign_id)
    return campaign.name if campaign else ""


def when_text(card: PostCard, today: date) -> str:
    """Return when a draft goes out: "Thu 19 Nov, 17:30"."""
    if card.day is None:
        return ""
    day = say("Today") if card.day == today else day_text(card.day, today)
    return f"{day}, {time_text(card.time)}" if card.time else day


def needs_text(card: PostCard) -> str:
    """Return what a draft still lacks: "Needs objective, image"."""
    return say("Needs {parts}").format(parts=", ".join(map(missing_word, card.missing)))
