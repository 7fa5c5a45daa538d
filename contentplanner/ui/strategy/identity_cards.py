"""Who we are, and the three questions: six fields with an example under each."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.application.strategy_examples import Examples, sample_answers
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.text_fields import TextField
from contentplanner.ui.strategy.fold_card import FoldCard
from contentplanner.ui.strategy.hint import Hint
from contentplanner.ui.strategy.wording import filled_text
from contentplanner.ui.theme.theme import current_theme


class AnswersCard(FoldCard):
    """A card of fields, each with its hint.

    Args:
        title: Its heading.
        name: Its object name.
        questions: Field name, question and lines of each field.
    """

    def __init__(
        self, title: str, name: str, questions: Sequence[tuple[str, str, int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, name, parent)
        self.fields: list[Field] = []
        self._hints: dict[str, Hint] = {}
        for field_name, question, lines in questions:
            field = TextField(field_name, question, lines=lines, most=8, home="strategy")
            hint = Hint(f"strategy.{field_name}", question, sample_answers()[field_name])
            self.fields.append(field)
            self._hints[field_name] = hint
            block = QVBoxLayout()
            block.setSpacing(current_theme().px(4))
            block.addWidget(field)
            block.addWidget(hint)
            self.inside.addLayout(block)

    def show_examples(self, examples: Examples) -> None:
        """Show what others of the trade might write."""
        for name, hint in self._hints.items():
            hint.show_example(examples.voice, examples.answers[name])

    def show_filled(self, values: Mapping[str, str]) -> None:
        """Say how many fields are filled."""
        self.summary.setText(filled_text(sum(bool(values[name]) for name in self._hints), len(self._hints)))
