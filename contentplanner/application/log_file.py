"""The program's log: what it did, by ids and counts, never by anyone's texts or names."""

import logging
import traceback
from contextlib import suppress
from pathlib import Path

LOG_NAME = "contentplanner.log"
_LARGEST = 256 * 1024

_log = logging.getLogger("contentplanner")


def start_log(folder: Path) -> Path:
    """Begin to log into a folder only its owner can read; return the file.

    Where the disk refuses, nothing is logged: a log must not keep anyone from their plan.
    """
    path = folder / LOG_NAME
    _log.setLevel(logging.INFO)
    _log.propagate = False
    stop_log()
    _log.addHandler(_handler(path))
    return path


def stop_log() -> None:
    """Close the log file."""
    for handler in tuple(_log.handlers):
        _log.removeHandler(handler)
        handler.close()


def log_mistake(doing: str, error: BaseException) -> None:
    """Note a mistake of the program: where it happened, never the texts it was about."""
    places = "".join(traceback.format_tb(error.__traceback__))
    _log.error("%s failed with %s\n%s", doing, type(error).__name__, places)


def _handler(path: Path) -> logging.Handler:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileNotFoundError):
            if path.stat().st_size > _LARGEST:
                path.replace(path.with_suffix(".old.log"))
        path.touch(mode=0o600)
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return handler
