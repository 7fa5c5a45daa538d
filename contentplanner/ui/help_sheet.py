"""Help: all keys on one sheet, and what the program is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contentplanner import __version__
from contentplanner.ui.actions import ACTIONS, action_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label

_T = QT_TRANSLATE_NOOP
_GROUPS = (
    (_T("help", "Everywhere"), ("file", "edit", "help")),
    (_T("help", "Getting around"), ("view",)),
    (_T("help", "Posts and campaigns"), ("post", "campaign")),
)
_CALENDAR_KEYS = (
    (_T("help", "Go between posts and days"), _T("help", "Arrow keys")),
    (_T("help", "Move a post by a day"), "Ctrl+Shift+Left, Right"),
    (_T("help", "Move a post by a week"), "Ctrl+Shift+Up, Down"),
    (_T("help", "Go to today"), "T"),
    (_T("help", "Menu of a post"), "Shift+F10"),
    (_T("help", "Move a campaign by a day, on its name"), "Ctrl+Shift+Left, Right"),
    (_T("help", "Rename a campaign, on its name"), "F2"),
    (_T("help", "Fold or unfold a campaign, on its name"), _T("help", "Enter")),
    (_T("help", "Move the first day of a phase"), "Alt+Left, Right"),
    (_T("help", "Move the last day of a phase"), "Alt+Shift+Left, Right"),
    (_T("help", "Next or previous post in the editor"), "Ctrl+Down, Up"),
    (_T("help", "Next misspelt word in the editor"), "F7"),
    (_T("help", "Next or previous network's own text"), "Ctrl+Page Down, Up"),
    (_T("help", "Move a picture of a post, in the row of them"), "Alt+Left, Right"),
    (_T("help", "Insert a starter, in headline or description"), "/"),
    (_T("help", "Close what is open"), "Esc"),
)


class HelpSheet(QDialog):
    """Every shortcut, in groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Help and shortcuts"))
        theme = current_theme()
        self.resize(theme.px(820), theme.px(600))
        page = QWidget()
        page.setProperty("kind", "page")
        columns = QHBoxLayout(page)
        columns.setSpacing(theme.px(28))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(_group(*_rows_of(_GROUPS[0])))
        left.addWidget(_group(*_rows_of(_GROUPS[2])))
        right.addWidget(_group(*_rows_of(_GROUPS[1])))
        right.addWidget(
            _group(_say(_T("help", "In the calendar")), [(_say(a), _say(b)) for a, b in _CALENDAR_KEYS])
        )
        for column in (left, right):
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setAccessibleName(self.tr("Shortcuts"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        words = self.tr("Plan in quarters, write complete posts, and let one post in five sell at most.")
        layout.addWidget(wrapped_label(words, "muted"))
        layout.addWidget(area, 1)
        layout.addLayout(_closing_row(self, self.tr("Close")))


class AboutSheet(QDialog):
    """What the program is, and that it never goes online."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About Content Planner"))
        self.setMinimumWidth(current_theme().px(420))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(text_label(f"Content Planner {__version__}", "heading"))
        layout.addWidget(
            wrapped_label(self.tr("This app never goes online. Nothing you write leaves this computer."))
        )
        thanks = self.tr("Icons: Lucide (ISC). Font: Inter (SIL Open Font Licence). Made with Qt (LGPL).")
        layout.addWidget(wrapped_label(thanks, "small"))
        layout.addLayout(_closing_row(self, self.tr("Close")))


def _closing_row(dialog: QDialog, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    close = push_button(text, "primary")
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    row.addStretch(1)
    row.addWidget(close)
    return row


def _rows_of(group: tuple[object, tuple[str, ...]]) -> tuple[str, list[tuple[str, str]]]:
    title, menus = group
    rows = []
    for spec in ACTIONS:
        if spec.menu in menus and (spec.keys or spec.shown_keys):
            native = QKeySequence.SequenceFormat.NativeText
            keys = [QKeySequence(keys).toString(native) for keys in spec.keys] or [spec.shown_keys]
            rows.append((action_text(spec.id).removesuffix("…"), ", ".join(keys)))
    return _say(title), rows


def _group(title: str, rows: list[tuple[str, str]]) -> QWidget:
    card = QFrame()
    card.setProperty("kind", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 12, 16, 14)
    grid.setVerticalSpacing(7)
    grid.addWidget(text_label(title, "heading"), 0, 0, 1, 2)
    for at, (words, keys) in enumerate(rows, 1):
        grid.addWidget(text_label(words), at, 0)
        grid.addWidget(text_label(keys, "small"), at, 1, Qt.AlignmentFlag.AlignRight)
    return card


def _say(text: object) -> str:
    return QCoreApplication.translate("help", str(text))
