import codecs

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import text

from contentplanner.application.importing import ImportProblem
from contentplanner.exchange.encodings import find_encoding

TABLE = "Date,Text\r\n2026-11-19,Crème brûlée – 3 €\r\n"


@pytest.fixture
def file(tmp_path):
    def write(data):
        path = tmp_path / "file.csv"
        path.write_bytes(data)
        return path

    return write


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode("utf-8"), TABLE.encode("utf-8-sig"), TABLE.encode("utf-16"), TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"), codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"), TABLE.encode("cp1252"),
        TABLE.encode("utf-32"),
    ],
)  # fmt: skip
def test_each_encoding_gives_the_same_text(file, data):
    path = file(data)
    assert data.decode(find_encoding(path).codec) == TABLE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(text())
def test_utf8_is_never_taken_for_anything_else(tmp_path, words):
    path = tmp_path / "file.csv"
    path.write_bytes(("Date,Text\n,x" + words).encode("utf-8", "ignore"))
    if "\0" not in words:
        assert find_encoding(path).codec == "utf-8"


def test_windows_1252_is_said(file):
    encoding = find_encoding(file(TABLE.encode("cp1252")))
    assert encoding.label == "Windows-1252"
    assert "line 2" in encoding.notes[0]


def test_two_encodings_in_one_file_are_refused_by_line(file):
    data = TABLE.encode("cp1252") + "2026-11-20,Käse\n".encode()
    with pytest.raises(ImportProblem, match=r"line 2 is not UTF-8, line 3 is"):
        find_encoding(file(data))


@pytest.mark.parametrize(
    "data",
    [b"a,b\n\x81\x8d\x8f,caf\xe9\n", "日期,平台\n二零二六,知乎\n".encode("gbk"), b"\xff\xfea\0,\0b\0\n"],
)
def test_an_encoding_that_is_not_known_is_refused(file, data):
    with pytest.raises(ImportProblem) as problem:
        find_encoding(file(data))
    assert problem.value.code == "encoding-unclear"


def test_characters_lost_before_and_nul_characters_are_counted(file):
    notes = find_encoding(file("a,b\n1,caf\ufffd\n2,x\0y\n".encode())).notes
    assert any("NUL" in note for note in notes)
    assert any("already lost" in note for note in notes)
