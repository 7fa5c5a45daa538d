"""The strategy: who we are, for whom, how they buy, and where we speak to them."""

from pathlib import Path
from typing import cast

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.changes import ChangeSet
from contentplanner.application.post_commands import CreatePost
from contentplanner.application.queries import PostFilter
from contentplanner.application.strategy_commands import EditStrategy
from contentplanner.application.strategy_examples import TRADES, load_examples
from contentplanner.domain.ids import new_post_id
from contentplanner.domain.posts import Post
from contentplanner.domain.strategy import Part
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.kept_fields import KeptFields
from contentplanner.ui.page import Page
from contentplanner.ui.quarter.wording import quarter_title
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.contents import read_strategy
from contentplanner.ui.strategy.coverage_card import CoverageCard
from contentplanner.ui.strategy.fold_card import FoldCard
from contentplanner.ui.strategy.identity_cards import AnswersCard
from contentplanner.ui.strategy.networks_card import NetworksCard
from contentplanner.ui.strategy.people_card import PeopleCard
from contentplanner.ui.strategy.printing import StrategyPrinting
from contentplanner.ui.strategy.steps_card import StepsCard
from contentplanner.ui.strategy.tab_order import tab_along
from contentplanner.ui.strategy.wording import parts_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.menu_button import Choice, MenuButton

_TWO_FROM = 1100


