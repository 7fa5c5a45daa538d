"""Real plans on a real disk, on a day that stands still."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from contentplanner.bootstrap import House
from contentplanner.domain.settings import PlanSettings

TODAY = date(2026, 11, 10)


@dataclass
class FixedClock:
    """A clock that stands still until a test moves it."""

    instant: datetime = datetime(2026, 11, 10, 14, 32, tzinfo=UTC)

    def now(self):
        return self.instant

    def today(self):
        return self.instant.date()

    def pass_days(self, days):
        self.instant += timedelta(days=days)


def empty_desk(folder, clock):
    house = House(clock)
    house.create_plan(folder, PlanSettings(name="Marigold"))
    return house.open_desk(folder)


def sample_desk(folder, clock):
    house = House(clock)
    house.create_sample(folder)
    return house.open_desk(folder)
