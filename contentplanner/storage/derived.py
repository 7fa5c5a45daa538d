"""What posts lack, worked out anew when networks are taken to show pictures that did not, or no longer."""

import sqlite3
from pathlib import Path
from typing import Any

from contentplanner.domain.networks import Networks
from contentplanner.storage.codec import to_json
from contentplanner.storage.problems import disk_at
from contentplanner.storage.rows import PLACES, places_of, post_columns, post_of

_KEY = "networks without pictures"
_SOME = 1_000


def bring_up_to_date(connection: sqlite3.Connection, path: Path, networks: Networks) -> None:
    """Work out the column ``missing`` again if it was worked out with other networks."""
    worked_out_with = to_json(sorted(network.key for network in networks.known if not network.pictures))
    with disk_at(path):
        found = connection.execute("SELECT value FROM derived WHERE key = ?", (_KEY,)).fetchone()
        if found == (worked_out_with,):
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            _work_out(connection, networks)
            connection.execute("INSERT OR REPLACE INTO derived VALUES (?, ?)", (_KEY, worked_out_with))
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _work_out(connection: sqlite3.Connection, networks: Networks) -> None:
    last = 0
    while rows := _next_rows(connection, last):
        wrong = []
        for columns in rows:
            missing = post_columns(post_of(columns, places_of(columns["places"])), networks)["missing"]
            if missing != columns["missing"]:
                wrong.append((missing, columns["number"]))
        connection.executemany("UPDATE post SET missing = ? WHERE number = ?", wrong)
        last = rows[-1]["number"]


def _next_rows(connection: sqlite3.Connection, last: int) -> list[dict[str, Any]]:
    sql = f"SELECT post.*, {PLACES} FROM post WHERE number > ? ORDER BY number LIMIT ?"
    cursor = connection.execute(sql, (last, _SOME))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
