"""What is seen of a text before anyone presses "more"."""

import re
from dataclasses import dataclass

SHOWN_WHOLE = 600
"""Characters of a text without a fold that are shown."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is seen before anyone presses "more"."""

    seen: str
    hidden: str


def fold(text: str, limit: int | None) -> Folded:
    """Return what is seen of a text and what is folded away, cut between words."""
    plain = re.sub(r"\s+", " ", text).strip()
    most = SHOWN_WHOLE if limit is None else limit
    if len(plain) <= most:
        return Folded(plain, "")
    end = plain.rfind(" ", 0, most + 1)
    end = end if end > most // 2 else most
    return Folded(plain[:end].rstrip(" ,.;:–-"), plain[end:].strip())
