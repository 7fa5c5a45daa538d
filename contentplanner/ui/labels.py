"""Words for what the plan speaks in codes: states, phases, days, steps, refusals."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QTime

from contentplanner.application import wording
from contentplanner.application.ports import StepLabel
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


@dataclass(frozen=True, slots=True)
class _StepWords:
    one: str
    many: str = ""


def _steps() -> Mapping[str, _StepWords]:
    return {
        "create-post": _StepWords(_say("Create post")),
        "edit-post": _StepWords(_say("Edit post"), _say("Edit {count} posts")),
        "edit-day": _StepWords(_say("Change day")),
        "edit-time": _StepWords(_say("Change time")),
        "edit-headline": _StepWords(_say("Edit headline")),
        "edit-description": _StepWords(_say("Edit description")),
        "edit-aim": _StepWords(_say("Edit aim")),
        "edit-link": _StepWords(_say("Edit link")),
        "edit-hashtags": _StepWords(_say("Edit hashtags")),
        "edit-notes": _StepWords(_say("Edit notes")),
        "edit-picture_description": _StepWords(_say("Edit picture description")),
        "focus-picture": _StepWords(_say("Move focus of picture")),
        "edit-objective": _StepWords(_say("Change objective")),
        "edit-gives": _StepWords(_say("Change what it gives")),
        "edit-placements": _StepWords(_say("Change networks")),
        "edit-own-text": _StepWords(_say("Edit text for one network")),
        "edit-own-title": _StepWords(_say("Edit title for one network")),
        "edit-own-lead": _StepWords(_say("Edit preheader or search description")),
        "edit-campaign_id": _StepWords(_say("Change campaign of post")),
        "edit-phase": _StepWords(_say("Change phase")),
        "edit-persona": _StepWords(_say("Edit persona")),
        "edit-buying_step": _StepWords(_say("Edit buying step")),
        "move-post": _StepWords(_say("Move post"), _say("Move {count} posts")),
        "mark-idea": _StepWords(_say("Mark as idea"), _say("Mark {count} posts as ideas")),
        "mark-draft": _StepWords(_say("Back to draft"), _say("Put {count} posts back to draft")),
        "mark-ready": _StepWords(_say("Mark as ready"), _say("Mark {count} posts as ready")),
        "mark-posted": _StepWords(_say("Mark as posted"), _say("Mark {count} posts as posted")),
        "note-posting": _StepWords(_say("Mark as posted on a network")),
        "correct-posting": _StepWords(_say("Correct when and where a post went out")),
        "take-posting-back": _StepWords(_say("Take back that a post went out")),
        "leave-rest-out": _StepWords(_say("Leave the other networks out")),
        "mark-skipped": _StepWords(_say("Skip post"), _say("Skip {count} posts")),
        "check-answers": _StepWords(_say("Check answers")),
        "edit-more_pictures": _StepWords(_say("Edit picture description")),
        "attach-picture": _StepWords(_say("Add picture"), _say("Add {count} pictures")),
        "remove-picture": _StepWords(_say("Remove picture")),
        "swap-picture": _StepWords(_say("Replace picture")),
        "move-picture": _StepWords(_say("Move picture")),
        "add-picture": _StepWords(_say("Add picture to the plan"), _say("Add {count} pictures to the plan")),
        "replace-picture": _StepWords(_say("Replace picture everywhere")),
        "remove-unused-picture": _StepWords(
            _say("Remove unused picture"), _say("Remove {count} unused pictures")
        ),
        "repeat-evergreen": _StepWords(_say("Post again"), _say("Post {count} posts again")),
        "duplicate-post": _StepWords(_say("Duplicate post"), _say("Duplicate {count} posts")),
        "delete-post": _StepWords(_say("Delete post"), _say("Delete {count} posts")),
        "bring-back-version": _StepWords(_say("Bring back a version")),
        "restore-post": _StepWords(_say("Restore post"), _say("Restore {count} posts")),
        "import-posts": _StepWords(_say("Import"), _say("Import {count} posts")),
        "import-campaigns": _StepWords(_say("Import campaign"), _say("Import {count} campaigns")),
        "create-campaign": _StepWords(_say("Create campaign")),
        "plan-campaign": _StepWords(
            _say("Create campaign with 1 draft"), _say("Create campaign with {count} drafts")
        ),
        "save-template": _StepWords(_say("Change campaign template")),
        "reset-template": _StepWords(_say("Reset campaign template")),
        "edit-campaign": _StepWords(_say("Edit campaign")),
        "edit-phase-days": _StepWords(_say("Change days of phase")),
        "move-campaign": _StepWords(_say("Move campaign")),
        "duplicate-campaign": _StepWords(_say("Plan campaign again")),
        "add-teasers": _StepWords(_say("Add teaser"), _say("Add {count} teasers")),
        "delete-campaign": _StepWords(_say("Delete campaign")),
        "restore-campaign": _StepWords(_say("Restore campaign")),
        "edit-strategy": _StepWords(_say("Edit strategy")),
        "add-persona": _StepWords(_say("Add person")),
        "change-persona": _StepWords(_say("Edit person")),
        "move-persona": _StepWords(_say("Move person")),
        "remove-persona": _StepWords(_say("Remove person")),
        "add-buying-step": _StepWords(_say("Add buying step")),
        "edit-buying-step": _StepWords(_say("Edit buying step")),
        "move-buying-step": _StepWords(_say("Move buying step")),
        "remove-buying-step": _StepWords(_say("Remove buying step")),
        "edit-network-use": _StepWords(_say("Decide about network")),
        "add-size": _StepWords(_say("Add size")),
        "remove-network-use": _StepWords(_say("Remove network")),
        "edit-evergreen": _StepWords(_say("Change whether to post again")),
        "edit-later": _StepWords(_say("Edit this and later")),
        "edit-all": _StepWords(_say("Edit all repeats")),
        "move-later": _StepWords(_say("Move this and later")),
        "move-all": _StepWords(_say("Move all repeats")),
        "repeat-post": _StepWords(_say("Repeat post")),
        "make-occurrences": _StepWords(_say("Add repeating posts")),
        "change-rule": _StepWords(_say("Change how a post repeats")),
        "end-series": _StepWords(_say("End a repeating post")),
        "stop-repeating": _StepWords(_say("Stop repeating")),
        "change-settings": _StepWords(_say("Change settings")),
        "add-partner": _StepWords(_say("Add partner")),
        "edit-partner": _StepWords(_say("Edit partner")),
        "remove-partner": _StepWords(_say("Remove partner")),
        "add-promise": _StepWords(_say("Add promise")),
        "edit-promise": _StepWords(_say("Change promise")),
        "remove-promise": _StepWords(_say("Remove promise")),
        "add-email-list": _StepWords(_say("Add email list")),
        "edit-email-list": _StepWords(_say("Edit email list")),
        "remove-email-list": _StepWords(_say("Remove email list")),
        "add-blog-post": _StepWords(_say("Add blog post")),
        "edit-blog-post": _StepWords(_say("Edit blog post")),
        "remove-blog-post": _StepWords(_say("Remove blog post")),
        "count-people": _StepWords(_say("Count people")),
        "turn-into-post": _StepWords(_say("Turn blog post into a post")),
        "put-own-day": _StepWords(_say("Change own day")),
        "remove-own-day": _StepWords(_say("Remove own day")),
        "change-limits": _StepWords(_say("Change figures of a network")),
        "reset-limits": _StepWords(_say("Go back to our figures")),
        "put-hashtag-set": _StepWords(_say("Keep set of hashtags")),
        "put-snippet": _StepWords(_say("Keep starter")),
        "remove-snippet": _StepWords(_say("Remove starter")),
        "remove-hashtag-set": _StepWords(_say("Remove set of hashtags")),
        "keep-own-word": _StepWords(_say("Add word to the plan")),
        "remove-own-word": _StepWords(_say("Remove word of the plan")),
        "edit-quarter-plan": _StepWords(_say("Edit goal of the quarter")),
        "leave-nudge": _StepWords(_say("Leave a hint")),
        "carry-over": _StepWords(_say("Carry over post"), _say("Carry over {count} posts")),
        "sort-left-overs": _StepWords(
            _say("Sort out left-over post"), _say("Sort out {count} left-over posts")
        ),
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


def step_text(label: StepLabel) -> str:
    """Return what a step did: Move post, or Move 12 posts."""
    known = _steps()
    words = known.get(label.code) or known["edit-campaign" if "campaign" in label.code else "edit-post"]
    if label.count == 1 or not words.many:
        return words.one
    return words.many.format(count=number_text(label.count))


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
    return one if count == 1 else many.format(n=count)
