"""Hints for the command line: of texts that are in no plan, and of the posts that are being written."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from contentplanner.application.hint_rules import RULES
from contentplanner.application.hinting import Hint, HintSetting, hints_of
from contentplanner.application.queries import PostFilter
from contentplanner.application.readability import readability
from contentplanner.application.sales_language import read_sales
from contentplanner.application.wording import fill
from contentplanner.domain.posts import Post


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


@dataclass(frozen=True, slots=True)
class PostHints:
    """What the program points out in a post.

    Args:
        post: The post.
        hints: What is pointed out, in the order of the editor.
        readability: How easy its description reads, as in ``Level``.
    """

    post: Post
    hints: tuple[Hint, ...]
    readability: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """What each hint says."""
        return tuple(fill(hint.sentence, hint.details) for hint in self.hints)

    def as_json(self) -> dict[str, Any]:
        """Return it in the shape the command line prints."""
        said = zip(self.hints, self.sentences, strict=True)
        return {
            "id": self.post.id,
            "day": None if self.post.day is None else self.post.day.isoformat(),
            "headline": self.post.headline,
            "hints": [{"hint": hint.key, "says": says, "because": list(hint.because)} for hint, says in said],
            "readability": self.readability,
        }


def hints_in_plan(setting: HintSetting) -> Iterator[PostHints]:
    """Return the posts of a plan in which something is pointed out, in the order of their days."""
    for post_id in setting.reader.find_ids(PostFilter()):
        post = setting.reader.post(post_id)
        hints = () if post is None else hints_of(post, setting, RULES)
        if post is not None and hints:
            level = readability(post.description, setting.settings.language).level.value
            yield PostHints(post, hints, level)
