"""What a post has and lacks, as a row of buttons that jump to their fields."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.domain.anatomy import Missing
from contentplanner.ui.editor.wording import pill_word
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.mirrored import mirrored
from contentplanner.ui.widgets.tone_label import ToneLabel

ALWAYS = (Missing.OBJECTIVE, Missing.HEADLINE, Missing.DESCRIPTION, Missing.IMAGE, Missing.GIVES)
"""The five things every post is made of."""


class ChecklistPill(QAbstractButton):
    """One part of a post: done, still open, or missed."""

    def __init__(self, part: Missing, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part
        self.done = False
        self.bad = False
        self.setText(pill_word(part))
        self.setObjectName(f"editor.checklist.{part.value}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_look(self, *, done: bool, bad: bool) -> None:
        """Show how it stands."""
        if (done, bad) == (self.done, self.bad) and self.accessibleName():
            return
        self.done, self.bad = done, bad
        how = self.tr("done") if done else self.tr("missing") if bad else self.tr("still open")
        self.setAccessibleName(f"{self.text()}: {how}")
        self.setToolTip(self.tr("Go to {field}").format(field=self.text().lower()))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        theme = current_theme()
        width = QFontMetrics(theme.font("small")).horizontalAdvance(self.text())
        return QSize(width + theme.px(38), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2.0 if self.bad or self.hasFocus() else 1.0
        token = "focus" if self.hasFocus() else "danger" if self.bad else "lineStrong"
        fill = "dangerSoft" if self.bad else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(theme.colour(token), edge))
        painter.setBrush(theme.colour(fill))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        name, tone = ("circle-check", "ok") if self.done else ("circle", "text3")
        if self.bad:
            name, tone = "circle-alert", "danger"
        size = theme.px(15)
        place = QRectF(theme.px(8), (self.height() - size) / 2, size, size)
        paint_icon(painter, name, mirrored(self, place), theme.colour(tone))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("danger" if self.bad else "text"))
        left = place.right() + theme.px(6)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(
            mirrored(self, words), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )
        painter.end()


class Checklist(QWidget):
    """The five things every post is made of, and whatever else is missing."""

    jumped = Signal(object)
    """The part whose pill was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.checklist")
        self._count = ToneLabel(role="small")
        self._count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._count.setObjectName("editor.checklist.count")
        self._pills = {part: ChecklistPill(part, self) for part in Missing}
        flow = FlowLayout(current_theme().px(6), self)
        flow.addWidget(self._count)
        for pill in self._pills.values():
            pill.clicked.connect(lambda _checked, part=pill.part: self.jumped.emit(part))
            flow.addWidget(pill)
        self._shown: tuple[tuple[Missing, ...], tuple[Missing, ...]] | None = None
        self.show_parts((), ())
        self._restyle()
        current_theme().changed.connect(self._restyle)

    @property
    def pills(self) -> dict[Missing, ChecklistPill]:
        """The pill of each part."""
        return self._pills

    def show_parts(self, lacks: tuple[Missing, ...], marked: tuple[Missing, ...]) -> None:
        """Show what is missing; what is in ``marked`` is shown as missed."""
        if (lacks, marked) == self._shown:
            return
        self._shown = lacks, marked
        for part, pill in self._pills.items():
            pill.setVisible(part in ALWAYS or part in lacks)
            pill.set_look(done=part not in lacks, bad=part in marked)
        total = len(ALWAYS) + sum(part not in ALWAYS for part in lacks)
        done = total - len(lacks)
        self._count.setText(self.tr("{done} of {total}").format(done=done, total=total))
        names = ", ".join(pill_word(part).lower() for part in lacks)
        spoken = self.tr("{done} of {total} done").format(done=done, total=total)
        self.setAccessibleName(f"{spoken}, {self.tr('missing')}: {names}" if names else spoken)
        self._count.setAccessibleName(self.accessibleName())
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        self.updateGeometry()

    def take_focus(self) -> None:
        """Put the focus on what is open, or on the first part where nothing is."""
        open_ones = (pill for pill in self._pills.values() if not pill.isHidden() and not pill.done)
        pill = next(open_ones, self._pills[ALWAYS[0]])
        pill.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        self._count.setFixedHeight(current_theme().px(28))
