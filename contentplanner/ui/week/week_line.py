"""The line over a week: how many posts, how many ready, and the filter."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostCard
from contentplanner.domain.posts import State
from contentplanner.ui.calendar.filters import PostFilters
from contentplanner.ui.widgets.text import ElidedLabel


class WeekLine(QWidget):
    """Counts a week's posts; shares of so few would say nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = PostFilters(desk, "week", "", self)
        self._words = ElidedLabel("", "label")
        self._words.setObjectName("week.counts")
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 10, 10)
        row.addWidget(self._words, 1)
        row.addWidget(self.filters.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.filters.notice)

    def show_cards(self, cards: Sequence[PostCard]) -> None:
        """Count the posts shown."""
        counts = [
            (len(cards), self.tr("1 post this week"), self.tr("{count} posts this week")),
            (_in(cards, State.DRAFT), self.tr("1 draft"), self.tr("{count} drafts")),
            (_in(cards, State.READY), self.tr("1 ready"), self.tr("{count} ready")),
            (_in(cards, State.POSTED), self.tr("1 posted"), self.tr("{count} posted")),
        ]
        parts = [(one if count == 1 else many).format(count=count) for count, one, many in counts if count]
        self._words.setText(" · ".join(parts) or self.tr("Nothing planned this week"))


def _in(cards: Sequence[PostCard], state: State) -> int:
    return sum(card.state is state for card in cards)
