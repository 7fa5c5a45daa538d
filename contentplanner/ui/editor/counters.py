"""How long the text is on each network, and what to do where it is too long."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from contentplanner.domain.counting import count_bytes, count_text, over
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.links import LinkTags
from contentplanner.domain.mentions import Marks, find_marks
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.outgoing import description_for, outgoing
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.wording import number_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.tone_label import ToneLabel

NO_PRACTICAL_LIMIT = 20_000
_NEARLY = 0.9
_Words = tuple[str, str]
"""What is said, and its colour."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


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
        self._labels: list[QWidget] = []
        self._flow = FlowLayout(current_theme().px(10), self)

    def set_networks(self, networks: Networks) -> None:
        """Count by other figures from now on."""
        self._networks = networks

    def show_post(self, post: Post, tags: LinkTags | None = None) -> None:
        """Count a post as it goes out, the tags of its link included."""
        for label in self._labels:
            self._flow.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        texts: dict[str, Marks] = {}
        for key in post.networks:
            network = self._networks.get(key)
            text = outgoing(post, network, tags).body
            marks = texts.setdefault(text, find_marks(text))
            counter = ToneLabel(*_count_words(network, text))
            counter.setToolTip(_tooltip(network, marks))
            self._add(counter)
            if over(text, network) and description_for(post, key) == post.description:
                self._add(self._shorter_button(network))
            for words, tone in _other_words(network, post, marks):
                self._add(ToneLabel(words, tone))
        self.setAccessibleName("; ".join(label.accessibleName() for label in self._labels))
        self.setAccessibleDescription("; ".join(map(marks_words, texts.values())))
        self._flow.invalidate()
        self.updateGeometry()

    def _shorter_button(self, network: Network) -> QWidget:
        words = self.tr("Write a shorter version for {network}").format(network=network.label)
        button = push_button(words, kind="link")
        button.setObjectName(f"editor.shorter.{network.key}")
        button.clicked.connect(lambda: self.shorter_wished.emit(NetworkKey(network.key)))
        return button

    def _add(self, widget: QWidget) -> None:
        if isinstance(widget, ToneLabel):
            widget.setAccessibleName(widget.text())
        self._labels.append(widget)
        self._flow.addWidget(widget)
        widget.show()


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
    by_bytes = network.byte_limit is not None and too_many == count_bytes(text) - network.byte_limit
    said = (
        _tr("Too long for {network}: {n} bytes over. {words}")
        if by_bytes
        else _tr("Too long for {network}: {n} over. {words}")
    )
    return said.format(network=network.label, n=number_text(too_many), words=words), "danger"


def _other_words(network: Network, post: Post, marks: Marks) -> Iterator[_Words]:
    """Yield what else is too much for a network: hashtags, the headline, the picture's description."""
    if (most := network.hashtag_limit) is not None and len(marks.hashtags) > most:
        too_many = len(marks.hashtags) - most
        said = (
            _tr("{network} takes 1 hashtag: {n} too many")
            if most == 1
            else _tr("{network} takes {most} hashtags: {n} too many")
        )
        yield said.format(network=network.label, most=number_text(most), n=number_text(too_many)), "warn"
    for limit, text, said in (
        (network.title_limit, post.headline, _tr("{network} may cut the headline: {n} over {most}")),
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
