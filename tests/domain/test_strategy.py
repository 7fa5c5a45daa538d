"""How full a strategy is, and the order of what it lists."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.strategy import (
    USUAL_STEPS,
    NetworkUse,
    Part,
    Persona,
    Strategy,
    filled_parts,
    placed,
)

CREATED = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)
TOLD = [replace(step, wonders="what?", shows="this") for step in USUAL_STEPS]
PEOPLE = [Persona(id=str(at), created=CREATED, name=f"P{at}", position=at) for at in range(6)]


def test_an_empty_strategy_has_no_part_filled():
    assert filled_parts(Strategy(), [], list(USUAL_STEPS), []) == frozenset()


@pytest.mark.parametrize("part", list(Part)[:6])
def test_each_answer_fills_its_own_part(part):
    assert filled_parts(Strategy(**{part.value: "x"}), [], list(USUAL_STEPS), []) == {part}


def test_steps_are_filled_when_each_is_told():
    assert filled_parts(Strategy(), [], TOLD, []) == {Part.STEPS}
    assert filled_parts(Strategy(), [], [*TOLD[1:], USUAL_STEPS[0]], []) == frozenset()


@pytest.mark.parametrize(
    ("use", "filled"),
    [
        (NetworkUse(id="x"), False),
        (NetworkUse(id="x", reason="later"), False),
        (NetworkUse(id="x", used=False), False),
        (NetworkUse(id="x", used=False, reason="nobody there"), True),
        (NetworkUse(id="x", used=True, reason="regulars"), True),
    ],
)
def test_a_network_is_decided_by_yes_or_no_with_a_reason(use, filled):
    assert (Part.NETWORKS in filled_parts(Strategy(), [], TOLD, [use])) is filled


@given(st.permutations(PEOPLE), st.integers(0, 5), st.integers(-3, 12))
def test_moving_one_keeps_all_and_the_order_of_the_others(people, which, to):
    moved = placed(people, people[which], to)
    assert {one.id for one in moved} == {one.id for one in people}
    assert [one.position for one in moved] == list(range(6))
    others = [one.id for one in people if one.id != people[which].id]
    assert [one.id for one in moved if one.id != people[which].id] == others
    assert moved[max(0, min(to, 5))].id == people[which].id
