"""Said before: nearly the same text as an earlier post, or one slogan with one link in too many places."""

from collections.abc import Iterable
from datetime import date, datetime, time

from contentplanner.application.hinting import Hint, HintAction, HintSetting
from contentplanner.application.hook_hints import quote
from contentplanner.application.queries import PostFilter
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import Post, State
from contentplanner.domain.similarity import nearly_same, probes

MOST_NETWORKS = 3
"""On more of them than this on one day, one slogan with one link is a broadcast."""
_CANDIDATES = 40
_SAID_BEFORE = {
    (True, True): "This says nearly the same as your post “{headline}” of {day} on {networks}.",
    (True, False): "This says nearly the same as your post “{headline}” of {day}.",
    (False, True): "This says nearly the same as your post of {day} on {networks}.",
    (False, False): "This says nearly the same as your post of {day}.",
}
"""By whether the earlier post has a headline, and a network."""


def said_before(post: Post, setting: HintSetting) -> Iterable[Hint]:
    """Point out the last earlier post whose text is nearly the same."""
    phrases = probes(post.description)
    if not phrases:
        return
    candidates = setting.reader.posts_like(post, phrases, _CANDIDATES)
    found = [
        one
        for one in candidates
        if _comes_before(one, post) and nearly_same(one.description, post.description)
    ]
    if not found:
        return
    earlier = max(found, key=lambda one: (one.day or date.min, one.id))
    networks = ", ".join(setting.networks.get(key).label for key in earlier.networks)
    action = HintAction("Open that post", opens=earlier.id)
    details = {"headline": quote(earlier.headline), "day": earlier.day, "networks": networks}
    yield Hint(
        "said-before", _SAID_BEFORE[bool(earlier.headline), bool(networks)], (), action, details, "repeat"
    )


def broadcast(post: Post, setting: HintSetting) -> Iterable[Hint]:
    """Point out one slogan with one link that goes to many networks on one day."""
    slogan = _plain(post.headline)
    if post.day is None or not slogan or not post.link:
        return
    adapted = {place.network for place in post.placements if place.text}
    places: dict[NetworkKey, None] = dict.fromkeys(key for key in post.networks if key not in adapted)
    wanted = PostFilter(first=post.day, last=post.day, link=post.link)
    for card in setting.reader.find(wanted):
        alike = card.id != post.id and card.state is not State.SKIPPED and _plain(card.headline) == slogan
        places.update(dict.fromkeys(card.networks if alike else ()))
    if len(places) > MOST_NETWORKS:
        sentence = (
            "The same slogan and link go to {count} networks on {day}. "
            "People who follow you on several see it each time; other words for some would help."
        )
        details = {"count": len(places), "day": post.day}
        yield Hint("broadcast", sentence, (post.headline, post.link), details=details, icon="megaphone")


def _comes_before(one: Post, post: Post) -> bool:
    """Tell whether a post goes out before another, on the same day in the same place."""
    if one.day is None:
        return False
    if post.day is None or one.day < post.day:
        return True
    same_place = one.day == post.day and not set(one.networks).isdisjoint(post.networks)
    return same_place and _in_order(one) < _in_order(post)


def _in_order(post: Post) -> tuple[time, datetime, PostId]:
    """Return where a post stands among those of its day: by its time, then as it was made."""
    return post.time or time.max, post.created, post.id


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
