"""The form of several posts: what they share, and what is to be changed about all of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from contentplanner.application.bulk_commands import Additions, EditPosts
from contentplanner.application.desk import Desk
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Gives, Objective, Post, State
from contentplanner.domain.shared import MIXED, shared
from contentplanner.domain.strategy import BuyingStep, Persona
from contentplanner.ui.bulk.fields import (
    HOME,
    UNTOUCHED,
    SharedBox,
    SharedChoice,
    SharedNetworks,
    SharedTime,
)
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.labels import gives_word, objective_word, phase_word
from contentplanner.ui.theme.theme import current_theme


class SharedForm(QWidget):
    """Fields that say "Mixed" where posts differ; of posts that went out only what may still change.

    Args:
        desk: The open plan.
        posts: The posts, one at least.
        parent: The dialog.
    """

    changed = Signal()

    def __init__(self, desk: Desk, posts: Sequence[Post], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._desk, self._posts = desk, posts
        self._open = [post for post in posts if post.state is not State.POSTED]
        self._choices: list[SharedChoice] = []
        self._make_fields()
        self._lay_out()
        self._follow_campaign()

    @property
    def posted(self) -> int:
        """How many of the posts went out."""
        return len(self._posts) - len(self._open)

    def command(self) -> EditPosts | None:
        """Return what is asked for; None where nothing is.

        Raises:
            PlanError: ``time-not-understood``.
        """
        values = {field.name: field.change for field in self._choices if field.change is not UNTOUCHED}
        if self._open and self.time.change is not UNTOUCHED:
            values["time"] = self.time.change
        if self.evergreen.change is not UNTOUCHED:
            values["evergreen"] = self.evergreen.change
        additions = Additions(notes=self.notes.value)
        if self._open:
            additions = Additions(
                networks=self.networks.where(True),
                no_networks=self.networks.where(False),
                hashtags=_with_signs(self.hashtags.value),
                no_hashtags=_with_signs(self.no_hashtags.value),
                notes=self.notes.value,
            )
        if not values and additions == Additions():
            return None
        return EditPosts(tuple(post.id for post in self._posts), values, additions)

    def check(self) -> bool:
        """Tell whether everything typed can be read; the field that cannot says why."""
        if self._open and not self.time.check():
            self.time.edit.setFocus()
            return False
        return True

    # Fields.

    def _make_fields(self) -> None:
        if self._open:
            self._make_open_fields()
        again = [post for post in self._posts if post.again_of is None]
        marked = sum(post.evergreen for post in again)
        self.evergreen = SharedBox(self.tr("Good to post again later"), marked, len(again))
        self.evergreen.setObjectName(f"{HOME}.evergreen")
        self.evergreen.setEnabled(bool(again))
        self.evergreen.checkStateChanged.connect(self.changed)
        self.notes = TextField("notes", self.tr("Add to the note&s"), lines=2, most=4, home=HOME)
        self.notes.edited.connect(self.changed)

    def _make_open_fields(self) -> None:
        campaigns = [(one.id, one.name) for one in self._desk.reader.campaigns()]
        self.campaign = self._choice(
            "campaign_id", self.tr("C&ampaign"), [(None, self.tr("Everyday, no campaign")), *campaigns]
        )
        phases = [(phase, phase_word(phase)) for phase in Phase]
        self.phase = self._choice("phase", self.tr("&Phase"), [(None, self.tr("No phase")), *phases])
        objectives = [(one, objective_word(one)) for one in Objective]
        self._choice("objective", self.tr("&Objective"), self._with_none("objective", objectives))
        gives = [(one, gives_word(one)) for one in Gives]
        self._choice("gives", self.tr("What it &gives"), self._with_none("gives", gives))
        self._choice("persona", self.tr("P&ersona"), self._names("persona", Persona))
        self._choice("buying_step", self.tr("&Buying step"), self._names("buying_step", BuyingStep))
        self.networks = SharedNetworks(self._network_counts(), len(self._open), self)
        self.networks.changed.connect(self.changed)
        self.time = SharedTime(shared(post.time for post in self._open), self)
        self.time.changed.connect(self.changed)
        self.hashtags = LineField("hashtags", self.tr("A&dd hashtags"), placeholder="#", home=HOME)
        self.no_hashtags = LineField("no_hashtags", self.tr("Ta&ke out hashtags"), placeholder="#", home=HOME)
        for line in (self.hashtags, self.no_hashtags):
            line.edited.connect(self.changed)
        self.campaign.changed.connect(self._follow_campaign)

    def _choice(self, name: str, label: str, options: Sequence[tuple[object, str]]) -> SharedChoice:
        value = shared(getattr(post, name) for post in self._open)
        gone = self.tr("No longer in the plan") if name == "campaign_id" else str(value)
        if value is not MIXED and all(one != value for one, _ in options):
            options = [*options, (value, gone)]
        field = SharedChoice(name, label, options, value, self)
        field.changed.connect(self.changed)
        self._choices.append(field)
        return field

    def _with_none(self, name: str, options: Sequence[tuple[object, str]]) -> list[tuple[object, str]]:
        """Return the options, after nothing where all posts have none: nobody goes back to that."""
        undecided = shared(getattr(post, name) for post in self._open) is None
        return [(None, gives_word(None)), *options] if undecided else list(options)

    def _names(self, field: str, kind: type[Persona] | type[BuyingStep]) -> list[tuple[object, str]]:
        """Return the names of the strategy, and none."""
        return [("", self.tr("None")), *((one.name, one.name) for one in self._desk.reader.all(kind))]

    def _network_counts(self) -> list[tuple[Any, str, int]]:
        """Return every network to offer: those of the plan first, then used ones, then all others."""
        used = [key for post in self._open for key in dict.fromkeys(post.networks)]
        known = [network.key for network in self._desk.networks.known]
        keys = dict.fromkeys((*self._desk.reader.settings().networks, *used, *known))
        counts = {key: 0 for key in keys}
        for key in used:
            counts[key] += 1
        return [(key, self._desk.networks.get(key).label, counts[key]) for key in keys]

    def _follow_campaign(self) -> None:
        """Offer a phase only where there is a campaign."""
        if self._open:
            self.phase.set_read_only(self.campaign.chosen is None)

    # Places.

    def _lay_out(self) -> None:
        px = current_theme().px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(24), px(4), px(24), px(16))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(14))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[QWidget, ...]] = [(self.notes,), (self.evergreen,)]
        if self._open:
            pairs = self._choices
            rows = [
                (pairs[0], pairs[1]),
                (pairs[2], pairs[3]),
                (self.networks,),
                (pairs[4], pairs[5]),
                (self.hashtags, self.no_hashtags),
                (self.time, self.evergreen),
                (self.notes,),
            ]
        for at, row in enumerate(rows):
            for column, widget in enumerate(row):
                grid.addWidget(widget, at, column, 1, 3 - len(row))
        if self._open:
            grid.setAlignment(self.evergreen, Qt.AlignmentFlag.AlignBottom)
        grid.setRowStretch(len(rows), 1)


def _with_signs(text: str) -> str:
    """Return words as hashtags, each with its sign."""
    words = text.replace(",", " ").split()
    return " ".join(word if word.startswith(("#", "＃")) else f"#{word}" for word in words)
