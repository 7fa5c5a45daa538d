"""Turns wishes into changes: runs commands, words refusals, offers the way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from contentplanner.application.campaign_commands import DeleteCampaign
from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.planner import Command
from contentplanner.application.ports import Step, StorageProblem
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.posts import Post
from contentplanner.ui.campaigns.done_words import deleted_with_posts
from contentplanner.ui.done_words import done_text
from contentplanner.ui.labels import problem_text
from contentplanner.ui.repeating.ways_on import for_later_ones
from contentplanner.ui.step_words import step_text


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
        words = done_text(self._desk, command.label, changes)
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
