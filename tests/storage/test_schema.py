"""The ladder of schema versions: what it builds, that it is frozen, that it is climbed whole or not."""

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from sqlmodel import SQLModel

from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostFilter
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.strategy import Strategy
from contentplanner.storage import database, few_tables, plan, schema, tables
from contentplanner.storage.migrations import STEPS
from contentplanner.storage.plan import open_plan
from contentplanner.storage.schema import APPLICATION_ID, SCHEMA, climb
from tests.storage.conftest import NETWORKS
from tests.storage.plans import Put, post

OLD_FILES = Path(__file__).parent / "old_files"
RELEASED = {
    1: "c37886c914c46a60415d2973392bd46e56bd8d931684dd731d776dd6a3d53c5e",
    2: "fe827ac0b8e9d292ca1976c41a4de6a6acf88405189aa7b7c267d2f06d582c62",
    3: "3734fd44f3583341dda9124ded157b0ded43f1ba5a05dd5c3a62752c38d94cd4",
}


def described(engine):
    """Return everything of a schema that can be compared, table by table."""
    found, seen = {}, inspect(engine)
    for name in seen.get_table_names():
        if name.startswith("post_text"):
            continue
        columns = [(one["name"], str(one["type"]), one["nullable"]) for one in seen.get_columns(name)]
        checks = {one["name"]: "".join(one["sqltext"].split()) for one in seen.get_check_constraints(name)}
        references = {str(sorted(one.items(), key=str)) for one in seen.get_foreign_keys(name)}
        indexes = {index_text(one) for one in seen.get_indexes(name)}
        found[name] = (columns, seen.get_pk_constraint(name), checks, references, indexes)
    return found


def index_text(index):
    where = index.get("dialect_options", {}).get("sqlite_where")
    return f"{index['name']} {index['column_names']} {index['unique']} {where}"


def test_the_ladder_builds_what_the_rows_say():
    def climbed():
        connection = sqlite3.connect(":memory:", isolation_level=None)
        climb(connection)
        return connection

    ladder, rows = create_engine("sqlite://", creator=climbed), create_engine("sqlite://")
    assert tables.PostRow.metadata is few_tables.FEW_ROWS[Strategy].metadata is SQLModel.metadata
    SQLModel.metadata.create_all(rows)
    by_ladder, by_rows = described(ladder), described(rows)
    assert by_ladder.keys() == by_rows.keys()
    for name, table in by_rows.items():
        assert by_ladder[name] == table, name
    ladder.dispose()
    rows.dispose()


def test_every_table_is_strict():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    climb(connection)
    listed = connection.execute("PRAGMA table_list").fetchall()
    ours = [row for row in listed if row[2] == "table" and not row[1].startswith("sqlite_")]
    assert {row[1] for row in ours if not row[5]} == set()
    connection.close()


@pytest.mark.parametrize("version", RELEASED)
def test_a_released_step_is_never_edited(version):
    text = "\n".join(STEPS[version - 1])
    assert hashlib.sha256(text.encode()).hexdigest() == RELEASED[version]
    assert len(RELEASED) == SCHEMA
    assert schema._digest(schema._objects_of(version)) == schema.KNOWN[version]


@pytest.mark.parametrize("version", RELEASED)
def test_a_plan_of_every_released_schema_opens_whole(tmp_path, clock, version):
    (tmp_path / "plan").mkdir()
    shutil.copyfile(OLD_FILES / f"schema-{version}.db", tmp_path / "plan" / "plan.db")
    opened = open_plan(tmp_path / "plan", NETWORKS, clock)
    reader = opened.open_reader()
    found = list(reader.posts(PostFilter()))
    assert [one.headline for one in found] == ["Zürich café", "Headline 2", "An idea"]
    assert found[0].networks == ("instagram", "知乎")
    assert [one.name for one in reader.campaigns()] == ["Campaign 1"]
    assert reader.step_labels()[0] is not None
    reader.close()
    opened.close()


def test_a_wrong_value_does_not_get_into_the_file(opened):
    opened.run(Put((post(),)))
    raw = sqlite3.connect(opened.folder / "plan.db")
    for wrong in (
        "missing = 'many'",
        "state = 'nonsense'",
        "day = '10.11.2026'",
        "time = 'noon'",
        "gives = 1",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(f"UPDATE post SET {wrong}")
    raw.close()


@pytest.fixture
def next_version(monkeypatch):
    """Let the program know one more schema version than is released."""
    step = (
        "ALTER TABLE campaign ADD COLUMN budget INTEGER",
        "CREATE TABLE asset (id TEXT PRIMARY KEY) STRICT",
    )
    monkeypatch.setattr(schema, "STEPS", (*STEPS, step))
    for module in (database, plan):
        monkeypatch.setattr(module, "SCHEMA", SCHEMA + 1)
    yield
    schema._objects_of.cache_clear()


@pytest.fixture
def older(opened):
    opened.run(Put((post(),)))
    opened.close()
    schema._objects_of.cache_clear()
    return opened


def test_an_older_plan_climbs_after_a_backup(older, next_version, clock):
    older._take(open_plan(older.folder, NETWORKS, clock))
    assert older.reader.post(post().id) == post()
    (backup,) = older.plan.backups.all()
    assert backup.reason == "before-upgrade"
    kept = sqlite3.connect(backup.path)
    assert kept.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    kept.close()


def test_a_step_that_fails_leaves_the_old_schema_whole(older, next_version, monkeypatch, clock):
    for count in range(3):
        broken = (*STEPS, (*schema.STEPS[SCHEMA][:count], "CREATE NONSENSE"))
        with monkeypatch.context() as patched:
            patched.setattr(schema, "STEPS", broken)
            with pytest.raises(sqlite3.OperationalError):
                open_plan(older.folder, NETWORKS, clock)
        raw = sqlite3.connect(older.folder / "plan.db")
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert "budget" not in str(raw.execute("SELECT sql FROM sqlite_master").fetchall())
        raw.close()
    older._take(open_plan(older.folder, NETWORKS, clock))


def test_an_upgrade_without_its_backup_does_not_happen(older, next_version, monkeypatch, clock):
    def refuse(self, reason="asked", to=None):
        raise StorageProblem("disk-full", path=older.folder)

    with monkeypatch.context() as patched:
        patched.setattr(plan.PlanBackups, "make", refuse)
        with pytest.raises(StorageProblem, match="disk-full"):
            open_plan(older.folder, NETWORKS, clock)
    older._take(open_plan(older.folder, NETWORKS, clock))


def test_what_posts_lack_is_worked_out_anew_when_networks_change(opened, clock):
    opened.run(Put((post(1), post(2, day=None, placements=()))))
    opened.close()
    without = Networks([Network(key="instagram", label="Instagram", monogram="IG", pictures=False)])
    opened._take(open_plan(opened.folder, without, clock))
    assert opened.reader.count(PostFilter(missing=Missing.IMAGE)) == 1
    opened.close()
    opened._take(open_plan(opened.folder, NETWORKS, clock))
    assert opened.reader.count(PostFilter(missing=Missing.IMAGE)) == 2
