"""An idea or a draft as a row of two lines."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.ui.calendar.urgency import is_urgent
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.ideas.idea_list_model import IdeaListModel
from contentplanner.ui.ideas.wording import campaign_text, needs_text, say, when_text
from contentplanner.ui.models.post_list_model import Index, PostListModel
from contentplanner.ui.post_list.headline_delegate import HeadlineDelegate
from contentplanner.ui.post_list.painting import paint_ground, paint_text, strong
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.chip import paint_chip

_HEIGHT, _THREE_LINES = 60, 80
_ROOMY = 360


class IdeaRow(HeadlineDelegate):
    """Paints what an idea is about, or when a draft goes out and what it still needs.

    Args:
        desk: Which day it is.
        flashing: Tells which post stands out now.
    """

    def __init__(self, desk: Desk, flashing: Callable[[], PostId | None], parent: QObject) -> None:
        super().__init__(parent)
        self._flashing = flashing
        self.today: date = desk.clock.today()
        self.campaigns: Mapping[CampaignId, Campaign] = {}

    def headline_room(self, row: QRectF) -> QRectF:
        """Return where in a row the headline stands."""
        unit = current_theme().scale
        left = row.left() + 52 * unit
        inset = (48 if has_room(row.width()) else 14) * unit
        return QRectF(left, row.top() + 10 * unit, row.right() - left - inset, 20 * unit)

    def _paint_post(
        self, painter: QPainter, option: QStyleOptionViewItem, card: PostCard, index: Index
    ) -> None:
        theme = current_theme()
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        current, flashing = self.is_current(option, index), card.id == self._flashing()
        paint_ground(painter, option, ticked=ticked, current=current, flashing=flashing)
        area = QRectF(option.rect)
        urgent = is_urgent(card, self.today)
        side = theme.px(24)
        chip = QRectF(area.left() + theme.px(16), area.top() + theme.px(18), side, side)
        paint_chip(painter, chip, card, urgent)
        headline = self.headline_room(area)
        if card.headline:
            paint_text(painter, headline, card.headline, strong("body"), theme.colour("text"))
        else:
            quiet = theme.colour("text3")
            paint_text(painter, headline, say("No headline yet"), theme.font("body"), quiet)
        self._paint_details(painter, headline, card, index, urgent)
        in_hand = current or option.state & QStyle.StateFlag.State_MouseOver
        if in_hand and has_room(area.width()):
            icon = QRectF(plan_area(option.rect)).adjusted(*_inset())
            paint_icon(
                painter, "calendar-clock" if card.day else "calendar-plus", icon, theme.colour("text2")
            )

    def _paint_details(
        self, painter: QPainter, headline: QRectF, card: PostCard, index: Index, urgent: bool
    ) -> None:
        theme = current_theme()
        line = headline.translated(0, headline.height())
        campaign = campaign_text(card, self.campaigns)
        if card.day is None:
            text = " · ".join(filter(None, (campaign, index.data(IdeaListModel.SNIPPET))))
            if not text:
                text = say("Nothing noted yet")
            paint_text(painter, line, text, theme.font("small"), theme.colour("text2"))
            return
        text = " · ".join(filter(None, (when_text(card, self.today), campaign)))
        paint_text(painter, line, text, theme.font("small"), theme.colour("text2"))
        below = line.translated(0, line.height())
        colour = theme.colour("warn" if urgent else "text2")
        paint_text(painter, below, needs_text(card), theme.font("small"), colour)

    # Qt's calls.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        card = index.data(PostListModel.CARD)
        if card is not None:
            painter.save()
            painter.setLayoutDirection(option.direction)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_post(painter, option, card, index)
            painter.restore()


def row_height(*, dated: bool) -> int:
    """Return how high a row is: a line more for what a draft needs."""
    return current_theme().px(_THREE_LINES if dated else _HEIGHT)


def has_room(width: float) -> bool:
    """Tell whether rows of a width have room for the small calendar."""
    return width / current_theme().scale >= _ROOMY


def plan_area(row: QRect) -> QRect:
    """Return where in a row a click asks for a day."""
    side = current_theme().px(40)
    return QRect(row.right() - side - current_theme().px(4), row.center().y() - side // 2, side, side)


def _inset() -> tuple[float, float, float, float]:
    gap = current_theme().px(11)
    return gap, gap, -gap, -gap
