"""Ideas and drafts with the first words of what was noted about them."""

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt

from contentplanner.application.desk import Desk
from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostFilter, Sort
from contentplanner.domain.ids import PostId
from contentplanner.ui.models.post_list_model import Index, PostListModel
from contentplanner.ui.models.sections import Section

_SNIPPET = 160


class IdeaListModel(PostListModel):
    """A plain list of posts, each with a snippet of its notes.

    Args:
        desk: Where the posts are read.
        wanted: Which posts it lists.
    """

    SNIPPET = PostListModel.FOLDED + 1

    def __init__(self, desk: Desk, wanted: PostFilter, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._desk = desk
        self._listed = wanted
        self._snippets: dict[PostId, str] = {}

    def read(self, today: date) -> None:
        """Read the list anew."""
        self._snippets.clear()
        count = self._desk.reader.count(self._listed)
        self.show_sections([Section("all", "", self._listed, count, Sort.DATE)], self._listed, today)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role shows of a row."""
        if role == IdeaListModel.SNIPPET:
            card = self.card(index.row())
            return None if card is None else self._snippet(card.id)
        return super().data(index, role)

    def _snippet(self, post_id: PostId) -> str:
        """Return the first words of a post's notes, or else of its description."""
        if post_id not in self._snippets:
            try:
                post = self._desk.reader.post(post_id)
            except StorageProblem as problem:
                self.read_failed.emit(problem)
                post = None
            text = "" if post is None else post.notes or post.description
            self._snippets[post_id] = " ".join(text[: 2 * _SNIPPET].split())[:_SNIPPET]
        return self._snippets[post_id]
