"""Rules of repeating posts in plain words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from contentplanner.domain.recurrence import falls_back, last_due, rule_due
from contentplanner.domain.series import Every, Rule, Series
from contentplanner.ui.day_words import written
from contentplanner.ui.labels import day_text

_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_WORKING_DAYS = (0, 1, 2, 3, 4)


def _tr(text: str) -> str:
    return QCoreApplication.translate("repeating", text)


def series_sentence(series: Series, today: date) -> str:
    """Return how a post repeats: every second Tuesday and Friday, 12 times, until Fri 5 Feb."""
    parts = [steps_words(rule_due(series), series.first)]
    if series.rule.every in (Every.MONTH, Every.YEAR) and series.shift:
        parts.append(_shift_words(series.shift))
    if (count := series.rule.count) is not None:
        parts.append(_tr("once") if count == 1 else _tr("{n} times").format(n=count))
    if (last := last_due(series)) is not None and count != 1:
        parts.append(_tr("until {day}").format(day=day_text(last, today)))
    return ", ".join(parts)


def steps_words(rule: Rule, first: date) -> str:
    """Return when a rule repeats, without its end: every month on the last Thursday."""
    if rule.every is Every.DAY:
        return _every(rule.interval, _tr("every day"), _tr("every second day"), _tr("every {n} days"))
    if rule.every is Every.WEEK:
        return _weekly(rule, first)
    if rule.every is Every.MONTH:
        unit = _every(rule.interval, _tr("every month"), _tr("every second month"), _tr("every {n} months"))
        return f"{unit} {month_words(rule, first)}"
    unit = _every(rule.interval, _tr("every year"), _tr("every second year"), _tr("every {n} years"))
    return _tr("{every} on {day}").format(every=unit, day=written(first, "d MMMM"))


def month_words(rule: Rule, first: date) -> str:
    """Return on which day of a month: on the 31st, or on the last Thursday."""
    if rule.nth is None:
        return _tr("on the {day}").format(day=ordinal(first.day))
    weekday = weekday_word(rule.weekdays[0])
    which = _tr("last") if rule.nth < 0 else ordinal_word(rule.nth)
    return _tr("on the {which} {weekday}").format(which=which, weekday=weekday)


def falling_back_sentence(rule: Rule, first: date) -> str:
    """Return what happens where a month or year lacks the day, or nothing."""
    if not falls_back(rule, first):
        return ""
    if rule.every is Every.YEAR:
        return _tr("In years without a 29 February it falls on the 28th.")
    return {
        29: _tr("Most Februaries have no 29th: there it falls on the 28th."),
        30: _tr("February has no 30th: there it falls on the last day."),
        31: _tr("In months without a 31st it falls on the last day."),
    }[first.day]


def ordinal(number: int) -> str:
    """Return a day of the month as it is spoken: 31st."""
    return f"{number}{_ENDINGS.get(number, 'th')}"


def ordinal_word(number: int) -> str:
    """Return first to fourth."""
    return (_tr("first"), _tr("second"), _tr("third"), _tr("fourth"))[number - 1]


def weekday_word(weekday: int) -> str:
    """Return the name of a weekday, 0 for Monday."""
    return QLocale().standaloneDayName(weekday + 1)


def _weekly(rule: Rule, first: date) -> str:
    days = rule.weekdays or (first.weekday(),)
    if rule.interval == 1 and len(days) == 7:
        return _tr("every day")
    if rule.interval == 1 and days == _WORKING_DAYS:
        return _tr("every day from Monday to Friday")
    names = [weekday_word(day) for day in days]
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {_tr('and')} {names[-1]}"
    words = _every(
        rule.interval, _tr("every {days}"), _tr("every second {days}"), _tr("every {n} weeks on {days}")
    )
    return words.replace("{days}", joined)


def _every(interval: int, one: str, two: str, many: str) -> str:
    return {1: one, 2: two}.get(interval, many.replace("{n}", str(interval)))


def _shift_words(shift: int) -> str:
    if shift > 0:
        return _tr("a day later") if shift == 1 else _tr("{n} days later").format(n=shift)
    return _tr("a day earlier") if shift == -1 else _tr("{n} days earlier").format(n=-shift)
