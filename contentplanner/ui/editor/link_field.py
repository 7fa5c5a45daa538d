"""The field for a post's link: completed and looked at where it stands, and shown as it goes out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.links import LinkTags, complete_link, link_problem, link_tags
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Objective, Post
from contentplanner.ui.editor.wording import link_sentence
from contentplanner.ui.fields.text_fields import LineField
from contentplanner.ui.widgets.tone_label import ToneLabel


class LinkField(LineField):
    """One line for an address, and below it what becomes of it.

    Args:
        networks: What the program knows.
        parent: The form.
    """

    tags_wished = Signal(bool)
    """Whether all links of the plan should go out with campaign tags."""

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__("link", self.tr("&Link"), required=True, placeholder="https://", parent=parent)
        self._networks = networks
        self._typed = False
        self.outcome = ToneLabel(wraps=True)
        self.outcome.setObjectName("editor.link.outcome")
        self.tags = QCheckBox(self.tr("Campaign tags on all links of this plan"))
        self.tags.setObjectName("editor.link.tags")
        self.tags.setToolTip(self.tr("Tells your statistics from which network and campaign a visit came"))
        self.tags.clicked.connect(self.tags_wished)
        self.edit.textEdited.connect(self._note_typing)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.tags)
        self.watch_focus(self.tags)

    def commit(self) -> None:
        """Complete what was typed: ``marigold.example`` becomes ``https://marigold.example``."""
        if not self._typed:
            return
        self._typed = False
        completed = complete_link(self.value)
        if completed != self.value:
            self.edit.setText(completed)
            self.edited.emit(self.name, completed, False)

    def show_outcome(self, post: Post, tags: LinkTags | None) -> None:
        """Show what is wrong with the link of a post, or how it goes out with its tags."""
        self.tags.setChecked(tags is not None)
        problem = link_problem(post.link)
        self.tags.setVisible(bool(post.link) and problem is None)
        if problem is not None and post.objective is not Objective.CLICK_THROUGH:
            self._say(link_sentence(problem), "warn")
        elif problem is None and post.link and tags is not None:
            self._say(self._as_it_goes_out(post, tags), "text2")
        else:
            self._say("", "text2")

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        super().set_read_only(read_only)
        self.tags.setEnabled(not read_only)

    def _as_it_goes_out(self, post: Post, tags: LinkTags) -> str:
        if not post.networks:
            return self.tr("Goes out with campaign tags once a network is chosen")
        first, *others = post.networks
        words = self.tr("On {network}: {link}").format(
            network=self._networks.get(first).label, link=tags.link_of(post, first)
        )
        if others:
            sources = ", ".join(dict(tags.of(post, key))["utm_source"] for key in others)
            words += "\n" + self.tr("Elsewhere with utm_source {sources}").format(sources=sources)
        return words

    def _say(self, words: str, token: str) -> None:
        # Long addresses break only where they are told that they may.
        self.outcome.setText("".join(f"{one}\u200b" if one in "/?&=-_" else one for one in words))
        self.outcome.setAccessibleName(words)
        self.outcome.set_token(token)
        self.outcome.setVisible(bool(words))

    def _note_typing(self) -> None:
        self._typed = True


def tags_of(desk: Desk, post: Post) -> LinkTags | None:
    """Return what the link of a post is tagged with, or None where the plan leaves links plain."""
    settings = desk.reader.settings()
    if not settings.link_tags:
        return None
    campaign = None if post.campaign_id is None else desk.reader.campaign(post.campaign_id)
    return link_tags(settings, "" if campaign is None else campaign.name)
