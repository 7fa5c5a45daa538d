"""The strip above the quarter: how it stands, in four short answers."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.posts import State
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import time_text
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.words import LinkButton, Words
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.meter import ShareMeter
from contentplanner.ui.widgets.mirrored import painter_on

_ROW = 24
"""Height of a caption's row, so that a link in it is a comfortable target."""


class Glyph(QWidget):
    """A small icon beside a caption."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        return QSize(current_theme().px(16), max(current_theme().px(18), _ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        size = current_theme().px(15)
        painter = painter_on(self)
        paint_icon(
            painter,
            self._name,
            QRectF(0, (self.height() - size) / 2, size, size),
            current_theme().colour("text2"),
        )
        painter.end()


class ProgressLine(QWidget):
    """How far something has come, as a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._all = 0, 0

    def set_progress(self, done: int, whole: int) -> None:
        """Show so many of so many."""
        self._done, self._all = done, whole
        self.setVisible(whole > 0)
        self.update()

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        return QSize(current_theme().px(120), current_theme().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        part = min(1.0, self._done / self._all) if self._all else 0.0
        if part:
            painter.setBrush(theme.colour("accent"))
            width = max(self.height(), self.width() * part)
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), radius, radius)
        painter.end()


class Answer(QWidget):
    """A caption with a number, words beside it and room for a line or a button below.

    Args:
        name: Last part of the object names.
        icon_name: What stands before the caption.
        caption: What it answers.
    """

    def __init__(self, name: str, icon_name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"quarter.summary.{name}")
        theme = current_theme()
        self.caption = Words("small", "text2", strong=True)
        self.caption.setText(caption)
        self.side = QHBoxLayout()
        self.number = Words("number", "text", elastic=False)
        self.number.setObjectName(f"quarter.summary.{name}.number")
        self.words = Words("body", "text2")
        self.words.setObjectName(f"quarter.summary.{name}.words")
        top = QHBoxLayout()
        top.setSpacing(theme.px(6))
        top.addWidget(Glyph(icon_name))
        top.addWidget(self.caption, 1)
        top.addLayout(self.side)
        middle = QHBoxLayout()
        middle.setSpacing(theme.px(8))
        middle.addWidget(self.number)
        middle.addWidget(self.words, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(top)
        self.column.addLayout(middle)

    def add_below(self, widget: QWidget) -> None:
        """Put something below the number."""
        self._below = QWidget(self)
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, current_theme().px(3), 0, 0)
        column.addWidget(widget)
        self.column.addWidget(self._below)
        self.column.addStretch(1)

    def set_compact(self, compact: bool) -> None:
        """Show caption and number only."""
        self._below.setVisible(not compact)


