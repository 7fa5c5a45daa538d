"""A card: a surface with a heading that holds one group of things."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label


class Card(QFrame):
    """A titled surface.

    Args:
        title: Its heading.
        name: Its object name.

    Attributes:
        heading: The row of the heading, for a button at its end.
        body: Where its content goes.
    """

    def __init__(self, title: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.title = text_label(title, "heading")
        self.heading = QHBoxLayout()
        self.heading.addWidget(self.title)
        self.heading.addStretch(1)
        self.body = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self.heading)
        self._column.addLayout(self.body)
        current_theme().changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        px = current_theme().px
        # As high as a link, so that headings stand alike with one at their end and without.
        self.title.setMinimumHeight(px(26))
        self._column.setContentsMargins(px(18), px(10), px(18), px(16))
        self._column.setSpacing(px(8))
        self.body.setSpacing(px(12))
        self.heading.setSpacing(px(8))
