"""Where in a text the words of a search stand, case and accents ignored."""

import re
import unicodedata

_WORD = re.compile(r"\w+")


def hits(text: str, search: str) -> list[tuple[int, int]]:
    """Return start and length of each place where a word of the text begins with a word of the search."""
    sought = [_folded(word) for word in _WORD.findall(search)]
    found = []
    for word in _WORD.finditer(text):
        lengths = [_begins(word[0], start) for start in sought]
        if longest := max(lengths, default=0):
            found.append((word.start(), longest))
    return found


def _begins(word: str, start: str) -> int:
    """Return how many characters of a word make up the start sought; 0 where it begins otherwise."""
    so_far = ""
    for length, character in enumerate(word, 1):
        so_far += _folded(character)
        if so_far == start:
            return length
        if not start.startswith(so_far):
            return 0
    return 0


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
