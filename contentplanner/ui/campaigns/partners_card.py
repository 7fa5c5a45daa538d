"""The card with a campaign's partners, how far things are with them, and what was promised."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.assets import Partner
from contentplanner.domain.ids import PartnerId
from contentplanner.ui.campaigns.wording import partner_state_word, promise_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.layout_items import clear_layout
from contentplanner.ui.widgets.text import text_label, wrapped_label

_TOP = Qt.AlignmentFlag.AlignTop
Shown = tuple[tuple[Partner, ...], tuple[Partner, ...], date]


class PartnersCard(Card):
    """Who helps; partners are chosen from the assets."""

    chosen = Signal(object)
    """The ids of the partners from now on."""
    partner_opened = Signal(str)
    assets_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Partners"), "campaign.partners", parent)
        self._shown: Shown | None = None
        self._assets = push_button(self.tr("Open Assets"), "link")
        self._assets.setObjectName("campaign.open_assets")
        self._assets.clicked.connect(self.assets_wished)
        self.heading.addWidget(self._assets)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        current_theme().changed.connect(self._space_rows)
        self._space_rows()
        self._add = QComboBox()
        self._add.setObjectName("campaign.add_partner")
        self._add.setAccessibleName(self.tr("Add a partner"))
        self._add.activated.connect(self._choose)
        self.body.addWidget(self._add)

    def show_partners(self, partners: Sequence[Partner], known: Sequence[Partner], today: date) -> None:
        """Show who helps, and offer who else could."""
        shown = (tuple(partners), tuple(known), today)
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._rows)
        for partner in partners:
            self._rows.addLayout(self._row(partner, today))
        if not partners:
            words = self.tr("Nobody yet. Who speaks to the same people and sells something else?")
            if not known:
                words = self.tr("Partners are kept in Assets. Add one there, then choose it here.")
            self._rows.addWidget(wrapped_label(words, "small"))
        self._offer([partner for partner in known if partner not in partners])

    def _offer(self, others: list[Partner]) -> None:
        self._add.clear()
        self._add.addItem(self.tr("Add a partner…"), "")
        for partner in others:
            self._add.addItem(partner.name, partner.id)
        self._add.setVisible(bool(others))

    def _row(self, partner: Partner, today: date) -> QHBoxLayout:
        px = current_theme().px
        row, words, head = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        name = push_button(partner.name.replace("&", "&&"), "link")
        name.setObjectName(f"campaign.partner.{partner.id}")
        name.setAccessibleName(partner.name)
        name.setToolTip(self.tr("Open this partner"))
        name.clicked.connect(lambda: self.partner_opened.emit(partner.id))
        head.setSpacing(px(6))
        head.addWidget(name)
        if all(promise.ours for promise in partner.promises):
            head.addWidget(text_label(partner_state_word(partner.state), "small"))
        head.addStretch(1)
        words.setSpacing(px(2))
        words.addLayout(head)
        for promise in partner.promises:
            line = wrapped_label(promise_text(partner, promise, today), "small")
            line.setContentsMargins(2, 0, 0, 0)
            words.addWidget(line)
        remove = IconButton("x", self.tr("Take {name} out of this campaign").format(name=partner.name))
        remove.setObjectName(f"campaign.remove_partner.{partner.id}")
        remove.clicked.connect(lambda: self._remove(partner.id))
        row.addLayout(words, 1)
        row.addWidget(remove)
        row.setAlignment(remove, _TOP)
        return row

    def _ids(self) -> tuple[PartnerId, ...]:
        return () if self._shown is None else tuple(partner.id for partner in self._shown[0])

    def _choose(self) -> None:
        if added := self._add.currentData():
            self.chosen.emit((*self._ids(), added))

    def _remove(self, partner_id: PartnerId) -> None:
        self.chosen.emit(tuple(one for one in self._ids() if one != partner_id))
        target = self._assets if self._add.isHidden() else self._add
        target.setFocus()

    def _space_rows(self) -> None:
        self._rows.setSpacing(current_theme().px(10))
