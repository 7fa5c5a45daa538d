"""Judges the words of one editor on the worker and remembers what it learned."""

import logging
from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from contentplanner.application.desk import Desk
from contentplanner.application.dictionaries import Dictionary, shelves
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.own_words import OwnWord
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.spelling import can_be_spelt, is_known, known_words
from contentplanner.domain.strategy import Persona
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.tasks import Cancelled, Progress, TaskRunner
from contentplanner.ui.theme.theme import current_theme

NAMING = (OwnWord, PlanSettings, Persona, Partner, Campaign)
"""What a change of may make words right or wrong."""

_LOG = logging.getLogger(__name__)
_PAUSE = 250
_FIRST_PAUSE = 700
"""The dictionary keeps the one worker busy for a while; whatever else is said of a text comes first."""
_AT_ONCE = 400
_MOST_REMEMBERED = 50_000


class SpellChecker(QObject):
    """Knows which words are wrong, as far as the worker has judged them.

    Args:
        desk: The open plan, whose language decides and whose names are right.
        tasks: Does the work.
        preferences: Whether spelling is wanted at all.
        parent: The editor.
    """

    learned = Signal(object)
    """A set of words just found wrong."""
    changed = Signal()
    """Anything may be judged otherwise now."""

    def __init__(
        self,
        desk: Desk,
        tasks: TaskRunner,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._preferences = desk, preferences
        self._shelves = shelves()
        self._judging, self._looking = LatestJob(tasks, self), LatestJob(tasks, self)
        self._language, self._country = "", ""
        self._setting: tuple[object, ...] = ()
        self._known: frozenset[str] = frozenset()
        self._about = ""
        self._ignored: dict[str, frozenset[str]] = {}
        self._verdicts: dict[str, bool] = {}
        self._wanted: dict[str, None] = {}
        self._busy = False
        self._able = False
        self._soon = QTimer(self, interval=_PAUSE, singleShot=True)
        self._soon.timeout.connect(self._judge)
        current_theme().changed.connect(self._follow_preferences)

    @property
    def able(self) -> bool:
        """Whether words can be judged: it is wanted, and there is a dictionary as far as is known."""
        return self._able

    @property
    def at_work(self) -> bool:
        """Whether words wait to be judged."""
        return self._busy or self._soon.isActive()

    def refresh(self, about: str | None = None) -> None:
        """Look again at language and names; ``about`` is the post whose texts are judged from now on."""
        settings = self._desk.reader.settings()
        self._language, self._country = settings.language, settings.country
        known = known_words(self._names(settings))
        about = self._about if about is None else about
        told = (known, about) != (self._known, self._about)
        self._known, self._about = known, about
        if not self._follow_preferences() and told:
            self.changed.emit()

    def _follow_preferences(self) -> bool:
        """Follow what is wanted now, and by which dictionary; tell whether anything else is.

        It is called on every change of looks, with which Settings tell of it: also when the plan is closed.
        """
        on = self._preferences.checks_spelling and can_be_spelt(self._language)
        setting = (on, self._language, self._country, self._preferences.dictionary_changes)
        if not self._language or setting == self._setting:
            return False
        self._setting = setting
        self._forget(able=on)
        self.changed.emit()
        return True

    def is_wrong(self, word: str) -> bool:
        """Tell whether a word is misspelt; one that is not judged yet is not, and is judged soon."""
        if not self._able:
            return False
        right = self._verdicts.get(word)
        if right is None:
            self._wanted[word] = None
            if not self._busy and not self._soon.isActive():
                self._soon.start(_PAUSE if self._verdicts else _FIRST_PAUSE)
            return False
        if right or is_known(word, self._known) or self._is_ignored(word):
            return False
        parts = word.split("-")
        return len(parts) == 1 or any(len(part) > 1 and self.is_wrong(part) for part in parts)

    def ignore(self, word: str) -> None:
        """Take a word for right in the texts of this post, until the program is closed."""
        self._ignored[self._about] = self._ignored.get(self._about, frozenset()) | {word.casefold()}
        self.changed.emit()

    def suggest(self, word: str, done: Callable[[tuple[str, ...]], None]) -> None:
        """Find what may have been meant; only the newest question is answered."""
        find = self._find()

        def job(_progress: Progress, cancelled: Cancelled) -> tuple[str, ...]:
            dictionary = find()
            return () if dictionary is None else dictionary.open().suggestions(word, cancelled)

        def fail(error: BaseException) -> None:
            _note(error)
            done(())

        self._looking.start(job, done, fail)

    def stop_suggesting(self) -> None:
        """Answer no question any more."""
        self._looking.stop()

    def _find(self) -> Callable[[], Dictionary | None]:
        """Return the way to find the dictionary, for a job."""
        return partial(self._shelves.find, self._language, self._country)

    def _names(self, settings: PlanSettings) -> Iterable[str]:
        reader = self._desk.reader
        yield settings.name
        yield from (network.label for network in self._desk.networks.known)
        yield from (word.id for word in reader.all(OwnWord))
        yield from (persona.name for persona in reader.all(Persona))
        yield from (partner.name for partner in reader.all(Partner))
        yield from (campaign.name for campaign in reader.campaigns())

    def _is_ignored(self, word: str) -> bool:
        return word.casefold() in self._ignored.get(self._about, ())

    def _forget(self, *, able: bool) -> None:
        self._judging.stop()
        self._soon.stop()
        self._verdicts.clear()
        self._wanted.clear()
        self._busy, self._able = False, able

    def _judge(self) -> None:
        words = tuple(islice(self._wanted, _AT_ONCE))
        if not words:
            return
        for word in words:
            del self._wanted[word]
        find = self._find()

        def job(_progress: Progress, cancelled: Cancelled) -> dict[str, bool] | None:
            dictionary = find()
            return None if dictionary is None else dictionary.open().verdicts(words, cancelled)

        self._busy = True
        self._judging.start(job, self._learn, self._give_up)

    def _learn(self, verdicts: dict[str, bool] | None) -> None:
        self._busy = False
        if verdicts is None:
            self._forget(able=False)
            return
        if len(self._verdicts) > _MOST_REMEMBERED:
            self._verdicts.clear()
        self._verdicts.update(verdicts)
        wrong = {word for word, right in verdicts.items() if not right and self.is_wrong(word)}
        if wrong:
            self.learned.emit(wrong)
        if self._wanted:
            self._judge()

    def _give_up(self, error: BaseException) -> None:
        """Judge nothing any more; Settings say what is the matter with the dictionary."""
        _note(error)
        self._forget(able=False)


def _note(error: BaseException) -> None:
    _LOG.warning("spelling could not be judged: %s", type(error).__name__)
