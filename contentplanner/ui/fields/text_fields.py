"""Fields that are typed: one line, and several lines."""

from PySide6.QtWidgets import QWidget

from contentplanner.domain.text import clean_line, clean_text
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.fields.text_edit import TextEdit


class LineField(Field):
    """A field of one line."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        required: bool = False,
        note: str = "",
        placeholder: str = "",
        home: str = "editor",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, required=required, note=note, home=home, parent=parent)
        self.edit = LineEdit()
        self.edit.setObjectName(f"{home}.{name}")
        self.edit.setAccessibleName(label.replace("&", ""))
        self.edit.setPlaceholderText(placeholder)
        self.edit.textEdited.connect(self._tell)
        self.label.setBuddy(self.edit)
        self.body.addWidget(self.edit)
        self.watch_focus(self.edit)

    @property
    def target(self) -> QWidget:
        """The line itself."""
        return self.edit

    @property
    def value(self) -> str:
        """What is typed, as it would be kept."""
        return clean_line(self.edit.text())

    def show_value(self, text: str) -> None:
        """Show what the plan holds, unless that is what is typed already."""
        if text != self.value:
            self.edit.show_text(text)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        self.edit.setReadOnly(read_only)

    def _tell(self) -> None:
        self.edited.emit(self.name, self.value, False)


class TextField(Field):
    """A field of several lines."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        required: bool = False,
        lines: int = 4,
        most: int = 14,
        placeholder: str = "",
        home: str = "editor",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, required=required, home=home, parent=parent)
        self.edit = TextEdit(lines, most)
        self.edit.setObjectName(f"{home}.{name}")
        self.edit.setAccessibleName(label.replace("&", ""))
        self.edit.setPlaceholderText(placeholder)
        self.edit.textChanged.connect(self._tell)
        self.label.setBuddy(self.edit)
        self.body.addWidget(self.edit)
        self.watch_focus(self.edit)
        self._showing = False

    @property
    def target(self) -> QWidget:
        """The text itself."""
        return self.edit

    @property
    def value(self) -> str:
        """What is typed, as it would be kept."""
        return clean_text(self.edit.toPlainText())

    def show_value(self, text: str) -> None:
        """Show what the plan holds, unless that is what is typed already."""
        if text != self.value:
            self._showing = True
            self.edit.show_text(text)
            self._showing = False

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        self.edit.setReadOnly(read_only)

    def _tell(self) -> None:
        if not self._showing:
            self.edited.emit(self.name, self.value, False)
