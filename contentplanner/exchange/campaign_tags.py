"""Campaign tags of links, such as utm_campaign, that stand in columns of their own."""

from collections.abc import Iterable, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from contentplanner.domain.anatomy import is_web_address
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


def with_tags(link: str, tags: Iterable[tuple[str, str]]) -> str:
    """Return an address with tags in its query, before its fragment; none twice, none empty."""
    parts = urlsplit(link)
    there = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    new = urlencode([(tag, value) for tag, value in tags if value and tag not in there])
    query = "&".join(filter(None, (parts.query, new)))
    return parts._replace(query=query).geturl()
