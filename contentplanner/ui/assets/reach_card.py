"""The card on top: how much of the reach is one's own."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contentplanner.domain.networks import Networks
from contentplanner.domain.reach import Reach
from contentplanner.ui.assets.reach_bar import BORROWED, OWNED, RENTED, ReachBar, Swatch
from contentplanner.ui.assets.wording import say
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.text import text_label, wrapped_label


class ReachCard(Card):
    """Says whose the reach is, in a sentence, a bar and words."""

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(say("Followers are rented, assets are yours"), "assets.reach", parent)
        self._networks = networks
        self._sentence = wrapped_label("", "body")
        self._sentence.setObjectName("assets.reach.sentence")
        self._bar = ReachBar()
        self._bar.setObjectName("assets.reach.bar")
        self._missing = wrapped_label("", "small")
        self._missing.setObjectName("assets.reach.missing")
        self._words = {kind: text_label("", "small") for kind in (OWNED, BORROWED, RENTED)}
        self._legend = QWidget()
        flow = FlowLayout(current_theme().px(24), self._legend)
        for kind, words in self._words.items():
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(current_theme().px(7))
            row.addWidget(Swatch(kind))
            row.addWidget(words)
            flow.addWidget(part)
        for widget in (self._sentence, self._bar, self._legend, self._missing):
            self.body.addWidget(widget)

    def show_reach(self, reach: Reach) -> None:
        """Show a reach."""
        number = QLocale().toString
        parts = [(OWNED, reach.owned), (BORROWED, reach.borrowed), (RENTED, reach.rented)]
        yours, borrowed = say("Yours: {n} on email lists"), say("Borrowed: {n} through partners")
        rented = say("Rented: {n} followers")
        for (kind, count), words in zip(parts, (yours, borrowed, rented), strict=True):
            self._words[kind].setText(words.format(n=number(count)))
        counted = reach.total > 0
        sentence = say("{own} of {all} people can be reached without asking a network.")
        if not counted:
            sentence = say("Nobody is counted yet. Begin with your email list: no network can take it away.")
        self._sentence.setText(sentence.format(own=number(reach.owned), all=number(reach.total)))
        self._bar.show_parts(parts, ", ".join(label.text() for label in self._words.values()))
        self._bar.setVisible(counted)
        self._legend.setVisible(counted)
        self._missing.setText(self._left_open(reach))
        self._missing.setVisible(bool(self._missing.text()))

    def _left_open(self, reach: Reach) -> str:
        networks = tuple(self._networks.get(key).label for key in reach.uncounted_networks)
        names = reach.uncounted_lists + reach.uncounted_partners + networks
        lines = [say("Not counted yet: {names}.").format(names=", ".join(names))] if names else []
        if reach.total:
            lines.append(say("Someone who follows you in two places is counted twice."))
        return " ".join(lines)
