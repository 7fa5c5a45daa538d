"""The post editor: what buttons, menus and keys do to the post that is open."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.desk import Desk
from contentplanner.application.hinting import HintAction
from contentplanner.application.planner import Command
from contentplanner.application.post_commands import DeletePosts, DuplicatePosts, SetPostState
from contentplanner.application.series_commands import SkipOccurrence
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.ids import new_post_id
from contentplanner.domain.posts import State
from contentplanner.ui.editor.neighbours import neighbour, next_name
from contentplanner.ui.editor.repeats import edit_of
from contentplanner.ui.editor.writing import WritingEditor
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce


class PostEditor(WritingEditor):
    """Writes one post, and takes it on: ready, posted, moved, repeated, to the next one.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        run: Runs a command and tells whether it worked; problems are told to the person by it.
        preferences: Remembers the width.
        parent: The window.
    """

    def __init__(
        self,
        desk: Desk,
        tasks: TaskRunner,
        run: Callable[[Command], bool],
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, tasks, run, preferences, parent)
        self._preferences = preferences
        self.form.hints.remember_in(preferences)
        self._keys.let_do(
            {
                "ready": self.mark_ready,
                "previous_post": lambda: self.step_post(-1),
                "next_post": lambda: self.step_post(1),
                "previous_problem": lambda: self.step_problem(-1),
                "next_problem": lambda: self.step_problem(1),
                "next_misspelt": self.proofreader.go_to_next,
                "toggle_wide": self._toggle_wide,
                "close": self.close_editor,
            }
        )
        self._connect_form()
        self._connect_around()
        self.set_wide(preferences.wide_editor)

    def focus_field(self, name: str) -> None:
        """Put the focus into a field, in sight; ``post_it_now`` means the steps that post it."""
        if name == "post_it_now":
            self._panes.bring_to_top()
            self.form.posting.take_focus()
            return
        target = self.form.fields[name].target
        if name == "description" and self._draft is not None:
            target = self.form.own_texts.target_in(self._draft.shown)
        self._panes.form_area.ensureWidgetVisible(self.form.fields[name], 0, current_theme().px(24))
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_ready(self) -> None:
        """Mark the post as ready, or show everything that is still missing."""
        if self._draft is None or not self.flush():
            return
        if self._draft.shown.state is State.READY:
            return
        self._draft.insisted = True
        lacks = self._draft.lacks
        if lacks:
            self.form.show_draft(self._draft)
            self.focus_field(self._draft.field_of(lacks[0]))
            announce(self, self.form.checklist.accessibleName())
            return
        if self._perform(SetPostState((self._draft.stored.id,), State.READY, self._desk.clock.now())):
            self._panes.bring_to_top()
            if not self.form.posting.isHidden():
                self.focus_field("post_it_now")

    def step_problem(self, step: int) -> None:
        """Go to the next or previous field that lacks something."""
        if self._draft is None or not self._draft.lacks:
            return
        wanted = [self._draft.field_of(part) for part in self._draft.lacks]
        focused = self.focusWidget() or self
        here = next((name for name, field in self.form.fields.items() if field.isAncestorOf(focused)), "")
        self.focus_field(next_name(wanted, list(self.form.fields), here, step))

    def step_post(self, step: int) -> None:
        """Open the next or previous post by day and time."""
        if self._draft is None:
            return
        self.flush()
        if (found := neighbour(self._desk.reader, self._draft.stored, step)) is not None:
            self.post_opened.emit(found)

    def _connect_form(self) -> None:
        form = self.form
        form.checklist.jumped.connect(self._jump)
        form.counters.shorter_wished.connect(lambda key: form.own_texts.begin(key))
        form.own_texts.turned.connect(self._turn)
        form.hashtags.command_wished.connect(self.command_wished)
        form.hints.action_wished.connect(self._follow)
        form.hints.focus_let_go.connect(lambda: form.own_texts.edit.setFocus())
        form.link.tags_wished.connect(self._tag_links)
        form.picture.seen.connect(self._show_picture)
        form.picture.library_wished.connect(lambda wish: self.dialog_wished.emit("choose-picture", wish))
        form.picture.small_seen.connect(self.preview.set_small_image)
        form.picture.focus_moved.connect(self.preview.set_focus)
        form.state_note.suggested.connect(self._choose)
        form.repeats.change_wished.connect(lambda: self._choose("repeat"))
        form.when.repeat_wished.connect(lambda: self._choose("repeat"))
        form.again.source_opened.connect(self.post_opened)
        for field in (form.persona, form.buying_step):
            field.strategy_wished.connect(lambda: self.wished.emit("show_strategy"))

    def _connect_around(self) -> None:
        self.header.ready_wished.connect(self.mark_ready)
        self.header.stepped.connect(self.step_post)
        self.header.wide_wished.connect(self._toggle_wide)
        self.header.close_wished.connect(self.close_editor)
        self.header.chosen.connect(self._choose)
        self.week.opened.connect(self.post_opened)
        self.week.post_wished.connect(lambda day: self.post_wished.emit(day, None, None))
        self.week.menu_wished.connect(self.post_menu_wished)

    def _jump(self, part: Missing) -> None:
        if self._draft is not None:
            self.focus_field(self._draft.field_of(part))

    def _follow(self, action: HintAction) -> None:
        """Do what a hint offers, to the post as it is typed by now."""
        if self._draft is None or not self.flush():
            return
        if action.change is not None:
            post = self._draft.stored
            self._perform(edit_of(post, self._scope, action.change(post), ""))
        if action.opens is not None:
            self.post_opened.emit(action.opens)

    def _tag_links(self, on: bool) -> None:
        if self.flush():
            self._perform(ChangeSettings({"link_tags": on}))

    def _choose(self, entry: str) -> None:
        if self._draft is None or not self.flush():
            return
        ids, now = (self._draft.stored.id,), self._desk.clock.now()
        if entry == "move":
            self.move_wished.emit(ids)
        elif entry == "repeat":
            self.dialog_wished.emit("repeat", ids[0])
        elif entry in ("history", "save-starter", "picture-pack"):
            self.dialog_wished.emit(entry, ids[0])
        elif entry == "skip":
            self.command_wished.emit(SkipOccurrence(ids[0], now))
        elif entry == "unlock":
            self._unlocked = True
            self._show_all()
        elif entry == "duplicate":
            copy = new_post_id()
            if self._perform(DuplicatePosts(((ids[0], copy),), now)):
                self.post_opened.emit(copy)
        elif entry == "delete":
            self.command_wished.emit(DeletePosts(ids, now))
        else:
            state = State.IDEA if self._draft.stored.day is None else State.DRAFT
            self.command_wished.emit(SetPostState(ids, state, now))

    def _toggle_wide(self) -> None:
        self.set_wide(not self._wide)
        self._preferences.wide_editor = self._wide
        self.wide_changed.emit(self._wide)
