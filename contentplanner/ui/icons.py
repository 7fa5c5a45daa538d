"""Lucide icons, drawn sharp at any size and in the theme's colours."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from contentplanner.resources import resource_path
from contentplanner.ui.theme.theme import current_theme

DIRECTED = frozenset(
    {
        "arrow-left", "chevron-left", "chevron-right", "file-input", "file-output", "list", "move-right",
        "undo-2",
    }
)  # fmt: skip
"""Icons that point where reading goes, and turn round in a language read from right to left."""


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint an icon into a square of the given painter."""
    ratio = painter.device().devicePixelRatio()
    pixels = max(1, round(rect.width() * ratio))
    turned = _turned(name, painter.layoutDirection())
    pixmap = _drawn(name, colour.name(QColor.NameFormat.HexArgb), pixels, ratio, turned)
    left, top = round(rect.left() * ratio) / ratio, round(rect.top() * ratio) / ratio
    painter.drawPixmap(QPointF(left, top), pixmap)


def icon_pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    """Return an icon as a pixmap of a size in device-independent pixels, sharp on this screen."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    turned = _turned(name, QGuiApplication.layoutDirection())
    return _drawn(name, colour.name(QColor.NameFormat.HexArgb), round(size * ratio), ratio, turned)


def icon(name: str, token: str = "text2", size: int = 18) -> QIcon:
    """Return an icon in a colour of the theme; greyed where its button is off."""
    theme = current_theme()
    size = theme.px(size)
    made = QIcon(icon_pixmap(name, theme.colour(token), size))
    made.addPixmap(icon_pixmap(name, theme.colour("lineStrong"), size), QIcon.Mode.Disabled)
    return made


def _turned(name: str, direction: Qt.LayoutDirection) -> bool:
    return direction is Qt.LayoutDirection.RightToLeft and name in DIRECTED


@lru_cache(maxsize=1024)
def _drawn(name: str, argb: str, pixels: int, ratio: float, turned: bool) -> QPixmap:
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(QColor(argb).alphaF())
    if turned:
        painter.translate(pixels, 0)
        painter.scale(-1, 1)
    _renderer(name, QColor(argb).name(), pixels / ratio).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str, size: float) -> QSvgRenderer:
    svg = resource_path("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    # Lines stay about 1.4 pixels wide: the smaller the icon, the thicker its line in the drawing.
    svg = svg.replace('stroke-width="2"', f'stroke-width="{1.75 if size >= 16 else 2}"')
    return QSvgRenderer(QByteArray(svg.encode()))
