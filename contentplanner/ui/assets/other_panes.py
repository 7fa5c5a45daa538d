"""Email lists, blog posts and own days in their fields."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.asset_commands import (
    CountPeople,
    EditBlogPost,
    EditEmailList,
    RemoveBlogPost,
    RemoveEmailList,
    TurnIntoPost,
)
from contentplanner.application.own_day_commands import PutOwnDay, RemoveOwnDay
from contentplanner.application.planner import Command
from contentplanner.application.queries import PostFilter
from contentplanner.domain.assets import BlogPost, EmailList, web_address, without_email_address
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import BlogPostId, EmailListId, new_post_id
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.when import read_day
from contentplanner.ui.assets.counts import Counts
from contentplanner.ui.assets.pane import Pane, beside, past_day_field, text_field, with_values
from contentplanner.ui.assets.wording import say, used_text
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.fields.value_fields import ReadField
from contentplanner.ui.labels import day_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.name_field import read_name
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import wrapped_label


class ListPane(Pane):
    """One email list in its fields; only its size is kept."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "email_list", say("Remove email list"), parent)
        today, home = tools.desk.clock.today, self.home
        name = self.name_field("name", say("&Name"), "email-list", say("Regulars"))
        sent = past_day_field("last_sent", say("&Last sent"), today, placeholder=say("3 Nov"), home=home)
        self._counts = Counts(say("How many &people"), home, today)
        self._counts.counted.connect(
            lambda size: self.keep(
                f"count {size.day}", CountPeople(EmailList, EmailListId(self.thing.id), size)
            )
        )
        lines = {
            "joined": (say("&How people joined"), say("A card on the counter")),
            "consent": (say("Where is the permission &kept?"), say("Cards in the blue folder, by month")),
            "notes": (say("N&otes"), ""),
        }
        joined, consent, notes = (
            text_field(field, label, home, placeholder=example, read=without_email_address)
            for field, (label, example) in lines.items()
        )
        self.kept.add((name, sent, joined, consent, notes))
        self.column.addLayout(beside(name, sent))
        self.column.addWidget(self._counts)
        for field in (joined, consent, notes):
            self.column.addWidget(field)
        words = say("Content Planner keeps only the size of your list, never addresses.")
        self.column.addWidget(wrapped_label(words, "small"))
        self.finish()

    def show_thing(self, thing: EmailList) -> None:
        """Show an email list."""
        super().show_thing(thing)
        self._counts.show_counts(thing.name, thing.sizes)

    def turn_to_other(self) -> None:
        """Forget a count that is typed for another list."""
        self._counts.clear()

    def edit(self, thing_id: str, values: Mapping[str, Any], merge_key: str) -> Command:
        """Return the command that sets fields by name."""
        return EditEmailList(EmailListId(thing_id), values, merge_key)

    def removal(self) -> Command:
        """Return the command that takes the list out."""
        return RemoveEmailList(EmailListId(self.thing.id))


class BlogPane(Pane):
    """One blog post in its fields, and the way to a post about it."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "blog_post", say("Remove blog post"), parent)
        today, home = tools.desk.clock.today, self.home
        title = self.name_field("title", say("&Title"), "blog-post", say("How we keep bread fresh"))
        address = text_field(
            "address", say("&Address"), home, placeholder=say("www.example.com/bread"), read=web_address
        )
        day = past_day_field("day", say("&Day"), today, placeholder=say("3 Nov"), home=home)
        topic = LineField("topic", say("To&pic"), placeholder=say("Bread"), home=home)
        notes = TextField("notes", say("N&otes"), lines=2, home=home)
        self._used = push_button("", "link")
        self._used.setObjectName("blog_post.used")
        self._used.clicked.connect(lambda: self.list_wished.emit(PostFilter(link=self.thing.address)))
        turn = push_button(say("Turn into a post"), "secondary", "file-plus")
        turn.setObjectName("blog_post.turn")
        turn.clicked.connect(self._turn)
        self.kept.add((title, address, day, topic, notes))
        self.column.addWidget(title)
        self.column.addWidget(address)
        self.column.addLayout(beside(day, topic))
        row = QHBoxLayout()
        row.addWidget(turn)
        row.addWidget(self._used)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(notes)
        self.finish()

    def show_thing(self, thing: BlogPost) -> None:
        """Show a blog post."""
        super().show_thing(thing)
        count = self.tools.desk.reader.counts_by("link").get(thing.address, 0) if thing.address else 0
        self._used.setText(used_text(count))
        self._used.setAccessibleName(used_text(count))
        self._used.setVisible(count > 0)

    def edit(self, thing_id: str, values: Mapping[str, Any], merge_key: str) -> Command:
        """Return the command that sets fields by name."""
        return EditBlogPost(BlogPostId(thing_id), values, merge_key)

    def removal(self) -> Command:
        """Return the command that takes the blog post out."""
        return RemoveBlogPost(BlogPostId(self.thing.id))

    def _turn(self) -> None:
        post_id = new_post_id()
        if not self.kept.flush():
            return
        if self.tools.run(TurnIntoPost(BlogPostId(self.thing.id), post_id, self.tools.desk.clock.now())):
            self.post_opened.emit(post_id)


class DayPane(Pane):
    """One own day in its fields."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "own_day", say("Remove own day"), parent)

        def read_name_of_day(text: str) -> str:
            return read_name(text, "own-day", ())

        self.name = ReadField(
            "name",
            say("&Name"),
            read_name_of_day,
            str,
            placeholder=say("Market day"),
            home=self.home,
        )
        first = ReadField("first", say("&First day"), self._read_day, self._day_text, home=self.home)
        last = ReadField("last", say("&Last day"), self._read_last, self._day_text, home=self.home)
        self._closed = QCheckBox(say("We are closed; nothing is drafted for such days"))
        self._yearly = QCheckBox(say("Every year"))
        self.kept.add((self.name, first, last))
        self.column.addWidget(self.name)
        self.column.addLayout(beside(first, last))
        boxes = QVBoxLayout()
        boxes.setSpacing(0)
        for box, field in ((self._closed, "closed"), (self._yearly, "yearly")):
            box.setObjectName(f"own_day.{field}")
            box.clicked.connect(lambda on, field=field: self._tick(field, on))
            boxes.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(boxes)
        self.column.addWidget(wrapped_label(say("It shows in Quarter, Month and Week."), "small"))
        self.finish()

    def show_thing(self, thing: OwnDay) -> None:
        """Show an own day."""
        super().show_thing(thing)
        self._closed.setChecked(thing.closed)
        self._yearly.setChecked(thing.yearly)

    def edit(self, thing_id: str, values: Mapping[str, Any], merge_key: str) -> Command:
        """Return the command that sets fields by name."""
        current = self.tools.desk.reader.one(OwnDay, thing_id) or self.thing
        return PutOwnDay(with_values(current, values), merge_key)

    def removal(self) -> Command:
        """Return the command that takes the day out."""
        return RemoveOwnDay(self.thing.id)

    def _tick(self, field: str, on: bool) -> None:
        self.change(**{field: on})
        self.show_thing(self.tools.desk.reader.one(OwnDay, self.thing.id) or self.thing)

    def _read_day(self, text: str) -> date:
        if not text.strip():
            raise PlanError("day-not-understood", text="")
        return read_day(text, self.tools.desk.clock.today())

    def _read_last(self, text: str) -> date:
        last, first = self._read_day(text), self.thing.first
        if last < first:
            raise PlanError("days-swapped", first=first, last=last)
        return last

    def _day_text(self, day: date) -> str:
        return day_text(day, self.tools.desk.clock.today())
