"""Networks: where posts appear, and what each takes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.likeness import USUAL, Likeness
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


@dataclass(frozen=True, slots=True)
class PictureSize:
    """A size a network suggests, in pixels, with what it is for: "square", "story", "thumbnail"."""

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRules:
    """Which pictures a network takes; None where nothing is known.

    Args:
        most: How many a post takes.
        sizes: The sizes it suggests, the best first.
        formats: The kinds of files it takes, as endings; none where any picture will do.
        app_formats: Kinds its app takes too and changes by itself; a scheduling service may not.
        max_bytes: The largest file.
        gif_max_bytes: The largest GIF, where it may be larger than other files.
        smallest: The least width and height, in pixels; 0 where any will do.
        largest: The greatest width and height, in pixels.
        most_pixels: The most pixels in all.
        narrowest: The least width for a height of one.
        widest: The greatest width for a height of one.
    """

    most: int | None = None
    sizes: tuple[PictureSize, ...] = ()
    formats: tuple[str, ...] = ()
    app_formats: tuple[str, ...] = ()
    max_bytes: int | None = None
    gif_max_bytes: int | None = None
    smallest: tuple[int, int] | None = None
    largest: tuple[int, int] | None = None
    most_pixels: int | None = None
    narrowest: Fraction | None = None
    widest: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkLimits:
    """What the owner changed about a network in this plan; its id is the network's key.

    Args:
        limit: The longest text, counted the network's way; None where our figure holds.
        fold: How much is seen before "more"; None likewise.
        hashtag_limit: The most hashtags; None likewise.
        description_limit: The longest picture description; None likewise.
    """

    id: NetworkKey
    limit: int | None = None
    fold: int | None = None
    hashtag_limit: int | None = None
    description_limit: int | None = None


LIMITS = ("limit", "fold", "hashtag_limit", "description_limit")
"""The figures of a network that an owner may change."""
LEAST, MOST = 1, 100_000
"""Between which a changed figure lies."""


def check_limit(value: int) -> int:
    """Return a figure an owner may set.

    Raises:
        PlanError: ``limit-out-of-range``, with ``least`` and ``most``.
    """
    if not LEAST <= value <= MOST:
        raise PlanError("limit-out-of-range", least=LEAST, most=f"{MOST:,}")
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A place where posts appear.

    Args:
        key: Its lasting name in plans.
        label: What people call it.
        monogram: Two letters that stand for it where space is short.
        page: The address where one posts there; empty where everyone has another.
        pictures: Whether a post there needs a picture.
        counting: How it counts text.
        limit: The longest text it takes, counted its way; None where none is known.
        fold: How much is seen before "more"; None where nothing is cut.
        byte_limit: The most bytes it takes besides, as UTF-8; None for most.
        title_limit: How much of a title, subject or heading it takes or shows; None where it has none.
        lead_limit: How much of a preheader or meta description is shown; None where it has none.
        hashtag_limit: The most hashtags it takes; None for any number.
        description_limit: The longest picture description it takes.
        picture_rules: Which pictures it takes.
        preview: What a post looks like there.
        aliases: Other names found in files, casefolded.
        checked: When the figures were last looked up, as ``"2026-11"``.
        sources: Where they come from.
    """

    key: NetworkKey
    label: str
    monogram: str
    page: str = ""
    pictures: bool = True
    counting: Counting = Counting.PLAIN
    limit: int | None = None
    fold: int | None = None
    byte_limit: int | None = None
    title_limit: int | None = None
    lead_limit: int | None = None
    hashtag_limit: int | None = None
    description_limit: int | None = None
    picture_rules: PictureRules = PictureRules()
    preview: Likeness = USUAL
    aliases: tuple[str, ...] = ()
    checked: str = ""
    sources: tuple[str, ...] = ()

    @property
    def has_title(self) -> bool:
        """Whether a title or subject goes out apart from the text."""
        return self.title_limit is not None

    @property
    def has_lead(self) -> bool:
        """Whether a preheader or description of the page goes out apart from the text."""
        return self.lead_limit is not None


class Networks:
    """All networks the program knows; any other name is a network of the owner's own.

    Args:
        known: Those the program knows, in the order they are offered.
        own: Networks of the owner's own that figures are known of.
    """

    def __init__(self, known: Iterable[Network], own: Iterable[Network] = ()) -> None:
        self._by_key = {network.key: network for network in known}
        self._own = {network.key: network for network in own}
        self._keys = {
            name.casefold(): network.key
            for network in self._by_key.values()
            for name in (network.key, network.label, *network.aliases)
        }

    @property
    def known(self) -> tuple[Network, ...]:
        """The networks the program knows, in the order they are offered."""
        return tuple(self._by_key.values())

    @property
    def own(self) -> tuple[Network, ...]:
        """The networks of the owner's own that figures are known of."""
        return tuple(self._own.values())

    def get(self, key: NetworkKey) -> Network:
        """Return a network; an unknown key is one of the owner's own, without figures."""
        found = self._by_key.get(key) or self._own.get(key)
        return found or Network(key=key, label=key, monogram=_monogram(key))

    def changed(self, limits: Iterable[NetworkLimits]) -> "Networks":
        """Return the networks with the figures the owner changed."""
        changed = {one.id: _with(self.get(one.id), one) for one in limits}
        own = (*self.own, *(one for key, one in changed.items() if key not in self._by_key))
        return Networks((changed.get(key, one) for key, one in self._by_key.items()), own)

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


def _with(network: Network, limits: NetworkLimits) -> Network:
    values = {name: getattr(limits, name) for name in LIMITS}
    return replace(network, **{name: value for name, value in values.items() if value is not None})


def _monogram(name: str) -> str:
    letters = [character for character in name if character.isalnum()] or ["?"]
    return "".join(letters[:2]).upper()
