"""What is said of a campaign, in words."""

from datetime import date
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.share import Tally
from contentplanner.ui.labels import day_text

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
        reached=campaign.goal_reached, number=campaign.goal_number, goal=campaign.goal
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
