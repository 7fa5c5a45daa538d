"""Buttons in the few kinds the program uses; the style sheet gives them their looks."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton

from contentplanner.ui.icons import icon
from contentplanner.ui.theme.theme import current_theme

_TOKENS = {"primary": "onAccent", "danger": "danger", "link": "accent"}


class WordButton(QPushButton):
    """A button with words and perhaps an icon: primary, secondary, quiet, danger or link."""

    def __init__(self, text: str, kind: str = "secondary", icon_name: str = "") -> None:
        super().__init__(text)
        self._kind, self._icon_name = kind, icon_name
        self.setProperty("kind", kind)
        self.setAccessibleName(text.replace("&", ""))
        self._draw_icon()
        current_theme().changed.connect(self._draw_icon)

    def set_icon_name(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._draw_icon()

    def put_sign_last(self) -> None:
        """Put the icon behind the words, where the language ends."""
        leftwards = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        turned = Qt.LayoutDirection.LeftToRight if leftwards else Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(turned)
        self._draw_icon()

    def setText(self, text: str) -> None:
        """Say something else; the icon keeps its distance from words."""
        before = bool(self.text())
        super().setText(text)
        if bool(text) != before:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon_name:
            size, gap = current_theme().px(16), current_theme().px(4) if self.text() else 0
            sign = icon(self._icon_name, _TOKENS.get(self._kind, "text"), 16)
            leftwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.setIcon(_with_gap(sign, size, gap, before=leftwards))
            self.setIconSize(QSize(size + gap, size))


def _with_gap(sign: QIcon, size: int, gap: int, *, before: bool) -> QIcon:
    """Return an icon with room before or after it, because Qt puts it too close to the words."""
    spaced = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        drawn = sign.pixmap(QSize(size, size), mode)
        room = QPixmap(QSize(size + gap, size) * drawn.devicePixelRatio())
        room.setDevicePixelRatio(drawn.devicePixelRatio())
        room.fill(Qt.GlobalColor.transparent)
        painter = QPainter(room)
        painter.drawPixmap(gap if before else 0, 0, drawn)
        painter.end()
        spaced.addPixmap(room, mode)
    return spaced


def push_button(text: str, kind: str = "secondary", icon_name: str = "") -> WordButton:
    """Return a button with words: primary, secondary, quiet, danger or link."""
    return WordButton(text, kind, icon_name)


class IconButton(QToolButton):
    """A button that is only an icon; its name is spoken and shown on hover with its shortcut."""

    def __init__(self, icon_name: str, accessible_name: str, shortcut_text: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setAccessibleName(accessible_name)
        self.setToolTip(f"{accessible_name} ({shortcut_text})" if shortcut_text else accessible_name)
        self.setProperty("kind", "icon")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._draw_icon()
        current_theme().changed.connect(self._draw_icon)

    def set_icon_name(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._draw_icon()

    def _draw_icon(self) -> None:
        self.setIcon(icon(self._icon_name, "text2"))
        size = current_theme().px(18)
        self.setIconSize(QSize(size, size))
