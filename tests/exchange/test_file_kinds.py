import os
import zipfile

import pytest

from contentplanner.application.importing import ImportProblem
from contentplanner.exchange.schedule_reader import CsvScheduleReader


def refusal(path):
    with pytest.raises(ImportProblem) as problem:
        CsvScheduleReader().open(path)
    return problem.value.sentence


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Excel workbook"),
        (b"SQLite format 3\0" + b"\0" * 100, "database"),
        (b"<!DOCTYPE html>\n<table><tr><td>Date</td></tr></table>", "web page"),
        (b"\xef\xbb\xbf  <html><body>", "web page"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "picture"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "picture"),
        (b"<?xml version='1.0'?>\n<svg xmlns='x'/>", "picture"),
        (b"<?xml version='1.0'?>\n<rss/>", "XML"),
        (b"begin:vcalendar\r\nVERSION:2.0\r\n", "calendar"),
        (b"\xef\xbb\xbfBEGIN:VCALENDAR\r\n", "calendar"),
        (b'[{"date": "2026-11-19"}]', "JSON"),
        (b"\x01\x02\x03\x04text\x05\x06\x07" * 20, "not a text file"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "empty"),
        (b",,,\n,,,\n", "no records"),
    ],
)
def test_what_is_no_table_is_named_in_a_sentence(tmp_path, data, words):
    path = tmp_path / "schedule.csv"
    path.write_bytes(data)
    assert words in refusal(path)


@pytest.mark.parametrize(
    ("inside", "words"),
    [("xl/workbook.xml", "Excel workbook"), ("Index/Document.iwa", "Numbers"), ("a.csv", "Unpack it")],
)
def test_packed_files_are_told_by_what_lies_inside(tmp_path, inside, words):
    path = tmp_path / "schedule.csv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(inside, "x")
    assert words in refusal(path)


def test_a_broken_archive_is_refused_too(tmp_path):
    path = tmp_path / "schedule.xlsx"
    path.write_bytes(b"PK\x03\x04broken")
    assert "cannot be read" in refusal(path)


def test_what_is_no_file_is_refused(tmp_path):
    assert "no file" in refusal(tmp_path / "gone.csv")
    assert "not a file" in refusal(tmp_path)
    os.mkfifo(tmp_path / "pipe.csv")
    assert "not a file" in refusal(tmp_path / "pipe.csv")


def test_a_file_beyond_100_mb_is_refused_unread(tmp_path):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.write(b"Date,Text\n" * 1000)
        file.truncate(100_000_001)
    assert "100 MB can be read" in refusal(path)
