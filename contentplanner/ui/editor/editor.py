"""The post editor: what typing, buttons and keys do to the post that is open."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.hinting import HintAction
from contentplanner.application.planner import Command
from contentplanner.application.post_commands import (
    DeletePosts,
    DuplicatePosts,
    SetPostState,
)
from contentplanner.application.series_commands import SkipOccurrence
from contentplanner.application.snippets import Offer, offers
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import NetworkKey, PostId, new_post_id
from contentplanner.domain.networks import NetworkLimits
from contentplanner.domain.own_parts import TEXT, own_part, part_of
from contentplanner.domain.posts import Post, State
from contentplanner.domain.series import Scope, Series
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.shortening import shorter_for
from contentplanner.domain.strategy import BuyingStep, Persona
from contentplanner.ui.editor.draft import Draft
from contentplanner.ui.editor.inserting import go_on, inserted
from contentplanner.ui.editor.keys import wish_of
from contentplanner.ui.editor.link_field import tags_of
from contentplanner.ui.editor.neighbours import neighbour, next_name
from contentplanner.ui.editor.picture_changes import Change
from contentplanner.ui.editor.repeats import edit_of
from contentplanner.ui.editor.spelling.proofreading import Proofreading
from contentplanner.ui.editor.view import EditorView
from contentplanner.ui.fields.autosave import Autosave
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.snippets.slash import SlashMenu
from contentplanner.ui.snippets.slash_query import SlashQuery
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce

_SHOWN = (Post, Campaign, PlanSettings, Series, Persona, BuyingStep, NetworkLimits)
"""What the form shows something of."""


class PostEditor(EditorView):
    """Writes one post. Whatever is typed is kept by itself; nothing is ever lost by closing.

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
        super().__init__(desk, tasks, parent)
        self._preferences = preferences
        self._autosave = Autosave(run, self)
        self.proofreader = Proofreading(desk, tasks, preferences, self)
        for line in (self.form.headline.edit, self.form.aim.edit, self.form.picture.description):
            self.proofreader.take_on_line(line)
        self.form.hints.remember_in(preferences)
        self._keys: dict[str, Callable[[], None]] = {
            "ready": self.mark_ready,
            "previous_post": lambda: self.step_post(-1),
            "next_post": lambda: self.step_post(1),
            "previous_problem": lambda: self.step_problem(-1),
            "next_problem": lambda: self.step_problem(1),
            "next_misspelt": self.proofreader.go_to_next,
            "toggle_wide": self._toggle_wide,
            "close": self.close_editor,
        }
        takers = (self._panes.form_area, self._panes.preview_area, *self.findChildren(QPlainTextEdit))
        for taker in (*takers, *self.findChildren(QLineEdit)):
            taker.installEventFilter(self)
        self._slash = SlashMenu((self.form.headline, self.form.description), self._offers, self)
        self._connect()
        self.set_wide(preferences.wide_editor)

    @property
    def typing(self) -> Autosave:
        """What is typed and not kept yet."""
        return self._autosave

    def open_post(self, post_id: str) -> None:
        """Edit another post; what was typed in the last one is kept first."""
        self.flush()
        post = self._desk.reader.post(PostId(post_id))
        if post is None or post.deleted is not None:
            self.closed.emit()
            return
        if post.id != self.post_id:
            self._panes.bring_to_top()
            self._scope = Scope.THIS
        self._autosave.work_for(post.id, self._edit_command)
        self.proofreader.show_post(post.id)
        self._draft = Draft(post, post, self._desk.networks.takes_pictures)
        self._unlocked = False
        self.header.say(self.tr("Saved"))
        self._show_all()
        self._show_preview()

    def flush(self) -> bool:
        """Keep everything typed now; tell whether that worked."""
        if self._draft is None:
            return True
        self._slash.close()
        for field in self.form.fields.values():
            field.commit()
        kept = self._autosave.save()
        self._desk.planner.close_step()
        return kept

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
        focused = self._focused()
        here = next((name for name, field in self.form.fields.items() if field.isAncestorOf(focused)), "")
        self.focus_field(next_name(wanted, list(self.form.fields), here, step))

    def step_post(self, step: int) -> None:
        """Open the next or previous post by day and time."""
        if self._draft is None:
            return
        self.flush()
        if (found := neighbour(self._desk.reader, self._draft.stored, step)) is not None:
            self.post_opened.emit(found)

    def on_changes(self, changes: ChangeSet, _origin: object) -> None:
        """Show what others changed; what is typed and not kept yet stays."""
        self.form.facts.forget()
        self.proofreader.on_changes(changes)
        if self._draft is None:
            return
        post = self._desk.reader.post(self._draft.stored.id)
        if post is None or post.deleted is not None:
            self._autosave.forget()
            self._draft = None
            self._redraw.stop()
            self.closed.emit()
            return
        if not any(map(changes.touched, _SHOWN)):
            return
        before = self._draft.shown
        self._draft.take(post, self._autosave.pending)
        if self._autosave.running:
            self._show_state()
        elif self._draft.shown != before or any(map(changes.touched, _SHOWN[1:])):
            self._show_all()
            self._show_preview()
        self.week.refresh()

    def close_editor(self) -> None:
        """Keep what is typed and close; stays open when it could not be kept."""
        if self.flush():
            self._draft = None
            self._redraw.stop()
            self.closed.emit()

    def _connect(self) -> None:
        self.proofreader.command_wished.connect(self.command_wished)
        self.form.edited.connect(self._edit)
        self.form.entered.connect(lambda _name: self._autosave.begin_visit())
        self.form.left.connect(self._leave)
        self._slash.chosen.connect(self._insert)
        self._panes.form_area.verticalScrollBar().valueChanged.connect(self._slash.close)
        self._slash.left.connect(lambda name, text: self._edit(name, text, False))
        self.form.checklist.jumped.connect(self._jump)
        self.form.counters.shorter_wished.connect(lambda key: self.form.own_texts.begin(key))
        self.form.own_texts.made.connect(self._watch)
        self.form.own_texts.turned.connect(self._turn)
        self.form.own_texts.shorter_wished.connect(self._shorten)
        self.form.hashtags.command_wished.connect(self.command_wished)
        self.form.hints.action_wished.connect(self._follow)
        self.form.link.tags_wished.connect(self._tag_links)
        self.form.picture.changed.connect(self._change_pictures)
        self.form.picture.seen.connect(self._show_picture)
        self.form.picture.library_wished.connect(lambda wish: self.dialog_wished.emit("choose-picture", wish))
        self.form.picture.small_seen.connect(self.preview.set_small_image)
        self.form.picture.focus_moved.connect(self.preview.set_focus)
        self.form.posting.command_wished.connect(self._run)
        self.form.state_note.suggested.connect(self._choose)
        self.form.repeats.scope_chosen.connect(self._take_scope)
        self.form.repeats.change_wished.connect(lambda: self._choose("repeat"))
        self.form.when.repeat_wished.connect(lambda: self._choose("repeat"))
        self.form.again.source_opened.connect(self.post_opened)
        for field in (self.form.persona, self.form.buying_step):
            field.strategy_wished.connect(lambda: self.wished.emit("show_strategy"))
        self.header.ready_wished.connect(self.mark_ready)
        self.header.stepped.connect(self.step_post)
        self.header.wide_wished.connect(self._toggle_wide)
        self.header.close_wished.connect(self.close_editor)
        self.header.chosen.connect(self._choose)
        self.week.opened.connect(self.post_opened)
        self.week.post_wished.connect(lambda day: self.post_wished.emit(day, None, None))
        self.week.menu_wished.connect(self.post_menu_wished)
        self._autosave.saved.connect(lambda: self.header.say(self.tr("Saved")))
        self._autosave.failed.connect(lambda: self.header.say(self.tr("Not saved"), bad=True))

    def _edit(self, name: str, value: object, at_once: bool) -> None:
        value = self._slash.look(name, value) if isinstance(value, str) else value
        if self._draft is None or part_of(self._draft.shown, name) == value:
            return
        placements = self._draft.shown.placements
        self._draft.edit(name, value)
        if self._draft.shown.placements != placements:
            self._show_placements(at_once)
        self._autosave.note(name, value)
        if at_once:
            self._autosave.begin_visit()
            self._autosave.save()
        self.form.show_draft(self._draft)
        self._redraw.start()

    def _edit_command(self, values: Mapping[str, Any], merge_key: str) -> Command:
        assert self._draft is not None, "only an open post is edited"
        return edit_of(self._draft.stored, self._scope, values, merge_key)

    def _offers(self) -> list[Offer]:
        return [] if self._draft is None else offers(self._desk.reader, self._draft.shown)

    def _insert(self, name: str, offer: Offer, query: SlashQuery) -> None:
        """Put a text in place of a slash, as a step of its own."""
        if self._draft is None:
            return
        self._autosave.save()
        self._desk.planner.close_step()
        values = inserted(self._draft.shown, name, offer, query)
        self._perform(edit_of(self._draft.stored, self._scope, values, ""))
        go_on(self.form.typed_field(name), offer.headline if name == "headline" else offer.words)

    def _take_scope(self, scope: Scope) -> None:
        """Mean other repeats with what is typed from now on."""
        self.flush()
        self._scope = scope
        self.form.repeats.show_scope(scope)

    def _leave(self, name: str) -> None:
        if self._draft is None:
            return
        self._draft.touched.add(name)
        self._autosave.save()
        self._desk.planner.close_step()
        self.form.show_draft(self._draft)

    def _jump(self, part: Missing) -> None:
        if self._draft is not None:
            self.focus_field(self._draft.field_of(part))

    def _watch(self, field: LineField | TextField) -> None:
        """Have the editor's keys and slashes in a field that was made for one network."""
        field.edit.installEventFilter(self)
        if isinstance(field, TextField):
            self._slash.watch(field)
        else:
            self.proofreader.take_on_line(field.edit)

    def _shorten(self, key: str) -> None:
        """Keep the sentences that fit a network, as a step of its own."""
        if self._draft is None or not self.flush():
            return
        network = self.form.networks.get(NetworkKey(key))
        language = self._desk.reader.settings().language
        kept = shorter_for(self._draft.shown, network, language, tags_of(self._desk, self._draft.shown))
        self._edit(own_part(TEXT, network.key), kept, True)

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

    def _change_pictures(self, change: Change) -> None:
        if self._draft is not None:
            self._autosave.save()
            self._perform(change(self._draft.stored, self._scope))

    def _run(self, command: Command) -> None:
        """Run a command about the post, which is kept first as it is typed by now."""
        if self._draft is not None and self.flush():
            self._perform(command)

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

    def _perform(self, command: Command) -> bool:
        """Run a command of our own and show what became of the post."""
        worked = self._autosave.perform(command)
        if self._draft is not None:
            if worked and (post := self._desk.reader.post(self._draft.stored.id)) is not None:
                self._draft.take(post, self._autosave.pending)
            self._show_all()
            self._show_preview()
        return worked

    def _toggle_wide(self) -> None:
        self.set_wide(not self._wide)
        self._preferences.wide_editor = self._wide
        self.wide_changed.emit(self._wide)

    def _focused(self) -> QWidget:
        return self.focusWidget() or self

    def _handle_key(self, event: QKeyEvent) -> bool:
        act = self._keys.get(wish_of(event) or "")
        if act is None:
            return False
        act()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key."""
        if not self._handle_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch what happens to the widgets inside."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._handle_key(event):
            return True
        return super().eventFilter(watched, event)
