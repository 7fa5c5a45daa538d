"""The strategy: who we are, for whom, how they buy, and where we speak to them."""

from PySide6.QtWidgets import QWidget

from contentplanner.ui.page import Page
from contentplanner.ui.screen_tools import ScreenTools


class StrategyScreen(Page):
    """The strategy: who we are, for whom, how they buy, and where we speak to them."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "strategy", parent)
        self.refresh()

    def refresh(self) -> None:
        """Read again and show it."""

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        return self.tr("Strategy"), ""
