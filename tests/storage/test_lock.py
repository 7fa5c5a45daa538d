"""One program at a time has a plan; a crash frees it, another computer's mark can be overruled."""

import json
import subprocess
import sys
import textwrap

import pytest

from contentplanner.application.ports import StorageProblem
from contentplanner.storage.plan import open_plan
from tests.storage.conftest import NETWORKS

HOLD = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from contentplanner.application.clock import SystemClock
    from contentplanner.domain.networks import Networks
    from contentplanner.storage.plan import open_plan
    plan = open_plan(Path(sys.argv[1]), Networks([]), SystemClock())
    print("mine", flush=True)
    sys.stdin.read()
    """
)


def test_a_second_opener_is_refused_and_told_since_when(opened, clock):
    with pytest.raises(StorageProblem, match="plan-in-use") as caught:
        open_plan(opened.folder, NETWORKS, clock)
    assert caught.value.details["since"] == clock.now()
    assert caught.value.details["other_host"] is None


def test_a_link_meets_the_same_lock(opened, clock, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(opened.folder, target_is_directory=True)
    with pytest.raises(StorageProblem, match="plan-in-use"):
        open_plan(link, NETWORKS, clock)


def test_taking_over_does_not_break_a_lock_that_is_held(opened, clock):
    with pytest.raises(StorageProblem, match="plan-in-use"):
        open_plan(opened.folder, NETWORKS, clock, take_over=True)


def test_another_process_holds_it_until_it_is_killed(opened, clock):
    opened.close()
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(opened.folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert other.stdout.readline() == b"mine\n"
        with pytest.raises(StorageProblem, match="plan-in-use"):
            open_plan(opened.folder, NETWORKS, clock)
    finally:
        other.kill()
        other.communicate()
    opened._take(open_plan(opened.folder, NETWORKS, clock))


def test_the_mark_of_another_computer_is_asked_about(opened, clock):
    opened.close()
    mark = {"pid": 1, "host": "the laptop", "since": "2026-11-20T08:00:00+00:00"}
    (opened.folder / "plan.lock").write_text(json.dumps(mark))
    with pytest.raises(StorageProblem, match="plan-in-use") as caught:
        open_plan(opened.folder, NETWORKS, clock)
    assert caught.value.details["other_host"] == "the laptop"
    assert caught.value.details["since"].isoformat() == mark["since"]
    assert json.loads((opened.folder / "plan.lock").read_text()) == mark
    opened._take(open_plan(opened.folder, NETWORKS, clock, take_over=True))


@pytest.mark.parametrize("left", ["", "garbage", "[1, 2]", '{"host": null}', "\x00\x00"])
def test_what_a_crash_left_in_the_lock_file_is_no_obstacle(opened, clock, left):
    opened.close()
    (opened.folder / "plan.lock").write_text(left)
    opened._take(open_plan(opened.folder, NETWORKS, clock))
