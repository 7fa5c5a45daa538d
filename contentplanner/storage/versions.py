"""The versions of one post, read from the steps the plan keeps."""

import json
import sqlite3
from datetime import datetime

from contentplanner.application.ports import PostVersion, StepLabel
from contentplanner.domain.posts import Post
from contentplanner.storage.codec import decode

STEPS = (
    "SELECT step.made, step.code, step.count, step_change.before, step_change.after, step_change.step"
    " FROM step LEFT JOIN step_change"
    " ON step_change.step = step.number AND step_change.entity_id = ?1 AND step_change.kind = 'post'"
    " WHERE step.undone = 0"
    " AND (step_change.step IS NOT NULL OR step.batch = (SELECT batch FROM post WHERE id = ?1))"
    " ORDER BY step.number"
)
"""The steps that changed a post, oldest first, and the one that added it in bulk."""


def versions(connection: sqlite3.Connection, post: Post) -> list[PostVersion]:
    """Return the versions of a post, oldest first; the last is the post as it is."""
    found: list[PostVersion] = []
    added: tuple[str, StepLabel] | None = None
    for made, code, count, before, after, changed in connection.execute(STEPS, (post.id,)):
        if changed is None:
            added = (made, StepLabel(code, count))
            continue
        if not found and before is not None:
            found.append(_version(_post(before), added))
        if after is not None:
            found.append(_version(_post(after), (made, StepLabel(code, count))))
    if not found:
        return [_version(post, added)]
    return [*found[:-1], PostVersion(post, found[-1].made, found[-1].label)]


def _version(post: Post, step: tuple[str, StepLabel] | None) -> PostVersion:
    return PostVersion(post) if step is None else PostVersion(post, datetime.fromisoformat(step[0]), step[1])


def _post(text: str) -> Post:
    return decode(Post, json.loads(text))  # type: ignore[no-any-return]
