import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.exchange.formula_guard import unguard
from contentplanner.exchange.plain_csv import PlainCsvWriter

WIDTH = len(PLAIN_COLUMNS)
CELLS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)
LIVE = st.sampled_from(
    ["=1+1", "'=1+1", "''@x", "+49 30", "-5", "@you", "\tx", "\rx", "'tis", "'", "", "a=b"]
)
LINES = st.lists(st.tuples(*[CELLS | LIVE] * WIDTH), max_size=5)


def written(lines, *, exact=False):
    sink = io.BytesIO()
    tally = PlainCsvWriter().write(iter(lines), sink, exact=exact)
    return sink.getvalue(), tally


def line(**cells):
    return tuple(cells.get(name, "") for name in PLAIN_COLUMNS)


def cells_of(data):
    return [tuple(row) for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))]


def test_a_file_begins_with_a_mark_and_the_header_and_ends_lines_with_crlf():
    data, tally = written([])
    assert data == b"\xef\xbb\xbf" + ",".join(PLAIN_COLUMNS).encode() + b"\r\n"
    assert (tally.lines, tally.guarded) == (0, 0)


def test_only_cells_that_need_quotes_have_them():
    data, _ = written([line(Date="2026-11-19", Headline='A "big" one, really', Description="one\ntwo")])
    assert b'2026-11-19,,,,,,,,,,"A ""big"" one, really","one\ntwo",,' in data


def test_a_formula_gets_one_apostrophe_and_is_counted():
    data, tally = written([line(Headline="=1+1", Notes="'=1+1", Aim="'tis"), line(Headline="plain")])
    assert b",=1+1" not in data
    assert cells_of(data)[1][PLAIN_COLUMNS.index("Headline")] == "'=1+1"
    assert cells_of(data)[1][PLAIN_COLUMNS.index("Notes")] == "''=1+1"
    assert cells_of(data)[1][PLAIN_COLUMNS.index("Aim")] == "'tis"
    assert (tally.lines, tally.guarded) == (2, 2)


def test_an_exact_file_has_no_guard():
    data, tally = written([line(Headline="=1+1")], exact=True)
    assert cells_of(data)[1][PLAIN_COLUMNS.index("Headline")] == "=1+1"
    assert tally.guarded == 0


@given(LINES)
def test_every_cell_comes_back_as_it_was(lines):
    data, tally = written(lines)
    assert [tuple(map(unguard, row)) for row in cells_of(data)[1:]] == lines
    assert tally.lines == len(lines)


@given(LINES)
def test_no_cell_may_run_as_a_formula(lines):
    data, tally = written(lines)
    rows = cells_of(data)[1:]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
    changed = sum(
        cell != before
        for row, old in zip(rows, lines, strict=True)
        for cell, before in zip(row, old, strict=True)
    )
    assert tally.guarded == changed


def test_lines_are_handed_over_as_they_come():
    sink, given_so_far, most = io.BytesIO(), 0, 0

    def lines():
        nonlocal given_so_far, most
        for _ in range(5000):
            given_so_far += 1
            most = max(most, given_so_far - sink.getvalue().count(b"\r\n"))
            yield line(Headline="x")

    PlainCsvWriter().write(lines(), sink)
    assert most < 1000
