"""One text by default; a network that needs another, or has a title, gets a tab of its own."""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from contentplanner.domain.anatomy import unfilled
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.outgoing import description_for
from contentplanner.domain.own_parts import KINDS, TEXT, own_part, part_of, placement_of
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.own_page import OwnPage
from contentplanner.ui.editor.text_tab_bar import TextTabBar
from contentplanner.ui.fields.text_edit import TextEdit
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.widgets.buttons import WordButton, push_button

_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class OwnTexts(QWidget):
    """The tabs above the description, and below them what the chosen network has of its own.

    A network has a tab while it has a text of its own or takes a title. Ctrl+Page Up and Ctrl+Page Down
    turn the tabs from inside the fields too.

    Args:
        shared: The field of the text for all networks.
        networks: What the program knows.
        parent: The form.
    """

    edited = Signal(str, object, bool)
    """Name of a network's own part, its value, whether to keep it at once."""
    entered = Signal(str)
    left = Signal(str)
    turned = Signal(object)
    """The network whose tab is shown now; None for all networks."""
    made = Signal(object)
    """A field was made: a :class:`LineField` or a :class:`TextField`."""
    shorter_wished = Signal(str)
    """Key of the network whose text should be shortened by whole sentences."""

    def __init__(self, shared: TextField, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared, self._networks = shared, networks
        self._post: Post | None = None
        self._pages: dict[NetworkKey, OwnPage] = {}
        self._read_only = False
        self._begun: NetworkKey | None = None
        self.bar = TextTabBar()
        self.bar.turned.connect(self._turn)
        self.more = _link("editor.own_text", self.tr("Text for one network"), self._offer, "plus")
        self.more.setAccessibleName(self.tr("Write a different text for one network"))
        self.fit = _link("editor.fit", self.tr("Keep only the sentences that fit"), self._wish_shorter)
        self.end = _link("editor.end", self.tr("Use the text for all networks"), self._end)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.bar, shared.edit):
            widget.installEventFilter(self)
        self.hide()

    @property
    def chosen(self) -> NetworkKey | None:
        """The network whose tab is shown; None for all networks."""
        return self.bar.chosen

    @property
    def links(self) -> tuple[QWidget, ...]:
        """What can be done with the text in sight; shown only where it can."""
        return self.fit, self.end, self.more

    @property
    def edit(self) -> TextEdit:
        """The text in sight: the chosen network's own, else the one for all networks."""
        page = self._pages.get(self.chosen) if self.chosen is not None else None
        return page.text.edit if page is not None and page.has_text else self._shared.edit

    def text_in(self, post: Post) -> str:
        """Return the text of a post that is in sight."""
        return post.description if self.chosen is None else description_for(post, self.chosen)

    def put_in_order(self, above: QWidget, below: Iterable[QWidget]) -> None:
        """Let Tab go from what stands above through tabs and texts to what is below them and to the links."""
        inside = [widget for page in self._pages.values() for widget in page.inputs]
        for one, other in pairwise((above, self.bar, self._shared.edit, *inside, *below, *self.links)):
            QWidget.setTabOrder(one, other)

    def field(self, name: str) -> LineField | TextField | None:
        """Return the field of a network's own part by its name."""
        fields = (field for page in self._pages.values() for field in page.fields)
        return next((field for field in fields if field.name == name), None)

    def set_networks(self, networks: Networks) -> None:
        """Count titles by other figures from now on."""
        self._networks = networks

    def show_post(self, post: Post) -> None:
        """Show what the plan holds of a post."""
        fresh = self._post is None or self._post.id != post.id
        self._post = post
        if fresh:
            self._begun = None
            self.bar.choose(None)
        self._show_tabs()

    def show_counts(self, post: Post, over: Mapping[NetworkKey, str]) -> None:
        """Show what follows from a text as it is typed: counts, and which networks it is too long for."""
        self._post = post
        self.bar.show_overruns({key: words for key, words in over.items() if key in self.bar.keys})
        page = None if self.chosen is None else self._pages[self.chosen]
        if page is not None:
            page.show_counts(post)
        self.fit.setVisible(page is not None and page.has_text and page.network.key in over)
        self.end.setVisible(page is not None and page.has_text)
        self.more.setVisible(page is None and bool(self._candidates()))

    def begin(self, key: NetworkKey) -> None:
        """Give a network a text of its own, starting from the post's, and go on writing at its end."""
        if self._post is None:
            return
        if not placement_of(self._post, key).text:
            self._begun = None if self._post.description else key
            self.edited.emit(own_part(TEXT, key), self._post.description, True)
            self._show_tabs()
        self.bar.choose(key)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def target_in(self, post: Post) -> QWidget:
        """Turn to what is to be filled in first, an empty text or a gap; return it, or what is in sight."""
        if not post.description.strip() or unfilled(post.description):
            self.bar.choose(None)
            return self._shared.edit
        names = [own_part(kind, key) for key in post.networks for kind in KINDS]
        for name in names:
            if unfilled(part_of(post, name) or "") and (field := self.field(name)) is not None:
                self.bar.choose(NetworkKey(name.partition(":")[2]))
                return field.target
        return self._field_in_sight()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        self._read_only = read_only
        for page in self._pages.values():
            page.set_read_only(read_only)
        for button in self.links:
            button.setEnabled(not read_only)

    def _field_in_sight(self) -> QWidget:
        """Return the text in sight, or where there is none the first field of the chosen network."""
        page = None if self.chosen is None else self._pages[self.chosen]
        return self.edit if page is None or page.has_text else page.first.target

    def _has_own(self, key: NetworkKey) -> bool:
        assert self._post is not None, "only a post that is shown has texts"
        own = placement_of(self._post, key).text is not None
        return own or key == self._begun or self._networks.get(key).has_title

    def _candidates(self) -> list[NetworkKey]:
        """Return the networks that could get a text of their own; one network alone needs none."""
        if self._post is None or len(self._post.placements) < 2:
            return []
        return [place.network for place in self._post.placements if place.text is None]

    def _show_tabs(self) -> None:
        """Have the tabs the post needs, each with what it has of its own."""
        if self._post is None:
            return
        keys = [key for key in self._post.networks if self._has_own(key)]
        for key in keys:
            if key not in self._pages:
                self._add(key)
        for key, page in self._pages.items():  # those without a tab too: what they hold is not typed
            page.show_post(self._post, begun=key == self._begun)
        self.bar.name_first(self.tr("All networks") if len(self._post.placements) > 1 else self.tr("Text"))
        self.bar.show_networks(map(self._networks.get, keys))
        self._show_chosen()

    def _add(self, key: NetworkKey) -> None:
        page = OwnPage(self._networks.get(key), self)
        page.hide()
        page.set_read_only(self._read_only)
        page.edited.connect(self.edited)
        page.entered.connect(self.entered)
        page.left.connect(self.left)
        page.begun.connect(lambda: self.begin(key))
        self._column.addWidget(page)
        self._pages[key] = page
        for field in page.fields:
            field.edit.installEventFilter(self)
            self.made.emit(field)

    def _wish_shorter(self) -> None:
        if self.chosen is not None:
            self.shorter_wished.emit(self.chosen)
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def _end(self) -> None:
        """Let the text for all networks go out where there was one of its own."""
        key = self.chosen
        if key is not None:
            self._begun = None
            self.edited.emit(own_part(TEXT, key), None, True)
            self._show_tabs()
            self._field_in_sight().setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, _key: NetworkKey | None) -> None:
        if self._begun != self.chosen:
            self._begun = None
        self._show_tabs()  # the tab of a text that was emptied goes once it is left
        self.turned.emit(self.chosen)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        for key, page in self._pages.items():
            page.setVisible(key == chosen)
        self._shared.edit.setVisible(chosen is None)
        self._shared.note.setVisible(chosen is None)
        self._shared.label.setBuddy(self._field_in_sight())
        self.setVisible(chosen is not None)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in self._candidates():
            label = self._networks.get(key).label.replace("&", "&&")
            menu.addAction(label).triggered.connect(lambda _checked=False, key=key: self.begin(key))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the tabs by Ctrl+Page Up and Ctrl+Page Down, which mean something else outside."""
        if not isinstance(event, QKeyEvent) or not self.bar.keys:
            return False
        step = _PAGES.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self.bar.step(step)
            if watched is not self.bar:
                self._field_in_sight().setFocus(Qt.FocusReason.OtherFocusReason)
        return event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


def _link(name: str, words: str, act: Callable[[], None], icon_name: str = "") -> WordButton:
    button = push_button(words, "link", icon_name)
    button.setObjectName(name)
    button.clicked.connect(act)
    return button
