"""The row above the agenda: what to show, in which order, and a sentence that says so."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostFilter, Sort
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.posts import Gives, State
from contentplanner.ui.agenda.wording import filter_text, sort_text
from contentplanner.ui.labels import gives_word, missing_word, state_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.menu_button import Choice, MenuButton
from contentplanner.ui.widgets.text import ElidedLabel, text_label

_PARTS = (
    Missing.OBJECTIVE,
    Missing.HEADLINE,
    Missing.DESCRIPTION,
    Missing.IMAGE,
    Missing.GIVES,
    Missing.TIME,
    Missing.NETWORK,
    Missing.LINK,
    Missing.BRACKET,
)
_ORDERS = tuple((sort, descending) for sort in Sort for descending in (False, True))
_BIN, _EVERYDAY, _ANY = "bin", "everyday", "any"


class FilterRow(QWidget):
    """Buttons with menus; each choice takes the place of the one before it.

    ``notice`` is the sentence with its way back, for the screen to place.

    Args:
        desk: For the campaigns and networks to choose from.
    """

    filter_chosen = Signal(object)
    sort_chosen = Signal(object, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = PostFilter()
        self._order = (Sort.DATE, False)
        self._state = self._button("state", self.tr("All posts"), self._states, self._choose_state)
        self._missing = self._button("missing", self.tr("What is missing"), self._parts, self._choose_missing)
        self._network = self._button("network", self.tr("Network"), self._networks, self._choose_network)
        self._gives = self._button("gives", self.tr("What it gives"), self._values, self._choose_gives)
        self._campaign = self._button("campaign", self.tr("Campaign"), self._campaigns, self._choose_campaign)
        self._sort = self._button("sort", "", self._sorts, self._choose_sort)
        self._sentence = ElidedLabel("", "small")
        self._clear = push_button(self.tr("Clear"), "link")
        self.notice = QWidget()
        self._build()
        self.show_choice(self._wanted, *self._order)

    @property
    def sentence(self) -> str:
        """What the filter lets through, in words."""
        return self._sentence.text()

    def show_choice(self, wanted: PostFilter, sort: Sort, descending: bool) -> None:
        """Show which filter and order are in force."""
        self._wanted, self._order = wanted, (sort, descending)
        campaigns = {campaign.id: campaign for campaign in self._desk.reader.campaigns()}
        text = filter_text(wanted, self._desk.networks, campaigns, self._desk.clock.today())
        self._sentence.setText(text)
        self.notice.setVisible(bool(text))
        networks = sorted(self._desk.networks.get(key).label for key in wanted.networks)
        self._say(self._state, self.tr("All posts"), _chosen(self._states()))
        self._say(self._missing, self.tr("What is missing"), _chosen(self._parts()))
        self._say(self._network, self.tr("Network"), networks)
        self._say(self._gives, self.tr("What it gives"), _chosen(self._values()))
        self._say(self._campaign, self.tr("Campaign"), _chosen(self._campaigns()))
        order = self.tr("Sort: {order}").format(order=sort_text(sort, descending=descending))
        self._sort.say(order, order)

    def _build(self) -> None:
        theme = current_theme()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        buttons = QWidget()
        flow = FlowLayout(theme.px(8), buttons)
        for button in (
            self._state, self._missing, self._network, self._gives, self._campaign,
        ):  # fmt: skip
            flow.addWidget(button)
        layout.addWidget(buttons, 1)
        layout.addWidget(self._sort, 0, Qt.AlignmentFlag.AlignTop)
        notice = QHBoxLayout(self.notice)
        notice.setContentsMargins(theme.px(2), 0, 0, 0)
        notice.setSpacing(theme.px(8))
        self._clear.setObjectName("agenda.filter.clear")
        self._clear.setAccessibleName(self.tr("Clear the filter"))
        self._clear.clicked.connect(lambda: self.filter_chosen.emit(PostFilter(text=self._wanted.text)))
        self._sentence.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        notice.addWidget(self._sentence)
        notice.addWidget(text_label("·", "small"))
        notice.addWidget(self._clear)
        notice.addStretch(1)

    def _button(
        self,
        name: str,
        text: str,
        choices: Callable[[], Iterator[Choice]],
        choose: Callable[[Any], None],
    ) -> MenuButton:
        button = MenuButton(text, choices, choose)
        button.setObjectName(f"agenda.filter.{name}")
        return button

    def _say(self, button: MenuButton, title: str, chosen: list[str]) -> None:
        """Show what is chosen in place of a button's own words."""
        if not chosen:
            button.say(title, title)
            return
        words = chosen[0] if len(chosen) == 1 else self.tr("{count} chosen").format(count=len(chosen))
        button.say(words, f"{title}: {', '.join(chosen)}")

    # What there is to choose.

    def _states(self) -> Iterator[Choice]:
        wanted = self._wanted
        yield Choice(self.tr("All posts"), None, not wanted.states and not wanted.in_bin)
        for state in State:
            chosen = state in wanted.states and not wanted.in_bin
            yield Choice(state_word(state), state, chosen, apart=state is State.IDEA)
        yield Choice(self.tr("In the bin"), _BIN, wanted.in_bin, apart=True)

    def _parts(self) -> Iterator[Choice]:
        wanted = self._wanted
        nothing = wanted.missing is None and not wanted.incomplete
        yield Choice(self.tr("Complete or not"), None, nothing)
        yield Choice(self.tr("Anything missing"), _ANY, wanted.incomplete and wanted.missing is None)
        for part in _PARTS:
            words = missing_word(part)
            words = words[:1].upper() + words[1:]
            yield Choice(words, part, wanted.missing is part, apart=part is _PARTS[0])

    def _networks(self) -> Iterator[Choice]:
        chosen = self._wanted.networks
        yield Choice(self.tr("All networks"), None, not chosen)
        for place, key in enumerate(self._desk.reader.networks_used()):
            yield Choice(self._desk.networks.get(key).label, key, key in chosen, apart=place == 0)

    def _values(self) -> Iterator[Choice]:
        yield Choice(self.tr("All of them"), None, not self._wanted.gives)
        for gives in Gives:
            yield Choice(gives_word(gives), gives, gives in self._wanted.gives, apart=gives is Gives.HELPFUL)

    def _campaigns(self) -> Iterator[Choice]:
        wanted = self._wanted
        yield Choice(self.tr("All campaigns"), None, wanted.campaign_id is None and not wanted.everyday)
        yield Choice(self.tr("Everyday posts"), _EVERYDAY, wanted.everyday)
        for place, campaign in enumerate(self._desk.reader.campaigns()):
            yield Choice(campaign.name, campaign.id, campaign.id == wanted.campaign_id, apart=place == 0)

    def _sorts(self) -> Iterator[Choice]:
        for sort, descending in _ORDERS:
            words = sort_text(sort, descending=descending)
            yield Choice(words[:1].upper() + words[1:], (sort, descending), self._order == (sort, descending))

    # Choosing.

    def _choose_state(self, value: Any) -> None:
        states = frozenset({value}) if isinstance(value, State) else frozenset()
        self._choose(states=states, in_bin=value == _BIN, ids=())

    def _choose_missing(self, value: Any) -> None:
        self._choose(missing=value if isinstance(value, Missing) else None, incomplete=value == _ANY, ids=())

    def _choose_network(self, value: Any) -> None:
        self._choose(networks=frozenset() if value is None else frozenset({value}), ids=())

    def _choose_gives(self, value: Any) -> None:
        self._choose(gives=frozenset() if value is None else frozenset({value}), ids=())

    def _choose_campaign(self, value: Any) -> None:
        everyday = value == _EVERYDAY
        self._choose(everyday=everyday, campaign_id=None if everyday else value, ids=())

    def _choose(self, **values: Any) -> None:
        self.filter_chosen.emit(replace(self._wanted, **values))

    def _choose_sort(self, value: Any) -> None:
        self.sort_chosen.emit(*value)


def _chosen(choices: Iterator[Choice]) -> list[str]:
    """Return the words of the choices in force; the first of a menu is the open one and has none."""
    return [choice.text for place, choice in enumerate(choices) if choice.chosen and place]
