"""What a post looks like on a network, roughly: its anatomy, never a copy."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Kind(Enum):
    """How the parts of a post stand to each other."""

    FEED = "feed"
    """The picture, and the text below it."""
    POST = "post"
    """The text, and the picture below it."""
    THREAD = "thread"
    """As a post, everything beside the sender's picture."""
    NOTICE = "notice"
    """The picture, the text, and a button."""
    STORY = "story"
    """A picture as tall as the screen with words on it."""
    REEL = "reel"
    """A film as tall as the screen, of which a profile shows the middle."""
    TALL = "tall"
    """A film as tall as the screen, with buttons at its side."""
    PIN = "pin"
    """A tall picture with its title below."""
    VIDEO = "video"
    """A wide picture, its title, and a description that opens."""
    EMAIL = "email"
    """A row in an inbox, and the message it opens."""
    PAGE = "page"
    """A result of a search, and the page it leads to."""


class Several(Enum):
    """How several pictures are shown."""

    ONE = "one"
    """Only the first."""
    DOTS = "dots"
    """One after another, with a dot for each."""
    GRID = "grid"
    """Side by side and below."""
    ROW = "row"
    """In a row that goes on beyond the edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How a network shows a post.

    Args:
        kind: How its parts stand to each other.
        narrowest: The least width for a height of one that its pictures are shown in.
        widest: The greatest; a picture between the two keeps its shape.
        several: How several pictures are shown.
        icons: What can be done below the post, as names of icons.
        lines: How many lines of the text are seen before "more"; None where only characters count.
        breaks: Whether line breaks are kept.
        links: Whether addresses in the text can be followed.
        link_seen: How much of an address is written, without its "https://"; None for the whole.
        more: The word that opens the rest: "more" or "see more".
        title_seen: How much of a title is seen, where that is less than is taken.
    """

    kind: Kind = Kind.POST
    narrowest: Fraction = Fraction(4, 5)
    widest: Fraction = Fraction(191, 100)
    several: Several = Several.GRID
    icons: tuple[str, ...] = ()
    lines: int | None = None
    breaks: bool = True
    links: bool = True
    link_seen: int | None = None
    more: str = "more"
    title_seen: int | None = None

    def shape(self, width: int, height: int) -> Fraction:
        """Return the width for a height of one that a picture of a size is shown in."""
        return min(max(Fraction(width, height), self.narrowest), self.widest)


USUAL = Likeness()
"""How a network is shown that nothing is known of."""
