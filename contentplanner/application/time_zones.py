"""The time zone of the computer, and which names are time zones."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from contentplanner.domain.errors import PlanError

_AFTER_FOLDER = re.compile(r"/zoneinfo(?:\.default)?/(?:posix/|right/)?(.+)$")


def check_time_zone(name: str) -> str:
    """Return the name of a time zone.

    Raises:
        PlanError: ``time-zone-unknown``.
    """
    if not is_time_zone(name):
        raise PlanError("time-zone-unknown", name=name)
    return name


def is_time_zone(name: str) -> bool:
    """Tell whether a name is one of the zones of the IANA list, such as ``Europe/Berlin``."""
    if not name or name != name.strip() or name in ("localtime", "posixrules", "Factory"):
        return False
    try:
        ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        return False
    return True


def zone_of(name: str) -> ZoneInfo:
    """Return a plan's time zone, or UTC where this computer does not know it."""
    return ZoneInfo(name if is_time_zone(name) else "UTC")


def system_time_zone(environ: Mapping[str, str] = os.environ, etc: Path = Path("/etc")) -> str:
    """Return the computer's time zone by its IANA name; ``UTC`` where that cannot be told."""
    found = (environ.get("TZ", "").removeprefix(":"), _written(etc / "timezone"), _linked(etc / "localtime"))
    return next((_bare(name) for name in found if is_time_zone(_bare(name))), "UTC")


def _bare(name: str) -> str:
    inside = _AFTER_FOLDER.search(name)
    return inside[1] if inside else name


def _written(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split()
    except OSError:
        return ""
    return lines[0] if lines else ""


def _linked(path: Path) -> str:
    try:
        return str(path.resolve(strict=True))
    except (OSError, RuntimeError):
        return ""
