"""Dialogs whose texts come and go while a day is typed."""

from PySide6.QtWidgets import QLayout, QWidget


def fit_height(dialog: QWidget) -> None:
    """Give a dialog the height its texts need at its width, no more."""
    layout = dialog.layout()
    if layout is None:
        return
    # Else a text that is broken into lines would keep room for more of them than it has.
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    layout.activate()
    width = max(dialog.width() if dialog.isVisible() else 0, dialog.minimumWidth(), layout.sizeHint().width())
    needed = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
    dialog.resize(width, needed)
