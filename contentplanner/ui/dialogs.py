"""Dialogs by their names, each loaded when it is first asked for, so that a start waits for none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from contentplanner.domain.quarters import Quarter
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


def _fill_gaps(stage: Stage, quarter: Quarter | None) -> QDialog:
    from contentplanner.ui.evergreen.fill_gaps_dialog import FillGapsDialog

    return FillGapsDialog(stage.tools, quarter or stage.workspace.current_quarter(), stage.window)


DIALOGS: dict[str, OpenDialog] = {
    "fill-gaps": _fill_gaps,
}


def open_dialog(stage: Stage, name: str, about: object = None) -> None:
    """Open the dialog of a name."""
    if stage.workspace.keep_typed() and (dialog := DIALOGS[name](stage, about)) is not None:
        dialog.open()
