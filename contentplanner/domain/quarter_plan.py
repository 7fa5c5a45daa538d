"""What the owner wants from one quarter, and which nudges were left."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterPlan:
    """What was planned for one quarter; its id is the quarter's name, ``"2026-Q4"``.

    Args:
        goal: What the quarter should bring, in words: "stollen boxes ordered".
        goal_number: How many of them; None while no number is set.
        goal_reached: How many there are so far.
        left: Keys of nudges that were left; one comes back when its numbers, and so its key, change.
    """

    id: str
    goal: str = ""
    goal_number: int | None = None
    goal_reached: int = 0
    left: tuple[str, ...] = ()
