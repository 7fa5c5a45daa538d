"""Whether a post is worth posting again, when it went out last, and which one it repeats."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostFilter
from contentplanner.domain.posts import Post, State
from contentplanner.ui.fields.field import Field
from contentplanner.ui.labels import day_text
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.tone_label import ToneLabel


class AgainField(Field):
    """The mark of an evergreen post.

    Args:
        desk: The open plan.
        parent: The form.
    """

    source_opened = Signal(str)
    """The post this one repeats should be opened."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("evergreen", self.tr("Posting it again"), parent=parent)
        self._desk = desk
        self._source = ""
        self.check = QCheckBox(self.tr("Good to post again later"))
        self.check.setObjectName("editor.evergreen")
        self.check.clicked.connect(lambda on: self.edited.emit("evergreen", on, True))
        self.last = ToneLabel(wraps=True)
        self.last.setObjectName("editor.evergreen.last")
        self.source_words = ToneLabel(token="text", role="body", wraps=True)
        self.source_words.setObjectName("editor.again_of")
        self.open_source = push_button(self.tr("Open it"), "link")
        self.open_source.setObjectName("editor.again_of.open")
        self.open_source.setProperty("dense", "true")
        self.open_source.clicked.connect(lambda: self.source_opened.emit(self._source))
        self.label.setBuddy(self.check)
        source = QHBoxLayout()
        source.addWidget(self.source_words, 1)
        source.addWidget(self.open_source, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self.check, self.last):
            self.body.addWidget(widget)
        self.body.addLayout(source)

    @property
    def target(self) -> QWidget:
        """The check box."""
        return self.check

    def show_post(self, post: Post) -> None:
        """Show what the plan knows of a post's repeats."""
        self.check.setChecked(post.evergreen)
        words = self._last_words(post) if post.evergreen else ""
        self.last.setText(words)
        self.last.setVisible(bool(words))
        source = None if post.again_of is None else self._desk.reader.post(post.again_of)
        self.source_words.setVisible(source is not None)
        self.open_source.setVisible(source is not None)
        self.check.setVisible(source is None)
        if source is not None:
            self._source = source.id
            words = self._source_words(source)
            self.source_words.setText(words)
            self.open_source.setAccessibleName(self.tr("Open it: {post}").format(post=words))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid marking."""
        self.check.setEnabled(not read_only)

    def _last_words(self, post: Post) -> str:
        """Say when it went out last, and from when on it may again."""
        reader, today = self._desk.reader, self._desk.clock.today()
        posted = frozenset({State.POSTED})
        days = [
            one.day for one in reader.posts(PostFilter(again=True, states=posted)) if one.again_of == post.id
        ]
        days += [post.day] if post.state is State.POSTED else []
        last = max((day for day in days if day is not None), default=None)
        gap = reader.settings().evergreen_days
        if last is None:
            return self.tr("Once it has gone out, it is offered again after {n} days.").format(n=gap)
        words = self.tr("Last posted {last}, again from {next}")
        again = last + timedelta(days=gap)
        return words.format(last=day_text(last, today), next=day_text(again, today))

    def _source_words(self, source: Post) -> str:
        headline = source.headline or self.tr("a post without a headline")
        if source.day is None:
            return self.tr("Repeats “{headline}”").format(headline=headline)
        day = day_text(source.day, self._desk.clock.today())
        return self.tr("Repeats “{headline}” of {day}").format(headline=headline, day=day)
