"""What may be typed: the commands, their options, and help in plain words."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from contentplanner.domain.quarters import Quarter

_ABOUT = "An offline content planner for small businesses. Without a command it opens the window."
_ENDING = "Exit status: 0 done, 1 refused or failed with nothing half done, 2 wrong usage."
_PLAN = "the plan's folder"
_JSON = "print one JSON object instead of sentences"


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """End with status 2 and one line that says what was not understood."""
        self.exit(2, f"{self.prog}: {message}. Try {self.prog} --help.\n")


def read_arguments(typed: list[str] | None = None) -> argparse.Namespace:
    """Return what was typed; ends the program with status 2 where it makes no sense.

    The ``command`` is empty when the window is wanted.
    """
    parser = _parser()
    arguments = parser.parse_args(typed)
    if arguments.sample and arguments.command not in ("", "new"):
        parser.error(f"--sample does not go with {arguments.command}")
    if arguments.command == "export":
        _check_scope(parser, arguments)
    return arguments


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="contentplanner", description=_ABOUT, epilog=_ENDING)
    parser.add_argument("--sample", action="store_true", help="open the window on the sample plan")
    parser.set_defaults(command="", plan=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    adders: list[Callable[[Any], None]] = [
        _add_open, _add_new, _add_import, _add_export, _add_check, _add_backup, _add_restore, _add_pictures,
        _add_formats, _add_hints,
    ]  # fmt: skip
    for add in adders:
        add(commands)
    return parser


def _command(commands: Any, name: str, about: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=about, description=f"{about[0].upper()}{about[1:]}.", epilog=_ENDING
    )
    parser.set_defaults(command=name)
    return parser


def _add_open(commands: Any) -> None:
    parser = _command(commands, "open", "open the window on a plan")
    parser.add_argument("plan", metavar="PLAN", type=Path, help=f"{_PLAN}, or the file plan.db inside it")


def _add_new(commands: Any) -> None:
    parser = _command(commands, "new", "make a new plan")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="the folder to make; it must be new or empty")
    parser.add_argument("--name", metavar="N", help="the name of the business (default: the folder's name)")
    parser.add_argument("--sample", action="store_true", help="fill it with the sample plan of a café")
    parser.add_argument("--time-zone", metavar="Z", help="like Europe/Berlin (default: the computer's)")
    parser.add_argument(
        "--first-month",
        type=int,
        choices=range(1, 13),
        metavar="1..12",
        help="the month the business year starts with (default: 1, January)",
    )
    parser.add_argument("--language", type=_language, help="of the posts, like en or de (default: en)")


def _add_import(commands: Any) -> None:
    parser = _command(commands, "import", "take posts from a CSV file into a plan")
    parser.add_argument("plan", metavar="PLAN", type=Path, help=_PLAN)
    parser.add_argument("file", metavar="FILE", type=Path, help="the CSV file")
    parser.add_argument("--network", metavar="NAME", default="", help="for lines that name no network")
    parser.add_argument(
        "--date-order",
        choices=("dmy", "mdy", "ymd"),
        help="how the file writes dates, where the file itself does not tell",
    )
    parser.add_argument(
        "--map",
        dest="columns",
        metavar="COLUMN=FIELD",
        type=_mapping,
        action="append",
        default=[],
        help="take a column of the file for a field of the plain CSV, or 'ignore'; may be repeated",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    parser.add_argument("--json", action="store_true", help=_JSON)


def _add_export(commands: Any) -> None:
    parser = _command(commands, "export", "write the schedule of a plan to a file")
    parser.add_argument("plan", metavar="PLAN", type=Path, help=_PLAN)
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="where to write; - for standard output (default: a new file here, named after the plan)",
    )
    parser.add_argument(
        "--format", choices=("plain",), default="plain", help="see 'contentplanner formats' (default: plain)"
    )
    scope = parser.add_argument_group("which posts (default: all)")
    scope.add_argument("--quarter", type=_quarter, metavar="2026-Q4", help="only those of a quarter")
    scope.add_argument("--from", dest="first", type=_day, metavar="DAY", help="only from this day on")
    scope.add_argument("--to", dest="last", type=_day, metavar="DAY", help="only up to this day")
    scope.add_argument("--campaign", metavar="NAME", help="only those of a campaign")
    scope.add_argument("--network", metavar="NAME", help="only those on a network, and only its lines")
    scope.add_argument("--drafts", action="store_true", help="also what is not ready: drafts, ideas, skipped")
    parser.add_argument(
        "--exact",
        action="store_true",
        help="leave texts such as =1+1 as they are, though a spreadsheet may run them as formulas",
    )
    parser.add_argument("--json", action="store_true", help=f"{_JSON}; with '-o -' on standard error")


def _add_check(commands: Any) -> None:
    parser = _command(commands, "check", "look a plan over: balance, what is not complete, a sound file")
    parser.add_argument("plan", metavar="PLAN", type=Path, help=_PLAN)
    parser.add_argument(
        "--quarter",
        type=_quarter,
        metavar="2026-Q4",
        help="of which to look at months and networks (default: now)",
    )
    parser.add_argument(
        "--strict", action="store_true", help="exit status 1 when anything is over the limit or incomplete"
    )
    parser.add_argument("--json", action="store_true", help=_JSON)


def _add_backup(commands: Any) -> None:
    parser = _command(commands, "backup", "make a backup of a plan")
    parser.add_argument("plan", metavar="PLAN", type=Path, help=_PLAN)
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="where to write (default: the plan's backups folder)",
    )


def _add_restore(commands: Any) -> None:
    parser = _command(commands, "restore", "make a new plan from a backup; nothing is overwritten")
    parser.add_argument("backup", metavar="BACKUP", type=Path, help="the backup file")
    parser.add_argument("plan", metavar="NEWPLAN", type=Path, help="the folder to make")


def _add_pictures(commands: Any) -> None:
    parser = _command(commands, "pictures", "save each screen as a PNG file, without a display")
    parser.add_argument("plan", metavar="PLAN", type=Path, help=_PLAN)
    parser.add_argument("folder", metavar="DIR", type=Path, help="where to save them")
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="(default: light)")
    parser.add_argument(
        "--size", type=_size, metavar="1440x900", default=(1440, 900), help="(default: 1440x900)"
    )
    parser.add_argument("--day", type=_day, metavar="2026-11-10", help="what to take for today")


def _add_formats(commands: Any) -> None:
    parser = _command(commands, "formats", "list the formats export can write")
    parser.add_argument("--json", action="store_true", help="print a JSON list instead of sentences")


def _add_hints(commands: Any) -> None:
    parser = _command(
        commands, "hints", "say what would be pointed out in each text of a CSV file, or in each post"
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="a CSV file with a column text, or a plan")
    parser.add_argument("--json", action="store_true", help=_JSON)


def _check_scope(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if arguments.quarter and (arguments.first or arguments.last):
        parser.error("give --quarter or --from and --to, not both")
    if arguments.first and arguments.last and arguments.last < arguments.first:
        parser.error("--from lies after --to")


def _quarter(text: str) -> "Quarter":
    # Opening the window asks for no quarter, and loading them takes 6 ms.
    from contentplanner.domain.errors import PlanError
    from contentplanner.domain.quarters import parse_quarter

    try:
        return parse_quarter(text)
    except PlanError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a quarter like 2026-Q4") from None


def _day(text: str) -> date:
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day like 2026-11-10") from None


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{3,4})x([0-9]{3,4})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"'{text}' is not a size like 1440x900")
    return int(found[1]), int(found[2])


def _language(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text):
        raise argparse.ArgumentTypeError(f"'{text}' is not a language code like en or de")
    return text


def _mapping(text: str) -> tuple[str, str]:
    column, equals, field = text.rpartition("=")
    if not equals or not column.strip() or not field.strip():
        raise argparse.ArgumentTypeError(f"'{text}' is not COLUMN=FIELD")
    return column, field.strip().lower()
