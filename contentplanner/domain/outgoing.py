"""What goes out on a network: the text a person copies there, put together from a post's parts."""

from dataclasses import dataclass

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.links import LinkTags
from contentplanner.domain.networks import Network
from contentplanner.domain.own_parts import placement_of
from contentplanner.domain.posts import Post


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What goes out on one network.

    Args:
        title: The subject or title; empty where the network has none apart from the text.
        lead: The preheader or the description of the page; empty likewise.
        body: The text itself.
    """

    title: str
    lead: str
    body: str


def description_for(post: Post, network: NetworkKey) -> str:
    """Return the description a network gets: its own where it has one, else the post's."""
    return placement_of(post, network).text or post.description


def outgoing(post: Post, network: Network, tags: LinkTags | None = None) -> Outgoing:
    """Return what goes out on a network; where it has a title, the headline is that and not in the text.

    Args:
        post: What goes out.
        network: Where.
        tags: What its link is tagged with; None leaves it plain.
    """
    place = placement_of(post, network.key)
    title = (place.title or post.headline).strip() if network.has_title else ""
    lead = place.lead.strip() if network.has_lead else ""
    link = post.link if tags is None else tags.link_of(post, network.key)
    headline = "" if network.has_title else post.headline
    parts = (headline, description_for(post, network.key), link, post.hashtags)
    return Outgoing(title, lead, "\n\n".join(part.strip() for part in parts if part.strip()))
