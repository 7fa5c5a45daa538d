"""Everything the strategy page shows, read at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from contentplanner.application.desk import Desk
from contentplanner.application.strategy_commands import buying_steps
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.strategy import (
    BuyingStep,
    NetworkUse,
    Part,
    Persona,
    Strategy,
    filled_parts,
)

_ANSWERS = ("identity", "words", "never", "offer", "audience", "buying")


@dataclass(frozen=True, slots=True)
class StrategyContents:
    """What the page shows.

    Args:
        business: The name of the plan.
        trade: Its trade; empty while that is open.
        strategy: Identity and the three questions.
        personas: The people to reach, in order.
        steps: The way to buying.
        uses: Every network in the table, in order; those nobody decided about are among them.
        fixed: The networks that stay in the table whatever is decided.
        quarter: The quarter of today.
        by_persona: How many posts of the quarter are for each persona, by name.
        by_step: How many posts of the quarter are for each buying step, by name.
    """

    business: str
    trade: str
    strategy: Strategy
    personas: list[Persona]
    steps: list[BuyingStep]
    uses: list[NetworkUse]
    fixed: frozenset[str]
    quarter: Quarter
    by_persona: Mapping[str, int]
    by_step: Mapping[str, int]

    @property
    def answers(self) -> Mapping[str, str]:
        """Identity and the three questions by field name."""
        return {name: getattr(self.strategy, name) for name in _ANSWERS}

    @property
    def filled(self) -> frozenset[Part]:
        """The parts that are filled."""
        return filled_parts(self.strategy, self.personas, self.steps, self.uses)

    @property
    def begun(self) -> bool:
        """Whether anything was written yet."""
        return any(self.answers.values()) or bool(self.personas)


def read_strategy(desk: Desk) -> StrategyContents:
    """Return what the page shows now."""
    reader = desk.reader
    settings = reader.settings()
    quarter = settings.quarter_of(desk.clock.today())
    stored = {use.id: use for use in reader.all(NetworkUse)}
    needed = dict.fromkeys([*settings.networks, *reader.networks_used()])
    order = {network.key: at for at, network in enumerate(desk.networks.known)}
    keys = sorted({**needed, **dict.fromkeys(stored)}, key=lambda key: order.get(key, len(order)))
    posted = frozenset(reader.networks_used())
    return StrategyContents(
        business=settings.name,
        trade=settings.trade,
        strategy=reader.one(Strategy, "strategy") or Strategy(),
        personas=reader.all(Persona),
        steps=buying_steps(reader),
        uses=[stored.get(key) or NetworkUse(id=key) for key in keys],
        fixed=posted | (frozenset(keys) - frozenset(stored)),
        quarter=quarter,
        by_persona=reader.counts_by("persona", quarter.first_day, quarter.last_day),
        by_step=reader.counts_by("buying_step", quarter.first_day, quarter.last_day),
    )
