"""How a post will look, roughly: the fold, the picture and how it is cut."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.domain.crops import SHAPES
from contentplanner.domain.folding import Folded, fold
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.outgoing import outgoing
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.caption import Caption
from contentplanner.ui.editor.picture_frame import PictureFrame
from contentplanner.ui.editor.surface import Surface
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_FEED = NetworkKey("instagram")
_WORDS_WIDTH = 200
CARD_WIDTH = 278
_CROP_WIDTH, _CROP_HEIGHT = 86, 76


class CardHead(QWidget):
    """The sender with a round letter in place of a picture of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sender = ""
        current_theme().changed.connect(self.updateGeometry)

    def set_sender(self, sender: str) -> None:
        """Show another sender."""
        self._sender = sender
        self.setAccessibleName(sender)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        return QSize(120, current_theme().px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.px(28)
        circle = QRectF(theme.px(12), (self.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(circle)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("onAccent"))
        letter = next((sign for sign in self._sender if sign.isalnum()), "•").upper()
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letter)
        painter.setPen(theme.colour("text"))
        dots = QRectF(
            self.width() - theme.px(30), (self.height() - theme.px(18)) / 2, theme.px(18), theme.px(18)
        )
        words = QRectF(
            circle.right() + theme.px(10), 0, dots.left() - circle.right() - theme.px(16), self.height()
        )
        shown = painter.fontMetrics().elidedText(
            self._sender, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        paint_icon(painter, "ellipsis", dots, theme.colour("text2"))
        painter.end()


class CardIcons(QWidget):
    """Heart, answer, send and keep, as most networks have them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        current_theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        return QSize(120, current_theme().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        size, top = theme.px(20), (self.height() - theme.px(20)) / 2
        for n, name in enumerate(("heart", "message-circle", "send")):
            place = QRectF(theme.px(12) + n * theme.px(33), top, size, size)
            paint_icon(painter, name, place, theme.colour("text"))
        keep = QRectF(self.width() - theme.px(12) - size, top, size, size)
        paint_icon(painter, "bookmark", keep, theme.colour("text"))
        painter.end()


class PreviewCard(QWidget):
    """A post as it may look in a feed: a likeness, not a copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._icons, self.caption = CardHead(), CardIcons(), Caption()
        self._picture = PictureFrame(CARD_WIDTH, CARD_WIDTH, 0)
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._restyle()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, current_theme().px(12))
        column.setSpacing(0)
        for widget in (self._head, self._picture, self._icons):
            column.addWidget(widget)
        words = QVBoxLayout()
        words.setContentsMargins(current_theme().px(12), 0, current_theme().px(12), 0)
        words.addWidget(self.caption)
        column.addLayout(words)
        current_theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setMaximumWidth(current_theme().px(CARD_WIDTH))
        self.update()

    def show_post(self, sender: str, network: Network, folded: Folded) -> None:
        """Show a post as one network may show it."""
        self._head.set_sender(sender)
        self._picture.setVisible(network.pictures)
        shape = 5 / 4 if network.key == _FEED else 3 / 4
        self._picture.set_shape(CARD_WIDTH, CARD_WIDTH * shape)
        self.caption.set_words(sender, folded)

    def set_image(self, image: QImage | None) -> None:
        """Show another picture."""
        self._picture.set_image(image)

    def set_focus(self, x: int, y: int) -> None:
        """Cut the picture around another part, in hundredths."""
        self._picture.set_focus(x, y)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.end()


class Crops(QWidget):
    """The picture as common shapes cut it around its focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(current_theme().px(10))
        self.setMaximumWidth(current_theme().px(CARD_WIDTH))
        self.frames: list[PictureFrame] = []
        words = {
            "4:5": self.tr("4:5 feed"),
            "1:1": self.tr("1:1 grid"),
            "1.91:1": self.tr("1.91:1 link"),
            "9:16": self.tr("9:16 story"),
            "2:3": self.tr("2:3 pin"),
            "16:9": self.tr("16:9 video"),
        }
        ratios = {shape.name: shape.ratio for shape in SHAPES}
        for place, (shape, name) in enumerate(words.items()):
            width = min(float(_CROP_WIDTH), float(_CROP_HEIGHT * ratios[shape]))
            frame = PictureFrame(width, width / float(ratios[shape]), 5)
            frame.setAccessibleName(name)
            label = ToneLabel(name)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column = QVBoxLayout()
            column.addWidget(frame, 1, Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
            grid.addLayout(column, place // 3, place % 3)
            self.frames.append(frame)

    def set_image(self, image: QImage | None) -> None:
        """Show another picture."""
        for frame in self.frames:
            frame.set_image(image)

    def set_focus(self, x: int, y: int) -> None:
        """Cut around another part, in hundredths."""
        for frame in self.frames:
            frame.set_focus(x, y)


class PreviewPanel(Surface):
    """The preview for one of the post's networks, and what it teaches.

    Args:
        networks: What the program knows.
        parent: The editor.
    """

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__("canvas", Qt.Edge.LeftEdge, parent)
        self.setObjectName("editor.preview")
        self._networks = networks
        self._offered: tuple[NetworkKey, ...] = ()
        self._network: NetworkKey | None = None
        self._post: Post | None = None
        self._sender = ""
        self._choice: SegmentedControl | None = None
        theme = current_theme()
        self._head = QHBoxLayout()
        self._head.addWidget(text_label(self.tr("Preview"), role="heading"), 1)
        self.card = PreviewCard()
        self._lesson = ToneLabel(wraps=True)
        self._crops_label = text_label(self.tr("How the picture is cut"), role="label")
        self._crops = Crops()
        self._likeness = ToneLabel(
            self.tr("Networks change their looks. This shows length and crop, not exact pixels."), wraps=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(10))
        column.addLayout(self._head)
        for widget in (self.card, self._lesson, self._crops_label, self._crops, self._likeness):
            column.addWidget(widget)
        column.addStretch(1)

    @property
    def network(self) -> NetworkKey | None:
        """The network shown."""
        return self._network

    def set_networks(self, networks: Networks) -> None:
        """Fold texts by other figures from now on."""
        self._networks = networks

    def show_post(self, post: Post, sender: str) -> None:
        """Show a post as it is now."""
        self._post, self._sender = post, sender
        self.set_focus(post.focus_x, post.focus_y)
        if post.networks != self._offered:
            self._offer(post.networks)
        self._redraw()

    def set_image(self, image: QImage | None) -> None:
        """Show the picture, or a grey place for it."""
        self.card.set_image(image)
        self._crops.set_image(image)

    def set_focus(self, x: int, y: int) -> None:
        """Cut the picture around another part, in hundredths from the left and the top."""
        self.card.set_focus(x, y)
        self._crops.set_focus(x, y)

    def _offer(self, networks: tuple[NetworkKey, ...]) -> None:
        self._offered = networks
        if self._network not in networks:
            self._network = networks[0] if networks else None
        if self._choice is not None:
            self._head.removeWidget(self._choice)
            self._choice.hide()
            self._choice.deleteLater()
            self._choice = None
        if len(networks) > 1:
            known = [self._networks.get(key) for key in networks]
            short = not _fit([network.label for network in known])
            names = [(network.key, network.monogram if short else network.label) for network in known]
            self._choice = SegmentedControl(names)
            self._choice.setAccessibleName(self.tr("Preview for"))
            self._choice.set_chosen(self._network or names[0][0])
            self._choice.chosen.connect(self._choose)
            self._head.addWidget(self._choice)

    def _choose(self, key: str) -> None:
        self._network = NetworkKey(key)
        self._redraw()

    def _redraw(self) -> None:
        if self._post is None:
            return
        key = self._network or _FEED
        network = self._networks.get(key)
        text = outgoing(self._post, network).body or self.tr("Your headline and text appear here.")
        folded = fold(text, network.fold)
        self.card.show_post(self._sender, network, folded)
        self._lesson.setText(self._lesson_for(folded))
        self._lesson.setVisible(bool(folded.hidden))
        for widget in (self._crops_label, self._crops):
            widget.setVisible(network.pictures)

    def _lesson_for(self, folded: Folded) -> str:
        lesson = self.tr("Most people see only the text before “more”.")
        if "?" in folded.hidden and "?" not in folded.seen:
            return f"{lesson} {self.tr('Your question starts after it.')}"
        return lesson


def _fit(words: list[str]) -> bool:
    """Tell whether these words fit side by side beside the heading."""
    theme = current_theme()
    metrics = QFontMetricsF(theme.font("label"))
    return sum(metrics.horizontalAdvance(word) + theme.px(28) for word in words) <= theme.px(_WORDS_WIDTH)
