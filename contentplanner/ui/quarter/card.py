"""The card that holds the quarter: its header, its lanes, or what stands where lanes would be."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from contentplanner.application.desk import Desk
from contentplanner.ui.quarter.board import Board
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.empty import EmptyQuarter
from contentplanner.ui.quarter.folding import Folding
from contentplanner.ui.quarter.header import QuarterHeader
from contentplanner.ui.quarter.overlays import CardEdge
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import keep_in_order


class QuarterCard(QWidget):
    """Header, lanes and edge of the quarter as one card; only the lanes scroll."""

    def __init__(self, desk: Desk, folding: Folding, stage: QWidget) -> None:
        super().__init__(stage)
        self.header = QuarterHeader(self)
        self.scroller = QScrollArea(self)
        self.scroller.setObjectName("quarter.scroll")
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.board = Board(desk.networks, desk.clock, folding, self.scroller, stage)
        self.scroller.setWidget(self.board)
        keep_in_order(self.header, self.scroller)
        self.empty = EmptyQuarter(self)
        self.empty.hide()
        self._edge = CardEdge(self)
        self.board.laid_out.connect(self._fit_header)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_lanes(self, contents: QuarterContents, *, slide: bool) -> None:
        """Show a quarter."""
        self.board.set_contents(contents, slide=slide)
        layout = self.board.layout_now
        has_lanes = layout is None or bool(layout.lanes)
        if not has_lanes:
            if contents.is_past:
                self.empty.show_nothing_was()
            else:
                self.empty.show_nothing_yet()
        self._show_empty(not has_lanes)

    def show_marks(self, contents: QuarterContents) -> None:
        """Show the same quarter with other days that matter."""
        self.board.set_marks(contents)
        self._fit_header()

    def show_not_read(self) -> None:
        """Say that the plan could not be read."""
        self.empty.show_not_read()
        self._show_empty(True)

    def _show_empty(self, empty: bool) -> None:
        self.empty.setVisible(empty)
        self.scroller.setVisible(not empty)
        self._arrange()

    def _fit_header(self) -> None:
        board, contents = self.board, self.board.contents
        if board.layout_now is not None and contents is not None:
            self.header.set_contents(contents, board.layout_now.axis, board.label_width)
        self._arrange()

    def _arrange(self) -> None:
        top = self.header.sizeHint().height()
        self.header.setGeometry(1, 1, self.width() - 2, top)
        room = QRect(1, top + 1, self.width() - 2, max(self.height() - top - 2, 0))
        self.scroller.setGeometry(room)
        self.empty.setGeometry(room)
        self._edge.setGeometry(self.rect())
        self._edge.raise_()
        wanted = (
            top + 2 + (self.board.height() if self.scroller.isVisibleTo(self) else current_theme().px(420))
        )
        if self.maximumHeight() != wanted:
            self.setMaximumHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lie anew where the width changed."""
        super().resizeEvent(event)
        self._arrange()
