"""Choosing which of a post's networks is previewed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Network
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.menu_button import Choice, MenuButton
from contentplanner.ui.widgets.segmented import SegmentedControl

_ROOM = 200
_SEGMENT = 28


class NetworkChooser(QWidget):
    """Two networks with short names stand side by side; more of them, or longer names, in a menu."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.preview.networks")
        self._networks: tuple[Network, ...] = ()
        self._now = NetworkKey("")
        self._segments: SegmentedControl | None = None
        self._menu = MenuButton("", self._choices, lambda key: self.chosen.emit(str(key)))
        self._menu.setObjectName("editor.preview.menu")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._menu)
        self.hide()
        current_theme().changed.connect(self._refit)

    def offer(self, networks: Sequence[Network]) -> None:
        """Offer these networks; one alone needs no choice."""
        self._networks = tuple(networks)
        if self._segments is not None:
            self._row.removeWidget(self._segments)
            self._segments.hide()
            self._segments.deleteLater()
            self._segments = None
        side_by_side = len(networks) > 1 and _fit([network.label for network in networks])
        if side_by_side:
            options = [(network.key, network.label) for network in networks]
            self._segments = SegmentedControl(options, self.tr("Preview for"))
            self._segments.chosen.connect(self.chosen)
            self._row.addWidget(self._segments)
        self._menu.setVisible(not side_by_side)
        self.setVisible(len(networks) > 1)

    def show_chosen(self, key: NetworkKey) -> None:
        """Mark the network that is previewed."""
        self._now = key
        if self._segments is not None:
            self._segments.set_chosen(key)
        label = next((network.label for network in self._networks if network.key == key), "")
        metrics = QFontMetricsF(current_theme().font("body"))
        self._menu.say(label, self.tr("Preview for {network}").format(network=label))
        room = current_theme().px(_ROOM)
        self._menu.setMaximumWidth(room)
        self._menu.setToolTip(label if metrics.horizontalAdvance(label) > room else "")

    def _refit(self) -> None:
        """Look again whether the names fit at another text size."""
        self.offer(self._networks)
        self.show_chosen(self._now)

    def _choices(self) -> list[Choice]:
        return [Choice(network.label, network.key, network.key == self._now) for network in self._networks]


def _fit(words: list[str]) -> bool:
    """Tell whether these words fit side by side beside the heading."""
    theme = current_theme()
    metrics = QFontMetricsF(theme.font("label"))
    return sum(metrics.horizontalAdvance(word) + theme.px(_SEGMENT) for word in words) <= theme.px(_ROOM)
