"""The first page: look around, start a plan, open one. Nothing here has to be completed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from contentplanner.ui.icons import icon_pixmap, paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.layout_items import first_widget
from contentplanner.ui.widgets.text import text_label

_WIDTH, _HEIGHT = 252, 172


class DoorCard(QAbstractButton):
    """A way in, as a large card."""

    def __init__(self, icon_name: str, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._words = icon_name, words
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size of a card."""
        return QSize(current_theme().px(_WIDTH), current_theme().px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, title and words."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.underMouse()
        edge = "focus" if self.hasFocus() else "accent" if strong else "lineStrong"
        painter.setPen(QPen(theme.colour(edge), 2 if strong else 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        side, pad = theme.px(40), theme.px(18)
        tile = QRectF(pad, pad, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accentSoft"))
        painter.drawRoundedRect(tile, 9, 9)
        inset = side * 0.24
        paint_icon(
            painter, self._icon_name, tile.adjusted(inset, inset, -inset, -inset), theme.colour("accent")
        )
        top = tile.bottom() + theme.px(12)
        room = QRectF(pad, top, self.width() - 2 * pad, self.height() - top - theme.px(10))
        painter.setFont(theme.font("heading"))
        painter.setPen(theme.colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.text())
        line = QFontMetricsF(painter.font()).height() + theme.px(4)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text2"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room.adjusted(0, line, 0, 0), flags, self._words)
        painter.end()


class StartPage(QScrollArea):
    """Three ways in, and the plans opened last."""

    sample_wished = Signal()
    new_wished = Signal()
    open_wished = Signal()
    plan_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("kind", "page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(32, 32, 32, 32)
        self._column.setSpacing(10)
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._recent_title = text_label(self.tr("Opened before"), "label")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._lay_out()
        self.setWidget(page)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_recent(self, folders: Sequence[Path]) -> None:
        """Offer the plans opened last."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for folder in folders:
            button = push_button(folder.name, "quiet", "folder")
            button.setToolTip(str(folder))
            button.setAccessibleName(self.tr("Open the plan {name}").format(name=folder.name))
            button.clicked.connect(lambda _=False, folder=folder: self.plan_wished.emit(folder))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._recent_title.setVisible(bool(folders))

    def take_focus(self) -> None:
        """Put the focus on the first way in."""
        self.look.setFocus()

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self.look = DoorCard(
            "eye", self.tr("Look around first"), self.tr("A made-up café in its busiest months.")
        )
        self.look.setObjectName("start.sample")
        new = DoorCard("file-plus", self.tr("Start my own plan"), self.tr("A name is enough to begin."))
        new.setObjectName("start.new")
        other = DoorCard("folder-open", self.tr("Open a plan"), self.tr("From this computer or a stick."))
        other.setObjectName("start.open")
        self.look.clicked.connect(self.sample_wished)
        new.clicked.connect(self.new_wished)
        other.clicked.connect(self.open_wished)
        cards = QHBoxLayout()
        cards.setSpacing(14)
        cards.addStretch(1)
        for card in (self.look, new, other):
            cards.addWidget(card)
        cards.addStretch(1)
        self._column.addStretch(2)
        self._column.addWidget(self._mark)
        self._column.addSpacing(6)
        self._column.addWidget(
            text_label(self.tr("Plan your posts a quarter at a time."), "title"), 0, centre
        )
        words = self.tr("Everything stays on this computer. No account, no internet.")
        self._column.addWidget(text_label(words, "muted"), 0, centre)
        self._column.addSpacing(18)
        self._column.addLayout(cards)
        self._column.addSpacing(22)
        self._column.addWidget(self._recent_title, 0, centre)
        self._column.addLayout(self._recent)
        self._column.addStretch(3)
        self._recent_title.hide()

    def _restyle(self) -> None:
        theme = current_theme()
        self._mark.setPixmap(icon_pixmap("contentplanner", theme.colour("accent"), theme.px(56)))


class TroublePage(QWidget):
    """A plan that cannot be opened: what happened, what is safe, what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self._sign = QLabel()
        self._title = text_label(role="title")
        self._what = text_label(role="body")
        self._what.setWordWrap(True)
        self._safe = text_label(role="muted")
        self._safe.setWordWrap(True)
        self.ways = QHBoxLayout()
        self.ways.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(12)
        for widget in (self._sign, self._title, self._what, self._safe):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(self.ways)
        grid = QGridLayout(self)
        grid.setContentsMargins(32, 32, 32, 32)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(1, current_theme().px(540))
        grid.setRowStretch(0, 2)
        grid.setRowStretch(2, 3)
        grid.addLayout(column, 1, 1)

    def show_trouble(self, title: str, what: str, safe: str) -> None:
        """Show another trouble; the ways out are put in by the window."""
        theme = current_theme()
        self._sign.setPixmap(icon_pixmap("circle-alert", theme.colour("warnIcon"), theme.px(32)))
        self._title.setText(title)
        self._what.setText(what)
        self._safe.setText(safe)
        while item := self.ways.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()

    def take_focus(self) -> None:
        """Put the focus on the first way out."""
        if (button := first_widget(self.ways)) is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
