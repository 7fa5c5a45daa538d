"""The post's picture with a target on the part that must stay in sight."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.picture_frame import PictureFrame

SIDE = 108
_LEAST_SIDE = 40
_STEP, _LARGE_STEP = 1, 5
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class FocusFrame(PictureFrame):
    """Shows the whole picture; its target is dragged, or moved with the arrow keys, further with Shift.

    Args:
        parent: The field.
    """

    moved = Signal(int, int)
    """The target is on its way: hundredths from the left and the top."""
    placed = Signal(int, int)
    """The target was put there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SIDE, SIDE, parent=parent)
        self._open, self._dragging = False, False
        self.setObjectName("editor.picture.focus")
        self.setToolTip(self.tr("Drag the target to the part that must stay visible, or use the arrow keys"))
        self._name()

    def set_image(self, image: QImage | None, icon_name: str = "image") -> None:
        """Show a whole picture in its own shape, or an icon in its place."""
        width = height = float(SIDE)
        if image is not None:
            longer = max(image.width(), image.height())
            width, height = (
                max(_LEAST_SIDE, SIDE * side / longer) for side in (image.width(), image.height())
            )
        super().set_image(image, icon_name)
        self.set_shape(width, height)
        self._allow()

    def set_focus(self, x: int, y: int) -> None:
        """Put the target somewhere."""
        if (x, y) != self._focus:
            self._focus = x, y
            self._name()
            self.update()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid moving the target."""
        self._open = not read_only
        self._allow()

    def _allow(self) -> None:
        may = self._open and self._image is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if may else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.CrossCursor if may else Qt.CursorShape.ArrowCursor)

    @property
    def _movable(self) -> bool:
        return self._open and self._image is not None

    def _name(self) -> None:
        name = self.tr("Part of the picture that must stay visible: {x} % from the left, {y} % from the top")
        self.setAccessibleName(name.format(x=self._focus[0], y=self._focus[1]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the target."""
        if self._movable and event.button() is Qt.MouseButton.LeftButton:
            self._dragging = True
            self._follow(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the target."""
        if self._dragging:
            self._follow(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the target down."""
        if self._dragging:
            self._follow(event.position())
            self._dragging = False
            self.placed.emit(*self._focus)

    def _follow(self, place: QPointF) -> None:
        x, y = round(100 * place.x() / self.width()), round(100 * place.y() / self.height())
        self._go(x, y)

    def _go(self, x: int, y: int) -> None:
        self.set_focus(min(100, max(0, x)), min(100, max(0, y)))
        self.moved.emit(*self._focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the target with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._movable:
            super().keyPressEvent(event)
            return
        far = _LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        self._go(self._focus[0] + far * step[0], self._focus[1] + far * step[1])
        self.placed.emit(*self._focus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture and the target on it."""
        super().paintEvent(event)
        if self._image is None:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() * self._focus[0] / 100, self.height() * self._focus[1] / 100)
        radius = theme.px(10)
        for colour, width in ((QColor(0, 0, 0, 150), theme.px(4)), (QColor(255, 255, 255), theme.px(2))):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(centre, radius, radius)
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                way = QPointF(x, y)
                painter.drawLine(centre + way * radius * 0.5, centre + way * radius * 1.5)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), theme.px(2)))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
