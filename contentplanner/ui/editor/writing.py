"""The editor as it is written in: what is typed is kept by itself, with starters and spelling at hand."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.planner import Command
from contentplanner.application.snippets import Offer, offers
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.networks import NetworkLimits
from contentplanner.domain.own_parts import TEXT, own_part, part_of
from contentplanner.domain.posts import Post
from contentplanner.domain.series import Scope, Series
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.shortening import shorter_for
from contentplanner.domain.strategy import BuyingStep, Persona
from contentplanner.ui.editor.draft import Draft
from contentplanner.ui.editor.inserting import go_on, inserted
from contentplanner.ui.editor.keys import EditorKeys
from contentplanner.ui.editor.link_field import tags_of
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

_SHOWN = (Post, Campaign, PlanSettings, Series, Persona, BuyingStep, NetworkLimits)
"""What the form shows something of."""


class WritingEditor(EditorView):
    """Keeps what is typed, and shows what others change; nothing is ever lost by closing.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        run: Runs a command and tells whether it worked; problems are told to the person by it.
        preferences: Whether spelling is wanted.
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
        self._autosave = Autosave(run, self)
        self.proofreader = Proofreading(desk, tasks, preferences, self)
        for line in (self.form.headline.edit, self.form.aim.edit, self.form.picture.description):
            self.proofreader.take_on_line(line)
        self._keys = EditorKeys(self)
        takers = (self._panes.form_area, self._panes.preview_area, *self.findChildren(QPlainTextEdit))
        self._keys.watch(self, *takers, *self.findChildren(QLineEdit))
        # Later, so that the list of starters has a key first.
        self._slash = SlashMenu((self.form.headline, self.form.description), self._offers, self)
        self._connect_typing()

    def _connect_typing(self) -> None:
        self.proofreader.command_wished.connect(self.command_wished)
        self.form.edited.connect(self._edit)
        self.form.entered.connect(lambda _name: self._autosave.begin_visit())
        self.form.left.connect(self._leave)
        self.form.own_texts.made.connect(self._watch)
        self.form.own_texts.shorter_wished.connect(self._shorten)
        self.form.picture.changed.connect(self._change_pictures)
        self.form.posting.command_wished.connect(self._run)
        self.form.repeats.scope_chosen.connect(self._take_scope)
        self._slash.chosen.connect(self._insert)
        self._slash.left.connect(lambda name, text: self._edit(name, text, False))
        self._panes.form_area.verticalScrollBar().valueChanged.connect(self._slash.close)
        self._autosave.saved.connect(lambda: self.header.say(self.tr("Saved")))
        self._autosave.failed.connect(lambda: self.header.say(self.tr("Not saved"), bad=True))

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

    def _leave(self, name: str) -> None:
        if self._draft is None:
            return
        self._draft.touched.add(name)
        self._autosave.save()
        self._desk.planner.close_step()
        self.form.show_draft(self._draft)

    def _take_scope(self, scope: Scope) -> None:
        """Mean other repeats with what is typed from now on."""
        self.flush()
        self._scope = scope
        self.form.repeats.show_scope(scope)

    def _perform(self, command: Command) -> bool:
        """Run a command of our own and show what became of the post."""
        worked = self._autosave.perform(command)
        if self._draft is not None:
            if worked and (post := self._desk.reader.post(self._draft.stored.id)) is not None:
                self._draft.take(post, self._autosave.pending)
            self._show_all()
            self._show_preview()
        return worked

    def _run(self, command: Command) -> None:
        """Run a command about the post, which is kept first as it is typed by now."""
        if self._draft is not None and self.flush():
            self._perform(command)

    def _change_pictures(self, change: Change) -> None:
        if self._draft is not None:
            self._autosave.save()
            self._perform(change(self._draft.stored, self._scope))

    def _shorten(self, key: str) -> None:
        """Keep the sentences that fit a network, as a step of its own."""
        if self._draft is None or not self.flush():
            return
        network = self.form.networks.get(NetworkKey(key))
        language = self._desk.reader.settings().language
        kept = shorter_for(self._draft.shown, network, language, tags_of(self._desk, self._draft.shown))
        self._edit(own_part(TEXT, network.key), kept, True)

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

    def _watch(self, field: LineField | TextField) -> None:
        """Have the editor's keys and slashes in a field that was made for one network."""
        self._keys.watch(field.edit)
        if isinstance(field, TextField):
            self._slash.watch(field)
        else:
            self.proofreader.take_on_line(field.edit)
