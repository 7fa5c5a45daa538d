"""What is typed after a slash: pure text, no widgets."""

import re
from dataclasses import dataclass

_LONGEST = 40
_SLASH = re.compile(rf"(?:^|(?<=\s))/([^\s/][^\n/]{{0,{_LONGEST}}})?$")


@dataclass(frozen=True, slots=True)
class SlashQuery:
    """A slash that asks for a text, and the words after it.

    Args:
        text: The whole text.
        first: Where the slash stands.
        last: Where the words after it end.
    """

    text: str
    first: int
    last: int

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.text[self.first + 1 : self.last]

    @property
    def without(self) -> str:
        """The text without the slash and the words after it."""
        return self.replaced("")

    def replaced(self, words: str) -> str:
        """Return the text with others in place of the slash and the words after it."""
        return self.text[: self.first] + words + self.text[self.last :]


def slash_before(text: str, place: int, *, only_alone: bool = False) -> SlashQuery | None:
    """Return the slash that is being typed after, or None.

    It stands at the start of a line or after a blank, so that addresses and fractions ask for nothing.

    Args:
        text: The whole text.
        place: Where the cursor is.
        only_alone: Whether there may be nothing else in the text.
    """
    line = text.rfind("\n", 0, place) + 1
    found = _SLASH.search(text[line:place])
    if found is None:
        return None
    query = SlashQuery(text, line + found.start(), place)
    return None if only_alone and query.without.strip() else query
