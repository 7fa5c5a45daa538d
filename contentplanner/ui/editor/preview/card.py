"""One post as one network may show it: a likeness, not a copy."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.domain.likeness import Kind
from contentplanner.ui.editor.preview import feeds, pages
from contentplanner.ui.editor.preview.look import Look
from contentplanner.ui.editor.preview.parts import Part
from contentplanner.ui.editor.preview.screens import Film, Reel, Story
from contentplanner.ui.editor.preview.shown import Shown
from contentplanner.ui.theme.theme import current_theme

CARD_WIDTH = 278
_TALL_WIDTH = 236
_RADIUS = 10
_TALL = (Kind.STORY, Kind.REEL, Kind.TALL)
_LIKENESSES: dict[Kind, Callable[[Shown], Part]] = {
    Kind.FEED: feeds.feed,
    Kind.POST: feeds.post,
    Kind.THREAD: feeds.thread,
    Kind.NOTICE: feeds.notice,
    Kind.STORY: Story,
    Kind.REEL: Reel,
    Kind.TALL: Film,
    Kind.PIN: pages.pin,
    Kind.VIDEO: pages.video,
    Kind.EMAIL: pages.email,
    Kind.PAGE: pages.page,
}


class LikenessCard(QWidget):
    """Shows what it is told to; light or dark by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.preview.card")
        self._shown: Shown | None = None
        self._part: Part | None = None
        self._dark: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._build)

    @property
    def shown(self) -> Shown | None:
        """What is shown."""
        return self._shown

    def show_post(self, shown: Shown) -> None:
        """Show a post."""
        self._shown = shown
        self.setAccessibleName(self.tr("Preview for {network}").format(network=shown.network.label))
        self.setAccessibleDescription(shown.spoken)
        self._build()

    @property
    def dark(self) -> bool:
        """Whether it is dark, which the program decides unless it was told otherwise."""
        return current_theme().dark if self._dark is None else self._dark

    def set_dark(self, dark: bool) -> None:
        """Be light or dark; where the program is so too, follow it again."""
        self._dark = None if dark == current_theme().dark else dark
        self._build()

    def _look(self) -> Look:
        return Look(self.dark, self.layoutDirection() is Qt.LayoutDirection.RightToLeft)

    def _build(self) -> None:
        if self._shown is None:
            return
        kind = self._shown.network.preview.kind
        width = current_theme().px(_TALL_WIDTH if kind in _TALL else CARD_WIDTH)
        self._part = _LIKENESSES[kind](self._shown)
        height = self._part.measure(width - 2, self._look())
        self.setFixedSize(width, round(height) + 2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        look = self._look()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(edge, _RADIUS, _RADIUS)
        painter.fillPath(outline, look.colour("surface"))
        if self._part is not None:
            painter.save()
            painter.setClipPath(outline)
            self._part.paint(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), look)
            painter.restore()
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        painter.end()
