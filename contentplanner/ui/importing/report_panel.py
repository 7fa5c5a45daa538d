"""What would come in, and every line that cannot, with the reason."""

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from contentplanner.application.importing import ImportReport
from contentplanner.ui.labels import counted
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label, wrapped_label

_LISTED_AT_MOST = 2000


class ReportPanel(QFrame):
    """Shows the report of a preview."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._summary = wrapped_label(role="label")
        self._warnings = wrapped_label(role="small")
        self._title = text_label(role="warn")
        self._refused = QPlainTextEdit()
        self._refused.setReadOnly(True)
        self._refused.setAccessibleName(self.tr("Lines that cannot be taken"))
        self._refused.setMaximumHeight(current_theme().px(96))
        self._refused.setTabChangesFocus(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(6)
        for widget in (self._summary, self._warnings, self._title, self._refused):
            layout.addWidget(widget)
        self.show_message(self.tr("Looking at the file…"))

    def show_message(self, text: str) -> None:
        """Show a sentence in place of a report."""
        self._summary.setText(text)
        for widget in (self._warnings, self._title, self._refused):
            widget.hide()

    def show_report(self, report: ImportReport) -> None:
        """Show what would come in and what would not."""
        self._summary.setText(self._counts(report))
        self._warnings.setText(" ".join(report.warnings))
        self._warnings.setVisible(bool(report.warnings))
        self._title.setText(
            counted(
                len(report.refused), self.tr("1 line cannot be taken"), self.tr("{n} lines cannot be taken")
            )
        )
        listed = (f"{self._line(r.line)}: {r.reason}" for r in report.refused[:_LISTED_AT_MOST])
        self._refused.setPlainText("\n".join(listed))
        for widget in (self._title, self._refused):
            widget.setVisible(bool(report.refused))

    def _counts(self, report: ImportReport) -> str:
        parts = [counted(report.imported, self.tr("1 line comes in"), self.tr("{n} lines come in"))]
        if report.ideas:
            parts.append(
                counted(
                    report.ideas,
                    self.tr("1 of them without a date, as an idea"),
                    self.tr("{n} of them without a date, as ideas"),
                )
            )
        if report.unchanged:
            parts.append(
                counted(
                    report.unchanged,
                    self.tr("1 is in the plan already"),
                    self.tr("{n} are in the plan already"),
                )
            )
        return ", ".join(parts) + "."

    def _line(self, number: int) -> str:
        return self.tr("Line {number}").format(number=number)
