from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.week_layout import HourScale, hours_shown, lay_day

MINUTES = st.lists(st.integers(0, 24 * 60 - 1), max_size=40)


def laid(minutes, most_columns=3):
    return lay_day([(minute, number) for number, minute in enumerate(minutes)], most_columns)


@given(MINUTES, st.integers(1, 6))
def test_every_post_lies_in_exactly_one_block(minutes, most_columns):
    things = Counter(thing for block in laid(minutes, most_columns) for thing in block.things)
    assert things == Counter(range(len(minutes)))


@given(MINUTES, st.integers(1, 6))
def test_blocks_of_a_day_never_overlap(minutes, most_columns):
    blocks = laid(minutes, most_columns)
    for number, one in enumerate(blocks):
        assert 0 <= one.column < one.columns <= most_columns
        assert 0 <= one.top < one.bottom <= 24 * 60
        for other in blocks[:number]:
            apart = one.bottom <= other.top or other.bottom <= one.top
            left = max(one.column / one.columns, other.column / other.columns)
            right = min((one.column + 1) / one.columns, (other.column + 1) / other.columns)
            assert apart or right <= left + 1e-9


def test_posts_at_the_same_time_stand_side_by_side():
    assert [(block.column, block.columns) for block in laid([540, 540, 700])] == [(0, 2), (1, 2), (0, 1)]


def test_too_many_at_one_time_are_counted_in_the_last_column():
    blocks = laid([540] * 40)
    assert [len(block.things) for block in blocks] == [1, 1, 38]
    assert [block.more for block in blocks] == [False, False, True]


def test_a_post_just_before_midnight_is_drawn_whole():
    (block,) = laid([24 * 60 - 15])
    assert (block.start, block.top, block.bottom) == (24 * 60 - 15, 23 * 60, 24 * 60)


@given(MINUTES)
def test_all_blocks_lie_within_the_hours_shown(minutes):
    first, last = hours_shown(minutes)
    assert 0 <= first <= 6
    assert 22 <= last <= 24
    assert all(first * 60 <= block.top and block.bottom <= last * 60 for block in laid(minutes))


@given(st.integers(0, 6), st.integers(22, 24), st.floats(20, 120), st.floats(-500, 5000))
def test_a_snapped_time_is_a_quarter_of_an_hour_within_the_hours(first, last, hour_height, y):
    minute = HourScale(first, last, hour_height).minute_at(y)
    assert minute % 15 == 0
    assert first * 60 <= minute <= last * 60 - 15


@given(st.integers(6 * 4, 22 * 4 - 1), st.floats(20, 120))
def test_a_quarter_of_an_hour_goes_to_its_height_and_back(quarter, hour_height):
    scale = HourScale(6, 22, hour_height)
    assert scale.minute_at(scale.y_of(quarter * 15)) == quarter * 15
