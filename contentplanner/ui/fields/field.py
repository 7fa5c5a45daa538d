"""The frame every field of the form has: label, note, content, and one line that says what is wrong."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.tone_label import NoteLabel, ToneLabel

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Focus that goes for a moment: the field is not left."""
_LEVELS = {
    "bad": ("circle-alert", "danger"),
    "warn": ("triangle-alert", "warn"),
    "ok": ("circle-check", "ok"),
}


class MessageLine(QWidget):
    """One sentence under a field, with an icon, and sometimes buttons that put it right."""

    suggested = Signal(object)
    """The value of the button that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._text = ToneLabel(wraps=True)
        self._buttons: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current_theme().px(6))
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._text, 1)
        self._level = ""
        current_theme().changed.connect(self._paint_level)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; nothing while hidden."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str, level: str = "bad", suggestions: list[tuple[str, object]] | None = None) -> None:
        """Show a sentence at a level (``bad``, ``warn``, ``ok`` or plain), or hide with no text."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(words, value) for words, value in suggestions or []]
        self._text.setText(text)
        self._level = level
        self._paint_level()
        self.setVisible(bool(text))

    def _button(self, words: str, value: object) -> QWidget:
        button = push_button(words, kind="link")
        button.clicked.connect(lambda: self.suggested.emit(value))
        self._row.addWidget(button)
        return button

    def _paint_level(self) -> None:
        name, token = _LEVELS.get(self._level, ("", "text2"))
        self._icon.setVisible(bool(name))
        if name:
            theme = current_theme()
            self._icon.setPixmap(icon_pixmap(name, theme.colour(token), theme.px(15)))
        self._text.set_token(token)


class Field(QWidget):
    """One field of the form.

    Args:
        name: Name of the field, as in a post where it is one of its parts.
        label: What it is called, with its access key.
        required: Whether a post needs it before it may be ready.
        note: A word at the right end of the label's line.
        home: What its form is called, for the names of its widgets.
        parent: The form.
    """

    edited = Signal(str, object, bool)
    """Field name, new value, and whether to keep it at once."""
    entered = Signal(str)
    left = Signal(str)

    def __init__(
        self,
        name: str,
        label: str,
        *,
        required: bool = False,
        note: str = "",
        home: str = "editor",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.setObjectName(f"{home}.{name}.field")
        theme = current_theme()
        self.label = ToneLabel(label, "text", role="label")
        self.required = ToneLabel(self.tr("required"))
        self.note = NoteLabel(note)
        self.message = MessageLine()
        self.message.setObjectName(f"{home}.{name}.message")
        self._heading = QHBoxLayout()
        self._heading.setSpacing(theme.px(7))
        for widget in (self.label, self.required):
            self._heading.addWidget(widget)
        self._heading.addStretch(1)
        self._heading.addWidget(self.note)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        column.addLayout(self._heading)
        column.addLayout(self.body)
        column.addWidget(self.message)
        column.addStretch(1)
        # Only now: shown before it has a parent, a label would flash up as a window of its own.
        self.required.setVisible(required)
        self.note.setVisible(bool(note))

    @property
    def target(self) -> QWidget:
        """What takes the focus when the field is jumped to."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what is typed but not yet taken."""

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        raise NotImplementedError

    def mark(self, text: str) -> None:
        """Say what is missing, or that nothing is."""
        self.message.say(text, "bad")
        self.set_bad(bool(text))

    def set_bad(self, bad: bool) -> None:
        """Draw the content as wrong, or as right."""
        for widget in self.inputs():
            if bool(widget.property("bad")) != bad:
                widget.setProperty("bad", "true" if bad else None)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def inputs(self) -> tuple[QWidget, ...]:
        """Return the widgets that are framed when the content is wrong."""
        return (self.target,)

    def watch_focus(self, *widgets: QWidget) -> None:
        """Tell of focus that comes to or leaves these widgets."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch what happens to the widgets inside."""
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit(self.name)
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.commit()
            self.left.emit(self.name)
        return super().eventFilter(watched, event)
