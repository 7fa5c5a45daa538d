"""What rows of posts are painted with: grounds, rings, headings, phases, networks and texts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from contentplanner.domain.campaigns import Phase
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import phase_icon, phase_word
from contentplanner.ui.models.sections import Section
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import write
from contentplanner.ui.widgets.monogram import monogram_size, paint_monogram


def strong(role: str) -> QFont:
    """Return the font of a role in its heavier weight."""
    font = QFont(current_theme().font(role))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def paint_text(
    painter: QPainter,
    room: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Paint one line, with "…" where it does not fit; return how wide it came out."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(colour)
    write(painter, room, shown, align | Qt.AlignmentFlag.AlignVCenter)
    return metrics.horizontalAdvance(shown)


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, *, ticked: bool, current: bool, flashing: bool
) -> None:
    """Paint what lies under a row: its state, the line below it, and a ring around the current one.

    The ring is that of the focus while the list has it, and thin while the focus is in the editor.
    """
    theme = current_theme()
    area = QRectF(option.rect)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = current and option.widget is not None and option.widget.hasFocus()
    if ticked:
        painter.fillRect(area, theme.colour("accentSoft"))
    elif hovered:
        painter.fillRect(area, theme.colour("hover"))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.colour("line"))
    if current or flashing:
        thin = current and not focused and not flashing
        painter.setPen(QPen(theme.colour("focus" if focused else "accent"), 1 if thin else 2))
        painter.setBrush(theme.colour("accentSoft") if thin else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(2, 2, -2, -3), theme.px(6), theme.px(6))


def paint_heading(painter: QPainter, area: QRectF, section: Section, *, folded: bool, focused: bool) -> None:
    """Paint the heading of a section: its name, how many posts it has, and whether it is folded."""
    theme = current_theme()
    painter.fillRect(area, theme.colour("surface"))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.colour("border"))
    size = theme.px(16)
    spot = QRectF(area.left() + theme.px(14), area.center().y() - size / 2, size, size)
    paint_icon(painter, "chevron-right" if folded else "chevron-down", spot, theme.colour("text2"))
    left = spot.right() + theme.px(8)
    if section.marked:
        mark = QRectF(left, spot.top(), size, size)
        paint_icon(painter, "circle-alert", mark, theme.colour("warnIcon"))
        left = mark.right() + theme.px(6)
    room = QRectF(left, area.top(), area.right() - left - theme.px(16), area.height())
    colour = theme.colour("warn" if section.marked else "text")
    width = paint_text(painter, room, section.title, strong("month"), colour)
    room.setLeft(left + width + theme.px(10))
    paint_text(painter, room, section.note, theme.font("small"), theme.colour("text2"))
    if focused:
        painter.setPen(QPen(theme.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(2, 2, -2, -3), theme.px(6), theme.px(6))


def paint_check(painter: QPainter, box: QRectF, *, ticked: bool) -> None:
    """Paint a box to tick."""
    theme = current_theme()
    painter.setPen(QPen(theme.colour("accent" if ticked else "control"), 1.2))
    painter.setBrush(theme.colour("accent" if ticked else "surface"))
    painter.drawRoundedRect(box, 4, 4)
    if ticked:
        inset = box.width() * 0.14
        mark = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, "check", mark, theme.colour("onAccent"))


def paint_phase(painter: QPainter, room: QRectF, phase: Phase) -> float:
    """Paint a phase as a small bar with its icon and name; return how wide it is."""
    theme = current_theme()
    colours, font = theme.phase(phase), strong("small")
    words, size = phase_word(phase), theme.px(14)
    wanted = QFontMetricsF(font).horizontalAdvance(words) + size + theme.px(24)
    height = theme.px(22)
    bar = QRectF(room.left(), room.center().y() - height / 2, min(wanted, room.width()), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.tint)
    painter.drawRoundedRect(bar, 4, 4)
    painter.fillRect(QRectF(bar.left(), bar.top() + 1, 3, bar.height() - 2), colours.solid)
    icon = QRectF(bar.left() + theme.px(9), bar.center().y() - size / 2, size, size)
    paint_icon(painter, phase_icon(phase), icon, colours.text)
    left = icon.right() + theme.px(5)
    paint_text(painter, QRectF(left, bar.top(), bar.right() - left, height), words, font, colours.text)
    return bar.width()


def paint_monograms(
    painter: QPainter, room: QRectF, texts: Sequence[str], *, leftwards: bool = False
) -> float:
    """Paint badges of networks, as many as fit and then how many more; return how wide they are."""

    def placed(box: QRectF) -> QRectF:
        left = room.left() + room.right() - box.right() if leftwards else box.left()
        return QRectF(left, box.top(), box.width(), box.height())

    theme = current_theme()
    gap, left = theme.px(4), room.left()
    for place, text in enumerate(texts):
        size = monogram_size(text)
        more = len(texts) - place
        reserve = theme.px(22) if more > 1 else 0
        if left + size.width() + reserve > room.right() and not (more == 1 and left == room.left()):
            note = QRectF(left, room.top(), room.right() - left, room.height())
            note = placed(note)
            return (
                left
                - room.left()
                + paint_text(painter, note, f"+{more}", theme.font("small"), theme.colour("text2"))
            )
        badge = QRectF(left, room.center().y() - size.height() / 2, size.width(), size.height())
        paint_monogram(painter, placed(badge), text)
        left += size.width() + gap
    return left - room.left()


def check_box(row: QRect) -> QRect:
    """Return where in a row its box to tick is painted."""
    theme = current_theme()
    size = theme.px(16)
    return QRect(row.left() + theme.px(14), row.center().y() - size // 2, size, size)


def drag_picture(text: str, ratio: float) -> QPixmap:
    """Return what is carried under the mouse while posts are dragged."""
    theme = current_theme()
    font = theme.font("label")
    metrics = QFontMetricsF(font)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, theme.px(240))
    width, height = metrics.horizontalAdvance(text) + theme.px(32), theme.px(32)
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour("surface"))
    painter.setPen(theme.colour("control"))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), theme.px(7), theme.px(7))
    painter.setPen(theme.colour("text"))
    painter.setFont(font)
    painter.drawText(
        QRectF(QPointF(0, 0), picture.deviceIndependentSize()), Qt.AlignmentFlag.AlignCenter, text
    )
    painter.end()
    return picture
