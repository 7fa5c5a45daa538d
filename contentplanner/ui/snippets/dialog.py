"""The dialog in which the owner looks after starters; each change is kept at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from contentplanner.application.planner import Command
from contentplanner.application.snippet_commands import PutSnippet, RemoveSnippet
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import SnippetId, new_id
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.snippets import LONGEST_NAME, Snippet, check_snippet
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.kept_fields import KeptFields
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.labels import gives_word, objective_word, problem_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.snippets.option_field import OptionField
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_WIDTH, _HEIGHT = 820, 580
_SIDE = 236
_HOME = "snippets"


class SnippetsDialog(QDialog):
    """Starters at the left, the one to change at the right.

    Args:
        tools: The plan and what runs commands.
        parent: The window.
    """

    wished = Signal(str)
    """A command of the menus, by its id."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        self._shown: list[Snippet] = []
        self.setObjectName(_HOME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Starters"))
        self.list = QListWidget()
        self._make_fields()
        self._kept = KeptFields(self._run, self)
        self._kept.add(self.fields.values())
        self._build()
        self._fit()
        self._stop: Callable[[], None] = self._desk.planner.listen(lambda *_: self._read())
        self._read()
        (self.list if self._shown else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_fields(self) -> None:
        undecided = [(None, self.tr("Not decided yet"))]
        objectives = [(one, objective_word(one)) for one in Objective]
        gives = [(one, gives_word(one)) for one in Gives]
        name = LineField("name", self.tr("&Name"), home=_HOME)
        name.edit.setMaxLength(LONGEST_NAME)
        self.fields: dict[str, Any] = {
            "name": name,
            "headline": LineField("headline", self.tr("&Headline"), home=_HOME),
            "text": TextField("text", self.tr("&Description"), lines=7, most=7, home=_HOME),
            "objective": OptionField(
                "objective", self.tr("&Objective"), [*undecided, *objectives], home=_HOME
            ),
            "gives": OptionField("gives", self.tr("What it &gives"), [*undecided, *gives], home=_HOME),
        }

    # Places.

    def _build(self) -> None:
        self.list.setObjectName(f"{_HOME}.list")
        self.list.setAccessibleName(self.tr("Starters"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._choose)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._form())
        self.pages.addWidget(self._nothing())
        line = QFrame()
        line.setProperty("kind", "hairline")
        line.setFixedHeight(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.pages, 1)
        right.addWidget(line)
        right.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addLayout(right, 1)
        for action, keys in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z"), ("redo", "Ctrl+Y")):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda action=action: self._wish(action))

    def _side(self) -> QFrame:
        px = current_theme().px
        self.add = push_button(self.tr("New starter"), "secondary", "plus")
        self.add.setObjectName(f"{_HOME}.add")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        side = QFrame()
        side.setProperty("kind", "steps")
        side.setFixedWidth(px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(18), px(12), px(16))
        column.setSpacing(px(10))
        column.addWidget(text_label(self.tr("Starters"), "heading"))
        column.addWidget(self.list, 1)
        column.addWidget(self.add)
        return side

    def _form(self) -> QWidget:
        px = current_theme().px
        page = QWidget()
        page.setProperty("kind", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(px(24), px(18), px(24), px(16))
        column.setSpacing(px(14))
        for name in ("name", "headline", "text"):
            column.addWidget(self.fields[name])
        pair = QHBoxLayout()
        pair.setSpacing(px(16))
        pair.addWidget(self.fields["objective"], 1)
        pair.addWidget(self.fields["gives"], 1)
        column.addLayout(pair)
        hint = self.tr("Write what changes each time in [brackets]. In a post, type / to insert a starter.")
        column.addWidget(ToneLabel(hint, wraps=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _nothing(self) -> QWidget:
        px = current_theme().px
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(48), px(24), px(48), px(24))
        column.setSpacing(px(8))
        words = wrapped_label(
            self.tr(
                "A starter is a text you write often: opening hours, a weekly question. "
                "Save one from a post, or write one here. In a post, type / to insert it."
            )
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = text_label(self.tr("No starters of your own yet"), "heading")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.addWidget(heading)
        column.addWidget(words)
        column.addStretch(1)
        return page

    def _buttons(self) -> QHBoxLayout:
        px = current_theme().px
        row = QHBoxLayout()
        row.setContentsMargins(px(24), px(14), px(24), px(16))
        row.setSpacing(px(12))
        self.remove = push_button(self.tr("Remove this starter"), "link")
        self.remove.setObjectName(f"{_HOME}.remove")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        done = push_button(self.tr("Done"), "primary")
        done.setObjectName(f"{_HOME}.done")
        done.setAutoDefault(False)
        done.clicked.connect(self.accept)
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(done)
        return row

    def _fit(self) -> None:
        px, window = current_theme().px, self.parentWidget()
        wanted = QSize(px(_WIDTH), px(_HEIGHT))
        if window is not None:
            wanted = wanted.boundedTo(window.window().size() - QSize(32, 32))
        self.resize(wanted)

    # Reading.

    def _read(self, chosen: str = "") -> None:
        """Read the starters again and show one, by default the one shown."""
        at = max(0, self.list.currentRow())
        wanted = chosen or (self._shown[at].id if at < len(self._shown) else "")
        self._shown = self._desk.reader.all(Snippet)
        fallback = min(at, len(self._shown) - 1)
        at = next((n for n, one in enumerate(self._shown) if one.id == wanted), fallback)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([one.name for one in self._shown])
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        self.pages.setCurrentIndex(0 if self._shown else 1)
        self.remove.setVisible(bool(self._shown))
        if self._shown:
            self._show(self._shown[at])

    def _show(self, snippet: Snippet) -> None:
        def edit(values: Mapping[str, Any], merge_key: str) -> Command:
            now = self._desk.reader.one(Snippet, snippet.id) or snippet
            return PutSnippet(replace(now, **values), merge_key)

        self._kept.show(snippet, edit)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self._give_up_refused()
            self._show(self._shown[row])

    # Changing.

    def _run(self, command: Command) -> bool:
        """Run a change, unless a rule refuses it: then its field says why."""
        assert isinstance(command, PutSnippet), "fields only put"
        try:
            check_snippet(command.snippet, self._desk.reader.all(Snippet))
        except PlanError as problem:
            wrong = "text" if problem.code == "snippet-needs-text" else "name"
            self.fields[wrong].mark(problem_text(problem))
            return False
        for field in self.fields.values():
            field.mark("")
        return self._tools.run(command)

    def _add(self) -> None:
        self._give_up_refused()
        names = {one.name for one in self._shown}
        plain = self.tr("New starter")
        name = next(n for n in (plain, *(f"{plain} {k}" for k in range(2, 10_000))) if n not in names)
        snippet = Snippet(
            id=SnippetId(new_id()),
            created=self._desk.clock.now(),
            name=name,
            text=self.tr("[Your words]"),
        )
        if self._tools.run(PutSnippet(snippet)):
            self._read(snippet.id)
            field: Field = self.fields["name"]
            field.target.setFocus()
            self.fields["name"].edit.selectAll()

    def _remove(self) -> None:
        if self._shown:
            self._kept.forget()
            self._tools.run(RemoveSnippet(self._shown[self.list.currentRow()].id))

    def _wish(self, action: str) -> None:
        self._give_up_refused()
        self.wished.emit(action)

    def _give_up_refused(self) -> None:
        """Keep what can be kept; what a rule refuses goes back to what it was."""
        if not self._kept.flush():
            self._kept.forget()
        for field in self.fields.values():
            field.mark("")

    def done(self, result: int) -> None:
        """Keep what is typed and close."""
        self._give_up_refused()
        self._stop()
        super().done(result)
