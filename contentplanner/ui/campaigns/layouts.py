"""Emptying a layout whose rows are made anew."""

from PySide6.QtWidgets import QBoxLayout


def clear_layout(layout: QBoxLayout) -> None:
    """Take everything out of a layout and let it go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QBoxLayout):
            clear_layout(inner)
