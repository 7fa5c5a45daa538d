"""The cards that tell how a campaign stands: what is missing, what comes next, how much of it sells."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from contentplanner.application.campaign_overview import (
    Coming,
    Gap,
    Lack,
    Overview,
    PartnerPromise,
    coming,
    lacks,
)
from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import PhaseSpan
from contentplanner.ui.campaigns.wording import coming_promise_text, lack_button, lack_text, share_text
from contentplanner.ui.labels import day_text, gives_icon, phase_icon, phase_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.layout_items import clear_layout
from contentplanner.ui.widgets.meter import ShareMeter
from contentplanner.ui.widgets.sign import Sign
from contentplanner.ui.widgets.text import text_label, wrapped_label

_PRESSING = (Gap.TEASERS, Gap.OVERDUE, Gap.LAUNCH, Gap.POSTS)


class _LinesCard(Card):
    """A card of lines that are made anew when they change; the line with the focus keeps it."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, name, parent)
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        current_theme().changed.connect(self._space_rows)
        self._space_rows()

    def _begin(self) -> str:
        """Take the lines out; return the name of the one with the focus."""
        focused = [button for button in self.findChildren(QPushButton) if button.hasFocus()]
        clear_layout(self._lines)
        return focused[0].objectName() if focused else ""

    def _end(self, focused: str) -> None:
        """Give the focus back; to the first line where that with the focus has gone."""
        if not focused:
            return
        buttons = [button for button in self.findChildren(QPushButton) if not button.isHidden()]
        same = [button for button in buttons if button.objectName() == focused]
        for button in (same or buttons)[:1]:
            button.show()  # a layout shows what it was given later, too late for the focus
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, sign: QWidget, words: QWidget, button: QPushButton | None = None) -> None:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addLayout(row)

    def _space_rows(self) -> None:
        self._lines.setSpacing(current_theme().px(4))


class MissingCard(_LinesCard):
    """What a campaign lacks, each with the way to put it right."""

    wished = Signal(object)
    """The lack to do something about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What is missing"), "campaign.missing", parent)
        self._shown: list[Lack] | None = None

    def show_campaign(self, overview: Overview) -> None:
        """Show what a campaign lacks."""
        found = lacks(overview)
        if found == self._shown:
            return
        self._shown = found
        focused = self._begin()
        for lack in found:
            self._add(lack)
        if not found:
            words = self.tr("Nothing. This campaign has all it needs.")
            self._line(Sign("circle-check", "ok"), _words(words))
        self._end(focused)

    def _add(self, lack: Lack) -> None:
        text, words = lack_text(lack), lack_button(lack.gap)
        pressing = lack.gap in _PRESSING
        sign = Sign("triangle-alert", "warnIcon") if pressing else Sign("circle-dashed")
        button = push_button(words, "link")
        part = lack.part.value if lack.part is not None else lack.gap.value
        button.setObjectName(f"campaign.missing.{part}")
        button.setAccessibleName(f"{words}: {text}")
        button.clicked.connect(lambda: self.wished.emit(lack))
        self._line(sign, _words(text), button)


class ComingCard(_LinesCard):
    """The next dated things: posts, promises, phases, the launch."""

    post_opened = Signal(str)
    partner_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What comes next"), "campaign.coming", parent)
        self._shown: tuple[list[Coming], object] | None = None

    def show_campaign(self, overview: Overview) -> None:
        """Show what comes next in a campaign."""
        found = coming(overview)
        if (found, overview.today) == self._shown:
            return
        self._shown = (found, overview.today)
        focused = self._begin()
        for one in found:
            self._add(one, overview)
        if not found:
            words = self.tr("Nothing with a day ahead of today.")
            self._lines.addWidget(wrapped_label(words, "small"))
        self._end(focused)

    def _add(self, one: Coming, overview: Overview) -> None:
        icon_name, words, button = self._words(one)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(8))
        day = self.tr("Today") if one.day == overview.today else day_text(one.day, overview.today)
        label = text_label(day, "label")
        label.setMinimumWidth(current_theme().px(84))
        label.setContentsMargins(0, current_theme().px(5), 0, 0)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_words(words), 1)
        self._line(Sign(icon_name), line, button)

    def _words(self, one: Coming) -> tuple[str, str, QPushButton | None]:
        thing = one.thing
        if isinstance(thing, PostCard):
            words = thing.headline or self.tr("A post without a headline")
            button = self._button(f"campaign.coming.{thing.id}", words)
            button.clicked.connect(lambda: self.post_opened.emit(thing.id))
            return gives_icon(thing.gives), words, button
        if isinstance(thing, PartnerPromise):
            words = coming_promise_text(thing)
            button = self._button(f"campaign.coming.{thing.partner.id}", words)
            button.clicked.connect(lambda: self.partner_opened.emit(thing.partner.id))
            return "handshake", words, button
        if isinstance(thing, PhaseSpan):
            return (
                phase_icon(thing.phase),
                self.tr("{phase} phase begins").format(phase=phase_word(thing.phase)),
                None,
            )
        return "rocket", self.tr("Launch"), None

    def _button(self, name: str, words: str) -> QPushButton:
        button = push_button(self.tr("Open"), "link")
        button.setObjectName(name)
        button.setAccessibleName(self.tr("Open: {what}").format(what=words))
        return button


class ShareCard(Card):
    """How much of a campaign sells, and what would cure it."""

    list_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Promotional share"), "campaign.share", parent)
        self._meter = ShareMeter()
        self._words = wrapped_label()
        self._words.setObjectName("campaign.share.words")
        self._show = push_button("", "link")
        self._show.setObjectName("campaign.share.show")
        self._show.clicked.connect(self.list_wished)
        self.heading.addWidget(self._show)
        self.body.addWidget(self._meter)
        self.body.addWidget(self._words)

    def show_campaign(self, overview: Overview) -> None:
        """Show what a campaign's posts give."""
        tally, share = overview.tally, overview.tally.share(overview.limit)
        self._meter.setVisible(tally.total > 0)
        self._meter.set_tally(tally, overview.limit)
        self._words.setText(share_text(tally, overview.limit))
        role = "warn" if share.over and not share.few else "small"
        if self._words.property("role") != role:
            self._words.setProperty("role", role)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)
        count = tally.promotional
        words = self.tr("Show the post") if count == 1 else self.tr("Show the {n} posts").format(n=count)
        self._show.setText(words)
        self._show.setAccessibleName(self.tr("{words} that sell").format(words=words))
        self._show.setVisible(count > 0)


def _words(text: str) -> QLabel:
    """Return a text that begins level with the sign in front of it, however many lines it has."""
    label = wrapped_label(text)
    label.setAlignment(label.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(0, current_theme().px(5), 0, 0)
    return label
