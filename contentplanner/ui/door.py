"""What the window needs from outside to make and open plans."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from contentplanner.application.desk import Desk
from contentplanner.application.exporting import ExchangePorts
from contentplanner.domain.settings import PlanSettings


class OpenDesk(Protocol):
    """Opens a plan to work on; StorageProblem when that cannot be."""

    def __call__(self, folder: Path, *, take_over: bool = False) -> Desk:
        """Open it; take it over from another computer that never let go of it."""


@dataclass(frozen=True, slots=True)
class Door:
    """Ways to make and open plans.

    Args:
        open_desk: Opens a plan to work on.
        create_plan: Makes an empty plan in a new folder.
        create_sample: Makes a plan filled with the sample, or renews one whose days have passed.
        restore: Makes a new plan folder from a backup file.
        ports: The ways in and out of a plan.
    """

    open_desk: OpenDesk
    create_plan: Callable[[Path, PlanSettings], Path]
    create_sample: Callable[[Path], Path]
    restore: Callable[[Path, Path], None]
    ports: ExchangePorts
