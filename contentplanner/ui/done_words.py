"""What the window says after something was done, beside the way back; nothing where it is plain to see."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.ports import StepLabel
from contentplanner.application.wording import missing_words
from contentplanner.domain.anatomy import missing
from contentplanner.domain.posts import Post, State
from contentplanner.ui.campaigns.done_words import (
    campaign_deleted_text,
    campaign_duplicated_text,
    campaign_moved_text,
    campaign_planned_text,
)
from contentplanner.ui.labels import counted, day_text, number_text
from contentplanner.ui.strategy.wording import step_removed_text

_ONE: Mapping[str, str] = {
    "mark-idea": "Marked as an idea.",
    "mark-draft": "Back to draft.",
    "mark-ready": "Marked as ready.",
    "mark-posted": "Marked as posted.",
    "take-posting-back": "Taken back: it has not gone out there.",
    "leave-rest-out": "Marked as posted. The other networks are left out.",
    "mark-skipped": "Post skipped.",
    "delete-post": "Post deleted.",
    "duplicate-post": "Post duplicated.",
    "repeat-evergreen": "1 draft added.",
    "repeat-post": "Post repeats now.",
    "change-rule": "Changed how the post repeats.",
    "move-later": "This post moved.",
    "move-all": "This post moved.",
    "end-series": "It repeats no more.",
    "stop-repeating": "It repeats no more. The posts stay.",
    "remove-picture": "Picture removed.",
    "bring-back-version": "Version brought back.",
    "restore-post": "Post brought back.",
    "edit-phase-days": "Days of the phase changed. Its posts stay where they are.",
    "leave-nudge": "Left until its numbers change.",
    "create-campaign": "Campaign created.",
    "add-teasers": "1 teaser added.",
    "delete-campaign": "Campaign deleted.",
    "restore-campaign": "Campaign brought back.",
    "carry-over": "Post carried over.",
    "sort-left-overs": "Left-over post sorted out.",
    "remove-partner": "Partner removed.",
    "remove-email-list": "Email list removed.",
    "remove-blog-post": "Blog post removed.",
    "remove-promise": "Promise removed.",
    "turn-into-post": "Turned into an idea for a post.",
    "remove-persona": "Person removed. Posts keep the name.",
    "remove-network-use": "Network taken out of the table.",
    "remove-hashtag-set": "Set removed. Posts keep their hashtags.",
    "remove-snippet": "Starter removed. Posts keep their words.",
    "add-picture": "Picture added.",
    "remove-unused-picture": "Picture removed.",
    "remove-own-day": "Own day removed.",
    "keep-own-word": "Word added. It is right in this plan from now on.",
    "remove-own-word": "Word removed.",
}
_SEVERAL: Mapping[str, str] = {
    "mark-idea": "{n} posts marked as ideas.",
    "mark-draft": "{n} posts are back to draft.",
    "mark-ready": "{n} posts marked as ready.",
    "mark-posted": "{n} posts marked as posted.",
    "mark-skipped": "{n} posts skipped.",
    "delete-post": "{n} posts deleted.",
    "duplicate-post": "{n} posts duplicated.",
    "repeat-evergreen": "{n} drafts added.",
    "repeat-post": "Post repeats now, {n} in all so far.",
    "move-later": "{n} posts moved, this and later.",
    "move-all": "All {n} posts moved.",
    "end-series": "It repeats no more. {n} posts deleted.",
    "restore-post": "{n} posts brought back.",
    "add-teasers": "{n} teasers added.",
    "carry-over": "{n} posts carried over.",
    "sort-left-overs": "{n} left-over posts sorted out.",
    "add-picture": "{n} pictures added.",
    "remove-unused-picture": "{n} pictures removed.",
}


def done_text(desk: Desk, label: StepLabel, changes: ChangeSet) -> str:
    """Return what was done by a step that changed something."""
    posts = [change.after for change in changes if isinstance(change.after, Post)]
    if label.code == "edit-post" and label.count > 1:
        # Loaded when several posts are changed together, which few evenings need.
        from contentplanner.ui.bulk.wording import edited_text

        return edited_text(changes, desk.networks.takes_pictures)
    if fallen := _fallen_back(desk, changes):
        return fallen
    told = _told_by_changes(desk, label.code, posts, changes)
    if told is not None:
        return told
    one = _say(_ONE.get(label.code, ""))
    several = _say(_SEVERAL.get(label.code, ""))
    return counted(max(label.count, len(posts)), one, several) if several else one


def _told_by_changes(desk: Desk, code: str, posts: list[Post], changes: ChangeSet) -> str | None:
    """Return what can be told only by what has changed; None where the step says enough."""
    match code:
        case "move-post":
            return _moved(posts, desk.clock.today())
        case "delete-campaign" if posts:
            return campaign_deleted_text(posts)
        case "plan-campaign":
            return campaign_planned_text(changes)
        case "move-campaign":
            return campaign_moved_text(changes)
        case "duplicate-campaign":
            return campaign_duplicated_text(changes)
        case "remove-buying-step":
            return step_removed_text(posts)
        case "replace-picture":
            # These are loaded when they are needed first, after the window is there.
            from contentplanner.ui.library.wording import replaced_text

            return replaced_text(changes, desk.reader)
        case "note-posting":
            from contentplanner.ui.editor.posting.wording import marked_text

            return marked_text(changes, desk.networks)
    return None


def _fallen_back(desk: Desk, changes: ChangeSet) -> str:
    """Say which part a post lost, so that it is no longer ready."""
    for change in changes:
        before, after = change.before, change.after
        if not isinstance(before, Post) or not isinstance(after, Post) or after.day is None:
            continue
        lacks = missing(after, desk.networks.takes_pictures)
        if before.state is State.READY and after.state is State.DRAFT and lacks:
            return _say("Back to draft: it now needs {missing}.").format(missing=missing_words(lacks))
    return ""


def _moved(posts: list[Post], today: date) -> str:
    days = {post.day for post in posts}
    if len(days) > 1:
        return _say("{n} posts moved.").format(n=number_text(len(posts)))
    day = days.pop() if days else None
    where = _say("the ideas") if day is None else day_text(day, today)
    if len(posts) == 1:
        return _say("Moved to {day}.").format(day=where)
    return _say("{n} posts moved to {day}.").format(n=number_text(len(posts)), day=where)


def _say(text: str) -> str:
    return QCoreApplication.translate("done", text)
