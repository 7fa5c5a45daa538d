"""The pictures of a post in a row, to choose one and to put them in order by mouse or keys."""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from contentplanner.domain.ids import PictureId
from contentplanner.ui.editor.picture_tile import AddTile, PictureTile
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.flow import FlowLayout

_GAP = 6
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class StripPicture:
    """What the strip shows of a picture.

    Args:
        picture_id: Which picture.
        name: Its file name.
        described: Whether it has a description.
        focus: What its tile must show, in hundredths from the left and the top.
        image: Its small image; None while it is read.
        lost: Whether it cannot be shown.
    """

    picture_id: PictureId
    name: str
    described: bool
    focus: tuple[int, int]
    image: QImage | None
    lost: bool


class PictureStrip(QWidget):
    """Shows all pictures of a post, two or more, and the tile that adds another.

    Args:
        comes_after: What the Tab key leaves for the strip.
        parent: The field.
    """

    chosen = Signal(str)
    """The picture that should be shown large."""
    moved = Signal(str, int)
    """A picture should come to another place, counted from 0 among all."""
    removed = Signal(str)
    replace_wished = Signal(str)
    add_wished = Signal()

    def __init__(self, comes_after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comes_after = comes_after
        self.setObjectName("editor.picture.strip")
        self.setAccessibleName(self.tr("Pictures of the post"))
        self._flow = FlowLayout(current_theme().px(_GAP), self)
        self.tiles: list[PictureTile] = []
        self._shown: tuple[StripPicture, ...] = ()
        self._chosen: PictureId | None = None
        self._open = True
        self._gap: int | None = None
        self.add = AddTile()
        self.add.clicked.connect(self.add_wished)
        self._flow.addWidget(self.add)

    def show_pictures(
        self, pictures: tuple[StripPicture, ...], chosen: PictureId | None, *, room: bool, read_only: bool
    ) -> None:
        """Show pictures in order.

        Args:
            pictures: All of them; a single one has no tile of its own.
            chosen: The one shown large.
            room: Whether another may be added.
            read_only: Whether nothing may be changed.
        """
        focused = next((tile for tile in self.tiles if tile.hasFocus()), None)
        other = chosen != self._chosen
        self._shown, self._chosen, self._open = pictures, chosen, not read_only
        several = pictures if len(pictures) > 1 else ()
        self._arrange([one.picture_id for one in several])
        for number, (tile, picture) in enumerate(zip(self.tiles, several, strict=True), start=1):
            self._show_tile(tile, picture, number)
        self.add.setVisible(room and not read_only and bool(pictures))
        self.add.set_tall(bool(several))
        self.setVisible(bool(several) or not self.add.isHidden())
        if focused is not None and (other or focused not in self.tiles):
            self._keep_focus()

    def show_image(self, picture_id: PictureId, image: QImage | None) -> None:
        """Show the image of a picture that was read by now; None where it cannot be shown."""
        for tile, picture in zip(self.tiles, self._shown, strict=False):
            if tile.picture_id == picture_id:
                tile.show_picture(image, lost=image is None, focus=picture.focus)

    def _show_tile(self, tile: PictureTile, picture: StripPicture, number: int) -> None:
        mine = picture.picture_id == self._chosen
        tile.show_picture(picture.image, lost=picture.lost, focus=picture.focus)
        tile.show_place(number, described=picture.described, movable=self._open)
        tile.setChecked(mine)
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if mine else Qt.FocusPolicy.ClickFocus)
        words = (
            self.tr("Picture {n} of {count}: {name}, described")
            if picture.described
            else self.tr("Picture {n} of {count}: {name}, not described yet")
        )
        name = words.format(n=number, count=len(self._shown), name=picture.name)
        tile.setAccessibleName(name)
        tile.setToolTip(name)

    def _arrange(self, wanted: list[PictureId]) -> None:
        """Have a tile for each picture in its order; those that stay keep the focus."""
        if [tile.picture_id for tile in self.tiles] == wanted:
            return
        known = {tile.picture_id: tile for tile in self.tiles}
        for picture_id in known.keys() - set(wanted):
            tile = known.pop(picture_id)
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [known.get(picture_id) or self._new_tile(picture_id) for picture_id in wanted]
        for place, tile in enumerate(self.tiles):
            self._flow.removeWidget(tile)
            self._flow.insert(place, tile)
        for one, following in pairwise((self.comes_after, *self.tiles, self.add)):
            self.setTabOrder(one, following)
        self._flow.invalidate()

    def _new_tile(self, picture_id: PictureId) -> PictureTile:
        tile = PictureTile(picture_id, self)
        tile.clicked.connect(lambda: self._choose(tile))
        tile.dragged.connect(lambda at: self._drag(tile, at))
        tile.dropped.connect(lambda: self._drop(tile))
        tile.drag_ended.connect(lambda: self._settle(tile))
        tile.key_pressed.connect(lambda event: self._take_key(tile, event))
        tile.menu_wished.connect(lambda at: self.menu_of(tile).popup(at))
        tile.show()
        return tile

    def _keep_focus(self) -> None:
        """Hold on to the focus when the tile that had it is gone or another one is chosen."""
        mine = next((tile for tile in self.tiles if tile.isChecked()), None)
        (mine or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, tile: PictureTile) -> None:
        tile.setChecked(tile.picture_id == self._chosen)
        self.chosen.emit(tile.picture_id)

    def _take_key(self, tile: PictureTile, event: QKeyEvent) -> None:
        place, key = self.tiles.index(tile), Qt.Key(event.key())
        alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self.tiles) - 1}
        if key in _ARROWS and (alone or alt):
            event.accept()
            target = place + self._step(_ARROWS[key])
            if 0 <= target < len(self.tiles):
                self._move(tile, target) if alt else self._go(self.tiles[target])
        elif key in ends and alone:
            event.accept()
            self._go(self.tiles[ends[key]])
        elif key in _REMOVING and alone:
            event.accept()
            if self._open:
                self.removed.emit(tile.picture_id)

    def _step(self, sideways: int) -> int:
        """Return the way to the left or the right as places count, which run from the right in Arabic."""
        return -sideways if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else sideways

    def _go(self, tile: PictureTile) -> None:
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(tile.picture_id)

    def _move(self, tile: PictureTile, place: int) -> None:
        if self._open and place != self.tiles.index(tile):
            self.moved.emit(tile.picture_id, place)
            announce(self, tile.accessibleName())

    def menu_of(self, tile: PictureTile) -> QMenu:
        """Return what can be done with a picture."""
        place, last = self.tiles.index(tile), len(self.tiles) - 1
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, sideways, keys in (
            (self.tr("Move left"), -1, self.tr("Alt+Left")),
            (self.tr("Move right"), 1, self.tr("Alt+Right")),
        ):
            target = place + self._step(sideways)
            action = menu.addAction(f"{words}\t{keys}", partial(self._move, tile, target))
            action.setEnabled(self._open and 0 <= target <= last)
        menu.addSeparator()
        replacing = menu.addAction(self.tr("Replace…"), partial(self.replace_wished.emit, tile.picture_id))
        words = f"{self.tr('Remove the picture')}\t{self.tr('Del')}"
        removing = menu.addAction(words, partial(self.removed.emit, tile.picture_id))
        for action in (replacing, removing):
            action.setEnabled(self._open)
        return menu

    def _drag(self, tile: PictureTile, at: QPoint) -> None:
        """Have the tile follow the pointer, and the others make room where it would come to lie."""
        gap = self._gap_at(tile, at)
        if gap != self._gap:
            self._gap = gap
            self._lay_out(tile, gap)
        spot = at - tile.rect().center()
        right, bottom = self.width() - tile.width(), self.height() - tile.height()
        tile.move(min(max(spot.x(), 0), max(0, right)), min(max(spot.y(), 0), max(0, bottom)))
        tile.raise_()

    def _lay_out(self, tile: PictureTile, place: int) -> None:
        """Lay a tile at a place among the others."""
        self._flow.removeWidget(tile)
        self._flow.insert(place, tile)
        self._flow.activate()  # now, so that no later laying out takes the tile from under the pointer

    def _gap_at(self, tile: PictureTile, at: QPoint) -> int:
        """Return before which of the other tiles a pointer is; their number when behind all."""
        others = [one for one in self.tiles if one is not tile]
        backwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, other in enumerate(others):
            box = other.geometry()
            if at.y() < box.top():
                return place
            before = at.x() > box.center().x() if backwards else at.x() < box.center().x()
            if at.y() <= box.bottom() + _GAP and before:
                return place
        return len(others)

    def _drop(self, tile: PictureTile) -> None:
        place = self._gap
        self._settle(tile)
        if place is not None:
            self._move(tile, place)

    def _settle(self, tile: PictureTile) -> None:
        """Put a tile back where it lies."""
        self._gap = None
        self._lay_out(tile, self.tiles.index(tile))
