"""Reads what lies among the pictures of a plain schedule: which posts have which further pictures."""

import csv
from dataclasses import dataclass
from pathlib import Path

from contentplanner.application.exporting import picture_folder
from contentplanner.application.schedule import MORE_COLUMNS, MORE_FILE
from contentplanner.exchange.cells import is_picture_name, line_of
from contentplanner.exchange.formula_guard import unguard


@dataclass(slots=True)
class Further:
    """The further pictures of one post: their file names and descriptions, in order."""

    names: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()


def read_more(schedule: Path) -> tuple[dict[str, Further], str]:
    """Return the further pictures of each post of a schedule by post id, and what went wrong if anything."""
    path = picture_folder(schedule) / MORE_FILE
    if not path.is_file():
        return {}, ""
    found: dict[str, Further] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for line in csv.DictReader(file, restval=""):
                post_id, name, description = (line_of(unguard(line[column])) for column in MORE_COLUMNS)
                if is_picture_name(name):
                    further = found.setdefault(post_id, Further())
                    further.names += (name,)
                    further.descriptions += (description,)
    except (OSError, ValueError, KeyError, csv.Error):
        return {}, f"“{MORE_FILE}” could not be read, so each post came with its first picture only."
    return found, ""
