"""Everything of the window that lives as long as one plan is open."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from contentplanner.application.desk import Desk
from contentplanner.ui.door import Door
from contentplanner.ui.fields.autosave import Autosave
from contentplanner.ui.plan_actions import PlanActions
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.wishes import Wishes
from contentplanner.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Session:
    """An open plan, its screens and what the menus do with it."""

    desk: Desk
    tasks: TaskRunner
    wishes: Wishes
    workspace: Workspace
    actions: PlanActions

    def typing(self) -> list[Autosave]:
        """Return what keeps the typing of the editor and of every page."""
        return self.workspace.findChildren(Autosave)

    def close(self) -> bool:
        """Keep what is typed and let go of the plan; tell whether what was typed could be kept."""
        # A field tells what was typed when it loses the focus: let it, while the plan is still open.
        focus = self.workspace.window().focusWidget()
        if focus is not None:
            focus.clearFocus()
        if not self.workspace.keep_typed():
            return False
        self.workspace.stop()
        self.tasks.shut_down()
        self.desk.close()
        self.workspace.deleteLater()
        return True


def start_session(desk: Desk, door: Door, preferences: Preferences, window: QWidget) -> Session:
    """Put together what a plan needs in the window."""
    tasks = TaskRunner(window)
    wishes = Wishes(desk, window)
    workspace = Workspace(ScreenTools(desk, tasks, wishes.run, preferences))
    actions = PlanActions(desk, door, workspace, wishes, tasks, window)
    return Session(desk, tasks, wishes, workspace, actions)
