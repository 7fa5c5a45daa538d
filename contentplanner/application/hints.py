"""The hints for texts that are in no plan: does one read like an offer, and how easy does it read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from contentplanner.application.readability import readability
from contentplanner.application.sales_language import read_sales


class TextLine(NamedTuple):
    """One text of a file: the physical line it begins on, the text, and its language."""

    line: int
    text: str
    language: str


class TextReader(Protocol):
    """Opens tables of texts."""

    def texts(self, path: Path) -> Iterator[TextLine]:
        """Return the texts of a CSV file with a column ``text`` and perhaps ``language``.

        Raises:
            ImportProblem: It is no such file.
        """


@dataclass(frozen=True, slots=True)
class Hints:
    """What the program would say of a text.

    Args:
        line: The physical line it begins on.
        promotional: It reads like an offer.
        because: The words that led to that.
        readability: How easy it reads, as in ``Level``.
    """

    line: int
    promotional: bool
    because: tuple[str, ...]
    readability: str

    def as_json(self) -> dict[str, Any]:
        """Return it in the shape the command line prints."""
        return {
            "line": self.line,
            "promotional": self.promotional,
            "because": list(self.because),
            "readability": self.readability,
        }


def hints_for(one: TextLine) -> Hints:
    """Return the hints for a text; in a language without word lists none reads like an offer."""
    sales = read_sales(one.text, one.language)
    level = readability(one.text, one.language).level.value
    if sales is None:
        return Hints(one.line, False, (), level)
    return Hints(one.line, sales.promotional, sales.because if sales.promotional else (), level)
