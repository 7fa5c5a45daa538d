"""``hints``."""

from argparse import Namespace
from collections.abc import Iterator

from contentplanner.application.hinting import HintSetting
from contentplanner.application.hints import Hints, hints_for, hints_in_plan
from contentplanner.cli.doors import Doors
from contentplanner.cli.terminal import Terminal


def hints(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Say what the program would point out in each text of a file, or in each post of a plan."""
    if arguments.file.is_dir():
        return _of_plan(arguments, doors, terminal)
    found = (hints_for(one) for one in doors.ports.text_reader().texts(arguments.file))
    if arguments.json:
        terminal.answer({"texts": [one.as_json() for one in found]})
    else:
        for one in found:
            terminal.say(*_sentences(one))
    return 0


def _of_plan(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    with doors.look_into(arguments.file) as view:
        setting = HintSetting(view.reader.settings(), view.networks, view.reader, doors.clock.today())
        found = list(hints_in_plan(setting))
    if arguments.json:
        terminal.answer({"posts": [one.as_json() for one in found]})
    for one in () if arguments.json else found:
        terminal.say(f"{one.post.day or 'idea'}: {one.post.headline or '(no headline)'}")
        terminal.say(*(f"  {sentence}" for sentence in one.sentences))
    return 0


def _sentences(one: Hints) -> Iterator[str]:
    words = ", ".join(f"“{words}”" for words in one.because)
    sells = f"reads like an offer ({words})" if one.promotional else "does not read like an offer"
    yield f"line {one.line}: {sells}; readability: {one.readability}"
