"""The menu of a misspelt word."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from contentplanner.ui.editor.spelling.checker import SpellChecker


@dataclass(frozen=True, slots=True)
class Finding:
    """A misspelt word and what can be done about it.

    Args:
        word: As a dictionary would have it.
        replace: Puts another word in its place; None where the text may not be changed.
        ignore: Takes it for right in this post.
        keep: Takes it for right in this plan.
    """

    word: str
    replace: Callable[[str], None] | None
    ignore: Callable[[], None]
    keep: Callable[[], None]


def open_menu(menu: QMenu, where: QPoint, finding: Finding, checker: SpellChecker) -> QMenu:
    """Open a menu with what can be done about a word above what it holds already."""
    menu.setObjectName("menu.spelling")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    rest = menu.actions()[0] if menu.actions() else menu.addSeparator()
    looking = QAction(_say("Looking…"), menu)
    looking.setEnabled(False)
    menu.insertAction(rest, looking)
    menu.insertSeparator(rest)
    keep = _say("Add “{word}” to this plan’s words").format(word=finding.word)
    for name, words, do in (
        ("keep", keep, finding.keep),
        ("ignore", _say("Ignore here"), finding.ignore),
    ):
        action = QAction(words.replace("&", "&&"), menu)
        action.setObjectName(f"spelling.{name}")
        action.triggered.connect(partial(_do, do))
        menu.insertAction(rest, action)
    menu.insertSeparator(rest)
    if finding.replace is None:
        menu.removeAction(looking)
    else:
        checker.suggest(finding.word, partial(_show, menu, looking, finding.replace))
        menu.aboutToHide.connect(checker.stop_suggesting)
    menu.popup(where)
    return menu


def _show(
    menu: QMenu, looking: QAction, replace: Callable[[str], None], suggestions: tuple[str, ...]
) -> None:
    """Put the suggestions in place of the word that they are looked for."""
    if not suggestions:
        looking.setText(_say("No suggestion"))
        return
    shown = []
    for number, suggestion in enumerate(suggestions):
        action = QAction(suggestion.replace("&", "&&"), menu)
        action.setObjectName(f"spelling.suggestion.{number}")
        bold = action.font()
        bold.setBold(True)
        action.setFont(bold)
        action.triggered.connect(partial(_do, partial(replace, suggestion)))
        menu.insertAction(looking, action)
        shown.append(action)
    menu.removeAction(looking)
    if menu.activeAction() is None:
        menu.setActiveAction(shown[0])


def _do(act: Callable[[], None], _checked: bool = False) -> None:
    act()


def _say(words: str) -> str:
    return QCoreApplication.translate("spelling", words)
