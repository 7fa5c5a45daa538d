"""One line of the table of networks: how much each takes, since when we know it, and from where."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from contentplanner.application.network_commands import ChangeLimits, ResetLimits
from contentplanner.domain.errors import PlanError
from contentplanner.domain.networks import LIMITS, Network, check_limit
from contentplanner.domain.numbers import read_number
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.labels import counted, problem_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.monogram import Monogram, monogram_size
from contentplanner.ui.widgets.text import wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel

WIDTHS = (150, 96, 96, 96, 96, 130, 0)
"""Widths of the columns where the table is one: name, four figures, checked, back to ours."""
WIDE, NARROW, NARROWEST = 7, 4, 2
"""How many columns there are."""
_ANY = 16_777_215


class Figure(QWidget):
    """One figure of a network, which may be typed over.

    Args:
        name: The figure's name in a network.
        words: What it is called.
        network: Whose figure it is.
    """

    taken = Signal(str, object)
    """The figure's name and what was typed, None for a blank."""
    refused = Signal(str)
    """Why what was typed will not do."""

    def __init__(self, name: str, words: str, network: Network, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._shown = ""
        self.label = ToneLabel(words)
        self.edit = LineEdit()
        self.edit.setObjectName(f"settings.network.{network.key}.{name}")
        self.edit.setAccessibleName(f"{words}: {network.label}")
        self._none = self.tr("not cut") if name == "fold" else self.tr("any")
        self.edit.setPlaceholderText(self._none)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.editingFinished.connect(self._take)
        self.label.setBuddy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(4))
        column.addWidget(self.label)
        column.addWidget(self.edit)

    def show_value(self, value: int | None, ours: int | None) -> None:
        """Show what holds, and ours on hover where that is another; what is being typed stays."""
        before, self._shown = self._shown, "" if value is None else QLocale().toString(value)
        if not self.edit.hasFocus() or self.edit.text() == before or self._shown != before:
            self.edit.show_text(self._shown)
        words = self._none if ours is None else QLocale().toString(ours)
        self.edit.setToolTip("" if value == ours else self.tr("Ours: {figure}").format(figure=words))

    def _take(self) -> None:
        text = self.edit.text()
        if text == self._shown:
            return
        try:
            value = _read(text)
        except PlanError as error:
            self.edit.show_text(self._shown)
            self.refused.emit(problem_text(error))
            return
        self.edit.setText(text)  # forgets how it was typed: from now on the plan undoes
        self.taken.emit(self._name, value)