class SummaryStrip(QWidget):
    """How the quarter stands: selling, the goal, what is ready, what comes next."""

    list_wished = Signal(object)
    post_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter.summary")
        self._unfinished: tuple[PostCard, ...] = ()
        self._next: PostCard | None = None
        self._share = Answer("share", "megaphone", self.tr("Promotional share this quarter"))
        self._limit = Words("small", "text2", elastic=False)
        self._share.side.addWidget(self._limit)
        self._meter = ShareMeter()
        self._share.add_below(self._meter)
        self._goal = Answer("goal", "flag", self.tr("Goal for this quarter"))
        self._goal_line = ProgressLine()
        self._goal.add_below(self._goal_line)
        self._ready = Answer("ready", "circle-check", self.tr("Ready to post"))
        self._ready_line = ProgressLine()
        self._ready.add_below(self._ready_line)
        self._lacking = LinkButton("quarter.summary.ready.lacking")
        self._lacking.clicked.connect(self._wish_unfinished)
        self._ready.side.addWidget(self._lacking)
        self._coming = Answer("next", "calendar-clock", self.tr("Next post"))
        self._open = LinkButton("quarter.summary.next.open", elastic=True)
        self._open.clicked.connect(self._open_next)
        self._coming.add_below(self._open)
        self._answers = (self._share, self._goal, self._ready, self._coming)
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._build()
        current_theme().changed.connect(self._space)

    def _build(self) -> None:
        row = self._row = QHBoxLayout(self)
        for answer, stretch in zip(self._answers, (36, 29, 26, 23), strict=True):
            row.addWidget(answer, stretch)
        self._space()

    def _space(self) -> None:
        px, row = current_theme().px, self._row
        row.setContentsMargins(px(18), px(9), px(18), px(10))
        row.setSpacing(px(36))
        self.update()

    def set_contents(self, contents: QuarterContents) -> None:
        """Show how a quarter stands."""
        self._show_share(contents)
        self._show_goal(contents)
        self._show_ready(contents)
        self._show_next(contents)
        self._fit()

    def _show_share(self, contents: QuarterContents) -> None:
        share = contents.whole_share
        self._limit.setText(self.tr("limit {limit}").format(limit=wording.limit_percent(share.limit)))
        self._share.number.setText(wording.percent(share) or "–")
        words = self.tr("{promotional} of {total} posts")
        self._share.words.setText(words.format(promotional=share.promotional, total=share.total))
        if share.total == 0:
            self._share.words.setText(self.tr("no posts"))
        self._meter.set_tally(contents.tallies.whole, contents.settings.limit)

    def _show_goal(self, contents: QuarterContents) -> None:
        plan, campaign = contents.plan, contents.goal_campaign()
        if plan.goal or plan.goal_number is not None:
            self._say_goal(plan.goal, plan.goal_number, plan.goal_reached)
            self._goal.setToolTip(wording.quarter_title(contents.quarter))
        elif campaign is not None:
            self._say_goal(campaign.goal, campaign.goal_number, campaign.goal_reached)
            self._goal.setToolTip(campaign.name)
        else:
            self._goal.number.setVisible(True)
            self._goal.number.setText("–")
            self._goal.words.setText(self.tr("set one in a campaign"))
            self._goal.setToolTip("")
            self._goal_line.set_progress(0, 0)

    def _say_goal(self, goal: str, number: int | None, reached: int) -> None:
        self._goal.number.setVisible(number is not None)
        self._goal.words.setText(goal)
        if number is not None:
            self._goal.number.setText(str(reached))
            self._goal.words.setText(self.tr("of {number} {goal}").format(number=number, goal=goal))
        self._goal_line.set_progress(reached, number or 0)

    def _show_ready(self, contents: QuarterContents) -> None:
        to_come = contents.to_come()
        ready = sum(card.state is State.READY for card in to_come)
        self._ready.number.setText(str(ready) if to_come else "–")
        words = self.tr("of {count} to come") if to_come else self.tr("nothing left to post")
        self._ready.words.setText(words.format(count=len(to_come)))
        self._ready_line.set_progress(ready, len(to_come))
        self._unfinished = tuple(contents.to_finish())
        count = len(self._unfinished)
        self._lacking.say(self.tr("{count} to finish").format(count=count))
        self._lacking.setToolTip(self.tr("Posts that still lack something"))
        self._lacking.setVisible(bool(count))

    def _show_next(self, contents: QuarterContents) -> None:
        self._next = post = contents.next_post()
        self._open.setVisible(post is not None)
        if post is None or post.day is None:
            self._coming.number.setText("–")
            self._coming.words.setText(self.tr("nothing planned"))
            return
        self._coming.number.setText(wording.soon_text(post.day, contents.today))
        self._coming.words.setText("" if post.time is None else time_text(post.time))
        self._open.say(post.headline or self.tr("No headline yet"))

    def _wish_unfinished(self) -> None:
        self.list_wished.emit(PostFilter(ids=tuple(card.id for card in self._unfinished)))

    def _open_next(self) -> None:
        if self._next is not None:
            self.post_opened.emit(self._next.id)

    def set_compact(self, compact: bool) -> None:
        """Leave out the meters, where the lanes need the height."""
        if compact != self._compact:
            self._compact = compact
            for answer in self._answers:
                answer.set_compact(compact)

    def _fit(self) -> None:
        """Leave out what there is no room for, the least pressing first."""
        theme = current_theme()
        room = self.width()
        self._limit.setVisible(room >= theme.px(980))
        self._coming.setVisible(room >= theme.px(820))
        self._goal.setVisible(room >= theme.px(600))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lie anew where the width changed."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        gap = theme.px(18)
        for answer in self._answers[1:]:
            if answer.isVisible():
                x = answer.x() - gap + 0.5
                painter.drawLine(int(x), theme.px(12), int(x), self.height() - theme.px(12))
        painter.end()
