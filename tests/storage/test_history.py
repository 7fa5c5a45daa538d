"""Undo is kept in the plan: any run of changes can be taken back and brought again, also after closing."""

import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import event

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.ports import StepLabel
from contentplanner.application.post_commands import CreatePost, DeletePosts, EditPost, MovePosts
from contentplanner.application.queries import PostFilter
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Placement, Post
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.history import KEPT
from tests.storage.conftest import Opened, StandingClock
from tests.storage.plans import CREATED, Import, Put, campaign, post


def everything(opened):
    """Return all a plan holds, as it can be read."""
    both = [*opened.reader.posts(PostFilter()), *opened.reader.posts(PostFilter(in_bin=True))]
    return {one.id: one for one in [*both, *opened.reader.campaigns(), *opened.reader.campaigns(in_bin=True)]}


class PlanStates(RuleBasedStateMachine):
    """Runs commands against a list of remembered states; undo and redo walk along it."""

    def __init__(self):
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        self.opened = Opened(Path(self.home.name) / "plan", StandingClock())
        self.states, self.at, self.count = [{}], 0, 0

    def teardown(self):
        self.opened.close()
        self.home.cleanup()

    def did(self, command):
        before = self.states[self.at]
        try:
            changes = self.opened.run(command)
        except PlanError:
            assert everything(self.opened) == before
            return
        if changes:
            del self.states[self.at + 1 :]
            self.states.append(everything(self.opened))
            self.at += 1

    def some_post(self, number):
        ids = sorted(id for id, one in self.states[self.at].items() if isinstance(one, Post))
        return ids[number % len(ids)] if ids else "nobody"

    @rule(day=st.none() | st.dates(date(2026, 10, 1), date(2026, 12, 31)))
    def create(self, day):
        self.count += 1
        self.did(CreatePost(post(self.count, day=day)))

    @rule(number=st.integers(0, 9), day=st.none() | st.dates(date(2026, 10, 1), date(2026, 12, 31)))
    def move(self, number, day):
        self.did(MovePosts((self.some_post(number),), day))

    @rule(number=st.integers(0, 9), text=st.sampled_from(["", "a", "Zürich"]), networks=st.integers(0, 3))
    def edit(self, number, text, networks):
        places = tuple(Placement(name) for name in ("instagram", "email", "x")[:networks])
        self.did(EditPost(self.some_post(number), {"headline": text, "placements": places}))

    @rule(number=st.integers(0, 9))
    def delete(self, number):
        self.did(DeletePosts((self.some_post(number),), CREATED))

    @rule(many=st.integers(1, 4))
    def bulk(self, many):
        first, self.count = self.count + 1, self.count + many
        self.did(
            Import([post(first + n, campaign_id=campaign(first).id) for n in range(many)], campaign(first))
        )

    @rule()
    def undo(self):
        assert (self.opened.planner.undo() is not None) == (self.at > 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self):
        more = self.at < len(self.states) - 1
        assert (self.opened.planner.redo() is not None) == more
        self.at += more

    @rule()
    def close_and_open(self):
        self.opened.reopen()

    @precondition(lambda self: self.at)
    @rule()
    def undo_all_and_redo_all(self):
        for at in range(self.at - 1, -1, -1):
            self.opened.planner.undo()
            assert everything(self.opened) == self.states[at]
        for at in range(1, self.at + 1):
            self.opened.planner.redo()
            assert everything(self.opened) == self.states[at]

    @invariant()
    def the_plan_is_in_the_state_we_remember(self):
        assert everything(self.opened) == self.states[self.at]

    @invariant()
    def the_search_index_knows_exactly_what_is_there(self):
        known = {id for id, one in self.states[self.at].items() if isinstance(one, Post) and not one.deleted}
        worded = {id for id in known if self.states[self.at][id].headline.startswith("Headline")}
        assert set(self.opened.reader.find_ids(PostFilter(text="headline"))) == worded


PlanStates.TestCase.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
TestPlanStates = PlanStates.TestCase


def test_undo_and_redo_say_what_they_would_do(opened):
    opened.run(CreatePost(post()))
    opened.run(MovePosts((post().id,), date(2026, 11, 12)))
    opened.planner.undo()
    opened.reopen()
    assert opened.reader.step_labels() == (StepLabel("create-post", 1), StepLabel("move-post", 1))


def test_a_new_change_forgets_what_could_have_been_redone(opened):
    opened.run(CreatePost(post()))
    opened.planner.undo()
    opened.run(CreatePost(post(2)))
    assert opened.planner.redo() is None


def test_typing_merges_into_one_step_until_the_field_is_left(opened):
    opened.run(CreatePost(post(headline="")))
    for text in ("G", "Gu", "Guess"):
        opened.run(EditPost(post().id, {"headline": text}, merge_key="headline"))
    opened.planner.close_step()
    opened.run(EditPost(post().id, {"headline": "Guess!"}, merge_key="headline"))
    opened.planner.undo()
    assert opened.reader.post(post().id).headline == "Guess"
    opened.planner.undo()
    assert opened.reader.post(post().id).headline == ""


def test_typing_that_ends_as_it_began_leaves_no_step(opened):
    opened.run(CreatePost(post(headline="Guess")))
    for text in ("Gues", "Guess"):
        opened.run(EditPost(post().id, {"headline": text}, merge_key="headline"))
    assert opened.reader.step_labels()[0] == StepLabel("create-post", 1)


def test_no_more_than_the_last_steps_are_kept(opened):
    for number in range(KEPT + 5):
        opened.run(Put((post(headline=str(number)),)))
    while opened.planner.undo():
        pass
    assert opened.reader.post(post().id).headline == "4"


def test_a_post_may_change_after_a_bulk_step_and_all_of_it_be_undone(opened):
    opened.run(Import([post(1), post(2)], campaign()))
    opened.run(EditPost(post(1).id, {"headline": "other"}))
    opened.planner.undo()
    opened.planner.undo()
    assert everything(opened) == {}
    opened.planner.redo()
    opened.planner.redo()
    assert opened.reader.post(post(1).id) == replace(post(1), headline="other")


def test_a_bulk_step_keeps_no_copy_of_its_posts(opened):
    opened.run(Import([post(number) for number in range(5_000)]))
    with opened.plan.open_unit() as unit:
        assert unit.history.last_done().changes.changes == ()
    assert opened.reader.count(PostFilter()) == 5_000


def test_dropping_an_undone_bulk_step_drops_what_was_set_aside(opened):
    opened.run(Import([post(1), post(2)]))
    opened.planner.undo()
    opened.run(CreatePost(post(3)))
    rows = opened.reader._rows(
        "SELECT (SELECT count(*) FROM aside_post), (SELECT count(*) FROM aside_placement)"
    )
    assert rows == [(0, 0)]


def test_settings_are_undone_too(opened):
    opened.run(ChangeSettings({"first_month": 4}))
    opened.reopen()
    opened.planner.undo()
    assert opened.reader.settings() == PlanSettings(name="Marigold")


@contextmanager
def counted(engine):
    """Note every question asked of the file."""
    asked = []

    def note(_connection, _cursor, statement, *_more):
        if statement.startswith("SELECT"):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_undo_asks_no_more_questions_for_many_posts_than_for_few(opened):
    def questions(count):
        opened.run(Put(tuple(post(number, headline=f"of {count}") for number in range(count))))
        opened.run(Put(tuple(post(number, headline=f"then {count}") for number in range(count))))
        with counted(opened.plan._engine) as asked:
            opened.planner.undo()
        assert opened.reader.post(post(count - 1).id).headline == f"of {count}"
        return len(asked)

    assert questions(400) == questions(4)
