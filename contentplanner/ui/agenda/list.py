"""The agenda's list: rows with a box to tick."""

from PySide6.QtCore import QRect

from contentplanner.ui.agenda.row import row_height
from contentplanner.ui.post_list.painting import check_box
from contentplanner.ui.post_list.view import PostListView
from contentplanner.ui.theme.theme import current_theme


class AgendaList(PostListView):
    """Rows whose box may be ticked by the mouse."""

    def row_height(self) -> int:
        """Return how high every row is."""
        return row_height(self.width())

    def check_area(self, row: QRect) -> QRect:
        """Return where a click ticks: the box and some room around it."""
        box = check_box(row)
        side = current_theme().px(44)
        return QRect(row.left(), row.top(), side, row.height()).united(box)
