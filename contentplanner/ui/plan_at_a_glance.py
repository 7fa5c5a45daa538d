"""What the frame of the window tells of the open plan: how much there is, and what undo would do."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from contentplanner.application.ports import Reader
from contentplanner.domain.posts import State
from contentplanner.ui.labels import counted, number_text
from contentplanner.ui.step_words import step_text

if TYPE_CHECKING:
    from contentplanner.ui.actions import Actions
    from contentplanner.ui.sidebar import Sidebar
    from contentplanner.ui.status_bar import StatusBar


def show_counts(reader: Reader, day: date, sidebar: "Sidebar", status: "StatusBar") -> None:
    """Show how many posts there are in the quarter of a day, and how many have no day yet."""
    quarter = reader.settings().quarter_of(day)
    undated = reader.state_counts().get(State.IDEA, 0)
    dated = sum(reader.state_counts(quarter.first_day, quarter.last_day).values())
    sidebar.places["ideas"].set_count(undated)
    posts = counted(dated, _say("1 post this quarter"), _say("{n} posts this quarter"))
    status.show_counts(_say("{posts} · {n} undated").format(posts=posts, n=number_text(undated)))


def show_steps(reader: Reader, actions: "Actions") -> None:
    """Name in the menus what undo and redo would do."""
    undo, redo = reader.step_labels()
    actions.name_steps("" if undo is None else step_text(undo), "" if redo is None else step_text(redo))


def _say(text: str) -> str:
    return QCoreApplication.translate("window", text)
