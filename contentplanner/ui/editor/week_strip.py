"""The week around the open post: what else goes out, and which days are free."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostCard
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import month_of
from contentplanner.ui.editor.surface import Surface
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.labels import card_spoken, state_word, time_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.chip import paint_chip
from contentplanner.ui.widgets.mirrored import mirrored, write
from contentplanner.ui.widgets.monogram import monogram_size, paint_monogram
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

SHOWN_NETWORKS = 3


class WeekEntry(QAbstractButton):
    """One post of the week."""

    menu_wished = Signal(object)

    def __init__(self, card: PostCard, networks: Networks, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = card
        self._networks = [networks.get(key) for key in card.networks[:SHOWN_NETWORKS]]
        self._open = False
        self.setObjectName(f"editor.week.{card.id}")
        self.setText(card.headline or self.tr("Post without headline"))
        self.setAccessibleName(card_spoken(card, networks, today))
        self.setToolTip(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_open(self, is_open: bool) -> None:
        """Show whether this is the post being edited."""
        self._open = is_open
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        return QSize(200, current_theme().px(50))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.menu_wished.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._open or self.hasFocus() or self.underMouse():
            token = "focus" if self.hasFocus() else "accent" if self._open else "hover"
            painter.setPen(QPen(theme.colour(token), 2 if self.hasFocus() else 1))
            painter.setBrush(theme.colour("accentSoft" if self._open else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        clock = "" if self._card.time is None else time_text(self._card.time)
        middle = Qt.AlignmentFlag.AlignVCenter
        place = mirrored(self, QRectF(0, 0, theme.px(42), self.height()))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, clock)
        chip = QRectF(theme.px(50), (self.height() - theme.px(24)) / 2, theme.px(24), theme.px(24))
        paint_chip(painter, mirrored(self, chip), self._card, bool(self._open and self._card.missing))
        self._paint_words(painter, theme.px(86))
        painter.end()

    def _paint_words(self, painter: QPainter, left: float) -> None:
        theme = current_theme()
        half = self.height() / 2
        width = self.width() - left - theme.px(8)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text"))
        words = QFontMetrics(theme.font("label")).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(width)
        )
        line = QRectF(left, theme.px(4), width, half - theme.px(4))
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        write(painter, mirrored(self, line), words, start)
        for network in self._networks:
            size = monogram_size(network.monogram)
            badge = QRectF(left, half + theme.px(2), size.width(), size.height())
            paint_monogram(painter, mirrored(self, badge), network.monogram)
            left += size.width() + theme.px(4)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        rest = QRectF(left, half + theme.px(1), self.width() - left, theme.px(20))
        painter.drawText(mirrored(self, rest), Qt.AlignmentFlag.AlignVCenter, self._state_words())

    def _state_words(self) -> str:
        lacks = len(self._card.missing)
        if self._open and lacks and self._card.state is State.DRAFT:
            return self.tr("1 thing missing") if lacks == 1 else self.tr("{n} things missing").format(n=lacks)
        return state_word(self._card.state)


class WeekStrip(Surface):
    """The posts of one week, day by day.

    Args:
        desk: The open plan.
        parent: The editor.
    """

    opened = Signal(str)
    post_wished = Signal(object)
    """A new post on this day."""
    menu_wished = Signal(object, object)
    """Post ids and where on the screen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("canvas", Qt.Edge.RightEdge, parent)
        self.setObjectName("editor.week")
        self._desk = desk
        self._day = desk.clock.today()
        self._open: PostId | None = None
        theme = current_theme()
        self._title = text_label("", role="heading")
        self._sign = text_label("")
        self._warning = ToneLabel(token="warn", role="small", wraps=True)
        earlier = IconButton("chevron-left", self.tr("Earlier week"))
        later = IconButton("chevron-right", self.tr("Later week"))
        earlier.clicked.connect(lambda: self._turn(-7))
        later.clicked.connect(lambda: self._turn(7))
        head = QHBoxLayout()
        head.setSpacing(theme.px(2))
        for widget in (earlier, later):
            head.addWidget(widget)
        head.addSpacing(theme.px(6))
        head.addWidget(self._title, 1)
        warning = QHBoxLayout()
        warning.setContentsMargins(theme.px(8), 0, 0, 0)
        warning.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        warning.addWidget(self._warning, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(14), theme.px(10), theme.px(8))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addLayout(warning)
        column.addWidget(self._area, 1)

    @property
    def first_day(self) -> date:
        """The first day of the week shown."""
        start = self._desk.reader.settings().week_start
        return self._day - timedelta(days=(self._day.weekday() - start) % 7)

    def show_post(self, post_id: PostId, day: date | None) -> None:
        """Show the week of a post; an idea leaves the week as it is."""
        self._open = post_id
        self._day = day or self._day
        self.refresh()

    def refresh(self) -> None:
        """Read the week again."""
        first = self.first_day
        last = first + timedelta(days=6)
        cards = self._desk.reader.cards(first, last)
        self._title.setText(_span_text(first, last))
        self._show_share()
        days = Surface("canvas")
        column = QVBoxLayout(days)
        column.setContentsMargins(0, current_theme().px(4), current_theme().px(2), 0)
        column.setSpacing(current_theme().px(2))
        for n in range(7):
            day = first + timedelta(days=n)
            self._add_day(column, day, [card for card in cards if card.day == day])
        column.addStretch(1)
        place = self._area.verticalScrollBar().value()
        self._area.setWidget(days)
        self._area.verticalScrollBar().setValue(place)

    def _turn(self, days: int) -> None:
        self._day += timedelta(days=days)
        self.refresh()

    def _show_share(self) -> None:
        settings = self._desk.reader.settings()
        month = month_of(self._day)
        tally = self._desk.reader.quarter_tallies(settings.quarter_of(self._day)).months.get(month)
        over = tally is not None and tally.share(settings.limit).over
        self._sign.setVisible(over)
        self._warning.setVisible(over)
        if tally is not None and over:
            theme = current_theme()
            self._sign.setPixmap(icon_pixmap("triangle-alert", theme.colour("warnIcon"), theme.px(15)))
            words = self.tr("{month}: {promotional} of {total} promotional")
            self._warning.setText(
                words.format(
                    month=QLocale().standaloneMonthName(month.number),
                    promotional=tally.promotional,
                    total=tally.total,
                )
            )

    def _add_day(self, column: QVBoxLayout, day: date, cards: list[PostCard]) -> None:
        name = QLocale().standaloneDayName(day.isoweekday())
        label = ToneLabel(f"{name} {day.day}", role="label")
        label.setContentsMargins(current_theme().px(8), current_theme().px(9), 0, current_theme().px(2))
        column.addWidget(label)
        today = self._desk.clock.today()
        for card in cards:
            entry = WeekEntry(card, self._desk.networks, today, self)
            entry.set_open(card.id == self._open)
            entry.clicked.connect(lambda _checked, card=card: self.opened.emit(card.id))
            entry.menu_wished.connect(lambda place, card=card: self.menu_wished.emit((card.id,), place))
            column.addWidget(entry)
        if not cards:
            free = push_button(self.tr("Free day. Add a post"), kind="quiet", icon_name="plus")
            free.setAccessibleName(self.tr("{day}: free day. Add a post").format(day=f"{name} {day.day}"))
            free.clicked.connect(lambda: self.post_wished.emit(day))
            row = QHBoxLayout()
            row.addWidget(free)
            row.addStretch(1)
            column.addLayout(row)


def _span_text(first: date, last: date) -> str:
    month = QLocale().standaloneMonthName
    if first.month == last.month:
        return f"{first.day} – {last.day} {month(last.month)}"
    short = QLocale.FormatType.ShortFormat
    return f"{first.day} {month(first.month, short)} – {last.day} {month(last.month, short)}"
