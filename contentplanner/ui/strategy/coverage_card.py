"""What nobody has written for yet this quarter: each person and each buying step with its posts."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.ui.labels import counted
from contentplanner.ui.strategy.field_grid import FieldGrid
from contentplanner.ui.strategy.fold_card import FoldCard
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import ElidedLabel, text_label, wrapped_label
from contentplanner.ui.widgets.tone_label import ToneLabel


class CountBar(QWidget):
    """How many there are beside the others; the number stands next to it in words."""

    def __init__(self, count: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = count / most if most else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(current_theme().px(60), current_theme().px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        if self._share:
            whole.setWidth(max(whole.width() * self._share, whole.height()))
            painter.setBrush(theme.colour("mConv"))
            painter.drawRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        painter.end()


class CoverageCard(FoldCard):
    """Counts posts by persona and by buying step; its buttons wish."""

    write_wished = Signal(str, str)
    """Field and name of what a new post is for."""
    show_wished = Signal(str, str)
    """Field and name of what posts are wanted for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Written for this quarter"), "strategy.coverage", parent)
        self._people, self._steps = QWidget(), QWidget()
        for part in (self._people, self._steps):
            QVBoxLayout(part).setContentsMargins(0, 0, 0, 0)
        self._intro = wrapped_label("", "small")
        self._both = FieldGrid([self._intro, self._people, self._steps], two_from=640, inset=0)
        self.inside.addWidget(self._both)
        self._shown: object = None

    def show_counts(
        self,
        quarter: str,
        people: Sequence[str],
        steps: Sequence[str],
        by_persona: Mapping[str, int],
        by_step: Mapping[str, int],
    ) -> None:
        """Show how many posts of a quarter there are for each name."""
        now = (quarter, tuple(people), tuple(steps), dict(by_persona), dict(by_step))
        if now == self._shown:
            return
        self._shown = now
        self._intro.setText(
            self.tr("Posts planned for {quarter}, by the person and the step they are for.").format(
                quarter=quarter
            )
        )
        self._fill(self._people, self.tr("People"), "persona", people, by_persona)
        self._fill(self._steps, self.tr("Buying steps"), "buying_step", steps, by_step)
        empty = sum(not by_persona.get(name) for name in people)
        empty += sum(not by_step.get(name) for name in steps)
        self.summary.setText(
            counted(empty, self.tr("1 without a post"), self.tr("{n} without a post"))
            if empty
            else self.tr("Everyone has a post")
        )

    def _fill(
        self, part: QWidget, title: str, field: str, names: Sequence[str], counts: Mapping[str, int]
    ) -> None:
        column = cast(QVBoxLayout, part.layout())
        while item := column.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        table = QWidget()
        grid = QGridLayout(table)
        px = current_theme().px
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(text_label(title, "label"), 0, 0)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        others = [name for name in counts if name not in names]
        most = max(counts.values(), default=0)
        for at, name in enumerate([*names, *others], start=1):
            self._add_line(grid, at, field, name, counts.get(name, 0), most, known=name in names)
        if not names and not others:
            grid.addWidget(ToneLabel(self.tr("Add a person above to see who is left out.")), 1, 0, 1, 4)
        column.addWidget(table, 0, Qt.AlignmentFlag.AlignTop)

    def _add_line(
        self, grid: QGridLayout, at: int, field: str, name: str, count: int, most: int, *, known: bool
    ) -> None:
        if count:
            words = name if known else self.tr("{name} (not in the list above)").format(name=name)
            grid.addWidget(ElidedLabel(words), at, 0)
            grid.addWidget(CountBar(count, most), at, 1)
            number = text_label(str(count))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, at, 2)
            button = push_button(self.tr("Show"), "link")
            button.setAccessibleName(self.tr("Show the posts for {name}").format(name=name))
            button.clicked.connect(lambda: self.show_wished.emit(field, name))
        else:
            missing = ElidedLabel(self.tr("No post for “{name}” this quarter.").format(name=name), "warn")
            grid.addWidget(missing, at, 0, 1, 3)
            button = push_button(self.tr("Write one"), "link")
            button.setAccessibleName(self.tr("Write a post for {name}").format(name=name))
            button.clicked.connect(lambda: self.write_wished.emit(field, name))
        button.setObjectName(f"strategy.coverage.{field}.{name}")
        grid.addWidget(button, at, 3, Qt.AlignmentFlag.AlignRight)
