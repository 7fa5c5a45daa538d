"""The drafts to be made, one row each: a box, the day, the phase, what it gives, its headline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSizePolicy, QWidget

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Gives
from contentplanner.ui.icons import icon_pixmap, paint_icon
from contentplanner.ui.labels import day_text, gives_icon, gives_word, phase_icon, phase_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import mirrored
from contentplanner.ui.widgets.text import ElidedLabel, text_label

_NARROW = 560


@dataclass(frozen=True, slots=True)
class DraftRow:
    """What one row shows.

    Args:
        key: What names the draft.
        partner: The name of the partner it is about; empty for none.
    """

    key: str
    day: date
    phase: Phase
    gives: Gives
    headline: str
    partner: str = ""


class PhaseMark(QWidget):
    """A phase with its colour, its icon and its word."""

    def __init__(self, phase: Phase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = phase
        self.setAccessibleName(phase_word(phase))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def _font(self) -> QFont:
        font = current_theme().font("small")
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:
        """Return room for edge, icon and word."""
        px = current_theme().px
        width = QFontMetricsF(self._font()).horizontalAdvance(phase_word(self._phase))
        return QSize(round(width) + px(40), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tint, edge, icon and word."""
        theme = current_theme()
        colours = theme.phase(self._phase)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.tint)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(colours.solid)
        painter.drawRoundedRect(mirrored(self, QRectF(0, 0, 3, self.height())), 1.5, 1.5)
        size = theme.px(14)
        sign = QRectF(theme.px(9), (self.height() - size) / 2, size, size)
        paint_icon(painter, phase_icon(self._phase), mirrored(self, sign), colours.text)
        painter.setFont(self._font())
        painter.setPen(colours.text)
        left = sign.right() + theme.px(6)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(mirrored(self, words), Qt.AlignmentFlag.AlignVCenter, phase_word(self._phase))
        painter.end()


class DraftRows(QWidget):
    """Rows of drafts in columns; Up and Down go from box to box."""

    ticked = Signal(str, bool)
    """The key of a draft, and whether it is to be made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("launching.drafts")
        self._boxes: dict[str, QCheckBox] = {}
        self._shown: tuple[DraftRow, ...] = ()
        self._signs: list[tuple[QLabel, Gives]] = []
        self._cells: list[tuple[QWidget, ...]] = []
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(4, 1)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_drafts(self, rows: Sequence[DraftRow], ticked: Sequence[str], today: date) -> None:
        """Show the drafts and which of them are to be made."""
        if tuple(rows) != self._shown:
            self._shown = tuple(rows)
            self._lay_out(today)
        for key, box in self._boxes.items():
            box.setChecked(key in ticked)

    def _lay_out(self, today: date) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._boxes, self._signs = {}, []
        self._cells = [self._row(row, today) for row in self._shown]
        for cell in self._cells:
            for widget in cell:
                widget.setParent(self)
        self._arrange()
        self._restyle()

    def _arrange(self) -> None:
        """Put each headline into a last column, or below its row where there is little room."""
        for at, (*cells, headline) in enumerate(self._cells):
            for column, widget in enumerate(cells):
                self._grid.addWidget(widget, 2 * at, column, Qt.AlignmentFlag.AlignVCenter)
            px = current_theme().px
            headline.setContentsMargins(*((px(26), 0, 0, px(10)) if self._narrow else (0, 0, 0, 0)))
            if self._narrow:
                self._grid.addWidget(headline, 2 * at + 1, 0, 1, 5)
            else:
                self._grid.addWidget(headline, 2 * at, 4)
            for widget in (*cells, headline):
                widget.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the headlines where there is room for them."""
        super().resizeEvent(event)
        narrow = self.width() < current_theme().px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def _row(self, row: DraftRow, today: date) -> tuple[QWidget, ...]:
        box = self._boxes[row.key] = QCheckBox(day_text(row.day, today))
        box.setObjectName(f"launching.draft.{row.key}")
        words = [day_text(row.day, today), phase_word(row.phase), gives_word(row.gives), row.headline]
        box.setAccessibleName(", ".join([*words, row.partner] if row.partner else words))
        box.clicked.connect(lambda on: self.ticked.emit(row.key, on))
        sign = QLabel()
        self._signs.append((sign, row.gives))
        headline = ElidedLabel(row.headline)
        headline.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return box, PhaseMark(row.phase), sign, text_label(gives_word(row.gives), "muted"), headline

    def _restyle(self) -> None:
        theme = current_theme()
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(4))
        for sign, gives in self._signs:
            sign.setPixmap(icon_pixmap(gives_icon(gives), theme.colour("text2"), theme.px(16)))
