"""How long the text is on each network, and what to do where it is too long."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from contentplanner.domain.counting import count_text, over
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.outgoing import description_for, outgoing_text
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.wording import number_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.tone_label import ToneLabel

NO_PRACTICAL_LIMIT = 20_000
_NEARLY = 0.9


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


class Counters(QWidget):
    """One counter per network, counted its way: headline, text, link and hashtags together.

    Args:
        networks: What the program knows.
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
        self.setToolTip(self.tr("Headline, text, link and hashtags together, as each network counts them"))

    def show_post(self, post: Post) -> None:
        """Count a post."""
        for label in self._labels:
            self._flow.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for key in post.networks:
            network = self._networks.get(key)
            text = outgoing_text(post, key)
            self._add(ToneLabel(*_count_words(network, text)))
            if over(text, network) and description_for(post, key) == post.description:
                words = self.tr("Write a shorter version for {network}").format(network=network.label)
                button = push_button(words, kind="link")
                button.setObjectName(f"editor.shorter.{key}")
                button.clicked.connect(lambda _checked, key=key: self.shorter_wished.emit(NetworkKey(key)))
                self._add(button)
        self.setAccessibleName("; ".join(label.accessibleName() for label in self._labels))
        self._flow.invalidate()
        self.updateGeometry()

    def _add(self, widget: QWidget) -> None:
        if isinstance(widget, ToneLabel):
            widget.setAccessibleName(widget.text())
        self._labels.append(widget)
        self._flow.addWidget(widget)
        widget.show()


def _count_words(network: Network, text: str) -> tuple[str, str]:
    """Return the counter's words and its colour."""
    count, most, too_many = count_text(text, network), network.limit, over(text, network)
    if most is None or (most > NO_PRACTICAL_LIMIT and not too_many):
        return _tr("{name} {count}, no practical limit").format(
            name=network.monogram, count=number_text(count)
        ), "text2"
    words = _tr("{name} {count} of {most}").format(
        name=network.monogram, count=number_text(count), most=number_text(most)
    )
    if too_many:
        return _tr("Too long for {network}: {n} over. {words}").format(
            network=network.label, n=number_text(too_many), words=words
        ), "danger"
    return words, "warn" if count > most * _NEARLY else "text2"
