"""The one bar above the quarter: too much selling, with its exact cure, or posts left behind."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from contentplanner.application.queries import PostFilter
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.quarter_layout import concerns
from contentplanner.domain.quarters import Month, month_of
from contentplanner.domain.share import Share
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.lead_text import LeadText
from contentplanner.ui.theme.theme import current_theme

_COUNTED = frozenset({State.DRAFT, State.READY, State.POSTED})


@dataclass(frozen=True, slots=True)
class Nudge:
    """One thing worth saying about the quarter.

    Args:
        key: What it is about with its numbers; the same key is the same nudge.
        lead: The sentence that says what is the matter.
        advice: The sentence that says what helps.
        show: The posts it is about.
        show_words: Words of the button that shows them.
        to_ideas: Posts that may become ideas again; empty where that does not help.
    """

    key: str
    lead: str
    advice: str
    show: PostFilter
    show_words: str
    to_ideas: tuple[PostId, ...] = ()


def nudges(contents: QuarterContents) -> Iterator[Nudge]:
    """Yield what there is to say, the most pressing first."""
    if contents.is_past:
        yield from _left_behind(contents)
        return
    current = month_of(contents.today)
    for month in sorted(contents.quarter.months, key=lambda month: (month != current, month)):
        if month in contents.tallies.months:
            yield from _of_month(month, contents.tallies.months[month].share(contents.settings.limit))
    for campaign in contents.campaigns:
        if concerns(campaign, contents.quarter):
            yield from _of_campaign(campaign, contents.campaign_share(campaign))


def _left_behind(contents: QuarterContents) -> Iterator[Nudge]:
    left = tuple(card.id for card in contents.to_come())
    if left:
        yield Nudge(
            key=f"left:{contents.quarter}:{len(left)}",
            lead=wording.left_behind_text(contents.quarter, len(left)),
            advice="",
            show=PostFilter(ids=left),
            show_words=wording.translate("quarter", "Show"),
            to_ideas=left,
        )


def _of_month(month: Month, share: Share) -> Iterator[Nudge]:
    if share.over:
        wanted = PostFilter(
            first=month.first_day,
            last=month.last_day,
            gives=frozenset({Gives.PROMOTIONAL}),
            states=_COUNTED,
        )
        yield _over(f"month:{month}", wording.month_name(month), share, wanted)


def _of_campaign(campaign: Campaign, share: Share) -> Iterator[Nudge]:
    if share.over:
        wanted = PostFilter(
            campaign_id=campaign.id, dated=True, gives=frozenset({Gives.PROMOTIONAL}), states=_COUNTED
        )
        yield _over(f"campaign:{campaign.id}", campaign.name, share, wanted)


def _over(scope: str, name: str, share: Share, wanted: PostFilter) -> Nudge:
    return Nudge(
        key=f"{scope}:{share.promotional}/{share.total}/{share.limit}",
        lead=wording.over_text(name, share),
        advice=wording.cure_text(share),
        show=wanted,
        show_words=wording.show_text(share.promotional),
    )


class NudgeButton(QAbstractButton):
    """One thing that can be done about a nudge."""

    def __init__(self, name: str, text: str = "") -> None:
        super().__init__()
        self.setObjectName(f"quarter.nudge.{name}")
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    @staticmethod
    def _font() -> QFont:
        return current_theme().font("label")

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        px = current_theme().px
        return QSize(int(QFontMetricsF(self._font()).horizontalAdvance(self.text())) + px(26), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in an edge of the bar's own colours."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("warnIcon" if self.underMouse() else "warnLine"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setFont(self._font())
        painter.setPen(theme.colour("warn"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class NudgeBar(QWidget):
    """Shows one nudge with what can be done about it."""

    list_wished = Signal(object)
    ideas_wished = Signal(object)
    left = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter.nudge")
        self._nudge: Nudge | None = None
        self._held = False
        self._text = LeadText("warn")
        self._text.setObjectName("quarter.nudge.text")
        self._ideas = NudgeButton("ideas", self.tr("Move to ideas"))
        self._show = NudgeButton("show")
        self._leave = NudgeButton("leave", self.tr("Leave it"))
        row = self._row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        for button in (self._ideas, self._show, self._leave):
            row.addWidget(button)
        self._ideas.clicked.connect(self._wish_ideas)
        self._show.clicked.connect(self._wish_list)
        self._leave.clicked.connect(self._leave_it)
        current_theme().changed.connect(self._space)
        self._space()
        self.hide()

    def _space(self) -> None:
        px, row = current_theme().px, self._row
        row.setContentsMargins(px(44), px(6), px(10), px(6))
        row.setSpacing(px(10))
        self.update()

    @property
    def nudge(self) -> Nudge | None:
        """What it says now."""
        return self._nudge

    def set_nudge(self, nudge: Nudge | None) -> None:
        """Say something else, or hide when there is nothing to say."""
        self._nudge = nudge
        if nudge is not None:
            self._text.set_text(nudge.lead, nudge.advice)
            self._show.setText(nudge.show_words)
            self._show.updateGeometry()
            self._ideas.setVisible(bool(nudge.to_ideas))
            self._leave.setVisible(not nudge.to_ideas)
            self.setAccessibleName(f"{nudge.lead} {nudge.advice}".strip())
        self.setVisible(nudge is not None and not self._held)

    def hold(self, held: bool) -> None:
        """Stay hidden while something more pressing is said elsewhere, or come back."""
        self._held = held
        self.setVisible(self._nudge is not None and not held)

    def _wish_list(self) -> None:
        if self._nudge is not None:
            self.list_wished.emit(self._nudge.show)

    def _wish_ideas(self) -> None:
        if self._nudge is not None:
            self.ideas_wished.emit(self._nudge.to_ideas)

    def _leave_it(self) -> None:
        if self._nudge is not None:
            self.left.emit(self._nudge.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("warnLine"), 1))
        painter.setBrush(theme.colour("warnSoft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        size = theme.px(18)
        sign = QRectF(theme.px(14), (self.height() - size) / 2, size, size)
        paint_icon(painter, "triangle-alert", sign, theme.colour("warnIcon"))
        painter.end()
