"""What the editor changes about a post's picture, for one occurrence or several."""

from contentplanner.application.planner import Command
from contentplanner.application.post_commands import AttachPicture
from contentplanner.application.series_commands import EditOccurrences
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post
from contentplanner.domain.series import Scope
from contentplanner.ui.editor.repeats import edit_of


def attach_of(
    post: Post, scope: Scope, picture: Picture | None, focus: tuple[int, int] = (50, 50)
) -> Command:
    """Return what gives a post, and the occurrences meant, another picture or none."""
    if scope is Scope.THIS:
        return AttachPicture(post.id, picture, focus)
    picture_id = None if picture is None else picture.id
    values = {"picture_id": picture_id, "focus_x": focus[0], "focus_y": focus[1]}
    return EditOccurrences(post.id, values, scope, picture=picture)


def focus_of(post: Post, scope: Scope, x: int, y: int) -> Command:
    """Return what moves the focus of a post's picture; the moves of one visit are one step."""
    return edit_of(post, scope, {"focus_x": x, "focus_y": y}, f"focus:{post.id}")
