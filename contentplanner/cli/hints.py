"""``hints``."""

from argparse import Namespace
from collections.abc import Iterator

from contentplanner.application.hints import Hints, hints_for
from contentplanner.cli.doors import Doors
from contentplanner.cli.terminal import Terminal


def hints(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Say what the program would point out in each text of a file."""
    found = (hints_for(one) for one in doors.ports.text_reader().texts(arguments.file))
    if arguments.json:
        terminal.answer({"texts": [one.as_json() for one in found]})
    else:
        for one in found:
            terminal.say(*_sentences(one))
    return 0


def _sentences(one: Hints) -> Iterator[str]:
    words = ", ".join(f"“{words}”" for words in one.because)
    sells = f"reads like an offer ({words})" if one.promotional else "does not read like an offer"
    yield f"line {one.line}: {sells}; readability: {one.readability}"
