"""A tinted line inside a form: something to know, and the ways on as buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.text import wrapped_label

_ICONS = {
    "warn": ("triangle-alert", "warnIcon"),
    "error": ("circle-alert", "danger"),
    "info": ("info", "accent"),
}

Way = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""


class Notice(QFrame):
    """One sentence with its ways on; nothing is seen of it while it has nothing to say.

    Args:
        name: Its object name.
        tone: ``warn``, ``error`` or ``info``.
        parent: What it lies in.
    """

    def __init__(self, name: str, tone: str = "warn", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "bar")
        self.setProperty("tone", tone)
        self._tone = tone
        self._icon = QLabel()
        self._words = wrapped_label()
        self._ways = FlowLayout(current_theme().px(8))
        self._row = QHBoxLayout(self)
        column = QVBoxLayout()
        column.setSpacing(current_theme().px(8))
        column.addWidget(self._words)
        column.addLayout(self._ways)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)
        current_theme().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; nothing while hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, text: str, ways: Sequence[Way] = ()) -> None:
        """Say a sentence with its ways on, or nothing."""
        told = bool(text) and text != self.text
        self._words.setText(text)
        while item := self._ways.takeAt(0):
            if button := item.widget():
                button.hide()
                button.deleteLater()
        for words, do in ways:
            self._ways.addWidget(self._button(words, do))
        self.setVisible(bool(text))
        if told:
            announce(self, text)

    def _button(self, words: str, do: Callable[[], object]) -> QWidget:
        button = push_button(words, "warn" if self._tone == "warn" else "secondary")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def _restyle(self) -> None:
        theme = current_theme()
        name, token = _ICONS[self._tone]
        self._icon.setPixmap(icon_pixmap(name, theme.colour(token), theme.px(18)))
        self._row.setContentsMargins(theme.px(12), theme.px(9), theme.px(12), theme.px(9))
        self._row.setSpacing(theme.px(10))
