"""What every screen that shows posts may wish for; the window hears it and acts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class PostScreen(QWidget):
    """A screen that shows posts: it asks for changes and makes none itself."""

    command_wished = Signal(object)
    """A command to run."""
    post_opened = Signal(str)
    """The id of a post to open in the editor."""
    post_wished = Signal(object, object, object)
    """Day, time and campaign of a new post, each None where it is open."""
    move_wished = Signal(object)
    """Ids of posts whose new day is to be typed."""
    post_menu_wished = Signal(object, object)
    """Ids of posts, and the point of the screen for their menu."""
    campaign_opened = Signal(str)
    """The id of a campaign to open."""
    campaign_wished = Signal(object)
    """The launch day of a new campaign, or None."""
    dialog_wished = Signal(str, object)
    """The name of a dialog in ``ui.dialogs``, and what it is about."""
    list_wished = Signal(object)
    """A filter whose posts are to be listed."""
    selection_changed = Signal(object)
    """The ids selected now."""
    period_changed = Signal()
    """The screen shows another period, or calls it otherwise."""
