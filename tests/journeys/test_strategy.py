"""The strategy is written in an evening, by keyboard, and is there the next day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from contentplanner.application.post_commands import EditPost
from contentplanner.application.strategy_commands import buying_steps
from contentplanner.domain.strategy import NetworkUse, Persona, Strategy
from tests.journeys.person import CTRL, NO, Key

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def owner(person):
    """Someone with a new plan, on the page of the strategy."""
    plan = person.make_plan()
    person.at(plan).plan = plan
    person.press(Key.Key_6, CTRL)
    return person


def tab_to(person, wanted, most=80):
    """Press Tab until something of an object name or a spoken name has the focus."""
    for _ in range(most):
        focus = person.focus()
        if wanted in (focus.objectName(), focus.accessibleName()):
            return focus
        QTest.keyClick(focus, Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {wanted}")


def test_an_evening_with_the_keyboard_alone(owner):
    assert owner.workspace.period_text()[1] == "0 of 9 parts filled"
    answer_questions(owner)
    add_people(owner)
    order_steps(owner)
    decide_network(owner)
    assert_written(owner)
    assert owner.workspace.period_text()[1] == "4 of 9 parts filled"

    assert owner.close_window()
    owner.at(owner.plan)
    owner.press(Key.Key_6, CTRL)
    assert_written(owner)
    text = owner.find("strategy.identity", QPlainTextEdit).toPlainText()
    assert text == "We bake through the night."


def unfold(owner, card):
    tab_to(owner, f"strategy.{card}.fold")
    owner.press(Key.Key_Space)


def write_into(owner, name, text):
    tab_to(owner, f"strategy.{name}")
    owner.write(text)


def answer_questions(owner):
    write_into(owner, "identity", "We bake through the night.")
    write_into(owner, "words", "warm, from here")
    unfold(owner, "questions")
    write_into(owner, "offer", "Breakfast for people in a hurry")


def add_people(owner):
    unfold(owner, "people")
    for name in ("Rosa, the Saturday regular", "Tom, works at the corner table"):
        tab_to(owner, "strategy.people.add.button")
        owner.press(Key.Key_Space)
        owner.write(name)
        owner.press(Key.Key_Return)
        assert owner.focus().accessibleName() == "Wants"
    owner.write("a quiet table")
    owner.press(Key.Key_Up, ALT)
    assert [one.name[:4] for one in owner.reader.all(Persona)] == ["Tom,", "Rosa"]


def order_steps(owner):
    unfold(owner, "steps")
    tab_to(owner, "strategy.steps.notice.fold")
    owner.press(Key.Key_Down, ALT)
    assert [step.name for step in buying_steps(owner.reader)][:2] == ["Interested", "Notice"]


def decide_network(owner):
    unfold(owner, "networks")
    tab_to(owner, "Use Instagram?: Undecided")
    owner.press(Key.Key_Right)
    write_into(owner, "network.instagram.reason", "regulars post pictures here")
    write_into(owner, "network.instagram.goal", "60 saves")
    write_into(owner, "network.instagram.posts_a_week", "2")
    write_into(owner, "network.instagram.following", "1.2k")
    owner.press(Key.Key_Return)


def assert_written(owner):
    strategy = owner.reader.one(Strategy, "strategy")
    assert (strategy.identity, strategy.words) == ("We bake through the night.", "warm, from here")
    assert strategy.offer == "Breakfast for people in a hurry"
    tom = owner.reader.all(Persona)[0]
    assert (tom.name, tom.wants) == ("Tom, works at the corner table", "a quiet table")
    use = owner.reader.one(NetworkUse, "instagram")
    assert (use.used, use.reason) == (True, "regulars post pictures here")
    assert (use.goal_number, use.goal, use.posts_a_week) == (60, "saves", 2)
    assert [size.people for size in use.following] == [1200]


def test_each_field_visit_is_taken_back_by_itself_and_brought_back(owner):
    tab_to(owner, "strategy.identity")
    owner.write("We bake")
    tab_to(owner, "strategy.words")
    owner.write("warm")
    tab_to(owner, "strategy.never")
    owner.perform("undo")
    assert owner.reader.one(Strategy, "strategy").words == ""
    assert owner.reader.one(Strategy, "strategy").identity == "We bake"
    owner.perform("undo")
    assert owner.reader.one(Strategy, "strategy") is None
    owner.perform("redo")
    owner.perform("redo")
    assert owner.reader.one(Strategy, "strategy").words == "warm"


def test_a_removed_step_says_where_its_posts_went_and_undo_brings_it_back(owner):
    for name in ("First", "Second"):
        owner.new_post()
        owner.write_post(name)
    ids = [card.id for card in owner.posts()]
    owner.press(Key.Key_Escape)
    owner.press(Key.Key_6, CTRL)
    for post_id in ids:
        owner.workspace.open_post(post_id)
        assert owner.editor.flush()
        edit(owner, post_id, "Ask")
    row = owner.screen.steps.list.rows["ask"]
    row.removal.trigger()
    owner.settle()
    assert owner.toast() == "Used in 2 posts. They moved to “Interested”."
    assert {owner.post(one).buying_step for one in ids} == {"Interested"}
    owner.perform("undo")
    assert {owner.post(one).buying_step for one in ids} == {"Ask"}
    assert "ask" in owner.screen.steps.list.rows


def edit(owner, post_id, step):
    owner.session.desk.planner.run(EditPost(post_id, {"buying_step": step}))


def test_who_is_left_out_gets_a_post_with_one_key(person):
    person.at(person.make_sample())
    person.press(Key.Key_6, CTRL)
    screen = person.screen
    screen.people.ask()
    person.write("Hilde, new in the street")
    person.press(Key.Key_Return)
    name = "strategy.coverage.persona.Hilde, new in the street"
    person.find(name, within=screen).setFocus()
    person.press(Key.Key_Space, NO)
    assert person.workspace.editing()
    assert person.post().persona == "Hilde, new in the street"
    person.perform("undo")
    assert not person.workspace.editing()
