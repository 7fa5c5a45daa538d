"""The picture as common shapes cut it around the part that must stay in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from contentplanner.domain.crops import SHAPES
from contentplanner.ui.editor.preview.card import CARD_WIDTH
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.picture_frame import PictureFrame
from contentplanner.ui.widgets.tone_label import ToneLabel

_CROP_WIDTH, _CROP_HEIGHT = 86, 76


class Crops(QWidget):
    """Small pictures of each shape, with what the shape is for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(current_theme().px(10))
        self._restyle()
        current_theme().changed.connect(self._restyle)
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

    def _restyle(self) -> None:
        self.setFixedWidth(current_theme().px(CARD_WIDTH))

    def set_image(self, image: QImage | None) -> None:
        """Show another picture."""
        for frame in self.frames:
            frame.set_image(image)

    def set_focus(self, x: int, y: int) -> None:
        """Cut around another part, in hundredths."""
        for frame in self.frames:
            frame.set_focus(x, y)
