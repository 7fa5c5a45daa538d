"""One small picture of a strip, and the tile that adds another."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from contentplanner.domain.ids import PictureId
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.picture_frame import cropped

SIDE = 56
_OWN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right)
_RADIUS, _RING = 6, 2.5
_NUMBER, _RIM = 17, 4


class PictureTile(QAbstractButton):
    """A small picture with its number; it is clicked, or dragged to another place.

    Args:
        picture_id: Which picture.
        parent: The strip.
    """

    dragged = Signal(QPoint)
    """It is on its way: where the pointer is in the strip."""
    dropped = Signal()
    drag_ended = Signal()
    """The drag was given up."""
    key_pressed = Signal(QKeyEvent)
    """A key that may mean something for the strip, which accepts it then."""
    menu_wished = Signal(QPoint)
    """Where on the screen."""

    def __init__(self, picture_id: PictureId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture_id = picture_id
        self._image: QImage | None = None
        self._lost, self._described, self._number = False, True, 1
        self._focus = 50, 50
        self._movable = False
        self._pressed: QPointF | None = None
        self._dragging = False
        self.setObjectName("editor.picture.tile")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    @property
    def dragging(self) -> bool:
        """Whether it is being dragged."""
        return self._dragging

    def show_picture(self, image: QImage | None, *, lost: bool, focus: tuple[int, int]) -> None:
        """Show a picture cut around its focus, a grey place while it is read, or that it is lost."""
        if (image, lost, focus) != (self._image, self._lost, self._focus):
            self._image, self._lost, self._focus = image, lost, focus
            self.update()

    def show_place(self, number: int, *, described: bool, movable: bool) -> None:
        """Show its number, whether it is described, and let it be dragged or not."""
        self._number, self._described, self._movable = number, described, movable
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        side = current_theme().px(SIDE)
        return QSize(side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        if self._pressed is None or not self._movable:
            return
        far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.mapToParent(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop it where it was dragged to, or choose it."""
        if self._dragging:
            self._end_drag()
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(event)
        self._pressed = None

    def _end_drag(self) -> None:
        self._dragging, self._pressed = False, None
        self.unsetCursor()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the strip from what they mean in the window, where Delete is the whole post."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        event.setAccepted(event.key() in _OWN_KEYS)
        return event.isAccepted()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up a drag, or leave the key to the strip."""
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._end_drag()
            self.drag_ended.emit()
            return
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with it."""
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_wished.emit(self.mapToGlobal(self.rect().bottomLeft()) if by_keys else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it; the chosen one has a ring, and the focus another colour of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._dragging:
            painter.setOpacity(0.75)
        self._paint_picture(painter, box)
        if self.isChecked() or self.hasFocus():
            self._paint_ring(painter, box)
        self._paint_number(painter, box)
        if not self._described:
            self._paint_sign(painter, box)
        painter.end()

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        """Paint a ring with a thin line between it and the picture, so that it is seen on any picture."""
        theme = current_theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = theme.px(_RING)
        for token, width, rim in (("surface", 2.0, ring + 1.0), ("", float(ring), ring / 2)):
            colour = token or ("focus" if self.hasFocus() else "accent")
            painter.setPen(QPen(theme.colour(colour), width))
            radius = max(1.0, _RADIUS - rim)
            painter.drawRoundedRect(box.adjusted(rim, rim, -rim, -rim), radius, radius)

    def _paint_picture(self, painter: QPainter, inner: QRectF) -> None:
        theme = current_theme()
        outline = QPainterPath()
        outline.addRoundedRect(inner, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        painter.fillRect(inner, theme.colour("sunken"))
        if self._image is not None:
            ratio = self.devicePixelRatioF()
            size = (inner.size() * ratio).toSize()
            painter.drawImage(inner, cropped(self._image, size, self._focus))
        else:
            side = inner.width() * 0.4
            place = QRectF(inner.center().x() - side / 2, inner.center().y() - side / 2, side, side)
            paint_icon(painter, "image-off" if self._lost else "image", place, theme.colour("text3"))
        painter.restore()

    def _paint_number(self, painter: QPainter, inner: QRectF) -> None:
        theme = current_theme()
        side = theme.px(_NUMBER)
        badge = self._badge(inner, inner.left() + _RIM, inner.bottom() - side - _RIM)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(badge, side / 2, side / 2)
        painter.setPen(QColor(255, 255, 255))
        painter.setFont(theme.font("micro"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _badge(self, inner: QRectF, left: float, top: float) -> QRectF:
        """Return the place of a badge, on the other side where lines run from the right."""
        side = current_theme().px(_NUMBER)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = inner.left() + inner.right() - left - side
        return QRectF(left, top, side, side)

    def _paint_sign(self, painter: QPainter, inner: QRectF) -> None:
        """Paint that it waits for a description."""
        theme = current_theme()
        side = theme.px(_NUMBER)
        badge = self._badge(inner, inner.right() - side - _RIM, inner.top() + _RIM)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(badge)
        rim = side * 0.14
        paint_icon(painter, "triangle-alert", badge.adjusted(rim, rim, -rim, -rim), theme.colour("warn"))


class AddTile(QAbstractButton):
    """The tile that adds another picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.picture.add")
        self.setText(self.tr("Add another picture"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        current_theme().changed.connect(self.updateGeometry)
        self._tall = False

    def set_tall(self, tall: bool) -> None:
        """Be as high as the tiles beside it, or only as high as a button."""
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        theme = current_theme()
        self.setFont(theme.font("body"))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + theme.px(16 + 8 + 28), theme.px(SIDE if self._tall else 36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.underMouse() or self.isDown()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        pen = QPen(theme.colour("focus" if self.hasFocus() else "lineStrong"), 2 if self.hasFocus() else 1)
        if not self.hasFocus():
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.colour("hover") if hot else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        side = theme.px(16)
        painter.setFont(theme.font("body"))
        words = painter.fontMetrics().horizontalAdvance(self.text())
        room = self.width() - side - theme.px(8) - words
        start = room / 2
        icon_left, text_left = start, start + side + theme.px(8)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            icon_left, text_left = self.width() - start - side, start
        paint_icon(
            painter, "plus", QRectF(icon_left, (self.height() - side) / 2, side, side), theme.colour("text2")
        )
        painter.setPen(theme.colour("text"))
        place = QRectF(text_left, 0, words + 1, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()
