"""Where plans and the program's own files lie, and names every file system takes."""

import os
import re
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from contentplanner.application.problems import StorageProblem

PROGRAM = "Content Planner"
DATABASE = "plan.db"

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")
_USER_FOLDER = re.compile(r'^\s*XDG_DOCUMENTS_DIR="(.*)"\s*$', re.MULTILINE)
_LONGEST_BYTES = 120


def plans_home(home: Path | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder new plans are made in: ``Content Planner`` in the person's documents."""
    home = Path.home() if home is None else home
    return _documents(home, environ) / PROGRAM


def state_home(home: Path | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for the program's own notes, such as its log."""
    home = Path.home() if home is None else home
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / PROGRAM
    if sys.platform == "darwin":
        return home / "Library" / "Logs" / PROGRAM
    return _absolute(environ.get("XDG_STATE_HOME"), home / ".local" / "state") / "contentplanner"


def file_name(name: str, otherwise: str = "Plan") -> str:
    """Return a name every file system takes, as near to the given one as can be."""
    name = unicodedata.normalize("NFC", name).encode("utf-8", "ignore").decode("utf-8")
    name = " ".join(_NOT_IN_NAMES.sub(" ", name).split())
    while len(name.encode()) > _LONGEST_BYTES:
        name = name[:-1]
    name = name.strip(" .")
    if not name:
        return otherwise
    return f"{name} plan" if _RESERVED.fullmatch(name) else name


def free_folder(home: Path, name: str) -> Path:
    """Return a folder for a new plan that is not there yet: ``Marigold Café``, ``Marigold Café 2``…"""
    plain = file_name(name)
    folder, number = home / plain, 2
    while os.path.lexists(folder):
        folder, number = home / f"{plain} {number}", number + 1
    return folder


def plans_in(home: Path) -> list[Path]:
    """Return the plan folders of a folder, by name; none where it cannot be read."""
    try:
        return sorted(folder for folder in home.iterdir() if (folder / DATABASE).is_file())
    except OSError:
        return []


def plan_folder(path: Path) -> Path:
    """Return the plan's folder, given it or the database inside it, as a file manager does."""
    return path.parent if path.name == DATABASE and path.is_file() else path


def refuse_taken(folder: Path) -> None:
    """Refuse a place where something lies already; an empty folder is fine.

    Raises:
        StorageProblem: ``already-there`` or, where it cannot be looked into, ``not-readable``.
    """
    try:
        taken = os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise StorageProblem("not-readable", path=folder) from error
    if taken:
        raise StorageProblem("already-there", path=folder)


def _documents(home: Path, environ: Mapping[str, str]) -> Path:
    if sys.platform in ("win32", "darwin"):
        return home / "Documents"
    settings = _absolute(environ.get("XDG_CONFIG_HOME"), home / ".config") / "user-dirs.dirs"
    try:
        found = _USER_FOLDER.search(settings.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        found = None
    named = "" if found is None else found[1].replace("$HOME", str(home))
    documents = _absolute(named, home / "Documents")
    # An empty setting names the home folder itself, where a folder "Documents" is friendlier.
    return home / "Documents" if documents == home else documents


def _absolute(named: str | None, otherwise: Path) -> Path:
    return Path(named) if named and Path(named).is_absolute() else otherwise
