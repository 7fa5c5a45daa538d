"""Where the sentences of a post begin and end: a full stop stands in "z. B.", "2.5 kg", "Dr. Maier" too."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…؟।۔。！？]+[\"”“»’')\]]*")
_NEED_NO_BLANK = "。！？"
_LINES = re.compile(r"[^\n]+")
_LAST_WORD = re.compile(r"[^\W_][\w'’-]*\Z")
_LETTER = re.compile(r"[^\W\d_]")
_STAND_BEFORE_NAMES = re.compile(
    "dr|mr|mrs|ms|prof|st|hr|fr|frl|dipl|ing|mag|bzw|bspw|sog|vgl|evtl|ggf|inkl|exkl|zzgl|mme|mlle|mgr|ste|sr|sra|"
    "srta|ud|uds|dña|sig|dott|ssa|avv|dhr|mevr|mw|bijv|resp|vs"
)
"""Short words that never end a sentence."""
_STAND_BEFORE_NUMBERS = re.compile(
    "no|nr|nos|art|fig|min|max|mind|tel|ca|env|approx|aprox|circa|ab|pág|pag|vol|kap|abs|str"
)
"""Short words that end no sentence when a number comes next."""
_COUNT_WITH_A_STOP = re.compile("(?:de|da|nb|no|nn|fi|is|cs|sk|pl|hu|hr|sl|sr|et|lv)(?![a-z])")
"""Languages that write "the 3rd of May" as "3. May"."""


def sentence_spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Return where each sentence begins and ends, the blanks around it left out; a line ends one too."""
    ordinals = _COUNT_WITH_A_STOP.match(language.casefold()) is not None
    for line in _LINES.finditer(text):
        first = line.start()
        for end in _END.finditer(text, line.start(), line.end()):
            if _ends(text[first : end.start()], end[0], text[end.end() : line.end()], ordinals):
                yield from _trimmed(text, first, end.end())
                first = end.end()
        yield from _trimmed(text, first, line.end())


def _ends(before: str, marks: str, after: str, ordinals: bool) -> bool:
    """Tell whether a sentence ends between what stands before some marks and what stands after them."""
    following = after.lstrip()
    if not following or marks[0] in _NEED_NO_BLANK:
        return True
    if following == after and (after[0].isalnum() or after[0] in ",;:-"):
        return False
    if marks[0] not in ".…":
        return True
    if following[0].islower():
        return False
    if marks != ".":
        return True
    found = _LAST_WORD.search(before)
    word = found[0].casefold() if found else ""
    if _STAND_BEFORE_NAMES.fullmatch(word) or (len(word) == 1 and _LETTER.match(word)):
        return False
    if following[0].isdigit() and _STAND_BEFORE_NUMBERS.fullmatch(word):
        return False
    return not (ordinals and word.isdecimal() and len(word) <= 2)


def _trimmed(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    part = text[first:last]
    if part.strip():
        yield first + len(part) - len(part.lstrip()), first + len(part.rstrip())
