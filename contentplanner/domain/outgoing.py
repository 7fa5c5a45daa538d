"""What goes out on a network: the text a person copies there, put together from a post's parts."""

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.links import LinkTags
from contentplanner.domain.posts import Post


def description_for(post: Post, network: NetworkKey) -> str:
    """Return the description a network gets: its own where it has one, else the post's."""
    own = (place.text for place in post.placements if place.network == network and place.text)
    return next(own, post.description)


def outgoing_text(post: Post, network: NetworkKey, tags: LinkTags | None = None) -> str:
    """Return the whole text for a network: headline, description, link, hashtags, blank lines between.

    Args:
        post: What goes out.
        network: Where.
        tags: What its link is tagged with; None leaves it plain.
    """
    link = post.link if tags is None else tags.link_of(post, network)
    parts = (post.headline, description_for(post, network), link, post.hashtags)
    return "\n\n".join(part.strip() for part in parts if part.strip())
