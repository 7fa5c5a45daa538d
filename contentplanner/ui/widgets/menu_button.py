"""A button that says what is chosen and opens a menu of choices."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from contentplanner.ui.widgets.buttons import WordButton


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a menu.

    Args:
        text: What it says.
        value: What is chosen by it.
        chosen: Whether it is chosen now.
        apart: Whether a line sets it apart from those above.
    """

    text: str
    value: object
    chosen: bool = False
    apart: bool = False


class MenuButton(WordButton):
    """A button with a menu; the choices are asked for when it opens.

    Args:
        text: What it says while nothing is chosen.
        choices: Returns the choices as they are now.
        choose: Hears the value of the choice taken.
    """

    def __init__(
        self, text: str, choices: Callable[[], Iterable[Choice]], choose: Callable[[object], None]
    ) -> None:
        super().__init__(text, icon_name="chevron-down")
        self._choices = choices
        self._choose = choose
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.fill)
        self.setMenu(self._menu)
        self.put_sign_last()
        self._menu.setLayoutDirection(QGuiApplication.layoutDirection())

    def fill(self) -> None:
        """Read the choices anew."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for choice in self._choices():
            if choice.apart:
                self._menu.addSeparator()
            action = QAction(choice.text.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(choice.chosen)
            action.triggered.connect(lambda _checked=False, value=choice.value: self._choose(value))
            group.addAction(action)
            self._menu.addAction(action)

    def say(self, text: str, name: str) -> None:
        """Show what is chosen, and say it to people who cannot see it."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name)
