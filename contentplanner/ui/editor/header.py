"""The line above the form: what is open, whether it is kept, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Post, State
from contentplanner.ui.editor.surface import Surface
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.pill import PhasePill, StatePill
from contentplanner.ui.widgets.text import ElidedLabel
from contentplanner.ui.widgets.tone_label import ToneLabel


class EditorHeader(Surface):
    """Campaign, phase and state of the post; receipt, menu, the next step, and close."""

    ready_wished = Signal()
    stepped = Signal(int)
    wide_wished = Signal()
    close_wished = Signal()
    chosen = Signal(str)
    """An entry of the menu: duplicate, repeat, skip, move, save-starter, picture-pack, history, delete,
    draft or unlock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", Qt.Edge.BottomEdge, parent)
        self.setObjectName("editor.header")
        self._post: Post | None = None
        self._locked = False
        self._campaign = ElidedLabel(role="body")
        self._phase, self._state = PhasePill(Phase.TEASE), StatePill()
        self.receipt = ToneLabel(role="small")
        self.receipt.setObjectName("editor.receipt")
        self._earlier = IconButton("chevron-up", self.tr("Previous post"), "Ctrl+↑")
        self._later = IconButton("chevron-down", self.tr("Next post"), "Ctrl+↓")
        self._resize = IconButton("maximize-2", self.tr("Wide editor"), "Ctrl+Shift+E")
        self._menu = IconButton("ellipsis", self.tr("More for this post"))
        self._menu.setObjectName("editor.menu")
        self._close = IconButton("x", self.tr("Close the editor"), "Esc")
        self._close.setObjectName("editor.close")
        self.ready = push_button(self.tr("Mark as ready"), kind="primary", icon_name="check")
        self.ready.setObjectName("editor.ready")
        self.ready.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        self._connect()
        self._top, self._bottom = QHBoxLayout(), QHBoxLayout()
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(current_theme().px(6))
        self._rows.addLayout(self._top)
        self._rows.addLayout(self._bottom)
        self._wide: bool | None = None
        self.set_wide(True)

    def _connect(self) -> None:
        self._earlier.clicked.connect(lambda: self.stepped.emit(-1))
        self._later.clicked.connect(lambda: self.stepped.emit(1))
        self._resize.clicked.connect(self.wide_wished)
        self._menu.clicked.connect(self._show_menu)
        self._close.clicked.connect(self.close_wished)
        self.ready.clicked.connect(self.ready_wished)

    def set_wide(self, wide: bool) -> None:
        """Lie in one line, or in two where it is narrow."""
        if wide == self._wide:
            return
        self._wide = wide
        px = current_theme().px
        for row in (self._top, self._bottom):
            while row.count():
                row.takeAt(0)
            row.setSpacing(px(4))
        what: list[QWidget] = [self._phase, self._state]
        steps: list[QWidget] = [self._earlier, self._later, self._menu, self.ready]
        ends: list[QWidget] = [self._resize, self._close]
        self._top.addWidget(self._campaign, 20)
        self._top.addSpacing(px(4))
        _fill(self._top, what)
        self._top.addStretch(1)
        if wide:
            _fill(self._top, [self.receipt, *steps, *ends])
        else:
            _fill(self._top, ends)
            self._bottom.addWidget(self.receipt)
            self._bottom.addStretch(1)
            _fill(self._bottom, steps)
        self._rows.setContentsMargins(px(20 if wide else 16), px(12), px(12 if wide else 20), px(12))

    def show_wish(self, wide: bool) -> None:
        """Show what the button for the width would do."""
        self._resize.set_icon_name("minimize-2" if wide else "maximize-2")

    def show_post(self, post: Post, campaign: str, *, locked: bool) -> None:
        """Show what is open."""
        self._post, self._locked = post, locked
        self._campaign.setText(campaign or self.tr("Everyday"))
        self._campaign.setMaximumWidth(self._campaign.sizeHint().width() + 2)
        self._show_pills(post.state, post.phase)
        writable = post.state in (State.IDEA, State.DRAFT)
        self.ready.setVisible(writable)

    def _show_pills(self, state: State, phase: Phase | None) -> None:
        self._state.set_state(state)
        self._phase.setVisible(phase is not None)
        if phase is not None:
            self._phase.set_phase(phase)

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show the receipt: whether everything is kept."""
        self.receipt.setText(text)
        self.receipt.set_token("danger" if bad else "text2")

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in self._entries():
            menu.addAction(words).triggered.connect(lambda _checked, name=name: self.chosen.emit(name))
        menu.popup(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))

    def _entries(self) -> list[tuple[str, str]]:
        state = None if self._post is None else self._post.state
        entries = [("duplicate", self.tr("Duplicate"))]
        if state is not State.POSTED:
            entries.append(("move", self.tr("Move to…")))
        if self._post is not None and self._post.day is not None:
            entries.append(("repeat", self.tr("Repeat…")))
        if state in (State.DRAFT, State.READY):
            entries.append(("skip", self.tr("Skip this post")))
        if state in (State.READY, State.POSTED, State.SKIPPED):
            entries.append(("draft", self.tr("Back to draft")))
        if state is State.POSTED and self._locked:
            entries.append(("unlock", self.tr("Edit anyway")))
        if self._post is not None and self._post.picture_id is not None:
            entries.append(("picture-pack", self.tr("Picture pack…")))
        entries += [("save-starter", self.tr("Save as a starter…")), ("history", self.tr("History…"))]
        return [*entries, ("delete", self.tr("Delete"))]


def _fill(row: QHBoxLayout, widgets: list[QWidget]) -> None:
    for widget in widgets:
        row.addWidget(widget)
