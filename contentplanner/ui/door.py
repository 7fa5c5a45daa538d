"""What the window needs from outside to make and open plans."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from contentplanner.application.desk import Desk
from contentplanner.application.exporting import ExchangePorts
from contentplanner.domain.settings import PlanSettings


@dataclass(frozen=True, slots=True)
class Door:
    """Ways to make and open plans.

    Args:
        open_desk: Opens a plan to work on.
        create_plan: Makes an empty plan in a new folder.
        create_sample: Makes a plan filled with the sample.
        restore: Makes a new plan folder from a backup file.
        ports: The ways in and out of a plan.
    """

    open_desk: Callable[[Path], Desk]
    create_plan: Callable[[Path, PlanSettings], Path]
    create_sample: Callable[[Path], Path]
    restore: Callable[[Path, Path], None]
    ports: ExchangePorts
