import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from, text

from contentplanner.exchange.formula_guard import guard, unguard

TRICKY = text() | text(alphabet=list("'=+-@\t\ra \n"))


@given(TRICKY)
def test_the_guard_comes_off_exactly(cell):
    assert unguard(guard(cell)) == cell


@given(TRICKY)
def test_a_guarded_cell_starts_no_formula(cell):
    assert guard(cell)[:1] not in set("=+-@\t\r")


@given(sampled_from("=+-@\t\r"), text())
def test_a_formula_gets_one_apostrophe(sign, rest):
    assert guard(sign + rest) == "'" + sign + rest


@pytest.mark.parametrize("cell", ["'tis the season", "5 - 3", "", "'", "it's = this"])
def test_other_texts_stay_as_they_are(cell):
    assert guard(cell) == unguard(cell) == cell
