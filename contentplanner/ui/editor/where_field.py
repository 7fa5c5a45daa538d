"""Where a post appears: one pill per network."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.posts import Placement
from contentplanner.domain.text import clean_line
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.mirrored import mirrored
from contentplanner.ui.widgets.monogram import paint_monogram

OWN_NAME_LENGTH = 40


class NetworkPill(QAbstractButton):
    """One network, chosen or not."""

    def __init__(self, network: Network, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = network
        self._bad = False
        self.setObjectName(f"editor.where.{network.key}")
        self.setCheckable(True)
        self.setText(network.label)
        self.setAccessibleName(network.label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        current_theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        theme = current_theme()
        width = QFontMetrics(theme.font("label")).horizontalAdvance(self._shown())
        return QSize(width + theme.px(48), theme.px(34))

    def _shown(self) -> str:
        return QFontMetrics(current_theme().font("label")).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, current_theme().px(180)
        )

    def changeEvent(self, event: QEvent) -> None:
        """Note a change of its state."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.DynamicPropertyChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme, on = current_theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2.0 if on or self.property("bad") else 1.0
        token = "danger" if self.property("bad") else "accent" if on else "control"
        if self.hasFocus():
            edge, token = 2.0, "focus"
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(theme.colour(token), edge))
        painter.setBrush(theme.colour("accentSoft" if on else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        badge = QRectF(theme.px(8), (self.height() - theme.px(20)) / 2, theme.px(22), theme.px(20))
        paint_monogram(painter, mirrored(self, badge), self.network.monogram)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text" if self.isEnabled() else "text3"))
        left = badge.right() + theme.px(6)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(
            mirrored(self, words), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shown()
        )
        painter.end()


class WhereField(Field):
    """The networks of a post; each keeps its own text and address while it stays chosen.

    Args:
        networks: What the program knows.
        parent: The form.
    """

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__("where", self.tr("&Where"), required=True, parent=parent)
        self._networks = networks
        self._placements: tuple[Placement, ...] = ()
        self._offered: tuple[NetworkKey, ...] = ()
        self._pills: dict[NetworkKey, NetworkPill] = {}
        self._flow = FlowLayout(current_theme().px(6))
        self._other = push_button(self.tr("Other…"), kind="pill")
        self._other.setObjectName("editor.where.other")
        self._other.setAccessibleName(self.tr("Other places"))
        self._other.clicked.connect(self._show_menu)
        self._own = LineEdit()
        self._own.setMaxLength(OWN_NAME_LENGTH)
        self._own.setObjectName("editor.where.own")
        self._own.setPlaceholderText(self.tr("Name of the place, then Enter"))
        self._own.setAccessibleName(self.tr("Name of another place"))
        self._own.returnPressed.connect(self._take_own)
        self._own.editingFinished.connect(self._take_own)
        self._own.hide()
        self._flow.addWidget(self._other)
        self.body.addLayout(self._flow)
        self.body.addWidget(self._own)
        self.label.setBuddy(self._other)
        self.watch_focus(self._other)

    @property
    def target(self) -> QWidget:
        """The first network offered."""
        return next(iter(self._pills.values()), self._other)

    def inputs(self) -> tuple[QWidget, ...]:
        """Return all pills."""
        return tuple(self._pills.values())

    def set_networks(self, networks: Networks) -> None:
        """Offer other networks from now on."""
        self._networks = networks

    def show_value(self, placements: tuple[Placement, ...], offered: tuple[NetworkKey, ...]) -> None:
        """Show where the post appears, and which networks are offered first."""
        self._placements, self._offered = placements, offered
        chosen = [place.network for place in placements]
        wanted = list(dict.fromkeys((*offered, *chosen)))
        for key in [key for key in self._pills if key not in wanted]:
            pill = self._pills.pop(key)
            self._flow.removeWidget(pill)
            pill.deleteLater()
        for index, key in enumerate(wanted):
            pill = self._pills.get(key) or self._add_pill(key, index)
            pill.setChecked(key in chosen)
        self.label.setBuddy(self.target)
        self._flow.invalidate()

    def take(self, placements: tuple[Placement, ...]) -> None:
        """Keep what is typed for the networks elsewhere; where the post appears stays the same."""
        self._placements = placements

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid choosing."""
        for widget in (*self._pills.values(), self._other):
            widget.setEnabled(not read_only)

    def commit(self) -> None:
        """Take a name typed but not yet taken."""
        if self._own.isVisible():
            self._take_own()

    def _add_pill(self, key: NetworkKey, index: int) -> NetworkPill:
        pill = NetworkPill(self._networks.get(key), self)
        pill.setEnabled(self._other.isEnabled())
        pill.clicked.connect(lambda _checked, key=key: self._toggle(key))
        self._pills[key] = pill
        self._flow.insert(index, pill)
        order = list(self._pills.values())
        QWidget.setTabOrder(order[index - 1] if index else self._other, pill)
        QWidget.setTabOrder(pill, self._other)
        self.watch_focus(pill)
        pill.show()
        return pill

    def _toggle(self, key: NetworkKey) -> None:
        kept = tuple(place for place in self._placements if place.network != key)
        if len(kept) == len(self._placements):
            kept = (*kept, Placement(key))
        self._tell(kept)

    def _tell(self, placements: tuple[Placement, ...]) -> None:
        self.show_value(placements, self._offered)
        self.edited.emit("placements", placements, True)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for network in (*self._networks.known, *self._networks.own):
            if network.key not in self._pills:
                action = menu.addAction(network.label)
                action.triggered.connect(lambda _checked, key=network.key: self._toggle(key))
        menu.addSeparator()
        menu.addAction(self.tr("Another place…")).triggered.connect(self._ask_own)
        menu.popup(self._other.mapToGlobal(self._other.rect().bottomLeft()))

    def _ask_own(self) -> None:
        self._own.show()
        self._own.setFocus()

    def _take_own(self) -> None:
        name = clean_line(self._own.text())
        self._own.clear()
        self._own.hide()
        key = self._networks.key_of(name)
        if name and all(place.network != key for place in self._placements):
            self._tell((*self._placements, Placement(key)))
