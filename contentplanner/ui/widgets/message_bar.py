"""The one bar under the toolbar: something to know, what it means, what to do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label

_ICONS = {
    "warn": ("triangle-alert", "warnIcon"),
    "error": ("circle-alert", "danger"),
    "info": ("info", "accent"),
}


class MessageBar(QWidget):
    """One message with its ways out. Tones: warn, error, info; an error cannot be closed."""

    closed = Signal()
    came_or_went = Signal(bool)
    """Whether it is shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._frame = QFrame()
        self._frame.setProperty("kind", "bar")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 12, 20, 0)
        outer.addWidget(self._frame)
        self._tone = "warn"
        self._icon = QLabel()
        self._title = text_label(role="label")
        self._text = wrapped_label()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._close = IconButton("x", self.tr("Close this message"))
        self._close.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self._frame)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(8)
        self._words.addWidget(self._title)
        self._words.addWidget(self._text, 1)
        layout.addLayout(self._words, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self._close)
        current_theme().changed.connect(self._draw_icon)
        self.hide()

    def show_message(
        self, tone: str, title: str, text: str = "", actions: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Show a message in place of any other; actions are button texts and what they do."""
        self._tone = tone
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        hidden_by_action = tone == "info" and bool(actions)
        self._close.setVisible(tone != "error" and not hidden_by_action)
        while item := self._buttons.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for caption, do in actions:
            button = push_button(caption, "warn" if tone == "warn" else "secondary")
            button.clicked.connect(lambda _=False, do=do: do())
            self._buttons.addWidget(button)
        self.setProperty("tone", tone)
        self._frame.setProperty("tone", tone)
        for widget in (self._frame, self._title, self._text):
            self.style().unpolish(widget)
            self.style().polish(widget)
        self._draw_icon()
        self.show()
        self._fold()
        announce(self, f"{title} {text}".strip())

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def _draw_icon(self) -> None:
        name, token = _ICONS[self._tone]
        size = current_theme().px(18)
        self._icon.setPixmap(icon_pixmap(name, current_theme().colour(token), size))
        self._icon.setFixedSize(QSize(size, size))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _fold(self) -> None:
        """Put the words under the title where one line is too short for both."""
        room = self.width() - self._buttons.sizeHint().width() - current_theme().px(130)
        words = self._text.fontMetrics().horizontalAdvance(self._text.text())
        needed = self._title.sizeHint().width() + words
        beside = QBoxLayout.Direction.LeftToRight
        self._words.setDirection(beside if needed <= room else QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(8 if needed <= room else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the words where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is there."""
        super().showEvent(event)
        self.came_or_went.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is gone."""
        super().hideEvent(event)
        self.came_or_went.emit(False)
