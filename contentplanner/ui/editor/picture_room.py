"""How many pictures a post has room for, and what networks do with more than they take."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from contentplanner.domain.networks import Network
from contentplanner.ui.labels import listed


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def room_words(count: int, networks: Iterable[Network]) -> str:
    """Return a line for the networks that take fewer pictures than a post has; nothing where none does."""
    by_most: dict[int, list[str]] = {}
    for network in networks:
        most = network.picture_rules.most
        if most is not None and most < count:
            by_most.setdefault(most, []).append(network.label)
    return "\n".join(_sentence(names, most, count - most) for most, names in sorted(by_most.items()))


def _sentence(names: list[str], most: int, over: int) -> str:
    if most == 1:
        words = (
            _tr("{names} takes 1 picture: {over} too many. It shows the first.")
            if len(names) == 1
            else _tr("{names} take 1 picture: {over} too many. They show the first.")
        )
    else:
        words = (
            _tr("{names} takes {most} pictures: {over} too many. It shows the first {most}.")
            if len(names) == 1
            else _tr("{names} take {most} pictures: {over} too many. They show the first {most}.")
        )
    return words.format(names=listed(names), most=most, over=over)


def full_words(most: int) -> str:
    """Return why no further picture was taken."""
    return _tr("These networks take {most} pictures at most. Remove or replace one first.").format(most=most)


def cut_words(most: int) -> str:
    """Return why only some of the pictures were taken."""
    return _tr("These networks take {most} pictures at most, so the rest was left out.").format(most=most)
