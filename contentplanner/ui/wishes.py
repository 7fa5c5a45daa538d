"""Turns wishes into changes: runs commands, words refusals, offers the way back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from contentplanner.application.campaign_commands import DeleteCampaign
from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.planner import Command
from contentplanner.application.ports import Step, StepLabel, StorageProblem
from contentplanner.application.wording import missing_words
from contentplanner.domain.anatomy import missing
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.posts import Post, State
from contentplanner.ui.campaigns.step_words import (
    campaign_deleted_text,
    campaign_duplicated_text,
    campaign_moved_text,
    campaign_planned_text,
    deleted_with_posts,
)
from contentplanner.ui.labels import day_text, problem_text
from contentplanner.ui.repeating.ways_on import for_later_ones
from contentplanner.ui.step_words import step_text
from contentplanner.ui.strategy.wording import step_removed_text


class Wishes(QObject):
    """The only place of the window that changes the plan."""

    told = Signal(str, str, object)
    """Something to say, the words of a button, and what the button does."""
    offered = Signal(str, object)
    """Something to say, and up to two ways on: the words of a button, and what it does."""
    saved = Signal()
    not_saved = Signal(object, object)
    """The problem, and how to try again."""
    passed_by = Signal()
    """Undo would take back something newer than what was told last."""
    shown = Signal(object)
    """The post or campaign that a step taken back or brought back has touched."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told_of: object = None

    def run(self, command: Command, origin: object = None) -> bool:
        """Run a command; tell whether it worked. Refusals and problems are told to the person."""
        try:
            changes = self._desk.planner.run(command, origin)
        except PlanError as refusal:
            self.told.emit(problem_text(refusal), "", None)
            return False
        except StorageProblem as problem:
            self.not_saved.emit(problem, lambda: self.run(command, origin))
            return False
        self.saved.emit()
        if changes:
            self._tell(command, changes)
        return True

    def _tell(self, command: Command, changes: ChangeSet) -> None:
        """Say what was done where it is worth saying; typing that goes on belongs to what was told."""
        step = getattr(command, "merge_key", "") or object()
        words = self._words(command.label, changes)
        if words:
            self._told_of = step
            self._offer(words, command, changes)
        elif step != self._told_of:
            self.passed_by.emit()

    def _offer(self, words: str, command: Command, changes: ChangeSet) -> None:
        """Say what was done with the way back; of a campaign also the way to keep its posts."""
        ways = [(self.tr("Undo"), self.undo)]
        if campaign_id := deleted_with_posts(changes):
            ways.append((self.tr("Keep the posts as ideas"), lambda: self._keep_posts(campaign_id)))
        if shorter := self._shorter(command, changes):
            words = f"{words} {shorter[0]}"
            ways.append((self.tr("Shorten"), lambda: self._instead(shorter[1])))
        if later := for_later_ones(changes, command.label.code):
            ways.append((self.tr("This and later"), lambda: self._instead(later)))
        self.offered.emit(words, ways)

    def _shorter(self, command: Command, changes: ChangeSet) -> tuple[str, Command] | None:
        if command.label.code != "move-campaign":
            return None
        # Loads what a campaign's launch is about, which few evenings need.
        from contentplanner.ui.moving.shortening import to_shorten

        return to_shorten(command, changes, self._desk)

    def _instead(self, command: Command) -> None:
        """Run a command in place of the step just made."""
        try:
            self._desk.planner.undo()
        except StorageProblem as problem:
            self.not_saved.emit(problem, lambda: self._instead(command))
            return
        self.run(command)

    def _keep_posts(self, campaign_id: CampaignId) -> None:
        """Delete a campaign once more, in place of the deletion just made, with its posts kept as ideas."""
        self._instead(DeleteCampaign(campaign_id, self._desk.clock.now(), keep_posts=True))

    def undo(self) -> None:
        """Take the last step back and say which."""
        self._step(self._desk.planner.undo, self.tr("Undone: {step}"), self.tr("Redo"), self.redo, back=True)

    def redo(self) -> None:
        """Bring the step back that was last taken back."""
        self._step(
            self._desk.planner.redo, self.tr("Done again: {step}"), self.tr("Undo"), self.undo, back=False
        )

    def _step(
        self,
        take: Callable[[], Step | None],
        words: str,
        button: str,
        way_back: Callable[[], None],
        *,
        back: bool,
    ) -> None:
        try:
            step = take()
        except StorageProblem as problem:
            self.not_saved.emit(problem, lambda: self._step(take, words, button, way_back, back=back))
            return
        if step is None:
            self.told.emit(self.tr("There is nothing to undo."), "", None)
            return
        self.saved.emit()
        self.told.emit(words.format(step=step_text(step.label)), button, way_back)
        for change in step.changes:
            entity = change.before if back else change.after
            if isinstance(entity, Post | Campaign) and entity.deleted is None:
                self.shown.emit(entity)
                return

    def _words(self, label: StepLabel, changes: ChangeSet) -> str:
        posts = [change.after for change in changes if isinstance(change.after, Post)]
        count = max(label.count, len(posts))
        if label.code == "edit-post" and label.count > 1:
            # Loaded when several posts are changed together, which few evenings need.
            from contentplanner.ui.bulk.wording import edited_text

            return edited_text(changes, self._desk.networks.takes_pictures)
        if fallen := self._fallen_back(changes):
            return fallen
        if label.code == "move-post":
            return self._moved(posts, self._desk.clock.today())
        if label.code == "delete-campaign" and posts:
            return campaign_deleted_text(posts)
        if label.code == "plan-campaign":
            return campaign_planned_text(changes)
        if label.code == "replace-picture":
            from contentplanner.ui.library.wording import replaced_text

            return replaced_text(changes, self._desk.reader)
        if label.code == "note-posting":
            # Loaded when a post goes out, after the window is there.
            from contentplanner.ui.editor.posting.wording import marked_text

            return marked_text(changes, self._desk.networks)
        if label.code == "remove-buying-step":
            return step_removed_text(posts)
        if label.code == "move-campaign":
            return campaign_moved_text(changes)
        if label.code == "duplicate-campaign":
            return campaign_duplicated_text(changes)
        one, many = {
            "mark-idea": (self.tr("Marked as an idea."), self.tr("{n} posts marked as ideas.")),
            "mark-draft": (self.tr("Back to draft."), self.tr("{n} posts are back to draft.")),
            "mark-ready": (self.tr("Marked as ready."), self.tr("{n} posts marked as ready.")),
            "mark-posted": (self.tr("Marked as posted."), self.tr("{n} posts marked as posted.")),
            "take-posting-back": (self.tr("Taken back: it has not gone out there."), ""),
            "leave-rest-out": (self.tr("Marked as posted. The other networks are left out."), ""),
            "mark-skipped": (self.tr("Post skipped."), self.tr("{n} posts skipped.")),
            "delete-post": (self.tr("Post deleted."), self.tr("{n} posts deleted.")),
            "duplicate-post": (self.tr("Post duplicated."), self.tr("{n} posts duplicated.")),
            "repeat-evergreen": (self.tr("1 draft added."), self.tr("{n} drafts added.")),
            "repeat-post": (self.tr("Post repeats now."), self.tr("Post repeats now, {n} in all so far.")),
            "change-rule": (self.tr("Changed how the post repeats."), ""),
            "move-later": (self.tr("This post moved."), self.tr("{n} posts moved, this and later.")),
            "move-all": (self.tr("This post moved."), self.tr("All {n} posts moved.")),
            "end-series": (self.tr("It repeats no more."), self.tr("It repeats no more. {n} posts deleted.")),
            "stop-repeating": (self.tr("It repeats no more. The posts stay."), ""),
            "remove-picture": (self.tr("Picture removed."), ""),
            "bring-back-version": (self.tr("Version brought back."), ""),
            "restore-post": (self.tr("Post brought back."), self.tr("{n} posts brought back.")),
            "edit-phase-days": (self.tr("Days of the phase changed. Its posts stay where they are."), ""),
            "leave-nudge": (self.tr("Left until its numbers change."), ""),
            "create-campaign": (self.tr("Campaign created."), ""),
            "add-teasers": (self.tr("1 teaser added."), self.tr("{n} teasers added.")),
            "delete-campaign": (self.tr("Campaign deleted."), ""),
            "restore-campaign": (self.tr("Campaign brought back."), ""),
            "carry-over": (self.tr("Post carried over."), self.tr("{n} posts carried over.")),
            "sort-left-overs": (
                self.tr("Left-over post sorted out."),
                self.tr("{n} left-over posts sorted out."),
            ),
            "remove-partner": (self.tr("Partner removed."), ""),
            "remove-email-list": (self.tr("Email list removed."), ""),
            "remove-blog-post": (self.tr("Blog post removed."), ""),
            "remove-promise": (self.tr("Promise removed."), ""),
            "turn-into-post": (self.tr("Turned into an idea for a post."), ""),
            "remove-persona": (self.tr("Person removed. Posts keep the name."), ""),
            "remove-network-use": (self.tr("Network taken out of the table."), ""),
            "remove-hashtag-set": (self.tr("Set removed. Posts keep their hashtags."), ""),
            "remove-snippet": (self.tr("Starter removed. Posts keep their words."), ""),
            "add-picture": (self.tr("Picture added."), self.tr("{n} pictures added.")),
            "remove-unused-picture": (self.tr("Picture removed."), self.tr("{n} pictures removed.")),
            "remove-own-day": (self.tr("Own day removed."), ""),
            "keep-own-word": (self.tr("Word added. It is right in this plan from now on."), ""),
            "remove-own-word": (self.tr("Word removed."), ""),
        }.get(label.code, ("", ""))
        return many.format(n=count) if many and count > 1 else one

    def _fallen_back(self, changes: ChangeSet) -> str:
        """Say which part a post lost, so that it is no longer ready."""
        for change in changes:
            before, after = change.before, change.after
            if not isinstance(before, Post) or not isinstance(after, Post) or after.day is None:
                continue
            lacks = missing(after, self._desk.networks.takes_pictures)
            if before.state is State.READY and after.state is State.DRAFT and lacks:
                return self.tr("Back to draft: it now needs {missing}.").format(missing=missing_words(lacks))
        return ""

    def _moved(self, posts: list[Post], today: date) -> str:
        days = {post.day for post in posts}
        if len(days) > 1:
            return self.tr("{n} posts moved.").format(n=len(posts))
        day = days.pop() if days else None
        where = self.tr("the ideas") if day is None else day_text(day, today)
        if len(posts) == 1:
            return self.tr("Moved to {day}.").format(day=where)
        return self.tr("{n} posts moved to {day}.").format(n=len(posts), day=where)
