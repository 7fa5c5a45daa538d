"""Step 2: what is left over from the quarter before: carry it over, make it an idea, or skip it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from contentplanner.application.quarter_planning import SortLeftOvers
from contentplanner.application.queries import PostCard
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId
from contentplanner.ui.labels import counted, day_text, problem_text
from contentplanner.ui.planning.post_link import PostLink
from contentplanner.ui.planning.rows import Rows, StepCard
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_MOST = 40
CARRY, IDEA, SKIP, LEAVE = "carry", "idea", "skip", "leave"

Spread = Callable[[Sequence[PostCard]], tuple[tuple[PostId, date], ...]]
"""Returns a day for each post that is carried over; PlanError where there is none."""


class LeftOverCard(StepCard):
    """Lists left-over posts with a choice each; nothing happens before "Do it"."""

    command_wished = Signal(object)
    post_opened = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(2, self.tr("Left over from the quarter before"), "planning.left_over", parent)
        self._now = now
        self._today = date.min
        self._posts: tuple[PostCard, ...] = ()
        self._chosen: dict[PostId, str] = {}
        self._boxes: dict[PostId, QComboBox] = {}
        self._days: dict[PostId, ToneLabel] = {}
        self._spread: Spread = lambda _posts: ()
        self._intro = wrapped_label()
        self._rows = Rows()
        self._links: list[QWidget] = []
        self._problem = ToneLabel("", "danger", wraps=True)
        self._waiting = ToneLabel(self.tr("Looking up the public holidays…"))
        self._do = push_button(self.tr("Do it"), "primary")
        self._do.setObjectName("planning.do_it")
        self._do.clicked.connect(self._wish)
        row = QHBoxLayout()
        row.addWidget(self._problem)
        row.addWidget(self._waiting)
        row.addStretch(1)
        row.addWidget(self._do)
        self.body.addWidget(self._intro)
        self.body.addWidget(self._rows)
        self.body.addLayout(row)

    def stops(self) -> Iterable[QWidget]:
        """Return what Tab visits in it, from the top."""
        rows = zip(self._links, self._boxes.values(), strict=True)
        return (*(widget for row in rows for widget in row), self._do)

    def show_posts(self, posts: tuple[PostCard, ...], spread: Spread, today: date, *, waiting: bool) -> None:
        """Show the left-over posts; while holidays are waited for nothing can be carried over."""
        self._spread, self._today = spread, today
        if self.differs(posts):
            self._posts = posts[:_MOST]
            self._chosen = {post.id: self._chosen.get(post.id, CARRY) for post in self._posts}
            self._intro.setText(self._intro_of(len(posts)))
            self._build()
        self._do.setEnabled(not waiting)
        self._waiting.setVisible(waiting and bool(posts))
        self._show_days()

    def _intro_of(self, count: int) -> str:
        if not count:
            return self.tr("Nothing. Every post of the quarter before went out, or still has its day ahead.")
        words = counted(
            count,
            self.tr("1 post had its day and never went out."),
            self.tr("{n} posts had their day and never went out."),
        )
        if count > _MOST:
            words += " " + self.tr("Here are the first {n}.").format(n=_MOST)
        return words

    def _build(self) -> None:
        grid = self._rows.new_grid(across=12, down=6)
        grid.setColumnStretch(0, 1)
        self._links, self._boxes, self._days = [], {}, {}
        for row, post in enumerate(self._posts):
            words = post.headline or self.tr("Post without headline")
            link = PostLink(words)
            self._links.append(link)
            link.clicked.connect(lambda _=False, post_id=post.id: self.post_opened.emit(post_id))
            assert post.day is not None, "what is left over had a day"
            self._days[post.id] = ToneLabel("")
            self._boxes[post.id] = self._box(post, words)
            grid.addWidget(link, row, 0)
            grid.addWidget(ToneLabel(day_text(post.day, self._today)), row, 1)
            grid.addWidget(self._boxes[post.id], row, 2)
            grid.addWidget(self._days[post.id], row, 3)
        self._rows.setVisible(bool(self._posts))
        self._do.setVisible(bool(self._posts))

    def _box(self, post: PostCard, words: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"planning.left_over.{post.id}")
        box.setAccessibleName(self.tr("What to do with “{post}”").format(post=words))
        for key, text in (
            (CARRY, self.tr("Carry over")),
            (IDEA, self.tr("To ideas")),
            (SKIP, self.tr("Skip")),
            (LEAVE, self.tr("Leave it")),
        ):
            box.addItem(text, key)
        box.setCurrentIndex(box.findData(self._chosen[post.id]))
        box.currentIndexChanged.connect(lambda _at: self._choose(post.id, box.currentData()))
        return box

    def _choose(self, post_id: PostId, choice: str) -> None:
        self._chosen[post_id] = choice
        self._show_days()

    def _with(self, choice: str) -> list[PostCard]:
        return [post for post in self._posts if self._chosen[post.id] == choice]

    def _carried(self) -> tuple[tuple[PostId, date], ...]:
        try:
            found = self._spread(self._with(CARRY))
        except PlanError as error:
            self._problem.setText(problem_text(error))
            return ()
        self._problem.setText("")
        return found

    def _show_days(self) -> None:
        carried = dict(self._carried())
        for post_id, label in self._days.items():
            day = carried.get(post_id)
            label.setText("" if day is None else self.tr("to {day}").format(day=day_text(day, self._today)))
        self._problem.setVisible(bool(self._problem.text()))

    def _wish(self) -> None:
        ideas, skipped = (tuple(post.id for post in self._with(key)) for key in (IDEA, SKIP))
        carried = self._carried()
        if carried or ideas or skipped:
            self.command_wished.emit(SortLeftOvers(carried, ideas, skipped, self._now()))
