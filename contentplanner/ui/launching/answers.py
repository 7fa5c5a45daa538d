"""What a person has answered so far, in a form that survives the program being closed or killed."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from contentplanner.domain.ids import NetworkKey, PartnerId, TemplateId

LAUNCH_TEMPLATE = TemplateId("product-launch")
"""The template chosen to begin with."""
LAST_STEP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The answers to the four questions; what is not answered has a sensible value.

    Args:
        step: The step in sight, from 0.
        name: What is launched.
        template: The template to lay.
        trade: What kind of business it is, where the plan does not know yet.
        launch: The launch day, or the first day of a plan without one; None while ours is taken.
        lengths: Days of the phases changed by hand, by the phase's value.
        left_out: The values of the phases without which to plan.
        only_follow_up: Whether only what comes after the launch is planned.
        short_run_up: Whether the shortened run-up was agreed to.
        fine: The launches close to this one that were said to be fine, as ``campaign@day``.
        persona: The name of whom it is for; empty for no one in particular.
        partners: Those of the plan who help.
        new_partners: Those written down here, as id and name.
        networks: Where the posts appear; None while ours are taken.
        unticked: The drafts not to be made, as ``sketch.key_of`` names them.
    """

    step: int = 0
    name: str = ""
    template: TemplateId = LAUNCH_TEMPLATE
    trade: str = ""
    purpose: str = ""
    offer: str = ""
    landing_page: str = ""
    launch: date | None = None
    lengths: Mapping[str, int] | None = None
    left_out: tuple[str, ...] = ()
    only_follow_up: bool = False
    short_run_up: bool = False
    fine: tuple[str, ...] = ()
    goal: str = ""
    goal_number: int | None = None
    persona: str = ""
    partners: tuple[PartnerId, ...] = ()
    new_partners: tuple[tuple[PartnerId, str], ...] = ()
    networks: tuple[NetworkKey, ...] | None = None
    unticked: tuple[str, ...] = ()

    @property
    def begun(self) -> bool:
        """Whether anything was answered that would be a pity to lose."""
        return replace(self, step=0) != Answers()


def answers_text(answers: Answers) -> str:
    """Return answers as a text to be kept."""
    values = asdict(answers)
    values["launch"] = None if answers.launch is None else answers.launch.isoformat()
    return json.dumps(values, ensure_ascii=False)


def read_answers(text: str) -> Answers | None:
    """Return kept answers; None where there are none, or none that can be read."""
    try:
        kept = json.loads(text)
        known = {field.name for field in fields(Answers)}
        return Answers(**{name: _READERS.get(name, str)(kept[name]) for name in known & kept.keys()})
    except (ValueError, TypeError, AttributeError, KeyError):
        return None


def _flag(value: Any) -> bool:
    return value is True


def _each(value: list[str]) -> tuple[str, ...]:
    return tuple(map(str, value))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "step": lambda value: min(max(int(value), 0), LAST_STEP),
    "launch": lambda value: None if value is None else date.fromisoformat(value),
    "lengths": lambda value: None if value is None else {str(one): int(days) for one, days in value.items()},
    "left_out": _each,
    "only_follow_up": _flag,
    "short_run_up": _flag,
    "fine": _each,
    "goal_number": lambda value: None if value is None else int(value),
    "partners": _each,
    "new_partners": lambda value: tuple((str(id_), str(name)) for id_, name in value),
    "networks": lambda value: None if value is None else _each(value),
    "unticked": _each,
}
