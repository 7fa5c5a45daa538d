"""Plain English for everything the program refuses or points out: one sentence for each code.

A sentence has gaps such as ``{path}``. The command line prints it; the screens translate it first.
"""

import calendar
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from contentplanner.domain.anatomy import Missing
from contentplanner.domain.quarters import Month

PROBLEMS: Mapping[str, str] = {
    # What the rules refuse
    "post-not-found": "This post is no longer in the plan.",
    "campaign-not-found": "This campaign is no longer in the plan.",
    "not-found": "This is no longer in the plan. It may have been deleted in the meantime.",
    "post-exists": "This post is in the plan already.",
    "post-is-posted": "This post has been posted, so it stays on its day. Duplicate it to use it again.",
    "post-not-complete": "This post cannot be ready yet. It still needs {missing}.",
    "reminder-not-known": "A post has two reminders to answer, and {number} is not one of them.",
    "idea-has-day": "An idea has no day. Take the day away first.",
    "draft-needs-day": "This post has no day yet. Choose one first.",
    "day-out-of-range": "That day is too far away. Choose one between 1970 and 2199.",
    "day-not-understood": "“{text}” is not a day. Write it like 2026-11-19, 19 Nov or tomorrow.",
    "day-does-not-exist": "There is no day {day} in {month_name} {year}. Did you mean {suggestions}?",
    "year-unlikely": "The year {year} looks wrong. Did you mean {suggestion}?",
    "time-not-understood": "“{text}” is not a time of day. Write it like 17:30.",
    "number-not-understood": "“{text}” is not a whole number. Write it like 250.",
    "money-not-understood": "“{text}” is not an amount. Write it like 120 or 120.50.",
    "quarter-not-understood": "“{text}” is not a quarter. Write it like 2026-Q4.",
    "persona-needs-name": "A person needs a name, such as “Rosa, the Saturday regular”.",
    "persona-name-taken": "There is a person called “{name}” already. Choose another name.",
    "buying-step-needs-name": "A step needs a name, such as “Ask”.",
    "buying-step-name-taken": "There is a step called “{name}” already. Choose another name.",
    "buying-steps-full": "The way to buying has {most} steps at most. Remove one first.",
    "buying-steps-few": "The way to buying keeps {fewest} steps at least. Rename this one instead.",
    "goal-number-twice": "There are two numbers in “{text}”. Choose one, like 60 saves.",
    "network-needs-name": "A network needs a name, such as “Village newsletter”.",
    "network-in-table": "“{name}” is in the table already.",
    "field-not-editable": "This cannot be changed: {fields}.",
    "campaign-needs-name": "A campaign needs a name.",
    "campaign-name-taken": "There is a campaign called “{name}” already. Choose another name.",
    "landing-page-not-address": "“{text}” is not a web address. Write it like marigold.example/stollen.",
    "persona-not-known": "There is no persona called “{name}”. Choose one of those in Strategy.",
    "partner-not-known": "This partner is no longer among the assets. Choose another.",
    "cost-negative": "A cost is not less than nothing. Write it like 120 or 120.50.",
    "campaign-not-known": "There is no campaign called “{name}” in this plan.",
    "network-not-used": "No post in this plan is meant for “{name}”.",
    "phase-ends-before-it-starts": "The phase “{phase}” ends on {last}, before it starts on {first}.",
    "phase-twice": "A campaign has each phase once at most.",
    "phase-not-planned": "This campaign has no phase “{phase}”.",
    "phase-days-taken": "These days would overlap “{phase}”, which runs from {first} to {last}. "
    "Choose others, or move that phase first.",
    "launch-has-passed": "That day has passed. Pick a day from tomorrow on, or plan only the follow-up.",
    "first-day-has-passed": "That day has passed. Pick a day from today on.",
    "campaign-needs-launch": "This campaign has no launch day yet. Choose one first.",
    "starter-not-known": "There is no starter text “{key}”. Choose another, or write your own words.",
    "template-needs-name": "A template needs a name.",
    "template-needs-phase": "A template needs one phase at least.",
    "template-phase-backwards": "The phase “{phase}” ends before it starts. Swap its days.",
    "template-phases-overlap": "“{phase}” and “{other}” overlap. Let one end before the other starts.",
    "template-phases-mixed": "“{phase}” comes before “{other}” in a campaign. Swap their days.",
    "template-too-long": "“{phase}” lies more than {days} days from the launch. Choose days nearer to it.",
    "template-launch-off": "“{phase}” lies on the wrong side of the launch. The launch starts on day 0, "
    "the follow-up after it, everything else ends before.",
    "template-starts-before": "“{phase}” starts before the first day. Count from 0 on.",
    "template-draft-outside": "A draft on day {days} lies outside its phase, “{phase}”. "
    "Move the draft or make the phase longer.",
    "template-draft-without-words": "The draft of “{phase}” on day {days} has no text. "
    "Choose a starter, or write a headline and a description.",
    "template-sells-too-much": "{promotional} of {total} drafts sell, which is too much. "
    "Make one helpful, or add others.",
    "goal-number-out-of-range": "The number of a goal lies between 0 and a billion.",
    "time-zone-unknown": "There is no time zone “{name}”. Write it like Europe/Berlin.",
    "language-unknown": "“{name}” is not a language code. Write it like en or de.",
    "name-empty": "The plan needs a name.",
    "days-swapped": "The first day, {first}, comes after the last, {last}.",
    "partner-needs-name": "A partner needs a name, such as “Wool & Tea”.",
    "partner-name-taken": "There is a partner called “{name}” already. Choose another name.",
    "email-list-needs-name": "An email list needs a name, such as “Regulars”.",
    "email-list-name-taken": "There is an email list called “{name}” already. Choose another name.",
    "blog-post-needs-name": "A blog post needs a title.",
    "blog-post-name-taken": "There is a blog post called “{name}” already. Choose another title.",
    "email-address-not-kept": "“{text}” looks like an email address. Content Planner keeps only the size of "
    "your list, never addresses. Take it out, please.",
    "network-not-of-post": "This post is not meant for “{network}” any more. Choose the network first.",
    "went-out-nowhere": "This post has not gone out anywhere yet.",
    "posted-when": "Write on which day and at what time it went out, such as yesterday and 9:30.",
    "posted-later": "That is still to come. Write when it went out, such as 9:30.",
    "web-address-not-understood": "“{text}” is not a web address. Write it like www.example.com/recipe.",
    "people-out-of-range": "The number of people lies between 0 and a billion.",
    "promise-not-found": "This promise is no longer there.",
    "own-day-needs-name": "A day needs a name. Write one, such as “Market day”.",
    "own-day-too-long": "“{name}” comes every year, so it has to be shorter than a year.",
    "limit-out-of-range": "Between {least} and {most}.",
    "snippet-needs-name": "A starter needs a name. Write one, such as “Opening hours”.",
    "snippet-name-too-long": "A name has {most} characters at most. Choose a shorter one.",
    "snippet-name-taken": "There is a starter called “{name}” already. Choose another name.",
    "snippet-needs-text": "There are no words to keep yet. Write a headline or a description first.",
    "own-word-needs-letters": "A word needs letters. Choose one that has some.",
    "dictionary-half": "A dictionary has two files, and {other} does not lie beside {name}. "
    "Put both into one folder and choose again.",
    "dictionary-too-large": "{name} is too large for a dictionary. Choose one of {most} MB at most.",
    "dictionary-damaged": "{name} cannot be read as a dictionary. It may be damaged or incomplete. "
    "Fetch it again, or choose another.",
    "hashtag-set-needs-name": "A set of hashtags needs a name. Write one, such as “Bread”.",
    "hashtag-set-needs-tags": "There is no hashtag to keep. Write one first, such as #sourdough.",
    "hashtag-set-name-taken": "There is a set called “{name}” already. Choose another name.",
    "always-closed": "A business is open on one day a week at least. Leave one day open.",
    "evergreen-days-out-of-range": "Between two goes of a post lie 1 to {most} days.",
    "no-open-day": "The business is closed on every day from {first} to {last}. Open a day first.",
    "repeat-needs-day": "This post has no day yet, so it cannot repeat. Choose one first.",
    "repeats-already": "This post repeats already. Change how it repeats instead.",
    "repeat-interval": "A post can repeat every 1 to {most} days, weeks, months or years.",
    "repeat-count": "A post can repeat 1 to {most} times.",
    "repeat-ends-early": "The last day lies before the first, {first}. Choose a later one.",
    "same-picture": "This is the same picture. Choose another one.",
    "picture-not-used": "No post uses {name}, so there is nothing to replace.",
    "picture-only-posted": "{name} is only in posts that went out. They keep it as a record.",
    "picture-in-use": "A post uses {name} again, so it stays. Look once more and remove the others.",
    # What the disk did not do
    "disk-full": "The disk is full, so {path} could not be written. Nothing was changed. "
    "Make some room and try again.",
    "read-only": "{path} may not be written. Nothing was changed. Choose another place for it.",
    "plan-missing": "There is no plan at {path}.",
    "plan-empty": "{path} is empty. Nothing was changed. An older copy may lie in the plan's backups folder.",
    "plan-foreign": "{path} is not a file of Content Planner. It was left as it is.",
    "plan-newer": "{path} was made by a newer Content Planner. It was left as it is. "
    "Update the program to open it.",
    "plan-damaged": "{path} is damaged. It was left as it is. Restore the latest file of its backups folder.",
    "plan-in-use": "{path} is open in another window or program. Close it there and try again.",
    "plan-replaced": "{path} was replaced by another file while it was open. Open the plan again.",
    "not-written": "{path} could not be written. Nothing was changed. "
    "See whether the disk is still there and try again.",
    "not-readable": "{path} could not be read. See whether it is there and may be opened.",
    "already-there": "{path} is there already. It was left as it is. Choose another name.",
    "own-file": "{path} belongs to the plan itself. Choose another file for the export.",
    "target-is-folder": "{path} is a folder. Add the name of a file.",
    "folder-missing": "There is no folder {path}. Make it first or choose another.",
    # What cannot be a post's picture
    "not-a-picture": "{name} is not a picture the program can open. Use JPEG, PNG, WebP, GIF, HEIC or AVIF.",
    "svg-refused": "{name} is a drawing (SVG), which networks do not take. Save it as PNG first.",
    "picture-too-large": "{name} is too large. Choose a copy of at most 50 MB and 8000 × 6000 pixels.",
    "avif-refused": "{name} is an AVIF picture, which this computer cannot open. Save it as JPEG first.",
    "picture-broken": "{name} cannot be opened and may be damaged. Choose another copy of it.",
    "picture-twice": "{name} is in this post already. A post shows each picture once.",
    "picture-not-found": "{name} is no longer there. Choose it again.",
    "picture-slow": "{name} takes too long to open. Save it again with another program and choose that.",
}
"""A sentence for each code of PlanError, StorageProblem and PictureProblem."""

