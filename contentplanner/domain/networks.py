"""Networks: where posts appear, and what each takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.text import clean_line


class Counting(Enum):
    """How a network counts the length of a text."""

    PLAIN = "plain"
    X = "x"
    MASTODON = "mastodon"
    BLUESKY = "bluesky"
    THREADS = "threads"
    LINKEDIN = "linkedin"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A place where posts appear.

    Args:
        key: Its lasting name in plans.
        label: What people call it.
        monogram: Two letters that stand for it where space is short.
        pictures: Whether a post there needs a picture.
        counting: How it counts text.
        limit: The longest text it takes, counted its way; None where none is known.
        fold: How much is seen before "more"; None where nothing is cut.
        byte_limit: The most bytes it takes besides, as UTF-8; None for most.
        hashtag_limit: The most hashtags it takes; None for any number.
        description_limit: The longest picture description it takes.
        aliases: Other names found in files, casefolded.
        checked: When the figures were last looked up, as ``"2026-11"``.
        sources: Where they come from.
    """

    key: NetworkKey
    label: str
    monogram: str
    pictures: bool = True
    counting: Counting = Counting.PLAIN
    limit: int | None = None
    fold: int | None = None
    byte_limit: int | None = None
    hashtag_limit: int | None = None
    description_limit: int | None = None
    aliases: tuple[str, ...] = ()
    checked: str = ""
    sources: tuple[str, ...] = ()


class Networks:
    """All networks the program knows; any other name is a network of the owner's own."""

    def __init__(self, known: Iterable[Network]) -> None:
        self._by_key = {network.key: network for network in known}
        self._keys = {
            name.casefold(): network.key
            for network in self._by_key.values()
            for name in (network.key, network.label, *network.aliases)
        }

    @property
    def known(self) -> tuple[Network, ...]:
        """The networks the program knows, in the order they are offered."""
        return tuple(self._by_key.values())

    def get(self, key: NetworkKey) -> Network:
        """Return a network; an unknown key is one of the owner's own, without figures."""
        return self._by_key.get(key) or Network(key=key, label=key, monogram=_monogram(key))

    def key_of(self, name: str) -> NetworkKey:
        """Return the key for a name in any case, or the cleaned name itself for an own network."""
        name = clean_line(name)
        return self._keys.get(name.casefold(), NetworkKey(name))

    def knows(self, name: str) -> bool:
        """Tell whether a name, label or alias is one of the known networks."""
        return clean_line(name).casefold() in self._keys

    def takes_pictures(self, key: NetworkKey) -> bool:
        """Tell whether a post there needs a picture."""
        return self.get(key).pictures


def _monogram(name: str) -> str:
    letters = [character for character in name if character.isalnum()] or ["?"]
    return "".join(letters[:2]).upper()
