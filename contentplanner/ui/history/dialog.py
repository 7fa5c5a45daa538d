"""The dialog that shows what a post has been, and brings an old version back."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.ports import PostVersion
from contentplanner.application.post_history import BringBackVersion, brought_back, still_there
from contentplanner.domain.differences import Part, compared
from contentplanner.domain.posts import Post, State
from contentplanner.ui.history.version_list import VersionList
from contentplanner.ui.history.version_view import VersionView
from contentplanner.ui.history.wording import TEXTS, PartWords, what_text, when_text
from contentplanner.ui.labels import counted
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import ElidedLabel, text_label, wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_WIDTH, _HEIGHT = 900, 640
_SIDE = 236


class HistoryDialog(QDialog):
    """Versions at the left, newest first; at the right what the chosen one says, and how it differs.

    Args:
        tools: The plan and what runs commands.
        post: The post as it is.
        parent: The window.
    """

    def __init__(self, tools: ScreenTools, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._now = tools, post
        self._versions = tools.desk.reader.versions(post.id)[::-1]
        self.setObjectName("history")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History of a post"))
        self.list = VersionList()
        self.view = VersionView(PartWords(tools.desk))
        self.summary = ToneLabel(wraps=True)
        self.with_when = QCheckBox(self.tr("Also its day, time and state"))
        self.marks = wrapped_label("", "small")
        self.agree = push_button(self.tr("Bring this version back"), "primary")
        self._build()
        self._fill()
        self._fit()

    # What is shown.

    def _build(self) -> None:
        self.list.setObjectName("history.list")
        self.list.setAccessibleName(self.tr("Versions"))
        self.view.setObjectName("history.version")
        self.view.setAccessibleName(self.tr("The chosen version, and how it differs from now"))
        self.marks.setTextFormat(Qt.TextFormat.RichText)  # our own words
        self.marks.setText(
            self.tr("<s>Struck through</s>: only in this version. <u>Underlined</u>: only now.")
        )
        self.summary.setObjectName("history.summary")
        self.with_when.setObjectName("history.when")
        self.agree.setObjectName("history.accept")
        self.agree.setDefault(True)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.with_when.toggled.connect(lambda _on: self._show_ways())
        self.agree.clicked.connect(self._bring_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addLayout(self._right(), 1)

    def _side(self) -> QFrame:
        px = current_theme().px
        side = QFrame()
        side.setProperty("kind", "steps")
        side.setFixedWidth(px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(18), px(12), px(16))
        column.setSpacing(px(10))
        column.addWidget(text_label(self.tr("Versions"), "heading"))
        column.addWidget(self.list, 1)
        column.addWidget(ToneLabel(self.tr("The last 200 changes of the plan are kept."), wraps=True))
        return side

    def _right(self) -> QVBoxLayout:
        px = current_theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(24), px(18), px(24), px(16))
        column.setSpacing(px(10))
        column.addWidget(ElidedLabel(self._now.headline or self.tr("Post without headline"), "heading"))
        column.addWidget(self.summary)
        if self._now.state is State.POSTED:
            words = self.tr("This post went out. Only your plan changes; the network keeps its text.")
            column.addWidget(ToneLabel(words, "warn", wraps=True))
        column.addWidget(self.view, 1)
        column.addWidget(self.marks)
        column.addWidget(self.with_when)
        column.addLayout(self._buttons())
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        close = push_button(self.tr("Close"))
        close.setObjectName("history.close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.agree)
        return row

    def _fit(self) -> None:
        px, window = current_theme().px, self.parentWidget()
        wanted = QSize(px(_WIDTH), px(_HEIGHT))
        if window is not None:
            wanted = wanted.boundedTo(window.window().size() - QSize(32, 32))
        self.resize(wanted)

    def _fill(self) -> None:
        today = self._tools.desk.clock.today()
        for place, version in enumerate(self._versions):
            when, what = when_text(version, today), what_text(version)
            if place == 0 and version.made is None:
                when, what = self.tr("Now"), self.tr("No change of this post is kept")
            elif place == 0:
                what = self.tr("As it is now: {step}").format(step=what)
            self.list.add(when, what)
        self.list.setCurrentRow(min(1, len(self._versions) - 1))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is chosen.

    @property
    def _chosen(self) -> PostVersion:
        return self._versions[max(0, self.list.currentRow())]

    def _back(self, *, with_when: bool) -> Post:
        """Return the post as bringing the chosen version back would make it."""
        version = self._chosen.post
        there = still_there(self._tools.desk.reader, version)
        return brought_back(self._now, version, there, with_when=with_when)

    def _show(self) -> None:
        """Show the chosen version and what can be done with it."""
        movable = self._now.state is not State.POSTED
        moved = movable and self._back(with_when=True) != self._back(with_when=False)
        self.with_when.setEnabled(moved)
        self.with_when.setChecked(False)
        count = sum(part.differs for part in self._parts())
        self.marks.setVisible(any(part.differs and part.name in TEXTS for part in self._parts()))
        self.summary.setText(self._summary(count))
        self._show_ways()

    def _show_ways(self) -> None:
        """Show what the chosen version brings back."""
        back = self._back(with_when=self.with_when.isChecked())
        parts = self._parts()
        coming = {(part.name, part.network) for part in compared(back, self._now) if part.differs}
        moves = back.day != self._now.day

        def stays(part: Part) -> bool:
            follows = part.name == "phase" and moves
            return (part.name, part.network) not in coming and not follows

        self.view.show_parts(parts, stays)
        self.agree.setEnabled(back != self._now)

    def _parts(self) -> tuple[Part, ...]:
        return compared(self._chosen.post, self._now)

    def _summary(self, differing: int) -> str:
        if len(self._versions) == 1:
            return self.tr("There is no older version.")
        if self.list.currentRow() <= 0:
            return self.tr("This is the post as it is now.")
        if differing == 0:
            return self.tr("This version says the same as now.")
        return counted(differing, self.tr("1 part differs from now."), self.tr("{n} parts differ from now."))

    def _bring_back(self) -> None:
        command = BringBackVersion(self._now.id, self._chosen.post, self.with_when.isChecked())
        if self._tools.run(command):
            self.accept()