NOTICES: Mapping[str, str] = {
    "month-over-limit": "Promotional posts in {month}: {promotional} of {total}, more than the limit.",
    "texts-guarded": "{count} texts that a spreadsheet might run as a formula got an apostrophe in front.",
    "text-guarded": "1 text that a spreadsheet might run as a formula got an apostrophe in front.",
    "pictures-missing": "{count} pictures are no longer in the plan's folder and were not copied.",
    "picture-missing": "1 picture is no longer in the plan's folder and was not copied.",
    "pictures-damaged": "{count} pictures are damaged and were not copied. Give their posts other copies.",
    "picture-damaged": "1 picture is damaged and was not copied. Give its post another copy.",
    "nothing-ready": "No post here is ready yet, so the file has only its header. Drafts left out: {drafts}.",
    "nothing-planned": "There is no post to write here, so the file has only its header.",
    "too-many-lines": "The file has {lines} lines, but its reader takes {most} at most.",
}
"""A sentence for each code of GoodToKnow; the singular ones stand for a count of 1."""

_SINGULAR = {
    "texts-guarded": "text-guarded",
    "pictures-missing": "picture-missing",
    "pictures-damaged": "picture-damaged",
}

_MISSING = {
    Missing.OBJECTIVE: "an objective",
    Missing.HEADLINE: "a headline",
    Missing.DESCRIPTION: "a description",
    Missing.IMAGE: "an image",
    Missing.GIVES: "what it gives the reader",
    Missing.DAY: "a day",
    Missing.TIME: "a time",
    Missing.NETWORK: "a network",
    Missing.LINK: "a link",
    Missing.BRACKET: "its [gaps] filled in",
}


