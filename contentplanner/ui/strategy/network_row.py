"""One line of the table of networks: do we use it, why, what for, how often, and who follows us there."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from contentplanner.application.planner import Command
from contentplanner.application.strategy_commands import AddSize, EditNetworkUse
from contentplanner.domain.goals import read_goal
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Network
from contentplanner.domain.sizes import Size, latest
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.kept_fields import KeptFields
from contentplanner.ui.fields.text_fields import TextField
from contentplanner.ui.fields.value_fields import ReadField, number_field
from contentplanner.ui.strategy.wording import goal_text, growth_text, network_message
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton
from contentplanner.ui.widgets.monogram import Monogram, monogram_size
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.text import wrapped_label

WIDTHS = (140, 208, 0, 190, 80, 116, 34)
"""Widths of the columns of the table: name, use, reason, goal, posts a week, followers, and the way out.

The reason takes the rest.
"""
_ANY = 16_777_215
_ANSWERS = {"yes": True, "no": False, "open": None}


class NetworkRow(QFrame):
    """Shows what is decided about one network, and keeps what is typed.

    Args:
        network: The network.
        run: Runs a command; False when it was refused.
        today: Returns the day sizes are counted on.
    """

    removal_wished = Signal(str)

    def __init__(
        self,
        network: Network,
        run: Callable[[Command], bool],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key, self._today = network.key, today
        self._use = NetworkUse(id=network.key)
        self._vague = False
        name = f"strategy.network.{network.key}"
        self.setObjectName(name)
        self._make(network, name)
        self._kept = KeptFields(run, self)
        self._kept.add([self.reason])
        self._connect()
        self._grid = QGridLayout(self)
        self._wide: bool | None = None
        self.set_wide(False)

    def _make(self, network: Network, name: str) -> None:
        self._title = QWidget()
        row = QHBoxLayout(self._title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(8))
        badge = Monogram(network)
        # As wide as the widest, so that the names begin below one another.
        badge.setMinimumWidth(monogram_size("WW").width())
        row.addWidget(badge)
        row.addWidget(wrapped_label(network.label, "label"), 1)
        answers = [("yes", self.tr("Yes")), ("no", self.tr("No")), ("open", self.tr("Undecided"))]
        self.use = SegmentedControl(answers, self.tr("Use {network}?").format(network=network.label))
        self.use.setObjectName(f"{name}.use")
        self.reason = TextField("reason", self.tr("Why, or why not"), lines=1, most=4, home=name)
        self.goal: ReadField[tuple[int | None, str]] = ReadField(
            "goal", self.tr("Goal this quarter"), self._read_goal, self._goal_words, home=name
        )
        self.goal.edit.setPlaceholderText(self.tr("60 saves"))
        self.rate = number_field("posts_a_week", self.tr("Posts a week"), home=name)
        self.followers = number_field("following", self.tr("Followers now"), home=name)
        for field in (self.reason, self.goal, self.rate, self.followers):
            label = field.label.text()
            field.target.setAccessibleName(f"{label}: {network.label}")
        self.off = IconButton("x", self.tr("Take {network} out").format(network=network.label))
        self.off.setObjectName(f"{name}.off")
        _keep_room(self.off, True)
        self.message = MessageLine()
        self.message.setObjectName(f"{name}.message")

        self._parts: tuple[QWidget, ...] = (
            self._title, self.use, self.reason, self.goal, self.rate, self.followers, self.off, self.message,
        )  # fmt: skip

    def _connect(self) -> None:
        self.use.chosen.connect(lambda key: self._edit("used", {"used": _ANSWERS[key]}))
        self.goal.edited.connect(lambda _name, value, _now: self._keep_goal(value))
        self.rate.edited.connect(lambda name, value, _now: self._edit(name, {name: value}))
        self.followers.edited.connect(lambda _name, value, _now: self._keep_size(value))
        self.off.clicked.connect(lambda: self.removal_wished.emit(self.key))

    def show_use(self, use: NetworkUse, *, reasons: tuple[str, str], removable: bool) -> None:
        """Show what is decided.

        Args:
            use: What is decided.
            reasons: An example of why, and of why not.
            removable: Whether it may be taken out of the table.
        """
        self._use = use
        self.use.set_chosen(next(key for key, value in _ANSWERS.items() if value is use.used))
        self.reason.edit.setPlaceholderText(reasons[use.used is False])
        self._kept.show(use, lambda values, merge_key: EditNetworkUse(self.key, values, merge_key))
        has_goal = use.goal_number is not None or use.goal
        self.goal.show_value((use.goal_number, use.goal) if has_goal else None)
        self.goal.edit.setToolTip(goal_text(use))
        self.rate.show_value(use.posts_a_week)
        self.followers.show_value(latest(use.following))
        self.followers.message.say(growth_text(use.following, self._today()), "")
        for field in (self.goal, self.rate, self.followers):
            field.setVisible(use.used is not False)
        self.off.setEnabled(removable)
        self.off.setVisible(removable)
        words, level = network_message(use)
        if self._vague and use.goal_number is not None:
            kept = self.tr("We kept {goal}.").format(goal=goal_text(use))
            words, level = f"{kept} {words}".strip(), level or "plain"
        self.message.say(words, level)

    def flush(self) -> bool:
        """Keep everything typed; tell whether that worked."""
        for field in (self.goal, self.rate, self.followers):
            if field.edit.hasFocus():
                field.commit()
        return self._kept.flush()

    def set_wide(self, wide: bool) -> None:
        """Be one line of the table, or a block where there is no room for that."""
        self._space(wide)
        if wide == self._wide:
            return
        self._wide = wide
        for part in self._parts:
            self._grid.removeWidget(part)
        for column in range(8):
            self._grid.setColumnStretch(column, 0)
        for field in (self.reason, self.goal, self.rate, self.followers):
            field.label.setVisible(not wide)
        for part in (self.goal, self.rate, self.followers):
            _keep_room(part, wide)
        (self._lay_line if wide else self._lay_block)()

    def _lay_line(self) -> None:
        for column, part in enumerate(self._parts[:-1]):
            if part is self.reason:
                self._grid.addWidget(part, 0, column)
            else:
                self._grid.addWidget(part, 0, column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.message, 1, 1, 1, 5)
        self._grid.setColumnStretch(2, 1)

    def _lay_block(self) -> None:
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self.use, 0, 1, 1, 2, start)
        self._grid.addWidget(self.off, 0, 3)
        self._grid.addWidget(self.reason, 1, 0, 1, 4)
        self._grid.addWidget(self.goal, 2, 0)
        self._grid.addWidget(self.rate, 2, 1)
        self._grid.addWidget(self.followers, 2, 2, 1, 2)
        self._grid.addWidget(self.message, 3, 0, 1, 4)
        for column, stretch in enumerate((4, 2, 2, 0)):
            self._grid.setColumnStretch(column, stretch)

    def _space(self, wide: bool) -> None:
        px = current_theme().px
        self._grid.setContentsMargins(0, px(8), 0, px(8))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6 if wide else 8))
        for part, width in zip(self._parts, WIDTHS, strict=False):
            if width:
                part.setMinimumWidth(px(width) if wide else 0)
                part.setMaximumWidth(px(width) if wide else _ANY)
        self._title.setMinimumHeight(px(34))

    def _edit(self, field: str, values: dict[str, object]) -> None:
        self._kept.keep(field, EditNetworkUse(self.key, values))

    def _keep_goal(self, value: tuple[int | None, str] | None) -> None:
        number, words = value or (None, "")
        self._edit("goal", {"goal_number": number, "goal": words})

    def _keep_size(self, value: int | None) -> None:
        if value is not None:
            self._kept.keep("following", AddSize(self.key, Size(self._today(), value)))
        else:
            self.followers.show_value(latest(self._use.following))

    def _read_goal(self, text: str) -> tuple[int | None, str] | None:
        number, words, self._vague = read_goal(text)
        return None if number is None and not words else (number, words)

    def _goal_words(self, value: tuple[int | None, str]) -> str:
        return goal_text(NetworkUse(id=NetworkKey(""), goal_number=value[0], goal=value[1]))


def _keep_room(part: QWidget, kept: bool) -> None:
    """Leave a part's room free while it is hidden, so that columns stay in line, or not."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(kept)
    part.setSizePolicy(policy)
