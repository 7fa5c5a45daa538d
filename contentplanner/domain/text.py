"""What may stand in a text: everything a person can read, nothing that breaks files or screens."""

import re

# Control characters but tab and line feed, lone surrogates, zero-width space and byte order mark.
# Joiners stay: emoji and several scripts need them.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u200b\ufeff]")
_LINE_BREAKS = re.compile("\r\n|\r|\x85|\u2028|\u2029")
_BLANK_RUN = re.compile(r"[\t\n]+")


def clean_text(text: str) -> str:
    """Return a text of several lines as it is kept: readable, line feeds only, no outer blanks."""
    return _UNREADABLE.sub("", _LINE_BREAKS.sub("\n", text)).strip()


def clean_line(text: str) -> str:
    """Return a text of one line as it is kept: readable, no breaks or tabs, no outer blanks."""
    return _BLANK_RUN.sub(" ", clean_text(text))
