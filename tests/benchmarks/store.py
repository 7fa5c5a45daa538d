"""Reading and writing of large plans beside raw sqlite3."""

import csv
import io
import sqlite3
import time
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from contentplanner.application.clock import SystemClock
from contentplanner.application.exporting import ExportWish
from contentplanner.application.planner import Planner
from contentplanner.application.post_commands import ShiftPosts
from contentplanner.application.queries import PostFilter
from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.bootstrap import House
from contentplanner.domain.ids import PostId
from contentplanner.domain.quarters import quarter_of
from contentplanner.exchange.plain_csv import PlainCsvWriter
from contentplanner.storage.plan import PlanOnDisk
from tests.benchmarks.measure import Figure, median_ms, paired_ms
from tests.benchmarks.plans import FIRST_DAY, plan_of

MANY = 100_000
_CARD = "id, state, day, time, campaign_id, phase, objective, gives, headline, networks, missing"


class _Nowhere(io.RawIOBase):
    """Takes bytes and forgets them."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:  # type: ignore[override]
        return len(data)  # type: ignore[arg-type]


def figures(folder: Path, *, million: bool) -> Iterator[Figure]:
    """Measure on 100,000 posts, and the quarter on 1,000,000 when asked."""
    plan = plan_of(folder / "many", MANY)
    raw = sqlite3.connect(folder / "many" / "plan.db")
    yield _quarter("read a quarter, 300 of 100,000 posts", plan, raw)
    yield _shares(plan, raw)
    yield _search(plan, raw)
    yield from _commands(plan, folder)
    yield _export(plan, raw)
    raw.close()
    plan.close()
    yield _import(folder)
    if million:
        plan = plan_of(folder / "million", 1_000_000, per_quarter=1266)
        raw = sqlite3.connect(folder / "million" / "plan.db")
        yield _quarter("read the same number of 1,000,000 posts", plan, raw, days=21)
        raw.close()
        plan.close()


def _quarter(what: str, plan: PlanOnDisk, raw: sqlite3.Connection, days: int = 0) -> Figure:
    reader = plan.open_reader()
    quarter = quarter_of(FIRST_DAY + timedelta(days=9000))
    first = quarter.first_day
    last = first + timedelta(days=days) if days else quarter.last_day
    sql = f"SELECT {_CARD} FROM post WHERE day BETWEEN ? AND ? AND deleted IS NULL ORDER BY day, time, id"
    span = (first.isoformat(), last.isoformat())

    ours, least = paired_ms(lambda: reader.cards(first, last), lambda: raw.execute(sql, span).fetchall())
    reader.close()
    return Figure(what, ours, least, 3)


def _shares(plan: PlanOnDisk, raw: sqlite3.Connection) -> Figure:
    reader = plan.open_reader()
    quarter = quarter_of(FIRST_DAY + timedelta(days=9000))
    counted = "deleted IS NULL AND state IN ('draft', 'ready', 'posted')"
    span = (quarter.first_day.isoformat(), quarter.last_day.isoformat())
    months = (
        "SELECT substr(day, 1, 7), count(*), count(*) FILTER (WHERE gives = 'promotional') FROM post "
        f"WHERE day BETWEEN ? AND ? AND {counted} GROUP BY 1"
    )
    networks = (
        "SELECT network, count(*), count(*) FILTER (WHERE gives = 'promotional') FROM post "
        f"JOIN placement ON placement.post = number WHERE day BETWEEN ? AND ? AND {counted} GROUP BY 1"
    )

    def floor() -> object:
        return raw.execute(months, span).fetchall(), raw.execute(networks, span).fetchall()

    ours, least = paired_ms(lambda: reader.quarter_tallies(quarter), floor)
    reader.close()
    return Figure("promotional share, month, quarter and network", ours, least, 3)


def _search(plan: PlanOnDisk, raw: sqlite3.Connection) -> Figure:
    reader = plan.open_reader()
    (table,) = raw.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%fts5%' LIMIT 1").fetchone()
    sql = (
        f"SELECT {_CARD} FROM post WHERE rowid IN (SELECT rowid FROM {table} WHERE {table} MATCH ?) "
        "ORDER BY day, time, id LIMIT 50"
    )
    word = "4242"
    ours, least = paired_ms(
        lambda: reader.find(PostFilter(text=word), limit=50),
        lambda: raw.execute(sql, (f"{word}*",)).fetchall(),
    )
    reader.close()
    return Figure("full-text search, first 50 of 100,000", ours, least, 3)


def _commands(plan: PlanOnDisk, folder: Path) -> Iterator[Figure]:
    planner = Planner(plan.open_unit, SystemClock())
    post = (PostId(f"{4242:032x}"),)
    unit = plan.open_reader()
    draft = next(card.id for card in unit.find(PostFilter(ids=post)))
    unit.close()
    ids = (PostId(f"{4242 - 4242 % 3:032x}"),)
    assert draft
    planner.run(ShiftPosts(ids, 1))
    yield Figure("move a post among 100,000", median_ms(lambda: planner.run(ShiftPosts(ids, 1))), None, 5)

    def move_and_undo() -> None:
        planner.run(ShiftPosts(ids, 1))
        planner.undo()

    both = median_ms(move_and_undo)
    yield Figure("move it and undo", both, None, 10)
    raw = sqlite3.connect(folder / "commit.db", isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("CREATE TABLE t(x)")
    yield Figure(
        "one raw commit, for comparison", median_ms(lambda: raw.execute("INSERT INTO t VALUES (1)")), None, 5
    )
    raw.close()


def _export(plan: PlanOnDisk, raw: sqlite3.Connection) -> Figure:
    reader = plan.open_reader()
    writer = PlainCsvWriter()
    wish = ExportWish(drafts=True)
    sql = (
        "SELECT day, time, 'UTC', network, '', phase, state, gives, objective, aim, headline, description, "
        "link, hashtags, '', picture_description, persona, buying_step, notes, post.id FROM post "
        "LEFT JOIN placement ON placement.post = number WHERE deleted IS NULL ORDER BY day, time, post.id"
    )

    def floor() -> None:
        with io.TextIOWrapper(_Nowhere(), encoding="utf-8-sig", newline="") as text:
            out = csv.writer(text)
            out.writerow(PLAIN_COLUMNS)
            out.writerows(raw.execute(sql))

    def ours() -> None:
        writer.write(reader.schedule_lines(wish.taken), _Nowhere())

    figure = Figure("plain CSV of 100,000 posts", *paired_ms(ours, floor, 3), 1.5)
    tracemalloc.start()
    ours()
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    print(f"  memory the CSV export takes besides: {peak:.1f} MB")
    reader.close()
    return figure


def _import(folder: Path) -> Figure:
    from contentplanner.application.import_command import ImportSchedule
    from contentplanner.application.importing import ImportChoices
    from contentplanner.domain.settings import PlanSettings

    house = House(SystemClock())
    source, target = folder / "many.csv", folder / "imported"
    plan_reader = house.open_desk(folder / "many")
    with source.open("wb") as file:
        PlainCsvWriter().write(plan_reader.reader.schedule_lines(PostFilter()), file)
    plan_reader.close()
    floor = _raw_import(source, folder / "raw.db")
    house.create_plan(target, PlanSettings(name="Imported"))
    desk = house.open_desk(target)
    start = time.perf_counter()
    report = ImportSchedule(desk, house.ports().schedule_reader()).run(source, ImportChoices())
    ours = (time.perf_counter() - start) * 1000
    desk.close()
    assert report.imported == MANY, report.refused[:3]
    return Figure("import of 100,000 rows", ours, floor, 3)


def _raw_import(source: Path, target: Path) -> float:
    """Read the file and insert its cells into the tables and indexes a plan keeps, unchecked.

    Posts by day, campaign and id; places by post and network; the words to find them by.
    """
    raw = sqlite3.connect(target, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("CREATE TABLE post(" + ", ".join(f'"{c}" TEXT' for c in PLAIN_COLUMNS) + ")")
    raw.execute("CREATE INDEX by_day ON post(Date)")
    raw.execute("CREATE INDEX by_campaign ON post(Campaign, Date)")
    raw.execute('CREATE UNIQUE INDEX by_id ON post("Post id")')
    raw.execute("CREATE TABLE place(post, position, network, PRIMARY KEY(post, position)) WITHOUT ROWID")
    raw.execute("CREATE INDEX by_network ON place(network, post)")
    raw.execute(
        "CREATE VIRTUAL TABLE text USING fts5(Headline, Description, content='post', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    start = time.perf_counter()
    raw.execute("BEGIN")
    with source.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        raw.executemany(f"INSERT INTO post VALUES ({', '.join('?' * len(PLAIN_COLUMNS))})", rows)
    raw.execute("INSERT INTO place SELECT rowid, 0, Network FROM post")
    raw.execute("INSERT INTO text(text) VALUES ('rebuild')")
    raw.execute("COMMIT")
    took = (time.perf_counter() - start) * 1000
    raw.close()
    return took
