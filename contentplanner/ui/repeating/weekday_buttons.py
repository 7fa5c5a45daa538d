"""The days of a week side by side, each on or off."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from contentplanner.ui.icons import paint_icon
from contentplanner.ui.repeating.wording import weekday_word
from contentplanner.ui.theme.theme import current_theme

_TICK = 13


class WeekdayButton(QAbstractButton):
    """One day of the week, with a tick while it is on."""

    def __init__(self, weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setObjectName(f"repeat.weekday.{weekday}")
        self.setText(QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat))
        self.setAccessibleName(weekday_word(weekday))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for the tick and the name."""
        theme = current_theme()
        width = QFontMetrics(theme.font("label")).horizontalAdvance(self.text())
        return QSize(width + theme.px(_TICK + 22), theme.px(34))

    def minimumSizeHint(self) -> QSize:
        """Return the same: no part of it can be left out."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, tick and name."""
        theme, on = current_theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if on or self.hasFocus() else 1
        edge = "focus" if self.hasFocus() else "accent" if on else "control"
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour("accentSoft" if on else "hover" if self.underMouse() else "surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        self._paint_words(painter, on=on)
        painter.end()

    def _paint_words(self, painter: QPainter, *, on: bool) -> None:
        theme = current_theme()
        font = theme.font("label" if on else "body")
        words = QFontMetrics(font).horizontalAdvance(self.text())
        tick, gap = theme.px(_TICK) * on, theme.px(4) * on
        left = (self.width() - words - tick - gap) / 2
        if on:
            box = QRectF(left, (self.height() - tick) / 2, tick, tick)
            paint_icon(painter, "check", box, theme.colour("accent"))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        place = QRectF(left + tick + gap, 0, words + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


class WeekdayButtons(QWidget):
    """All seven days, of which at least one stays on; arrow keys go from one to the next.

    Args:
        week_start: The day that comes first, 0 for Monday.
    """

    changed = Signal()

    def __init__(self, week_start: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("repeat.weekdays")
        self.setAccessibleName(self.tr("Days of the week"))
        order = [(week_start + number) % 7 for number in range(7)]
        self._buttons = {weekday: WeekdayButton(weekday) for weekday in order}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(6))
        for button in self._buttons.values():
            button.clicked.connect(lambda _on=False, button=button: self._toggled(button))
            row.addWidget(button)

    def chosen(self) -> tuple[int, ...]:
        """Return the days that are on, 0 for Monday."""
        return tuple(sorted(day for day, button in self._buttons.items() if button.isChecked()))

    def set_chosen(self, weekdays: Iterable[int]) -> None:
        """Turn these days on and the others off."""
        wanted = set(weekdays)
        for day, button in self._buttons.items():
            button.setChecked(day in wanted)

    def _toggled(self, button: WeekdayButton) -> None:
        if not self.chosen():
            button.setChecked(True)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or previous day."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        here = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        else:
            buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.OtherFocusReason)
