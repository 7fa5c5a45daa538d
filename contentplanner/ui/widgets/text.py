"""Texts on a screen. What people typed is never read as markup."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from contentplanner.ui.widgets.mirrored import write


def text_label(text: str = "", role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label of one line in a role: title number heading month lane body label small muted micro."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    begin_with_program(label)
    return label


def begin_with_program(label: QLabel) -> None:
    """Put a text where the program's language begins; Qt would put it where its own script does."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)


def wrapped_label(text: str = "", role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label that breaks its lines."""
    label = text_label(text, role, parent)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


class ElidedLabel(QLabel):
    """A label of one line that ends in "…" where it does not fit; the whole text is its tooltip."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """No width is too small."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits of the text."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        inside = self.contentsRect()
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        write(painter, QRectF(inside), shown, self.alignment() | Qt.AlignmentFlag.AlignVCenter)
