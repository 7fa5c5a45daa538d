"""How people come to buy: three to seven steps, and what each needs."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from contentplanner.application.planner import Command
from contentplanner.application.strategy_commands import (
    AddBuyingStep,
    EditBuyingStep,
    MoveBuyingStep,
    RemoveBuyingStep,
)
from contentplanner.application.strategy_examples import Examples
from contentplanner.domain.ids import BuyingStepId, new_id
from contentplanner.domain.strategy import FEWEST_STEPS, MOST_STEPS, BuyingStep
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.add_line import AddLine
from contentplanner.ui.strategy.entries_card import EntriesCard
from contentplanner.ui.strategy.wording import filled_text
from contentplanner.ui.widgets.text import wrapped_label


class StepsCard(EntriesCard):
    """Shows the way to buying, and a row for each step."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        title, name = self.tr("How they come to buy"), "strategy.steps"
        add = AddLine(f"{name}.add", self.tr("Add a step"), self.tr("Such as “Tell a friend”"))
        super().__init__(tools, title, name, "buying-step", add, parent)
        self.way = wrapped_label(role="label")
        self.way.setObjectName(f"{name}.way")
        self.inside.addWidget(self.way)
        self.inside.addWidget(self.list)
        self.inside.addWidget(self.add)

    def show_steps(self, steps: Sequence[BuyingStep], examples: Examples) -> None:
        """Show them, with examples of the trade."""
        self.way.setText("  →  ".join(step.name for step in steps))
        self.show_things(steps, fewest=FEWEST_STEPS)
        for at, step in enumerate(steps):
            of_trade = examples.steps.get(step.id) or list(examples.steps.values())[at % len(examples.steps)]
            self.show_examples(step.id, of_trade, examples.voice)
        self.add.setVisible(len(steps) < MOST_STEPS)
        self.summary.setText(filled_text(sum(bool(one.wonders and one.shows) for one in steps), len(steps)))

    def questions(self) -> Sequence[tuple[str, str]]:
        """Return name and label of each field below the name."""
        return (
            ("wonders", self.tr("What they wonder")),
            ("shows", self.tr("What we show")),
            ("page", self.tr("Which page helps them on")),
        )

    def head(self, thing: Any, at: int) -> tuple[str, str]:
        """Return the number, and what people wonder."""
        return str(at + 1), " ".join(thing.wonders.split())

    def edit_command(self, key: str, values: Mapping[str, Any], merge_key: str) -> Command:
        """Return the command that sets fields of a step."""
        return EditBuyingStep(BuyingStepId(key), values, merge_key)

    def move_command(self, key: str, to: int) -> Command:
        """Return the command that moves a step."""
        return MoveBuyingStep(BuyingStepId(key), to)

    def removal_command(self, key: str) -> Command:
        """Return the command that takes a step out."""
        return RemoveBuyingStep(BuyingStepId(key))

    def new_command(self, name: str) -> tuple[str, Command]:
        """Return the id of a new step, and the command that adds it."""
        key = BuyingStepId(new_id())
        return key, AddBuyingStep(BuyingStep(id=key, created=self.tools.desk.clock.now(), name=name))
