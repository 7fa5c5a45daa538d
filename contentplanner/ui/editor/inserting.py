"""What choosing a text after a slash does to a post, and where typing goes on."""

from typing import Any

from PySide6.QtGui import QTextCursor

from contentplanner.application.snippets import Offer, begun_with
from contentplanner.domain.anatomy import unfilled
from contentplanner.domain.own_parts import own_part_of
from contentplanner.domain.posts import Post
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.snippets.slash_query import SlashQuery


def inserted(post: Post, name: str, offer: Offer, query: SlashQuery) -> dict[str, Any]:
    """Return the fields a text sets: all it has in an empty post, else only the one typed in."""
    if not post.headline and not post.description and own_part_of(name) is None:
        return begun_with(post, offer)
    return {name: query.replaced(offer.headline if name == "headline" else offer.words)}


def go_on(field: LineField | TextField, words: str) -> None:
    """Select the first gap of the words inserted, to be typed over; without one stand behind them."""
    if isinstance(field, LineField):
        first, last = _place_of(field.edit.text(), words)
        field.edit.setCursorPosition(first)
        if first < last:
            field.edit.setSelection(first, last - first)
        return
    first, last = _place_of(field.edit.toPlainText(), words)
    cursor = field.edit.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    field.edit.setTextCursor(cursor)


def _place_of(text: str, words: str) -> tuple[int, int]:
    """Return from where to where to select, as Qt counts."""
    start, gap = max(0, text.find(words)), unfilled(words)
    first = start + (words.index(gap) if gap else len(words))
    return _qt_length(text[:first]), _qt_length(text[: first + len(gap)])


def _qt_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
