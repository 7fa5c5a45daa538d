"""Days that matter: public holidays, the owner's own days, days the business is closed, partners' promises.

The data of the public holidays costs some 70 ms to import and as much again for each country: screens
ask for it on the worker thread, once what is at hand is in sight.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import Any

from contentplanner.application.ports import Reader
from contentplanner.domain.assets import Partner
from contentplanner.domain.own_days import OwnDay, days_of
from contentplanner.domain.settings import PlanSettings


class MarkKind(Enum):
    """Why a day matters."""

    HOLIDAY = "holiday"
    OWN = "own"
    CLOSED = "closed"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class DayMark:
    """One reason why a day matters; a day may have several.

    Args:
        name: What it is called; empty for a day of the week on which the business is closed.
        closed: Whether the business is closed for it.
    """

    day: date
    name: str
    kind: MarkKind
    closed: bool = False


def own_marks(reader: Reader, first: date, last: date) -> tuple[DayMark, ...]:
    """Return what the plan itself knows of the days from first to last, by day; cheap."""
    settings = reader.settings()
    marks = [*_closed_weekdays(settings, first, last), *_own_days(reader.all(OwnDay), first, last)]
    marks += _promises(reader.all(Partner), first, last)
    return in_order(marks)


def public_holidays(
    country: str, region: str, first: date, last: date, language: str, *, closed: bool = False
) -> tuple[DayMark, ...]:
    """Return the public holidays from first to last, by day; none for a country or region nobody knows.

    Args:
        country: ISO 3166 code; empty for none.
        region: Part of the country, as its holidays are listed; empty for those of the whole country.
        language: Of the names where the country has it, else they are English.
        closed: Whether the business is closed on them.
    """
    if not country:
        return ()
    years = range(first.year, last.year + 1)
    found = (one for year in years for one in _holidays_of(country, region, year, language))
    return tuple(DayMark(day, name, MarkKind.HOLIDAY, closed) for day, name in found if first <= day <= last)


def plan_holidays(settings: PlanSettings, first: date, last: date) -> tuple[DayMark, ...]:
    """Return the public holidays of the plan's country from first to last, by day."""
    return public_holidays(
        settings.country,
        settings.region,
        first,
        last,
        settings.language,
        closed=settings.closed_on_holidays,
    )


def day_marks(reader: Reader, first: date, last: date) -> tuple[DayMark, ...]:
    """Return all marks of the days from first to last, by day; the first call of a country is slow."""
    return in_order((*plan_holidays(reader.settings(), first, last), *own_marks(reader, first, last)))


def in_order(marks: Iterable[DayMark]) -> tuple[DayMark, ...]:
    """Return marks by day, on one day holidays first, then own days, closed days and promises."""
    kinds = list(MarkKind)
    return tuple(sorted(marks, key=lambda mark: (mark.day, kinds.index(mark.kind), mark.name)))


def closed_days(reader: Reader, first: date, last: date) -> Callable[[date], bool]:
    """Return the question whether the business is closed on a day from first to last."""
    settings = reader.settings()
    marks = own_marks(reader, first, last)
    if settings.closed_on_holidays:
        marks += plan_holidays(settings, first, last)
    return frozenset(mark.day for mark in marks if mark.closed).__contains__


def countries() -> list[tuple[str, str]]:
    """Return code and English name of each country whose holidays are known, by name."""
    from holidays.registry import COUNTRIES

    return sorted(
        ((str(entry[1]), _spaced(str(entry[0]))) for entry in COUNTRIES.values()), key=lambda c: c[1]
    )


def regions(country: str) -> list[tuple[str, str]]:
    """Return code and name of each part of a country that has holidays of its own, by name."""
    entity = _entity(country, "", None, None)
    if entity is None:
        return []
    names = entity.get_subdivision_aliases()
    pairs = [(code, next(iter(names.get(code, ())), code)) for code in entity.subdivisions]
    return sorted(pairs, key=lambda pair: pair[1])


@lru_cache(maxsize=256)
def _holidays_of(country: str, region: str, year: int, language: str) -> tuple[tuple[date, str], ...]:
    plain = _entity(country, region, None, None)
    if plain is None:
        return ()
    wanted = _language_of(country, language, plain.supported_languages)
    entity = _entity(country, region, year, wanted)
    assert entity is not None, "what was known a moment ago is known still"
    return tuple(sorted((day, "; ".join(entity.get_list(day))) for day in entity))


def _entity(country: str, region: str, year: int | None, language: str | None) -> Any:
    """Return the holidays of a year, or None for a country or region nobody knows."""
    import holidays

    try:
        return holidays.country_holidays(country, subdiv=region or None, years=year, language=language)
    except NotImplementedError:
        return None


def _language_of(country: str, language: str, known: Iterable[str]) -> str | None:
    """Return the language to name holidays in: the plan's, else English, else the country's own."""
    tongue = language.replace("-", "_").split("_")[0]
    names = sorted(known)
    wishes = [name for tongue in (tongue, "en") for name in (f"{tongue}_{country}", tongue, f"{tongue}_US")]
    exact = (name for name in wishes if name in names)
    akin = (name for start in (tongue, "en") for name in names if name.split("_")[0] == start)
    return next(exact, None) or next(akin, None)


def _spaced(name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return re.sub(r"\b(And|Of|The)\b", lambda found: found[0].lower(), words)


def _closed_weekdays(settings: PlanSettings, first: date, last: date) -> Iterator[DayMark]:
    if not settings.closed_weekdays:
        return
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if day.weekday() in settings.closed_weekdays:
            yield DayMark(day, "", MarkKind.CLOSED, closed=True)


def _own_days(own_days: Iterable[OwnDay], first: date, last: date) -> Iterator[DayMark]:
    for own_day in own_days:
        for day in days_of(own_day, first, last):
            yield DayMark(day, own_day.name, MarkKind.OWN, own_day.closed)


def _promises(partners: Iterable[Partner], first: date, last: date) -> Iterator[DayMark]:
    for partner in partners:
        for promise in partner.promises:
            if promise.day is not None and first <= promise.day <= last:
                yield DayMark(promise.day, f"{partner.name}: {promise.text}", MarkKind.PROMISE)
