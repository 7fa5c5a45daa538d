"""The run-up as a strip of phases in their colours, whose edges are dragged by mouse or keys."""

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.launch_plan import LaunchPlan
from contentplanner.domain.posts import Gives
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import counted, day_text, gives_icon, phase_word
from contentplanner.ui.launching.phase_edges import Edge, edges_of, length_of
from contentplanner.ui.launching.phase_grip import PhaseEdge
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.diamond import paint_diamond
from contentplanner.ui.widgets.mirrored import keep_in_order, painter_on
from contentplanner.ui.widgets.phase_bar import paint_phase_bar, with_room

_TOP, _BAR, _MARKS, _DAYS, _GRIP = 6, 34, 26, 22, 16
_DIAMOND = 28


class PhaseStrip(QWidget):
    """Phases by day with the launch as a diamond; below it the days on which they begin."""

    lengths_changed = Signal(object)
    """New lengths in days of some phases."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_in_order(self)
        self.setObjectName("launching.strip")
        self.setAccessibleName(self.tr("Phases"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._spans: tuple[PhaseSpan, ...] = ()
        self._marks: tuple[tuple[date, Gives], ...] = ()
        self._launch: date | None = None
        self._today = date.min
        self._first, self._days = date.min, 1
        self._held = False
        self._edges: dict[tuple[Phase | None, Phase | None], PhaseEdge] = {}
        self._edge_days: dict[tuple[Phase | None, Phase | None], date] = {}
        current_theme().changed.connect(self._restyle)

    @property
    def lengths(self) -> dict[Phase, int]:
        """How many days each phase has."""
        return {span.phase: length_of(span) for span in self._spans}

    @property
    def day_width(self) -> float:
        """How wide a day is, in pixels."""
        return self.width() / self._days

    def show_plan(self, plan: LaunchPlan, launch: date | None, today: date) -> None:
        """Show other phases and drafts."""
        self._spans, self._launch, self._today = plan.phases, launch, today
        self._marks = tuple((laid.day, laid.draft.gives) for laid in plan.drafts)
        self._scale()
        edges = edges_of(self._spans, launch)
        for key in self._edges.keys() - {edge.key for edge in edges}:
            self._edges.pop(key).deleteLater()
        for edge in edges:
            self._show_edge(edge)
        self._edge_days = {edge.key: edge.day for edge in edges}
        words = [f"{phase_word(span.phase)} {self._days_words(span)}" for span in self._spans]
        self.setAccessibleDescription(", ".join(words))
        self._place()
        self.update()

    def hold(self, held: bool) -> None:
        """Keep the scale while an edge is dragged, or fit it again."""
        self._held = held
        self._scale()
        self._place()
        self.update()

    def _show_edge(self, edge: Edge) -> None:
        shown = self._edges.get(edge.key)
        if shown is None:
            shown = self._edges[edge.key] = PhaseEdge(edge, self, self)
            shown.moved.connect(self.lengths_changed)
            shown.show()
        shown.set_edge(edge)

    def _scale(self) -> None:
        if self._held or not self._spans:
            return
        first, last = self._spans[0].first, max(span.last for span in self._spans)
        room = max(2, (last - first).days // 16)
        self._first = first - timedelta(days=room)
        self._days = (last - first).days + 1 + 2 * room

    def _place(self) -> None:
        theme = current_theme()
        width = theme.px(_GRIP)
        for key, shown in self._edges.items():
            middle = round(self._x(self._edge_days.get(key, self._first)))
            shown.setGeometry(middle - width // 2, theme.px(_TOP), width, theme.px(_BAR))
            shown.raise_()

    def _x(self, day: date) -> float:
        return (day - self._first).days * self.day_width

    def sizeHint(self) -> QSize:
        """Return room for bars and days."""
        return QSize(current_theme().px(480), current_theme().px(2 * _TOP + _BAR + _MARKS + _DAYS))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(current_theme().px(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the edges in their places."""
        super().resizeEvent(event)
        self._place()

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, phases, launch and days."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(0, theme.px(_TOP), self.width(), theme.px(_BAR)), 6, 6)
        for span in self._spans:
            if span.phase is not Phase.LAUNCH or length_of(span) > 1:
                self._paint_span(painter, span)
        if self._launch is not None and any(span.phase is Phase.LAUNCH for span in self._spans):
            self._paint_launch(painter, self._launch)
        self._paint_marks(painter)
        self._paint_days(painter)
        painter.end()

    def _paint_span(self, painter: QPainter, span: PhaseSpan) -> None:
        px, name = current_theme().px, phase_word(span.phase)
        left, right = self._x(span.first), self._x(span.last + timedelta(days=1))
        short = self.tr("{n} d").format(n=length_of(span))
        wordings = (f"{name}  {self._days_words(span)}", f"{name}  {short}", short)
        paint_phase_bar(painter, span.phase, QRectF(left, px(_TOP), right - left - 1, px(_BAR)), wordings)

    def _paint_launch(self, painter: QPainter, launch: date) -> None:
        theme = current_theme()
        middle = QPointF(self._x(launch) + self.day_width / 2, theme.px(_TOP) + theme.px(_BAR) / 2)
        paint_diamond(painter, middle, theme.px(_DIAMOND) / 2)

    def _paint_marks(self, painter: QPainter) -> None:
        """Mark the days of the drafts: by what they give, or by dots where they lie close."""
        theme = current_theme()
        size = theme.px(15)
        days = sorted({day for day, _gives in self._marks})
        close = any((later - day).days * self.day_width < size + 2 for day, later in pairwise(days))
        middle = theme.px(_TOP + _BAR) + theme.px(_MARKS) / 2 + 1
        for day, gives in self._marks:
            x = self._x(day) + self.day_width / 2
            if close:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("text2"))
                painter.drawEllipse(QPointF(x, middle), 2.5, 2.5)
            else:
                sign = QRectF(x - size / 2, middle - size / 2, size, size)
                paint_icon(painter, gives_icon(gives), sign, theme.colour("text2"))

    def _paint_days(self, painter: QPainter) -> None:
        """Write the days on which phases begin, the launch and the ends first, where there is room."""
        if not self._spans:
            return
        theme = current_theme()
        painter.setFont(theme.font("small"))
        wanted = self._days_wanted()
        words = [day_text(day, self._today).partition(" ")[2] for day in wanted]
        rooms = [self._day_room(*pair) for pair in zip(wanted, words, strict=True)]
        for place in with_room(rooms, theme.px(8)):
            painter.setPen(theme.colour("text" if wanted[place] == self._launch else "text2"))
            painter.drawText(rooms[place].adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter, words[place])

    def _days_wanted(self) -> list[date]:
        days = [self._launch, self._spans[0].first, max(span.last for span in self._spans)]
        days += [span.first for span in self._spans]
        return [day for day in dict.fromkeys(days) if day is not None]

    def _day_room(self, day: date, words: str) -> QRectF:
        """Return where a day is written: under its middle for the launch, at the edge it stands for else."""
        theme = current_theme()
        width = QFontMetricsF(theme.font("small")).horizontalAdvance(words)
        beyond = self.day_width - width
        last = max(span.last for span in self._spans)
        left = self._x(day) + (beyond / 2 if day == self._launch else beyond if day == last else 0)
        top = theme.px(_TOP + _BAR + _MARKS)
        return QRectF(min(max(left, 0.0), self.width() - width), top, width, theme.px(_DAYS))

    def _days_words(self, span: PhaseSpan) -> str:
        return counted(length_of(span), self.tr("1 day"), self.tr("{n} days"))
