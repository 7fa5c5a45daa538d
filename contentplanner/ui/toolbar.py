"""The toolbar: which period, which view, find, and the two things people make."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from contentplanner.ui.icons import icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.text import ElidedLabel, text_label

_LEVELS = 5


class SearchField(QLineEdit):
    """Finds posts while typing; Escape empties it and gives the focus back."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar.search")
        self.setProperty("kind", "search")
        self.setPlaceholderText(self.tr("Find a post"))
        self.setAccessibleName(self.tr("Find a post"))
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(icon("search", "text2", 16), QLineEdit.ActionPosition.LeadingPosition)
        current_theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._glass.setIcon(icon("search", "text2", 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for a few words."""
        return QSize(current_theme().px(160), super().sizeHint().height())


class Toolbar(QWidget):
    """Drops what matters least, step by step, until everything fits."""

    wished = Signal(str)
    view_wished = Signal(str)

    def __init__(self, views: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAccessibleName(self.tr("Toolbar"))
        self._searching = False
        self._calendar = True
        self._subtitle = ""
        self.back = IconButton("chevron-left", self.tr("Previous period"), "PgUp")
        self.forth = IconButton("chevron-right", self.tr("Next period"), "PgDown")
        self.today = push_button(self.tr("Today"))
        self.title = text_label(role="title")
        self.subtitle = ElidedLabel(role="muted")
        self.views = SegmentedControl(views, self.tr("View"))
        self.search = SearchField()
        self.glass = IconButton("search", self.tr("Find a post"), "Ctrl+F")
        self.campaign = push_button(self.tr("New campaign"), "secondary", "flag")
        self.campaign_icon = IconButton("flag", self.tr("New campaign"), "Ctrl+Shift+N")
        self.post = push_button(self.tr("New post"), "primary", "plus")
        self._connect()
        self._lay_out()
        current_theme().changed.connect(self._fit)

    def show_period(self, title: str, subtitle: str) -> None:
        """Say which period is shown."""
        self.title.setText(title)
        self._subtitle = subtitle
        self.setAccessibleDescription(f"{title}, {subtitle}" if subtitle else title)
        self._fit()

    def set_calendar(self, calendar: bool) -> None:
        """Show what turns pages and views, or only the title of another place."""
        self._calendar = calendar
        for widget in (self.back, self.forth, self.today, self.views):
            widget.setVisible(calendar)
        self.title.setContentsMargins(6 if calendar else 0, 0, 0, 0)
        self._fit()

    def start_search(self) -> None:
        """Put the focus into the search field, opening it where it is only an icon."""
        self._searching = True
        self._fit()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _end_search(self) -> None:
        self._searching = False
        self._fit()

    def _connect(self) -> None:
        ids = {
            self.back: "previous_period",
            self.forth: "next_period",
            self.today: "show_today",
            self.glass: "find_post",
            self.campaign: "new_campaign",
            self.campaign_icon: "new_campaign",
            self.post: "new_post",
        }
        for button, id_ in ids.items():
            button.setObjectName(f"toolbar.{id_}")
            button.clicked.connect(lambda _=False, id_=id_: self.wished.emit(id_))
        self.campaign_icon.setObjectName("toolbar.new_campaign_icon")
        self.views.chosen.connect(self.view_wished)
        self.search.left.connect(self._end_search)

    def _lay_out(self) -> None:
        self.setFixedHeight(current_theme().px(60))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 20, 0)
        self._row.setSpacing(8)
        self.subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for widget in (self.back, self.forth, self.today):
            self._row.addWidget(widget)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle, 1)
        for part in (self.views, self.search, self.glass, self.campaign, self.campaign_icon, self.post):
            self._row.addWidget(part)

    def _fit(self) -> None:
        self.setFixedHeight(current_theme().px(60))
        for level in range(_LEVELS):
            self._drop(level)
            if self._row.minimumSize().width() <= self.width():
                return

    def _drop(self, level: int) -> None:
        """Hide in turn: the subtitle, the search field, the campaign button's words, the title."""
        open_search = level < 2 or self._searching
        self.search.setMinimumWidth(current_theme().px(150))
        self.search.setVisible(open_search)
        self.glass.setVisible(not open_search)
        self.campaign.setVisible(level < 3)
        self.campaign_icon.setVisible(level >= 3)
        self.title.setVisible(level < 4 or not self._calendar)
        self.subtitle.setText(self._subtitle if level < 1 else "")
        self.subtitle.setMinimumWidth(self.subtitle.sizeHint().width() if level < 1 else 0)
        self._row.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop or bring back what fits."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """No width is refused; what does not fit is dropped."""
        return QSize(0, current_theme().px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge below."""
        painter = QPainter(self)
        painter.setPen(QPen(current_theme().colour("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
