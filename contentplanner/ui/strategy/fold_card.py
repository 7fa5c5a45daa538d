"""A card that folds: its heading is a button, and says how full it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import WordButton
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.tone_label import ToneLabel


class FoldButton(WordButton):
    """A heading that opens and closes what is below it.

    Args:
        text: The heading.
        kind: ``fold`` for a card, ``fold-small`` for a thing inside one.
    """

    toggled_open = Signal(bool)

    def __init__(self, text: str, kind: str = "fold") -> None:
        super().__init__(text, kind, "chevron-down")
        self.is_open = True
        self.clicked.connect(lambda: self.set_open(not self.is_open))

    def set_open(self, is_open: bool) -> None:
        """Open or close, and tell where that is new."""
        changed, self.is_open = is_open != self.is_open, is_open
        self.set_icon_name("chevron-down" if is_open else "chevron-right")
        self.setAccessibleDescription(self.tr("open") if is_open else self.tr("folded"))
        if changed:
            self.toggled_open.emit(is_open)


class FoldCard(Card):
    """A titled surface that folds to its heading.

    Args:
        title: Its heading.
        name: Its object name.

    Attributes:
        inside: Where its content goes.
    """

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, name, parent)
        self.title.hide()
        self.fold = FoldButton(title)
        self.fold.setObjectName(f"{name}.fold")
        self.fold.toggled_open.connect(self._follow)
        self.summary = ToneLabel()
        self.heading.insertWidget(0, self.fold)
        self.heading.addWidget(self.summary)
        self._content = QWidget()
        self.inside = QVBoxLayout(self._content)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._content)
        current_theme().changed.connect(self._space_inside)
        self._space_inside()

    def _follow(self, is_open: bool) -> None:
        self._content.setVisible(is_open)

    def _space_inside(self) -> None:
        self.inside.setSpacing(current_theme().px(14))
