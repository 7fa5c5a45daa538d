"""The one error a rule raises."""

from typing import Any


class PlanError(Exception):
    """A wish the rules refuse; nothing has changed.

    Args:
        code: What is wrong, as a stable word such as ``"post-not-found"``; the screens word it.
        details: Values the wording needs.
    """

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
