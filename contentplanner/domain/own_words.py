"""Words the owner spells so on purpose: names, dishes, brands."""

from dataclasses import dataclass
from datetime import datetime

from contentplanner.domain.errors import PlanError
from contentplanner.domain.text import clean_line


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """A word that is right in this plan; its id is the word itself, in the case it was kept."""

    id: str
    created: datetime


def own_word(text: str, created: datetime) -> OwnWord:
    """Return a word to keep.

    Raises:
        PlanError: ``own-word-needs-letters`` where nothing of it is a letter.
    """
    word = clean_line(text)
    if not any(sign.isalpha() for sign in word):
        raise PlanError("own-word-needs-letters")
    return OwnWord(id=word, created=created)
