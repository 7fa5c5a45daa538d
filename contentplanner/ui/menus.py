"""The menu bar and the menu of a post, filled from the table of actions."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from contentplanner.ui.actions import ACTIONS, POST_MENU, Actions

_MENUS = {
    "file": QT_TRANSLATE_NOOP("menus", "&File"),
    "edit": QT_TRANSLATE_NOOP("menus", "&Edit"),
    "view": QT_TRANSLATE_NOOP("menus", "&View"),
    "post": QT_TRANSLATE_NOOP("menus", "&Post"),
    "campaign": QT_TRANSLATE_NOOP("menus", "&Campaign"),
    "help": QT_TRANSLATE_NOOP("menus", "&Help"),
}


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Put every command into its menu."""
    for key, title in _MENUS.items():
        menu = bar.addMenu(QCoreApplication.translate("menus", str(title)))
        menu.setObjectName(f"menu.{key}")
        for spec in ACTIONS:
            if spec.menu == key:
                if spec.parted:
                    menu.addSeparator()
                menu.addAction(actions.by_id[spec.id])


def post_menu(actions: Actions, parent: QWidget) -> QMenu:
    """Return the menu of a post or of the posts selected."""
    menu = QMenu(parent)
    menu.setObjectName("menu.posts")
    parted = {spec.id for spec in ACTIONS if spec.parted}
    for id_ in POST_MENU:
        if id_ in parted and not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(actions.by_id[id_])
    return menu


def open_menu_of(widget: QWidget) -> None:
    """Open the menu of a widget at its cursor, as the Menu key does."""
    place = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    QCoreApplication.sendEvent(widget, asked)
