"""Backups: made whole, thinned by rule, and plans again when asked."""

import json
import os
import shutil
import sqlite3
import threading
import zipfile
from datetime import timedelta

import pytest

from contentplanner.application.picture_commands import AddPictures
from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostFilter
from contentplanner.storage import copying
from contentplanner.storage.plan import open_plan
from tests.storage.conftest import NETWORKS, fingerprint
from tests.storage.plans import Put, post
from tests.storage.test_pictures import png


@pytest.fixture
def pictured(opened):
    """Return a plan with two posts, one of them with a picture."""
    opened.run(Put((post(1), post(2))))
    opened.run(AddPictures(post(1).id, (opened.plan.pictures.add_bytes(png(), "Stollen.png"),)))
    return opened


def check_same(opened, folder, clock):
    plan = open_plan(folder, NETWORKS, clock)
    reader = plan.open_reader()
    assert list(reader.posts(PostFilter())) == list(opened.reader.posts(PostFilter()))
    assert reader.step_labels() == opened.reader.step_labels()
    picture = reader.picture(reader.post(post(1).id).picture_id)
    assert plan.pictures.path_of(picture).read_bytes() == png()
    reader.close()
    plan.close()


def test_a_backup_restores_to_the_same_plan_with_its_pictures(pictured, tmp_path, clock):
    backup = pictured.plan.backups.make()
    before = fingerprint(pictured.folder)
    pictured.plan.backups.restore(backup.path, tmp_path / "again")
    check_same(pictured, tmp_path / "again", clock)
    assert fingerprint(pictured.folder) == before


def test_a_bundle_restores_without_the_plan_it_came_from(pictured, tmp_path, clock):
    target = tmp_path / "Marigold.zip"
    pictured.plan.backups.make(to=target)
    shutil.move(pictured.folder / "images", tmp_path / "elsewhere")
    pictured.plan.backups.restore(target, tmp_path / "again")
    check_same(pictured, tmp_path / "again", clock)
    assert sorted(os.listdir(tmp_path)) == ["Marigold.zip", "again", "elsewhere", "plan"]


def test_a_name_says_when_and_why(opened, clock):
    first, second = opened.plan.backups.make("before-import"), opened.plan.backups.make("before-import")
    local = clock.now().astimezone().strftime("%Y-%m-%dT%H%M")
    assert first.path.name == f"plan-{local}-before-import.db"
    assert second.path.name == f"plan-{local}-before-import-2.db"
    assert [backup.path for backup in opened.plan.backups.all()] == [second.path, first.path]
    assert first.made == clock.now().replace(second=0)


def test_a_daily_backup_is_made_once_a_day_when_something_changed(opened, clock):
    backups = opened.plan.backups
    assert backups.make_daily() is not None
    opened.run(Put((post(1),)))
    assert backups.make_daily() is None
    clock.pass_days(1)
    assert backups.make_daily() is not None
    clock.pass_days(1)
    assert backups.make_daily() is None
    opened.planner.undo()
    assert backups.make_daily() is not None


def test_what_a_crash_left_half_written_is_swept_away_in_time(opened, clock):
    old, fresh = (opened.folder / "backups" / f".{name}.new" for name in ("old", "fresh"))
    old.parent.mkdir()
    for draft, days in ((old, 2), (fresh, 0)):
        draft.write_text("half")
        at = (clock.now() - timedelta(days=days)).timestamp()
        os.utime(draft, (at, at))
    opened.plan.backups.make_daily()
    assert [old.exists(), fresh.exists()] == [False, True]


def test_over_a_year_the_backups_stay_few_and_each_one_opens(opened, clock):
    for number in range(400):
        if number % 5 == 0 or number > 380:
            opened.run(Put((post(number),)))
            opened.plan.backups.make_daily()
        clock.pass_days(1)
    kept = opened.plan.backups.all()
    assert 20 <= len(kept) <= 27
    counts = []
    for backup in kept:
        raw = sqlite3.connect(backup.path)
        assert raw.execute("PRAGMA quick_check").fetchone() == ("ok",)
        counts.append(raw.execute("SELECT count(*) FROM post").fetchone()[0])
        raw.close()
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 0


def test_a_backup_that_fails_leaves_the_older_ones_and_nothing_of_itself(opened, clock, monkeypatch):
    opened.plan.backups.make_daily()
    before = fingerprint(opened.folder / "backups")
    opened.run(Put((post(1),)))
    clock.pass_days(1)

    with monkeypatch.context() as patched:
        patched.setattr(copying, "_look_through", lambda copy: ())
        with pytest.raises(StorageProblem, match="not-written"):
            opened.plan.backups.make_daily()
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(StorageProblem, match="disk-full"):
        opened.plan.backups.make_daily()
    assert fingerprint(opened.folder / "backups") == before


def test_backups_taken_while_someone_writes_are_all_whole(opened):
    done = threading.Event()

    def write():
        number = 0
        while not done.is_set():
            number += 1
            opened.run(Put((post(2 * number), post(2 * number + 1))))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        paths = [opened.plan.backups.make().path for _ in range(12)]
    finally:
        done.set()
        writer.join()
    for path in paths:
        raw = sqlite3.connect(path)
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("SELECT count(*) % 2 FROM post").fetchone() == (0,)
        raw.close()


