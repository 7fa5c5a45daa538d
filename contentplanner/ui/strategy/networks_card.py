"""Where we speak to people: the table of networks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.strategy_commands import EditNetworkUse, RemoveNetworkUse
from contentplanner.application.strategy_examples import Examples
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.labels import problem_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.add_line import AddLine
from contentplanner.ui.strategy.fold_card import FoldCard
from contentplanner.ui.strategy.name_field import read_name
from contentplanner.ui.strategy.network_row import WIDTHS, NetworkRow
from contentplanner.ui.strategy.wording import filled_text, many_networks_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.notice import Notice
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_WIDE_FROM = 990


class NetworksCard(FoldCard):
    """A row for each network that is used, decided about or wanted in the table."""

    reordered = Signal()
    """Rows came or went."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Where"), "strategy.networks", parent)
        self._tools = tools
        self.rows: dict[str, NetworkRow] = {}
        self._heads = self._make_heads()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.nudge = Notice("strategy.networks.nudge")
        self._others = QWidget()
        self._other_words = text_label(self.tr("Not in the table:"), "small")
        self._flow = FlowLayout(current_theme().px(8), self._others)
        self.add = AddLine(
            "strategy.networks.add", self.tr("Add another place"), self.tr("Such as “Village newsletter”")
        )
        self.add.asked.connect(self.add.open)
        self.add.named.connect(self._take_name)
        self.inside.addWidget(self._heads)
        self.inside.addLayout(self._column)
        self.inside.addWidget(self.nudge)
        self.inside.addWidget(self._others)
        self.inside.addWidget(self.add)

    def show_networks(self, uses: Sequence[NetworkUse], fixed: frozenset[str], examples: Examples) -> None:
        """Show the table.

        Args:
            uses: Every network in the table, in order.
            fixed: Those that posts are planned for or that are not stored: they stay in the table.
            examples: Examples of the trade.
        """
        wanted = [use.id for use in uses]
        if wanted != list(self.rows):
            self._fit_rows(wanted)
        reasons = (examples.reasons["yes"], examples.reasons["no"])
        for use in uses:
            self.rows[use.id].show_use(use, reasons=reasons, removable=use.id not in fixed)
        self.nudge.say(many_networks_text(uses))
        self.summary.setText(
            filled_text(sum(one.used is not None and bool(one.reason) for one in uses), len(uses))
        )
        self._heads.setVisible(bool(uses) and self._wide())

    def flush(self) -> bool:
        """Keep everything typed; tell whether that worked."""
        return all([row.flush() for row in list(self.rows.values())])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a table where there is room."""
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        for row in self.rows.values():
            row.set_wide(self._wide())
        px = current_theme().px
        self._heads.setVisible(bool(self.rows) and self._wide())
        for label, width in zip(self._head_labels, WIDTHS, strict=True):
            if width:
                label.setFixedWidth(px(width))
        self._heads_row.setSpacing(px(12))

    def _wide(self) -> bool:
        return self.width() >= current_theme().px(_WIDE_FROM)

    def _make_heads(self) -> QWidget:
        heads = QWidget()
        words = (
            self.tr("Network"), self.tr("Use it?"), self.tr("Why, or why not"), self.tr("Goal this quarter"),
            self.tr("Posts a week"), self.tr("Followers now"), "",
        )  # fmt: skip
        self._head_labels = [ToneLabel(text, "text2", role="small") for text in words]
        self._heads_row = QHBoxLayout(heads)
        self._heads_row.setContentsMargins(0, 0, 0, 0)
        for at, label in enumerate(self._head_labels):
            self._heads_row.addWidget(label, 1 if at == 2 else 0)
        return heads

    def _fit_rows(self, wanted: Sequence[NetworkKey]) -> None:
        networks = self._tools.desk.networks
        for gone in set(self.rows) - set(wanted):
            row = self.rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {key: self.rows.get(key) or self._row(key) for key in wanted}
        for at, row in enumerate(self.rows.values()):
            self._column.removeWidget(row)
            self._column.insertWidget(at, row)
        self._offer_others(networks)
        self._follow_width()
        self.reordered.emit()

    def _row(self, key: NetworkKey) -> NetworkRow:
        desk = self._tools.desk
        row = NetworkRow(desk.networks.get(key), self._tools.run, desk.clock.today)
        row.setProperty("kind", "table-row")
        row.removal_wished.connect(self._remove)
        return row

    def _offer_others(self, networks: Networks) -> None:
        """Offer the known networks that are not in the table."""
        while item := self._flow.takeAt(0):
            if (widget := item.widget()) is not None and widget is not self._other_words:
                widget.hide()
                widget.deleteLater()
        others = [network for network in networks.known if network.key not in self.rows]
        self._flow.addWidget(self._other_words)
        for network in others:
            button = push_button(network.label, "pill", "plus")
            button.setObjectName(f"strategy.networks.add.{network.key}")
            button.setAccessibleName(self.tr("Add {network} to the table").format(network=network.label))
            button.clicked.connect(lambda _=False, key=network.key: self._put(key))
            self._flow.addWidget(button)
        self._others.setVisible(bool(others))

    def _put(self, key: NetworkKey) -> None:
        if self._tools.run(EditNetworkUse(key, {})):
            self._focus_row(key)

    def _take_name(self, text: str) -> None:
        networks = self._tools.desk.networks
        try:
            name = read_name(text, "network", ())
            key = networks.key_of(name)
            if key.casefold() in {one.casefold() for one in self.rows}:
                raise PlanError("network-in-table", name=networks.get(key).label)
        except PlanError as error:
            self.add.refuse(problem_text(error))
            return
        if self._tools.run(EditNetworkUse(key, {})):
            self.add.close_line()
            self._focus_row(key)

    def _remove(self, key: str) -> None:
        if self._tools.run(RemoveNetworkUse(NetworkKey(key))):
            self.add.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_row(self, key: str) -> None:
        stops = self.rows[key].use.findChildren(QWidget)
        stop = next(one for one in stops if one.focusPolicy() == Qt.FocusPolicy.StrongFocus)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
