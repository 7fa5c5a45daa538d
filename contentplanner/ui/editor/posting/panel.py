"""Post it now: the steps that take a ready post to each of its networks, and where it went out."""

from collections.abc import Hashable
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.planner import Command
from contentplanner.application.post_commands import SetPostState
from contentplanner.application.posting import Errand, errands, folder_name
from contentplanner.application.posting_commands import LeaveRestOut, NotePosting, TakePostingBack
from contentplanner.application.time_zones import zone_of
from contentplanner.domain.going_out import partly_out, went_out
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.links import LinkTags
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Post, State
from contentplanner.ui.editor.posting.network_part import NetworkPart
from contentplanner.ui.editor.posting.pictures import PictureCarrier
from contentplanner.ui.editor.posting.steps import Deed, Step, steps_of
from contentplanner.ui.editor.posting.wording import how_far
from contentplanner.ui.editor.surface import Surface
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel


def may_be_posted(post: Post, today: date) -> bool:
    """Tell whether a post is ready and its day has come, or went out somewhere already."""
    if post.state is State.READY and post.day is not None and post.day <= today:
        return True
    return post.state is State.POSTED or bool(went_out(post))


class PostItNow(Surface):
    """The networks of a post, one of them unfolded; each step is ticked once it is done.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        parent: The form.
    """

    command_wished = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("accentSoft", None, parent, radius=9)
        self.setObjectName("editor.post_it_now")
        self._desk = desk
        self.carrier = PictureCarrier(desk, tasks, self)
        self._post: Post | None = None
        self._networks, self._zone = desk.networks, ZoneInfo("UTC")
        self._errands: tuple[Errand, ...] = ()
        self._parts: dict[NetworkKey, NetworkPart] = {}
        self._unfolded: NetworkKey | None = None
        self._done: set[Hashable] = set()
        self._title = text_label("", role="heading")
        self._how_far = ToneLabel("", "text", role="body", wraps=True)
        self._how_far.setObjectName("editor.post_it_now.how_far")
        self._all = push_button(self.tr("Mark all as posted"))
        self._all.setObjectName("editor.post_it_now.mark_all")
        self._all.clicked.connect(self._mark_all)
        self._rest = push_button(self.tr("Leave the rest out"), "link")
        self._rest.setObjectName("editor.post_it_now.leave_out")
        self._rest.clicked.connect(self._leave_out)
        self._lay_out()
        self.hide()

    def show_post(self, post: Post, networks: Networks, tags: LinkTags | None = None) -> None:
        """Offer the steps for a post, whose link is copied with tags where there are any."""
        fresh = self._post is None or self._post.id != post.id
        before, self._post = self._post, post
        self._networks = networks
        self._zone = zone_of(self._desk.reader.settings().time_zone)
        self._errands = errands(post, networks, tags, self._desk.picture)
        if fresh:
            self.carrier.stop()
        if fresh or before is None or before.placements != post.placements:
            self._unfold_next(keep=not fresh)
        if list(self._parts) != [errand.key for errand in self._errands]:
            self._build()
        self._show()

    def take_focus(self) -> None:
        """Put the focus on the first step."""
        part = self._parts.get(self._unfolded) if self._unfolded else next(iter(self._parts.values()), None)
        if part is not None:
            part.take_focus()

    # Showing.

    def _lay_out(self) -> None:
        px = current_theme().px
        self._column = QVBoxLayout()
        self._column.setSpacing(px(2))
        foot = QHBoxLayout()
        foot.setSpacing(px(12))
        foot.addWidget(self._all)
        foot.addWidget(self._rest)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(6))
        head = QHBoxLayout()  # keeps the words at the side where the language begins
        head.addWidget(self._title)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._how_far)
        column.addLayout(self._column)
        column.addLayout(foot)

    def _build(self) -> None:
        for part in self._parts.values():
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = {}
        for errand in self._errands:
            part = NetworkPart(errand, self._now)
            part.fold_wished.connect(partial(self._fold, errand.key))
            part.wished.connect(partial(self._do, errand.key))
            part.noted.connect(partial(self._note, errand.key))
            part.taken_back.connect(partial(self._take_back, errand.key))
            self._parts[errand.key] = part
            self._column.addWidget(part)
            part.show()  # the layout would do so later, too late for the focus

    def _show(self) -> None:
        assert self._post is not None, "a post is shown"
        waiting = [errand for errand in self._errands if not errand.out]
        posted = self._post.state is State.POSTED
        self._title.setText(self.tr("Where it went out") if posted else self.tr("Post it now"))
        half = partly_out(self._post) and not posted
        words = how_far(self._post.placements, self._networks, self._zone, self._now().date()) if half else ""
        self._how_far.setText(words)
        self._how_far.setVisible(bool(words))
        for errand in self._errands:
            unfolded = errand.key == self._unfolded
            steps = self._steps(errand) if unfolded and not errand.out else ()
            done = partial(self._is_done, errand.key)
            self._parts[errand.key].show_errand(errand, steps, done, unfolded=unfolded)
        self._all.setVisible(not posted and len(waiting) > 1)
        self._rest.setVisible(half)

    def _steps(self, errand: Errand) -> tuple[Step, ...]:
        assert self._post is not None, "a post is shown"
        return steps_of(errand, folder_name(self._post, errand.network), self.carrier)

    def _unfold_next(self, *, keep: bool) -> None:
        """Unfold the first network still to do, unless the one unfolded is still to do and kept."""
        waiting = [errand.key for errand in self._errands if not errand.out]
        posted = self._post is not None and self._post.state is State.POSTED
        if keep and self._unfolded in waiting:
            return
        self._unfolded = None if posted else next(iter(waiting), None)

    def _fold(self, key: NetworkKey) -> None:
        self._unfolded = None if key == self._unfolded else key
        self._show()

    # What is done.

    def _now(self) -> datetime:
        return self._desk.clock.now().astimezone(self._zone)

    def _is_done(self, key: NetworkKey, deed: Deed) -> bool:
        return self._post is not None and (self._post.id, key, deed.name, deed.content) in self._done

    def _do(self, key: NetworkKey, deed: Deed) -> None:
        """Do what a button is for; what takes longer may end when another post is shown."""
        if self._post is not None:
            self._say(key, "")
            mark = (self._post.id, key, deed.name, deed.content)
            deed.act(partial(self._tick, key, mark, deed), partial(self._say, key))

    def _tick(self, key: NetworkKey, mark: Hashable, deed: Deed, words: str) -> None:
        self._done.add(mark)
        self._show()
        self._say(key, words)
        announce(self, self.tr("Done: {deed}").format(deed=deed.spoken))

    def _say(self, key: NetworkKey, what: str | Exception) -> None:
        if key in self._parts:
            self._parts[key].say(what)

    def _note(self, key: NetworkKey, at: datetime, address: str) -> None:
        if self._post is None:
            return
        again = any(errand.key == key and errand.out for errand in self._errands)
        self._run(NotePosting(self._post.id, key, at, address, again), key)

    def _take_back(self, key: NetworkKey) -> None:
        if self._post is not None:
            self._unfolded = key
            self._run(TakePostingBack(self._post.id, key), key)

    def _mark_all(self) -> None:
        if self._post is not None:
            now = self._desk.clock.now()
            self._run(SetPostState((self._post.id,), State.POSTED, now))

    def _leave_out(self) -> None:
        if self._post is not None:
            self._run(LeaveRestOut(self._post.id))

    def _run(self, command: Command, key: NetworkKey | None = None) -> None:
        """Run a command and go on where the next thing is to do, else at the first network."""
        # What has the focus may go; then Qt would scroll the form to whatever comes after it.
        part = self._parts[key or self._errands[0].key]
        part.head.setFocus(Qt.FocusReason.OtherFocusReason)
        self.command_wished.emit(command)
        if not self.isHidden():
            self.take_focus()
