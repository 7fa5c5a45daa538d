"""Step 3: how many posts a week one can keep up on each network."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from contentplanner.application.planner import Command
from contentplanner.application.quarter_planning import Outlook
from contentplanner.application.strategy_commands import EditNetworkUse
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.fields.kept_fields import KeptFields
from contentplanner.ui.planning.rows import Rows, StepCard
from contentplanner.ui.planning.words import capacity_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_MOST = 50


class CapacityCard(StepCard):
    """A number for each network that is used, and what it comes to in the quarter."""

    wished = Signal(str)

    def __init__(
        self, networks: Networks, run: Callable[[Command], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(3, self.tr("What you can keep up"), "planning.capacity", parent)
        self._networks = networks
        self._kept = KeptFields(run, self)
        self._seen: Outlook | None = None
        self._visit = 0
        self._boxes: dict[NetworkKey, QSpinBox] = {}
        self._words: dict[NetworkKey, ToneLabel] = {}
        self._choose = choose = push_button(self.tr("Choose networks"), "link")
        choose.setObjectName("planning.choose_networks")
        choose.clicked.connect(lambda: self.wished.emit("show_strategy"))
        self.heading.addWidget(choose)
        self.body.addWidget(
            wrapped_label(self.tr("Better two posts a week all year than seven for a month."), "small")
        )
        self._rows = Rows()
        self.body.addWidget(self._rows)

    def stops(self) -> Iterable[QWidget]:
        """Return what Tab visits in it, from the top."""
        return (self._choose, *self._boxes.values())

    def show_quarter(self, seen: Outlook) -> None:
        """Show the networks in use and their numbers."""
        self._seen = seen
        if self.differs(tuple(use.id for use in seen.networks)):
            self._build(seen)
        for use in seen.networks:
            box = self._boxes[use.id]
            box.blockSignals(True)
            box.setValue(use.posts_a_week or 0)
            box.blockSignals(False)
            planned = seen.planned.get(use.id, 0)
            self._words[use.id].setText(capacity_text(use.posts_a_week or 0, seen.quarter, planned))

    def keep_typed(self) -> bool:
        """Keep a number that is being typed; tell whether that worked."""
        for box in self._boxes.values():
            box.interpretText()
        return self._kept.flush()

    def _build(self, seen: Outlook) -> None:
        grid = self._rows.new_grid(across=14, down=8)
        grid.setColumnStretch(2, 1)
        self._boxes, self._words = {}, {}
        for row, use in enumerate(seen.networks):
            self._boxes[use.id] = self._box(use)
            self._words[use.id] = ToneLabel("", wraps=True)
            grid.addWidget(text_label(self._networks.get(use.id).label, "label"), row, 0)
            grid.addWidget(self._boxes[use.id], row, 1)
            grid.addWidget(self._words[use.id], row, 2)

    def _box(self, use: NetworkUse) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(f"planning.posts_a_week.{use.id}")
        box.setRange(0, _MOST)
        box.setSuffix(self.tr(" a week"))
        box.setSpecialValueText(self.tr("Not decided"))
        box.setKeyboardTracking(False)
        box.setMinimumWidth(current_theme().px(130))
        words = self.tr("Posts a week on {network}").format(network=self._networks.get(use.id).label)
        box.setAccessibleName(words)
        if (line := box.findChild(QLineEdit)) is not None:
            line.setAccessibleName(words)
            line.setTextMargins(current_theme().px(11), 0, 0, 0)
        box.installEventFilter(self)
        box.valueChanged.connect(lambda number: self._wish(use.id, number))
        return box

    def _wish(self, network: NetworkKey, number: int) -> None:
        values: dict[str, object] = {"posts_a_week": number or None}
        use = next(use for use in self._seen.networks if use.id == network) if self._seen else None
        if number and (use is None or use.used is None):
            values["used"] = True
        key = f"posts_a_week:{network}:{self._visit}"
        self._kept.keep(network, EditNetworkUse(network, values, key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin a step of its own whenever a number is entered."""
        if event.type() is QEvent.Type.FocusIn:
            self._visit += 1
        # A wheel that scrolls the page must not turn the numbers it passes.
        is_wheel = event.type() is QEvent.Type.Wheel
        if is_wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
