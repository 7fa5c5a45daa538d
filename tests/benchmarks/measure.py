"""Measuring: medians, ratios and a table to print."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Args:
        what: What was done.
        ours: Median of ours, in ``unit``.
        floor: Median of the floor, in ``unit``; None where the goal is absolute.
        goal: The ratio, or the absolute figure, that is wanted.
        unit: Of ours and floor.
        absolute: Whether the goal is a figure though there is a floor beside it.
    """

    what: str
    ours: float
    floor: float | None
    goal: float
    unit: str = "ms"
    absolute: bool = False

    def line(self) -> str:
        """Return the figure as a line of the table."""
        ratio = "" if self.floor is None else f"{self.ours / self.floor:.2f}×"
        if self.floor is None or self.absolute:
            reached = self.ours <= self.goal
            wanted = f"{self.goal:g} {self.unit}"
        else:
            reached = self.ours / self.floor <= self.goal
            wanted = f"{self.goal:g}×"
        floor = "" if self.floor is None else f"{self.floor:.2f}"
        return (
            f"{self.what:<58} {self.ours:>10.2f} {floor:>10} {self.unit:<3} {ratio:>8}  goal {wanted:<8} "
            f"{'reached' if reached else 'NOT reached'}"
        )


def median_ms(job: Callable[[], object], runs: int = 15, warm_up: int = 2) -> float:
    """Return the median time of a job in milliseconds."""
    for _ in range(warm_up):
        job()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def paired_ms(ours: Callable[[], object], floor: Callable[[], object], runs: int = 15) -> tuple[float, float]:
    """Return the medians of two jobs run in turn, so that a drifting clock meets both alike."""
    pairs = []
    ours(), floor()
    for _ in range(runs):
        pairs.append((median_ms(ours, 1, 0), median_ms(floor, 1, 0)))
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def child(code: str, *arguments: str, runs: int = 5) -> float:
    """Return the median of the number a child process prints last.

    It runs offscreen, with bytecode kept,
    and in a home of its own, so that nothing this person likes leaks in or out.
    """
    numbers = []
    for _ in range(runs + 1):  # the first one warms up
        with tempfile.TemporaryDirectory(prefix="contentplanner-home-") as home:
            done = subprocess.run(
                [sys.executable, "-c", code, *arguments],
                capture_output=True, text=True, env=_alone(home), cwd=Path(__file__).parents[2], timeout=60,
            )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"a benchmark's child failed: {done.stderr.strip()}")
        numbers.append(float(done.stdout.split()[-1]))
    return statistics.median(numbers[1:] or numbers)


def _alone(home: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**kept, "HOME": home, "QT_QPA_PLATFORM": "offscreen"}
