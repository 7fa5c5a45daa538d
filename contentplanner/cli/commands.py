"""Runs one command and turns whatever it refuses into one line and an exit status."""

import logging
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from contentplanner.application.desk import PictureProblem
from contentplanner.application.importing import ImportProblem
from contentplanner.application.log_file import log_mistake
from contentplanner.application.ports import StorageProblem
from contentplanner.application.wording import problem_sentence
from contentplanner.cli.checks import check
from contentplanner.cli.doors import Doors
from contentplanner.cli.exports import export, formats
from contentplanner.cli.hints import hints
from contentplanner.cli.imports import import_file
from contentplanner.cli.plans import backup, new, pictures, restore
from contentplanner.cli.terminal import Terminal
from contentplanner.domain.errors import PlanError

_log = logging.getLogger(__name__)

_COMMANDS: dict[str, Callable[[Namespace, Doors, Terminal], int]] = {
    "new": new,
    "import": import_file,
    "export": export,
    "check": check,
    "backup": backup,
    "restore": restore,
    "pictures": pictures,
    "formats": formats,
    "hints": hints,
}


def run_command(arguments: Namespace, doors: Doors, log_file: Path, terminal: Terminal | None = None) -> int:
    """Run a command; return 0 when it is done, 1 when it was refused or failed."""
    terminal = terminal or Terminal()
    try:
        status = _COMMANDS[arguments.command](arguments, doors, terminal)
        terminal.flush()
        return status
    except (PlanError, StorageProblem, PictureProblem, ImportProblem) as refusal:
        _log.info("%s refused: %s", arguments.command, refusal.code)
        terminal.problem(problem_sentence(refusal))
    except BrokenPipeError:
        terminal.give_up()
    except KeyboardInterrupt:
        terminal.problem("Stopped. Nothing more was done.")
    except Exception as error:
        log_mistake(arguments.command, error)
        terminal.problem(
            f"Something went wrong inside the program, so it stopped. Where is noted in {log_file}."
        )
    return 1
