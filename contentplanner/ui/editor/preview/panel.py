"""The preview beside a post: its networks, its likeness, what that teaches, and how pictures are cut."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.links import LinkTags
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.preview.card import CARD_WIDTH, LikenessCard
from contentplanner.ui.editor.preview.chooser import NetworkChooser
from contentplanner.ui.editor.preview.crops import Crops
from contentplanner.ui.editor.preview.known import KnownPictures
from contentplanner.ui.editor.preview.lesson import lesson_for
from contentplanner.ui.editor.preview.shots import Album, CutPictures
from contentplanner.ui.editor.preview.shown import shown_on
from contentplanner.ui.editor.surface import Surface
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_USUAL = NetworkKey("instagram")


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
        self._offered: tuple[NetworkKey, ...] | None = None
        self._network: NetworkKey | None = None
        self._post: Post | None = None
        self._sender = ""
        self._tags: LinkTags | None = None
        self._known = KnownPictures()
        self._cuts = CutPictures()
        self._make()
        self._lay_out()
        current_theme().changed.connect(self._show_switch)
        current_theme().changed.connect(self._fit_inside)

    def _make(self) -> None:
        self.chooser = NetworkChooser()
        self.chooser.chosen.connect(self._choose)
        self.switch = IconButton("moon", "")
        self.switch.setObjectName("editor.preview.dark")
        self.switch.clicked.connect(self._toggle_dark)
        self.card = LikenessCard()
        self._lesson = ToneLabel(wraps=True)
        self._lesson.setObjectName("editor.preview.lesson")
        self._crops_label = text_label(self.tr("How the picture is cut"), role="label")
        self._crops = Crops()
        self._caution = self.tr("Networks change their looks. This shows length and crop, not exact pixels.")
        self._likeness = ToneLabel(self._caution, wraps=True)
        self._inside = QWidget()
        self._show_switch()
        self._fit_inside()

    def _fit_inside(self) -> None:
        """Keep everything as wide as the likeness, however much room there is."""
        self._inside.setFixedWidth(current_theme().px(CARD_WIDTH))

    def _lay_out(self) -> None:
        theme = current_theme()
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(text_label(self.tr("Preview"), role="heading"), 1)
        head.addWidget(self.chooser)
        below = QHBoxLayout()
        below.setSpacing(theme.px(6))
        below.addWidget(self._lesson, 1)
        below.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        around = QVBoxLayout(self)
        around.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(16))
        around.addWidget(self._inside, 1, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(below)
        column.addWidget(self._crops_label)
        column.addWidget(self._crops, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._likeness)
        column.addStretch(1)

    @property
    def network(self) -> NetworkKey | None:
        """The network shown."""
        return self._network

    def set_networks(self, networks: Networks) -> None:
        """Fold texts by other figures from now on."""
        self._networks = networks

    def show_post(self, post: Post, sender: str, tags: LinkTags | None = None) -> None:
        """Show a post as it is now, its link with the plan's tags if it has any."""
        self._post, self._sender, self._tags = post, sender, tags
        self._known.keep_those_of(post)
        if post.networks != self._offered:
            self._offer(post.networks)
        self._redraw()

    def set_image(self, image: QImage | None, picture_id: PictureId | None = None) -> None:
        """Show the picture that is worked on, or a grey place for it; without an id it is the first."""
        self._known.set_large(image, picture_id)
        self._crops.set_image(image)
        self._redraw()

    def set_small_image(self, picture_id: PictureId, image: QImage | None) -> None:
        """Show one of several pictures as far as it is known."""
        self._known.set_small(picture_id, image)
        self._redraw()

    def set_focus(self, x: int, y: int) -> None:
        """Cut the picture that is worked on around another part, in hundredths from the left and the top."""
        self._crops.set_focus(x, y)
        if self._known.set_focus(x, y):
            self._redraw()

    def show_network(self, key: NetworkKey) -> None:
        """Show how the post looks on one of its networks."""
        if key in (self._offered or ()):
            self._choose(key)

    def _offer(self, networks: tuple[NetworkKey, ...]) -> None:
        self._offered = networks
        if self._network not in networks:
            self._network = networks[0] if networks else None
        self.chooser.offer([self._networks.get(key) for key in networks])
        if self._network is not None:
            self.chooser.show_chosen(self._network)

    def _choose(self, key: str) -> None:
        self._network = NetworkKey(key)
        self.chooser.show_chosen(self._network)
        self._redraw()

    def _toggle_dark(self) -> None:
        self.card.set_dark(not self.card.dark)
        self._show_switch()

    def _show_switch(self) -> None:
        dark = self.card.dark
        self.switch.set_icon_name("sun" if dark else "moon")
        words = self.tr("Show the preview light") if dark else self.tr("Show the preview dark")
        self.switch.setAccessibleName(words)
        self.switch.setToolTip(words)

    def _redraw(self) -> None:
        if self._post is None:
            return
        network = self._networks.get(self._network or _USUAL)
        album = Album(self._known.shots(self._post), self._known.place(self._post), self._cuts)
        shown = shown_on(self._post, self._sender, network, self._tags, album)
        self.card.show_post(shown)
        lesson = lesson_for(shown, self._post)
        self._lesson.setText(lesson or self._caution)
        self._likeness.setVisible(bool(lesson))
        for widget in (self._crops_label, self._crops):
            widget.setVisible(network.pictures)
