"""What stands over a calendar whose plan cannot be read just now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label


class Unreadable(QWidget):
    """Says that nothing is lost, and offers to try again."""

    again_wished = Signal()

    def __init__(self, calendar: QWidget) -> None:
        super().__init__(calendar)
        self._calendar = calendar
        heading = text_label(self.tr("We could not read the calendar."), "heading")
        text = text_label(self.tr("Your data is still in the file."), "muted")
        again = push_button(self.tr("Try again"), "primary", "refresh-cw")
        again.setObjectName("calendar.again")
        again.clicked.connect(self.again_wished)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        for widget in (heading, text, again):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole calendar."""
        self.setGeometry(self._calendar.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint over what lies below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().colour("canvas"))
        painter.end()
