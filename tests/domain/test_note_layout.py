from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.note_layout import Note, place_names, place_notes
from contentplanner.domain.quarter_axis import Axis, Sizes
from contentplanner.domain.quarters import Quarter

Q4 = Quarter(2026, 4)
SIZES = Sizes()
days = st.integers(0, 91).map(lambda n: Q4.first_day + timedelta(days=n))
widths = st.integers(320, 2400)


def notes_of(drawn):
    return [Note(str(n), day, width) for n, (day, width) in enumerate(drawn)]


notes = st.lists(st.tuples(days, st.integers(30, 400)), max_size=12).map(notes_of)


@given(widths, notes)
def test_no_note_touches_another_and_all_stay_inside_the_quarter(width, said):
    spots = place_notes(Axis(Q4, width), SIZES, said, 7)
    assert sorted(key for spot in spots for key in spot.keys) == sorted(note.key for note in said)
    assert {spot.y for spot in spots} <= {7}
    assert all(a.right < b.left for a, b in pairwise(spots))
    assert all(spot.left >= 0 and spot.right <= width for spot in spots)


@given(widths, notes)
def test_a_sign_stands_on_its_first_day_and_is_large_enough_to_hit(width, said):
    axis = Axis(Q4, width)
    by_key = {note.key: note for note in said}
    for spot in place_notes(axis, SIZES, said, 0):
        sign = spot.right - SIZES.note if spot.backwards else spot.left
        middle = axis.middle_of(by_key[spot.keys[0]].day)
        assert sign <= middle <= sign + SIZES.note
        assert spot.right - spot.left >= SIZES.note


def test_notes_whose_signs_would_touch_share_one():
    near = [
        Note("b", Q4.first_day + timedelta(days=21), 90),
        Note("a", Q4.first_day + timedelta(days=20), 90),
    ]
    (spot,) = place_notes(Axis(Q4, 920), SIZES, near, 0)
    assert spot.keys == ("a", "b")
    assert spot.right - spot.left == 90 + SIZES.more


def test_words_go_to_the_left_where_the_quarter_ends():
    last = Note("a", Q4.last_day, 200)
    (spot,) = place_notes(Axis(Q4, 920), SIZES, [last], 0)
    assert spot.backwards
    assert (spot.left, spot.right) == (720, 920)


@given(widths, notes, days)
def test_words_are_shown_whole_or_not_at_all_and_cross_no_line(width, said, day):
    axis = Axis(Q4, width)
    line, by_key = axis.middle_of(day), {note.key: note for note in said}
    for spot in place_notes(axis, SIZES, said, 0, line):
        more = SIZES.more if len(spot.keys) > 1 else 0
        wanted = by_key[spot.keys[0]].width + more
        assert spot.right - spot.left in (wanted, SIZES.note)
        words = (
            (spot.left, spot.right - SIZES.note) if spot.backwards else (spot.left + SIZES.note, spot.right)
        )
        assert not words[0] < line < words[1]


def test_notes_outside_the_quarter_are_left_out():
    late = Note("a", Q4.last_day + timedelta(days=1), 200)
    assert place_notes(Axis(Q4, 920), SIZES, [late], 0) == ()


@given(widths, st.lists(st.tuples(days, st.integers(10, 200)), max_size=30))
def test_names_touch_neither_each_other_nor_a_later_mark(width, drawn):
    axis = Axis(Q4, width)
    names = sorted(drawn)
    spots = place_names(axis, names, 40)
    assert [spot.left for spot in spots] == [axis.x_of(day) for day, _ in names]
    for one, other in pairwise(spots):
        assert one.right < other.left or one.right == one.left or one.left == other.left
    assert all(spot.left <= spot.right <= width for spot in spots)
    assert all(spot.right - spot.left <= wide for spot, (_, wide) in zip(spots, names, strict=True))
