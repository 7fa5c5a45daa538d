"""Every command of the window in one table: its words, keys, menu and what it calls."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command.

    Args:
        id: Its name, also that of the method that does it.
        menu: The menu it stands in: file edit view post campaign help.
        text: Its words, with an ellipsis where a dialog asks more.
        keys: Its shortcuts; the first is shown.
        needs: What must be there: nothing, a ``plan``, selected ``posts``, or ``several`` of them.
        shown_keys: A key that works in the calendar only, shown beside the words.
        parted: Whether a line stands above it.
    """

    id: str
    menu: str
    text: object
    keys: tuple[str, ...] = ()
    needs: str = "plan"
    shown_keys: str = ""
    parted: bool = False


_T = QT_TRANSLATE_NOOP

ACTIONS = (
    ActionSpec("new_plan", "file", _T("actions", "New plan…"), needs=""),
    ActionSpec("open_plan", "file", _T("actions", "Open plan…"), ("Ctrl+O",), needs=""),
    ActionSpec("show_start", "file", _T("actions", "Start page"), needs=""),
    ActionSpec("import_posts", "file", _T("actions", "Import…"), parted=True),
    ActionSpec("export_schedule", "file", _T("actions", "Export schedule…"), ("Ctrl+E",)),
    ActionSpec("save", "file", _T("actions", "Save"), ("Ctrl+S",), parted=True),
    ActionSpec("back_up", "file", _T("actions", "Back up now")),
    ActionSpec("restore_backup", "file", _T("actions", "Restore a backup…")),
    ActionSpec("show_folder", "file", _T("actions", "Show plan in its folder")),
    ActionSpec("show_settings", "file", _T("actions", "Settings"), ("Ctrl+,",), parted=True),
    ActionSpec("quit", "file", _T("actions", "Quit"), ("Ctrl+Q",), needs=""),
    ActionSpec("undo", "edit", _T("actions", "Undo"), ("Ctrl+Z",)),
    ActionSpec("redo", "edit", _T("actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("find_post", "edit", _T("actions", "Find a post"), ("Ctrl+F",), parted=True),
    ActionSpec("show_today_page", "view", _T("actions", "What to do today"), ("Ctrl+0",)),
    ActionSpec("show_quarter", "view", _T("actions", "Quarter"), ("Ctrl+1",)),
    ActionSpec("show_month", "view", _T("actions", "Month"), ("Ctrl+2",)),
    ActionSpec("show_week", "view", _T("actions", "Week"), ("Ctrl+3",)),
    ActionSpec("show_agenda", "view", _T("actions", "Agenda"), ("Ctrl+4",)),
    ActionSpec("show_ideas", "view", _T("actions", "Ideas and drafts"), ("Ctrl+5",)),
    ActionSpec("show_strategy", "view", _T("actions", "Strategy"), ("Ctrl+6",)),
    ActionSpec("show_assets", "view", _T("actions", "Assets"), ("Ctrl+7",)),
    ActionSpec("show_pictures", "view", _T("actions", "Pictures"), ("Ctrl+Shift+P",)),
    ActionSpec("show_campaigns", "view", _T("actions", "Campaigns"), ("Ctrl+Shift+C",)),
    ActionSpec("toggle_ideas", "view", _T("actions", "Ideas beside the calendar"), ("Ctrl+Shift+I",)),
    ActionSpec("next_view", "view", _T("actions", "Next calendar view"), ("Ctrl+PgDown",), parted=True),
    ActionSpec("previous_view", "view", _T("actions", "Previous calendar view"), ("Ctrl+PgUp",)),
    ActionSpec("next_period", "view", _T("actions", "Next period"), shown_keys="PgDown", parted=True),
    ActionSpec("previous_period", "view", _T("actions", "Previous period"), shown_keys="PgUp"),
    ActionSpec("show_today", "view", _T("actions", "Today"), ("Ctrl+T",)),
    ActionSpec("next_pane", "view", _T("actions", "Go to next pane"), ("F6",), needs="", parted=True),
    ActionSpec("previous_pane", "view", _T("actions", "Go to previous pane"), ("Shift+F6",), needs=""),
    ActionSpec("fold_sidebar", "view", _T("actions", "Fold the sidebar"), ("F9",), needs=""),
    ActionSpec("new_post", "post", _T("actions", "New post"), ("Ctrl+N",)),
    ActionSpec("fill_gaps", "post", _T("actions", "Fill gaps with evergreen posts…")),
    ActionSpec("edit_snippets", "post", _T("actions", "Starters…")),
    ActionSpec("open_post", "post", _T("actions", "Open"), needs="posts", shown_keys="Enter", parted=True),
    ActionSpec("edit_posts", "post", _T("actions", "Edit several posts…"), ("Ctrl+B",), needs="several"),
    ActionSpec("move_posts", "post", _T("actions", "Move to…"), needs="posts", shown_keys="M"),
    ActionSpec("repeat_post", "post", _T("actions", "Repeat…"), ("Ctrl+R",), needs="posts"),
    ActionSpec("duplicate_posts", "post", _T("actions", "Duplicate"), ("Ctrl+D",), needs="posts"),
    ActionSpec("picture_pack", "post", _T("actions", "Picture pack…"), needs="posts"),
    ActionSpec("post_history", "post", _T("actions", "History…"), ("Ctrl+Shift+H",), needs="posts"),
    ActionSpec(
        "mark_ready", "post", _T("actions", "Mark as ready"), ("Ctrl+Return",), needs="posts", parted=True
    ),
    ActionSpec("mark_draft", "post", _T("actions", "Back to draft"), needs="posts"),
    ActionSpec("mark_posted", "post", _T("actions", "Mark as posted"), needs="posts"),
    ActionSpec("skip_posts", "post", _T("actions", "Skip"), needs="posts"),
    ActionSpec("delete_posts", "post", _T("actions", "Delete"), ("Del",), needs="posts", parted=True),
    ActionSpec("new_campaign", "campaign", _T("actions", "New campaign…"), ("Ctrl+Shift+N",)),
    ActionSpec("plan_quarter", "campaign", _T("actions", "Plan the next quarter")),
    ActionSpec("edit_templates", "campaign", _T("actions", "Campaign templates…")),
    ActionSpec("list_campaigns", "campaign", _T("actions", "All campaigns")),
    ActionSpec("show_help", "help", _T("actions", "Help and shortcuts"), ("F1", "Ctrl+?"), needs=""),
    ActionSpec("show_about", "help", _T("actions", "About Content Planner"), needs=""),
)

POST_MENU = tuple(spec.id for spec in ACTIONS if spec.needs in ("posts", "several"))
"""What the menu of a post offers."""


class Actions:
    """The window's commands as Qt actions.

    Args:
        window: Where their keys work.
        perform: Does the command of an id.
    """

    def __init__(self, window: QWidget, perform: Callable[[str], None]) -> None:
        self.by_id: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(self._text(spec), window)
            action.setObjectName(f"action.{spec.id}")
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(lambda _=False, id_=spec.id: perform(id_))
            window.addAction(action)
            self.by_id[spec.id] = action

    def enable(self, *, plan: bool, posts: int) -> None:
        """Let those commands be used that have what they need; ``posts`` is how many are selected."""
        there = {"": True, "plan": plan, "posts": plan and posts > 0, "several": plan and posts > 1}
        words = QCoreApplication.translate("actions", "Edit {n} posts…").format(n=f"{posts:,}")
        self.by_id["edit_posts"].setText(words if posts > 1 else action_text("edit_posts"))
        for spec in ACTIONS:
            self.by_id[spec.id].setEnabled(there[spec.needs])

    def name_steps(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; empty where there is nothing."""
        for id_, step in (("undo", undo), ("redo", redo)):
            word = action_text(id_)
            action = self.by_id[id_]
            action.setText(f"{word} {step}" if step else word)
            action.setEnabled(bool(step))

    @staticmethod
    def _text(spec: ActionSpec) -> str:
        words = QCoreApplication.translate("actions", str(spec.text))
        return f"{words}\t{spec.shown_keys}" if spec.shown_keys else words


def action_text(id_: str) -> str:
    """Return the words of a command."""
    spec = next(spec for spec in ACTIONS if spec.id == id_)
    return QCoreApplication.translate("actions", str(spec.text))