def test_a_bundle_takes_the_place_of_an_older_one_only_when_whole(pictured, tmp_path, monkeypatch):
    target = tmp_path / "a.zip"
    target.write_text("precious")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
        with pytest.raises(StorageProblem, match="disk-full"):
            pictured.plan.backups.make(to=target)
    assert target.read_text() == "precious"
    assert sorted(os.listdir(tmp_path)) == ["a.zip", "plan"]
    pictured.plan.backups.make(to=target)
    assert zipfile.is_zipfile(target)


def test_a_bundle_never_goes_into_the_plan_or_over_a_folder(opened, tmp_path):
    for target, code in (
        (opened.folder / "plan.db", "own-file"),
        (opened.folder / "x.zip", "own-file"),
        (tmp_path, "target-is-folder"),
        (tmp_path / "no" / "x.zip", "folder-missing"),
    ):
        with pytest.raises(StorageProblem, match=code):
            opened.plan.backups.make(to=target)


def test_a_restore_never_goes_over_anything(pictured, tmp_path):
    backup = pictured.plan.backups.make()
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "letter.txt").write_text("dear")
    for place in (pictured.folder, tmp_path / "there", tmp_path / "there" / "letter.txt"):
        with pytest.raises(StorageProblem, match="already-there"):
            pictured.plan.backups.restore(backup.path, place)
    assert (tmp_path / "there" / "letter.txt").read_text() == "dear"


def test_pictures_gone_from_the_plan_do_not_stop_a_restore(pictured, tmp_path, clock):
    backup = pictured.plan.backups.make()
    shutil.rmtree(pictured.folder / "images")
    pictured.plan.backups.restore(backup.path, tmp_path / "again")
    plan = open_plan(tmp_path / "again", NETWORKS, clock)
    reader = plan.open_reader()
    assert reader.count(PostFilter()) == 2
    reader.close()
    plan.close()


def newer(path):
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 99")
    raw.close()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda path: path.write_bytes(b""), "plan-empty"),
        (lambda path: path.write_text("hello"), "plan-foreign"),
        (lambda path: path.write_bytes(path.read_bytes()[:30_000]), "plan-damaged"),
        (lambda path: path.unlink(), "plan-missing"),
        (newer, "plan-newer"),
    ],
)
def test_a_backup_that_is_not_whole_is_refused_and_nothing_is_left(pictured, tmp_path, damage, code):
    backup = pictured.plan.backups.make().path
    damage(backup)
    before = fingerprint(tmp_path)
    with pytest.raises(StorageProblem, match=code):
        pictured.plan.backups.restore(backup, tmp_path / "again")
    assert fingerprint(tmp_path) == before
    assert not (tmp_path / "again").exists()


def bundle(path, **changes):
    """Write a bundle with its files as given: a text, bytes, or None to leave one out."""
    with zipfile.ZipFile(path) as archive:
        files = {member.filename: archive.read(member) for member in archive.infolist()}
    files |= changes
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            if data is not None:
                archive.writestr(name, data)


HASHED = f"images/{'a' * 64}.png"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"../evil.txt": "x"}, "plan-foreign"),
        ({"/etc/evil.txt": "x"}, "plan-foreign"),
        ({"C:\\evil.txt": "x"}, "plan-foreign"),
        ({"images/../plan.db": "x"}, "plan-foreign"),
        ({f"images/{'a' * 64}.png/x": "x"}, "plan-foreign"),
        ({"readme.txt": "x"}, "plan-foreign"),
        ({"plan.db": None}, "plan-foreign"),
        ({HASHED: bytes(60_000_000)}, "plan-foreign"),
        ({HASHED: b"not what the name says"}, "plan-damaged"),
        ({"plan.db": b"hello"}, "plan-foreign"),
        ({"plan.db": b""}, "plan-empty"),
    ],
)
def test_a_hostile_bundle_is_refused_and_nothing_is_left(pictured, tmp_path, changes, code):
    target = tmp_path / "a.zip"
    pictured.plan.backups.make(to=target)
    bundle(target, **changes)
    before = fingerprint(tmp_path)
    with pytest.raises(StorageProblem, match=code) as caught:
        pictured.plan.backups.restore(target, tmp_path / "again")
    assert caught.value.details["path"] == target
    assert fingerprint(tmp_path) == before
    assert not (tmp_path / "again").exists()


def test_a_bundle_with_two_files_of_one_name_is_refused(pictured, tmp_path):
    target = tmp_path / "a.zip"
    pictured.plan.backups.make(to=target)
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("plan.db", b"other")
    with pytest.raises(StorageProblem, match="plan-foreign"):
        pictured.plan.backups.restore(target, tmp_path / "again")


def test_a_bundle_cut_off_or_changed_is_damaged(pictured, tmp_path):
    target = tmp_path / "a.zip"
    pictured.plan.backups.make(to=target)
    data = bytearray(target.read_bytes())
    data[2_000] ^= 0xFF
    target.write_bytes(data)
    with pytest.raises(StorageProblem, match="plan-damaged"):
        pictured.plan.backups.restore(target, tmp_path / "again")


def test_a_bundle_says_what_it_is(pictured, tmp_path):
    target = tmp_path / "a.zip"
    pictured.plan.backups.make(to=target)
    with zipfile.ZipFile(target) as archive:
        assert json.loads(archive.read("manifest.json"))["program"] == "Content Planner"
        assert archive.testzip() is None
