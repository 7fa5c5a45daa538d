"""What an export would do, before it does it: what goes, what stays and why, what is good to know."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.exporting import ExportCheck, LeftOut
from contentplanner.application.wording import notice_sentence
from contentplanner.ui.labels import counted, missing_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label

_SHOWN_AT_MOST = 200


class CheckPanel(QFrame):
    """Shows the check; posts that are left out can be opened from here."""

    post_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._left_out: tuple[LeftOut, ...] = ()
        self._ready = text_label(role="good")
        self._waiting = text_label(role="warn")
        self._show = push_button(self.tr("Show"), "link")
        self._show.setObjectName("export.show_left_out")
        self._show.setAutoDefault(False)
        self._show.setAccessibleName(self.tr("Show the posts that are left out"))
        self._show.clicked.connect(self._toggle_list)
        self._notices = wrapped_label(role="small")
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setMaximumHeight(current_theme().px(150))
        self._list.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._ready)
        row.addWidget(self._waiting)
        row.addWidget(self._show)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self._list)
        layout.addWidget(self._notices)

    def show_check(self, check: ExportCheck) -> None:
        """Show what would happen."""
        self._left_out = check.left_out
        self._ready.setText(
            counted(
                check.posts, self.tr("1 post is ready or posted"), self.tr("{n} posts are ready or posted")
            )
        )
        waiting = len(check.left_out)
        self._waiting.setText(
            counted(
                waiting,
                self.tr("1 is not ready and will be left out"),
                self.tr("{n} are not ready and will be left out"),
            )
        )
        for widget in (self._waiting, self._show):
            widget.setVisible(waiting > 0)
        notices = " ".join(notice_sentence(notice.code, notice.details) for notice in check.notices)
        self._notices.setText(self.tr("Good to know: {notices}").format(notices=notices))
        self._notices.setVisible(bool(notices))
        self._fill_list()

    def show_message(self, text: str) -> None:
        """Show a sentence in place of a check."""
        self._left_out = ()
        self._ready.setText("")
        self._notices.setText(text)
        self._notices.show()
        for widget in (self._waiting, self._show, self._list):
            widget.hide()

    def _toggle_list(self) -> None:
        self._list.setVisible(self._list.isHidden())
        self._show.setText(self.tr("Show") if self._list.isHidden() else self.tr("Hide"))

    def _fill_list(self) -> None:
        page = QWidget()
        page.setProperty("kind", "page")
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for post in self._left_out[:_SHOWN_AT_MOST]:
            lines.addWidget(self._line(post))
        lines.addStretch(1)
        self._list.setWidget(page)

    def _line(self, post: LeftOut) -> QWidget:
        headline = post.headline or self.tr("A post without a headline")
        button = push_button(f"{headline}: {_why(post)}".replace("&", "&&"), "link")
        button.setAccessibleName(f"{headline}: {_why(post)}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: self.post_opened.emit(post.id))
        return button


def _why(post: LeftOut) -> str:
    if not post.missing:
        return QCoreApplication.translate("exporting", "complete, but not marked as ready")
    parts = ", ".join(map(missing_word, post.missing))
    return QCoreApplication.translate("exporting", "still needs {parts}").format(parts=parts)
