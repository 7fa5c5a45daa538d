"""What a notice offers after one occurrence of a series was moved or deleted: the same for later ones."""

from contentplanner.application.changes import ChangeSet
from contentplanner.application.planner import Command
from contentplanner.domain.posts import Post


def for_later_ones(changes: ChangeSet, code: str) -> Command | None:
    """Return the command that does to this and later occurrences what was done to one; None if none fits.

    Args:
        changes: What was changed.
        code: Of the step.
    """
    found = [change for change in changes if isinstance(change.after, Post)]
    if len(found) != 1 or code not in ("move-post", "delete-post"):
        return None
    before, after = found[0].before, found[0].after
    if not isinstance(before, Post) or not isinstance(after, Post):
        return None
    if before.series_id is None or before.series_day is None:
        return None
    from contentplanner.application.series_commands import MoveOccurrences
    from contentplanner.application.series_rules import EndSeries
    from contentplanner.domain.series import Scope

    if after.deleted is not None:
        return EndSeries(before.series_id, before.series_day, after.deleted)
    if before.day is None or after.day is None or before.campaign_id != after.campaign_id:
        return None
    time = after.time if after.time != before.time else None
    return MoveOccurrences(before.id, (after.day - before.day).days, Scope.LATER, time)
