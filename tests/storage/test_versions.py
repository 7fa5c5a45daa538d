"""The versions of a post are the steps the plan keeps, read back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from contentplanner.application.ports import PostVersion, StepLabel
from contentplanner.application.post_commands import CreatePost, EditPost, MovePosts
from contentplanner.storage.history import KEPT
from contentplanner.storage.versions import STEPS
from tests.storage.plans import Import, Put, post

ME = post().id


def told(opened):
    return [(one.label and one.label.code, one.post.headline) for one in opened.reader.versions(ME)]


@pytest.fixture
def written(opened):
    """A post that was made and renamed twice, a minute apart."""
    for command in (
        CreatePost(post(headline="One")),
        EditPost(ME, {"headline": "Two"}),
        EditPost(ME, {"headline": "Three"}),
    ):
        opened.clock.at += timedelta(minutes=1)
        opened.run(command)
    return opened


def test_there_is_a_version_for_each_step_and_the_last_is_the_post_as_it_is(written):
    assert told(written) == [("create-post", "One"), ("edit-headline", "Two"), ("edit-headline", "Three")]
    found = written.reader.versions(ME)
    assert found[-1].post == written.reader.post(ME)
    assert [one.made for one in found] == [
        written.clock.now() - timedelta(minutes=minutes) for minutes in (2, 1, 0)
    ]


def test_undone_steps_are_left_out_and_come_back_with_redo(written):
    written.planner.undo()
    written.reopen()
    assert told(written) == [("create-post", "One"), ("edit-headline", "Two")]
    written.planner.redo()
    assert told(written)[2:] == [("edit-headline", "Three")]


def test_what_others_did_to_other_posts_is_not_among_them(written):
    written.run(CreatePost(post(2)))
    written.run(EditPost(post(2).id, {"headline": "Other"}))
    assert len(told(written)) == 3


def test_a_step_on_many_posts_counts_for_each(written):
    written.run(CreatePost(post(2)))
    written.run(MovePosts((post(2).id, ME), date(2026, 12, 1)))
    last = written.reader.versions(ME)[-1]
    assert (last.label, last.post.day) == (StepLabel("move-post", 2), date(2026, 12, 1))


def test_an_import_is_the_first_version(opened):
    opened.run(Import([post(2), post(headline="Imported")]))
    assert told(opened) == [("import", "Imported")]
    opened.run(EditPost(ME, {"headline": "Mine"}))
    opened.run(EditPost(ME, {"headline": "Ours"}))
    assert told(opened) == [("import", "Imported"), ("edit-headline", "Mine"), ("edit-headline", "Ours")]
    assert opened.reader.versions(ME)[0].made == opened.clock.now()


def test_an_import_undone_and_done_again_is_still_the_first_version(opened):
    opened.run(Import([post()]))
    opened.run(EditPost(ME, {"headline": "Mine"}))
    for _ in range(2):
        opened.planner.undo()
    assert opened.reader.versions(ME) == []
    for _ in range(2):
        opened.planner.redo()
    assert told(opened) == [("import", "Headline 1"), ("edit-headline", "Mine")]


def test_the_oldest_value_known_stays_when_its_step_is_forgotten(opened):
    opened.run(CreatePost(post(headline="0")))
    for number in range(1, KEPT + 3):
        opened.run(EditPost(ME, {"headline": str(number)}))
    found = opened.reader.versions(ME)
    assert len(found) == KEPT + 1
    assert found[0] == PostVersion(replace(found[-1].post, headline="2"))
    assert found[-1].post.headline == str(KEPT + 2)


def test_a_post_of_which_no_step_is_known_has_one_version(opened):
    opened.run(CreatePost(post()))
    for number in range(KEPT):
        opened.run(Put((post(2, headline=str(number)),)))
    assert opened.reader.versions(ME) == [PostVersion(opened.reader.post(ME))]


def test_a_post_that_is_not_there_has_no_version(opened):
    assert opened.reader.versions(ME) == []


def test_typing_in_one_field_is_one_version(written):
    for text in ("F", "Fo", "Four"):
        written.run(EditPost(ME, {"headline": text}, merge_key="headline"))
    assert told(written)[2:] == [("edit-headline", "Three"), ("edit-headline", "Four")]


def test_versions_are_found_by_index(written):
    plan = "\n".join(row[3] for row in written.reader._rows(f"EXPLAIN QUERY PLAN {STEPS}", ME))
    assert "step_change_by_entity" in plan
    assert "SCAN post" not in plan
    assert "SCAN step_change" not in plan
