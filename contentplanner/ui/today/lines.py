"""The lines of the page of today: a post or a note, and what can be done about it with one click."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.ui.campaigns.post_row import PostRow
from contentplanner.ui.planning.post_link import PostLink
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.sign import Sign
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_POST_HEIGHT = 54
_LEAST_WORDS = 380
"""Room at 100 % text size that words keep beside buttons; with less the buttons go below."""
_DAY, _SIGN = 84, 36
"""Room for the day, and for the sign where a post has its chip."""
INDENT = 10
"""How far the words of a line stand in from its edge, where the ring of the focus lies."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of a line.

    Args:
        name: The end of its object name.
        text: Its words.
        act: What it does.
        icon: Its icon's name, if any.
        kind: How it looks.
    """

    name: str
    text: str
    act: Callable[[], object]
    icon: str = ""
    kind: str = "secondary"


@dataclass(frozen=True, slots=True)
class Note:
    """What a line about something else than a planned post says.

    Args:
        day: The day it is about, in words.
        time: The time, if any.
        icon: Its sign.
        title: What it is about; opens it.
        words: One sentence.
    """

    day: str
    time: str
    icon: str
    title: str
    words: str


class PostLine(PostRow):
    """A post in two lines, whatever the width.

    Args:
        networks: Words for networks.
        state: What is said of its state, instead of what lists say.
    """

    def __init__(self, networks: Networks, state: str = "", parent: QWidget | None = None) -> None:
        super().__init__(networks, parent)
        self._state = state

    def show_card(self, card: PostCard, today: date, home: str) -> None:
        """Show a post in a card of the page."""
        self.set_card(card, today)
        self.setObjectName(f"{home}.{card.id}")
        self.setAccessibleDescription(self._state)

    @property
    def _stacked(self) -> bool:
        return True

    def heightForWidth(self, _width: int) -> int:
        """Return the height of two lines."""
        return current_theme().px(_POST_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        return QSize(current_theme().px(280), current_theme().px(_POST_HEIGHT))

    def state_words(self, card: PostCard) -> str:
        """Return what is said of its state."""
        return self._state or super().state_words(card)


class NoteLine(QWidget):
    """A day, a sign, what it is about as a link, and one sentence."""

    opened = Signal()

    def __init__(self, note: Note, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current_theme().px
        day = QVBoxLayout()
        day.setSpacing(0)
        day.addStretch(1)
        for text, role in ((note.day, "body"), (note.time, "small")):
            if text:
                day.addWidget(text_label(text, role), 0, Qt.AlignmentFlag.AlignLeft)
        day.addStretch(1)
        left = QWidget()
        left.setLayout(day)
        left.setFixedWidth(px(_DAY))
        day.setContentsMargins(0, 0, 0, 0)
        link = PostLink(note.title)
        link.setObjectName(name)
        link.setAccessibleDescription(" ".join(filter(None, (note.day, note.time, note.words))))
        link.clicked.connect(self.opened)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(link)
        self.words = ToneLabel(note.words, wraps=True)
        words.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(INDENT), px(4), px(4), px(4))
        row.setSpacing(0)
        sign = Sign(note.icon)
        sign.setFixedWidth(px(_SIGN - 4))
        row.addWidget(left)
        row.addSpacing(px(8))
        row.addWidget(sign)
        row.addLayout(words, 1)


class Line(QWidget):
    """A post or a note with its buttons at the right, or below where there is little room.

    Args:
        content: The post or the note.
        home: The beginning of the buttons' object names.
        about: What the buttons act upon, for their spoken names.
        deeds: The buttons.
        post_id: The post it is about, if any.
    """

    def __init__(
        self, content: QWidget, home: str, about: str, deeds: Sequence[Deed], post_id: PostId | None = None
    ) -> None:
        super().__init__()
        self.content, self.post_id = content, post_id
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(current_theme().px(6))
        self._buttons.addStretch(1)
        for deed in deeds:
            button = push_button(deed.text, deed.kind, deed.icon)
            button.setObjectName(f"{home}.{deed.name}")
            button.setAccessibleName(f"{deed.text}: {about}")
            button.clicked.connect(lambda _=False, act=deed.act: act())
            self._buttons.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(content, 1)
        self._row.addLayout(self._buttons)
        self._fold()

    def holds_focus(self) -> bool:
        """Tell whether the focus is on the post or on one of its buttons."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room."""
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Return room for the buttons below; the words are cut or broken."""
        return QSize(self._buttons.minimumSize().width(), super().minimumSizeHint().height())

    def _fold(self) -> None:
        px = current_theme().px
        beside = self.width() - self._buttons.minimumSize().width() >= px(_LEAST_WORDS)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._row.setSpacing(px(12) if beside else 0)
        self._row.setAlignment(
            self._buttons, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0)
        )