class StrategyScreen(Page):
    """The strategy: who we are, for whom, how they buy, and where we speak to them."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "strategy", parent)
        self._contents = read_strategy(self.desk)
        self._printing = StrategyPrinting(self.desk, self)
        self._make_cards()
        self._kept = KeptFields(tools.run, self)
        self._kept.add([*self.identity.fields, *self.questions.fields])
        self._top = self._make_top()
        self._halves = QHBoxLayout()
        self._left, self._right = QWidget(), QWidget()
        for half in (self._left, self._right):
            QVBoxLayout(half).setContentsMargins(0, 0, 0, 0)
            cast(QVBoxLayout, half.layout()).addStretch(1)
            self._halves.addWidget(half, 1)
        self.told = MessageLine()
        self.told.setObjectName("strategy.told")
        self._printing.saved.connect(self._tell_saved)
        self._printing.failed.connect(self.told.say)
        self.body.addWidget(self._top)
        self.body.addWidget(self.told)
        self.body.addLayout(self._halves)
        self.body.addWidget(self.networks)
        self.body.addWidget(self.coverage)
        self.body.addStretch(1)
        self._two: bool | None = None
        self._arrange()
        self._show()
        self._fold_what_waits()
        self._order_tabs()
        for card in (self.people, self.steps, self.networks):
            card.reordered.connect(self._order_tabs)

    def _make_cards(self) -> None:
        self.identity = AnswersCard(
            self.tr("Who we are"),
            "strategy.who",
            [
                ("identity", self.tr("Who we are, in one sentence"), 2),
                ("words", self.tr("Words we use"), 1),
                ("never", self.tr("What we never do"), 2),
            ],
        )
        self.questions = AnswersCard(
            self.tr("Three questions"),
            "strategy.questions",
            [
                ("offer", self.tr("What do we sell, and which problem does it solve?"), 2),
                ("audience", self.tr("To whom, and where do they look?"), 2),
                ("buying", self.tr("How do they like to buy?"), 2),
            ],
        )
        self.people, self.steps = PeopleCard(self.tools), StepsCard(self.tools)
        self.networks, self.coverage = NetworksCard(self.tools), CoverageCard()
        self.coverage.write_wished.connect(self._write)
        self.coverage.show_wished.connect(self._list)

    @property
    def cards(self) -> tuple[FoldCard, ...]:
        """The cards, in the order they are read."""
        return (self.identity, self.questions, self.people, self.steps, self.networks, self.coverage)

    def _make_top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        self.trade = MenuButton("", self._trades, self._choose_trade)
        self.trade.setObjectName("strategy.trade")
        save = push_button(self.tr("Save as PDF…"), icon_name="download")
        save.setObjectName("strategy.pdf")
        save.clicked.connect(self._save_pdf)
        printer = push_button(self.tr("Print…"), icon_name="file-text")
        printer.setObjectName("strategy.print")
        printer.clicked.connect(self._print)
        row.addWidget(self.trade)
        row.addStretch(1)
        row.addWidget(save)
        row.addWidget(printer)
        return top

    # Showing.

    def refresh(self) -> None:
        """Read again and show it."""
        self._contents = read_strategy(self.desk)
        self._show()
        self.period_changed.emit()

    def on_changes(self, _changes: ChangeSet, _origin: object) -> None:
        """Read again after a change of the plan."""
        self.refresh()

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        return self.tr("Strategy"), parts_text(len(self._contents.filled), len(Part))

    def keep_typed(self) -> bool:
        """Keep what is being typed; tell whether that worked."""
        parts = (self._kept, self.people, self.steps, self.networks)
        return all([part.flush() for part in parts])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        now = self._contents
        examples = load_examples(now.trade)
        self._kept.show(now.strategy, EditStrategy)
        for card in (self.identity, self.questions):
            card.show_examples(examples)
            card.show_filled(now.answers)
        self.people.show_people(now.personas, examples)
        self.steps.show_steps(now.steps, examples)
        self.networks.show_networks(now.uses, now.fixed, examples)
        self.coverage.show_counts(
            quarter_title(now.quarter),
            [one.name for one in now.personas],
            [one.name for one in now.steps],
            now.by_persona,
            now.by_step,
        )
        chosen = examples.label if now.trade else self.tr("choose your trade")
        words = self.tr("Examples: {trade}").format(trade=chosen)
        self.trade.say(words, words)

    def _fold_what_waits(self) -> None:
        """Where nothing is written yet, begin with the first card alone."""
        if not self._contents.begun:
            for card in self.cards[1:]:
                card.fold.set_open(False)

    def _arrange(self) -> None:
        """Lay the cards in one column or two."""
        gap = current_theme().px(12)
        two = self.width() >= current_theme().px(_TWO_FROM)
        left = (self.identity, self.people) if two else self.cards[:4]
        right = (self.questions, self.steps) if two else ()
        self._halves.setSpacing(gap)
        for half, cards in ((self._left, left), (self._right, right)):
            column = cast(QVBoxLayout, half.layout())
            column.setSpacing(gap)
            for at, card in enumerate(cards if two != self._two else ()):
                if (before := card.parentWidget()) is not None:
                    cast(QVBoxLayout, before.layout()).removeWidget(card)
                column.insertWidget(at, card)
        self._right.setVisible(two)
        self._two = two

    def _order_tabs(self) -> None:
        tab_along([self._top, *self.cards])

    # Wishing.

    def _trades(self) -> list[Choice]:
        return [Choice(load_examples(key).label, key, key == self._contents.trade) for key in TRADES]

    def _choose_trade(self, trade: object) -> None:
        self.command_wished.emit(ChangeSettings({"trade": trade}))

    def _write(self, field: str, name: str) -> None:
        """Make a post for whom nobody has written, and open it."""
        values = {field: name}
        post = Post(id=new_post_id(), created=self.desk.clock.now(), **values)  # type: ignore[arg-type]
        if self.tools.run(CreatePost(post)):
            self.post_opened.emit(post.id)

    def _list(self, field: str, name: str) -> None:
        quarter = self._contents.quarter
        values = {field: name}
        self.list_wished.emit(
            PostFilter(first=quarter.first_day, last=quarter.last_day, **values)  # type: ignore[arg-type]
        )

    def _tell_saved(self, path: Path) -> None:
        self.told.say(self.tr("Saved as {path}.").format(path=path), "ok")

    def _print(self) -> None:
        if self.keep_typed():
            self._printing.print(self._contents)

    def _save_pdf(self) -> None:
        if self.keep_typed():
            self._printing.save_pdf(self._contents)
