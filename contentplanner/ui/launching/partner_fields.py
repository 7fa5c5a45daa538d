"""Which partners help: those of the plan as boxes to tick, and a line for a new one."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.assets import Partner, PartnerState
from contentplanner.domain.ids import PartnerId, new_id
from contentplanner.domain.text import clean_line
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import ElidedLabel


class PartnerFields(QWidget):
    """Partners to choose from. New ones are only noted until the campaign is made."""

    ticked = Signal(str, bool)
    """The id of a partner, and whether they help."""
    written = Signal(str, str)
    """The id and the name of a new partner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[PartnerId, str, str], ...] | None = None
        self._boxes: dict[PartnerId, QCheckBox] = {}
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(current_theme().px(2))
        self._new = push_button(self.tr("New partner"), "link", "plus")
        self._new.setObjectName("launching.new_partner")
        self._new.setAutoDefault(False)
        self._new.clicked.connect(self._ask)
        self._line = LineEdit()
        self._line.setObjectName("launching.partner_name")
        self._line.setAccessibleName(self.tr("Name of a new partner"))
        self._line.setPlaceholderText(self.tr("Name, then Enter"))
        self._line.setMaximumWidth(current_theme().px(280))
        self._line.installEventFilter(self)
        self._line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(4))
        column.addLayout(self._list)
        column.addWidget(self._line)
        column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)

    def show_partners(
        self,
        partners: tuple[Partner, ...],
        new: tuple[tuple[PartnerId, str], ...],
        chosen: tuple[PartnerId, ...],
    ) -> None:
        """Show the partners there are, and which of them help."""
        rows = [(one.id, one.name, _about(one)) for one in partners]
        rows += [(id_, name, self.tr("new, goes into your assets")) for id_, name in new]
        if tuple(rows) != self._shown:
            self._shown = tuple(rows)
            self._lay_out(rows)
        for id_, box in self._boxes.items():
            box.setChecked(id_ in chosen or any(id_ == fresh for fresh, _name in new))

    def take_typed(self) -> None:
        """Take a name typed but not yet taken."""
        name = clean_line(self._line.text())
        self._line.clear()
        if name:
            self.written.emit(new_id(), name)

    def _lay_out(self, rows: list[tuple[PartnerId, str, str]]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._boxes = [], {}
        for id_, name, about in rows:
            row = self._row(id_, name, about)
            self._rows.append(row)
            self._list.addWidget(row)

    def _row(self, id_: PartnerId, name: str, about: str) -> QWidget:
        row = QWidget()
        box = QCheckBox(name.replace("&", "&&"))
        box.setObjectName(f"launching.partner.{id_}")
        box.setAccessibleName(f"{name}, {about}")
        box.clicked.connect(lambda on: self.ticked.emit(id_, on))
        self._boxes[id_] = box
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(10))
        layout.addWidget(box)
        layout.addWidget(ElidedLabel(about, "small"), 1)
        return row

    def _ask(self) -> None:
        self._line.show()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a name by Enter, and let Escape give it up."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._line.text().strip():
                self.take_typed()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._line.clear()
                self._line.hide()
                self._new.setFocus()
                return True
        return super().eventFilter(watched, event)


def state_words(state: PartnerState) -> str:
    """Return how far things are with a partner: agreed."""
    say = QCoreApplication.translate
    return {
        PartnerState.IDEA: say("launching", "an idea so far"),
        PartnerState.ASKED: say("launching", "asked"),
        PartnerState.AGREED: say("launching", "agreed"),
        PartnerState.DONE: say("launching", "helped before"),
    }[state]


def _about(partner: Partner) -> str:
    return " · ".join(part for part in (state_words(partner.state), partner.does) if part)
