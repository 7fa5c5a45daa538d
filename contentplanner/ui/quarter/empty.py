"""What stands where lanes would be: the way to the first campaign, or why nothing can be shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label


class Step(QWidget):
    """One numbered step, as a ghost of what will be there."""

    def __init__(self, number: int, heading: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        column.setSpacing(theme.px(4))
        column.addWidget(text_label(str(number), "number"))
        column.addWidget(wrapped_label(heading, "label"))
        self.more = wrapped_label(text, "muted")
        column.addWidget(self.more)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(theme.colour("lineStrong"))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)
        painter.end()


class EmptyQuarter(QWidget):
    """Shown in a quarter without anything in it, or where the plan cannot be read."""

    campaign_wished = Signal(object)
    post_wished = Signal()
    again_wished = Signal()
    plan_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter.empty")
        theme = current_theme()
        self._heading = text_label("", "heading")
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = wrapped_label("", "muted")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._steps = self._make_steps()
        self._campaign = push_button(self.tr("New campaign"), "primary", "flag")
        self._campaign.setObjectName("quarter.empty.campaign")
        self._campaign.clicked.connect(lambda: self.campaign_wished.emit(None))
        self._post = push_button(self.tr("Write a single post"), "secondary", "plus")
        self._post.setObjectName("quarter.empty.post")
        self._post.clicked.connect(self.post_wished)
        self._plan = push_button(self.tr("Plan the next quarter"), "secondary", "calendar-range")
        self._plan.setObjectName("quarter.empty.plan")
        self._plan.clicked.connect(self.plan_wished)
        self._again = push_button(self.tr("Try again"), "primary", "refresh-cw")
        self._again.setObjectName("quarter.empty.again")
        self._again.clicked.connect(self.again_wished)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(10))
        buttons.addStretch(1)
        for button in (self._campaign, self._plan, self._post, self._again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(12))
        column.addStretch(1)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addWidget(self._steps)
        column.addLayout(buttons)
        column.addStretch(2)

    def _make_steps(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(12))
        row.addStretch(1)
        self._more: list[QLabel] = []
        for number, (heading, text) in enumerate(self._step_words(), start=1):
            step = Step(number, heading, text)
            step.setMaximumWidth(current_theme().px(270))
            step.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            row.addWidget(step, 100)
            self._more.append(step.more)
        row.addStretch(1)
        return holder

    def _step_words(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Pick a launch day"), self.tr("The day something new begins in your business.")),
            (
                self.tr("See the way there"),
                self.tr("Tease, partners, contest and follow-up are counted from that day."),
            ),
            (self.tr("You fill in the words"), self.tr("One post at a time, whenever you have a moment.")),
        )

    def show_nothing_yet(self) -> None:
        """Show the way to the first campaign."""
        self._say(self.tr("Nothing is planned in this quarter yet"), "", steps=True)

    def show_nothing_was(self) -> None:
        """Say that nothing was planned in a quarter gone by."""
        self._say(self.tr("Nothing was planned in this quarter"), "", steps=False)

    def show_not_read(self) -> None:
        """Say that the plan could not be read."""
        self._say(
            self.tr("We could not read the calendar"),
            self.tr("Your data is still in the file. Please try again."),
            steps=False,
            again=True,
        )

    def _say(self, heading: str, text: str, *, steps: bool, again: bool = False) -> None:
        self._heading.setText(heading)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        for widget in (self._steps, self._campaign, self._plan, self._post):
            widget.setVisible(steps)
        self._again.setVisible(again)
        self.setAccessibleName(heading)

    def take_focus(self) -> None:
        """Give the keyboard to the first button, or keep it where there is none."""
        buttons = (self._campaign, self._again)
        taker = next((button for button in buttons if button.isVisibleTo(self)), self)
        taker.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def heading(self) -> QLabel:
        """What it says first."""
        return self._heading

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the small words of the steps where the window is low."""
        super().resizeEvent(event)
        for words in self._more:
            words.setVisible(self.height() >= current_theme().px(300))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().colour("surface"))
        painter.end()
