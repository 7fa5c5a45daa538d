"""Looks at everything in sight: is it named, does it fit."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QWidget

from contentplanner.ui.quarter.words import Words
from contentplanner.ui.widgets.text import ElidedLabel

PLACES = ("quarter", "month", "week", "agenda", "ideas", "campaigns", "pictures", "settings")
_ELIDING = ElidedLabel | Words
"""Labels that cut their words with "…" and show them whole as a tip."""
_SLACK = 2


def in_sight(root):
    return [widget for widget in (root, *root.findChildren(QWidget)) if widget.isVisible()]


def spoken_name(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(root):
    """Return what can have the keyboard and has no name to be spoken."""
    takers = [w for w in in_sight(root) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]
    return [_told(w) for w in takers if not spoken_name(w).strip()]


def cut_off(root):
    """Return the words that do not fit in their label or button, and what lies outside its parent."""
    found = []
    for widget in in_sight(root):
        if isinstance(widget, QLabel | QPushButton) and not isinstance(widget, _ELIDING):
            found += _cut_words(widget)
        if _sticks_out(widget, root):
            found.append(f"{_told(widget)} sticks out of {_told(widget.parentWidget())}")
    return found


def _cut_words(widget):
    text = widget.text()
    if not text or (isinstance(widget, QLabel) and widget.wordWrap()):
        return []
    widest = max(
        QFontMetrics(widget.font()).horizontalAdvance(line) for line in text.replace("&", "").split("\n")
    )
    room = widget.contentsRect().width()
    return [f"{_told(widget)}: “{text}” needs {widest}, has {room}"] if widest > room + _SLACK else []


def _sticks_out(widget, root):
    parent = widget.parentWidget()
    floats = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if widget is root or widget.isWindow() or parent is None or floats or _scrolls(widget, root):
        return False
    box = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
    return box.right() > parent.width() + _SLACK or box.bottom() > parent.height() + _SLACK


def _scrolls(widget, root):
    while widget is not None and widget is not root:
        if isinstance(widget.parentWidget(), QAbstractScrollArea):
            return True
        widget = widget.parentWidget()
    return False


def _told(widget):
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName() or '-'}"
