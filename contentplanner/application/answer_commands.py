"""What a person can do about what people ask under a post."""

from dataclasses import dataclass, replace

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Post
from contentplanner.domain.reminders import AFTER


@dataclass(frozen=True, slots=True)
class CheckAnswers:
    """Note how many of a post's reminders to answer are dealt with: 0, 1 or 2."""

    post_id: PostId
    how_many: int

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("check-answers")

    def apply(self, unit: UnitOfWork) -> None:
        """Note it."""
        if not 0 <= self.how_many <= len(AFTER):
            raise PlanError("reminder-not-known", number=self.how_many)
        unit.put(replace(unit.get(Post, self.post_id), answers_checked=self.how_many))
