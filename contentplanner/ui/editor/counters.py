"""How long the text is on each network, and what to do where it is too long."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.links import LinkTags
from contentplanner.domain.mentions import Marks, find_marks
from contentplanner.domain.networks import Networks
from contentplanner.domain.outgoing import outgoing
from contentplanner.domain.own_parts import placement_of
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.length_words import (
    Measure,
    counting_words,
    length_words,
    marks_words,
    measured,
    other_words,
    overrun_words,
)
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import WordButton, push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.live_label import LiveLabel


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

    laid_out = Signal()
    """What is in the row has changed."""

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.counters")
        self._networks = networks
        self._entries: tuple[_Entry, ...] = ()
        self._widgets: dict[tuple[NetworkKey, str], LiveLabel | WordButton] = {}
        self._overruns: dict[NetworkKey, str] = {}
        self._flow = FlowLayout(current_theme().px(10), self)

    @property
    def buttons(self) -> tuple[WordButton, ...]:
        """The buttons in the row, in order."""
        return tuple(widget for widget in self._widgets.values() if isinstance(widget, WordButton))

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
            measure = measured(network, text)
            if measure.over:
                self._overruns[key] = overrun_words(measure)
            if only in (None, key):
                if text not in texts:
                    texts[text] = find_marks(text)
                entries += _entries(measure, post, texts[text], alone=only is not None)
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
            if isinstance(widget, LiveLabel):
                widget.say(entry.words, entry.tone)
                widget.setToolTip(entry.tip)
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
        if old or self.buttons:
            self.laid_out.emit()
        self._flow.invalidate()
        self.updateGeometry()

    def _made(self, entry: _Entry) -> LiveLabel | WordButton:
        key, kind = entry.slot
        if kind != _SHORTER:
            return LiveLabel()
        button = push_button(entry.words, kind="link")
        button.setObjectName(f"editor.shorter.{key}")
        button.setProperty("glued", True)
        button.clicked.connect(lambda: self.shorter_wished.emit(key))
        return button


def _entries(measure: Measure, post: Post, marks: Marks, *, alone: bool) -> Iterator[_Entry]:
    """Yield what is said about a post on one network; its own tab counts the title beside its field."""
    network = measure.network
    words, tone = length_words(measure)
    yield _Entry((network.key, "count"), words, tone, counting_words(network, marks))
    if measure.over and not placement_of(post, network.key).text:
        offer = QCoreApplication.translate("editor", "Write a shorter version for {network}")
        yield _Entry((network.key, _SHORTER), offer.format(network=network.label))
    for number, (words, tone) in enumerate(other_words(network, post, marks, titles=not alone)):
        yield _Entry((network.key, f"other {number}"), words, tone)
