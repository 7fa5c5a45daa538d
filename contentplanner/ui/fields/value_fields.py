"""Fields whose text means something else: a number, an amount of money, a day."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Generic, TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from contentplanner.domain.errors import PlanError
from contentplanner.domain.numbers import read_number
from contentplanner.domain.when import read_day
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.labels import day_text, problem_text

T = TypeVar("T")


class ReadField(Field, Generic[T]):
    """One line that is read on leaving it, or also while typing; what cannot be read stays and says why.

    Args:
        name: Name of the field.
        label: What it is called, with its access key.
        read: Returns the value of a text, None for a blank one; PlanError where it cannot be read.
        show: Returns the text of a value.
        placeholder: An example.
        home: What its form is called.
        as_typed: Tells whether a text that is still being typed may be kept after a pause; never without it.
        parent: The form.
    """

    def __init__(
        self,
        name: str,
        label: str,
        read: Callable[[str], T | None],
        show: Callable[[T], str],
        *,
        placeholder: str = "",
        home: str = "editor",
        as_typed: Callable[[str], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, home=home, parent=parent)
        self._as_typed = as_typed
        self._read, self._show = read, show
        self._value: T | None = None
        self.edit = LineEdit()
        self.edit.setObjectName(f"{home}.{name}")
        self.edit.setAccessibleName(label.replace("&", ""))
        self.edit.setPlaceholderText(placeholder)
        self.edit.returnPressed.connect(self.commit)
        self.edit.textEdited.connect(self._type)
        self.label.setBuddy(self.edit)
        self.body.addWidget(self.edit)
        self.watch_focus(self.edit)

    @property
    def target(self) -> QWidget:
        """The line itself."""
        return self.edit

    @property
    def value(self) -> T | None:
        """What was read last."""
        return self._value

    def show_value(self, value: T | None) -> None:
        """Show what the plan holds, unless something else is being typed."""
        if value != self._value or not self.edit.hasFocus():
            self._value = value
            self.edit.show_text("" if value is None else self._show(value))
            self.mark("")

    def commit(self) -> None:
        """Read what is typed; say why where that cannot be done."""
        if self.edit.text() == ("" if self._value is None else self._show(self._value)):
            # Read again, a day of last spring shown without its year would become one of the next.
            self.mark("")
            return
        try:
            value = self._read(self.edit.text())
        except PlanError as error:
            self.mark(problem_text(error))
            return
        self.mark("")
        changed, self._value = value != self._value, value
        self.edit.show_text("" if value is None else self._show(value))
        if changed:
            self.edited.emit(self.name, value, True)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        self.edit.setReadOnly(read_only)

    def _type(self, text: str) -> None:
        self.mark("")
        if self._as_typed is not None and self._as_typed(text):
            with suppress(PlanError):
                # Said on leaving the field; until then it may still become right.
                self._value = self._read(text)
                self.edited.emit(self.name, self._value, False)


def always(_text: str) -> bool:
    """Say of any text that it may be kept while it is being typed."""
    return True


def number_field(
    name: str,
    label: str,
    *,
    placeholder: str = "",
    home: str = "editor",
    as_typed: Callable[[str], bool] | None = None,
) -> ReadField[int]:
    """Return a field for a whole number, written as people do: 1,200 or 1.2k."""
    show = QLocale().toString
    return ReadField(name, label, read_number, show, placeholder=placeholder, home=home, as_typed=as_typed)


def money_field(name: str, label: str, *, placeholder: str = "", home: str = "editor") -> ReadField[Decimal]:
    """Return a field for an amount of money, to the cent."""
    return ReadField(name, label, _read_money, str, placeholder=placeholder, home=home, as_typed=always)


def day_field(
    name: str, label: str, today: Callable[[], date], *, placeholder: str = "", home: str = "editor"
) -> ReadField[date]:
    """Return a field for a day, written as people do: 19 Nov or next friday."""

    def read(text: str) -> date | None:
        return read_day(text, today()) if text.strip() else None

    def show(day: date) -> str:
        return day_text(day, today())

    return ReadField(name, label, read, show, placeholder=placeholder, home=home)


def _read_money(text: str) -> Decimal | None:
    plain = text.strip().strip("€$£").strip()
    if not plain:
        return None
    cents = plain[-3:-2] in (",", ".")
    whole, part = (plain[:-3], plain[-2:]) if cents else (plain, "00")
    digits = "".join(letter for letter in whole if letter not in " .,'’\u00a0\u202f")
    try:
        if not digits.isdecimal():
            raise InvalidOperation
        return Decimal(f"{digits}.{part}")
    except InvalidOperation:
        raise PlanError("money-not-understood", text=text.strip()) from None
