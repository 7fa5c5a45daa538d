"""What the business owns and shares: partners, email lists, blog posts, own days."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from contentplanner.domain.assets import EmailList, Partner
from contentplanner.domain.reach import reach_of
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.assets.asset_list import AssetList
from contentplanner.ui.assets.kinds import Kind, kinds
from contentplanner.ui.assets.pane import Pane
from contentplanner.ui.assets.reach_card import ReachCard
from contentplanner.ui.assets.wording import say, waiting_line
from contentplanner.ui.page import Page
from contentplanner.ui.post_list.empty import EmptyPanel
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.tab_order import tab_along
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.tone_label import ToneLabel

_BESIDE_FROM = 1044
"""From this width at 100 % text size the list lies beside the fields: a window of 1100."""
_LIST_WIDTH = 280
_STACKED_ROWS = 5
_EMPTY_HEIGHT = 320


class AssetsScreen(Page):
    """What the business owns and shares: partners, email lists, blog posts, own days."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "assets", parent)
        self._kinds = {kind.key: kind for kind in kinds()}
        self._here = "partners"
        self._current: dict[str, str] = {}
        self._panes: dict[str, Pane] = {}
        self._shown: Pane | None = None
        self._reach = ReachCard(tools.desk.networks)
        self._tabs = SegmentedControl([(key, kind.tab) for key, kind in self._kinds.items()], say("Assets"))
        self._tabs.setObjectName("assets.tabs")
        self._tabs.chosen.connect(self._show_kind)
        self._add = push_button("", "secondary", "plus")
        self._add.setObjectName("assets.add")
        self._add.clicked.connect(self._add_one)
        self._waiting = ToneLabel("", "warn", wraps=True)
        self._waiting.setObjectName("assets.waiting")
        self._list = AssetList()
        self._list.chosen.connect(self._choose)
        self._card = Card("", "assets.card")
        self._card.title.hide()
        self._empty = EmptyPanel("assets")
        self._empty.asked.connect(self._add_one)
        self._empty.button.setProperty("kind", "primary")
        self._lay_out()
        self.refresh()

    @property
    def _kind(self) -> Kind:
        return self._kinds[self._here]

    def refresh(self) -> None:
        """Read again and show it."""
        reader, today = self.desk.reader, self.desk.clock.today()
        partners = reader.all(Partner)
        self._reach.show_reach(reach_of(reader.all(EmailList), partners, reader.all(NetworkUse)))
        for key, kind in self._kinds.items():
            things = partners if key == "partners" else reader.all(kind.entity)
            self._count_tab(key, len(things))
            if key == self._here:
                self._show_things(things)
        waiting = waiting_line(partners, today) if self._here == "partners" else ""
        self._waiting.setText(waiting)
        self._waiting.setVisible(bool(waiting))

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        return self.tr("Assets"), ""

    def keep_typed(self) -> bool:
        """Keep what is being typed; tell whether that worked."""
        return self._shown is None or self._shown.thing is None or self._shown.flush()

    def show_partner(self, partner_id: str) -> None:
        """Show a partner."""
        self._current["partners"] = partner_id
        self._tabs.set_chosen("partners")
        self._show_kind("partners")

    def take_focus(self) -> None:
        """Put the focus on the list, or on the button that begins it."""
        target: QWidget = self._list.list if self._list.isVisibleTo(self) else self._empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing.

    def _show_kind(self, key: str) -> None:
        self.keep_typed()
        self._here = key
        self._list.search.clear()
        self.refresh()

    def _show_things(self, things: list[Any]) -> None:
        kind = self._kind
        self._add.setText(kind.add)
        self._add.setAccessibleName(kind.add)
        self._add.setVisible(bool(things))
        self._empty.say(*kind.empty, kind.add)
        for widget, wanted in ((self._list, True), (self._card, True), (self._empty, False)):
            widget.setVisible(bool(things) is wanted)
        if not things:
            self._put_pane(None)
            return
        current = self._current_of(things)
        lines = kind.lines(things, self.desk.reader, self.desk.clock.today())
        rows = [(one.id, _name(one), lines[one.id]) for one in things]
        most = 12 if self._beside else _STACKED_ROWS
        self._list.list.setAccessibleName(kind.tab)
        self._list.show_rows(rows, current.id, most=most)
        self._show_thing(current)

    def _current_of(self, things: list[Any]) -> Any:
        """Return the thing in hand; where it is gone the one that took its place."""
        ids = [one.id for one in things]
        wanted = self._current.get(self._here, "")
        at = ids.index(wanted) if wanted in ids else min(self._places.get(self._here, 0), len(ids) - 1)
        self._current[self._here] = ids[at]
        self._places[self._here] = at
        return things[at]

    def _choose(self, id_: str) -> None:
        self.keep_typed()
        thing = self.desk.reader.one(self._kind.entity, id_)
        if thing is not None:
            self._current[self._here] = id_
            self._list.show_current(id_)
            self._show_thing(thing)

    def _show_thing(self, thing: Any) -> None:
        pane = self._panes.get(self._here)
        if pane is None:
            pane = self._panes[self._here] = self._kind.pane(self.tools)
            pane.campaign_opened.connect(self.campaign_opened)
            pane.list_wished.connect(self.list_wished)
            pane.post_opened.connect(self.post_opened)
            self._card.body.addWidget(pane)
        self._put_pane(pane)
        gone = pane.thing is not None and self.desk.reader.one(self._kind.entity, pane.thing.id) is None
        if gone:
            pane.kept.forget()
        pane.show_thing(thing)
        self._card.setAccessibleName(_name(thing))
        tab_along((self._tabs, self._add, self._list, pane))

    def _put_pane(self, pane: Pane | None) -> None:
        self._shown = pane
        for one in self._panes.values():
            one.setVisible(one is pane)

    def _count_tab(self, key: str, count: int) -> None:
        words = f"{self._kinds[key].tab} {count}" if count else self._kinds[key].tab
        button = self._tabs.findChild(QPushButton, f"segment.{key}")
        if isinstance(button, QPushButton) and button.text() != words:
            button.setText(words)
            button.setAccessibleName(words)

    def _add_one(self) -> None:
        if not self.keep_typed():
            return
        kind = self._kind
        taken = {_name(one).casefold() for one in self.desk.reader.all(kind.entity)}
        name, number = kind.fresh, 2
        while name.casefold() in taken:
            name, number = f"{kind.fresh} {number}", number + 1
        id_, command = kind.make(name, self.tools)
        before, self._current[self._here] = self._current.get(self._here, ""), id_
        self._list.search.clear()
        if not self.tools.run(command):
            self._current[self._here] = before
            return
        self.refresh()
        if self._shown is not None:
            self._shown.focus_name()

    # Laying out.

    def _lay_out(self) -> None:
        self._places: dict[str, int] = {}
        top = QHBoxLayout()
        top.addWidget(self._tabs)
        top.addStretch(1)
        top.addWidget(self._add)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.addWidget(self._list)
        self._parts.addWidget(self._card, 1)
        self.body.addWidget(self._reach)
        self.body.addLayout(top)
        self.body.addWidget(self._waiting)
        self.body.addLayout(self._parts)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)
        current_theme().changed.connect(self._fold)
        self._fold()

    @property
    def _beside(self) -> bool:
        return self.width() >= current_theme().px(_BESIDE_FROM)

    def _fold(self) -> None:
        """Put the list beside the fields where there is room, else above them."""
        beside = self._beside
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._parts.setSpacing(current_theme().px(12))
        wide = current_theme().px(_LIST_WIDTH)
        self._empty.setMinimumHeight(current_theme().px(_EMPTY_HEIGHT))
        self._list.setMinimumWidth(wide if beside else 0)
        self._list.setMaximumWidth(wide if beside else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold by the width."""
        super().resizeEvent(event)
        before = self._parts.direction()
        self._fold()
        if self._parts.direction() != before:
            self.refresh()


def _name(thing: Any) -> str:
    return str(getattr(thing, "name", "") or getattr(thing, "title", ""))
