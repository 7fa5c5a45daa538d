"""Acting on nudges: what the buttons of the bar above the quarter ask for.

Commands that few days need are loaded when their button is pressed, so that a start waits for none.
"""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from contentplanner.application.day_marks import own_marks
from contentplanner.application.desk import Desk
from contentplanner.application.post_commands import CreatePost, MovePosts
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.gaps import Gap
from contentplanner.domain.ids import new_post_id
from contentplanner.domain.posts import Placement, Post
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.nudge import Deed, Nudge, nudges
from contentplanner.ui.quarter.nudge_bar import NudgeBar

_WEEK = 7


class Nudging(QObject):
    """Fills the bar and turns its buttons into wishes.

    Args:
        bar: What is filled.
        desk: The open plan, for reading.
    """

    command_wished = Signal(object)
    list_wished = Signal(object)
    post_opened = Signal(str)
    wished = Signal(str)
    left = Signal()

    def __init__(self, bar: NudgeBar, desk: Desk) -> None:
        super().__init__(bar)
        self._bar, self._desk = bar, desk
        self._contents: QuarterContents | None = None
        bar.deed_wished.connect(self._do)
        bar.left.connect(self._leave)

    def set_contents(self, contents: QuarterContents) -> None:
        """Say what there is to say about a quarter."""
        same = self._contents is not None and self._contents.quarter == contents.quarter
        self._contents = contents
        self._bar.set_nudges(tuple(nudges(contents, self._desk.networks)))
        if not same:
            self._bar.begin()

    def _do(self, deed: Deed) -> None:
        about = deed.about
        if deed.kind == "show":
            self.list_wished.emit(about)
        elif deed.kind == "ideas" and isinstance(about, tuple):
            self.command_wished.emit(MovePosts(about, None))
        elif deed.kind == "task":
            self.wished.emit(str(about))
        elif isinstance(about, Gap):
            self._write(about)
        elif isinstance(about, Campaign):
            self._tease(about)

    def _leave(self, nudge: Nudge) -> None:
        from contentplanner.application.quarter_planning import LeaveNudge

        if self._contents is not None:
            self.command_wished.emit(LeaveNudge(str(self._contents.quarter), nudge.key))
            self.left.emit()

    def _write(self, gap: Gap) -> None:
        """Add a post on the first open day of a gap, and open it."""
        reader, clock = self._desk.reader, self._desk.clock
        post = Post(
            id=new_post_id(),
            created=clock.now(),
            day=self._open_day(max(gap.weeks[0], clock.today())),
            time=reader.usual_time(gap.network) or reader.settings().default_time,
            placements=(Placement(gap.network),),
        )
        self.command_wished.emit(CreatePost(post))
        if reader.post(post.id) is not None:
            self.post_opened.emit(post.id)

    def _open_day(self, first: date) -> date:
        days = [first + timedelta(days=n) for n in range(_WEEK)]
        closed = {mark.day for mark in own_marks(self._desk.reader, days[0], days[-1]) if mark.closed}
        return next((day for day in days if day not in closed), first)

    def _tease(self, campaign: Campaign) -> None:
        from contentplanner.ui.campaigns.adding_teasers import add_teasers

        self.command_wished.emit(add_teasers(self._desk, campaign))
