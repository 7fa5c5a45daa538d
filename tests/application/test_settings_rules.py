import pytest

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.domain.errors import PlanError
from contentplanner.domain.settings import PlanSettings, check_settings
from tests.storage.conftest import Opened, StandingClock


def test_one_day_of_the_week_stays_open():
    check_settings(PlanSettings(closed_weekdays=(0, 1, 2, 3, 4, 5)))
    with pytest.raises(PlanError, match="always-closed"):
        check_settings(PlanSettings(closed_weekdays=(0, 1, 2, 3, 4, 5, 6)))


@pytest.mark.parametrize("days", [0, -1, 3651])
def test_days_between_two_goes_lie_in_reason(days):
    check_settings(PlanSettings(evergreen_days=3650))
    with pytest.raises(PlanError, match="evergreen-days-out-of-range"):
        check_settings(PlanSettings(evergreen_days=days))


def test_settings_that_cannot_hold_are_refused(tmp_path):
    opened = Opened(tmp_path / "plan", StandingClock())
    with pytest.raises(PlanError, match="always-closed"):
        opened.run(ChangeSettings({"closed_weekdays": tuple(range(7))}))
    assert opened.reader.settings().closed_weekdays == ()
    opened.close()