def problem_sentence(error: Exception) -> str:
    """Return one plain sentence for something refused; an unknown code gets a general one."""
    sentence = getattr(error, "sentence", "")
    if sentence:
        return str(sentence)
    code, details = getattr(error, "code", ""), dict(getattr(error, "details", {}))
    if code == "plan-missing":
        # People know a plan as a folder.
        details["path"] = str(details.get("path", "")).removesuffix("plan.db").rstrip("/\\")
    return fill(PROBLEMS.get(code, "This did not work. Nothing was changed."), details)


def notice_sentence(code: str, details: Mapping[str, object]) -> str:
    """Return one plain sentence for something good to know."""
    code = _SINGULAR.get(code, code) if details.get("count") == 1 else code
    return fill(NOTICES[code], details)


def missing_words(missing: Iterable[Missing]) -> str:
    """Return the missing parts as people say them: ``a time, a network and an image``."""
    return _joined([_MISSING[part] for part in missing], "and")


def fill(sentence: str, details: Mapping[str, Any]) -> str:
    """Return a sentence with its gaps filled; a gap nobody knows stays out."""
    words = {name: _words(name, value) for name, value in details.items()}
    if isinstance(month := details.get("month"), int) and 1 <= month <= 12:
        words["month_name"] = calendar.month_name[month]
    return sentence.format_map(_Gaps(words))


class _Gaps(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return ""


def _words(name: str, value: object) -> str:
    if name == "missing" and isinstance(value, tuple):
        return missing_words(value)
    if name == "suggestions" and isinstance(value, tuple | list):
        return _joined([_words("", each) for each in value], "or")
    if isinstance(value, Month):
        return f"{calendar.month_name[value.number]} {value.year}"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(_words("", each) for each in value)
    return _one_line(str(value))


def _one_line(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 200 else f"{text[:199]}…"


def _joined(words: list[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""
