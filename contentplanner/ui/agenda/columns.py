"""Where things lie in a row of the agenda: one line where there is room, two where there is not."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

_WIDE, _MEDIUM = 1060, 800
"""From how many units at 100 % text size campaigns are named, and one line is enough."""


@dataclass(frozen=True, slots=True)
class RowColumns:
    """The parts of one row.

    Args:
        day: The day.
        time: The time of day.
        chip: The value chip.
        headline: The headline.
        campaign: Phase and campaign; in two lines below the headline, after the networks.
        networks: The networks; in two lines below the headline.
        state: State and what is missing.
        stacked: Whether it has two lines.
        names_campaign: Whether there is room for the campaign beside the phase.
    """

    day: QRectF
    time: QRectF
    chip: QRectF
    headline: QRectF
    campaign: QRectF
    networks: QRectF
    state: QRectF
    stacked: bool
    names_campaign: bool


def is_stacked(width: float, scale: float) -> bool:
    """Tell whether rows of a width need two lines at a text size."""
    return width / scale < _MEDIUM


def row_columns(area: QRectF, scale: float) -> RowColumns:
    """Lay out a row at a text size."""
    unit, top, height = scale, area.top(), area.height()
    stacked = is_stacked(area.width(), scale)
    wide = area.width() / scale >= _WIDE
    left = area.left() + 44 * unit
    day = QRectF(left, top, 82 * unit, height)
    time = QRectF(day.right() + 6 * unit, top, 42 * unit, height)
    size = 24 * unit
    chip = QRectF(time.right() + 10 * unit, area.center().y() - size / 2, size, size)
    begin = chip.right() + 12 * unit
    state_width = (150 if stacked else 184 if wide else 168) * unit
    state = QRectF(area.right() - 16 * unit - state_width, top, state_width, height)
    if stacked:
        middle, room = area.center().y(), state.left() - 12 * unit - begin
        headline = QRectF(begin, middle - 22 * unit, room, 22 * unit)
        below = QRectF(begin, middle, room, 22 * unit)
        return RowColumns(day, time, chip, headline, below, below, state, True, True)
    networks = QRectF(state.left() - 12 * unit - 86 * unit, top, 86 * unit, height)
    campaign_width = (270 if wide else 108) * unit
    campaign = QRectF(networks.left() - 12 * unit - campaign_width, top, campaign_width, height)
    headline = QRectF(begin, top, campaign.left() - 16 * unit - begin, height)
    return RowColumns(day, time, chip, headline, campaign, networks, state, False, wide)
