"""What a person can do with the words that are right in their plan."""

from dataclasses import dataclass
from datetime import datetime

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.own_words import OwnWord, own_word


@dataclass(frozen=True, slots=True)
class KeepOwnWord:
    """Take a word for right in this plan from now on."""

    word: str
    now: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("keep-own-word")

    def apply(self, unit: UnitOfWork) -> None:
        """Keep it, unless it is kept already in the same letters."""
        kept = own_word(self.word, self.now)
        if unit.find(OwnWord, kept.id) is None:
            unit.put(kept)


@dataclass(frozen=True, slots=True)
class RemoveOwnWord:
    """Leave a word to the dictionary again."""

    word: str

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-own-word")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out; undo brings it back."""
        unit.remove(unit.get(OwnWord, self.word))
