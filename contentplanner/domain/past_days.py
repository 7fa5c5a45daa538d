"""Days that have been, as people type them: "3 Sep" told in November is the last one, not the next."""

from datetime import date, timedelta

from contentplanner.domain.when import read_day

_LEAP = 4


def past_day(text: str, today: date) -> date:
    """Return the day a person means who tells of something that has happened.

    Raises:
        PlanError: As :func:`read_day`.
    """
    day = read_day(text, today)
    if day <= today or str(day.year) in text:
        return day
    if not any(letter.isdecimal() for letter in text):
        week_before = day - timedelta(days=7)
        return week_before if week_before <= today else day
    return day.replace(year=day.year - (_LEAP if (day.month, day.day) == (2, 29) else 1))
