"""The sidebar: which plan, where to go, what leaves and enters the plan."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from contentplanner.ui.sidebar_items import PlaceButton, PlanButton, SidebarButton
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label

WIDTH, RAIL = 208, 56
_BELOW = ("import", "export", "settings")


class Sidebar(QWidget):
    """Emits the key of the place or task that was chosen; folded it is a rail of icons."""

    place_wished = Signal(str)

    def __init__(self, plan_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Sidebar"))
        self.folded = False
        self.plan = PlanButton()
        self.plan.clicked.connect(
            lambda: plan_menu.popup(self.plan.mapToGlobal(self.plan.rect().bottomLeft()))
        )
        self._group = text_label(self.tr("Plan"), "small")
        self.places = {key: PlaceButton(key, icon, text) for key, icon, text in _places()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 11, 12)
        layout.setSpacing(2)
        layout.addWidget(self.plan)
        layout.addSpacing(16)
        layout.addWidget(self._group)
        layout.addSpacing(3)
        for key, button in self.places.items():
            if key == _BELOW[0]:
                layout.addStretch(1)
            button.setCheckable(key not in _BELOW[:2])
            button.clicked.connect(lambda _=False, key=key: self._wish(key))
            layout.addWidget(button)
        self._here = ""
        current_theme().changed.connect(self._resize)
        self._resize()

    def set_here(self, key: str) -> None:
        """Mark where the window is."""
        self._here = key
        for other, button in self.places.items():
            button.setChecked(other == key)

    def set_open(self, *, plan_open: bool) -> None:
        """Show the places of a plan, or none of them."""
        self._group.setVisible(plan_open and not self.folded)
        for button in self.places.values():
            button.setVisible(plan_open)

    def set_folded(self, folded: bool) -> None:
        """Become a rail of icons, or show words again."""
        self.folded = folded
        self._group.setVisible(not folded and not self.places["calendar"].isHidden())
        for button in self._buttons():
            button.set_folded(folded)
        self._resize()

    def _wish(self, key: str) -> None:
        self.set_here(self._here)
        self.place_wished.emit(key)

    def _buttons(self) -> list[SidebarButton]:
        return [self.plan, *self.places.values()]

    def _resize(self) -> None:
        theme = current_theme()
        self.setFixedWidth(theme.px(RAIL) if self.folded else theme.px(WIDTH))
        self._group.setIndent(theme.px(10))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from button to button with the arrow keys."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        shown = [button for button in self._buttons() if button.isVisible()]
        here = next((at for at, button in enumerate(shown) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        else:
            shown[(here + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its edge."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()


def _places() -> tuple[tuple[str, str, str], ...]:
    def say(text: str) -> str:
        return QCoreApplication.translate("sidebar", text)

    return (
        ("today", "sun", say("Today")),
        ("calendar", "calendar-days", say("Calendar")),
        ("ideas", "inbox", say("Ideas and drafts")),
        ("campaigns", "flag", say("Campaigns")),
        ("strategy", "target", say("Strategy")),
        ("assets", "handshake", say("Assets")),
        ("pictures", "image", say("Pictures")),
        ("import", "file-input", say("Import…")),
        ("export", "file-output", say("Export schedule…")),
        ("settings", "settings", say("Settings")),
    )
