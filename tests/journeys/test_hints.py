"""A person writes, is told something, does it with one click, changes her mind, and leaves another hint."""

from datetime import date

from tests.journeys.person import CTRL, Key

AWAY = "editor.hints.link-leads-away"
TEXT = "Write your guess at https://marigold.example/guess below."


def write_a_question_with_a_link(person):
    post_id = person.new_post()
    person.write_post(
        "Guess the weight?",
        description=TEXT,
        objective="engagement",
        network="instagram",
        day="19 nov",
        time="17:30",
    )
    shown = person.editor.form.hints
    person.wait(lambda: "link-leads-away" in [hint.key for hint in shown.shown])
    return post_id


def test_a_link_is_moved_to_the_first_comment_and_undo_brings_it_back(person):
    person.at(person.make_plan(networks=("instagram",)))
    post_id = write_a_question_with_a_link(person)
    person.click(person.find(f"{AWAY}.act"))
    person.settle()
    post = person.post(post_id)
    assert post.description == "Write your guess at below."
    assert post.notes == "First comment: https://marigold.example/guess"
    person.press(Key.Key_Z, CTRL)
    assert person.post(post_id).description == TEXT
    assert person.post(post_id).notes == ""
    shown = person.editor.form.hints
    person.wait(lambda: "link-leads-away" in [hint.key for hint in shown.shown])


def test_a_hint_that_is_left_stays_away_after_closing(person):
    plan = person.make_plan(networks=("instagram",))
    person.at(plan)
    post_id = write_a_question_with_a_link(person)
    person.click(person.find(f"{AWAY}.leave"))
    person.close_window()
    person.at(plan)
    person.workspace.open_post(post_id)
    shown = person.editor.form.hints
    person.wait(lambda: not shown._pause.isActive() and person.session.tasks.resting)
    assert "link-leads-away" not in [hint.key for hint in shown.shown]
    assert person.post(post_id).description == TEXT


def test_when_the_last_hint_is_left_the_keyboard_is_back_in_the_text(person):
    person.at(person.make_plan(networks=("instagram",)))
    write_a_question_with_a_link(person)
    shown = person.editor.form.hints
    while shown.shown:
        person.click(person.find(f"editor.hints.{shown.shown[0].key}.leave"))
        assert person.editor.isAncestorOf(person.focus())
    assert person.focus() is person.find("editor.description")


def test_a_text_said_before_is_named_with_its_day_and_opened(person):
    said = (
        "Our stollen rests for three weeks before we cut it, because the rum needs that long to reach "
        "the last raisin of them all."
    )
    person.at(person.make_plan(networks=("instagram",)))
    first = person.new_post()
    person.write_post("Three weeks", description=said, network="instagram", day="12 nov", time="9:00")
    person.new_post()
    person.write_post("Patience", description=said, network="instagram", day="19 nov", time="9:00")
    shown = person.editor.form.hints
    person.wait(lambda: "said-before" in [hint.key for hint in shown.shown])
    words = next(row.words for row in shown._rows if row.hint.key == "said-before")
    assert words == "This says nearly the same as your post “Three weeks” of Thu 12 Nov on Instagram."
    person.click(person.find("editor.hints.said-before.act"))
    person.settle()
    assert person.editor.post_id == first
    assert person.post(first).day == date(2026, 11, 12)
