"""Links of posts: read as people type them, and tagged with where they were clicked. Nothing is looked up."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from urllib.parse import parse_qsl, urlencode, urlsplit

from contentplanner.domain.addresses import complete_address
from contentplanner.domain.anatomy import is_web_address
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Post
from contentplanner.domain.settings import PlanSettings

LONGEST_SLUG = 60


class LinkProblem(Enum):
    """Why a link is no web address."""

    BLANK_INSIDE = "blank-inside"
    NOT_WEB = "not-web"
    NO_DOT = "no-dot"
    BROKEN = "broken"


def complete_link(text: str) -> str:
    """Return a link with its scheme where that makes a web address of it, else as it is."""
    completed = complete_address(text)
    return completed if is_web_address(completed) else text.strip()


def link_problem(text: str) -> LinkProblem | None:
    """Return why a link is no web address, with its scheme or without; None where it is one or empty."""
    link = complete_address(text)
    if not link or is_web_address(link):
        return None
    if any(map(str.isspace, link)):
        return LinkProblem.BLANK_INSIDE
    try:
        parts = urlsplit(link)
    except ValueError:
        return LinkProblem.BROKEN
    if parts.scheme not in ("http", "https"):
        return LinkProblem.NOT_WEB
    return LinkProblem.NO_DOT if parts.hostname else LinkProblem.BROKEN


def with_tags(link: str, tags: Iterable[tuple[str, str]]) -> str:
    """Return an address with tags in its query, before its fragment; none twice, none empty."""
    parts = urlsplit(link)
    there = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    new = urlencode([(tag, value) for tag, value in tags if value and tag not in there])
    query = "&".join(filter(None, (parts.query, new)))
    return parts._replace(query=query).geturl()


def slug(text: str) -> str:
    """Return words as they stand in an address: small letters and digits, a hyphen between words."""
    # Twice, because taking letters apart gives capitals, and making them small joined ones.
    plain = unicodedata.normalize("NFKD", text)
    plain = unicodedata.normalize("NFKD", plain.casefold()).casefold()
    letters = (one for one in plain if not unicodedata.combining(one))
    words = "".join(one if one.isalnum() else " " for one in letters).split()
    short = "-".join(words)
    if len(short) <= LONGEST_SLUG:
        return short
    return short[: LONGEST_SLUG + 1].rpartition("-")[0] or short[:LONGEST_SLUG]


@dataclass(frozen=True, slots=True)
class LinkTags:
    """What the links of a post are tagged with, in the plan's own words.

    Args:
        medium: The kind of traffic: "social".
        campaign: The name of the post's campaign; empty for everyday posts.
    """

    medium: str
    campaign: str = ""

    def of(self, post: Post, network: NetworkKey) -> tuple[tuple[str, str], ...]:
        """Return the tags of a post's link on a network, in their usual order; some may be empty."""
        return (
            ("utm_source", slug(network)),
            ("utm_medium", slug(self.medium)),
            ("utm_campaign", slug(self.campaign)),
            ("utm_content", slug(post.headline)),
        )

    def link_of(self, post: Post, network: NetworkKey) -> str:
        """Return the link of a post as it goes out on a network; what is no web address stays as it is."""
        return with_tags(post.link, self.of(post, network)) if is_web_address(post.link) else post.link


def link_tags(settings: PlanSettings, campaign: str) -> LinkTags | None:
    """Return what links are tagged with, or None where the plan leaves them plain."""
    return LinkTags(settings.link_medium, campaign) if settings.link_tags else None
