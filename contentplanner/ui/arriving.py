"""What the window shows once a campaign was made: its launch's quarter, its first draft focused."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.posts import Post
from contentplanner.ui.workspace import Workspace


def show_made(workspace: Workspace, campaign: Campaign, posts: Sequence[Post]) -> None:
    """Show the new lane and put the focus on its first draft there, without opening it."""
    workspace.show_place("quarter")
    screen = workspace.screen_shown
    if (day := campaign.launch or campaign.first_day) is not None:
        screen.show_day(day)
    days = [(post.day, post.id) for post in posts if post.day and screen.quarter.holds(post.day)]
    if days:
        # The dialog gives the focus back first, and the screen draws itself.
        QTimer.singleShot(0, workspace, lambda: screen.select_post(min(days)[1]))
