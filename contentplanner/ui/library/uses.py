"""The posts that use a picture, one below the other."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.application.queries import PictureUse, PostCard
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.ui.calendar.urgency import is_urgent
from contentplanner.ui.campaigns.post_row import PostRow
from contentplanner.ui.labels import day_text, number_text, time_text
from contentplanner.ui.library.wording import say
from contentplanner.ui.post_list.painting import paint_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.chip import paint_chip
from contentplanner.ui.widgets.layout_items import clear_layout
from contentplanner.ui.widgets.mirrored import mirrored

_HEIGHT = 50
MOST = 12
"""More posts than this are better read in the list."""


class UseRow(PostRow):
    """A post that uses a picture: its headline, below it when and how far; one in the bin says so."""

    in_bin = False

    def heightForWidth(self, width: int) -> int:
        """Return the height of two lines at every width."""
        return current_theme().px(_HEIGHT)

    def _paint_card(self, painter: QPainter, card: PostCard) -> None:
        theme, urgent = current_theme(), is_urgent(card, self._today)
        px = theme.px
        side = px(24)
        chip = QRectF(px(8), (self.height() - side) / 2, side, side)
        paint_chip(painter, mirrored(self, chip), card, urgent)
        left = chip.right() + px(10)
        line = QRectF(left, px(4), self.width() - left - px(8), px(21))
        self._paint_headline(painter, card, line)
        when = self.tr("No day yet") if card.day is None else day_text(card.day, self._today)
        if card.day is not None and card.time is not None:
            when = f"{when}, {time_text(card.time)}"
        words = f"{when} · {self.state_words(card)}"
        below = mirrored(self, line.translated(0, line.height()))
        paint_text(painter, below, words, theme.font("small"), theme.colour("warn" if urgent else "text2"))

    def state_words(self, card: PostCard) -> str:
        """Return what is said of its state."""
        return say("In the bin") if self.in_bin else super().state_words(card)


class UseList(QWidget):
    """Rows that open their posts; arrows go from one to the next."""

    opened = Signal(str)
    all_wished = Signal()
    move_asked = Signal(object)
    delete_asked = Signal(object)
    menu_asked = Signal(object, object)
    focused = Signal()

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._networks = networks
        self._rows: list[UseRow] = []
        self._uses: list[PictureUse] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().px(2))

    def selected(self) -> tuple[PostId, ...]:
        """Return the post whose row has the focus, unless it lies in the bin."""
        return tuple(
            row.card.id for row in self._rows if row.card is not None and row.hasFocus() and not row.in_bin
        )

    def focus_on(self, post_id: PostId) -> None:
        """Put the focus on the row of a post, where it is shown."""
        for row in self._rows:
            if row.card is not None and row.card.id == post_id:
                _focus(row)

    def take_focus(self) -> bool:
        """Put the focus on the first row; tell whether there is one."""
        if self._rows:
            _focus(self._rows[0])
        return bool(self._rows)

    def show_uses(self, uses: Sequence[PictureUse], today: date) -> None:
        """Show these posts; the row with the focus keeps it."""
        if list(uses) == self._uses:
            return
        at = next((at for at, row in enumerate(self._rows) if row.hasFocus()), None)
        self._uses, self._rows = list(uses), []
        clear_layout(self._column)
        for use in uses[:MOST]:
            self._column.addWidget(self._row(use, today))
        if len(uses) > MOST:
            words = say("Show all {n} in the list").format(n=number_text(len(uses)))
            more = push_button(words, "link")
            more.setObjectName("pictures.uses.all")
            more.clicked.connect(self.all_wished)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if at is not None and self._rows:
            _focus(self._rows[min(at, len(self._rows) - 1)])

    def _row(self, use: PictureUse, today: date) -> UseRow:
        row, post_id = UseRow(self._networks), use.card.id
        row.in_bin = use.in_bin
        row.set_card(use.card, today)
        row.setObjectName(f"pictures.use.{post_id}")
        if use.in_bin:
            row.setAccessibleName(f"{row.accessibleName()}, {say('in the bin')}")
        row.clicked.connect(lambda: self.opened.emit(post_id))
        row.stepped.connect(lambda step: self._step(row, step))
        row.focused.connect(lambda: self._keep_stop(row))
        if not use.in_bin:
            row.move_asked.connect(lambda: self.move_asked.emit((post_id,)))
            row.delete_asked.connect(lambda: self.delete_asked.emit((post_id,)))
            row.menu_asked.connect(lambda place: self._ask_menu(post_id, place))
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._rows else Qt.FocusPolicy.StrongFocus)
        self._rows.append(row)
        return row

    def _ask_menu(self, post_id: PostId, place: QPoint) -> None:
        self.menu_asked.emit((post_id,), place)

    def _step(self, row: UseRow, step: int) -> None:
        at = self._rows.index(row) + step
        if 0 <= at < len(self._rows):
            self._rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _keep_stop(self, row: UseRow) -> None:
        """Let Tab stop at the row used last only; arrows go on from there."""
        for other in self._rows:
            on = other is row
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self.focused.emit()


def _focus(row: UseRow) -> None:
    # A layout shows what it was given later, too late for the focus.
    row.show()
    row.setFocus(Qt.FocusReason.TabFocusReason)
