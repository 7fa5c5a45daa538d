from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from contentplanner.application.desk import PictureProblem
from contentplanner.application.exporting import (
    ExportCancelled,
    ExportFormat,
    ExportWish,
    GoodToKnow,
    Written,
    proposed_name,
)
from contentplanner.application.networks import load_networks
from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostFilter, QuarterTallies
from contentplanner.application.schedule import MORE_FILE, PLAIN_COLUMNS
from contentplanner.application.schedule_export import ScheduleExport
from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import Month
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.share import Tally

PLAIN = ExportFormat("plain", "Plain", PLAIN_COLUMNS, "YYYY-MM-DD", 1500, "2026-11")
PICTURE = Picture(id=PictureId("a"), name="a.png", extension="png", width=1, height=1, byte_count=3)


def line(**cells):
    return tuple(cells.get(name, "") for name in PLAIN_COLUMNS)


class Lines:
    """A reader of a plan of many posts, all with one picture."""

    def __init__(self, count=1200, network="Instagram"):
        self.lines = [line(Headline=f"Post {n}", Network=network, Image="a.png") for n in range(count)]
        self.asked, self.more = [], []

    def schedule_lines(self, wanted):
        self.asked.append(wanted)
        return iter(self.lines)

    def more_picture_lines(self, wanted):
        return iter(self.more)

    def count(self, wanted):
        return len(self.lines)

    def find(self, wanted):
        assert wanted.states == {State.DRAFT}
        return []

    def settings(self):
        return PlanSettings()

    def days_with_posts(self):
        return date(2026, 2, 1), date(2026, 11, 30)

    def quarter_tallies(self, quarter):
        return QuarterTallies(months={month: Tally(promotional=1) for month in quarter.months})

    def export_names(self):
        return {"a.png": PICTURE.id}

    def picture(self, picture_id):
        return PICTURE


class Writer:
    """Writes one byte a line."""

    format = PLAIN

    def write(self, lines, sink, *, exact=False):
        count = 0
        for _ in lines:
            sink.write(b".")
            count += 1
        return Written(count, 0)

    def write_more(self, lines, sink, *, exact=False):
        sink.write(repr(list(lines)).encode())


class Files:
    """Files kept in memory."""

    def __init__(self, full=False):
        self.written = {}
        self.discarded = None
        self.full = full

    @contextmanager
    def replacing(self, target):
        data = bytearray()

        class Sink:
            def write(self, more):
                data.extend(more)

        yield Sink()
        if self.full:
            raise StorageProblem("disk-full", path=target)
        self.written[target] = bytes(data)

    def copy_picture(self, source, target):
        self.written[target] = b"picture"
        return True

    def discard(self, files, folder):
        self.discarded = list(files), folder
        for file in files:
            del self.written[file]


class Pictures:
    """One picture on the disk."""

    def __init__(self, folder):
        self.path = folder / "stored.png"
        self.path.write_bytes(b"png")

    def path_of(self, picture):
        return self.path


@pytest.fixture
def case(tmp_path):
    def case(reader=None, files=None):
        (tmp_path / "plan").mkdir(exist_ok=True)
        return ScheduleExport(
            tmp_path / "plan", reader or Lines(), Pictures(tmp_path), load_networks(), files or Files()
        )

    return case


def test_a_look_ahead_counts_and_shows_the_first_lines_and_writes_nothing(case):
    files = Files()
    found = case(files=files).check(Writer(), ExportWish(), preview=3)
    assert (found.posts, found.lines, len(found.preview)) == (1200, 1200, 3)
    assert (found.pictures, found.picture_bytes) == (1, 3)
    assert files.written == {}


def test_only_finished_posts_are_asked_for_whatever_the_scope_says(case):
    reader = Lines(1)
    wish = ExportWish(PostFilter(states=frozenset({State.DRAFT}), in_bin=True))
    case(reader).check(Writer(), wish)
    assert {wanted.states for wanted in reader.asked} == {frozenset({State.READY, State.POSTED})}
    assert not any(wanted.in_bin for wanted in reader.asked)


def test_an_export_that_is_stopped_leaves_nothing(case):
    files = Files()
    told = []

    def go_on(done):
        told.append(done)
        return done < 1000

    with pytest.raises(ExportCancelled):
        case(files=files).write(Writer(), ExportWish(), Path("s.csv"), go_on=go_on)
    assert told == [0, 500, 1000]
    assert files.written == {}


def test_a_full_disk_takes_the_pictures_back(case):
    files = Files(full=True)
    with pytest.raises(StorageProblem):
        case(files=files).write(Writer(), ExportWish(), Path("s.csv"))
    assert files.written == {}
    assert files.discarded == ([Path("s images/a.png")], Path("s images"))


def test_further_pictures_are_told_of_among_the_pictures_or_taken_back_with_them(case, tmp_path):
    (tmp_path / "s images").mkdir()
    reader, files = Lines(2), Files()
    reader.more = [("p", "a.png", "A loaf"), ("p", "b.png", "")]
    done = case(reader, files).write(Writer(), ExportWish(), tmp_path / "s.csv")
    assert files.written[tmp_path / "s images" / MORE_FILE] == repr(reader.more).encode()
    assert done.files == (tmp_path / "s.csv", tmp_path / "s images" / "a.png")
    files = Files(full=True)
    with pytest.raises(StorageProblem):
        case(reader, files).write(Writer(), ExportWish(), tmp_path / "s.csv")
    assert files.written == {}


def test_a_damaged_picture_stays_behind_and_is_told_and_the_rest_is_written(case):
    class Fussy(Files):
        def copy_picture(self, source, target):
            raise PictureProblem("picture-broken", name=target.name)

    files = Fussy()
    done = case(files=files).write(Writer(), ExportWish(), Path("s.csv"))
    assert done.files == (Path("s.csv"),)
    assert GoodToKnow("pictures-damaged", {"count": 1}) in done.notices
    assert list(files.written) == [Path("s.csv")]


def test_pictures_stay_away_when_not_wished(case):
    files = Files()
    done = case(files=files).write(Writer(), ExportWish(pictures=False), Path("s.csv"))
    assert done.files == (Path("s.csv"),)


def test_lines_of_other_networks_stay_away(case):
    reader = Lines(1, "Facebook")
    wish = ExportWish(PostFilter(networks=frozenset({NetworkKey("instagram")})))
    assert case(reader).check(Writer(), wish).lines == 0
    wish = replace(wish, wanted=PostFilter(networks=frozenset({NetworkKey("facebook")})))
    assert case(reader).check(Writer(), wish).lines == 1


def test_more_lines_than_the_reader_of_the_file_takes_are_told(case):
    codes = [notice.code for notice in case(Lines(1501)).check(Writer(), ExportWish()).notices]
    assert "too-many-lines" in codes


def test_months_over_the_limit_are_told_only_within_the_scope(case):
    wish = ExportWish(PostFilter(first=date(2026, 5, 20), last=date(2026, 7, 1)))
    notices = case(Lines(1)).check(Writer(), wish).notices
    assert [notice.details["month"] for notice in notices] == [Month(2026, n) for n in (5, 6, 7)]


def test_a_file_name_is_proposed_after_plan_and_scope():
    assert proposed_name("Fish/Chips", "2026-Q4", PLAIN) == "Fish Chips 2026-Q4.csv"
    assert proposed_name("", "", PLAIN) == "Plan.csv"