class LimitsRow(QFrame):
    """The figures of one network.

    Args:
        ours: The network as the program knows it.
        words: What each figure is called, by its name.
    """

    command_wished = Signal(object)

    def __init__(self, ours: Network, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ours = ours
        self._columns = 0
        self.setProperty("kind", "table-row")
        self.setObjectName(f"settings.network.{ours.key}")
        self.message = MessageLine()
        self.message.setObjectName(f"settings.network.{ours.key}.message")
        self.figures = {name: Figure(name, words[name], ours) for name in LIMITS}
        for figure in self.figures.values():
            figure.taken.connect(self._change)
            figure.refused.connect(self._refuse)
            figure.edit.textEdited.connect(lambda _text: self.message.say(""))
        self.reset = push_button(self.tr("Back to ours"), "link")
        self.reset.setObjectName(f"settings.network.{ours.key}.reset")
        self.reset.setAccessibleName(self.tr("Back to our figures for {network}").format(network=ours.label))
        self.reset.clicked.connect(self._go_back)
        self._sources: QWidget | None = None
        self._parts: tuple[QWidget, ...] = (
            self._title(), *self.figures.values(), self._about(), self.reset,
        )  # fmt: skip
        self._grid = QGridLayout(self)
        self.set_columns(NARROW)
        if ours.sources:
            QWidget.setTabOrder(self.sources, self.reset)

    def _title(self) -> QWidget:
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(8))
        badge = Monogram(self._ours)
        badge.setMinimumWidth(monogram_size("WW").width())
        row.addWidget(badge)
        row.addWidget(wrapped_label(self._ours.label, "label"), 1)
        return title

    def _about(self) -> QWidget:
        if not self._ours.sources:
            return ToneLabel(self.tr("Your own"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.sources = push_button(
            counted(len(self._ours.sources), self.tr("1 source"), self.tr("{n} sources")), "link"
        )
        self.sources.setObjectName(f"settings.network.{self._ours.key}.sources")
        self.sources.setAccessibleName(
            self.tr("Where the figures of {network} come from").format(network=self._ours.label)
        )
        self.sources.setProperty("dense", "true")
        self.sources.clicked.connect(self._toggle_sources)
        checked = ToneLabel(self.tr("checked {month}").format(month=self._ours.checked))
        checked.setContentsMargins(current_theme().px(3), 0, 0, 0)  # in line with the button's words
        column.addWidget(checked)
        column.addWidget(self.sources, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def show_network(self, network: Network) -> None:
        """Show the network as it holds in this plan."""
        for name, figure in self.figures.items():
            figure.show_value(getattr(network, name), getattr(self._ours, name))
        changed = any(getattr(network, name) != getattr(self._ours, name) for name in LIMITS)
        if not changed and self.reset.hasFocus():
            next(iter(self.figures.values())).edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reset.setVisible(changed)

    def set_columns(self, columns: int) -> None:
        """Be a line of a table, or a block with the figures in two or four columns."""
        px = current_theme().px
        self._grid.setContentsMargins(0, px(8), 0, px(8))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        wide = columns == WIDE
        for part, width in zip(self._parts, WIDTHS, strict=True):
            part.setMinimumWidth(px(width) if wide else 0)
            part.setMaximumWidth(px(width) if wide and width else _ANY)
        if columns == self._columns:
            return
        self._columns = columns
        for part in self._parts:
            self._grid.removeWidget(part)
        for figure in self.figures.values():
            figure.label.setVisible(not wide)
        for column in range(WIDE):
            stretches = column == WIDE - 1 if wide else column < columns
            self._grid.setColumnStretch(column, int(stretches))
        (self._lay_line if wide else self._lay_block)()
        self._grid.addWidget(self.message, 4, 0, 1, columns)
        if self._sources is not None:
            self._grid.addWidget(self._sources, 5, 0, 1, columns)

    def _lay_line(self) -> None:
        for column, part in enumerate(self._parts[:-1]):
            self._grid.addWidget(part, 0, column)
        self._grid.addWidget(
            self.reset, 0, WIDE - 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def _lay_block(self) -> None:
        title, *figures, about, reset = self._parts
        half = self._columns // 2
        self._grid.addWidget(title, 0, 0, 1, half)
        self._grid.addWidget(about, 0, half, 1, half)
        for at, figure in enumerate(figures):
            self._grid.addWidget(figure, 1 + at // self._columns, at % self._columns)
        self._grid.addWidget(reset, 3, 0, 1, self._columns, Qt.AlignmentFlag.AlignLeft)

    def _change(self, name: str, value: int | None) -> None:
        self.message.say("")
        self.command_wished.emit(ChangeLimits(self._ours.key, {name: value}))

    def _refuse(self, why: str) -> None:
        self.message.say(why)

    def _go_back(self) -> None:
        self.message.say("")
        self.command_wished.emit(ResetLimits(self._ours.key))

    def _toggle_sources(self) -> None:
        if self._sources is None:
            self._sources = self._make_sources()
            self._grid.addWidget(self._sources, 5, 0, 1, self._columns)
            self._sources.show()
            QWidget.setTabOrder(self.reset, self._sources.findChildren(QPushButton)[0])
        else:
            self._sources.setVisible(self._sources.isHidden())

    def _make_sources(self) -> QWidget:
        text = "\n".join(self._ours.sources)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(12))
        # Broken at strokes, or a long address would be wider than the window.
        words = wrapped_label(text.replace("/", "/\u200b"), "small")
        words.setAccessibleName(text)
        words.setObjectName(f"settings.network.{self._ours.key}.addresses")
        copy = push_button(self.tr("Copy"), icon_name="copy")
        copy.setObjectName(f"settings.network.{self._ours.key}.copy")
        copy.setAccessibleName(self.tr("Copy the addresses"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        row.addWidget(words, 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return holder


def _read(text: str) -> int | None:
    """Return the figure in a text; None for a blank one."""
    try:
        value = read_number(text)
    except PlanError:
        value = 0  # refused below in the same words
    return None if value is None else check_limit(value)
