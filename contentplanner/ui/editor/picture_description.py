"""What a picture shows, in words for people who cannot see it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.domain.text import clean_line
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.tone_label import ToneLabel

_HINT_FROM = 250
_LONGEST = 1000


class PictureDescription(QWidget):
    """A line for the description, and below it what is good to know about it."""

    typed = Signal(str)
    """The description as it is by now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = LineEdit()
        self.edit.setObjectName("editor.picture_description")
        self.edit.setAccessibleName(self.tr("Picture description, for people who cannot see it"))
        self.edit.setMaxLength(_LONGEST)
        self.edit.textEdited.connect(self._tell)
        self.hint = ToneLabel(token="warn", wraps=True)
        label = ToneLabel(self.tr("Describe it for people who cannot see it"), wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(4))
        for widget in (label, self.edit, self.hint):
            column.addWidget(widget)
        self._show_hint()

    def show_text(self, text: str) -> None:
        """Show a description; what is typed stays where it says the same."""
        if text != clean_line(self.edit.text()):
            self.edit.show_text(text)
        self._show_hint()

    def _tell(self) -> None:
        self._show_hint()
        self.typed.emit(clean_line(self.edit.text()))

    def _show_hint(self) -> None:
        text = clean_line(self.edit.text())
        hint = ""
        if not text:
            hint = self.tr("Please describe the picture for people who cannot see it.")
        elif len(text) > _HINT_FROM:
            hint = self.tr("Most networks read out {most} characters at most.").format(most=_HINT_FROM)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
