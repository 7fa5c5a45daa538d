"""What the commands need from outside; ``bootstrap`` puts it together."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from contentplanner.application.clock import Clock
from contentplanner.application.desk import Backup, Desk
from contentplanner.application.exporting import ExchangePorts, StoredPictures
from contentplanner.application.importing import ImportUseCase
from contentplanner.application.ports import Reader
from contentplanner.domain.networks import Networks


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan opened to look at; a window may have it open at the same time.

    Args:
        folder: The plan's folder.
        reader: Answers what is in it.
        pictures: Knows where its pictures lie.
        networks: What the program knows of networks.
        schema: Which form its file has.
        problems: Looks through the whole file for damage; nothing for a sound one.
        back_up: Writes a backup, to a given file or among the plan's own.
    """

    folder: Path
    reader: Reader
    pictures: StoredPictures
    networks: Networks
    schema: int
    problems: Callable[[], tuple[str, ...]]
    back_up: Callable[[Path | None], Backup]


class SavePictures(Protocol):
    """Draws each screen into a file."""

    def __call__(self, desk: Desk, folder: Path, theme: str, size: tuple[int, int], day: date) -> list[Path]:
        """Save the screens as they look on a day; return the files."""


@dataclass(frozen=True, slots=True)
class Doors:
    """What the commands need from outside.

    Args:
        clock: What time it is.
        look_into: Opens a plan to look at.
        open_desk: Opens a plan to work on; nobody else may have it open.
        create: Makes a plan in a new folder, with settings by name where they differ from the usual.
        create_sample: The same, filled with the sample.
        restore: Makes a new plan from a backup.
        ports: The ways in and out.
        importing: The use case of the import on a desk.
        save_pictures: Draws the screens.
    """

    clock: Clock
    look_into: Callable[[Path], AbstractContextManager[PlanView]]
    open_desk: Callable[[Path], Desk]
    create: Callable[[Path, Mapping[str, Any]], Path]
    create_sample: Callable[[Path, Mapping[str, Any]], Path]
    restore: Callable[[Path, Path], None]
    ports: ExchangePorts
    importing: Callable[[Desk], ImportUseCase]
    save_pictures: Callable[[], SavePictures]
