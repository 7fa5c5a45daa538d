"""The structure of the house, checked."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_every_import_goes_the_allowed_way():
    # In a process of its own: the linter sets up logging anew, which switches every other logger off.
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("package", ["domain", "application", "storage", "exchange", "cli"])
def test_everything_but_the_window_loads_without_qt(package):
    # The linter does not see importlib; a computer without Qt would.
    code = (
        "import sys, pkgutil, importlib; sys.modules['PySide6'] = None; sys.modules['shiboken6'] = None\n"
        f"import contentplanner.{package} as root\n"
        "for found in pkgutil.walk_packages(root.__path__, root.__name__ + '.'):\n"
        "    importlib.import_module(found.name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_files_stay_small_enough_to_hold_one_idea():
    lengths = {
        path.relative_to(ROOT): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "contentplanner").rglob("*.py")
    }
    assert not [f"{path}: {length}" for path, length in lengths.items() if length > 400]


def test_every_package_says_what_lives_in_it():
    for start in (ROOT / "contentplanner").rglob("__init__.py"):
        assert start.read_text("utf-8").startswith('"""'), start
