"""What a screen works with besides the plan itself."""

from collections.abc import Callable
from dataclasses import dataclass

from contentplanner.application.desk import Desk
from contentplanner.application.planner import Command
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class ScreenTools:
    """What a screen works with.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        run: Runs a command and tells whether it worked; what was refused it has told the person.
        preferences: What this person likes.
    """

    desk: Desk
    tasks: TaskRunner
    run: Callable[[Command], bool]
    preferences: Preferences
