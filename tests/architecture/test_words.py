"""Every code the plan speaks in has words at the window."""

import re
from pathlib import Path

import contentplanner.application
from contentplanner.application.ports import StepLabel
from contentplanner.application.series_commands import Scope
from contentplanner.domain.posts import State
from contentplanner.ui.step_words import step_text

WRITTEN = re.compile(r"StepLabel\(\s*\"([a-z-]+)\"(?: if [^\"]*? else \"([a-z-]+)\")?")


def step_codes():
    """Return every code of a step that a command of the program can make."""
    folder = Path(contentplanner.application.__file__).parent
    text = "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))
    written = {code for found in WRITTEN.findall(text) for code in found if code}
    marked = {f"mark-{state.value}" for state in State}
    scoped = {
        f"{verb}-{scope.value}" for verb in ("edit", "move") for scope in Scope if scope is not Scope.THIS
    }
    return written | marked | scoped


def test_every_step_has_words_of_its_own():
    general = {step_text(StepLabel(code)) for code in ("edit-post", "edit-campaign")}
    codes = step_codes() - {"edit-post", "edit-campaign"}
    assert len(codes) > 60
    assert [code for code in sorted(codes) if step_text(StepLabel(code)) in general] == []
