"""One person or one step in its card: it opens, moves and goes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from contentplanner.ui.fields.field import Field
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.strategy.badge import Badge
from contentplanner.ui.strategy.field_grid import FieldGrid
from contentplanner.ui.strategy.fold_card import FoldButton
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton
from contentplanner.ui.widgets.text import ElidedLabel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Grip(QLabel):
    """Where a row is taken hold of with the mouse."""

    dragged = Signal(QPoint)
    """The point of the screen the pointer is at."""
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._moved = False
        current_theme().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        theme = current_theme()
        self.setPixmap(icon_pixmap("grip-vertical", theme.colour("text3"), theme.px(16)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._moved = False
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where it is dragged."""
        self._moved = True
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        if self._moved:
            self.dropped.emit()


class EntryRow(QFrame):
    """A row with a heading that opens its fields.

    Args:
        thing_id: The id of what it shows.
        name: Its object name; its parts are called after it.
        make_fields: Makes what opens below its heading, once it is first opened.
    """

    move_wished = Signal(str, int)
    """The id, and one place up (-1) or down (1)."""
    removal_wished = Signal(str)

    def __init__(
        self, thing_id: str, name: str, make_fields: Callable[[], list[Field]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.thing_id = thing_id
        self._make_fields = make_fields
        self._grid: FieldGrid | None = None
        self.setObjectName(name)
        self.setProperty("kind", "entry")
        self.grip = Grip()
        self.grip.setToolTip(self.tr("Drag to move, or press Alt with an arrow key"))
        self.badge = Badge()
        self.fold = FoldButton("", "fold-small")
        self.fold.setObjectName(f"{name}.fold")
        self.gist = ElidedLabel(role="small")
        self.more = IconButton("ellipsis", "")
        self.more.setObjectName(f"{name}.more")
        self.more.clicked.connect(self._open_menu)
        self.up, self.down, self.removal = self._menu_of(name)
        head = QHBoxLayout()
        for widget in (self.grip, self.badge, self.fold):
            head.addWidget(widget)
        head.addWidget(self.gist, 1)
        head.addWidget(self.more)
        self._head = head
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self.fold.set_open(False)
        self.fold.toggled_open.connect(self._follow)
        self._watch_keys()
        current_theme().changed.connect(self._space)
        self._space()

    def show_head(self, badge: str, name: str, gist: str) -> None:
        """Say what it is, in short."""
        self.badge.set_text(badge)
        self.fold.setText(name.replace("&", "&&"))
        self.fold.setAccessibleName(name)
        self.gist.setText(gist)
        self.more.setAccessibleName(self.tr("What to do with {name}").format(name=name))
        self.more.setToolTip(self.more.accessibleName())

    def may(self, *, up: bool, down: bool, go: bool) -> None:
        """Allow what can be done with it at its place."""
        self.up.setEnabled(up)
        self.down.setEnabled(down)
        self.removal.setEnabled(go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on Alt with an arrow key, whatever inside has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step and event.modifiers() == Qt.KeyboardModifier.AltModifier:
                self.move_wished.emit(self.thing_id, step)
                return True
        return super().eventFilter(watched, event)

    def _follow(self, is_open: bool) -> None:
        if self._grid is None:
            self._grid = FieldGrid(self._make_fields())
            self._column.addWidget(self._grid)
            self._watch_keys()
        self._grid.setVisible(is_open)

    def _watch_keys(self) -> None:
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)

    def _menu_of(self, name: str) -> tuple[QAction, QAction, QAction]:
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}.menu")
        up = self._menu.addAction(self.tr("Move up") + "\tAlt+↑")
        up.triggered.connect(lambda: self.move_wished.emit(self.thing_id, -1))
        down = self._menu.addAction(self.tr("Move down") + "\tAlt+↓")
        down.triggered.connect(lambda: self.move_wished.emit(self.thing_id, 1))
        self._menu.addSeparator()
        removal = self._menu.addAction(self.tr("Remove"))
        removal.triggered.connect(lambda: self.removal_wished.emit(self.thing_id))
        return up, down, removal

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _space(self) -> None:
        px = current_theme().px
        self._head.setSpacing(px(6))
        self._column.setContentsMargins(px(8), px(4), px(6), px(4))
        self._column.setSpacing(px(8))
