"""The dialog behind "Save as a starter…": a name for the words of a post, to begin others with."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.snippet_commands import PutSnippet
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import SnippetId, new_id
from contentplanner.domain.posts import Post
from contentplanner.domain.snippets import LONGEST_NAME, Snippet, check_snippet
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.labels import problem_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_HOME = "save-starter"


class SaveStarterDialog(QDialog):
    """Asks for a name, and lets the words be changed first, into [gaps] perhaps.

    Args:
        tools: The plan and what runs commands.
        post: The post whose words are kept.
        parent: The window.
    """

    def __init__(self, tools: ScreenTools, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._post = tools, post
        self.setObjectName(_HOME)
        self.setWindowTitle(self.tr("Save as a starter"))
        self.setMinimumWidth(current_theme().px(520))
        self._name = LineField("name", self.tr("&Name"), home=_HOME)
        self._headline = LineField("headline", self.tr("&Headline"), home=_HOME)
        self._text = TextField("text", self.tr("&Description"), lines=4, most=4, home=_HOME)
        self._name.edit.setMaxLength(LONGEST_NAME)
        self._name.show_value(post.headline[:LONGEST_NAME])
        self._headline.show_value(post.headline)
        self._text.show_value(post.description)
        for field in (self._name, self._headline, self._text):
            field.edited.connect(lambda *_: self._unmark())
        self._build()
        self._name.edit.selectAll()
        self._name.edit.setFocus()

    def _build(self) -> None:
        px = current_theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(14))
        layout.addWidget(text_label(self.tr("Keep these words to begin other posts with"), "heading"))
        for field in (self._name, self._headline, self._text):
            layout.addWidget(field)
        hint = self.tr(
            "Write what changes each time in [brackets]. In a post, type / to insert a starter. "
            "The objective and what it gives are kept too."
        )
        layout.addWidget(ToneLabel(hint, wraps=True))
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        cancel, keep = push_button(self.tr("Cancel")), push_button(self.tr("Save starter"), "primary")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        keep.setObjectName(f"{_HOME}.accept")
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        return row

    def _keep(self) -> None:
        desk = self._tools.desk
        snippet = Snippet(
            id=SnippetId(new_id()),
            created=desk.clock.now(),
            name=self._name.value,
            headline=self._headline.value,
            text=self._text.value,
            gives=self._post.gives,
            objective=self._post.objective,
        )
        try:
            check_snippet(snippet, desk.reader.all(Snippet))
        except PlanError as problem:
            wrong: Field = self._text if problem.code == "snippet-needs-text" else self._name
            wrong.mark(problem_text(problem))
            wrong.target.setFocus()
            return
        if self._tools.run(PutSnippet(snippet)):
            self.accept()

    def _unmark(self) -> None:
        for field in (self._name, self._text):
            field.mark("")
