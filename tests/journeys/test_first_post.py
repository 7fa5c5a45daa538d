"""From an empty plan to a post that is ready, and back after closing."""

from datetime import date, time

from contentplanner.domain.posts import Gives, Objective, State
from tests.journeys.person import CTRL, Key, make_jpeg

TEXT = "How heavy is it? The closest guess wins it."


def write_a_whole_post(person):
    post_id = person.new_post()
    assert person.focus().objectName() == "editor.headline"
    person.write_post(
        "Guess the weight",
        description=TEXT,
        objective="engagement",
        gives="conversation",
        network="instagram",
        day="19 nov",
        time="17:30",
    )
    person.attach(make_jpeg(person.home / "stollen.jpg"))
    return post_id


def test_a_post_written_to_the_end_is_ready_and_survives_closing(person):
    plan = person.make_plan(networks=("instagram",))
    person.at(plan)
    post_id = write_a_whole_post(person)
    person.press(Key.Key_Return, CTRL)
    assert person.post(post_id).state is State.READY
    assert person.close_window()
    person.at(plan)
    post = person.post(post_id)
    assert (post.state, post.headline, post.description) == (State.READY, "Guess the weight", TEXT)
    assert (post.objective, post.gives) == (Objective.ENGAGEMENT, Gives.CONVERSATION)
    assert (post.day, post.time, post.networks) == (date(2026, 11, 19), time(17, 30), ("instagram",))
    assert person.session.desk.pictures.path_of(person.reader.picture(post.picture_id)).is_file()


def test_undo_goes_on_where_it_was_before_closing(person):
    plan = person.make_plan(networks=("instagram",))
    person.at(plan)
    post_id = write_a_whole_post(person)
    person.press(Key.Key_Return, CTRL)
    person.close_window()
    person.at(plan)
    person.press(Key.Key_Z, CTRL)
    assert person.post(post_id).state is State.DRAFT
    assert person.toast() == "Undone: Mark as ready"
    person.press(Key.Key_Z, CTRL)
    assert person.post(post_id).picture_id is None
    person.press(Key.Key_Z, CTRL)
    assert person.post(post_id).time == time(9, 0)
    while person.reader.step_labels()[0] is not None:
        person.press(Key.Key_Z, CTRL)
    assert person.posts() == []
    for _ in range(20):
        person.window.perform("redo")
    assert person.post(post_id).state is State.READY


def test_gaps_are_named_and_the_first_one_gets_the_focus(person):
    person.at(person.make_plan(networks=("instagram",)))
    post_id = person.new_post()
    person.write_post("Only a headline")
    person.press(Key.Key_Return, CTRL)
    assert person.post(post_id).state is State.DRAFT
    assert person.focus().objectName() == "editor.objective.engagement"
    assert "missing" in person.editor.form.checklist.accessibleName()


def test_a_new_post_in_which_nothing_was_written_is_not_kept(person):
    person.at(person.make_plan())
    person.new_post()
    person.press(Key.Key_Escape)
    assert person.posts() == []
    assert person.toast() == "The empty post was not kept."
    person.click("toast.action")
    assert len(person.posts()) == 1
