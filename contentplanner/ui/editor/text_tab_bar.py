"""The tabs above a text: the one for all networks, and one for each network that has something of its own."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLineF, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Network
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme

_SIDE, _ICON, _GAP, _HEIGHT = 12, 15, 5, 34


class TextTabBar(QTabBar):
    """One tab for the text of all networks, and one per network; one whose text is too long says so.

    Args:
        parent: The form.
    """

    turned = Signal(object)
    """The key of the network whose tab was chosen; None for all networks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.text_tabs")
        self.setAccessibleName(self.tr("Texts"))
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._networks: dict[NetworkKey, Network] = {}
        self._over: dict[NetworkKey, str] = {}
        self._short = False
        self._first = ""
        self._under_mouse = -1
        self.addTab("")
        self.currentChanged.connect(lambda _index: self.turned.emit(self.chosen))
        current_theme().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def chosen(self) -> NetworkKey | None:
        """The network whose tab is chosen; None for all networks."""
        return self.key_at(self.currentIndex())

    @property
    def keys(self) -> tuple[NetworkKey, ...]:
        """The networks that have a tab, in order."""
        return tuple(key for at in range(1, self.count()) if (key := self.key_at(at)) is not None)

    def key_at(self, index: int) -> NetworkKey | None:
        """Return the network of a tab; None for the one for all networks."""
        return self.tabData(index) or None

    def name_first(self, words: str) -> None:
        """Call the tab of the text that goes out wherever there is no other."""
        if self._first != words:
            self._first = words
            self.setTabText(0, words)

    def show_networks(self, networks: Iterable[Network]) -> None:
        """Have tabs for these networks; one that goes while it is chosen gives way to the first."""
        self._networks = {network.key: network for network in networks}
        before = self.chosen
        silent = self.blockSignals(True)
        if before not in self._networks:
            self.setCurrentIndex(0)
        for index in reversed(range(1, self.count())):
            if self.key_at(index) not in self._networks:
                self.removeTab(index)
        for place, network in enumerate(self._networks.values(), start=1):
            if self.key_at(place) != network.key:
                self._put(place, network)
        self.blockSignals(silent)
        self.setVisible(bool(self._networks))
        self._fit()
        self._name_tabs()
        if self.chosen != before:
            self.turned.emit(self.chosen)

    def choose(self, key: NetworkKey | None) -> None:
        """Turn to the tab of a network, or to the one for all networks."""
        self.setCurrentIndex(self.keys.index(key) + 1 if key in self.keys else 0)

    def step(self, by: int) -> None:
        """Turn to a tab further on or back, round the end."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def show_overruns(self, over: Mapping[NetworkKey, str]) -> None:
        """Mark the networks whose text is too long; the words say by how much."""
        if dict(over) != self._over:
            signs_change = over.keys() != self._over.keys()
            self._over = dict(over)
            self._name_tabs()
            if signs_change:
                self._fit()

    def _put(self, place: int, network: Network) -> None:
        there = self.keys
        if network.key in there:
            self.moveTab(there.index(network.key) + 1, place)
            return
        self.insertTab(place, network.label.replace("&", "&&"))
        self.setTabData(place, network.key)

    def _name_tabs(self) -> None:
        for index in range(self.count()):
            over = self._over.get(key, "") if (key := self.key_at(index)) is not None else ""
            name = f"{self._label(index)}: {over}" if over else self._label(index)
            self.setAccessibleTabName(index, name)
            self.setTabToolTip(index, name if over or self._short else "")

    def _restyle(self) -> None:
        self.setFont(current_theme().font("label"))
        self.setFixedHeight(current_theme().px(_HEIGHT))
        self._fit()

    def _fit(self) -> None:
        """Call networks by two letters where their names have no room side by side."""
        wanted = sum(self._width(index, self._label(index)) for index in range(self.count()))
        if (wanted > self.width()) != self._short:
            self._short = wanted > self.width()
            self._name_tabs()
        self.setTabText(0, self.tabText(0))  # lays the tabs out anew

    def _width(self, index: int, words: str) -> int:
        theme = current_theme()
        width = QFontMetricsF(theme.font("label")).horizontalAdvance(words)
        sign = theme.px(_ICON + _GAP) if self.key_at(index) in self._over else 0
        return round(width) + 1 + 2 * theme.px(_SIDE) + sign

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the names into another width."""
        super().resizeEvent(event)
        self._fit()

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size a tab wants."""
        return QSize(self._width(index, self._words(index)), current_theme().px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the size below which a tab does not go: its words are never cut."""
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        return QSize(super().sizeHint().width(), current_theme().px(_HEIGHT))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which tab is pointed at."""
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def leaveEvent(self, event: object) -> None:
        """Point at nothing."""
        self._point_at(QPoint(-1, -1))

    def _point_at(self, place: QPoint) -> None:
        if (index := self.tabAt(place)) != self._under_mouse:
            self._under_mouse = index
            self.update()

    def _label(self, index: int) -> str:
        return self.tabText(index).replace("&&", "&")

    def _words(self, index: int) -> str:
        key = self.key_at(index)
        if not self._short:
            return self._label(index)
        return self.tr("All") if key is None else self._networks[key].monogram

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        bottom = self.height() - 0.5
        painter.drawLine(QLineF(0, bottom, self.width(), bottom))
        for index in range(self.count()):
            self._paint_tab(painter, index, QRectF(self.tabRect(index)))
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int, box: QRectF) -> None:
        theme, chosen = current_theme(), index == self.currentIndex()
        over = self.key_at(index) in self._over
        inner = box.adjusted(1, 1, -1, -4)
        painter.setBrush(theme.colour("hover") if index == self._under_mouse else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), 2) if chosen and self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(inner, 6, 6)
        if chosen:
            painter.fillRect(
                QRectF(box.left(), box.bottom() - 2, box.width(), 2),
                theme.colour("danger" if over else "accent"),
            )
        words = inner.adjusted(theme.px(_SIDE) - 1, 0, -theme.px(_SIDE) + 1, 0)
        if over:
            size = float(theme.px(_ICON))
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = words.right() - size if mirrored else words.left()
            sign = QRectF(left, words.center().y() - size / 2, size, size)
            paint_icon(painter, "circle-alert", sign, theme.colour("danger"))
            room = theme.px(_ICON + _GAP)
            words = words.adjusted(0, 0, -room, 0) if mirrored else words.adjusted(room, 0, 0, 0)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("danger" if over else "text" if chosen else "text2"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self._words(index))
