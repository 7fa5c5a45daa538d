"""Opens the dialog in which a post repeats."""

from datetime import date

from PySide6.QtWidgets import QWidget

from contentplanner.application.series_commands import RepeatPost
from contentplanner.domain.ids import PostId
from contentplanner.domain.series import Every, Rule
from contentplanner.ui.repeating.repeat_dialog import RepeatDialog
from contentplanner.ui.screen_tools import ScreenTools


def open_repeat(
    tools: ScreenTools, post_id: PostId, in_sight: date | None, parent: QWidget
) -> RepeatDialog | None:
    """Return the dialog for a post; None where it has no day, which the person is told.

    Args:
        tools: The plan and what runs commands.
        post_id: The post.
        in_sight: The day selected in the calendar.
        parent: The window.
    """
    post, today = tools.desk.reader.post(post_id), tools.desk.clock.today()
    if post is None or post.day is None:
        # The rule itself says what is missing.
        tools.run(RepeatPost(post_id, Rule(every=Every.WEEK), today, today, tools.desk.clock.now()))
        return None
    dialog = RepeatDialog(tools.desk, post, max(in_sight or today, post.day), parent)
    dialog.command_wished.connect(lambda command: dialog.accept() if tools.run(command) else None)
    return dialog
