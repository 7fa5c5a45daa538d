"""What is offered after a launch was moved so near that a part of it would lie before today."""

from dataclasses import replace
from datetime import timedelta

from contentplanner.application.changes import ChangeSet
from contentplanner.application.day_marks import closed_days
from contentplanner.application.desk import Desk
from contentplanner.application.move_campaign import MoveCampaign, never_closed
from contentplanner.application.planner import Command
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.launch_moves import launch_move
from contentplanner.domain.posts import Post
from contentplanner.ui.moving.launch_words import started_text

_LOOKED_AT = timedelta(days=800)


def to_shorten(command: object, changes: ChangeSet, desk: Desk) -> tuple[str, Command] | None:
    """Return the question after a move, and the move that begins nothing before today; None if all fits.

    Args:
        command: What was run; a move that knows the closed days was asked about before it was made.
        changes: What it changed.
        desk: The open plan.
    """
    if not isinstance(command, MoveCampaign) or command.is_closed is not never_closed:
        return None
    moved = [change.before for change in changes]
    campaign = next((one for one in moved if isinstance(one, Campaign)), None)
    if campaign is None:
        return None
    today = desk.clock.today()
    posts = [(one.state, one.day) for one in moved if isinstance(one, Post)]
    words = started_text(launch_move(campaign, posts, command.days, today, never_closed), today)
    if not words:
        return None
    is_closed = closed_days(desk.reader, today, today + _LOOKED_AT)
    return words, replace(command, shorten_to=today, is_closed=is_closed)
