"""Where the packaged resources lie: inside the wheel, or beside the package in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = next(folder for folder in (_PACKAGE / "_resources", _PACKAGE.parent / "resources") if folder.is_dir())


def resource_path(*parts: str) -> Path:
    """Return where a packaged resource lies, for example ``resource_path("icons", "flag.svg")``."""
    return _ROOT.joinpath(*parts)
