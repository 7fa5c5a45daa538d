"""What a post says it gives, held against its words: an offer that is not counted, or one that is none."""

from collections.abc import Iterable, Mapping
from typing import Any

from contentplanner.application.hinting import Hint, HintAction, HintSetting
from contentplanner.application.sales_language import SalesReading, read_sales
from contentplanner.domain.posts import Gives, Post

MOST_REASONS = 3
"""So many reasons are named; more would hide the sentence."""


def reads_like_an_offer(post: Post, setting: HintSetting) -> Iterable[Hint]:
    """Point out a post that sells, in its text or in its own words for a network, and is not counted so."""
    if post.gives is Gives.PROMOTIONAL:
        return
    offer = next((one for one in _readings(post, setting.settings.language) if one.promotional), None)
    if offer is None:
        return
    sentence = "This reads like an offer. Count it as promotional?"
    if offer.because:
        sentence = "This reads like an offer ({words}). Count it as promotional?"
    words = ", ".join(f"“{' '.join(one.split())}”" for one in offer.because[:MOST_REASONS])
    action = HintAction("Count it as promotional", _counted)
    yield Hint("reads-like-an-offer", sentence, action=action, details={"words": words}, icon="megaphone")


def sells_nothing(post: Post, setting: HintSetting) -> Iterable[Hint]:
    """Point out a post that is counted as promotional although none of its texts has anything of an offer."""
    if post.gives is not Gives.PROMOTIONAL or not post.description.strip():
        return
    readings = _readings(post, setting.settings.language)
    if readings and all(one.sells_nothing for one in readings):
        yield Hint("sells-nothing", "Marked promotional, but nothing here sells.", icon="megaphone")


def _readings(post: Post, language: str) -> list[SalesReading]:
    shared = f"{post.headline}\n{post.description}"
    own = ("\n".join((place.title, place.lead, place.text or "")) for place in post.placements)
    readings = (read_sales(text, language) for text in (shared, *own) if text.strip())
    return [one for one in readings if one is not None]


def _counted(_post: Post) -> Mapping[str, Any]:
    return {"gives": Gives.PROMOTIONAL}
