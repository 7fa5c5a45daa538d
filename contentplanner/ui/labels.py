"""Words for what the plan speaks in codes: states, phases, days, refusals."""

import datetime as dt
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QTime

from contentplanner.application import wording
from contentplanner.application.queries import PostCard
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.ui.day_words import written

_STATES = {
    State.IDEA: QT_TRANSLATE_NOOP("labels", "Idea"),
    State.DRAFT: QT_TRANSLATE_NOOP("labels", "Draft"),
    State.READY: QT_TRANSLATE_NOOP("labels", "Ready"),
    State.POSTED: QT_TRANSLATE_NOOP("labels", "Posted"),
    State.SKIPPED: QT_TRANSLATE_NOOP("labels", "Skipped"),
}
_GIVES = {
    Gives.HELPFUL: QT_TRANSLATE_NOOP("labels", "Helpful"),
    Gives.CONVERSATION: QT_TRANSLATE_NOOP("labels", "Conversation"),
    Gives.PROMOTIONAL: QT_TRANSLATE_NOOP("labels", "Promotional"),
}
_OBJECTIVES = {
    Objective.ENGAGEMENT: QT_TRANSLATE_NOOP("labels", "Get people talking"),
    Objective.CLICK_THROUGH: QT_TRANSLATE_NOOP("labels", "Send people to a page"),
}
_PHASES = {
    Phase.TEASE: QT_TRANSLATE_NOOP("labels", "Tease"),
    Phase.PARTNERS: QT_TRANSLATE_NOOP("labels", "Partners"),
    Phase.CONTEST: QT_TRANSLATE_NOOP("labels", "Contest"),
    Phase.LAUNCH: QT_TRANSLATE_NOOP("labels", "Launch"),
    Phase.FOLLOW_UP: QT_TRANSLATE_NOOP("labels", "Follow-up"),
}
_MISSING = {
    Missing.OBJECTIVE: QT_TRANSLATE_NOOP("labels", "objective"),
    Missing.HEADLINE: QT_TRANSLATE_NOOP("labels", "headline"),
    Missing.DESCRIPTION: QT_TRANSLATE_NOOP("labels", "description"),
    Missing.IMAGE: QT_TRANSLATE_NOOP("labels", "image"),
    Missing.GIVES: QT_TRANSLATE_NOOP("labels", "what it gives the reader"),
    Missing.DAY: QT_TRANSLATE_NOOP("labels", "day"),
    Missing.TIME: QT_TRANSLATE_NOOP("labels", "time"),
    Missing.NETWORK: QT_TRANSLATE_NOOP("labels", "network"),
    Missing.LINK: QT_TRANSLATE_NOOP("labels", "link"),
    Missing.BRACKET: QT_TRANSLATE_NOOP("labels", "a [gap] to fill in"),
}
_GIVES_ICONS = {
    Gives.HELPFUL: "lightbulb",
    Gives.CONVERSATION: "message-circle",
    Gives.PROMOTIONAL: "megaphone",
}
_PHASE_ICONS = {
    Phase.TEASE: "eye",
    Phase.PARTNERS: "handshake",
    Phase.CONTEST: "trophy",
    Phase.LAUNCH: "rocket",
    Phase.FOLLOW_UP: "heart-handshake",
}


def _say(text: object) -> str:
    return QCoreApplication.translate("labels", str(text))


def state_word(state: State) -> str:
    """Return the word for a state: Draft."""
    return _say(_STATES[state])


def gives_word(gives: Gives | None) -> str:
    """Return the word for what the reader gets: Helpful."""
    return _say("Not decided yet") if gives is None else _say(_GIVES[gives])


def objective_word(objective: Objective) -> str:
    """Return the words for an objective: Get people talking."""
    return _say(_OBJECTIVES[objective])


def phase_word(phase: Phase) -> str:
    """Return the word for a phase: Tease."""
    return _say(_PHASES[phase])


def missing_word(part: Missing) -> str:
    """Return the word for a part a post lacks: headline."""
    return _say(_MISSING[part])


def gives_icon(gives: Gives | None) -> str:
    """Return the icon's name for what the reader gets."""
    return "circle-dashed" if gives is None else _GIVES_ICONS[gives]


def phase_icon(phase: Phase) -> str:
    """Return the icon's name for a phase."""
    return _PHASE_ICONS[phase]


def day_text(day: date, today: date) -> str:
    """Return a short day: Thu 19 Nov; with its year where that is not this one."""
    pattern = "ddd d MMM" if day.year == today.year else "ddd d MMM yyyy"
    return written(day, pattern)


def long_day_text(day: date) -> str:
    """Return a day in full: Thursday 19 November 2026."""
    return written(day, "dddd d MMMM yyyy")


def time_text(time: dt.time) -> str:
    """Return a time of day: 17:30."""
    return QLocale().toString(QTime(time.hour, time.minute), "HH:mm")


def problem_text(error: Exception) -> str:
    """Return one plain sentence for something refused."""
    sentence = getattr(error, "sentence", "")
    if sentence:
        return str(sentence)
    template = wording.PROBLEMS.get(getattr(error, "code", ""), "This did not work. Nothing was changed.")
    details = {name: _spoken_detail(value) for name, value in getattr(error, "details", {}).items()}
    return wording.fill(QCoreApplication.translate("problems", template), details)


def card_spoken(card: PostCard, networks: Networks, today: date) -> str:
    """Return everything a chip shows as one line to be read out."""
    parts = [card.headline or _say("Post without headline")]
    when = _say("no day yet") if card.day is None else day_text(card.day, today)
    parts.append(f"{when} {time_text(card.time)}" if card.time and card.day else when)
    parts += [state_word(card.state), gives_word(card.gives)]
    parts += [networks.get(key).label for key in card.networks]
    if card.repeats:
        parts.append(_say("repeats"))
    if card.evergreen:
        parts.append(_say("evergreen"))
    if card.missing and card.state in (State.IDEA, State.DRAFT):
        needs = ", ".join(missing_word(part) for part in card.missing)
        parts.append(_say("still needs {parts}").format(parts=needs))
    return ", ".join(parts)


def _spoken_detail(value: object) -> object:
    if isinstance(value, Phase):
        return phase_word(value)
    if isinstance(value, date):
        return written(value, "d MMMM yyyy")
    return value


def number_text(number: int) -> str:
    """Return a number as people write it: 1,200."""
    return QLocale().toString(number)


def ideas_text(count: int) -> str:
    """Return how many ideas: "1 idea", "7 ideas"."""
    return _say("1 idea") if count == 1 else _say("{count} ideas").format(count=number_text(count))


def listed(words: Sequence[str]) -> str:
    """Return words as they are listed: "one, two and three"."""
    if len(words) < 2:
        return "".join(words)
    return _say("{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])


def counted(count: int, one: str, many: str) -> str:
    """Return the wording for exactly one, else the one for many with its ``{n}`` filled in."""
    return one if count == 1 else many.format(n=number_text(count))
