"""What the owner has decided for the whole plan."""

from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.quarters import Quarter, quarter_of

PROMOTIONAL_LIMIT = Fraction(1, 5)
MOST_EVERGREEN_DAYS = 3650
_DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSettings:
    """What the owner has decided for the whole plan; there is exactly one, with the id ``"plan"``.

    Args:
        name: The business, as shown in the sidebar.
        time_zone: IANA name; used in exports only, days and times are never converted.
        first_month: The month the business year starts with, 1 to 12.
        week_start: 0 for Monday to 6 for Sunday.
        language: Of the posts, as in ``"en"``; decides hints.
        limit: The promotional share that is still fine.
        default_time: For a new post where nothing better is known.
        networks: The ones offered first in the editor, in order.
        trade: What kind of business it is, a key of the starter texts such as ``"food"``; empty if open.
        country: ISO 3166 code whose public holidays are shown, as in ``"DE"``; empty for none.
        region: Part of the country, as its holidays are listed, such as ``"BY"``; empty for all.
        closed_weekdays: When the business is closed each week, 0 for Monday.
        closed_on_holidays: Whether it is closed on public holidays.
        evergreen_days: How many days lie at least between two goes of an evergreen post.
        link_tags: Whether links go out with campaign tags such as ``utm_source``.
        link_medium: What their ``utm_medium`` says.
    """

    id: str = "plan"
    name: str = "My plan"
    time_zone: str = "UTC"
    first_month: int = 1
    week_start: int = 0
    language: str = "en"
    limit: Fraction = PROMOTIONAL_LIMIT
    default_time: time = time(9, 0)
    networks: tuple[NetworkKey, ...] = field(
        default=(NetworkKey("instagram"), NetworkKey("facebook"), NetworkKey("google_business"))
    )
    trade: str = ""
    country: str = ""
    region: str = ""
    closed_weekdays: tuple[int, ...] = ()
    closed_on_holidays: bool = False
    evergreen_days: int = 90
    link_tags: bool = False
    link_medium: str = "social"

    def quarter_of(self, day: date) -> Quarter:
        """Return the quarter of the business year that holds a day."""
        return quarter_of(day, self.first_month)


def check_settings(settings: PlanSettings) -> PlanSettings:
    """Return the settings if they can hold together.

    Raises:
        PlanError: ``always-closed`` where no day of the week is left open, ``evergreen-days-out-of-range``
            outside 1 to 3650.
    """
    if len(set(settings.closed_weekdays)) >= _DAYS_IN_WEEK:
        raise PlanError("always-closed")
    if not 1 <= settings.evergreen_days <= MOST_EVERGREEN_DAYS:
        raise PlanError("evergreen-days-out-of-range", most=MOST_EVERGREEN_DAYS)
    return settings
