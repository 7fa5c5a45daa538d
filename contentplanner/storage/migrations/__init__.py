"""The schema, step by step, as frozen SQL: a released step is never edited, the next one is added."""

from contentplanner.storage.migrations import v001, v002, v003

STEPS: tuple[tuple[str, ...], ...] = (v001.STATEMENTS, v002.STATEMENTS, v003.STATEMENTS)
"""What leads from each schema version to the next; step n makes version n."""
