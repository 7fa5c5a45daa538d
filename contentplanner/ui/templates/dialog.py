"""The dialog in which the owner changes the run-ups to choose from; each change is kept at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from contentplanner.application.campaign_templates import (
    ResetTemplate,
    SaveTemplate,
    built_in_templates,
    templates,
)
from contentplanner.domain.ids import TemplateId, new_id
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.templates.form import TemplateForm
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label

_WIDTH, _HEIGHT = 1020, 800


class TemplatesDialog(QDialog):
    """Templates at the left, the one to change at the right.

    Args:
        tools: The plan and what does the work.
        template: The template to begin with; None for the first.
        parent: The window, or the wizard.
    """

    wished = Signal(str)
    """A command of the menus, by its id."""

    def __init__(
        self, tools: ScreenTools, template: TemplateId | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        self._shown: list[CampaignTemplate] = []
        self.setObjectName("templates")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Campaign templates"))
        self._list = QListWidget()
        self._list.setObjectName("templates.list")
        self._list.setAccessibleName(self.tr("Templates"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._form = TemplateForm(self._desk)
        self._reset = push_button("", "link")
        self._build()
        self._fit()
        self._stop: Callable[[], None] = self._desk.planner.listen(lambda _changes, _origin: self._read())
        self._read(template)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._list.currentRowChanged.connect(self._choose)
        self._form.wished.connect(self._keep)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._form, 1)
        line = QFrame()
        line.setProperty("kind", "hairline")
        line.setFixedHeight(1)
        right.addWidget(line)
        right.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side(), 1)
        row.addLayout(right, 3)
        for action, keys in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z"), ("redo", "Ctrl+Y")):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda action=action: self.wished.emit(action))

    def _side(self) -> QFrame:
        px = current_theme().px
        copy = push_button(self.tr("Copy"), "secondary", "copy")
        copy.setObjectName("templates.copy")
        copy.setAccessibleName(self.tr("Copy this template"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        side = QFrame()
        side.setProperty("kind", "steps")
        side.setMaximumWidth(px(212))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(18), px(12), px(16))
        column.setSpacing(px(10))
        column.addWidget(text_label(self.tr("Templates"), "heading"))
        column.addWidget(self._list, 1)
        column.addWidget(copy)
        return side

    def _buttons(self) -> QHBoxLayout:
        px = current_theme().px
        row = QHBoxLayout()
        row.setContentsMargins(px(24), px(14), px(24), px(16))
        row.setSpacing(px(12))
        close = push_button(self.tr("Done"), "primary")
        close.setObjectName("templates.done")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        self._reset.setObjectName("templates.reset")
        self._reset.setAutoDefault(False)
        self._reset.clicked.connect(self._take_back)
        row.addWidget(self._reset)
        row.addStretch(1)
        row.addWidget(text_label(self.tr("Changes are kept at once and can be undone."), "small"))
        row.addWidget(close)
        return row

    def _fit(self) -> None:
        px, window = current_theme().px, self.parentWidget()
        wanted = QSize(px(_WIDTH), px(_HEIGHT))
        if window is not None:
            wanted = wanted.boundedTo(window.window().size() - QSize(32, 32))
        self.resize(wanted)

    # Reading.

    def _read(self, chosen: TemplateId | None = None) -> None:
        """Read the templates again and show one, by default the one shown."""
        at = max(0, self._list.currentRow())
        before = self._shown[at].id if self._shown else None
        self._shown = templates(self._desk.reader)
        wanted = chosen or before
        at = next((n for n, one in enumerate(self._shown) if one.id == wanted), 0)
        self._list.blockSignals(True)
        self._list.clear()
        for one in self._shown:
            item = QListWidgetItem(one.name)
            item.setSizeHint(QSize(0, current_theme().px(32)))
            self._list.addItem(item)
        self._list.setCurrentRow(at)
        self._list.blockSignals(False)
        self._show(self._shown[at])

    def _show(self, template: CampaignTemplate) -> None:
        self._form.show_template(template)
        ours = next((one for one in built_in_templates() if one.id == template.id), None)
        self._reset.setVisible(template != ours)
        words = self.tr("Remove this template") if ours is None else self.tr("Back to ours")
        self._reset.setText(words)
        self._reset.setAccessibleName(words)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self._form.commit()
            self._show(self._shown[row])

    # Changing.

    def _keep(self, template: CampaignTemplate) -> None:
        self._tools.run(SaveTemplate(replace(template, created=self._desk.clock.now())))

    def _copy(self) -> None:
        self._form.commit()
        template = self._shown[self._list.currentRow()]
        copied = replace(
            template,
            id=TemplateId(new_id()),
            name=self.tr("{name}, copy").format(name=template.name),
            position=max(one.position for one in self._shown) + 1,
            created=self._desk.clock.now(),
        )
        if self._tools.run(SaveTemplate(copied)):
            self._read(copied.id)

    def _take_back(self) -> None:
        self._form.forget()
        self._tools.run(ResetTemplate(self._shown[self._list.currentRow()].id))

    def done(self, result: int) -> None:
        """Keep what is typed and close."""
        self._form.commit()
        self._stop()
        super().done(result)
