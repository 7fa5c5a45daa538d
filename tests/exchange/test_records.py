import pytest

from contentplanner.application.importing import ImportProblem
from contentplanner.exchange.dialects import find_dialect
from contentplanner.exchange.records import Dialect, read_records


@pytest.fixture
def records(tmp_path):
    def read(data, separator=","):
        path = tmp_path / "file.csv"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return [(record.line, record.cells) for record in read_records(path, Dialect("utf-8", separator))]

    return read


@pytest.fixture
def separator(tmp_path):
    def find(text):
        path = tmp_path / "file.csv"
        path.write_bytes(text.encode())
        return find_dialect(path, "utf-8", {"date", "text", "title"}.__contains__)

    return find


def test_a_record_is_named_by_its_first_physical_line(records):
    found = records('a,b\n"one\ntwo\nthree",x\n\n,\nlast,y\n')
    assert found == [(1, ["a", "b"]), (2, ["one\ntwo\nthree", "x"]), (7, ["last", "y"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(records, end):
    assert records(end.join(("a,b", '"c', 'd",e', "f,g"))) == [
        (1, ["a", "b"]),
        (2, [f"c{end}d", "e"]),
        (4, ["f", "g"]),
    ]


def test_doubled_quotes_are_one(records):
    assert records('a,"say ""hi"", now"\n') == [(1, ["a", 'say "hi", now'])]


@pytest.mark.parametrize(
    "text", ['a,b\n1,"open\n2,x\n3,y\n', 'a,b\n1,"open', 'a,b\n1,"', 'a,b\n1,"""x\n', 'a,b\n"1,"\n2,"x\n']
)
def test_a_quote_never_closed_is_refused_by_the_line_it_opens_on(records, text):
    with pytest.raises(ImportProblem, match=r"opens on line [23] and is never closed"):
        records(text)


@pytest.mark.parametrize("text", ['a\n5" pipe\n', 'a\n"x" y\n', 'a\n""\nb', 'a\n"x"""', 'a\n"x"'])
def test_quotes_that_are_closed_or_plain_are_fine(records, text):
    assert records(text)


def test_a_cell_of_more_than_a_million_characters_is_refused(records):
    with pytest.raises(ImportProblem, match="Line 2 holds a cell"):
        records(f"a,b\n1,{'x' * 1_000_001}\n")
    with pytest.raises(ImportProblem, match="opens on line 2"):
        records('a,b\n1,"' + "words and words\n" * 100_000)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator, mark):
    lines = (("date", "text"), ("2026-11-19", '"a, b; c | d"'), ("2026-11-20", '"e\tf"'))
    assert separator("\n".join(map(mark.join, lines))).separator == mark


def test_lists_inside_cells_do_not_mislead(separator):
    text = 'date,text,keywords\n2026-11-19,a,"x; y; z"\n2026-11-20,b,"x; y; z"\n'
    assert separator(text).separator == ","


def test_a_separator_line_is_believed(separator, tmp_path):
    dialect = separator("sep=;\r\ndate;text\r\n2026-11-19;a,b,c,d\r\n")
    assert (dialect.separator, dialect.skipped) == (";", 1)
    assert next(read_records(tmp_path / "file.csv", dialect)) == (2, ["date", "text"])
