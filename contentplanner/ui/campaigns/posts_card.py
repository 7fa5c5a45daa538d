"""The card with a campaign's posts, by phase and day."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.ui.campaigns.post_row import PostRow
from contentplanner.ui.labels import counted
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.layout_items import clear_layout
from contentplanner.ui.widgets.pill import PhasePill
from contentplanner.ui.widgets.text import text_label, wrapped_label

translate = QCoreApplication.translate
Group = tuple[str, Phase | None, list[PostCard]]
"""A title, or a phase in place of one, and the posts below it."""
MOST = 60
"""More rows than this are better read in the list."""


class PostsCard(Card):
    """The posts of a campaign; it asks for what should be done with them."""

    opened = Signal(str)
    post_wished = Signal()
    list_wished = Signal()
    move_wished = Signal(object)
    deletion_wished = Signal(object)
    menu_wished = Signal(object, object)
    selection_changed = Signal(object)

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Posts"), "campaign.posts", parent)
        self._networks = networks
        self._rows: list[PostRow] = []
        self._shown: tuple[tuple[PostCard, ...], date] | None = None
        self._list = push_button(self.tr("Show all in the list"), "link")
        self._list.setObjectName("campaign.posts.list")
        self._list.clicked.connect(self.list_wished)
        self.heading.addWidget(self._list)
        self._column = QVBoxLayout()
        self.body.addLayout(self._column)
        current_theme().changed.connect(self._space_rows)
        self._space_rows()

    def selected(self) -> tuple[PostId, ...]:
        """Return the post whose row has the focus."""
        return tuple(row.card.id for row in self._rows if row.card is not None and row.hasFocus())

    def show_posts(self, cards: tuple[PostCard, ...], today: date) -> None:
        """Show these posts; the row with the focus keeps it."""
        if (cards, today) == self._shown:
            return
        self._shown = (cards, today)
        at = next((at for at, row in enumerate(self._rows) if row.hasFocus()), None)
        kept = self.selected()
        self._clear()
        self._list.setVisible(bool(cards))
        if not cards:
            self._column.addLayout(self._empty())
        for title, phase, group in _grouped(cards[:MOST]):
            self._add_group(title, phase, group, today)
        if len(cards) > MOST:
            more = self.tr("The first {n} of {all}. The others are in the list.")
            self._column.addWidget(wrapped_label(more.format(n=MOST, all=len(cards)), "small"))
        if at is not None and self._rows:
            same = (row for row in self._rows if row.card is not None and row.card.id in kept)
            row = next(same, None) or self._rows[min(at, len(self._rows) - 1)]
            row.show()  # a layout shows what it was given later, too late for the focus
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_group(self, title: str, phase: Phase | None, group: list[PostCard], today: date) -> None:
        theme = current_theme()
        head = QHBoxLayout()
        head.setContentsMargins(0, theme.px(6) if self._rows else 0, 0, theme.px(2))
        head.setSpacing(theme.px(8))
        head.addWidget(text_label(title, "label") if phase is None else PhasePill(phase))
        words = counted(len(group), self.tr("1 post"), self.tr("{n} posts"))
        head.addWidget(text_label(words, "small"))
        head.addStretch(1)
        self._column.addLayout(head)
        for card in group:
            self._column.addWidget(self._row(card, today))

    def _row(self, card: PostCard, today: date) -> PostRow:
        row = PostRow(self._networks)
        row.set_card(card, today)
        row.clicked.connect(lambda: self.opened.emit(card.id))
        row.stepped.connect(lambda step: self._step(row, step))
        row.focused.connect(lambda: self._take_focus(row))
        row.move_asked.connect(lambda: self.move_wished.emit((card.id,)))
        row.delete_asked.connect(lambda: self.deletion_wished.emit((card.id,)))
        row.menu_asked.connect(lambda place: self._ask_menu(card.id, place))
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._rows else Qt.FocusPolicy.StrongFocus)
        self._rows.append(row)
        return row

    def _ask_menu(self, post_id: PostId, place: QPoint) -> None:
        self.menu_wished.emit((post_id,), place)

    def _step(self, row: PostRow, step: int) -> None:
        at = self._rows.index(row) + step
        if 0 <= at < len(self._rows):
            self._rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_focus(self, row: PostRow) -> None:
        """Let Tab stop at the row used last only; arrows go on from there."""
        for other in self._rows:
            on = other is row
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self.selection_changed.emit(self.selected())

    def _empty(self) -> QHBoxLayout:
        line = QHBoxLayout()
        words = self.tr("No posts yet. Begin with what people should hear first.")
        line.addWidget(wrapped_label(words, "muted"), 1)
        button = push_button(self.tr("New post"), "secondary", "plus")
        button.clicked.connect(self.post_wished)
        line.addWidget(button)
        return line

    def _clear(self) -> None:
        self._rows = []
        clear_layout(self._column)

    def _space_rows(self) -> None:
        self._column.setSpacing(current_theme().px(2))


def _grouped(cards: Iterable[PostCard]) -> list[Group]:
    """Return the posts by phase in the usual order, then those of none, then those without a day."""
    dated: dict[Phase | None, list[PostCard]] = {phase: [] for phase in (*Phase, None)}
    ideas: list[PostCard] = []
    for card in cards:
        (ideas if card.day is None else dated[card.phase]).append(card)
    groups: list[Group] = [("", phase, group) for phase, group in dated.items() if phase is not None]
    groups.append((translate("campaigns", "Outside the phases"), None, dated[None]))
    groups.append((translate("campaigns", "Ideas without a day"), None, ideas))
    return [group for group in groups if group[2]]
