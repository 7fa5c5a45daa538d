"""The hashtags of a post, and the sets of hashtags the plan keeps."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.network_commands import PutHashtagSet, RemoveHashtagSet
from contentplanner.domain.errors import PlanError
from contentplanner.domain.hashtag_sets import HashtagSet, check_hashtag_set
from contentplanner.domain.ids import HashtagSetId, new_id
from contentplanner.domain.mentions import hashtags, with_tags
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.fields.text_fields import LineField
from contentplanner.ui.labels import problem_text
from contentplanner.ui.widgets.buttons import push_button

NAME_LENGTH = 40


class HashtagsField(LineField):
    """A line of hashtags; a menu puts in a set, keeps the present ones as one, renames and removes.

    Args:
        desk: The open plan.
        parent: The form.
    """

    command_wished = Signal(object)
    """A change of the sets."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("hashtags", self.tr("Hash&tags"), note=self.tr("if you like"), parent=parent)
        self._desk = desk
        self._named: HashtagSet | None = None
        self._name_line: LineEdit | None = None
        self.sets = push_button(self.tr("Sets"), "link")
        self.sets.setObjectName("editor.hashtags.sets")
        self.sets.setAccessibleName(self.tr("Sets of hashtags"))
        self.sets.setProperty("dense", "true")
        self.sets.clicked.connect(self._open_menu)
        self.menu = QMenu(self)
        self.menu.setObjectName("editor.hashtags.menu")
        self._heading.addWidget(self.sets)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        super().set_read_only(read_only)
        self.sets.setEnabled(not read_only)

    def fill_menu(self) -> None:
        """Offer the sets as they are now, and what can be done with them."""
        kept = self._desk.reader.all(HashtagSet)
        menu = self.menu
        for inner in menu.findChildren(QMenu):
            inner.deleteLater()
        menu.clear()
        self._offer(menu, kept, self._insert, with_tags=True)
        menu.addSeparator()
        keep = menu.addAction(self.tr("Keep these as a set…"))
        keep.setEnabled(bool(hashtags(self.value)))
        keep.triggered.connect(self._begin_set)
        for words, act in ((self.tr("Rename"), self._begin_name), (self.tr("Remove"), self._remove)):
            inner = menu.addMenu(words)
            inner.menuAction().setEnabled(bool(kept))
            self._offer(inner, kept, act, with_tags=False)

    def _open_menu(self) -> None:
        self.fill_menu()
        self.menu.popup(self.sets.mapToGlobal(self.sets.rect().bottomLeft()))

    def _offer(
        self, menu: QMenu, kept: list[HashtagSet], act: Callable[[HashtagSet], None], *, with_tags: bool
    ) -> None:
        for one in kept:
            words = f"{one.name}\t{_shortened(one.tags)}" if with_tags else one.name
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=one: act(one))
        if not kept and with_tags:
            menu.addAction(self.tr("No sets yet")).setEnabled(False)

    def _insert(self, one: HashtagSet) -> None:
        text = with_tags(self.value, one.tags)
        self.show_value(text)
        self.edit.setFocus()
        self.edited.emit(self.name, text, True)

    def _remove(self, one: HashtagSet) -> None:
        self.command_wished.emit(RemoveHashtagSet(one.id))

    def _begin_set(self) -> None:
        tags = hashtags(self.value)
        now = self._desk.clock.now()
        self._begin_name(HashtagSet(id=HashtagSetId(new_id()), created=now, name="", tags=tags))

    def _begin_name(self, one: HashtagSet) -> None:
        self._named = one
        line = self._line()
        line.setText(one.name)
        line.selectAll()
        line.show()
        line.setFocus()

    def _line(self) -> LineEdit:
        """Return the line a name is typed into; made when first needed."""
        if self._name_line is None:
            line = self._name_line = LineEdit()
            line.setMaxLength(NAME_LENGTH)
            line.setObjectName("editor.hashtags.set_name")
            line.setAccessibleName(self.tr("Name of the set of hashtags"))
            line.setPlaceholderText(self.tr("Name of the set, then Enter"))
            line.editingFinished.connect(self._take_name)
            line.installEventFilter(self)
            self.body.addWidget(line)
            QWidget.setTabOrder(self.edit, line)
        return self._name_line

    def _take_name(self) -> None:
        """Keep the set under the name typed; without a name nothing is kept."""
        line, named = self._line(), self._named
        if named is None:
            return
        if not line.text().strip():
            self._end_naming()
            return
        try:
            kept = check_hashtag_set(replace(named, name=line.text()), self._desk.reader.all(HashtagSet))
        except PlanError as error:
            self.message.say(problem_text(error))
            return
        self._end_naming()
        self.command_wished.emit(PutHashtagSet(kept))

    def _end_naming(self) -> None:
        line = self._line()
        self._named = None
        self.message.say("")
        if line.hasFocus():
            self.sets.setFocus(Qt.FocusReason.OtherFocusReason)
        line.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give up naming on Escape; of the field's own line the usual."""
        if watched is not self._name_line:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() is QEvent.Type.KeyPress:
                self._end_naming()
            return True
        return False


def _shortened(tags: tuple[str, ...]) -> str:
    shown = " ".join(tags[:3])
    return shown if len(tags) <= 3 else f"{shown} …"
