"""All posts of one day, in a small window over the calendar."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.networks import Networks
from contentplanner.ui.calendar.panel import plain_scroll_area
from contentplanner.ui.calendar.post_button import RING, PostButton
from contentplanner.ui.day_words import day_name
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label

_WIDTH = 320
_ROW = 42
_GAP = 4
_MOST_ROWS = 9
_MARGIN = 8


class DayPopover(QWidget):
    """Lists a day's posts; arrows move, Enter opens, Escape closes."""

    post_opened = Signal(str)
    move_wished = Signal(object)
    post_menu_wished = Signal(object, object)
    post_wished = Signal(object)

    def __init__(
        self, day: date, cards: Sequence[PostCard], networks: Networks, today: date, parent: QWidget
    ) -> None:
        super().__init__(parent.window())
        self._frame = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(day_name(day))
        self.setObjectName("calendar.day_popover")
        self._day = day
        self._beside: QWidget | None = None
        self.buttons = [PostButton(self, self) for _ in cards]
        for button, card in zip(self.buttons, cards, strict=True):
            button.set_card(card, networks, today)
        self._build()

    def _build(self) -> None:
        theme = current_theme()
        rows = QWidget()
        pitch = theme.px(_ROW) + _GAP
        width = theme.px(_WIDTH)
        for number, button in enumerate(self.buttons):
            button.setParent(rows)
            button.place(RING, RING + number * pitch, width - 2 * RING, theme.px(_ROW))
        rows.setFixedHeight(len(self.buttons) * pitch - _GAP + 2 * RING)
        area = plain_scroll_area(rows)
        shown = min(len(self.buttons), _MOST_ROWS)
        area.setFixedSize(width + (16 if shown < len(self.buttons) else 0), shown * pitch - _GAP + 2 * RING)
        self._area = area
        add = push_button(self.tr("New post"), "link", "plus")
        add.clicked.connect(self._wish_post)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(text_label(day_name(self._day), "heading"))
        layout.addWidget(area)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def open_at(self, widget: QWidget) -> None:
        """Show it beside a widget, within the window, and give its first post the focus."""
        self._beside = widget
        self.adjustSize()
        window = self._frame.rect()
        at = widget.mapTo(self._frame, QPoint(0, widget.height()))
        left = min(max(_MARGIN, at.x()), window.width() - self.width() - _MARGIN)
        top = min(at.y(), window.height() - self.height() - _MARGIN)
        self.move(left, max(_MARGIN, top))
        self.show()
        self.raise_()
        _application().installEventFilter(self)
        self.buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _wish_post(self) -> None:
        self.close()
        self.post_wished.emit(self._day)

    # What its posts ask (see PostHost).

    def handle_key(self, event: QKeyEvent) -> bool:
        """Move by arrows, open by Enter, move the post by M, close by Escape."""
        focused = self.focusWidget()
        if not isinstance(focused, PostButton):
            return False
        place = self.buttons.index(focused)
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                place += 1 if event.key() == Qt.Key.Key_Down else -1
                self.buttons[place % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self.buttons[0 if event.key() == Qt.Key.Key_Home else -1].setFocus()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_post(focused)
            case Qt.Key.Key_M:
                self.close()
                self.move_wished.emit((focused.card.id,))
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True

    def took_focus(self, widget: QWidget) -> None:
        """Bring the post with the focus into view."""
        self._area.ensureWidgetVisible(widget, 0, 4)

    def point_at(self, button: PostButton | None) -> None:
        """Headlines have room here; nothing more is told."""

    def open_post(self, button: PostButton) -> None:
        """Open the editor on a post."""
        self.close()
        self.post_opened.emit(button.card.id)

    def press_post(self, button: PostButton, event: QMouseEvent) -> None:
        """Nothing is dragged from here."""

    def drag_post(self, button: PostButton, event: QMouseEvent) -> bool:
        """Nothing is dragged from here."""
        return False

    def release_post(self, button: PostButton, event: QMouseEvent) -> bool:
        """A click opens."""
        return False

    def show_post_menu(self, button: PostButton, place: QPoint) -> None:
        """Ask for the menu of a post."""
        self.close()
        self.post_menu_wished.emit((button.card.id,), place)

    def open_more(self, button: QWidget) -> None:
        """All posts are shown here."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when something else in the window is pressed."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            outside = watched is not self and not self.isAncestorOf(watched)
            if outside and watched.window() is self.window():
                self.close()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the focus back."""
        _application().removeEventFilter(self)
        if self._beside is not None and self.isAncestorOf(self.window().focusWidget() or self._beside):
            self._beside.setFocus(Qt.FocusReason.PopupFocusReason)
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("lineStrong"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.end()


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "widgets live in an application"
    return application
