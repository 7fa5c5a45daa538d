"""Dialogs by their names, each loaded when it is first asked for, so that a start waits for none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Stage:
    """Where dialogs appear, and what they work with.

    Args:
        tools: The plan and what does the work; ``tools.run`` tells the person what was refused.
        workspace: The screens, for showing what a dialog made.
        window: The dialog's parent.
    """

    tools: ScreenTools
    workspace: Workspace
    window: QWidget


OpenDialog = Callable[[Stage, Any], QDialog | None]
"""Makes a dialog for what it is about; None where there is nothing to ask."""

DIALOGS: dict[str, OpenDialog] = {}


def open_dialog(stage: Stage, name: str, about: object = None) -> None:
    """Open the dialog of a name."""
    if stage.workspace.keep_typed() and (dialog := DIALOGS[name](stage, about)) is not None:
        dialog.open()
