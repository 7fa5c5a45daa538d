"""A picture as large as its place allows, whole."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme


class LargeView(QWidget):
    """Shows the whole of a picture in a place of one height, or an icon while there is none.

    Args:
        height: At 100 % text size.
        parent: What it lies in.
    """

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self._image: QImage | None = None
        self._icon = "image"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def show_image(self, image: QImage | None, icon_name: str = "image") -> None:
        """Show a picture, or an icon in its place."""
        self._image, self._icon = image, icon_name
        self.update()

    def set_height(self, height: int) -> None:
        """Take another height, at 100 % text size."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return its height at this text size."""
        px = current_theme().px
        return QSize(px(160), px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        middle = QRectF(self.rect()).center()
        if self._image is None:
            side = theme.px(32)
            place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            paint_icon(painter, self._icon, place, theme.colour("text3"))
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(middle)
            painter.drawImage(place, self._smooth(self._image, size))
        painter.end()

    def _smooth(self, image: QImage, size: QSize) -> QImage:
        wanted = size * self.devicePixelRatioF()
        if wanted.width() >= image.width():
            return image
        return image.scaled(
            wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
