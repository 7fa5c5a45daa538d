"""Step 4: what the plan leaves: empty weeks, crowded weeks, and a click for each."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.application.quarter_planning import Outlook
from contentplanner.domain.gaps import Gap
from contentplanner.domain.month_layout import week_of
from contentplanner.domain.networks import Networks
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.planning.rows import Rows, StepCard
from contentplanner.ui.planning.week_strip import CELL_HEIGHT, WeekStrip
from contentplanner.ui.planning.words import crowd_text, gap_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import WordButton, push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label

_MOST = 6


class WeeksCard(StepCard):
    """Shows each network's weeks, and says in words which are empty or too full."""

    post_wished = Signal(object, object, object)
    week_wished = Signal(object)

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(4, self.tr("What that leaves"), "planning.weeks", parent)
        self._networks = networks
        self._strips: list[WeekStrip] = []
        self._shown: tuple[object, ...] = ()
        self._closed: Callable[[date], bool] = lambda _day: False
        self._today = date.min
        self._rows, self._lines = Rows(), Rows()
        self._column = QVBoxLayout()
        self._buttons: list[QWidget] = []
        self._legend = wrapped_label("", "small")
        self._legend.setText(
            self.tr("Dashed: nothing planned. Solid: fine. Warning sign: more than you can keep up.")
        )
        self.body.addWidget(self._rows)
        self.body.addWidget(self._legend)
        self.body.addWidget(self._lines)

    def stops(self) -> Iterable[QWidget]:
        """Return what Tab visits in it, from the top."""
        return (*self._strips, *self._buttons)

    def show_quarter(
        self, seen: Outlook, today: date, week_start: int, closed: Callable[[date], bool]
    ) -> None:
        """Show the weeks of a quarter."""
        self._closed, self._today = closed, today
        this_week = week_of(today, week_start)[0]
        used = [use for use in seen.networks if use.used]
        if self.differs(tuple(use.id for use in used)):
            self._build(used)
        self._legend.setVisible(bool(used))
        for use, strip in zip(used, self._strips, strict=True):
            strip.show_weeks(seen.weeks, seen.counts.get(use.id, {}), use.posts_a_week, this_week)
        self._say(seen)

    def _build(self, used: Sequence[NetworkUse]) -> None:
        theme, grid = current_theme(), self._rows.new_grid(across=14, down=6)
        grid.setColumnStretch(1, 1)
        self._rows.setVisible(bool(used))
        self._strips = []
        for row, use in enumerate(used):
            label = self._networks.get(use.id).label
            strip = WeekStrip(label, headed=row == 0)
            strip.setObjectName(f"planning.weeks.{use.id}")
            strip.week_chosen.connect(self.week_wished)
            self._strips.append(strip)
            name = text_label(label, "label")
            name.setFixedHeight(theme.px(CELL_HEIGHT))
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(strip, row, 1)

    def _say(self, seen: Outlook) -> None:
        shown = (seen.gaps, seen.crowds)
        if shown == self._shown:
            return
        self._shown = shown
        self._column = self._lines.new_column(down=4)
        self._buttons = []
        labels = {use.id: self._networks.get(use.id).label for use in seen.networks}
        for gap in seen.gaps:
            self._add_gap(gap, gap_text(gap, labels))
        for crowd in seen.crowds[:_MOST]:
            button = self._line("triangle-alert", crowd_text(crowd, labels), self.tr("Show the week"))
            button.clicked.connect(lambda _=False, week=crowd.week: self.week_wished.emit(week))
        if len(seen.crowds) > _MOST:
            more = self.tr("And {n} more crowded weeks.").format(n=len(seen.crowds) - _MOST)
            self._column.addWidget(wrapped_label(more, "small"))
        if not seen.gaps and not seen.crowds:
            self._column.addWidget(wrapped_label(self._nothing(seen)))

    def _nothing(self, seen: Outlook) -> str:
        if not any(use.used for use in seen.networks):
            return self.tr("Say above what you can keep up, and gaps and crowded weeks are shown here.")
        return self.tr("No network is silent for two weeks, and no week is too full.")

    def _add_gap(self, gap: Gap, words: str) -> None:
        button = self._line("calendar-x", words, self.tr("New post in that week"))
        button.setObjectName(f"planning.gap.{gap.network}")
        button.clicked.connect(lambda: self.post_wished.emit(self._open_day(gap.weeks), None, None))

    def _open_day(self, weeks: tuple[date, ...]) -> date:
        """Return the first day of a gap on which a post may be planned."""
        days = [week + timedelta(days=n) for week in weeks for n in range(7)]
        coming = [day for day in days if day >= self._today]
        return next((day for day in coming if not self._closed(day)), coming[0])

    def _line(self, icon_name: str, words: str, action: str) -> WordButton:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        icon = QLabel()
        token = "warnIcon" if icon_name == "triangle-alert" else "text2"
        icon.setPixmap(icon_pixmap(icon_name, theme.colour(token), theme.px(16)))
        button = push_button(action, "link")
        button.setAccessibleName(f"{words} {action}")
        row.addWidget(icon)
        row.addWidget(wrapped_label(words), 1)
        row.addWidget(button)
        self._column.addLayout(row)
        self._buttons.append(button)
        return button

    def forget(self) -> None:
        """Build everything anew next time, because sizes or colours are others."""
        super().forget()
        self._shown = ()
