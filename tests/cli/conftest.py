"""A plan on disk with a bit of everything, and the command line run inside this process."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from contentplanner.application.networks import load_networks
from contentplanner.bootstrap import main
from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.ids import CampaignId, NetworkKey, PictureId, PostId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.plan import create_plan
from tests.ui.picture_files import corners, saved

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 9, tzinfo=UTC)
CAMPAIGN = CampaignId("c" * 32)
PICTURE = PictureId("ab" * 32)
PICTURE_FILE = saved(corners(10, 10), "JPEG")


class FixedClock:
    """Stands still."""

    def now(self) -> datetime:
        return NOW

    def today(self) -> date:
        return TODAY


@dataclass
class Answer:
    """What a command answered."""

    status: int
    out: str
    problems: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """Nothing of the person running the tests is touched."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return home


@pytest.fixture
def run(capfdbinary):
    """Run the command line and return what it answered."""

    def run(*typed) -> Answer:
        capfdbinary.readouterr()
        try:
            status = main([str(word) for word in typed], FixedClock())
        except SystemExit as ended:
            status = ended.code
        caught = capfdbinary.readouterr()
        return Answer(status, caught.out.decode("utf-8"), caught.err.decode("utf-8"))

    return run


def post(number: int, **values) -> Post:
    """Return a complete ready post; numbered ones differ in id and headline."""
    usual = Post(
        id=PostId(f"{number:032x}"),
        created=NOW,
        state=State.READY,
        day=date(2026, 11, 19),
        time=time(17, 30),
        objective=Objective.ENGAGEMENT,
        headline=f"Post {number}",
        description="Guess the weight of our first stollen.",
        gives=Gives.HELPFUL,
        picture_id=PICTURE,
        placements=(Placement(NetworkKey("instagram")),),
    )
    return replace(usual, **values)


POSTS = (
    post(
        1, placements=(Placement(NetworkKey("instagram")), Placement(NetworkKey("facebook"), "For Facebook"))
    ),
    post(2, state=State.POSTED, day=date(2026, 10, 2), campaign_id=CAMPAIGN, phase=Phase.TEASE),
    post(3, headline="=1+1", gives=Gives.PROMOTIONAL, notes="@home", day=date(2026, 12, 1)),
    post(4, state=State.DRAFT, picture_id=None, time=None, campaign_id=CAMPAIGN, phase=Phase.LAUNCH),
    post(5, state=State.DRAFT, headline="Waits to be ready"),
    post(6, state=State.IDEA, day=None, time=None, placements=()),
    post(7, state=State.SKIPPED, headline="Not this time"),
    post(8, headline="In the bin", deleted=NOW),
    post(9, day=date(2027, 1, 5), placements=(Placement(NetworkKey("知乎")),)),
)


@pytest.fixture
def plan(tmp_path) -> Path:
    """Return a plan with every kind of post."""
    folder = tmp_path / "Marigold"
    settings = PlanSettings(name="Marigold Café", time_zone="Europe/Berlin")
    opened = create_plan(folder, settings, load_networks(), FixedClock())
    (opened.folder / "images").mkdir(exist_ok=True)
    (opened.folder / "images" / f"{PICTURE}.jpg").write_bytes(PICTURE_FILE)
    campaign = Campaign(
        id=CAMPAIGN,
        created=NOW,
        name="Christmas Stollen",
        launch=date(2026, 11, 20),
        phases=(PhaseSpan(Phase.TEASE, date(2026, 10, 1), date(2026, 11, 18)),),
    )
    picture = Picture(
        id=PICTURE, name="stollen.jpg", extension="jpg", width=10, height=10, byte_count=len(PICTURE_FILE)
    )
    with opened.open_unit() as unit:
        for entity in (campaign, picture, *POSTS):
            unit.put(entity)
        unit.commit()
    opened.close()
    return folder
