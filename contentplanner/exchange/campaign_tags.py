"""Campaign tags of links, such as utm_campaign, that stand in columns of their own."""

from collections.abc import Sequence

from contentplanner.domain.anatomy import is_web_address
from contentplanner.domain.links import with_tags
from contentplanner.exchange.cells import line_of
from contentplanner.exchange.words import normal_header

_TAGS = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")


class TagCells:
    """Adds the tags of a record to its link.

    Args:
        header: The names of the columns.
    """

    def __init__(self, header: Sequence[str]) -> None:
        named = [(n, normal_header(name).replace(" ", "_")) for n, name in enumerate(header)]
        self._tags = [(n, tag) for n, tag in named if tag in _TAGS]

    def tagged(self, link: str, cells: Sequence[str]) -> str:
        """Return a link with the tags of its record; tags it has already stay as they are."""
        if not link or not self._tags or not is_web_address(link):
            return link
        return with_tags(link, ((tag, line_of(cells[n])) for n, tag in self._tags))
