"""The small dialog behind "Move to…": type a day, see how it is read, press Enter."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contentplanner.application.planner import Command
from contentplanner.application.post_commands import MovePosts, ShiftPosts
from contentplanner.application.queries import PostCard
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId
from contentplanner.domain.when import read_moment, read_time
from contentplanner.ui.labels import counted, day_text, long_day_text, problem_text, time_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label


class MoveDialog(QDialog):
    """Asks for a day and perhaps a time for some posts, and makes the command.

    ``command_wished`` is emitted once, with the command, when the person agrees.
    """

    command_wished = Signal(object)

    def __init__(self, posts: Sequence[PostCard], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._posts = tuple(posts)
        self._today = today
        self._moment: tuple[date, time | None] | None = None
        self.setObjectName("move")
        self.setWindowTitle(self.tr("Move to"))
        self.setMinimumWidth(current_theme().px(440))
        self._day = QLineEdit()
        self._time = QLineEdit()
        self._reading = wrapped_label(role="small")
        self._suggestions = QHBoxLayout()
        self._move = push_button(self.tr("Move"), "primary")
        self._build()
        self._read()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(wrapped_label(self._what(), role="heading"))
        layout.addLayout(self._fields())
        layout.addWidget(self._reading)
        layout.addLayout(self._suggestions)
        layout.addLayout(self._quick_days())
        layout.addLayout(self._buttons())

    def _fields(self) -> QGridLayout:
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(5)
        fields.setColumnStretch(0, 3)
        fields.setColumnStretch(1, 2)
        self._day.setObjectName("move.day")
        self._day.setPlaceholderText(self.tr("fri, 19.11., tomorrow"))
        self._time.setObjectName("move.time")
        self._time.setPlaceholderText(self.tr("Keep the time"))
        for column, (text, field) in enumerate(
            ((self.tr("&Day"), self._day), (self.tr("&Time"), self._time))
        ):
            label = text_label(text, "label")
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.textEdited.connect(self._read)
            fields.addWidget(label, 0, column)
            fields.addWidget(field, 1, column)
        return fields

    def _quick_days(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        choices = [
            (self.tr("A day later"), lambda: self._shift(1)),
            (self.tr("A week later"), lambda: self._shift(7)),
            (self.tr("Take the date away"), self._undate),
        ]
        for text, action in choices:
            button = push_button(text)
            button.setAutoDefault(False)
            button.clicked.connect(action)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        cancel = push_button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._move.setObjectName("move.accept")
        self._move.setDefault(True)
        self._move.clicked.connect(self._agree)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._move)
        return row

    def _what(self) -> str:
        if len(self._posts) == 1:
            return self._posts[0].headline or self.tr("A post without a headline")
        return counted(len(self._posts), self.tr("1 post"), self.tr("{n} posts"))

    def _read(self) -> None:
        self._moment = None
        self._clear_suggestions()
        try:
            self._moment = self._typed()
        except PlanError as error:
            self._reading.setText(problem_text(error))
            self._suggest(error.details.get("suggestions", (error.details.get("suggestion"),)))
            return
        self._reading.setText("" if self._moment is None else self._sentence(*self._moment))

    def _typed(self) -> tuple[date, time | None] | None:
        if not self._day.text().strip():
            return None
        day, at = read_moment(self._day.text(), self._today)
        return day, read_time(self._time.text()) if self._time.text().strip() else at

    def _sentence(self, day: date, at: time | None) -> str:
        if at is not None:
            return self.tr("That is {day}, {time}.").format(day=long_day_text(day), time=time_text(at))
        return self.tr("That is {day}. The time stays.").format(day=long_day_text(day))

    def _suggest(self, days: object) -> None:
        for day in days if isinstance(days, tuple) else ():
            if isinstance(day, date):
                button = push_button(day_text(day, self._today))
                button.setAutoDefault(False)
                button.clicked.connect(lambda _checked=False, day=day: self._take(day))
                self._suggestions.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._suggestions.addStretch(1)

    def _clear_suggestions(self) -> None:
        while item := self._suggestions.takeAt(0):
            if button := item.widget():
                button.deleteLater()

    def _take(self, day: date) -> None:
        self._day.setText(day.isoformat())
        self._read()
        self._move.setFocus()

    def _agree(self) -> None:
        if self._moment is None:
            if not self._reading.text():
                self._reading.setText(self.tr("Type the day the post should go out."))
            self._day.setFocus()
            self._day.selectAll()
            return
        day, at = self._moment
        self._finish(MovePosts(self._ids(), day, at))

    def _shift(self, days: int) -> None:
        if any(post.day is None for post in self._posts):
            self._finish(MovePosts(self._ids(), self._today + timedelta(days=days)))
        else:
            self._finish(ShiftPosts(self._ids(), days))

    def _undate(self) -> None:
        self._finish(MovePosts(self._ids(), None))

    def _finish(self, command: Command) -> None:
        self.command_wished.emit(command)
        self.accept()

    def _ids(self) -> tuple[PostId, ...]:
        return tuple(post.id for post in self._posts)
