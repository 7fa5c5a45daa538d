"""A short notice at the bottom that goes by itself and may offer a way back, and one other way on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label

LIFE_MS = 10_000
Way = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""
_RISE = 14
_MS = 180


class Toast(QFrame):
    """A notice over its parent; it stays while the pointer or the focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "toast")
        self.setObjectName("toast")
        self._over = parent
        self._lift = 44
        self._came_from: QWidget | None = None
        self._text = text_label()
        self._text.setProperty("on_ink", "true")
        self._ways: list[Way] = []
        self._buttons = [self._button(0, "toast.action"), self._button(1, "toast.other")]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 8, 7)
        layout.setSpacing(14)
        layout.addWidget(self._text)
        for button in self._buttons:
            layout.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LIFE_MS)
        self._timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a notice in place of any other, with at most one thing to do about it."""
        self.offer(text, [(action, do)] if action and do is not None else [])

    def offer(self, text: str, ways: Sequence[Way]) -> None:
        """Show a notice in place of any other, with up to two things to do about it."""
        self._ways = list(ways)
        self._text.setText(text)
        for at, button in enumerate(self._buttons):
            words = self._ways[at][0] if at < len(self._ways) else ""
            button.setText(words)
            button.setAccessibleName(words)
            button.setVisible(bool(words))
        self._place(slide=not self.isVisible())
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def text(self) -> str:
        """Return what it says; nothing while it is gone."""
        return self._text.text() if self.isVisible() else ""

    def take_focus(self) -> bool:
        """Put the focus on its first button; tell whether there is one."""
        if not self.isVisible() or not self._ways:
            return False
        self._came_from = self.window().focusWidget()
        self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def dismiss(self) -> None:
        """Go away; the focus returns to where it was."""
        had_focus = self._has_focus()
        self._timer.stop()
        self.hide()
        if had_focus and self._came_from is not None:
            self._came_from.setFocus()
        self._came_from = None

    def _button(self, at: int, name: str) -> QPushButton:
        button = push_button("", "on-ink")
        button.setObjectName(name)
        button.clicked.connect(lambda: self._act(at))
        button.installEventFilter(self)
        return button

    def _has_focus(self) -> bool:
        return any(button.hasFocus() for button in self._buttons)

    def _act(self, at: int) -> None:
        _, do = self._ways[at]
        self.dismiss()
        do()

    def _place(self, *, slide: bool = False) -> None:
        self.adjustSize()
        over = self._over
        width = min(self.width(), over.width() - 32)
        self.resize(width, self.height())
        to = QPoint((over.width() - width) // 2, over.height() - self.height() - self._lift)
        self._slide.stop()
        if slide and not current_theme().reduce_motion:
            self._slide.setStartValue(to + QPoint(0, _RISE))
            self._slide.setEndValue(to)
            self._slide.start()
        else:
            self.move(to)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Follow the parent's size; wait while a button has the focus."""
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched in self._buttons and event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched in self._buttons and event.type() is QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count down again."""
        if self.isVisible() and not self._has_focus():
            self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
