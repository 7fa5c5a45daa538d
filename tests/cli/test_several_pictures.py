"""Posts with several pictures leave a plan and come back whole, and the schedule keeps its columns."""

import csv
import os
import struct
import zlib
from dataclasses import replace
from datetime import date

import pytest

from contentplanner.application.networks import load_networks
from contentplanner.application.post_commands import tidy_post
from contentplanner.application.queries import PostFilter
from contentplanner.application.schedule import MORE_COLUMNS, MORE_FILE, PLAIN_COLUMNS
from contentplanner.domain.posts import MorePicture, Placement, State
from contentplanner.storage.plan import open_plan
from tests.cli.conftest import FixedClock, post

SAYS = ("=1+1", "A; B\nC", "", "'tis", " -x ")


def png(shade):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"\0" + bytes((shade, shade, shade)))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.fixture
def several(run, tmp_path):
    """Return a plan with a post of five pictures, one of one and one of none."""
    folder = tmp_path / "several"
    run("new", folder, "--time-zone", "Europe/Berlin")
    plan = open_plan(folder, load_networks(), FixedClock())
    names = ("a.png", "b, c; d.png", "-e.png", "a.png", "tür.png")
    kept = [plan.pictures.add_bytes(png(shade), name) for shade, name in enumerate(names)]
    more = tuple(MorePicture(one.id, text) for one, text in zip(kept[1:], SAYS[1:], strict=True))
    both = (Placement("instagram"), Placement("x", text="Short"))
    with plan.open_unit() as unit:
        for picture in kept:
            unit.put(picture)
        usual = {"state": State.DRAFT, "day": date(2027, 1, 1)}
        first = {"picture_id": kept[0].id, "picture_description": SAYS[0]}
        unit.put(tidy_post(post(1, **usual, **first, more_pictures=more, placements=both)))
        unit.put(tidy_post(post(2, **usual, picture_id=kept[4].id)))
        unit.put(tidy_post(post(3, **usual, picture_id=None)))
        unit.commit()
    plan.close()
    return folder


def lines_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def posts_of(folder):
    """Return each post by its headline, with the bytes of its pictures."""
    plan = open_plan(folder, load_networks(), FixedClock())
    reader, found = plan.open_reader(), {}
    for card in reader.find(PostFilter()):
        one = reader.post(card.id)
        paths = [plan.pictures.path_of(reader.picture(each.picture_id)) for each in one.pictures]
        found[one.headline] = one, [path.read_bytes() for path in paths]
    reader.close()
    plan.close()
    return found


def test_all_pictures_and_descriptions_come_back_and_the_file_is_the_same_again(run, several, tmp_path):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    assert run("export", several, "-o", first, "--drafts").status == 0
    assert len(os.listdir(tmp_path / "first images")) == 6
    run("new", tmp_path / "again", "--time-zone", "Europe/Berlin")
    answer = run("import", tmp_path / "again", first, "--json").json
    assert (answer["refused"], answer["warnings"]) == ([], [])
    was, now = posts_of(several), posts_of(tmp_path / "again")
    assert now.keys() == was.keys()
    for headline, (found, files) in now.items():
        assert files == was[headline][1]
        assert replace(found, created=was[headline][0].created) == was[headline][0]
    assert run("export", tmp_path / "again", "-o", second, "--drafts").status == 0
    assert second.read_bytes() == first.read_bytes()
    more = [tmp_path / f"{name} images" / MORE_FILE for name in ("first", "second")]
    assert more[0].read_bytes() == more[1].read_bytes()


def test_the_schedule_is_as_it_always_was_and_a_file_among_the_pictures_tells_the_rest(
    run, several, tmp_path
):
    run("export", several, "-o", tmp_path / "s.csv", "--drafts")
    lines = lines_of(tmp_path / "s.csv")
    assert tuple(lines[0]) == PLAIN_COLUMNS
    assert [line["Image"] for line in lines] == ["a.png", "a.png", "tür.png", ""]
    more = lines_of(tmp_path / "s images" / MORE_FILE)
    assert tuple(more[0]) == MORE_COLUMNS
    assert [tuple(line.values()) for line in more] == [
        (post(1).id, "b, c; d.png", "A; B C"),
        (post(1).id, "'-e.png", ""),
        (post(1).id, "a-2.png", "'tis"),
        (post(1).id, "tür.png", "'-x"),
    ]


def test_what_an_earlier_export_said_of_further_pictures_goes_with_them(run, several, tmp_path):
    run("export", several, "-o", tmp_path / "s.csv", "--drafts")
    plan = open_plan(several, load_networks(), FixedClock())
    with plan.open_unit() as unit:
        unit.put(replace(post(1), picture_id=None, more_pictures=(), state=State.DRAFT))
        unit.commit()
    plan.close()
    run("export", several, "-o", tmp_path / "s.csv", "--drafts")
    assert not (tmp_path / "s images" / MORE_FILE).exists()


def test_without_that_file_each_post_has_its_first_picture_and_nothing_changes(run, several, tmp_path):
    run("export", several, "-o", tmp_path / "s.csv", "--drafts")
    (tmp_path / "s images" / MORE_FILE).unlink()
    answer = run("import", several, tmp_path / "s.csv", "--json").json
    assert (answer["imported"], answer["unchanged"], answer["refused"]) == (0, 4, [])
    run("new", tmp_path / "again", "--time-zone", "Europe/Berlin")
    run("import", tmp_path / "again", tmp_path / "s.csv")
    assert len(posts_of(tmp_path / "again")[post(1).headline][1]) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x00", b"Other,Header\r\n1,2\r\n"])
def test_a_damaged_one_is_said_to_be(run, several, tmp_path, content):
    run("export", several, "-o", tmp_path / "s.csv", "--drafts")
    (tmp_path / "s images" / MORE_FILE).write_bytes(content)
    run("new", tmp_path / "again", "--time-zone", "Europe/Berlin")
    answer = run("import", tmp_path / "again", tmp_path / "s.csv", "--json").json
    assert answer["imported"] == 4
    assert [one for one in answer["warnings"] if MORE_FILE in one]


def test_the_same_file_twice_changes_nothing_even_where_a_focus_was_moved(run, several, tmp_path):
    run("export", several, "-o", tmp_path / "s.csv", "--drafts")
    plan = open_plan(several, load_networks(), FixedClock())
    with plan.open_unit() as unit:
        found = unit.get(type(post(1)), post(1).id)
        more = tuple(replace(one, focus_x=3) for one in found.more_pictures)
        unit.put(replace(found, focus_y=7, more_pictures=more))
        unit.commit()
    plan.close()
    answer = run("import", several, tmp_path / "s.csv", "--json").json
    assert (answer["imported"], answer["unchanged"], answer["refused"]) == (0, 4, [])


def test_pictures_that_are_not_there_are_named_and_the_others_close_up(run, several, tmp_path):
    run("export", several, "-o", tmp_path / "s.csv", "--drafts")
    for name in ("a.png", "-e.png"):
        (tmp_path / "s images" / name).unlink()
    run("new", tmp_path / "again", "--time-zone", "Europe/Berlin")
    answer = run("import", tmp_path / "again", tmp_path / "s.csv", "--json").json
    assert [one.split("“")[1].split("”")[0] for one in answer["warnings"]] == ["a.png", "-e.png"]
    found = posts_of(tmp_path / "again")[post(1).headline][0]
    assert [one.description for one in found.pictures] == ["A; B C", "'tis", "-x"]
    again = run("import", tmp_path / "again", tmp_path / "s.csv", "--json").json
    assert (again["imported"], again["refused"]) == (0, [])
