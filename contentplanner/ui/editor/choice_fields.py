"""The two choices of every post: what it is for, and what the reader gets."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from contentplanner.domain.posts import Gives, Objective
from contentplanner.ui.fields.field import Field
from contentplanner.ui.labels import gives_icon, gives_word, objective_word
from contentplanner.ui.widgets.radio_card import RadioCard, RadioCardGroup
from contentplanner.ui.widgets.tone_label import ToneLabel


class ChoiceField(Field):
    """Cards of which one is chosen.

    Args:
        name: Name of the field.
        label: What it is called.
        note: A word at the right end of the label's line.
        cards: Values and their cards.
        parent: The form.
    """

    def __init__(
        self,
        name: str,
        label: str,
        note: str,
        cards: list[tuple[Objective, RadioCard]] | list[tuple[Gives, RadioCard]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, required=True, note=note, parent=parent)
        self.cards: dict[object, RadioCard] = dict(cards)
        self._group = RadioCardGroup(cards)
        self._group.setAccessibleName(label.replace("&", ""))
        self._group.chosen.connect(lambda value: self.edited.emit(name, value, True))
        self.label.setBuddy(next(iter(self.cards.values())))
        self.body.addWidget(self._group)
        for value, card in cards:
            card.setObjectName(f"editor.{name}.{value.value}")
        self.watch_focus(*self.cards.values())

    @property
    def target(self) -> QWidget:
        """The chosen card, or the first."""
        chosen = self._group.chosen_key()
        return self.cards[chosen] if chosen in self.cards else next(iter(self.cards.values()))

    def inputs(self) -> tuple[QWidget, ...]:
        """Return all cards."""
        return tuple(self.cards.values())

    def show_value(self, value: object) -> None:
        """Show what the plan holds."""
        if value is not self._group.chosen_key():
            self._group.set_chosen(value)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid choosing."""
        self._group.setEnabled(not read_only)

    def set_wide(self, wide: bool) -> None:
        """Lay the cards side by side, or one below the other."""
        layout = self._group.layout()
        assert isinstance(layout, QBoxLayout), "cards lie in a row"
        sideways = QBoxLayout.Direction.LeftToRight
        layout.setDirection(sideways if wide else QBoxLayout.Direction.TopToBottom)


class ObjectiveField(ChoiceField):
    """What the post is for: one of the two, by a conscious choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        engagement = RadioCard(
            "messages-square",
            objective_word(Objective.ENGAGEMENT),
            self.tr("Measured by comments and shares"),
        )
        visits = RadioCard(
            "link", objective_word(Objective.CLICK_THROUGH), self.tr("Measured by clicks; needs a link")
        )
        cards = [(Objective.ENGAGEMENT, engagement), (Objective.CLICK_THROUGH, visits)]
        super().__init__("objective", self.tr("&Objective"), self.tr("one per post"), cards, parent)


class GivesField(ChoiceField):
    """What the reader gets, with what choosing Promotional would do to the month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        cards = [(gives, RadioCard(gives_icon(gives), gives_word(gives))) for gives in Gives]
        super().__init__("gives", self.tr("What it &gives the reader"), "", cards, parent)
        self.effect = ToneLabel(wraps=True)
        self.effect.setObjectName("editor.gives.effect")
        self.effect.hide()
        self.body.addWidget(self.effect)

    def show_effect(self, words: str, *, over: bool) -> None:
        """Say what the choice does to the month, or nothing."""
        self.effect.setText(words)
        self.effect.set_token("warn" if over else "text2")
        self.effect.setVisible(bool(words))
        self.cards[Gives.PROMOTIONAL].setAccessibleDescription(words)
