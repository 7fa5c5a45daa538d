"""What is said after something was done with a whole campaign."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from contentplanner.application.changes import ChangeSet
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.posts import Post
from contentplanner.ui.labels import counted

translate = QCoreApplication.translate


def days_moved_text(days: int) -> str:
    """Return how far something moved: "3 days later", "1 day earlier"."""
    if days >= 0:
        return counted(days, translate("campaigns", "1 day later"), translate("campaigns", "{n} days later"))
    return counted(-days, translate("campaigns", "1 day earlier"), translate("campaigns", "{n} days earlier"))


def campaign_moved_text(changes: ChangeSet) -> str:
    """Return what a moved campaign took along: "Advent stollen moved 3 days later, with 7 posts."."""
    name, days = "", 0
    for change in changes:
        if isinstance(change.before, Campaign) and isinstance(change.after, Campaign):
            name, days = change.after.name, _days(change.before, change.after)
    posts = [change for change in changes if isinstance(change.after, Post)]
    if not days:
        days = next((_post_days(one.before, one.after) for one in posts), 0)
    if not name:
        return counted(
            len(posts), translate("campaigns", "1 post moved."), translate("campaigns", "{n} posts moved.")
        )
    if not posts:
        return translate("campaigns", "{name} moved {days}.").format(name=name, days=days_moved_text(days))
    words = counted(len(posts), translate("campaigns", "1 post"), translate("campaigns", "{n} posts"))
    sentence = translate("campaigns", "{name} moved {days}, with {posts}.")
    return sentence.format(name=name, days=days_moved_text(days), posts=words)


def campaign_deleted_text(posts: Sequence[Post]) -> str:
    """Return what became of the posts of a campaign that was deleted."""
    binned = sum(post.deleted is not None for post in posts)
    ideas = sum(post.deleted is None and post.day is None for post in posts)
    if binned:
        one = translate("campaigns", "Campaign deleted with 1 post.")
        return counted(binned, one, translate("campaigns", "Campaign deleted with {n} posts."))
    if ideas:
        one = translate("campaigns", "Campaign deleted. Its post is an idea now.")
        return counted(ideas, one, translate("campaigns", "Campaign deleted. Its {n} posts are ideas now."))
    return translate("campaigns", "Campaign deleted. Its posts have gone out and stay.")


def campaign_duplicated_text(changes: ChangeSet) -> str:
    """Return what was planned again: "Advent stollen 2027 planned, with 11 drafts."."""
    name = next((one.after.name for one in changes if isinstance(one.after, Campaign)), "")
    posts = sum(isinstance(change.after, Post) for change in changes)
    if not posts:
        return translate("campaigns", "{name} planned.").format(name=name)
    words = counted(posts, translate("campaigns", "1 draft"), translate("campaigns", "{n} drafts"))
    return translate("campaigns", "{name} planned, with {posts}.").format(name=name, posts=words)


def deleted_with_posts(changes: ChangeSet) -> CampaignId | None:
    """Return the campaign a step put into the bin together with posts, or None."""
    gone = [change.after for change in changes if change.before is not None]
    if not any(isinstance(one, Post) and one.deleted is not None for one in gone):
        return None
    campaigns = (one.id for one in gone if isinstance(one, Campaign) and one.deleted is not None)
    return next(campaigns, None)


def _days(before: Campaign, after: Campaign) -> int:
    if before.launch is not None and after.launch is not None:
        return (after.launch - before.launch).days
    if before.phases and after.phases:
        return (after.phases[-1].last - before.phases[-1].last).days
    return 0


def _post_days(before: object, after: object) -> int:
    if isinstance(before, Post) and isinstance(after, Post) and before.day and after.day:
        return (after.day - before.day).days
    return 0


def campaign_planned_text(changes: ChangeSet) -> str:
    """Return what a campaign was made with: "Advent stollen created with 11 drafts."."""
    name = next(change.after.name for change in changes if isinstance(change.after, Campaign))
    drafts = sum(isinstance(change.after, Post) for change in changes)
    one = translate("campaigns", "{name} created with 1 draft.")
    many = translate("campaigns", "{name} created with {n} drafts.")
    return (one if drafts == 1 else many).format(name=name, n=drafts)
