"""A filter as a sentence: "Showing helpful Instagram drafts"."""

from PySide6.QtCore import QCoreApplication

from contentplanner.application.queries import PostFilter
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Gives, State


def _tr(text: str) -> str:
    return QCoreApplication.translate("filters", text)


def shown_text(wanted: PostFilter, networks: Networks, campaign: str) -> str:
    """Return what a filter lets through, in words; nothing where it lets everything through."""
    if wanted == PostFilter():
        return ""
    gives = {
        Gives.HELPFUL: _tr("helpful"),
        Gives.CONVERSATION: _tr("conversation"),
        Gives.PROMOTIONAL: _tr("promotional"),
    }
    states = {
        State.DRAFT: _tr("draft"),
        State.READY: _tr("ready"),
        State.POSTED: _tr("posted"),
        State.SKIPPED: _tr("skipped"),
    }
    parts = [
        _tr("everyday") if wanted.everyday else "",
        _joined([word for value, word in states.items() if value in wanted.states]),
        _joined([word for value, word in gives.items() if value in wanted.gives]),
        _joined(sorted(networks.get(key).label for key in wanted.networks)),
        _tr("posts"),
        _tr("of {campaign}").format(campaign=campaign) if campaign else "",
    ]
    if wanted.states == {State.DRAFT}:
        parts[1], parts[4] = "", _tr("drafts")
    return _tr("Showing {posts} only.").format(posts=" ".join(part for part in parts if part))


def _joined(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return _tr("{words} or {last}").format(words=", ".join(words[:-1]), last=words[-1])
