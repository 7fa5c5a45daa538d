"""How the agenda is divided: what is late, the weeks and months to come, what has no day, what went by."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from contentplanner.application.ports import Reader
from contentplanner.application.queries import PostFilter, Sort
from contentplanner.domain.month_layout import week_of
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import Month, month_of
from contentplanner.ui.agenda.wording import month_text, posts_text, say
from contentplanner.ui.labels import ideas_text, state_word
from contentplanner.ui.models.section_reader import within
from contentplanner.ui.models.sections import Section

_WAITING = frozenset({State.DRAFT, State.READY})
_DONE = frozenset({State.POSTED, State.SKIPPED})
_DAY = timedelta(days=1)


def agenda_sections(
    reader: Reader, wanted: PostFilter, sort: Sort, *, descending: bool, today: date, week_start: int
) -> list[Section]:
    """Return the sections of the agenda for a filter and an order; empty ones may be among them."""
    if sort is Sort.STATE:
        return _by_state(reader, wanted, descending)
    if sort is Sort.HEADLINE or wanted.in_bin or descending:
        ids = tuple(reader.find_ids(wanted, sort, descending=descending))
        return [Section("all", "", wanted, len(ids), sort, descending, ids)]
    return [section for section in _by_date(reader, wanted, today, week_start) if section is not None]


def _by_state(reader: Reader, wanted: PostFilter, descending: bool) -> list[Section]:
    states = [state for state in State if state in wanted.states or not wanted.states]
    sections = []
    for state in reversed(states) if descending else states:
        part = replace(wanted, states=frozenset({state}))
        count = reader.count(part)
        note = ideas_text(count) if state is State.IDEA else posts_text(count)
        sections.append(Section(state.value, state_word(state), part, count, note=note))
    return sections


def _by_date(reader: Reader, wanted: PostFilter, today: date, week_start: int) -> Iterator[Section | None]:
    week_end = week_of(today, week_start)[-1]
    next_end = week_end + timedelta(weeks=1)
    late = _in_states(within(wanted, None, today - _DAY), _WAITING)
    yield _counted(reader, "late", say("Overdue"), late, marked=True)
    yield _counted(reader, "week", say("This week"), within(wanted, today, week_end))
    yield _counted(reader, "next", say("Next week"), within(wanted, week_end + _DAY, next_end))
    yield from _coming_months(reader, within(wanted, next_end + _DAY, None), today, next_end)
    if wanted.dated is not True and wanted.first is None and wanted.last is None:
        undated = replace(wanted, dated=False)
        count = reader.count(undated)
        yield Section("undated", say("No date"), undated, count, note=ideas_text(count))
    yield from _gone_months(reader, _in_states(within(wanted, None, today - _DAY), _DONE), today)


def _coming_months(
    reader: Reader, wanted: PostFilter | None, today: date, after: date
) -> Iterator[Section | None]:
    for month, count in _months(reader, wanted):
        begun = month_of(after) == month
        words = say("Later in {month}") if begun else "{month}"
        title = words.format(month=month_text(month, today))
        yield _of_month(f"month-{month}", title, wanted, month, count)


def _gone_months(reader: Reader, wanted: PostFilter | None, today: date) -> Iterator[Section | None]:
    for month, count in reversed(_months(reader, wanted)):
        words = say("Earlier in {month}") if month == month_of(today) else "{month}"
        title = words.format(month=month_text(month, today))
        yield _of_month(f"gone-{month}", title, wanted, month, count, descending=True)


def _months(reader: Reader, wanted: PostFilter | None) -> list[tuple[Month, int]]:
    return [] if wanted is None else sorted(reader.month_counts(wanted).items())


def _of_month(
    key: str, title: str, wanted: PostFilter | None, month: Month, count: int, *, descending: bool = False
) -> Section | None:
    part = None if wanted is None else within(wanted, month.first_day, month.last_day)
    if part is None:
        return None
    return Section(key, title, part, count, descending=descending, note=posts_text(count))


def _counted(
    reader: Reader, key: str, title: str, wanted: PostFilter | None, *, marked: bool = False
) -> Section | None:
    if wanted is None:
        return None
    count = reader.count(wanted)
    return Section(key, title, wanted, count, note=posts_text(count), marked=marked)


def _in_states(wanted: PostFilter | None, states: frozenset[State]) -> PostFilter | None:
    if wanted is None:
        return None
    both = wanted.states & states if wanted.states else states
    return replace(wanted, states=both) if both else None
