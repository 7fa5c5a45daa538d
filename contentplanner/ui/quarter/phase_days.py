"""Changing the days of phases on the timeline: by their ends, by keys, from their menu."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from contentplanner.application.phase_commands import SetPhaseDays
from contentplanner.domain.campaigns import Campaign, PhaseSpan
from contentplanner.domain.phase_days import Edge, edge_by, edge_to
from contentplanner.ui.calendar.keys import Pressed
from contentplanner.ui.icons import icon
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.board_view import BoardView
from contentplanner.ui.quarter.dragging import FAR_ENOUGH
from contentplanner.ui.quarter.overlays import DropMark
from contentplanner.ui.quarter.phase_items import PhaseBar
from contentplanner.ui.widgets.announce import announce

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ALT = Qt.KeyboardModifier.AltModifier
_EDGE_KEYS = {_ALT: Edge.FIRST, _ALT | Qt.KeyboardModifier.ShiftModifier: Edge.LAST}
_UNHELD = ~Qt.KeyboardModifier.KeypadModifier


@dataclass(slots=True)
class _Pull:
    """An end of a phase with the mouse on it.

    Args:
        pressed_at: Where the mouse went down on the screen.
        grip: How far from the end that was.
        home: Where the phase lay.
        span: Its days as they would be; None before it moves.
    """

    item: PhaseBar
    edge: Edge
    pressed_at: QPoint
    grip: int
    home: QRect
    span: PhaseSpan | None = None


class PhaseDays(QObject):
    """Lets one change the days of phases; asks for changes and makes none.

    Args:
        board: The timeline the phases lie on.
    """

    def __init__(self, board: BoardView) -> None:
        super().__init__(board)
        self._board = board
        self._mark = DropMark(board, "quarter.drop.phase")
        self._pull: _Pull | None = None
        self._given_up = False

    @property
    def active(self) -> bool:
        """Whether an end is being dragged."""
        return self._pull is not None and self._pull.span is not None

    # The mouse (see PhaseHost).

    def press_phase(self, item: PhaseBar, edge: Edge | None, event: QMouseEvent) -> None:
        """Note where the mouse went down on a phase, at an end of it or between."""
        self._pull, self._given_up = None, False
        if edge is not None:
            item.setFocus(Qt.FocusReason.MouseFocusReason)
            home = item.geometry()
            at = self._board.mapFromGlobal(event.globalPosition().toPoint()).x()
            end = home.left() if edge is Edge.FIRST else home.left() + home.width()
            self._pull = _Pull(item, edge, event.globalPosition().toPoint(), at - end, home)

    def drag_phase(self, item: PhaseBar, event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether that is a drag."""
        pull, at = self._pull, event.globalPosition().toPoint()
        if pull is None or item.campaign is None or item.bar is None:
            return self._given_up
        if pull.span is None and (at - pull.pressed_at).manhattanLength() < FAR_ENOUGH:
            return False
        self._board.preview.hide()
        self._show(pull, item.campaign, item.bar.span, self._board.mapFromGlobal(at).x() - pull.grip)
        return True

    def release_phase(self, item: PhaseBar, event: QMouseEvent) -> bool:
        """Take the mouse going up; tell whether it was more than a click."""
        pull = self._pull
        if pull is None or pull.span is None or item.bar is None:
            self._pull = None
            return self._given_up
        span, before = pull.span, item.bar.span
        self.cancel()
        self._given_up = False
        if span != before:
            self._wish(item, span)
        return True

    def cancel(self) -> None:
        """Let the phase be as it was."""
        if self._pull is not None:
            self._given_up = self.active
            self._pull.item.setGeometry(self._pull.home)
        self._pull = None
        self._mark.hide()

    def _show(self, pull: _Pull, campaign: Campaign, span: PhaseSpan, end: int) -> None:
        layout, contents = self._board.layout_now, self._board.contents
        if layout is None or contents is None:
            return
        axis, left = layout.axis, self._board.label_width
        half = axis.width // (2 * axis.quarter.day_count) * (1 if pull.edge is Edge.FIRST else -1)
        pull.span = edge_to(campaign, span.phase, pull.edge, axis.day_at(end - left + half))
        begin = pull.home.left() if pull.edge is Edge.LAST else left + axis.x_of(pull.span.first)
        stop = pull.home.right() + 1 if pull.edge is Edge.FIRST else left + axis.end_of(pull.span.last)
        box = QRect(begin, pull.home.top(), max(stop - begin, 1), pull.home.height())
        pull.item.setGeometry(box)
        text = wording.phase_end_text(pull.span, pull.edge, contents.today)
        self._mark.point_at(text, box, box)

    # Keys.

    def phase_focused(self, item: PhaseBar) -> None:
        """Note that a phase has the focus now."""
        if item.campaign is not None and item.bar is not None:
            self._board.settle_in(item.campaign.id, item.bar.span.first)

    def phase_key(self, item: PhaseBar, event: QKeyEvent) -> bool:
        """Take a key; tell whether it was meant for the board."""
        pressed = Pressed(event)
        if self.active:
            if pressed.key == Qt.Key.Key_Escape:
                self.cancel()
            return True
        edge = _EDGE_KEYS.get(event.modifiers() & _UNHELD)
        if edge is not None and pressed.key in _SIDEWAYS:
            self._step(item, edge, _SIDEWAYS[pressed.key])
        elif (pressed.extends and pressed.key == Qt.Key.Key_F10) or pressed.key == Qt.Key.Key_Menu:
            self.show_phase_menu(item, item.mapToGlobal(item.rect().bottomLeft()))
        elif pressed.plain and pressed.key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item.click()
        elif pressed.plain and pressed.key in _SIDEWAYS:
            self._board.focus_phase(item, _SIDEWAYS[pressed.key])
        elif pressed.plain and pressed.key == Qt.Key.Key_Down:
            self._board.take_focus()
        elif pressed.plain and pressed.key == Qt.Key.Key_Up:
            self._board.focus_header_of(item)
        else:
            return False
        return True

    def _step(self, item: PhaseBar, edge: Edge, days: int) -> None:
        if item.campaign is None or item.bar is None:
            return
        span = edge_by(item.campaign, item.bar.span.phase, edge, days)
        if span == item.bar.span:
            announce(item, self.tr("There is no room on that side"))
        else:
            self._wish(item, span)

    def _wish(self, item: PhaseBar, span: PhaseSpan) -> None:
        if item.campaign is not None and self._board.contents is not None:
            self._board.command_wished.emit(SetPhaseDays(item.campaign.id, span))
            announce(item, wording.phase_days_spoken(span, self._board.contents.today))

    # The menu.

    def show_phase_menu(self, item: PhaseBar, place: QPoint) -> None:
        """Show what can be done with a phase."""
        if item.campaign is None or item.bar is None:
            return
        campaign, span = item.campaign, item.bar.span
        menu = QMenu(self._board)
        menu.setObjectName("quarter.phase_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = (
            (self.tr("Longer by a day"), Edge.LAST, 1, "Alt+Shift+Right"),
            (self.tr("Shorter by a day"), Edge.LAST, -1, "Alt+Shift+Left"),
            (self.tr("Begin a day earlier"), Edge.FIRST, -1, "Alt+Left"),
            (self.tr("Begin a day later"), Edge.FIRST, 1, "Alt+Right"),
        )
        for words, edge, days, keys in choices:
            wanted = edge_by(campaign, span.phase, edge, days)
            action = menu.addAction(f"{words}\t{keys}", partial(self._wish, item, wanted))
            action.setEnabled(wanted != span)
        about = (campaign.id, span.phase)
        menu.addAction(
            icon("calendar-range"),
            self.tr("Set days…"),
            lambda: self._board.dialog_wished.emit("phase-days", about),
        )
        menu.addSeparator()
        menu.addAction(
            icon("flag"), self.tr("Open campaign"), lambda: self._board.campaign_opened.emit(campaign.id)
        )
        menu.popup(place)
