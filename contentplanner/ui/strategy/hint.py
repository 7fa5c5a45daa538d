"""What stands under a field: an example of the trade, and how the sample café answered."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel


class Hint(QWidget):
    """One example, and one answer that opens on request.

    Args:
        name: Begins the names of its widgets, such as ``strategy.identity``.
        about: What the field is called, for those who do not see what the hint stands under.
        answer: How Marigold Café answered.
    """

    def __init__(self, name: str, about: str, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.example = ToneLabel(wraps=True)
        self.example.setObjectName(f"{name}.example")
        self.link = push_button("", "link")
        self.link.setObjectName(f"{name}.see")
        self._about = about
        self.answer = QFrame()
        self.answer.setProperty("kind", "bar")
        self.answer.setProperty("tone", "info")
        self._words = wrapped_label()
        self._words.setText(answer)
        self._words.setObjectName(f"{name}.answer")
        self._inside = QVBoxLayout(self.answer)
        self._inside.addWidget(self._words)
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.example)
        self._column.addLayout(row)
        self._column.addWidget(self.answer)
        self.link.clicked.connect(lambda: self.show_answer(self.answer.isHidden()))
        current_theme().changed.connect(self._space)
        self._space()
        self.show_answer(False)

    def show_example(self, voice: str, text: str) -> None:
        """Show what another of the trade might write."""
        self.example.setText(f"{voice}: “{text}”")

    def show_answer(self, shown: bool) -> None:
        """Show or hide how the café answered."""
        self.answer.setVisible(shown)
        see = self.tr("Not sure? See how Marigold Café answered.")
        words = self.tr("Hide the answer of Marigold Café.") if shown else see
        self.link.setText(words)
        self.link.setAccessibleName(f"{self._about}: {words}")

    def _space(self) -> None:
        px = current_theme().px
        self._column.setSpacing(px(2))
        self._inside.setContentsMargins(px(12), px(8), px(12), px(8))
