"""A card of the page of today: its lines, what it says when it has none, and the way to all of them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.networks import Networks
from contentplanner.ui.planning.rows import Rows
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.today.lines import INDENT, Deed, Line, Note, NoteLine, PostLine
from contentplanner.ui.today.wording import say
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.text import wrapped_label


class DayCard(Card):
    """Some of what there is to do, line by line; it is built anew when it shows something else.

    Args:
        title: Its heading.
        key: What it is, in object names.
        networks: Words for networks.
    """

    opened = Signal(str)
    """The id of a post."""
    all_wished = Signal()
    moved_on = Signal(object, int)
    """A line, and whether the one above (-1) or below (1) is wanted."""
    focused = Signal()
    move_asked = Signal(object)
    delete_asked = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, title: str, key: str, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(title, f"today.{key}", parent)
        self._networks = networks
        self.lines: list[Line] = []
        self._rows = Rows()
        self._inside = self._rows.new_column(down=4)
        self._all = push_button("", "link")
        self._all.setObjectName(f"today.{key}.all")
        self._all.clicked.connect(self.all_wished)
        self.heading.addWidget(self._all)
        self.body.addWidget(self._rows)

    def begin(self, count: int, shown: int) -> None:
        """Take out all lines, and say how many there are where not all are shown."""
        self.lines = []
        self._inside = self._rows.new_column(down=4)
        self._all.setText(say("Show all {n}").format(n=count))
        self._all.setAccessibleName(f"{self._all.text()}: {self.title.text()}")
        self._all.setVisible(count > shown)

    def add_post(self, card: PostCard, today: date, deeds: Sequence[Deed], state: str = "") -> None:
        """Add a post with its buttons."""
        line = PostLine(self._networks, state)
        line.show_card(card, today, self.objectName())
        line.clicked.connect(lambda: self.opened.emit(card.id))
        line.focused.connect(self.focused)
        line.move_asked.connect(lambda: self.move_asked.emit((card.id,)))
        line.delete_asked.connect(lambda: self.delete_asked.emit((card.id,)))
        line.menu_asked.connect(lambda place: self._ask_menu(card, place))
        about = card.headline or say("post without headline")
        whole = Line(line, f"{self.objectName()}.{card.id}", about, deeds, card.id)
        line.stepped.connect(lambda step: self.moved_on.emit(whole, step))
        self._add(whole)

    def add_note(self, note: Note, name: str, deeds: Sequence[Deed], opens: Callable[[], object]) -> None:
        """Add a note with its buttons."""
        home = f"{self.objectName()}.{name}"
        line = NoteLine(note, home)
        line.opened.connect(opens)
        self._add(Line(line, home, note.title, deeds))

    def add_words(self, words: str, deed: Deed | None = None) -> None:
        """Say something in place of lines, with a button if there is one thing to do."""
        label = wrapped_label(words, "muted")
        label.setObjectName(f"{self.objectName()}.empty")
        row = QHBoxLayout()
        row.setContentsMargins(current_theme().px(INDENT), 0, 0, 0)
        row.addWidget(label, 1)
        if deed is not None:
            button = push_button(deed.text, deed.kind, deed.icon)
            button.setObjectName(f"{self.objectName()}.{deed.name}")
            button.clicked.connect(lambda: deed.act())
            row.addWidget(button)
        self._inside.addLayout(row)

    def _add(self, line: Line) -> None:
        self.lines.append(line)
        self._inside.addWidget(line)

    def _space(self) -> None:
        """Have words begin level with the heading, and the ring of the focus stand out to the left."""
        super()._space()
        indent, around = current_theme().px(INDENT), self._column.contentsMargins()
        around.setLeft(around.left() - indent)
        self._column.setContentsMargins(around)
        self.heading.setContentsMargins(indent, 0, 0, 0)

    def _ask_menu(self, card: PostCard, place: QPoint) -> None:
        self.menu_asked.emit((card.id,), place)
