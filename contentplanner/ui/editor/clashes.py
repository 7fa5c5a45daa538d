"""What is odd about a post's day and time, though nothing forbids it, and the line that says so."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from contentplanner.application.clashes import clash_of
from contentplanner.application.ports import Reader
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Post, State
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.labels import time_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import ElidedLabel

_SIGN = 15


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def clash_sentence(reader: Reader, networks: Networks, post: Post, today: date) -> str:
    """Return a sentence about a day gone by, or about another post at the same minute, or nothing."""
    if post.day is not None and post.day < today and post.state not in (State.POSTED, State.SKIPPED):
        return _tr("That day has passed.")
    clash = clash_of(reader, post)
    if clash is None or post.time is None:
        return ""
    words = _tr("Another {network} post goes out at {time}: {headline}")
    if not clash.headline:
        words = _tr("Another {network} post goes out at {time}.")
    network = networks.get(clash.network).label
    return words.format(network=network, time=time_text(post.time), headline=clash.headline)


class ClashLine(QWidget):
    """One line that keeps its place while it has nothing to say, so that no field moves below the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._words = QLabel(), ElidedLabel(role="warn")
        self._words.setObjectName("editor.clash")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(6))
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._restyle()
        current_theme().changed.connect(self._restyle)
        self.say("")

    @property
    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Say a sentence, or nothing."""
        self._words.setText(text)
        self.setVisible(bool(text))

    def _restyle(self) -> None:
        theme = current_theme()
        self._sign.setPixmap(icon_pixmap("triangle-alert", theme.colour("warn"), theme.px(_SIGN)))
        self.setFixedHeight(max(QFontMetrics(theme.font("small")).height(), theme.px(_SIGN)))
