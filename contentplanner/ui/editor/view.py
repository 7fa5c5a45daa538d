"""What the editor shows: the post as it is typed, its state, its preview and its week."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import Post, State
from contentplanner.domain.series import Scope, Series
from contentplanner.ui.editor.draft import Draft
from contentplanner.ui.editor.form import PostForm
from contentplanner.ui.editor.header import EditorHeader
from contentplanner.ui.editor.link_field import tags_of
from contentplanner.ui.editor.panes import EditorPanes
from contentplanner.ui.editor.posting.panel import may_be_posted
from contentplanner.ui.editor.preview import PreviewPanel
from contentplanner.ui.editor.week_strip import WeekStrip
from contentplanner.ui.editor.wording import state_note
from contentplanner.ui.tasks import TaskRunner

_REDRAW = 120


class EditorView(QWidget):
    """Header, form, preview and week of one post; it changes nothing.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        parent: The window.
    """

    command_wished = Signal(object)
    """A command whose outcome the editor learns from the changes it makes."""
    closed = Signal()
    post_opened = Signal(str)
    """Another post should be opened."""
    post_wished = Signal(object, object, object)
    """A new post on a day, at a time, in a campaign; each may be None."""
    move_wished = Signal(object)
    """A tuple of post ids to move to another day."""
    post_menu_wished = Signal(object, object)
    """A tuple of post ids, and where on the screen."""
    dialog_wished = Signal(str, object)
    """The name of a dialog, and what it is about."""
    wished = Signal(str)
    """A command of the menus, by its id."""
    wide_changed = Signal(bool)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor")
        self._desk = desk
        self._draft: Draft | None = None
        self._scope = Scope.THIS
        self._unlocked = False
        self._wide = False
        self.header = EditorHeader()
        self.form = PostForm(desk, tasks)
        self.preview = PreviewPanel(desk.networks)
        self.week = WeekStrip(desk)
        self._redraw = QTimer(self, interval=_REDRAW, singleShot=True)
        self._redraw.timeout.connect(self._show_preview)
        self._panes = EditorPanes(self.header, self.form, self.preview, self.week)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    @property
    def post_id(self) -> PostId | None:
        """The post being edited."""
        return None if self._draft is None else self._draft.stored.id

    @property
    def wide(self) -> bool:
        """Whether form, preview and week lie side by side."""
        return self._wide

    def set_wide(self, wide: bool) -> None:
        """Lie side by side with week and preview where there is room, or in one column."""
        self._wide = wide
        self._panes.set_wide(wide)
        self.header.show_wish(wide)

    def _show_all(self) -> None:
        if self._draft is not None:
            self.form.show_post(self._draft.shown)
            self.week.show_post(self._draft.stored.id, self._draft.shown.day)
            self._show_state()

    def _show_state(self) -> None:
        """Show what depends on state, campaign and phase, and leave typed fields alone."""
        if self._draft is None:
            return
        post = self._draft.shown
        posted = post.state is State.POSTED
        locked = posted and not self._unlocked
        campaign = None if post.campaign_id is None else self._desk.reader.campaign(post.campaign_id)
        self.header.show_post(post, "" if campaign is None else campaign.name, locked=locked)
        self.form.place.show_post(post)
        self.form.again.show_post(post)
        self.form.set_read_only(locked)
        self._show_note(post, locked=locked)
        self._show_posting(post)
        self._show_repeats(post, locked=locked)
        self.form.show_clashes(post)
        self.form.show_draft(self._draft)

    def _show_note(self, post: Post, *, locked: bool) -> None:
        posted = post.state is State.POSTED
        if posted and not locked:
            self.form.state_note.say(
                self.tr("You are changing a post that went out. The network keeps the old text."), "warn"
            )
        else:
            offer: list[tuple[str, object]] = [(self.tr("Edit anyway"), "unlock")] if posted else []
            self.form.state_note.say(state_note(post, self._desk.clock.now()), "", offer)

    def _show_repeats(self, post: Post, *, locked: bool) -> None:
        self._scope = Scope.THIS if locked else self._scope
        series = None if post.series_id is None else self._desk.reader.one(Series, post.series_id)
        self.form.repeats.show_series(series, self._desk.clock.today(), choosable=not locked)
        self.form.repeats.show_scope(self._scope)
        self.form.when.offer_repeat(post.day is not None and series is None and not locked)

    def _show_posting(self, post: Post) -> None:
        shown = may_be_posted(post, self._desk.clock.today())
        self.form.posting.setVisible(shown)
        if shown:
            self.form.posting.show_post(post, self.form.networks, tags_of(self._desk, post))

    def _show_placements(self, anew: bool) -> None:
        """Let the networks' pills know what was typed for them; show tabs anew where more than typing was."""
        assert self._draft is not None, "only an open post is edited"
        self.form.where.take(self._draft.shown.placements)
        if anew:
            self.form.where.show_value(self._draft.shown.placements, self._desk.reader.settings().networks)
            self.form.own_texts.show_post(self._draft.shown)

    def _turn(self, key: NetworkKey | None) -> None:
        """Show what belongs to the tab turned to."""
        if self._draft is not None:
            self.form.show_draft(self._draft)
            self.form.own_texts.edit.underline(self.form.reading.span)
            self.form.mark_overrun(self._draft.shown)
            if key is not None:
                self.preview.show_network(key)

    def _show_picture(self) -> None:
        """Show in the preview which picture is worked on, as far as it is known."""
        picture = self.form.picture
        self.preview.set_image(picture.image, picture.chosen)
        self.preview.set_focus(*picture.focus)

    def _show_preview(self) -> None:
        if self._draft is not None:
            self.form.mark_overrun(self._draft.shown)
            self.preview.set_networks(self.form.networks)
            post, name = self._draft.shown, self._desk.reader.settings().name
            self.preview.show_post(post, name, tags_of(self._desk, post))
            self.preview.set_focus(*self.form.picture.focus)
