"""The sidebar's own buttons: the plan at the top, and the places to go."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import mirrored, write

_EDGE = 11
_MARK = 28


class SidebarButton(QAbstractButton):
    """A button of the sidebar; folded it shows its icon only."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def set_folded(self, folded: bool) -> None:
        """Show the icon only, or words as well."""
        self._folded = folded
        self.setToolTip(self.accessibleName() if folded else "")
        self.update()

    def _paint_frame(self, painter: QPainter, *, here: bool) -> None:
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "focus" if self.hasFocus() else "control" if here else ""
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(theme.colour(edge), width) if edge else Qt.PenStyle.NoPen)
        fill = "surface" if here else "hover" if self.underMouse() else ""
        painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 7, 7)

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon."""
        return QSize(theme_square(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrow keys to the sidebar; Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Look as before."""
        self.update()
        super().leaveEvent(event)


class PlanButton(SidebarButton):
    """The plan's name with the program's mark; opens the menu of plans."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("sidebar.plan")
        self._folder = ""
        self.set_plan("", "")

    def set_plan(self, name: str, folder: str) -> None:
        """Show another plan."""
        self._folder = folder
        self.setText(name or "Content Planner")
        self.setAccessibleName(self.tr("Plan {name}, menu of plans").format(name=self.text()))
        self.setToolTip(f"{self.text()}\n{folder}" if folder else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(current_theme().px(180), current_theme().px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark, name, folder and the sign of a menu."""
        theme = current_theme()
        painter = QPainter(self)
        self._paint_frame(painter, here=False)
        side = theme.px(_MARK)
        top = (self.height() - side) / 2
        left = (self.width() - side) / 2 if self._folded else 4.0
        mark = mirrored(self, QRectF(left, top, side, side))
        paint_icon(painter, "contentplanner", mark, theme.colour("accent"))
        if not self._folded:
            self._paint_words(painter, left + side + theme.px(10))
        painter.end()

    def _paint_words(self, painter: QPainter, left: float) -> None:
        theme = current_theme()
        room = self.width() - left - theme.px(22)
        half = self.height() / 2
        lines = [("month", "text", self.text(), half - theme.px(19))]
        if self._folder:
            lines.append(("small", "text2", self._folder, half + theme.px(1)))
        else:
            lines[0] = ("month", "text", self.text(), half - theme.px(9))
        for role, token, words, top in lines:
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(token))
            shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
            start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            write(painter, mirrored(self, QRectF(left, top, room + 1, theme.px(18))), shown, start)
        side = theme.px(16)
        sign = QRectF(self.width() - side - 3, half - side / 2, side, side)
        paint_icon(painter, "chevrons-up-down", mirrored(self, sign), theme.colour("text2"))


class PlaceButton(SidebarButton):
    """A place to go: an icon, a word and perhaps how many things wait there."""

    def __init__(self, key: str, icon_name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(f"sidebar.{key}")
        self.setCheckable(True)
        self._icon_name = icon_name
        self._count = 0

    def set_count(self, count: int) -> None:
        """Show how many things wait there; nothing for none."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(current_theme().px(180), current_theme().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, word and number."""
        theme, here = current_theme(), self.isChecked()
        painter = QPainter(self)
        self._paint_frame(painter, here=here)
        side, middle = theme.px(18), self.height() / 2
        left = (self.width() - side) / 2 if self._folded else theme.px(_EDGE)
        token = "accent" if here else "text2"
        sign = mirrored(self, QRectF(left, middle - side / 2, side, side))
        paint_icon(painter, self._icon_name, sign, theme.colour(token))
        if not self._folded:
            font = theme.font("label" if here else "body")
            font.setWeight(font.Weight.DemiBold if here else font.Weight.Medium)
            painter.setFont(font)
            painter.setPen(theme.colour("text" if here else "text2"))
            start = left + side + theme.px(4)
            room = self.width() - start - theme.px(34 if self._count else 6)
            shown = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(mirrored(self, QRectF(start, 0, room + 1, self.height())), at, shown)
            self._paint_count(painter)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        if self._count:
            font = current_theme().font("small")
            font.setWeight(font.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(current_theme().colour("text2"))
            box = QRectF(self.width() - current_theme().px(46), 0, current_theme().px(34), self.height())
            at = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(mirrored(self, box), at, str(self._count))


def theme_square() -> int:
    """Return the width of a folded button."""
    return current_theme().px(36)
