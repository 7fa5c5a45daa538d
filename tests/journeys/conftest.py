"""A person with a home of their own, which the program cannot leave."""

import pytest

from contentplanner.bootstrap import House
from contentplanner.ui.app import make_application
from tests.desks import FixedClock
from tests.journeys.person import Person


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    for name, part in (("HOME", ""), ("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state")):
        monkeypatch.setenv(name, str(home / part))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    return home


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory):
    return House(FixedClock()).create_sample(tmp_path_factory.mktemp("made") / "Sample")


@pytest.fixture(scope="session")
def dressed(qapp):
    """The application as the program dresses it, once."""
    return make_application()


@pytest.fixture
def person(dressed, qtbot, own_home, clock, made_sample):
    someone = Person(qtbot, own_home, clock, made_sample)
    yield someone
    for window in someone.windows:
        window.close()
