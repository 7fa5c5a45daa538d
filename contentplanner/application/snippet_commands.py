"""What a person can do with the texts they keep to use again."""

from dataclasses import dataclass

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.ids import SnippetId
from contentplanner.domain.snippets import Snippet, check_snippet


@dataclass(frozen=True, slots=True)
class PutSnippet:
    """Keep a snippet, new or changed. ``merge_key`` joins the typing of one field visit."""

    snippet: Snippet
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("put-snippet")

    def apply(self, unit: UnitOfWork) -> None:
        """Keep it if its name is free and it says something."""
        unit.put(check_snippet(self.snippet, unit.all(Snippet)))


@dataclass(frozen=True, slots=True)
class RemoveSnippet:
    """Take a snippet out; posts that were begun with it keep their words."""

    snippet_id: SnippetId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-snippet")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out; undo brings it back."""
        unit.remove(unit.get(Snippet, self.snippet_id))
