"""The guard that keeps a spreadsheet program from running a text as a formula, and the way back.

Together they are exact: ``unguard(guard(text)) == text`` for every text.
"""

import re

_LIVE = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guard(cell: str) -> str:
    """Return the cell with one apostrophe in front if a spreadsheet program might run it."""
    return f"'{cell}" if _LIVE.match(cell) else cell


def unguard(cell: str) -> str:
    """Return the cell without the one apostrophe that :func:`guard` put in front."""
    return cell[1:] if _GUARDED.match(cell) else cell
