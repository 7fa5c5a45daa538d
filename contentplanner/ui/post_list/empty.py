"""What stands where a list has nothing: what is missing, why, and the one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label


class EmptyPanel(QWidget):
    """A heading, one sentence and one button; ``asked`` tells that the button was pressed."""

    asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._heading = text_label("", "heading")
        self._sentence = wrapped_label("", "muted")
        self.button = push_button("", "secondary")
        self._sentence.setObjectName(f"{name}.empty")
        self.button.setObjectName(f"{name}.empty.button")
        self.button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(6))
        layout.addStretch(2)
        for label in (self._heading, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(theme.px(10))
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    @property
    def words(self) -> tuple[str, str, str]:
        """What it says: heading, sentence, button."""
        return self._heading.text(), self._sentence.text(), self.button.text()

    def say(self, heading: str, sentence: str, button: str = "") -> None:
        """Say something else; without words the button is not there."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._sentence.setText(sentence)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))
