"""How long the text is on each network, and what to do where it is too long."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from contentplanner.domain.counting import count_bytes, count_text, over
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.links import LinkTags
from contentplanner.domain.mentions import Marks, find_marks
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.outgoing import outgoing
from contentplanner.domain.own_parts import placement_of
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.wording import number_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import WordButton, push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.tone_label import ToneLabel

NO_PRACTICAL_LIMIT = 20_000
_NEARLY = 0.9
_Words = tuple[str, str]
"""What is said, and its colour."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One thing in the row: what it stands for, what it says, in which colour, and what is said on hover."""

    slot: tuple[NetworkKey, str]
    words: str
    tone: str = ""
    tip: str = ""


_SHORTER = "shorter"


class Counters(QWidget):
    """One counter per network, counted its way: headline, text, link and hashtags together.

    Args:
        networks: What is known of networks.
        parent: The form.
    """

    shorter_wished = Signal(str)
    """Key of the network that should get a text of its own."""

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.counters")
        self._networks = networks
        self._entries: tuple[_Entry, ...] = ()
        self._widgets: dict[tuple[NetworkKey, str], ToneLabel | WordButton] = {}
        self._overruns: dict[NetworkKey, str] = {}
        self._flow = FlowLayout(current_theme().px(10), self)

    @property
    def overruns(self) -> Mapping[NetworkKey, str]:
        """The networks the text is too long for, and in words by how much."""
        return self._overruns

    def set_networks(self, networks: Networks) -> None:
        """Count by other figures from now on."""
        self._networks = networks

    def show_post(self, post: Post, tags: LinkTags | None = None, only: NetworkKey | None = None) -> None:
        """Count a post as it goes out, the tags of its link included; show one network, or all."""
        texts: dict[str, Marks] = {}
        entries: list[_Entry] = []
        self._overruns = {}
        for key in post.networks:
            network = self._networks.get(key)
            text = outgoing(post, network, tags).body
            if words := _overrun_words(network, text):
                self._overruns[key] = words
            if only in (None, key):
                marks = texts.setdefault(text, find_marks(text))
                entries += _entries(network, post, text, marks, alone=only is not None)
        self._show(tuple(entries))
        self.setAccessibleDescription("; ".join(map(marks_words, texts.values())))

    def _show(self, entries: tuple[_Entry, ...]) -> None:
        if entries == self._entries:
            return
        slots = [entry.slot for entry in entries]
        if slots != [entry.slot for entry in self._entries]:
            self._lay_out(entries)
        self._entries = entries
        for entry in entries:
            widget = self._widgets[entry.slot]
            if widget.text() != entry.words:
                widget.setText(entry.words)
            widget.setAccessibleName(entry.words)
            widget.setToolTip(entry.tip)
            if isinstance(widget, ToneLabel):
                widget.set_token(entry.tone)
        said = (entry.words for entry in entries if entry.slot[1] != _SHORTER)
        self.setAccessibleName("; ".join(said))

    def _lay_out(self, entries: tuple[_Entry, ...]) -> None:
        """Have a widget for each entry, in order; those that were there stay the same."""
        old, self._widgets = self._widgets, {}
        for entry in entries:
            there = entry.slot in old
            self._widgets[entry.slot] = old.pop(entry.slot) if there else self._made(entry)
        for widget in (*old.values(), *self._widgets.values()):
            self._flow.removeWidget(widget)
        for widget in old.values():
            widget.hide()
            widget.deleteLater()
        for widget in self._widgets.values():
            self._flow.addWidget(widget)
            widget.show()
        self._flow.invalidate()
        self.updateGeometry()

    def _made(self, entry: _Entry) -> ToneLabel | WordButton:
        key, kind = entry.slot
        if kind != _SHORTER:
            return ToneLabel()
        button = push_button(entry.words, kind="link")
        button.setObjectName(f"editor.shorter.{key}")
        button.clicked.connect(lambda: self.shorter_wished.emit(key))
        return button


def _entries(network: Network, post: Post, text: str, marks: Marks, *, alone: bool) -> Iterator[_Entry]:
    """Yield what is said about a post on one network; its own tab counts the title beside its field."""
    words, tone = _count_words(network, text)
    yield _Entry((network.key, "count"), words, tone, _tooltip(network, marks))
    if over(text, network) and not placement_of(post, network.key).text:
        offer = _tr("Write a shorter version for {network}").format(network=network.label)
        yield _Entry((network.key, _SHORTER), offer)
    for number, (words, tone) in enumerate(_other_words(network, post, marks, titles=not alone)):
        yield _Entry((network.key, f"other {number}"), words, tone)


def marks_words(marks: Marks) -> str:
    """Return what a text has besides words: "2 links, 1 mention, 4 hashtags"; nothing where it has none."""
    links, mentions, hashtags = len(marks.links), len(marks.mentions), len(marks.hashtags)
    parts = (
        (links, _tr("1 link") if links == 1 else _tr("{n} links").format(n=links)),
        (mentions, _tr("1 mention") if mentions == 1 else _tr("{n} mentions").format(n=mentions)),
        (hashtags, _tr("1 hashtag") if hashtags == 1 else _tr("{n} hashtags").format(n=hashtags)),
    )
    return ", ".join(words for count, words in parts if count)


def _tooltip(network: Network, marks: Marks) -> str:
    how = _tr("Headline, text, link and hashtags together, as {network} counts them").format(
        network=network.label
    )
    return "\n".join(part for part in (how, marks_words(marks)) if part)


def _count_words(network: Network, text: str) -> _Words:
    """Return the counter's words and its colour."""
    count, most, too_many = count_text(text, network), network.limit, over(text, network)
    if most is None or (most > NO_PRACTICAL_LIMIT and not too_many):
        return _tr("{name} {count}, no practical limit").format(
            name=network.monogram, count=number_text(count)
        ), "text2"
    words = _tr("{name} {count} of {most}").format(
        name=network.monogram, count=number_text(count), most=number_text(most)
    )
    if not too_many:
        return words, "warn" if count > most * _NEARLY else "text2"
    said = (
        _tr("Too long for {network}: {n} bytes over. {words}")
        if _is_by_bytes(network, text, too_many)
        else _tr("Too long for {network}: {n} over. {words}")
    )
    return said.format(network=network.label, n=number_text(too_many), words=words), "danger"


def _overrun_words(network: Network, text: str) -> str:
    """Return by how much a text is too long; nothing where it fits."""
    too_many = over(text, network)
    if not too_many:
        return ""
    said = _tr("too long by {n} bytes") if _is_by_bytes(network, text, too_many) else _tr("too long by {n}")
    return said.format(n=number_text(too_many))


def _is_by_bytes(network: Network, text: str, too_many: int) -> bool:
    return network.byte_limit is not None and too_many == count_bytes(text) - network.byte_limit


def _other_words(network: Network, post: Post, marks: Marks, *, titles: bool) -> Iterator[_Words]:
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
            post.picture_description,
            _tr("Picture description too long for {network}: {n} over {most}"),
        ),
    ):
        if limit is not None and len(text) > limit:
            yield (
                said.format(network=network.label, n=number_text(len(text) - limit), most=number_text(limit)),
                "warn",
            )
