"""The promotional share: how many posts sell, whether that is too much, and what cures it.

The method's rule is one post in five at most (Jason Falls; also the 80/20 habit of content plans).
"""

from dataclasses import dataclass
from fractions import Fraction

from contentplanner.domain.settings import PROMOTIONAL_LIMIT


@dataclass(frozen=True, slots=True)
class Share:
    """Promotional posts out of all that count: dated drafts, ready and posted ones.

    Args:
        promotional: How many of them sell.
        total: How many there are.
        limit: The share that is still fine; exactly the limit is fine.
    """

    promotional: int
    total: int
    limit: Fraction = PROMOTIONAL_LIMIT

    @property
    def over(self) -> bool:
        """Whether there is too much selling."""
        return self.promotional * self.limit.denominator > self.total * self.limit.numerator

    @property
    def change(self) -> int:
        """How many promotional posts to make helpful for balance; 0 when balanced."""
        return max(0, self.promotional - self.total * self.limit.numerator // self.limit.denominator)

    @property
    def add(self) -> int:
        """How many other posts to add for balance; 0 when balanced."""
        if not self.over:
            return 0
        enough = -(-self.promotional * self.limit.denominator // self.limit.numerator)
        return enough - self.total

    @property
    def few(self) -> bool:
        """Whether there are too few posts to speak of a share: the wording is softer."""
        return self.total < 5

    def with_one_more(self, *, was_counted: bool, was_promotional: bool) -> "Share":
        """Return the share once one given post counts as promotional."""
        return Share(self.promotional + (not was_promotional), self.total + (not was_counted), self.limit)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many posts that count give the reader what; ``undecided`` have not chosen yet."""

    helpful: int = 0
    conversation: int = 0
    promotional: int = 0
    undecided: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.helpful + self.conversation + self.promotional + self.undecided

    def share(self, limit: Fraction) -> Share:
        """Return the promotional share of this tally."""
        return Share(self.promotional, self.total, limit)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.helpful + other.helpful,
            self.conversation + other.conversation,
            self.promotional + other.promotional,
            self.undecided + other.undecided,
        )
