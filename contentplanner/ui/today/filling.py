"""What each card of the page of today shows, and what its buttons wish."""

from collections.abc import Sequence
from datetime import date, tzinfo
from functools import partial

from PySide6.QtCore import QObject, Signal

from contentplanner.application.answer_commands import CheckAnswers
from contentplanner.application.asset_commands import EditPromise
from contentplanner.application.desk import Desk
from contentplanner.application.post_commands import MovePosts, SetPostState
from contentplanner.application.posting_commands import LeaveRestOut
from contentplanner.application.queries import PostCard
from contentplanner.application.series_commands import SkipOccurrence
from contentplanner.application.today import MOST, PromiseDue, ToAnswer, Today, other_parts, went_out
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.assets import Partner, days_waiting
from contentplanner.domain.posts import State
from contentplanner.ui.editor.draft import Draft
from contentplanner.ui.editor.posting.wording import how_far
from contentplanner.ui.labels import state_word, time_text
from contentplanner.ui.today.day_card import DayCard
from contentplanner.ui.today.lines import Deed, Note
from contentplanner.ui.today.wording import (
    answer_words,
    near_day,
    needs_words,
    nothing_today,
    promise_words,
    say,
    waiting_words,
)


class Filling(QObject):
    """Fills the cards; what their buttons do it only asks for."""

    command_wished = Signal(object)
    field_wished = Signal(str, str)
    partner_wished = Signal(str)
    post_wished = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def goes_out(self, card: DayCard, today: Today, zone: tzinfo) -> None:
        """Show the posts of the day."""
        card.begin(len(today.goes_out), MOST)
        for post in today.goes_out[:MOST]:
            begun = self._how_far(post, today, zone)
            deeds = (self._rest(post),) if begun else self._of_today(post)
            card.add_post(post, today.day, deeds, begun)
        if not today.goes_out:
            new = Deed("new", say("New post"), self.post_wished.emit, "plus")
            card.add_words(nothing_today(today.next_post, today.day), new)

    def overdue(self, card: DayCard, today: Today, zone: tzinfo) -> None:
        """Show the posts that never went out."""
        card.begin(today.overdue_count, MOST)
        for post in today.overdue[:MOST]:
            begun = self._how_far(post, today, zone)
            deeds = self._of_begun(post) if begun else self._of_overdue(post, today.day, zone)
            card.add_post(post, today.day, deeds, begun)
        card.setVisible(bool(today.overdue))

    def answer(self, card: DayCard, today: Today, zone: tzinfo) -> None:
        """Show the posts to look at again, partners who have not answered, and promises."""
        card.begin(0, 0)
        for one in today.to_answer:
            self._add_answer(card, one, today.day, zone)
        for partner in today.waiting:
            self._add_waiting(card, partner, today.day)
        for promise in today.promises:
            self._add_promise(card, promise, today.day)
        if not card.lines:
            card.add_words(say("Nobody waits for an answer, and no promise is due this week."))

    def pictures(self, card: DayCard, today: Today) -> None:
        """Show the posts that wait for a picture."""
        card.begin(len(today.need_picture), MOST)
        for post in today.need_picture[:MOST]:
            open_ = partial(self._open, post.id, "picture")
            add = Deed("picture", say("Add a picture"), open_, "image-plus")
            card.add_post(post, today.day, (add,), self._state(post, (Missing.IMAGE,)))
        card.setVisible(bool(today.need_picture))

    def finish(self, card: DayCard, today: Today) -> None:
        """Show the posts that lack anything else."""
        card.begin(len(today.to_finish), MOST)
        for post in today.to_finish[:MOST]:
            parts = other_parts(post)
            card.add_post(post, today.day, (self._finish(post, parts),), self._state(post, parts))
        card.setVisible(bool(today.to_finish))

    # Posts.

    def _of_today(self, post: PostCard) -> Sequence[Deed]:
        if post.state is State.POSTED:
            return ()
        if post.state is State.READY:
            open_ = partial(self._open, post.id, "post_it_now")
            return (Deed("post", say("Post it now"), open_, "send"),)
        if post.missing:
            return (self._finish(post, post.missing),)
        return (Deed("ready", say("Mark as ready"), lambda: self._mark(post, State.READY), "check"),)

    def _how_far(self, post: PostCard, today: Today, zone: tzinfo) -> str:
        places = today.begun.get(post.id, ())
        return how_far(places, self._desk.networks, zone, today.day, waiting_first=True)

    def _rest(self, post: PostCard) -> Deed:
        return Deed("post", say("Post the rest"), partial(self._open, post.id, "post_it_now"), "send")

    def _of_begun(self, post: PostCard) -> Sequence[Deed]:
        def leave() -> None:
            self.command_wished.emit(LeaveRestOut(post.id))

        return (self._rest(post), Deed("leave_out", say("Leave the rest out"), leave))

    def _of_overdue(self, post: PostCard, today: date, zone: tzinfo) -> Sequence[Deed]:
        def posted() -> None:
            self.command_wished.emit(SetPostState((post.id,), State.POSTED, went_out(post, zone)))

        def skip() -> None:
            self.command_wished.emit(SkipOccurrence(post.id, self._desk.clock.now()))

        def move() -> None:
            self.command_wished.emit(MovePosts((post.id,), today))

        return (
            Deed("posted", say("Mark as posted"), posted, "check"),
            Deed("move", say("Move to today"), move, "calendar-check"),
            Deed("skip", say("Skip"), skip),
        )

    def _finish(self, post: PostCard, parts: Sequence[Missing]) -> Deed:
        return Deed("finish", say("Finish"), lambda: self._open_at(post, parts[0]), "pencil")

    def _mark(self, post: PostCard, state: State) -> None:
        self.command_wished.emit(SetPostState((post.id,), state, self._desk.clock.now()))

    def _open(self, post_id: str, field: str) -> None:
        self.field_wished.emit(post_id, field)

    def _open_at(self, card: PostCard, part: Missing) -> None:
        post = self._desk.reader.post(card.id)
        if post is not None:
            draft = Draft(post, post, self._desk.networks.takes_pictures)
            self._open(card.id, draft.field_of(part))

    @staticmethod
    def _state(post: PostCard, parts: Sequence[Missing]) -> str:
        return f"{state_word(post.state)}, {needs_words(parts)}"

    # Notes.

    def _add_answer(self, card: DayCard, one: ToAnswer, today: date, zone: tzinfo) -> None:
        here = one.post.posted_at.astimezone(zone)
        note = Note(
            day=near_day(here.date(), today),
            time=time_text(here.time()),
            icon="message-circle",
            title=one.post.headline or say("Post without headline"),
            words=answer_words(one, self._desk.networks),
        )
        command = CheckAnswers(one.post.id, one.reminder.number)
        done = Deed("done", say("Done"), lambda: self.command_wished.emit(command), "check")
        card.add_note(note, one.post.id, (done,), lambda: self._open(one.post.id, ""))

    def _add_waiting(self, card: DayCard, partner: Partner, today: date) -> None:
        assert partner.asked is not None, "only who was asked lets us wait"
        words = waiting_words(days_waiting(partner, today) or 0)
        note = Note(near_day(partner.asked, today), "", "handshake", partner.name, words)
        open_ = Deed("open", say("Open"), lambda: self.partner_wished.emit(partner.id), "book-user")
        card.add_note(note, partner.id, (open_,), lambda: self.partner_wished.emit(partner.id))

    def _add_promise(self, card: DayCard, one: PromiseDue, today: date) -> None:
        assert one.promise.day is not None, "only promises with a day are due"
        partner, words = one.partner, promise_words(one)
        note = Note(near_day(one.promise.day, today), "", "handshake", partner.name, words)
        command = EditPromise(partner.id, one.at, {"kept": True})
        kept = Deed("kept", say("Kept"), lambda: self.command_wished.emit(command), "check")
        card.add_note(note, f"{partner.id}.{one.at}", (kept,), lambda: self.partner_wished.emit(partner.id))
