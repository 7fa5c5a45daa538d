"""Settings of networks: how much each takes. Our figures can be changed for this plan."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.networks import plan_networks
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import NetworkLimits, Networks
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.settings.group import SettingsGroup
from contentplanner.ui.settings.limits_row import NARROW, NARROWEST, WIDE, WIDTHS, LimitsRow
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_WIDE_FROM, _NARROW_FROM = 860, 480


class NetworksGroup(SettingsGroup):
    """A row for each network we know, and for each of the owner's own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Networks"), desk, parent)
        self._posted = tuple(desk.reader.networks_used())
        self._words = {
            "limit": self.tr("Longest text"),
            "fold": self.tr("Cut at"),
            "hashtag_limit": self.tr("Hashtags"),
            "description_limit": self.tr("Picture description"),
        }
        self.rows: dict[NetworkKey, LimitsRow] = {}
        self._table = QWidget()
        self._column = QVBoxLayout(self._table)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._heads = self._make_heads()
        self._column.addWidget(self._heads)
        self.form.addRow(
            wrapped_label(
                self.tr(
                    "How much each network takes, as far as we know. Networks change their minds: "
                    "type another number, and this plan counts by it."
                ),
                "small",
            )
        )
        self.form.addRow(self._table)
        self.fills.append(self._fill)

    def _make_heads(self) -> QWidget:
        heads = QWidget()
        row = self._heads_row = QHBoxLayout(heads)
        row.setContentsMargins(0, 0, 0, 0)
        words = (self.tr("Network"), *self._words.values(), self.tr("Our figures"), "")
        self._head_labels = [ToneLabel(text, wraps=True) for text in words]
        for label in self._head_labels:
            row.addWidget(label)
        row.setStretch(len(words) - 1, 1)
        return heads

    def _fill(self) -> None:
        networks = plan_networks(self.desk.reader, self.desk.networks)
        wanted = self._wanted(networks)
        for key in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for key in wanted:
            if key not in self.rows:
                self.rows[key] = self._row(key)
            self.rows[key].show_network(networks.get(key))
        self._follow_width()

    def _wanted(self, networks: Networks) -> tuple[NetworkKey, ...]:
        """Return the networks we know, then the owner's own that are used, decided about or changed."""
        reader = self.desk.reader
        known = [network.key for network in networks.known]
        used = (
            *self.settings().networks,
            *(use.id for use in reader.all(NetworkUse)),
            *(one.id for one in reader.all(NetworkLimits)),
            *self._posted,
        )
        return tuple(dict.fromkeys((*known, *sorted(set(used) - set(known), key=str.casefold))))

    def _row(self, key: NetworkKey) -> LimitsRow:
        row = LimitsRow(self.desk.networks.get(key), self._words)
        row.command_wished.connect(self.command_wished)
        self._column.addWidget(row)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a table where there is room."""
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        px = current_theme().px
        wide = self.width() >= px(_WIDE_FROM)
        for row in self.rows.values():
            row.set_columns(WIDE if wide else NARROW if self.width() >= px(_NARROW_FROM) else NARROWEST)
        self._heads.setVisible(wide)
        self._heads_row.setSpacing(px(12))
        for label, width in zip(self._head_labels, WIDTHS, strict=True):
            if width:
                label.setFixedWidth(px(width))
