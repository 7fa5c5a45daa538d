"""What is odd about a post's day and time, though nothing forbids it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from contentplanner.application.ports import Reader
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Post, State
from contentplanner.ui.labels import time_text


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def clash_sentence(reader: Reader, networks: Networks, post: Post, today: date) -> str:
    """Return a sentence about a day gone by, or about another post at the same minute, or nothing."""
    if post.day is None or post.state in (State.POSTED, State.SKIPPED):
        return ""
    if post.day < today:
        return _tr("That day has passed.")
    if post.time is None:
        return ""
    for card in reader.cards(post.day, post.day):
        shared = [key for key in post.networks if key in card.networks]
        if card.id != post.id and card.time == post.time and card.state is not State.SKIPPED and shared:
            sentence = _tr("Another {network} post goes out at {time}: {headline}")
            label = networks.get(shared[0]).label
            return sentence.format(network=label, time=time_text(post.time), headline=card.headline)
    return ""
