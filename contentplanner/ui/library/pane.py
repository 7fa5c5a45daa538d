"""The picture in hand: large, where it is used, what posts say of it, and what can be done."""

from collections.abc import Sequence
from datetime import UTC
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import PictureProblem
from contentplanner.application.queries import PictureUse
from contentplanner.application.time_zones import zone_of
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.labels import day_text, problem_text
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.library.entries import Entry
from contentplanner.ui.library.jobs import Viewed, viewing
from contentplanner.ui.library.large_view import LargeView
from contentplanner.ui.library.uses import UseList
from contentplanner.ui.library.wording import file_text, lost_text, record_text, say, use_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import IconButton, WordButton, push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.layout_items import clear_layout
from contentplanner.ui.widgets.tone_label import ToneLabel

_VIEW, _LOW_VIEW = 208, 120


class PicturePane(QWidget):
    """One picture with all that is known of it.

    Args:
        tools: What the page works with.
    """

    replace_asked = Signal(object)
    find_asked = Signal(object)
    post_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._job = LatestJob(tools.tasks, self)
        self.entry: Entry | None = None
        self.view = LargeView(_VIEW)
        self._name = ToneLabel("", "text", role="heading", wraps=True)
        self._name.setObjectName("pictures.name")
        self._facts = ToneLabel(wraps=True)
        self._facts.setObjectName("pictures.facts")
        self._stored = ToneLabel(wraps=True)
        self.message = MessageLine()
        self._used = ToneLabel("", "text", role="label", wraps=True)
        self._used.setObjectName("pictures.used")
        self.uses = UseList(tools.desk.networks)
        self._record = ToneLabel(wraps=True)
        self._record.setObjectName("pictures.record")
        self.back = push_button(say("All pictures"), "link", "arrow-left")
        self.back.setObjectName("pictures.back")
        self.back.hide()
        self._said = ToneLabel(say("Descriptions"), "text", role="label")
        self._descriptions = QVBoxLayout()
        self._make_buttons()
        self._lay_out()

    # Showing.

    def show_entry(self, entry: Entry) -> None:
        """Show a picture, or this one as it is now."""
        before, self.entry = self.entry, entry
        uses = self._tools.desk.reader.picture_uses(entry.id)
        picture = entry.card.picture
        self._name.setText(picture.name)
        self.setAccessibleName(picture.name)
        self._facts.setText(file_text(picture))
        self._used.setText(use_text(entry.card))
        self._record.setText(record_text(entry.card))
        self._record.setVisible(bool(self._record.text()))
        self.uses.show_uses(uses, self._tools.desk.clock.today())
        self.uses.setVisible(bool(uses))
        self._show_descriptions(uses)
        self._show_buttons(entry)
        if before is None or (before.id, before.lost) != (entry.id, entry.lost):
            self._load(entry)

    def set_low(self, *, low: bool) -> None:
        """Show the picture less large where there is little height."""
        self.view.set_height(_LOW_VIEW if low else _VIEW)

    def copy_description(self) -> None:
        """Put the first description on the clipboard."""
        if self.entry is not None and self.entry.card.descriptions:
            self._copy(self._texts(self._tools.desk.reader.picture_uses(self.entry.id))[0])

    def take_focus(self) -> None:
        """Put the focus on the posts, or on the first thing to do."""
        if not self.uses.take_focus():
            self.new_post.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside.

    def _load(self, entry: Entry) -> None:
        self._stored.hide()
        if entry.lost:
            self._lose(lost_text(entry))
            return
        self.message.say("")
        self.view.show_image(None)
        self._job.start(
            viewing(self._tools.desk.pictures, entry.card.picture), self._show_view, self._show_problem
        )

    def _lose(self, words: str) -> None:
        self._job.stop()
        self.view.show_image(None, "image-off")
        self.message.say(words, "warn")

    def _show_view(self, viewed: Viewed) -> None:
        self.view.show_image(viewed.image)
        zone = zone_of(self._tools.desk.reader.settings().time_zone)
        day = viewed.stored.astimezone(zone or UTC).date()
        words = day_text(day, self._tools.desk.clock.today())
        self._stored.setText(say("Copied into the plan on {day}").format(day=words))
        self._stored.show()

    def _show_problem(self, error: BaseException) -> None:
        if not isinstance(error, PictureProblem):
            raise error
        self._lose(problem_text(error))

    def _show_descriptions(self, uses: Sequence[PictureUse]) -> None:
        clear_layout(self._descriptions)
        texts = self._texts(uses)
        self._said.setVisible(bool(texts))
        for at, text in enumerate(texts):
            row = QHBoxLayout()
            row.setSpacing(current_theme().px(6))
            copy = IconButton("copy", say("Copy this description"))
            copy.setObjectName(f"pictures.copy.{at}")
            copy.clicked.connect(lambda _=False, text=text: self._copy(text))
            row.addWidget(ToneLabel(text, "text", role="body", wraps=True), 1)
            row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
            self._descriptions.addLayout(row)

    @staticmethod
    def _texts(uses: Sequence[PictureUse]) -> list[str]:
        return list(dict.fromkeys(use.description for use in uses if use.description))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        words = say("Description copied.")
        self.message.say(words, "ok")
        announce(self, words)

    def _show_buttons(self, entry: Entry) -> None:
        self.find_file.setVisible(entry.lost)
        self.replace.setVisible(entry.replaceable)
        self.new_post.setVisible(not entry.lost)
        self.remove.setVisible(not entry.used)

    def _make_buttons(self) -> None:
        self.find_file = push_button(say("Find it…"), "primary", "search")
        self.replace = push_button(say("Replace everywhere…"), "secondary", "refresh-cw")
        self.new_post = push_button(say("Use in a new post"), "secondary", "plus")
        self.remove = push_button(say("Remove"), "danger", "trash-2")
        signals: dict[str, tuple[WordButton, Any]] = {
            "find_file": (self.find_file, self.find_asked),
            "replace": (self.replace, self.replace_asked),
            "new_post": (self.new_post, self.post_asked),
            "remove": (self.remove, self.remove_asked),
        }
        for name, (button, signal) in signals.items():
            button.setObjectName(f"pictures.{name}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self.entry))

    def _lay_out(self) -> None:
        px = current_theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(4))
        buttons = QWidget()
        flow = FlowLayout(px(8), buttons)
        for button in (self.find_file, self.replace, self.new_post, self.remove):
            flow.addWidget(button)
        self._descriptions.setSpacing(px(6))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.view)
        column.addSpacing(px(8))
        for widget in (self._name, self._facts, self._stored, self.message):
            column.addWidget(widget)
        column.addSpacing(px(8))
        column.addWidget(buttons)
        column.addSpacing(px(12))
        column.addWidget(self._used)
        column.addWidget(self._record)
        column.addWidget(self.uses)
        column.addSpacing(px(10))
        column.addWidget(self._said)
        column.addLayout(self._descriptions)
        column.addStretch(1)
