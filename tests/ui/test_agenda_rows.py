"""Rows of a list in sections, and the words of a search in a headline."""

from hypothesis import given
from hypothesis.strategies import booleans, integers, lists, text, tuples

from contentplanner.application.queries import PostFilter
from contentplanner.ui.models.section_reader import within
from contentplanner.ui.models.sections import Section, SectionRows
from contentplanner.ui.post_list.hits import hits
from tests.ui.plan_desk import TODAY

SECTIONS = lists(tuples(integers(0, 40), booleans(), booleans()), max_size=8)


def rows_of(made):
    sections = [
        Section(str(key), "Title" if titled else "", PostFilter(), count)
        for key, (count, titled, _) in enumerate(made)
    ]
    folded = {str(key) for key, (_, _, folded) in enumerate(made) if folded}
    return SectionRows(sections, folded), folded


@given(SECTIONS)
def test_every_row_has_one_place_and_every_place_its_row(made):
    rows, _ = rows_of(made)
    places = [rows.place(row) for row in range(len(rows))]
    assert len(set(places)) == len(rows)
    assert [rows.row(place) for place in places] == list(range(len(rows)))


@given(SECTIONS)
def test_a_list_has_all_posts_but_folded_ones_and_a_heading_for_each_title(made):
    rows, _ = rows_of(made)
    expected = sum((0 if folded and titled else n) + titled for n, titled, folded in made if n)
    assert len(rows) == expected


@given(SECTIONS)
def test_the_heading_of_a_row_is_the_first_of_its_section(made):
    rows, _ = rows_of(made)
    for row in range(len(rows)):
        heading = rows.heading(row)
        assert heading <= row
        assert rows.place(heading).section == rows.place(row).section
        assert heading == 0 or rows.place(heading - 1).section < rows.place(row).section


def test_words_of_a_search_are_found_whatever_their_case_and_accents():
    assert hits("Café crème for the café", "cafe") == [(0, 4), (19, 4)]
    assert hits("Stollen in the shop", "STOLL sh") == [(0, 5), (15, 2)]
    assert hits("Straße", "strass") == [(0, 5)]
    assert hits("Bread", "ead") == []
    assert hits("Bread", "") == []


@given(text(), text())
def test_hits_lie_within_the_text(headline, search):
    for start, length in hits(headline, search):
        assert 0 <= start < start + length <= len(headline)


def test_a_filter_is_narrowed_or_nothing_is_left():
    month = PostFilter(first=TODAY)
    assert within(month, None, TODAY) == PostFilter(first=TODAY, last=TODAY, dated=True)
    assert within(PostFilter(first=TODAY), None, TODAY.replace(day=1)) is None
    assert within(PostFilter(dated=False), TODAY, TODAY) is None
