"""One row of the agenda as it is painted."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.posts import State
from contentplanner.ui.agenda.columns import RowColumns, is_stacked, row_columns
from contentplanner.ui.agenda.wording import say
from contentplanner.ui.calendar.urgency import is_urgent
from contentplanner.ui.labels import day_text, time_text
from contentplanner.ui.models.post_list_model import Index, PostListModel
from contentplanner.ui.post_list.headline_delegate import HeadlineDelegate
from contentplanner.ui.post_list.hits import hits
from contentplanner.ui.post_list.painting import (
    check_box,
    paint_check,
    paint_ground,
    paint_heading,
    paint_monograms,
    paint_phase,
    paint_text,
    strong,
)
from contentplanner.ui.post_list.state_words import state_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.chip import paint_chip

_HEIGHT, _STACKED_HEIGHT = 42, 54


class AgendaRow(HeadlineDelegate):
    """Paints posts and headings, and lets a headline be typed in place.

    Args:
        desk: What is known of networks.
        flashing: Tells which post stands out now.
    """

    def __init__(self, desk: Desk, flashing: Callable[[], PostId | None], parent: QObject) -> None:
        super().__init__(parent)
        self._networks = desk.networks
        self._flashing = flashing
        self.today: date = desk.clock.today()
        self.campaigns: Mapping[CampaignId, Campaign] = {}
        self.search = ""

    def _paint_post(
        self, painter: QPainter, option: QStyleOptionViewItem, card: PostCard, index: Index
    ) -> None:
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        current, flashing = self.is_current(option, index), card.id == self._flashing()
        paint_ground(painter, option, ticked=ticked, current=current, flashing=flashing)
        area = QRectF(option.rect)
        columns = row_columns(area, current_theme().scale)
        paint_check(painter, QRectF(check_box(option.rect)), ticked=ticked)
        urgent = is_urgent(card, self.today)
        self._paint_when(painter, columns, card, urgent)
        paint_chip(painter, columns.chip, card, urgent)
        self._paint_headline(painter, columns.headline, card)
        self._paint_where(painter, columns, card)
        theme = current_theme()
        colour = theme.colour("warn" if urgent else "text2")
        paint_text(painter, columns.state, state_text(card, self.today), theme.font("small"), colour)

    def _paint_when(self, painter: QPainter, columns: RowColumns, card: PostCard, urgent: bool) -> None:
        theme = current_theme()
        late = urgent and card.day is not None and card.day < self.today
        colour = theme.colour("warn" if late else "text")
        font = strong("body") if card.day == self.today else theme.font("body")
        day = "" if card.day is None else day_text(card.day, self.today)
        if card.day == self.today:
            day = say("Today")
        paint_text(painter, columns.day, day, font, colour)
        if card.time is not None and card.day is not None:
            right = Qt.AlignmentFlag.AlignRight
            paint_text(
                painter, columns.time, time_text(card.time), theme.font("body"), theme.colour("text2"), right
            )

    def _paint_headline(self, painter: QPainter, room: QRectF, card: PostCard) -> None:
        theme = current_theme()
        font = strong("body")
        if not card.headline:
            paint_text(painter, room, say("No headline yet"), theme.font("body"), theme.colour("text3"))
            return
        metrics = QFontMetricsF(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accentSoft"))
        for start, length in hits(card.headline, self.search) if self.search else ():
            left = room.left() + metrics.horizontalAdvance(card.headline[:start])
            width = metrics.horizontalAdvance(card.headline[start : start + length])
            if left + width < room.right():
                mark = QRectF(left - 1, room.center().y() - metrics.height() / 2, width + 2, metrics.height())
                painter.drawRoundedRect(mark, 3, 3)
        gone = card.state in (State.POSTED, State.SKIPPED)
        paint_text(painter, room, card.headline, font, theme.colour("text2" if gone else "text"))

    def _paint_where(self, painter: QPainter, columns: RowColumns, card: PostCard) -> None:
        theme = current_theme()
        monograms = [self._networks.get(key).monogram for key in card.networks]
        used = paint_monograms(painter, columns.networks, monograms)
        room = QRectF(columns.campaign)
        if columns.stacked:
            room.setLeft(room.left() + (used + theme.px(6) if used else 0))
        elif card.phase is not None:
            room.setLeft(room.left() + paint_phase(painter, room, card.phase) + theme.px(8))
        if card.phase is None or columns.names_campaign:
            paint_text(painter, room, self._campaign(card), theme.font("small"), theme.colour("text2"))

    def _campaign(self, card: PostCard) -> str:
        if card.campaign_id is None:
            return ""
        campaign = self.campaigns.get(card.campaign_id)
        return campaign.name if campaign else ""

    def headline_room(self, row: QRectF) -> QRectF:
        """Return where in a row the headline stands."""
        return row_columns(row, current_theme().scale).headline

    # Qt's calls.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if (section := index.data(PostListModel.SECTION)) is not None:
            folded = bool(index.data(PostListModel.FOLDED))
            paint_heading(painter, area, section, folded=folded, focused=self.has_focus(option, index))
        elif (card := index.data(PostListModel.CARD)) is not None:
            self._paint_post(painter, option, card, index)
        painter.restore()


def row_height(width: int) -> int:
    """Return how high the rows of a list of a width are."""
    theme = current_theme()
    return theme.px(_STACKED_HEIGHT if is_stacked(width, theme.scale) else _HEIGHT)
