"""The grid of pictures: as many columns as fit, views made only for what is in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from contentplanner.application.desk import PictureStore
from contentplanner.domain.ids import PictureId
from contentplanner.ui.library.delegate import PictureDelegate
from contentplanner.ui.library.entries import Entry
from contentplanner.ui.library.model import PictureModel
from contentplanner.ui.library.thumbnails import Thumbnails
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme

_CELL = 172
"""How wide a cell is at least, at 100 % text size."""
_SOON_MS = 30


class PictureGrid(QListView):
    """Shows pictures; one of them is in hand.

    Args:
        store: Where the pictures lie.
        tasks: Makes the small views.
        name: What the grid is called for people who cannot see it.
        home: Begins its object name.
    """

    picked = Signal(object)
    """The entry in hand now, or None."""
    opened = Signal(object)
    """The entry that was pressed Enter on, or double-clicked."""
    remove_asked = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(
        self, store: PictureStore, tasks: TaskRunner, name: str, home: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{home}.grid")
        self.setAccessibleName(name)
        self.setProperty("kind", "gallery")
        self.thumbnails = Thumbnails(store, tasks, self)
        self._pictures = PictureModel()
        self._pictures.setParent(self)
        self._delegate = PictureDelegate(self.thumbnails)
        self.setModel(self._pictures)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self._looking = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._looking.timeout.connect(self._look)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._look_soon())
        self.thumbnails.made.connect(self._show_made)
        self.selectionModel().currentChanged.connect(lambda *_: self.picked.emit(self.current()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(PictureModel.ENTRY)))
        current_theme().changed.connect(self._fit)

    # What it shows.

    @property
    def entries(self) -> Sequence[Entry]:
        """The pictures in their order."""
        return self._pictures.entries

    def current(self) -> Entry | None:
        """Return the picture in hand."""
        entry: Entry | None = self.currentIndex().data(PictureModel.ENTRY)
        return entry

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the one in hand stays, or that which took its place."""
        before, at = self.current(), self.currentIndex().row()
        self._pictures.show(entries)
        row = None if before is None else self._pictures.row_of(before.id)
        if row is None:
            row = min(max(at, 0), len(entries) - 1)
        if row >= 0 and self.currentIndex().row() != row:
            self._take(row)
        self._look_soon()

    def go_to(self, picture_id: PictureId) -> bool:
        """Take a picture in hand and bring it into sight; tell whether it is shown."""
        row = self._pictures.row_of(picture_id)
        if row is None:
            return False
        self._take(row)
        self.scrollTo(self._pictures.index(row))
        return True

    def draw_again(self, picture_id: PictureId) -> None:
        """Make the small view of a picture anew."""
        self.thumbnails.forget(picture_id)
        self._look_soon()

    def _take(self, row: int) -> None:
        choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._pictures.index(row), choose)

    # What is in sight.

    def _look_soon(self) -> None:
        """Look after the paint, which the worker would slow down; also while scrolling goes on."""
        if not self._looking.isActive():
            self._looking.start()

    def _look(self) -> None:
        """Have the views made of what is in sight, and a little further."""
        if not self.isVisible():
            return
        shown = self.viewport().rect()
        shown = shown.adjusted(0, 0, 0, self._delegate.cell.height() // 2)
        columns = max(1, self._columns())
        high = max(1, self._delegate.cell.height())
        top = self.verticalScrollBar().value()
        first = top // high * columns
        last = ((top + shown.height()) // high + 1) * columns
        wanted = self._pictures.entries[first:last]
        self.thumbnails.want([one.card.picture for one in wanted if not one.lost])

    def _show_made(self, picture_id: str) -> None:
        row = self._pictures.row_of(PictureId(picture_id))
        if row is not None:
            self.update(self._pictures.index(row))

    def _columns(self) -> int:
        return max(1, self._room() // current_theme().px(_CELL))

    def _room(self) -> int:
        bar = self.verticalScrollBar()
        extent = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, bar)
        return self.maximumViewportSize().width() - extent - 1

    def _fit(self) -> None:
        """Give every column the same width, so that nothing is left over at the end."""
        cell = self._delegate.cell_for(max(self._room() // self._columns(), 1))
        ratio = self.devicePixelRatioF()
        self.thumbnails.set_size(self._delegate.view_for(cell.width()) * ratio, ratio)
        if cell != self._delegate.cell:
            self._delegate.cell = cell
            self.setGridSize(cell)
        self.verticalScrollBar().setSingleStep(current_theme().px(60))
        self._look_soon()

    # Qt's calls.

    def sizeHint(self) -> QSize:
        """Return room for a few pictures."""
        px = current_theme().px
        return QSize(px(3 * _CELL + 20), px(420))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns."""
        self._fit()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what is in sight now."""
        super().showEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no more views while nobody looks."""
        super().hideEvent(event)
        self.thumbnails.want(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or remove the picture in hand; arrows go to the next one."""
        entry = self.current()
        key = event.key()
        if entry is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(entry)
        elif entry is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit(entry)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a picture."""
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index: QModelIndex = self.indexAt(event.pos()) if mouse else self.currentIndex()
        entry: Entry | None = index.data(PictureModel.ENTRY)
        if entry is not None:
            room: QRect = self.visualRect(index)
            place = event.globalPos() if mouse else self.viewport().mapToGlobal(room.center())
            self.menu_asked.emit(entry, place)
