"""A small frame around a picture, or around the word that stands for it."""

from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.domain.crops import crop
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme


def cropped(image: QImage, size: QSize, focus: tuple[int, int] = (50, 50)) -> QImage:
    """Return the part of a picture around its focus, in hundredths, as it is cut to a size."""
    cut = crop(image.width(), image.height(), Fraction(size.width(), size.height()), *focus)
    part = image.copy(cut.left, cut.top, cut.width, cut.height)
    return part.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


class PictureFrame(QWidget):
    """Shows a picture cut to its shape, or an icon on grey while there is none.

    Args:
        width: At 100 % text size.
        height: At 100 % text size.
        radius: Of its corners.
        parent: What it lies in.
    """

    def __init__(self, width: float, height: float, radius: float = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = width, height
        self._radius = radius
        self._image: QImage | None = None
        self._icon = "image"
        self._focus = 50, 50
        self._pixmap: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._restyle)

    def set_image(self, image: QImage | None, icon_name: str = "image") -> None:
        """Show a picture, or an icon in its place."""
        self._image, self._icon, self._pixmap = image, icon_name, None
        self.update()

    def set_focus(self, x: int, y: int) -> None:
        """Keep another part in sight, in hundredths from the left and the top."""
        if (x, y) != self._focus:
            self._focus, self._pixmap = (x, y), None
            self.update()

    def set_shape(self, width: float, height: float) -> None:
        """Take another shape."""
        self._wanted = width, height
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        px = current_theme().px
        return QSize(px(self._wanted[0]), px(self._wanted[1]))

    def _restyle(self) -> None:
        self._pixmap = None
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        if self._image is None:
            side = min(theme.px(28), self.height() * 0.5, self.width() * 0.5)
            place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            paint_icon(painter, self._icon, place, theme.colour("text3"))
            painter.setClipping(False)
            painter.setPen(QPen(theme.colour("lineStrong"), 1))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._radius, self._radius
            )
        else:
            painter.drawPixmap(0, 0, self._drawn(self._image))
        painter.end()

    def _drawn(self, image: QImage) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        if self._pixmap is None or self._pixmap.size() != size:
            self._pixmap = QPixmap.fromImage(cropped(image, size, self._focus))
            self._pixmap.setDevicePixelRatio(ratio)
        return self._pixmap
