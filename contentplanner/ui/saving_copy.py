"""Writes the open plan to another place, with what the plan itself could not take."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from contentplanner.application.desk import Desk
from contentplanner.application.planner import Command
from contentplanner.domain.errors import PlanError
from contentplanner.ui.door import Door


def save_copy(desk: Desk, door: Door, folder: Path, unsaved: Iterable[Command]) -> None:
    """Write a plan into a new folder and make there the changes that were not saved here.

    Raises:
        StorageProblem: The disk refused it, or something lies there already.
        OSError: There is no such place.
    """
    with TemporaryDirectory(dir=folder.parent, prefix=".content-planner-") as place:
        bundle = Path(place) / "copy.zip"
        desk.backups.make("asked", bundle)
        door.restore(bundle, folder)
    copy = door.open_desk(folder)
    try:
        for command in unsaved:
            # A rule that refuses it here would have refused it there.
            with suppress(PlanError):
                copy.planner.run(command)
    finally:
        copy.close()
