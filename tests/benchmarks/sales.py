"""How well the hint about selling judges posts labelled by hand; prints figures only, never a text.

Run ``python -m tests.benchmarks.sales [FILE.csv …]``; the labelled posts of ``tests/data/sales`` are judged
without a name. The part ``held`` is the one no pattern or weight was made with.
"""

import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from contentplanner.application.sales_language import read_sales

LABELLED = Path(__file__).parents[1] / "data" / "sales"


@dataclass(frozen=True, slots=True)
class Figures:
    """How the answers for some posts compare with their labels: counts of posts."""

    right_yes: int = 0
    wrong_yes: int = 0
    wrong_no: int = 0
    right_no: int = 0

    @property
    def precision(self) -> float:
        """Of the posts said to sell, the share that does."""
        said = self.right_yes + self.wrong_yes
        return self.right_yes / said if said else 1.0

    @property
    def recall(self) -> float:
        """Of the posts that sell, the share that was said to."""
        there = self.right_yes + self.wrong_no
        return self.right_yes / there if there else 1.0

    def with_answer(self, promotional: bool, labelled: bool) -> "Figures":
        """Return the figures with one more post."""
        return Figures(
            self.right_yes + (promotional and labelled),
            self.wrong_yes + (promotional and not labelled),
            self.wrong_no + (labelled and not promotional),
            self.right_no + (not promotional and not labelled),
        )


def measure(paths: Iterable[Path]) -> dict[tuple[str, str, str], Figures]:
    """Return the figures of labelled files by file, language and part.

    Raises:
        OSError: A file cannot be read.
        KeyError: A file lacks a column.
    """
    figures: dict[tuple[str, str, str], Figures] = {}
    for path in paths:
        for row in rows_of(path):
            reading = read_sales(row["text"], row["language"])
            key = (path.stem, row["language"], row["part"])
            so_far = figures.get(key, Figures())
            figures[key] = so_far.with_answer(
                bool(reading and reading.promotional), row["promotional"] == "yes"
            )
    return figures


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """Return the labelled posts of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def main(names: list[str]) -> None:
    """Print precision, recall and the four counts of each part."""
    paths = [Path(name) for name in names] or sorted(LABELLED.glob("*.csv"))
    print(
        f"{'file':<18}{'language':<10}{'part':<6}{'precision':>10}{'recall':>8}"
        "   said yes right/wrong, no right/wrong"
    )
    for (file, language, part), one in sorted(measure(paths).items()):
        counts = f"{one.right_yes}/{one.wrong_yes}, {one.right_no}/{one.wrong_no}"
        print(f"{file:<18}{language:<10}{part:<6}{one.precision:>10.3f}{one.recall:>8.3f}   {counts}")


if __name__ == "__main__":
    main(sys.argv[1:])
