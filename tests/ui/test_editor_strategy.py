"""Whom a post is for, which step it helps with, and whether it is good again."""

from datetime import date

import pytest

from contentplanner.application.post_commands import SetPostState
from contentplanner.domain.ids import BuyingStepId, PersonaId
from contentplanner.domain.posts import State
from contentplanner.domain.strategy import BuyingStep, Persona
from tests.desks import empty_desk
from tests.storage.plans import Put
from tests.ui.editing import stage_on


@pytest.fixture
def stage(qtbot, theme, tmp_path, clock):
    desk = empty_desk(tmp_path / "Marigold", clock)
    stage = stage_on(qtbot, desk, tmp_path)
    yield stage
    stage.leave()
    desk.close()


def open_new(stage, **values):
    stage.editor.open_post(stage.add(day=date(2026, 11, 12), headline="Bread", **values))
    return stage.editor.form


def add_strategy(stage):
    now = stage.desk.clock.now()
    persona = Persona(id=PersonaId("1" * 32), created=now, name="Anna, 34")
    step = BuyingStep(id=BuyingStepId("2" * 32), created=now, name="Compares")
    stage.desk.planner.run(Put((persona, step)))


def entries(field):
    return [field.choice.itemText(index) for index in range(field.choice.count())]


def choose(field, index):
    field.choice.setCurrentIndex(index)
    field.choice.activated.emit(index)


def test_names_come_from_the_strategy_as_it_is_now(stage):
    form = open_new(stage)
    assert entries(form.persona) == ["None"]
    add_strategy(stage)
    assert entries(form.persona) == ["None", "Anna, 34"]
    assert entries(form.buying_step) == ["None", "Compares"]


def test_a_chosen_name_is_kept_at_once_and_undone(stage):
    add_strategy(stage)
    form = open_new(stage)
    choose(form.persona, 1)
    choose(form.buying_step, 1)
    assert (stage.stored().persona, stage.stored().buying_step) == ("Anna, 34", "Compares")
    stage.undo()
    assert (stage.stored().persona, stage.stored().buying_step) == ("Anna, 34", "")
    assert form.buying_step.choice.currentText() == "None"


def test_a_name_the_strategy_does_not_have_stays_until_another_is_chosen(stage):
    add_strategy(stage)
    form = open_new(stage, persona="Old regular")
    assert form.persona.choice.currentText() == "Old regular (not in your strategy)"
    stage.editor.flush()
    assert stage.stored().persona == "Old regular"
    choose(form.persona, 0)
    assert stage.stored().persona == ""
    stage.editor.open_post(stage.editor.post_id)
    assert entries(form.persona) == ["None", "Anna, 34"]


def test_without_names_there_is_a_way_to_the_strategy(stage, qtbot):
    form = open_new(stage)
    with qtbot.waitSignal(stage.editor.wished) as wish:
        form.persona.add.click()
    assert wish.args == ["show_strategy"]
    add_strategy(stage)
    assert form.persona.add.isHidden()


def test_a_post_is_marked_as_good_again(stage):
    form = open_new(stage)
    form.again.check.click()
    assert stage.stored().evergreen
    assert form.again.last.text() == "Once it has gone out, it is offered again after 90 days."
    stage.undo()
    assert not stage.stored().evergreen
    assert not form.again.check.isChecked()


def test_what_went_out_can_be_marked_and_says_when_it_may_go_again(stage):
    post_id = stage.add(day=date(2026, 8, 12), headline="Bread")
    stage.desk.planner.run(SetPostState((post_id,), State.POSTED, stage.desk.clock.now()))
    stage.editor.open_post(post_id)
    stage.editor.form.again.check.click()
    assert stage.stored().evergreen
    assert stage.editor.form.again.last.text() == "Last posted Wed 12 Aug, again from Tue 10 Nov"


def test_the_last_of_its_repeats_counts(stage):
    post_id = stage.add(day=date(2026, 5, 6), headline="Bread", evergreen=True)
    again = stage.add(day=date(2026, 10, 7), headline="Bread", again_of=post_id)
    stage.desk.planner.run(SetPostState((post_id, again), State.POSTED, stage.desk.clock.now()))
    stage.editor.open_post(post_id)
    assert stage.editor.form.again.last.text() == "Last posted Wed 7 Oct, again from Tue 5 Jan 2027"


def test_a_repeat_names_the_post_it_repeats_and_opens_it(stage):
    post_id = stage.add(day=date(2026, 8, 12), headline="How to keep bread fresh")
    form = open_new(stage, again_of=post_id)
    assert form.again.source_words.text() == "Repeats “How to keep bread fresh” of Wed 12 Aug"
    form.again.open_source.click()
    assert stage.opened == [post_id]
