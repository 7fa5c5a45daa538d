"""Where the dictionary of a language lies: chosen by the owner, bundled, or the system's. Ask on a worker."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from contentplanner.application.plan_places import PROGRAM
from contentplanner.application.problems import StorageProblem
from contentplanner.application.spelling import Speller, open_speller
from contentplanner.domain.errors import PlanError
from contentplanner.resources import resource_path

_SUFFIXES = (".aff", ".dic")


class Origin(Enum):
    """Where a dictionary comes from."""

    CHOSEN = "chosen"
    BUNDLED = "bundled"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The two files of a dictionary.

    Args:
        path: The ``.dic`` file; the ``.aff`` file lies beside it.
        origin: Where it comes from.
    """

    path: Path
    origin: Origin

    def open(self) -> Speller:
        """Return its speller.

        Raises:
            PlanError: ``dictionary-too-large`` or ``dictionary-damaged``.
            OSError: It cannot be read.
        """
        try:
            return open_speller(self.path.with_suffix(".aff"), self.path)
        except PlanError as problem:
            raise PlanError(problem.code, **{"name": self.path.name, **problem.details}) from problem


@dataclass(frozen=True, slots=True)
class Shelves:
    """The folders dictionaries lie in.

    Args:
        own: Where those chosen by the owner are kept.
        bundled: Where those of the program lie.
        system: Patterns of the system's folders, those looked into first at the front.
    """

    own: Path
    bundled: Path
    system: tuple[str, ...] = ()

    def find(self, language: str, country: str = "") -> Dictionary | None:
        """Return the dictionary to use for a language, that of the country where there are several."""
        language, spoken_in = _parts(language)
        country = spoken_in or country
        for folder, origin in ((self.own, Origin.CHOSEN), (self.bundled, Origin.BUNDLED)):
            path = folder / f"{language}.dic"
            if _complete(path):
                return Dictionary(path, origin)
        found = [path for folder in self._system_folders() for path in _of_language(folder, language)]
        if not found:
            return None
        wanted = _likeliest(language, country)
        return Dictionary(min(found, key=lambda path: _rank(path, wanted)), Origin.SYSTEM)

    def keep(self, chosen: Path, language: str) -> Dictionary:
        """Check a dictionary the owner chose, by either of its files, and keep a copy for a language.

        Raises:
            PlanError: ``dictionary-half``, ``dictionary-too-large`` or ``dictionary-damaged``.
            StorageProblem: It cannot be read, or the copy cannot be written.
        """
        files = [chosen.with_suffix(suffix) for suffix in _SUFFIXES]
        for file in files:
            if not file.is_file():
                raise PlanError("dictionary-half", name=chosen.name, other=file.name)
        try:
            Dictionary(files[1], Origin.CHOSEN).open()
            copies = [file.read_bytes() for file in files]
        except OSError as error:
            raise StorageProblem("not-readable", path=chosen) from error
        try:
            self.own.mkdir(parents=True, exist_ok=True)
            for suffix, data in zip(_SUFFIXES, copies, strict=True):
                _write(self._own_file(language, suffix), data)
        except OSError as error:
            raise StorageProblem("not-written", path=self.own) from error
        return Dictionary(self._own_file(language, ".dic"), Origin.CHOSEN)

    def forget(self, language: str) -> None:
        """Remove the copy of what the owner chose for a language; StorageProblem when that fails."""
        try:
            for suffix in reversed(_SUFFIXES):
                self._own_file(language, suffix).unlink(missing_ok=True)
        except OSError as error:
            raise StorageProblem("not-written", path=self.own) from error

    def _own_file(self, language: str, suffix: str) -> Path:
        return self.own / f"{_parts(language)[0]}{suffix}"

    def _system_folders(self) -> Iterator[Path]:
        for pattern in self.system:
            path = Path(pattern)
            try:
                yield from sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
            except OSError:
                continue  # a folder that may not be looked into has no dictionary for us


def shelves(home: Path | None = None, environ: Mapping[str, str] = os.environ) -> Shelves:
    """Return the folders of this computer."""
    home = Path.home() if home is None else home
    own = _data_home(home, environ) / "dictionaries"
    return Shelves(own, resource_path("dictionaries"), tuple(_system_patterns(home, environ)))


def _system_patterns(home: Path, environ: Mapping[str, str]) -> Sequence[str]:
    if sys.platform == "win32":
        programs = [environ.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)")]
        return [rf"{folder}\LibreOffice*\share\extensions\dict-*" for folder in programs if folder]
    if sys.platform == "darwin":
        return [
            f"{home}/Library/Spelling",
            "/Library/Spelling",
            "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
            "/opt/homebrew/share/hunspell",
            "/usr/local/share/hunspell",
        ]
    return [
        f"{home}/.local/share/hunspell",
        "/usr/share/hunspell",
        "/usr/local/share/hunspell",
        "/usr/share/myspell",
        "/usr/share/myspell/dicts",
        "/usr/lib*/libreoffice/share/extensions/dict-*",
        "/opt/libreoffice*/share/extensions/dict-*",
    ]


def _data_home(home: Path, environ: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / PROGRAM
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / PROGRAM
    named = environ.get("XDG_DATA_HOME", "")
    return (Path(named) if named.startswith("/") else home / ".local" / "share") / "contentplanner"


def _parts(language: str) -> tuple[str, str]:
    """Return language and country of ``de-AT``: letters only, because they become names of files."""
    first, _, second = language.replace("_", "-").partition("-")
    letters = [
        "".join(sign for sign in part if sign.isascii() and sign.isalpha()) for part in (first, second)
    ]
    return letters[0].lower() or "none", letters[1]


def _of_language(folder: Path, language: str) -> list[Path]:
    """Return the dictionaries of a language in a folder: ``de.dic``, ``de_DE.dic``, ``de-AT.dic``."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    fitting = [
        folder / name
        for name in names
        if name.endswith(".dic")
        and name.removesuffix(".dic").replace("-", "_").split("_")[0].casefold() == language.casefold()
    ]
    return [path for path in fitting if _complete(path)]


def _likeliest(language: str, country: str) -> list[str]:
    """Return names of dictionaries, the most wanted first."""
    return [name.casefold() for name in (f"{language}_{country}", language, f"{language}_{language}")]


def _rank(path: Path, wanted: list[str]) -> tuple[int, int]:
    name = path.stem.replace("-", "_").casefold()
    return (wanted.index(name) if name in wanted else len(wanted), len(name))


def _complete(path: Path) -> bool:
    return path.is_file() and path.with_suffix(".aff").is_file()


def _write(path: Path, data: bytes) -> None:
    """Put a file in its place whole or not at all."""
    draft = path.with_name(f".{path.name}.new")
    draft.write_bytes(data)
    os.replace(draft, path)
