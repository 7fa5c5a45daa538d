"""How many people a business reaches, and how much of that is its own."""

from collections.abc import Iterable
from dataclasses import dataclass

from contentplanner.domain.assets import EmailList, Partner, PartnerState
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.sizes import latest
from contentplanner.domain.strategy import NetworkUse

OWN_PLACES = frozenset({NetworkKey("email"), NetworkKey("blog")})
"""Networks that belong to the business: nobody there can take its readers away."""
_HELPING = (PartnerState.AGREED, PartnerState.DONE)


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people are reached, by whom they belong to; someone may be counted more than once.

    Args:
        owned: On the business's own email lists.
        borrowed: Through partners who agreed.
        rented: Following on networks that are used.
        uncounted_lists: Names of email lists nobody has counted yet.
        uncounted_partners: Names of partners who agreed and whose reach nobody knows.
        uncounted_networks: Networks in use whose following nobody has counted.
    """

    owned: int = 0
    borrowed: int = 0
    rented: int = 0
    uncounted_lists: tuple[str, ...] = ()
    uncounted_partners: tuple[str, ...] = ()
    uncounted_networks: tuple[NetworkKey, ...] = ()

    @property
    def total(self) -> int:
        """All of them together."""
        return self.owned + self.borrowed + self.rented


def reach_of(lists: Iterable[EmailList], partners: Iterable[Partner], uses: Iterable[NetworkUse]) -> Reach:
    """Return the reach by the newest count of each; what nobody has counted is named, not guessed."""
    own = [(one.name, latest(one.sizes)) for one in lists]
    helping = [(one.name, latest(one.reach)) for one in partners if one.state in _HELPING]
    used = [(one.id, latest(one.following)) for one in uses if one.used and one.id not in OWN_PLACES]
    return Reach(
        owned=sum(people or 0 for _, people in own),
        borrowed=sum(people or 0 for _, people in helping),
        rented=sum(people or 0 for _, people in used),
        uncounted_lists=tuple(name for name, people in own if people is None),
        uncounted_partners=tuple(name for name, people in helping if people is None),
        uncounted_networks=tuple(key for key, people in used if people is None),
    )
