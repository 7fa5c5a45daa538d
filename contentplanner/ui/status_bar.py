"""The line at the bottom: that all is saved, that it stays here, when the last copy was made."""

from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.labels import day_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import ElidedLabel, text_label

_OLD = timedelta(days=7)


class StatusBar(QWidget):
    """Says quietly that the work is safe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(self.tr("Status"))
        self._icons: list[tuple[QLabel, str, str]] = []
        self._saved_icon = self._icon("circle-check", "ok")
        self._saved = text_label(role="small")
        self._saved.setObjectName("status.saved")
        self._here = text_label(self.tr("Stays on this computer"), "small")
        self._backup = text_label(role="small")
        self._backup.setObjectName("status.backup")
        self._work = text_label(role="small")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(current_theme().px(120))
        self._counts = ElidedLabel(role="small")
        self._counts.setObjectName("status.counts")
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self.show_busy(busy=False)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_saved(self) -> None:
        """Say that everything is on disk."""
        self._tell(self.tr("All changes saved"), "circle-check", "ok")

    def show_not_saved(self) -> None:
        """Say that the last change is not on disk."""
        self._tell(self.tr("Last change not saved"), "circle-alert", "danger")

    def show_already_saved(self, now: datetime) -> None:
        """Answer a wish to save."""
        when = now.astimezone().strftime("%H:%M")
        self._tell(self.tr("Already saved. {time}").format(time=when), "circle-check", "ok")

    def show_backup(self, made: datetime | None, now: datetime) -> None:
        """Say when the last copy was made; amber when that is long ago."""
        old = made is None or now - made > _OLD
        self._backup.setText(self._backup_words(made, now))
        self._backup.setProperty("role", "warn" if old else "small")
        self._backup.style().polish(self._backup)

    def show_counts(self, text: str) -> None:
        """Say how many posts there are."""
        self._counts.setText(text)

    def show_busy(self, *, busy: bool) -> None:
        """Show that something slow is being done."""
        self._work.setVisible(busy)
        self._bar.setVisible(busy)
        self._work.setText(self.tr("Working…") if busy else "")
        self._bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def text(self) -> str:
        """Return what it says about saving."""
        return self._saved.text()

    def _backup_words(self, made: datetime | None, now: datetime) -> str:
        if made is None:
            return self.tr("No backup yet")
        local, today = made.astimezone(), now.astimezone().date()
        days = (today - local.date()).days
        if days <= 0:
            return self.tr("Last backup today {time}").format(time=local.strftime("%H:%M"))
        if days == 1:
            return self.tr("Last backup yesterday {time}").format(time=local.strftime("%H:%M"))
        if now - made > _OLD:
            return self.tr("Last backup {days} days ago").format(days=days)
        return self.tr("Last backup {day}").format(day=day_text(local.date(), today))

    def _tell(self, text: str, icon_name: str, token: str) -> None:
        self._saved.setText(text)
        self._icons[0] = (self._saved_icon, icon_name, token)
        self._restyle()

    def _icon(self, name: str, token: str) -> QLabel:
        label = QLabel()
        self._icons.append((label, name, token))
        return label

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(7)
        row.addWidget(self._saved_icon)
        row.addWidget(self._saved)
        row.addSpacing(14)
        row.addWidget(self._icon("hard-drive", "text2"))
        row.addWidget(self._here)
        row.addSpacing(14)
        row.addWidget(self._icon("history", "text2"))
        row.addWidget(self._backup)
        row.addSpacing(14)
        row.addWidget(self._work)
        row.addWidget(self._bar)
        row.addWidget(self._counts, 1)

    def _restyle(self) -> None:
        theme = current_theme()
        self.setFixedHeight(theme.px(30))
        for label, name, token in self._icons:
            label.setPixmap(icon_pixmap(name, theme.colour(token), theme.px(15)))

    def minimumSizeHint(self) -> QSize:
        """No width is refused."""
        return QSize(0, current_theme().px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge above."""
        painter = QPainter(self)
        painter.setPen(QPen(current_theme().colour("border"), 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()
