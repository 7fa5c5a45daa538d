"""What is said about the length of a text on a network, and about what else is too much for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from contentplanner.domain.counting import count_bytes, count_text
from contentplanner.domain.mentions import Marks
from contentplanner.domain.networks import Network
from contentplanner.domain.own_parts import placement_of
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.wording import number_text

NO_PRACTICAL_LIMIT = 20_000
_NEARLY = 0.9
Said = tuple[str, str]
"""What is said, and its colour."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


@dataclass(frozen=True, slots=True)
class Measure:
    """How long a text is on a network, counted once.

    Args:
        network: Where it goes out.
        count: How long it is there, counted the network's way.
        over: By how much it is too long; 0 when it fits.
        by_bytes: Whether it is its bytes that are too many.
    """

    network: Network
    count: int
    over: int
    by_bytes: bool


def measured(network: Network, text: str) -> Measure:
    """Measure a text."""
    count = count_text(text, network)
    signs = 0 if network.limit is None else count - network.limit
    size = 0 if network.byte_limit is None else count_bytes(text) - network.byte_limit
    return Measure(network, count, max(0, signs, size), by_bytes=size > max(0, signs))


def length_words(measure: Measure) -> Said:
    """Say how long a text is and may be."""
    network, most = measure.network, measure.network.limit
    if most is None or (most > NO_PRACTICAL_LIMIT and not measure.over):
        said = _tr("{name} {count}, no practical limit")
        return said.format(name=network.monogram, count=number_text(measure.count)), "text2"
    words = _tr("{name} {count} of {most}").format(
        name=network.monogram, count=number_text(measure.count), most=number_text(most)
    )
    if not measure.over:
        return words, "warn" if measure.count > most * _NEARLY else "text2"
    said = (
        _tr("Too long for {network}: {n} bytes over. {words}")
        if measure.by_bytes
        else _tr("Too long for {network}: {n} over. {words}")
    )
    return said.format(network=network.label, n=number_text(measure.over), words=words), "danger"


def overrun_words(measure: Measure) -> str:
    """Say by how much a text is too long; nothing where it fits."""
    if not measure.over:
        return ""
    said = _tr("too long by {n} bytes") if measure.by_bytes else _tr("too long by {n}")
    return said.format(n=number_text(measure.over))


def marks_words(marks: Marks) -> str:
    """Return what a text has besides words: "2 links, 1 mention, 4 hashtags"; nothing where it has none."""
    links, mentions, hashtags = len(marks.links), len(marks.mentions), len(marks.hashtags)
    parts = (
        (links, _tr("1 link") if links == 1 else _tr("{n} links").format(n=links)),
        (mentions, _tr("1 mention") if mentions == 1 else _tr("{n} mentions").format(n=mentions)),
        (hashtags, _tr("1 hashtag") if hashtags == 1 else _tr("{n} hashtags").format(n=hashtags)),
    )
    return ", ".join(words for count, words in parts if count)


def counting_words(network: Network, marks: Marks) -> str:
    """Say how a network counts, and what a text has besides words."""
    how = _tr("Headline, text, link and hashtags together, as {network} counts them").format(
        network=network.label
    )
    return "\n".join(part for part in (how, marks_words(marks)) if part)


def other_words(network: Network, post: Post, marks: Marks, *, titles: bool) -> Iterator[Said]:
    """Yield what else is too much for a network: hashtags, the headline, the picture's description."""
    if (most := network.hashtag_limit) is not None and len(marks.hashtags) > most:
        too_many = len(marks.hashtags) - most
        said = (
            _tr("{network} takes 1 hashtag: {n} too many")
            if most == 1
            else _tr("{network} takes {most} hashtags: {n} too many")
        )
        yield said.format(network=network.label, most=number_text(most), n=number_text(too_many)), "warn"
    place = placement_of(post, network.key)
    title = _tr("{network} may cut the title: {n} over {most}")
    headline = _tr("{network} may cut the headline: {n} over {most}")
    for limit, text, said in (
        (
            network.title_limit if titles else None,
            place.title or post.headline,
            title if place.title else headline,
        ),
        (
            network.description_limit,
            max((post.picture_description, *(one.description for one in post.more_pictures)), key=len),
            _tr("Picture description too long for {network}: {n} over {most}"),
        ),
    ):
        if limit is not None and len(text) > limit:
            yield (
                said.format(network=network.label, n=number_text(len(text) - limit), most=number_text(limit)),
                "warn",
            )
