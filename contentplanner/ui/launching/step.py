"""What every step of the wizard has: a heading, a sentence, and content that scrolls where it must."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.launching.material import Material
from contentplanner.ui.launching.sketch import Sketch
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label, wrapped_label


class Step(QScrollArea):
    """One question of the wizard.

    Args:
        name: Its object name.
        title: Its heading.
        lead: One sentence on what it is about.
        parent: The wizard.
    """

    answered = Signal(object)
    """Fields of the answers by name, with their new values."""

    def __init__(self, name: str, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"launching.{name}")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setProperty("kind", "page")
        self.body = QVBoxLayout(content)
        self.lead = wrapped_label(lead, "muted")
        head = QVBoxLayout()
        head.setSpacing(current_theme().px(3))
        head.addWidget(text_label(title, "title"))
        head.addWidget(self.lead)
        self.body.addLayout(head)
        self.setWidget(content)
        current_theme().changed.connect(self._space)
        self._space()

    def show_answers(self, answers: Answers, sketch: Sketch, material: Material) -> None:
        """Show what is answered, and what it amounts to."""
        raise NotImplementedError

    def take_typed(self) -> bool:
        """Take what is typed but not yet taken; tell whether the step may be left for the next one."""
        return True

    def take_focus(self) -> None:
        """Put the focus on the first thing to answer."""
        raise NotImplementedError

    def _space(self) -> None:
        px = current_theme().px
        self.body.setContentsMargins(px(24), px(20), px(24), px(16))
        self.body.setSpacing(px(16))
