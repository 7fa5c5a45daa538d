"""Killed at any moment: all that was said to be kept is there, and nothing by halves."""

import random
import sqlite3
import subprocess
import sys
import textwrap

from contentplanner.application.queries import PostFilter
from contentplanner.storage.plan import open_plan
from tests.storage.conftest import NETWORKS
from tests.storage.plans import campaign

WRITE = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from contentplanner.application.clock import SystemClock
    from contentplanner.application.planner import Planner
    from contentplanner.domain.networks import Networks
    from contentplanner.storage.plan import open_plan
    from tests.storage.plans import Import, Put, campaign, post
    plan = open_plan(Path(sys.argv[1]), Networks([]), SystemClock())
    planner = Planner(plan.open_unit, SystemClock())
    first = int(sys.argv[2])
    print("ready", flush=True)
    for number in range(first, first + 100_000, 10):
        mine = {"campaign_id": campaign(number).id}
        if number % 20:
            planner.run(Put((campaign(number), *(post(number + n, **mine) for n in range(3)))))
        else:
            planner.run(Import([post(number + n, **mine) for n in range(3)], campaign(number)))
        print(number, flush=True)
    """
)


def test_a_kill_at_any_moment_loses_nothing_and_halves_nothing(opened, clock):
    opened.close()
    moments, kept = random.Random(7), []
    for run in range(8):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITE, str(opened.folder), str(run * 1_000_000)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout.readline() == "ready\n"
        for _ in range(moments.randrange(12)):
            kept.append(int(writer.stdout.readline()))
        writer.kill()
        rest, _ = writer.communicate()
        kept += [int(line) for line in rest.split("\n")[:-1]]
        look_through(opened, clock, kept)
    opened._take(open_plan(opened.folder, NETWORKS, clock))


def look_through(opened, clock, kept):
    plan = open_plan(opened.folder, NETWORKS, clock)
    reader = plan.open_reader()
    there = {one.id for one in reader.campaigns()}
    assert there >= {campaign(number).id for number in kept}
    for campaign_id in there:
        assert reader.count(PostFilter(campaign_id=campaign_id)) == 3
    assert reader.count(PostFilter(text="headline")) == 3 * len(there)
    reader.close()
    plan.close()
    raw = sqlite3.connect(opened.folder / "plan.db")
    assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.close()
