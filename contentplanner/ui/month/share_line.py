"""The line over a month: how much of it sells, what would cure too much, and the filter."""

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.quarters import Month
from contentplanner.domain.share import Share, Tally
from contentplanner.ui.calendar.filters import PostFilters
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.quarter.wording import cure_text, limit_percent, month_name, month_texts, show_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.meter import ShareMeter
from contentplanner.ui.widgets.text import text_label, wrapped_label

_METER_WIDTH = 290
_STACKED_BELOW = 760


class ShareLine(QWidget):
    """Says a month's promotional share with the same words as the quarter."""

    post_wished = Signal()
    list_wished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self.filters = PostFilters(desk, "month", self.tr("The counts above are of all posts."), self)
        self._sign = QLabel()
        self._counts = text_label("", "label")
        self._counts.setObjectName("month.share")
        self._limit = text_label("", "muted")
        self._meter = ShareMeter()
        self._advice = wrapped_label("", "body")
        self._advice.setObjectName("month.advice")
        self._show = push_button("")
        self._show.setObjectName("month.show_promotional")
        self._show.clicked.connect(self.list_wished)
        self._first = push_button("", "primary", "plus")
        self._first.setObjectName("month.first_post")
        self._first.clicked.connect(self.post_wished)
        self._build()
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._sign)
        words.addWidget(self._counts)
        words.addStretch(1)
        words.addWidget(self._limit)
        self._share = QWidget()
        share = QVBoxLayout(self._share)
        share.setContentsMargins(0, 0, 0, 0)
        share.setSpacing(4)
        share.addLayout(words)
        share.addWidget(self._meter)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(14, 10, 10, 10)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._arrange()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._grid)
        layout.addWidget(self.filters.notice)

    def _arrange(self) -> None:
        """Put the advice beside the meter, or below it where there is little room."""
        stacked = self._over and self.width() < current_theme().px(_STACKED_BELOW)
        row = 1 if stacked else 0
        self._grid.addWidget(self._share, 0, 0)
        self._grid.addWidget(self._advice, row, 0 if stacked else 1, 1, 2 if stacked else 1)
        self._grid.addWidget(self._show, row, 2, 1, 3 if stacked else 1, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self._first, 0, 3)
        self._grid.addWidget(self.filters.button, 0, 4)

    def show_tally(self, month: Month, tally: Tally | None, limit: Fraction, first_day: str) -> None:
        """Show a month's counts; without posts, a way to begin on ``first_day``."""
        tally = tally or Tally()
        share = tally.share(limit)
        self._over = share.over
        self._meter.set_tally(tally, limit)
        self._share.setVisible(share.total > 0)
        self._limit.setText(self.tr("limit {percent}").format(percent=limit_percent(limit)))
        self._counts.setText(month_texts(share)[0])
        self._advice.setText(self._advice_for(month, share))
        self._show.setVisible(share.over)
        self._show.setText(show_text(share.promotional))
        self._first.setVisible(share.total == 0)
        self._first.setText(self.tr("New post on {day}").format(day=first_day))
        self._restyle()

    def _advice_for(self, month: Month, share: Share) -> str:
        if share.total == 0:
            text = self.tr("Nothing planned in {month} yet. A good start is one post a week.")
            return text.format(month=month_name(month))
        return cure_text(share) if share.over else ""

    def _restyle(self) -> None:
        theme = current_theme()
        self._share.setFixedWidth(theme.px(_METER_WIDTH))
        self._sign.setVisible(self._over)
        self._sign.setPixmap(icon_pixmap("triangle-alert", theme.colour("warnIcon"), theme.px(16)))
        self._counts.setProperty("role", "warn" if self._over else "label")
        self._counts.style().unpolish(self._counts)
        self._counts.style().polish(self._counts)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange it for the room there is."""
        super().resizeEvent(event)
        self._arrange()
