"""The run-up of a campaign as one lane: its phases in their colours, the launch, and today."""

from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.ui.labels import day_text, phase_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.chip import paint_focus_ring
from contentplanner.ui.widgets.diamond import paint_diamond
from contentplanner.ui.widgets.mirrored import keep_in_order, painter_on
from contentplanner.ui.widgets.phase_bar import paint_phase_bar, with_room

_TOP, _BAR, _DAYS = 8, 30, 22
_LEAST = 14


class PhaseStep(QAbstractButton):
    """One phase of the lane; a click leads to its days."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._span = PhaseSpan(Phase.TEASE, date.min, date.min)
        self._is_day = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def phase(self) -> Phase:
        """The phase it stands for."""
        return self._span.phase

    def set_span(self, span: PhaseSpan, launch: date | None, today: date) -> None:
        """Stand for a phase; one that is only the launch day is drawn as a diamond."""
        self._span = span
        self._is_day = span.first == span.last == launch
        days = day_text(span.first, today)
        if span.last != span.first:
            days = self.tr("{first} to {last}").format(first=days, last=day_text(span.last, today))
        name = f"{phase_word(span.phase)}, {days}"
        self.setObjectName(f"campaign.track.{span.phase.value}")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    @property
    def is_diamond(self) -> bool:
        """Whether it is only the launch day."""
        return self._is_day

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, or the diamond."""
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        if self._is_day:
            paint_diamond(painter, room.center(), min(room.width(), room.height()) / 2, self.phase)
        else:
            paint_phase_bar(painter, self.phase, room, (phase_word(self.phase),))
        if self.hasFocus():
            paint_focus_ring(painter, room.adjusted(2, 2, -2, -2), 3)
        painter.end()


class TodayMark(QWidget):
    """The line through the lane where today is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), current_theme().colour("accent"))
        painter.end()


class PhaseTrack(QWidget):
    """All phases by day, the first days written below; nothing is moved here."""

    phase_chosen = Signal(object)
    """A phase whose days are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_in_order(self)
        self.setObjectName("campaign.track")
        self.setAccessibleName(self.tr("Phases"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._campaign: Campaign | None = None
        self._today = date.min
        self._steps: list[PhaseStep] = []
        self._mark = TodayMark(self)
        current_theme().changed.connect(self._restyle)

    def show_campaign(self, campaign: Campaign, today: date) -> None:
        """Show another run-up; nothing is seen of one without phases."""
        while len(self._steps) < len(campaign.phases):
            step = PhaseStep(self)
            step.clicked.connect(lambda _on=False, step=step: self.phase_chosen.emit(step.phase))
            step.show()
            self._steps.append(step)
        while len(self._steps) > len(campaign.phases):
            spare = self._steps.pop()
            spare.hide()
            spare.deleteLater()
        for step, span in zip(self._steps, campaign.phases, strict=True):
            step.set_span(span, campaign.launch, today)
        self._campaign, self._today = campaign, today
        self._place()
        self.setVisible(bool(campaign.phases))
        self.update()

    def _day_width(self, first: date, last: date) -> float:
        return self.width() / ((last - first).days + 1)

    def _range(self) -> tuple[date, date] | None:
        """Return the days the track spans."""
        campaign = self._campaign
        if campaign is None or campaign.first_day is None or campaign.last_day is None:
            return None
        return campaign.first_day, campaign.last_day

    def _x(self, day: date) -> float:
        span = self._range()
        return 0.0 if span is None else (day - span[0]).days * self._day_width(*span)

    def _place(self) -> None:
        if self._campaign is None:
            return
        px = current_theme().px
        for step, span in zip(self._steps, self._campaign.phases, strict=True):
            left, right = self._x(span.first), self._x(span.last + timedelta(days=1))
            if step.is_diamond:
                middle, half = (left + right) / 2, px(_BAR) / 2 + 4
                left, right = middle - half, middle + half
                left = min(max(left, -4.0), self.width() + 4 - 2 * half)
                right = left + 2 * half
            else:
                left, right = left - 4, max(right + 2, left + px(_LEAST))
            step.setGeometry(QRect(round(left), px(_TOP) - 4, round(right - left), px(_BAR) + 8))
            if step.is_diamond:
                step.raise_()
        self._place_mark()
        self._order()

    def _place_mark(self) -> None:
        span = self._range()
        shown = span is not None and span[0] <= self._today <= span[1]
        self._mark.setVisible(shown)
        if span is not None and shown:
            middle = self._x(self._today) + self._day_width(*span) / 2
            self._mark.setGeometry(round(middle) - 1, 1, 2, current_theme().px(_TOP + _BAR) + 4)
            self._mark.raise_()

    def _order(self) -> None:
        for before, after in zip(self._steps, self._steps[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def sizeHint(self) -> QSize:
        """Return room for the bars and the days below."""
        return QSize(current_theme().px(320), current_theme().px(_TOP + _BAR + _DAYS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the phases to the width."""
        super().resizeEvent(event)
        self._place()

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint today, and the days on which something begins."""
        span = self._range()
        if span is None:
            return
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(0, theme.px(_TOP), self.width(), theme.px(_BAR)), 4, 4)
        self._paint_days(painter, span)
        painter.end()

    def _paint_days(self, painter: QPainter, span: tuple[date, date]) -> None:
        """Write days where there is room: today, the launch and the ends first, then where phases begin."""
        theme = current_theme()
        days = self._days_wanted(span)
        words = [self.tr("Today") if day == self._today else day_text(day, self._today) for day in days]
        rooms = [self._day_room(*pair, span) for pair in zip(days, words, strict=True)]
        for place in with_room(rooms, theme.px(10)):
            day = days[place]
            token = "accent" if day == self._today else "text" if self._is_special(day) else "text2"
            painter.setFont(self._day_font(day))
            painter.setPen(theme.colour(token))
            painter.drawText(rooms[place].adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, words[place])

    def _days_wanted(self, span: tuple[date, date]) -> list[date]:
        campaign = self._campaign
        if campaign is None:
            return []
        days = [campaign.launch, *span, *(one.first for one in campaign.phases)]
        if span[0] <= self._today <= span[1]:
            days.insert(0, self._today)
        return [day for day in dict.fromkeys(days) if day is not None]

    def _is_special(self, day: date) -> bool:
        return day == self._today or (self._campaign is not None and day == self._campaign.launch)

    def _day_font(self, day: date) -> QFont:
        font = QFont(current_theme().font("small"))
        font.setWeight(QFont.Weight.DemiBold if self._is_special(day) else QFont.Weight.Normal)
        return font

    def _day_room(self, day: date, words: str, span: tuple[date, date]) -> QRectF:
        theme = current_theme()
        width = QFontMetricsF(self._day_font(day)).horizontalAdvance(words)
        beyond = self._day_width(*span) - width
        left = self._x(day) + (beyond / 2 if self._is_special(day) else beyond if day == span[1] else 0)
        top = theme.px(_TOP + _BAR) + 4
        return QRectF(min(max(left, 0.0), self.width() - width), top, width, theme.px(_DAYS) - 4)
