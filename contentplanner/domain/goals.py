"""Goals as people write them: "60 saves" is a number of something."""

import re

from contentplanner.domain.errors import PlanError
from contentplanner.domain.numbers import read_number
from contentplanner.domain.text import clean_line

_NUMBER = re.compile(r"\d+(?:[.,'’ \u00a0\u202f]\d+)*(?:\s?k\b)?", re.IGNORECASE)


def read_goal(text: str) -> tuple[int | None, str, bool]:
    """Return the number of a goal, what is counted, and whether words before the number were let go.

    ``about 60 saves`` is 60 ``saves``; ``saves: 60`` is too. Without a number the whole text is the goal.

    Raises:
        PlanError: ``goal-number-twice`` where there is more than one number, or
            ``number-not-understood``.
    """
    text = clean_line(text)
    found = list(_NUMBER.finditer(text))
    if not found:
        return None, text, False
    if len(found) > 1:
        raise PlanError("goal-number-twice", text=text)
    before, after = text[: found[0].start()].strip(" :=–-~"), text[found[0].end() :].strip()
    number = read_number(found[0].group())
    if text[: found[0].start()].rstrip().endswith((":", "=")):
        return number, f"{before} {after}".strip(), False
    return number, after, bool(before) or "~" in text
