"""Step 5: what the quarter should bring."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from contentplanner.application.planner import Command
from contentplanner.application.quarter_planning import EditQuarterPlan
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.ui.fields.kept_fields import KeptFields
from contentplanner.ui.fields.text_fields import LineField
from contentplanner.ui.fields.value_fields import always, number_field
from contentplanner.ui.planning.rows import StepCard
from contentplanner.ui.theme.theme import current_theme


class GoalCard(StepCard):
    """A goal in words and its number; they keep themselves."""

    def __init__(self, run: Callable[[Command], bool], parent: QWidget | None = None) -> None:
        super().__init__(5, self.tr("Goal of the quarter"), "planning.goal_card", parent)
        goal = LineField(
            "goal",
            self.tr("What should it bring?"),
            placeholder=self.tr("new people on the email list"),
            home="planning",
        )
        number = number_field(
            "goal_number", self.tr("How many"), placeholder="150", home="planning", as_typed=always
        )
        number.setFixedWidth(current_theme().px(150))
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(14))
        row.addWidget(goal, 1)
        row.addWidget(number)
        self.body.addLayout(row)
        self._edits = (goal.edit, number.edit)
        self._fields = KeptFields(run, self)
        self._fields.add((goal, number))

    def stops(self) -> Iterable[QWidget]:
        """Return what Tab visits in it, from the top."""
        return self._edits

    def show_plan(self, plan: QuarterPlan) -> None:
        """Show the goal of a quarter."""
        self._fields.show(plan, lambda values, key: EditQuarterPlan(plan.id, values, key))

    def keep_typed(self) -> bool:
        """Keep what is being typed; tell whether that worked."""
        return self._fields.flush()
