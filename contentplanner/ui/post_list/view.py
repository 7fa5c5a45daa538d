"""A list of posts one can walk through, tick, open and drag from, by mouse and by keys alike."""

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import State
from contentplanner.ui.calendar.dragging import POSTS_MIME
from contentplanner.ui.calendar.keys import STEPS, Pressed
from contentplanner.ui.models.post_list_model import Index, PostListModel
from contentplanner.ui.post_list.painting import drag_picture
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import keep_in_order

_FLASH = 900


class PostListView(QTableView):
    """Rows of posts under headings that fold; asks for what it cannot do itself.

    Args:
        model: What it lists.
        name: What the list is called for people who cannot see it.
        draggable: Whether rows may be dragged away.
    """

    opened = Signal(str)
    move_asked = Signal()
    delete_asked = Signal()
    shift_asked = Signal(int)
    rename_asked = Signal()
    menu_asked = Signal(QPoint)
    focus_moved = Signal()

    def __init__(
        self, model: PostListModel, name: str, *, draggable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._posts = model
        self._draggable = draggable
        self._pressed: QPoint | None = None
        self._anchor: int | None = None
        self._flashing: PostId | None = None
        self._flash = QTimer(self, interval=_FLASH, singleShot=True)
        self._flash.timeout.connect(self._end_flash)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setProperty("kind", "inside")
        keep_in_order(self)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        # One height for all rows: a list view would ask for each of 100,000 whenever anything changes.
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        current_theme().changed.connect(self._fit_rows)

    # What a screen asks.

    def current_card(self) -> PostCard | None:
        """Return the post with the focus."""
        return self._posts.card(self.currentIndex().row())

    def chosen(self) -> tuple[PostId, ...]:
        """Return the ticked posts, else the one with the focus, else none."""
        if self._posts.ticked:
            return self._posts.ticked_in_order()
        card = self.current_card()
        return () if card is None else (card.id,)

    def is_typing(self) -> bool:
        """Tell whether a headline is being typed in place."""
        return self.state() == QAbstractItemView.State.EditingState

    def go_to(self, row: int) -> None:
        """Give a row the focus and bring it into view."""
        index = self._posts.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def show_at_top(self, row: int) -> None:
        """Give a row the focus and bring it to the top, under its heading if that is just above."""
        index = self._posts.index(row)
        self.setCurrentIndex(index)
        top = row - 1 if row and self._posts.place(row).offset == 0 else row
        self.scrollTo(self._posts.index(top), QAbstractItemView.ScrollHint.PositionAtTop)

    def flash(self, post_id: PostId) -> None:
        """Let a post stand out for a moment."""
        self._flashing = post_id
        self._flash.start()
        self.viewport().update()

    @property
    def flashing(self) -> PostId | None:
        """The post that stands out now."""
        return self._flashing

    @property
    def was_pressed(self) -> bool:
        """Whether the mouse went down here and was not dragged away."""
        return self._pressed is not None

    def forget_press(self) -> None:
        """Let the mouse going up mean nothing more."""
        self._pressed = None

    def row_height(self) -> int:
        """Return how high every row is."""
        raise NotImplementedError

    def check_area(self, row: QRect) -> QRect:
        """Return where in a row its box to tick lies; nowhere unless a list has such boxes."""
        return QRect()

    # Within.

    def _fit_rows(self) -> None:
        """Give the rows the height that suits width and text size."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.row_height())

    def _end_flash(self) -> None:
        self._flashing = None
        self.viewport().update()

    def _is_heading(self, index: Index) -> bool:
        return index.isValid() and self._posts.place(index.row()).offset is None

    def _toggle(self) -> None:
        index = self.currentIndex()
        if self._is_heading(index):
            self._posts.fold(index.row(), not self._posts.is_folded(index.row()))
        elif card := self.current_card():
            self._anchor = index.row()
            self._posts.tick([card.id], card.id not in self._posts.ticked)

    def _extend_to(self, row: int) -> None:
        """Tick everything from where the range began to a row."""
        if self._anchor is None:
            self._anchor = max(self.currentIndex().row(), 0)
        first, last = sorted((self._anchor, row))
        anchor = self._anchor
        self.go_to(row)
        self._anchor = anchor
        self._posts.tick_only(self._posts.ids_between(first, last))

    def _step(self, way: int) -> None:
        row = self.currentIndex().row() + way
        while 0 <= row < self._posts.rowCount() and self._posts.card(row) is None:
            row += way
        if 0 <= row < self._posts.rowCount():
            self._extend_to(row)

    def _open(self) -> None:
        index = self.currentIndex()
        if self._is_heading(index):
            self._toggle()
        elif card := self.current_card():
            self.opened.emit(card.id)

    def _tick_all(self) -> None:
        """Tick the section one is in; all of the list when that is ticked already."""
        if not self._posts.rowCount():
            return
        section = self._posts.ids_in_section(max(self.currentIndex().row(), 0))
        whole = self._posts.ticked.issuperset(section)
        self._posts.tick_only(self._posts.all_ids() if whole else section)

    def _fold_by_key(self, key: Qt.Key) -> bool:
        index = self.currentIndex()
        if not index.isValid() or not self._posts.sections[self._posts.place(index.row()).section].title:
            return False
        if key == Qt.Key.Key_Left and not self._is_heading(index):
            self.go_to(self._posts.heading_row(index.row()))
        else:
            self._posts.fold(index.row(), key == Qt.Key.Key_Left)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        pressed = Pressed(event)
        key = pressed.key
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._tick_all()
        elif pressed.shifts and key in STEPS:
            self.shift_asked.emit(STEPS[key])
        elif pressed.extends and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return pressed.plain and self._plain_key(key)
        return True

    def _plain_key(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open()
            case Qt.Key.Key_Space:
                self._toggle()
            case Qt.Key.Key_F2:
                self.rename_asked.emit()
            case Qt.Key.Key_M:
                self.move_asked.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.delete_asked.emit()
            case Qt.Key.Key_Home | Qt.Key.Key_End if self._posts.rowCount():
                self.go_to(0 if key == Qt.Key.Key_Home else self._posts.rowCount() - 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                return self._fold_by_key(key)
            case Qt.Key.Key_Escape:
                if not self._posts.ticked:
                    return False
                self._posts.tick_only(())
            case _:
                return False
        return True

    def _click(self, event: QMouseEvent, index: QModelIndex) -> None:
        row = index.row()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._extend_to(row)
            return
        self.setCurrentIndex(index)
        box = self.check_area(self.visualRect(index)).contains(event.position().toPoint())
        if self._is_heading(index) or box or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._toggle()
        else:
            self._open()

    def _begin_drag(self) -> None:
        """Hand over the chosen posts; a ticked row takes the others along, posted ones stay."""
        card = self.current_card()
        if card is None or card.state is State.POSTED:
            return
        others = self._posts.ticked_in_order() if card.id in self._posts.ticked else ()
        ids = (card.id, *(post_id for post_id in others if post_id != card.id))
        mime = QMimeData()
        mime.setData(POSTS_MIME, "\n".join(ids).encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        text = card.headline or self.tr("No headline yet")
        text = text if len(ids) == 1 else self.tr("{count} posts").format(count=len(ids))
        drag.setPixmap(drag_picture(text, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(12, 12))
        drag.exec(Qt.DropAction.MoveAction)

    # Qt's calls.

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another row has the focus."""
        super().currentChanged(current, previous)
        self._anchor = None
        self.focus_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means in a list of posts; arrows and paging are Qt's."""
        if self.is_typing() or not self._key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands here, and looking through a long list would read it whole."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the first row the focus where none has it."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._posts.rowCount():
            first = 0 if self._posts.card(0) is not None else min(1, self._posts.rowCount() - 1)
            self.setCurrentIndex(self._posts.index(first))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the mouse went down."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the mouse has gone far enough."""
        place = event.position().toPoint()
        far = self._pressed is not None and (
            (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        )
        if self._draggable and far and self._pressed is not None:
            index = self.indexAt(self._pressed)
            self._pressed = None
            if index.isValid():
                self.setCurrentIndex(index)
                self._begin_drag()
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click where the mouse went down and up on the same row."""
        pressed, self._pressed = self._pressed, None
        index = self.indexAt(event.position().toPoint())
        if pressed is not None and index.isValid() and self.indexAt(pressed) == index:
            self._click(event, index)
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click as the first click's second half: it has opened the post already."""
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the post at the mouse, or of the one with the focus."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            card = self._posts.card(index.row())
            if card is None:
                return
            if card.id not in self._posts.ticked:
                self._posts.tick_only(())
            self.setCurrentIndex(index)
        else:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.chosen():
            self.menu_asked.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows have the height that suits the width."""
        self._fit_rows()
        super().resizeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the row the mouse has left look so."""
        super().leaveEvent(event)
        self.viewport().update()
