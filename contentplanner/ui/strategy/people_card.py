"""The people we want to reach."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from contentplanner.application.planner import Command
from contentplanner.application.strategy_commands import EditPersona, MovePersona, PutPersona, RemovePersona
from contentplanner.application.strategy_examples import Examples
from contentplanner.domain.ids import PersonaId, new_id
from contentplanner.domain.strategy import MOST_PERSONAS, Persona
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.add_line import AddLine
from contentplanner.ui.strategy.entries_card import EntriesCard
from contentplanner.ui.widgets.text import wrapped_label


class PeopleCard(EntriesCard):
    """Shows a row for each persona; a sixth is asked about."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        title, name = self.tr("People we want to reach"), "strategy.people"
        add = AddLine(f"{name}.add", self.tr("Add a person"), "")
        super().__init__(tools, title, name, "persona", add, parent)
        self._intro = wrapped_label(
            self.tr("Think of one real customer, and write as you would tell a friend about her."), "small"
        )
        self.inside.addWidget(self._intro)
        self.inside.addWidget(self.list)
        self.inside.addWidget(self.add)
        self.add.message.suggested.connect(self._answer)

    def show_people(self, personas: Sequence[Persona], examples: Examples) -> None:
        """Show them, with examples of the trade."""
        self._intro.setVisible(not personas)
        self.list.setVisible(bool(personas))
        self.show_things(personas)
        for persona in personas:
            self.show_examples(persona.id, examples.persona, examples.voice)
        self.add.edit.setPlaceholderText(examples.persona["name"])
        count = len(personas)
        self.summary.setText(self.tr("Nobody yet") if not count else str(count))

    def ask(self) -> None:
        """Take a name; ask back where there are many."""
        if len(self._things) < MOST_PERSONAS:
            self.add.open()
            return
        self.add.message.say(
            self.tr("Most small businesses need two. Add a sixth?")
            if len(self._things) == MOST_PERSONAS
            else self.tr("Most small businesses need two. Add one more?"),
            "warn",
            [(self.tr("Add"), True), (self.tr("Leave it"), False)],
        )

    def _answer(self, wanted: object) -> None:
        self.add.message.say("")
        if wanted:
            self.add.open()
        else:
            self.add.button.setFocus()

    def questions(self) -> Sequence[tuple[str, str]]:
        """Return name and label of each field below the name."""
        return (
            ("wants", self.tr("Wants")),
            ("worries", self.tr("Worries")),
            ("where", self.tr("Where to meet them")),
            ("asks", self.tr("Asks before buying")),
            ("words", self.tr("Words they use")),
        )

    def head(self, thing: Any, at: int) -> tuple[str, str]:
        """Return the letter, and what they want."""
        parts = [(self.tr("Wants: {text}"), thing.wants), (self.tr("Worries: {text}"), thing.worries)]
        gist = " · ".join(words.format(text=" ".join(text.split())) for words, text in parts if text)
        return next((letter.upper() for letter in thing.name if letter.isalnum()), "?"), gist

    def edit_command(self, key: str, values: Mapping[str, Any], merge_key: str) -> Command:
        """Return the command that sets fields of a persona."""
        return EditPersona(PersonaId(key), values, merge_key)

    def move_command(self, key: str, to: int) -> Command:
        """Return the command that moves a persona."""
        return MovePersona(PersonaId(key), to)

    def removal_command(self, key: str) -> Command:
        """Return the command that takes a persona out."""
        return RemovePersona(PersonaId(key))

    def new_command(self, name: str) -> tuple[str, Command]:
        """Return the id of a new persona, and the command that adds her."""
        key = PersonaId(new_id())
        return key, PutPersona(Persona(id=key, created=self.tools.desk.clock.now(), name=name))
