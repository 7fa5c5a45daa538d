"""The steps kept in the plan, so that undo still works after closing or a crash."""

import json
from datetime import datetime
from typing import Any, cast

from sqlmodel import Session, col, delete, select, update

from contentplanner.application.changes import Change, ChangeSet, Entity
from contentplanner.application.ports import Step, StepLabel
from contentplanner.storage.batches import Batches
from contentplanner.storage.codec import decode, encode, to_json
from contentplanner.storage.rows import KINDS, TABLES
from contentplanner.storage.tables import StepChangeRow, StepRow

KEPT = 200
"""How many steps are kept."""


class SqlHistory:
    """The steps, in the transaction of a unit of work; see ``application.ports.History``."""

    def __init__(self, session: Session, batches: Batches) -> None:
        self._session = session
        self._batches = batches

    def last_done(self) -> Step | None:
        """Return the step undo would take back."""
        query = select(StepRow).where(col(StepRow.undone) == 0).order_by(col(StepRow.number).desc())
        return self._step(self._session.exec(query.limit(1)).first())

    def last_undone(self) -> Step | None:
        """Return the step redo would bring back."""
        query = select(StepRow).where(col(StepRow.undone) == 1).order_by(col(StepRow.number))
        return self._step(self._session.exec(query.limit(1)).first())

    def remember(self, label: StepLabel, merge_key: str, changes: ChangeSet, made: datetime) -> None:
        """Add a step; what could have been redone is forgotten, and so is the oldest of too many."""
        self._forget(select(StepRow.number, StepRow.batch).where(col(StepRow.undone) == 1), undone=True)
        row = StepRow(
            code=label.code,
            count=label.count,
            made=made.isoformat(),
            merge_key=merge_key,
            batch=changes.batch,
        )
        self._session.add(row)
        self._session.flush()
        self._write(cast(int, row.number), changes)
        old = select(StepRow.number, StepRow.batch).order_by(col(StepRow.number).desc()).offset(KEPT)
        self._forget(old, undone=False)

    def extend(self, step: Step, changes: ChangeSet, made: datetime) -> None:
        """Join more changes to the last step: values before stay, values after are the new ones.

        A step that has come back to where it began is forgotten.
        """
        joined = {(type(one.entity), one.entity.id): one for one in step.changes}
        for one in changes:
            key = (type(one.entity), one.entity.id)
            joined[key] = Change(joined[key].before, one.after) if key in joined else one
        kept = tuple(one for one in joined.values() if one.before != one.after)
        self._session.exec(delete(StepChangeRow).where(col(StepChangeRow.step) == step.number))
        mine = col(StepRow.number) == step.number
        if kept or step.changes.batch is not None:
            self._session.exec(update(StepRow).where(mine).values(made=made.isoformat()))
            self._write(step.number, ChangeSet(kept))
        else:
            self._session.exec(delete(StepRow).where(mine))

    def mark(self, step: Step, *, undone: bool) -> None:
        """Note that a step was taken back, or brought back."""
        mine = col(StepRow.number) == step.number
        self._session.exec(update(StepRow).where(mine).values(undone=int(undone)))

    def _forget(self, query: Any, *, undone: bool) -> None:
        for number, batch in self._session.exec(query).all():
            self._session.exec(delete(StepRow).where(col(StepRow.number) == number))
            if undone and batch is not None:
                self._batches.drop_aside(batch)

    def _write(self, number: int, changes: ChangeSet) -> None:
        rows = [
            {
                "step": number,
                "position": position,
                "kind": TABLES[type(one.entity)],
                "entity_id": one.entity.id,
                "before": _json(one.before),
                "after": _json(one.after),
            }
            for position, one in enumerate(changes)
        ]
        if rows:
            self._session.connection().execute(StepChangeRow.__table__.insert(), rows)  # type: ignore[attr-defined]

    def _step(self, row: StepRow | None) -> Step | None:
        if row is None or row.number is None:
            return None
        query = select(StepChangeRow).where(col(StepChangeRow.step) == row.number)
        rows = self._session.exec(query.order_by(col(StepChangeRow.position)))
        changes = tuple(Change(_entity(one.kind, one.before), _entity(one.kind, one.after)) for one in rows)
        label = StepLabel(row.code, row.count)
        made = datetime.fromisoformat(row.made)
        return Step(row.number, label, made, ChangeSet(changes, row.batch), row.merge_key)


def _json(entity: Entity | None) -> str | None:
    return None if entity is None else to_json(encode(entity))


def _entity(kind: str, text: str | None) -> Entity | None:
    return None if text is None else cast(Entity, decode(KINDS[kind], json.loads(text)))
