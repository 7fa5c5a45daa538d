"""What the editor says about a post's parts."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from contentplanner.domain.anatomy import Missing
from contentplanner.domain.links import LinkProblem, link_problem
from contentplanner.domain.posts import Objective, Post, State
from contentplanner.domain.reminders import AFTER

HEADLINE_HINT = 60
"""Characters after which headlines are usually cut off."""

FIELD_OF = {
    Missing.OBJECTIVE: "objective",
    Missing.HEADLINE: "headline",
    Missing.DESCRIPTION: "description",
    Missing.IMAGE: "picture",
    Missing.GIVES: "gives",
    Missing.DAY: "when",
    Missing.TIME: "when",
    Missing.NETWORK: "where",
    Missing.LINK: "link",
    Missing.BRACKET: "bracket",
}
"""The field in which each part is given."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def missing_sentence(part: Missing, post: Post) -> str:
    """Say what is missing and what to do, in one sentence."""
    if part is Missing.LINK and post.link.strip():
        return link_sentence(link_problem(post.link) or LinkProblem.BROKEN)
    return {
        Missing.OBJECTIVE: _tr("Choose one objective. One post can only do one of them well."),
        Missing.HEADLINE: _tr("Add a headline: the one line people read first."),
        Missing.DESCRIPTION: _tr("Add the text people will read."),
        Missing.IMAGE: _tr("Add a picture. Posts without one are skipped over."),
        Missing.GIVES: _tr("Choose what this gives the reader."),
        Missing.DAY: _tr("Pick the day this should go out."),
        Missing.TIME: _tr("Say at what time this should go out."),
        Missing.NETWORK: _tr("Choose at least one network."),
        Missing.LINK: _tr("Add the page people should land on."),
        Missing.BRACKET: _tr("Fill in the part in [brackets]."),
    }[part]


def link_sentence(problem: LinkProblem) -> str:
    """Say in one sentence why a link is no web address, and how it would be one."""
    return {
        LinkProblem.BLANK_INSIDE: _tr("There is a space inside this web address. Take it out."),
        LinkProblem.NOT_WEB: _tr("This does not look like a web address. It should start with https://"),
        LinkProblem.NO_DOT: _tr(
            "This web address lacks its dot and ending, such as .com in https://marigold.com"
        ),
        LinkProblem.BROKEN: _tr("This does not look like a web address. It should start with https://"),
    }[problem]


def pill_word(part: Missing) -> str:
    """Return the short name of a part, as on the checklist."""
    return {
        Missing.OBJECTIVE: _tr("Objective"),
        Missing.HEADLINE: _tr("Headline"),
        Missing.DESCRIPTION: _tr("Description"),
        Missing.IMAGE: _tr("Image"),
        Missing.GIVES: _tr("What it gives"),
        Missing.DAY: _tr("Day"),
        Missing.TIME: _tr("Time"),
        Missing.NETWORK: _tr("Where"),
        Missing.LINK: _tr("Link"),
        Missing.BRACKET: _tr("[Brackets]"),
    }[part]


def aim_example(objective: Objective | None) -> str:
    """Return an example of an aim that fits the objective."""
    if objective is Objective.CLICK_THROUGH:
        return _tr("For example: 30 visits to the order page by Sunday")
    return _tr("For example: 20 guesses in the comments by Saturday")


def _is_fresh(post: Post, now: datetime) -> bool:
    """Tell whether a post that went out has both of its reminders ahead."""
    first = min((place.posted_at for place in post.placements if place.posted_at), default=None)
    return first is not None and not post.answers_checked and now < first + AFTER[0]


def number_text(number: int) -> str:
    """Return a number with a comma between thousands."""
    return f"{number:,}"


def state_note(post: Post, now: datetime) -> str:
    """Say what a post's state means for editing, or nothing; of one just posted also what comes next."""
    if post.state is State.POSTED:
        words = _tr("This post went out. Its text stays as it was; notes can be changed.")
        if _is_fresh(post, now):
            words += " " + _tr("We will remind you to answer in an hour and tomorrow.")
        return words
    if post.state is State.SKIPPED:
        return _tr("This post was skipped. It counts nowhere.")
    return ""
