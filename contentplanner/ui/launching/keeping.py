"""Keeps the answers of a wizard that was left, for each plan, until a campaign is made of them."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from contentplanner.ui.launching.answers import Answers, answers_text, read_answers
from contentplanner.ui.preferences import Preferences

PAUSE = 400
"""Milliseconds after an answer until it is on the disk."""


class KeptAnswers(QObject):
    """Writes answers to the preferences after a short pause.

    Args:
        preferences: Where they are kept.
        plan: The folder of the plan they are for.
        parent: Owner.
    """

    def __init__(self, preferences: Preferences, plan: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._plan = preferences, plan
        self._pending: Answers | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.write)

    def read(self) -> Answers | None:
        """Return what was answered last; None where there is nothing worth keeping."""
        kept = read_answers(self._preferences.unfinished_launch(self._plan))
        return kept if kept is not None and kept.begun else None

    def note(self, answers: Answers) -> None:
        """Keep answers soon."""
        self._pending = answers
        self._pause.start()

    def write(self) -> None:
        """Keep what was noted now."""
        self._pause.stop()
        if self._pending is not None:
            self._keep(answers_text(self._pending) if self._pending.begun else "")
            self._pending = None

    def forget(self) -> None:
        """Drop all of it."""
        self._pending = None
        self._pause.stop()
        self._keep("")

    def _keep(self, text: str) -> None:
        self._preferences.keep_unfinished_launch(self._plan, text)
        self._preferences.save()
