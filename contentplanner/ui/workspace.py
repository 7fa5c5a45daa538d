"""One open plan in the window: its screens, and the editor beside them."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Post
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.changes import ChangeSignal
from contentplanner.ui.editor_beside import EditorBeside
from contentplanner.ui.ideas_beside import IdeasBeside
from contentplanner.ui.page import Page
from contentplanner.ui.repeating.making import DraftsDue
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.screens import SCREENS
from contentplanner.ui.views import CALENDARS, VIEWS

if TYPE_CHECKING:
    from contentplanner.ui.editor.editor import PostEditor
    from contentplanner.ui.ideas.tray import IdeasTray


class Workspace(QWidget):
    """Shows one screen at a time and the editor at its right; it changes nothing itself.

    Args:
        tools: What screens and the editor work with.
    """

    command_wished = Signal(object)
    post_wished = Signal(object, object, object)
    move_wished = Signal(object)
    post_menu_wished = Signal(object, object)
    campaign_wished = Signal(object)
    place_changed = Signal(str)
    period_changed = Signal()
    selection_changed = Signal()
    changed = Signal(object)
    editor_made = Signal()
    editor_closed = Signal()
    dialog_wished = Signal(str, object)
    export_wished = Signal()
    search_cleared = Signal()
    looks_changed = Signal()
    task_wished = Signal(str)
    closing = Signal()

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self._desk, self._preferences = tools.desk, tools.preferences
        self._made: dict[str, Any] = {}
        self._stale: set[str] = set()
        self._nudges_held = False
        self._open = True
        self.place = ""
        self._view = "quarter"
        self._stack = QStackedWidget()
        self._editor: PostEditor | None = None
        self.ideas = IdeasBeside(self._stack, self._make_tray)
        self._beside = EditorBeside(self.ideas, self._preferences)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._beside)
        self.ideas.want(self._preferences.flag("ideas-beside"))
        self._drafts_due = DraftsDue(self._desk, tools.run)
        # After the step in hand, so that undo takes back first what was made last.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_drafts_due)
        self.period_changed.connect(self._soon.start)
        self.place_changed.connect(lambda _place: self._soon.start())
        self._signal = ChangeSignal(self._desk.planner, self)
        self._signal.changed.connect(self._hear)

    # Places.

    @property
    def screen_shown(self) -> Any:
        """The screen in sight."""
        return self._stack.currentWidget()

    def made_screen(self, key: str) -> Any:
        """Return a screen, making it when it is first asked for."""
        if key not in self._made:
            made: Any = SCREENS[key](self.tools, self)
            self._connect_screen(made)
            self._stack.addWidget(made)
            self._made[key] = made
            self.hold_nudges(self._nudges_held)
        return self._made[key]

    def hold_nudges(self, held: bool) -> None:
        """Keep the screens from showing a bar of their own while the window shows one, or let them."""
        self._nudges_held = held
        if "quarter" in self._made:
            self._made["quarter"].hold_nudges(held)

    def show_place(self, key: str, *, focus: bool = True) -> None:
        """Show a screen by its key, or the settings; "calendar" is the view shown last."""
        key = self._view if key == "calendar" else key
        day = self.current_day()
        before = self.place
        widget = self.made_screen(key)
        if key in VIEWS:
            self._view = key
            if before in VIEWS and before != key and day is not None:
                widget.show_day(day)
        if key in self._stale:
            self._stale.discard(key)
            widget.refresh()
        self.place = key
        self._stack.setCurrentWidget(widget)
        self.ideas.show_beside(calendar=key in CALENDARS)
        if self.editing() and self.editor.wide:
            self.close_editor()
        self.place_changed.emit(key)
        self.selection_changed.emit()
        if focus:
            self.take_focus()

    def show_day(self, day: date) -> None:
        """Show a day in the calendar."""
        if self.place not in VIEWS:
            self.show_place("calendar")
        self.screen_shown.show_day(day)

    def show_in(self, view: str, day: date) -> None:
        """Show a day in a view of the calendar."""
        self.show_place(view)
        self.screen_shown.show_day(day)

    def step_period(self, count: int) -> None:
        """Turn pages in the calendar."""
        if self.place in VIEWS:
            self.screen_shown.step_period(count)

    def step_view(self, step: int) -> None:
        """Show the next or previous view of the calendar."""
        at = VIEWS.index(self._view)
        self.show_place(VIEWS[(at + step) % len(VIEWS)])

    def current_day(self) -> date | None:
        """Return the day selected in the calendar."""
        if self.place not in VIEWS:
            return None
        day: date | None = self.screen_shown.current_day()
        return day

    def current_quarter(self) -> Quarter:
        """Return the quarter of the day selected in the calendar, elsewhere that of today."""
        day = self.current_day() or self._desk.clock.today()
        return self._desk.reader.settings().quarter_of(day)

    def period_text(self) -> tuple[str, str]:
        """Return what the toolbar says of the screen in sight."""
        words: tuple[str, str] = self.screen_shown.period_text()
        return words

    def take_focus(self) -> None:
        """Put the focus into the screen in sight."""
        self.screen_shown.take_focus()

    # Posts.

    @property
    def editor(self) -> "PostEditor":
        """The editor, made when it is first asked for."""
        if self._editor is None:
            # A third of the time to open a plan, which a first look at the quarter need not wait for.
            from contentplanner.ui.editor.editor import PostEditor

            self._editor = PostEditor(self._desk, self.tools.tasks, self.tools.run, self._preferences)
            self._beside.hold(self._editor)
            self._connect_editor(self._editor)
            self.editor_made.emit()
        return self._editor

    def keep_typed(self) -> bool:
        """Keep what is being typed in the editor and on pages; tell whether that worked."""
        pages = [made for made in self._made.values() if isinstance(made, Page)]
        return all(page.keep_typed() for page in pages) and (self._editor is None or self._editor.flush())

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the posts a command is meant for: that of the editor while it has the focus."""
        focus = self.window().focusWidget()
        if self.editing() and self.editor.post_id is not None:
            in_editor = focus is not None and self.editor.isAncestorOf(focus)
            if in_editor or self.editor.wide:
                return (self.editor.post_id,)
        if self.place in ("", "settings"):
            return ()
        selected: tuple[PostId, ...] = self.screen_shown.selected_posts()
        return selected

    def open_post(self, post_id: str, field: str = "") -> None:
        """Open the editor on a post."""
        self.editor.open_post(post_id)
        if self.editor.post_id is None:
            return
        self._beside.show_editor(wide=self.editor.wide)
        if self.editor.wide:
            self.ideas.hide()
        if field or not self.editor.form.headline.edit.text():
            self.editor.focus_field(field or "headline")
        else:
            self.editor.form.checklist.take_focus()
        self.selection_changed.emit()

    def editing(self) -> bool:
        """Tell whether the editor is open."""
        return self._beside.shows_editor

    def close_editor(self) -> bool:
        """Keep what is typed and close the editor; tell whether that worked."""
        if not self.editing():
            return True
        self.editor.close_editor()
        return not self.editing()

    def show_thing(self, thing: Post | Campaign) -> None:
        """Bring a post or campaign into sight."""
        day = thing.day if isinstance(thing, Post) else thing.launch
        if self.place in VIEWS and day is not None:
            self.screen_shown.show_day(day)
        if isinstance(thing, Post) and self.place != "settings":
            # The screen draws itself first; only then is there something to focus.
            QTimer.singleShot(0, self, lambda: self._open and self.screen_shown.select_post(thing.id))

    def show_list(self, wanted: object) -> None:
        """Show the posts a filter lets through in the Agenda."""
        self.show_place("agenda", focus=False)
        self.screen_shown.show_filter(wanted)
        self.take_focus()

    def show_campaign(self, campaign_id: str) -> None:
        """Show the page of a campaign."""
        self.made_screen("campaign").show_campaign(campaign_id)
        self.show_place("campaign")

    def find_text(self, text: str) -> None:
        """Show the posts that contain a text in the Agenda, within its filter."""
        self.show_place("agenda", focus=False)
        self.screen_shown.set_text(text)

    def toggle_ideas(self) -> None:
        """Show the ideas beside the calendar, or no longer."""
        wanted = not self.ideas.wanted
        if wanted and self.place not in CALENDARS:
            self.show_place("quarter")
        self.ideas.want(wanted)
        self._preferences.set_flag("ideas-beside", wanted)
        self.take_focus()

    def stop(self) -> None:
        """Hear no more and read no more, because the plan is being closed."""
        self._open = False
        self._signal.stop()
        self._soon.stop()
        self.closing.emit()

    def leave_drafts(self) -> None:
        """Add no drafts of repeating posts, because someone only looks."""
        self._soon.blockSignals(True)

    # Inside.

    def _connect_screen(self, made: Any) -> None:
        wires: dict[str, Callable[..., Any]] = {
            "command_wished": self.command_wished.emit,
            "post_opened": self.open_post,
            "field_wished": self.open_post,
            "post_wished": self.post_wished.emit,
            "move_wished": self.move_wished.emit,
            "post_menu_wished": self.post_menu_wished.emit,
            "campaign_opened": self.show_campaign,
            "dialog_wished": self.dialog_wished.emit,
            "campaign_wished": self.campaign_wished.emit,
            "list_wished": self.show_list,
            "day_wished": self.show_in,
            "selection_changed": lambda _ids: self.selection_changed.emit(),
            "period_changed": self.period_changed.emit,
            "export_wished": lambda _wanted: self.export_wished.emit(),
            "search_cleared": self.search_cleared.emit,
            "looks_changed": self.looks_changed.emit,
            "wished": self.task_wished.emit,
        }
        for name, heard in wires.items():
            if hasattr(made, name):
                getattr(made, name).connect(heard)
        if hasattr(made, "stop"):
            self.closing.connect(made.stop)

    def _make_drafts_due(self) -> None:
        """Add the drafts of repeating posts that come into sight."""
        day = self._desk.clock.today() if self.place == "today" else self.current_day()
        if self.place in (*CALENDARS, "today") and day is not None:
            self._drafts_due.look(day)

    def _make_tray(self) -> "IdeasTray":
        # Few start with it, so its classes are loaded when it is wanted.
        from contentplanner.ui.ideas.tray import IdeasTray

        tray = IdeasTray(self._desk)
        self._connect_screen(tray)
        tray.close_wished.connect(self.toggle_ideas)
        return tray

    def _connect_editor(self, editor: "PostEditor") -> None:
        editor.command_wished.connect(self.command_wished)
        editor.closed.connect(self._editor_closed)
        editor.post_opened.connect(self.open_post)
        editor.post_wished.connect(self.post_wished)
        editor.move_wished.connect(self.move_wished)
        editor.post_menu_wished.connect(self.post_menu_wished)
        editor.dialog_wished.connect(self.dialog_wished)
        editor.wished.connect(self.task_wished)
        editor.wide_changed.connect(self._widen)

    def _editor_closed(self) -> None:
        self._beside.hide_editor()
        self.ideas.show()
        self.take_focus()
        self.selection_changed.emit()
        self.editor_closed.emit()

    def _widen(self, wide: bool) -> None:
        if self.editing():
            self.ideas.setVisible(not wide)
            self._beside.show_editor(wide=wide)

    def _hear(self, changes: ChangeSet, origin: object) -> None:
        for key, made in self._made.items():
            if made is self.screen_shown:
                made.on_changes(changes, origin)
            else:
                self._stale.add(key)
        if self.ideas.tray is not None:
            self.ideas.tray.on_changes(changes, origin)
        if self._editor is not None:
            self._editor.on_changes(changes, origin)
        self.changed.emit(changes)

    def changeEvent(self, event: QEvent) -> None:
        """Keep what is typed when another window comes to the front."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.keep_typed()
