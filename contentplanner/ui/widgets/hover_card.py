"""The card that tells about a post while the pointer or the focus is on it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import State
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.labels import (
    day_text,
    gives_icon,
    gives_word,
    missing_word,
    objective_word,
    phase_word,
    state_word,
    time_text,
)
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.floating import cast_shadow, place_beside
from contentplanner.ui.widgets.monogram import Monogram
from contentplanner.ui.widgets.text import text_label, wrapped_label

_MOST_WIDTH = 320
_SIDES = 14
_MOST_MONOGRAMS = 6


class HoverCard(QFrame):
    """Headline, day, networks, what it gives and what is missing; it takes no clicks and no focus."""

    def __init__(self, networks: Networks, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._networks = networks
        self.setProperty("kind", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMaximumWidth(current_theme().px(_MOST_WIDTH))
        self._headline = wrapped_label(role="label")
        self._when = text_label(role="small")
        self._marks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._marks.setSpacing(8)
        self._needs = wrapped_label(role="warn")
        self._keys = text_label(role="small")
        line = QFrame()
        line.setProperty("kind", "hairline")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDES, 12, _SIDES, 10)
        layout.setSpacing(6)
        layout.addWidget(self._headline)
        layout.addWidget(self._when)
        layout.addLayout(self._marks)
        layout.addWidget(self._needs)
        layout.addWidget(line)
        layout.addWidget(self._keys)
        self.hide()

    def show_card(self, card: PostCard, today: date, anchor: QRect) -> None:
        """Tell about a post beside its chip, given in the parent's coordinates."""
        self._headline.setText(card.headline or self.tr("Post without headline"))
        self._when.setText(" · ".join(self._when_words(card, today)))
        self._fill_marks(card)
        needs = ", ".join(missing_word(part) for part in card.missing)
        wanting = bool(card.missing) and card.state in (State.IDEA, State.DRAFT)
        self._needs.setText(self.tr("Still needs: {parts}").format(parts=needs) if wanting else "")
        self._needs.setVisible(wanting)
        moves = card.state is not State.POSTED
        self._keys.setText(self.tr("Enter to open · M to move") if moves else self.tr("Enter to open"))
        cast_shadow(self)
        place_beside(self, anchor, self._over.rect())
        self.show()
        self.raise_()

    def _when_words(self, card: PostCard, today: date) -> Sequence[str]:
        day = self.tr("No day yet") if card.day is None else day_text(card.day, today)
        when = f"{day}, {time_text(card.time)}" if card.day and card.time else day
        phase = [phase_word(card.phase)] if card.phase else []
        return [when, *phase, state_word(card.state)]

    def _fill_marks(self, card: PostCard) -> None:
        while item := self._marks.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        words = [gives_word(card.gives)]
        if card.objective is not None:
            words.append(objective_word(card.objective))
        parts = [_row(self._monograms(card)), _row([_sign(card), text_label(" · ".join(words))])]
        for part in parts:
            self._marks.addWidget(part)
        self._marks.addStretch(1)
        wanted = sum(part.sizeHint().width() for part in parts) + self._marks.spacing()
        fits = wanted <= self.maximumWidth() - 2 * _SIDES
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._marks.setDirection(way)

    def _monograms(self, card: PostCard) -> list[QWidget]:
        shown: list[QWidget] = [Monogram(self._networks.get(key)) for key in card.networks[:_MOST_MONOGRAMS]]
        if (more := len(card.networks) - len(shown)) > 0:
            shown.append(text_label(f"+{more}", role="small"))
        return shown


def _sign(card: PostCard) -> QLabel:
    theme = current_theme()
    sign = QLabel()
    sign.setPixmap(icon_pixmap(gives_icon(card.gives), theme.colour("text"), theme.px(15)))
    return sign


def _row(parts: Sequence[QWidget]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    if not parts:
        box.hide()
    return box
