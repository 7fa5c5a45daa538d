"""The fields of a campaign's page: why, what is offered, for whom, and what it should bring."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from contentplanner.domain.addresses import complete_address
from contentplanner.domain.anatomy import is_web_address
from contentplanner.domain.errors import PlanError
from contentplanner.domain.numbers import read_number
from contentplanner.domain.text import clean_line
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.value_fields import ReadField, always

HOME = "campaign"


def name_field(label: str, is_taken: Callable[[str], bool]) -> ReadField[str]:
    """Return the field of the name; blank ones and those of another campaign are refused in place."""

    def read(text: str) -> str:
        name = clean_line(text)
        if not name:
            raise PlanError("campaign-needs-name")
        if is_taken(name):
            raise PlanError("campaign-name-taken", name=name)
        return name

    return ReadField("name", label, read, str, home=HOME)


def address_field(label: str, placeholder: str) -> ReadField[str]:
    """Return the field of the landing page: an address typed without its scheme gets one."""

    def read(text: str) -> str:
        address = complete_address(clean_line(text))
        if address and not is_web_address(address):
            raise PlanError("landing-page-not-address", text=address)
        return address

    return ReadField("landing_page", label, read, str, placeholder=placeholder, home=HOME, as_typed=always)


def reached_field(label: str) -> ReadField[int]:
    """Return the field of what has been reached so far; blank means nothing yet."""

    def read(text: str) -> int:
        return read_number(text) or 0

    def show(number: int) -> str:
        return QLocale().toString(number) if number else ""

    return ReadField("goal_reached", label, read, show, placeholder="0", home=HOME, as_typed=always)


class PersonaField(Field):
    """The persona a campaign is for, chosen by name, or nobody in particular."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__("persona", label, home=HOME, parent=parent)
        self.box = QComboBox()
        self.box.setObjectName(f"{HOME}.persona")
        self.box.setAccessibleName(label.replace("&", ""))
        self.box.activated.connect(self._choose)
        self.label.setBuddy(self.box)
        self.body.addWidget(self.box)
        self.watch_focus(self.box)
        self._names: tuple[str, ...] = ()
        self._value = ""

    @property
    def target(self) -> QWidget:
        """The box itself."""
        return self.box

    def offer(self, names: Sequence[str]) -> None:
        """Offer these personas."""
        self._names = tuple(names)

    def show_value(self, name: str) -> None:
        """Show what the plan holds, also a persona that is gone from Strategy."""
        self._value = name
        choices = [(self.tr("Nobody in particular"), "")] + [(one, one) for one in self._names]
        if name and name not in self._names:
            choices.append((self.tr("{name} (no longer in Strategy)").format(name=name), name))
        if choices != [(self.box.itemText(at), self.box.itemData(at)) for at in range(self.box.count())]:
            self.box.clear()
            for words, value in choices:
                self.box.addItem(words, value)
        self.box.setCurrentIndex(self.box.findData(name))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid choosing."""
        self.box.setEnabled(not read_only)

    def _choose(self) -> None:
        name = self.box.currentData()
        if name != self._value:
            self._value = name
            self.edited.emit(self.name, name, True)
