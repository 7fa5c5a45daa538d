"""Whole numbers as people write them: 150, 1,200, 1 200, 1.2k, 60 saves, about 60."""

import re
from decimal import Decimal, InvalidOperation

from contentplanner.domain.errors import PlanError

_NUMBER = re.compile(r"\d[\d\s.,'’\u00a0\u202f]*")
_THOUSANDS = re.compile(r"(?<=\d)[\s.,'’\u00a0\u202f](?=\d{3}(?!\d))")


def read_number(text: str) -> int | None:
    """Return the whole number in a text, words around it left out; None for a blank text.

    Raises:
        PlanError: ``number-not-understood`` where there is none, or more than one.
    """
    if not text.strip():
        return None
    found = _NUMBER.findall(text)
    if len(found) != 1 or "-" in text:
        raise PlanError("number-not-understood", text=text.strip())
    digits = found[0].strip(" .,'’\u00a0\u202f")
    after = text[text.index(found[0]) + len(found[0].rstrip()) :].lstrip().casefold()
    thousands = bool(re.match(r"k\b", after))
    plain = digits if thousands else _THOUSANDS.sub("", digits)
    try:
        number = Decimal(plain.replace(",", ".")) * (1000 if thousands else 1)
    except InvalidOperation:
        raise PlanError("number-not-understood", text=text.strip()) from None
    if number != number.to_integral_value() or number > 10**9:
        raise PlanError("number-not-understood", text=text.strip())
    return int(number)
