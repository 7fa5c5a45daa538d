"""A file that is no plan, or not a whole one, is named and left exactly as it is."""

import os
import random
import shutil
import sqlite3

import pytest

from contentplanner.application.ports import StorageProblem
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.plan import create_plan, open_plan
from contentplanner.storage.schema import APPLICATION_ID, SCHEMA
from tests.storage.conftest import NETWORKS, fingerprint
from tests.storage.plans import Put, post


@pytest.fixture
def folder(opened):
    """Return the folder of a closed plan with a few posts."""
    opened.run(Put(tuple(post(number, description="words " * 300) for number in range(60))))
    opened.run(Put((post(),)))
    opened.reopen()
    opened.close()
    yield opened.folder
    opened.close = lambda: None


def change(path, at, data):
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def sql(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def empty(path):
    path.write_bytes(b"")


def text(path):
    path.write_text("hello")


def nul(path):
    path.write_bytes(bytes(8192))


def header_only(path):
    path.write_bytes(path.read_bytes()[:100])


def half(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def one_page_random(path):
    change(path, 4096 * 3, random.Random(1).randbytes(4096))


def one_late_page_random(path):
    change(path, path.stat().st_size // 4096 // 2 * 4096, random.Random(2).randbytes(4096))


def image(path):
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))


def other_program(path):
    path.unlink()
    sql(path, "CREATE TABLE photos (id)", "PRAGMA user_version = 1")


def newer(path):
    sql(path, f"PRAGMA user_version = {SCHEMA + 1}")


def much_newer(path):
    sql(path, "PRAGMA user_version = 2147483647")


def negative(path):
    sql(path, "PRAGMA user_version = -1")


def trigger(path):
    sql(path, "CREATE TRIGGER evil AFTER INSERT ON post BEGIN DELETE FROM campaign; END")


def view(path):
    sql(path, "CREATE VIEW posts AS SELECT 1")


def other_trigger_text(path):
    sql(
        path,
        "DROP TRIGGER post_text_added",
        "CREATE TRIGGER post_text_added AFTER INSERT ON post BEGIN DELETE FROM campaign; END",
    )


def table_less(path):
    sql(path, "DROP TABLE step_change")


def marked_only(path):
    path.unlink()
    sql(path, "CREATE TABLE t (id)", f"PRAGMA application_id = {APPLICATION_ID}", "PRAGMA user_version = 1")


def is_a_folder(path):
    path.unlink()
    path.mkdir()


def removed(path):
    path.unlink()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (empty, "plan-empty"),
        (text, "plan-foreign"),
        (nul, "plan-damaged"),
        (header_only, "plan-damaged"),
        (half, "plan-damaged"),
        (one_page_random, "plan-damaged"),
        (one_late_page_random, "plan-damaged"),
        (image, "plan-foreign"),
        (other_program, "plan-foreign"),
        (newer, "plan-newer"),
        (much_newer, "plan-newer"),
        (negative, "plan-damaged"),
        (trigger, "plan-foreign"),
        (view, "plan-foreign"),
        (other_trigger_text, "plan-foreign"),
        (table_less, "plan-foreign"),
        (marked_only, "plan-foreign"),
        (is_a_folder, "plan-foreign"),
        (removed, "plan-missing"),
    ],
)
def test_what_is_no_whole_plan_is_refused_and_left_as_it_is(folder, clock, damage, code):
    damage(folder / "plan.db")
    before = fingerprint(folder)
    with pytest.raises(StorageProblem, match=f"^{code}$") as caught:
        open_plan(folder, NETWORKS, clock)
    assert fingerprint(folder) == before
    assert caught.value.details["path"] == folder / "plan.db"


def test_a_folder_that_is_not_there_is_missing_and_is_not_made(tmp_path, clock):
    with pytest.raises(StorageProblem, match="plan-missing"):
        open_plan(tmp_path / "nowhere", NETWORKS, clock)
    assert not any(tmp_path.iterdir())


def test_a_file_in_place_of_the_folder_is_foreign(tmp_path, clock):
    (tmp_path / "plan").write_text("notes")
    with pytest.raises(StorageProblem, match="plan-foreign"):
        open_plan(tmp_path / "plan", NETWORKS, clock)
    with pytest.raises(StorageProblem, match="already-there"):
        create_plan(tmp_path / "plan", PlanSettings(), NETWORKS, clock)


def test_a_plan_is_never_made_where_something_lies(folder, clock, tmp_path):
    before = fingerprint(folder)
    with pytest.raises(StorageProblem, match="already-there"):
        create_plan(folder, PlanSettings(), NETWORKS, clock)
    assert fingerprint(folder) == before
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear")
    with pytest.raises(StorageProblem, match="already-there"):
        create_plan(tmp_path / "letters", PlanSettings(), NETWORKS, clock)
    assert os.listdir(tmp_path / "letters") == ["a.txt"]


def test_a_plan_may_be_made_in_an_empty_folder(tmp_path, clock):
    (tmp_path / "plan").mkdir()
    plan = create_plan(tmp_path / "plan", PlanSettings(), NETWORKS, clock)
    plan.close()
    assert sorted(os.listdir(tmp_path / "plan")) == ["plan.db", "plan.lock"]


def test_names_that_addresses_give_a_meaning_are_only_names(tmp_path, clock):
    odd = tmp_path / "a?mode=memory#%20&ü 🥐"
    create_plan(odd, PlanSettings(name="odd"), NETWORKS, clock).close()
    plan = open_plan(odd, NETWORKS, clock)
    reader = plan.open_reader()
    assert reader.settings().name == "odd"
    reader.close()
    plan.close()


def test_only_the_owner_can_read_a_plan(opened):
    opened.plan.pictures.add_bytes(b"BM" + bytes(12) + b"\x28\0\0\0\2\0\0\0\2\0\0\0" + bytes(40), "a.bmp")
    opened.plan.backups.make()
    opened.run(Put((post(),)))
    modes = {path.stat().st_mode & 0o777 for path in opened.folder.rglob("*") if path.is_file()}
    folders = [opened.folder, *(path for path in opened.folder.rglob("*") if path.is_dir())]
    if os.name != "nt":
        assert modes == {0o600}
        assert {path.stat().st_mode & 0o777 for path in folders} == {0o700}


@pytest.mark.parametrize("replacement", ["other", "copy", "gone"])
def test_a_plan_replaced_while_open_is_not_written_to(opened, tmp_path, clock, replacement):
    opened.run(Put((post(),)))
    path = opened.folder / "plan.db"
    if replacement == "gone":
        path.unlink()
    else:
        fresh = tmp_path / "fresh.db"
        shutil.copyfile(path, fresh) if replacement == "copy" else fresh.write_text("other")
        fresh.replace(path)
    before = fingerprint(opened.folder)
    with pytest.raises(StorageProblem, match="plan-replaced"):
        opened.run(Put((post(2),)))
    assert fingerprint(opened.folder) == before
