"""Posts that would go out on one network at the same minute."""

from dataclasses import dataclass

from contentplanner.application.ports import Reader
from contentplanner.domain.going_out import still_to_do
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Post, State

_DONE = (State.POSTED, State.SKIPPED)


@dataclass(frozen=True, slots=True)
class Clash:
    """Another post that goes out at the same minute, and the first network both still wait for."""

    network: NetworkKey
    headline: str


def clash_of(reader: Reader, post: Post) -> Clash | None:
    """Return what goes out at the same minute as a post; nothing where either of them went out already."""
    if post.day is None or post.time is None or post.state in _DONE:
        return None
    waiting = [place.network for place in still_to_do(post)]
    for card in reader.cards(post.day, post.day):
        if card.id == post.id or card.time != post.time or card.state in _DONE:
            continue
        other = reader.post(card.id) if set(waiting) & set(card.networks) else None
        there = () if other is None else tuple(place.network for place in still_to_do(other))
        for network in waiting:
            if network in there:
                return Clash(network, card.headline)
    return None
