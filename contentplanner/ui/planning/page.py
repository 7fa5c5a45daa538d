"""The guided page that plans a quarter."""

from PySide6.QtWidgets import QWidget

from contentplanner.domain.quarters import Quarter
from contentplanner.ui.page import Page
from contentplanner.ui.screen_tools import ScreenTools


class PlanningPage(Page):
    """Plans one quarter step by step."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "planning", parent)
        self._quarter = self.desk.reader.settings().quarter_of(self.desk.clock.today()).next

    def show_quarter(self, quarter: Quarter) -> None:
        """Plan another quarter."""
        self._quarter = quarter
        self.refresh()

    def refresh(self) -> None:
        """Read again and show it."""

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        return self.tr("Plan the quarter"), str(self._quarter)
