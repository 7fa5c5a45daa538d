"""What the business owns and shares: partners, email lists, blog posts, own days."""

from PySide6.QtWidgets import QWidget

from contentplanner.ui.page import Page
from contentplanner.ui.screen_tools import ScreenTools


class AssetsScreen(Page):
    """What the business owns and shares: partners, email lists, blog posts, own days."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "assets", parent)
        self.refresh()

    def refresh(self) -> None:
        """Read again and show it."""

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        return self.tr("Assets"), ""
