"""A plan in memory for tests of screens: reads only, and notes what screens wish."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from contentplanner.application.desk import Desk
from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostCard, PostFilter, QuarterTallies
from contentplanner.domain.anatomy import missing
from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.ids import CampaignId, NetworkKey, PictureId, PostId
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.domain.quarters import month_of
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.share import Tally

CREATED = datetime(2026, 9, 1, tzinfo=UTC)
NETWORKS = Networks(
    [
        Network(key=NetworkKey("instagram"), label="Instagram", monogram="IG"),
        Network(key=NetworkKey("facebook"), label="Facebook", monogram="FB"),
        Network(key=NetworkKey("email"), label="Email list", monogram="EM", pictures=False),
    ]
)
_COUNTED = (State.DRAFT, State.READY, State.POSTED)


class FakeClock:
    """Says the day a test wants."""

    def __init__(self, today: date) -> None:
        self.day = today

    def now(self) -> datetime:
        return datetime.combine(self.day, time(9, 10), UTC)

    def today(self) -> date:
        return self.day


class InstantTasks:
    """Does slow work at once."""

    def run(self, job, done, failed):
        done(job(None, None))


class LateTasks:
    """Does slow work when a test lets it."""

    def __init__(self):
        self.waiting = []

    def run(self, job, done, failed):
        self.waiting.append((job, done))

    def finish(self):
        for job, done in self.waiting:
            done(job(None, None))
        self.waiting = []


class FakeReader:
    """Answers from lists; the part of ``Reader`` that calendars ask."""

    def __init__(self, posts=(), campaigns=(), settings=None) -> None:
        self.all_posts = list(posts)
        self.all_campaigns = list(campaigns)
        self.plan_settings = settings or PlanSettings(name="Marigold Café")
        self.few = []
        self.broken = False

    def settings(self):
        return self.plan_settings

    def post(self, post_id):
        return next((post for post in self.all_posts if post.id == post_id), None)

    def campaign(self, campaign_id):
        return next((c for c in self.all_campaigns if c.id == campaign_id), None)

    def campaigns(self, *, in_bin=False):
        found = [c for c in self.all_campaigns if (c.deleted is not None) == in_bin]
        return sorted(found, key=lambda c: (c.launch or date.max, c.name))

    def all(self, kind):
        return [one for one in self.few if isinstance(one, kind)]

    def one(self, kind, entity_id):
        return next((one for one in self.all(kind) if one.id == entity_id), None)

    def usual_time(self, _network):
        return None

    def cards(self, first, last):
        if self.broken:
            raise StorageProblem("not-readable", path="plan.db")
        posts = [p for p in self._living() if p.day is not None and first <= p.day <= last]
        return [card_of(p) for p in sorted(posts, key=lambda p: (p.day, p.time or time.min, p.id))]

    def find(self, wanted: PostFilter, *_args, **_options):
        return [card_of(p) for p in self._living() if not wanted.ids or p.id in wanted.ids]

    def quarter_tallies(self, quarter):
        posts = [p for p in self._counted() if quarter.holds(p.day)]
        months = {month: _tally(p for p in posts if month_of(p.day) == month) for month in quarter.months}
        return QuarterTallies(_tally(posts), months, {})

    def campaign_tallies(self):
        ids = {post.campaign_id for post in self._counted()}
        return {i: _tally(p for p in self._counted() if p.campaign_id == i) for i in ids}

    def state_counts(self, first=None, last=None):
        counts = dict.fromkeys(State, 0)
        for post in self._living():
            if first is None or (post.day is not None and first <= post.day <= last):
                counts[post.state] += 1
        return counts

    def _living(self):
        return [post for post in self.all_posts if post.deleted is None]

    def _counted(self):
        return [p for p in self._living() if p.day is not None and p.state in _COUNTED]


def card_of(post: Post) -> PostCard:
    """Return what a calendar shows of a post."""
    return PostCard(
        id=post.id,
        state=post.state,
        day=post.day,
        time=post.time,
        campaign_id=post.campaign_id,
        phase=post.phase,
        objective=post.objective,
        gives=post.gives,
        headline=post.headline,
        networks=post.networks,
        missing=missing(post, NETWORKS.takes_pictures),
        repeats=post.series_id is not None,
        evergreen=post.evergreen,
    )


def _tally(posts) -> Tally:
    total = Tally()
    for post in posts:
        total += Tally(**{"undecided" if post.gives is None else post.gives.value: 1})
    return total


def fake_desk(posts=(), campaigns=(), today=date(2026, 11, 10), settings=None) -> Desk:
    """Return a desk with a reader and a clock; nothing on it can write."""
    reader = FakeReader(posts, campaigns, settings)
    return Desk(
        folder=Path("Marigold Café"),
        planner=None,
        reader=reader,
        open_reader=lambda: reader,
        networks=NETWORKS,
        clock=FakeClock(today),
        pictures=None,
        backups=None,
        close=lambda: None,
    )


def a_post(post_id="p1", day=date(2026, 11, 19), **values) -> Post:
    """Return a complete draft, changed as asked."""
    post = Post(
        id=PostId(post_id),
        created=CREATED,
        state=State.IDEA if day is None else State.DRAFT,
        day=day,
        time=time(17, 30),
        objective=Objective.ENGAGEMENT,
        headline=f"Headline of {post_id}",
        description="Some words",
        gives=Gives.HELPFUL,
        picture_id=PictureId("a" * 64),
        placements=(Placement(NetworkKey("instagram")), Placement(NetworkKey("facebook"))),
    )
    return replace(post, **values)


def a_campaign(campaign_id="c1", launch=date(2026, 11, 26), **values) -> Campaign:
    """Return a campaign with the usual five phases before and after its launch."""
    values.setdefault("name", f"Campaign {campaign_id}")
    values.setdefault("phases", () if launch is None else _usual_phases(launch, (24, 12, 7, 12)))
    return Campaign(id=CampaignId(campaign_id), created=CREATED, launch=launch, **values)


def _usual_phases(launch: date, days: tuple[int, int, int, int]) -> tuple[PhaseSpan, ...]:
    tease, partners, contest, after = (timedelta(days=n) for n in days)
    day = timedelta(days=1)
    return (
        PhaseSpan(Phase.TEASE, launch - tease, launch - partners - day),
        PhaseSpan(Phase.PARTNERS, launch - partners, launch - contest - day),
        PhaseSpan(Phase.CONTEST, launch - contest, launch - day),
        PhaseSpan(Phase.LAUNCH, launch, launch),
        PhaseSpan(Phase.FOLLOW_UP, launch + day, launch + after),
    )


_STATES = {"d": State.DRAFT, "r": State.READY, "p": State.POSTED, "g": State.DRAFT}
_GIVES = {"h": Gives.HELPFUL, "c": Gives.CONVERSATION, "P": Gives.PROMOTIONAL}
_GOES_OUT = {  # month, day, what it gives, state; "g" is a draft with a gap
    "soup": "10-02hp 10-06cp 10-09hp 10-12cp 10-16cp 10-20Pp 10-24hp 10-30cp",
    "stollen": "11-03hp 11-06cp 11-10hr 11-13hr 11-16cr 11-19cg 11-23Pd 11-26Pr 11-28Pd 12-03hd 12-07cd",
    "gifts": "12-01hd 12-04cd 12-08hd 12-12Pd 12-16cd 12-21hd",
    "knit": "12-18hd 12-28cd",
    "": "10-05hp 10-14cp 10-21hp 10-28Pp 11-04hp 11-11Pg 11-17hd 11-24cd 12-02hd 12-10cd 12-19hd 12-30cd",
}
_HEADLINES = {
    "11-19cg": "Guess the weight of our first stollen",
    "11-11Pg": "Two coffees for one on Wednesday",
    "11-10hr": "Why our stollen rests for three weeks",
}


def marigold() -> Desk:
    """Return the plan of a café like the one the design was drawn with."""
    goal = {"goal": "stollen pre-orders", "goal_number": 150, "goal_reached": 64}
    campaigns = [
        a_campaign(
            "soup",
            date(2026, 10, 20),
            name="Autumn soup menu",
            phases=_phases(date(2026, 10, 20), 19, 10, 5, 14),
        ),
        a_campaign("stollen", name="Advent stollen pre-orders", **goal),
        a_campaign(
            "gifts",
            date(2026, 12, 12),
            name="Christmas gift cards",
            phases=_phases(date(2026, 12, 12), 12, 6, 3, 11),
        ),
        a_campaign(
            "knit",
            date(2027, 1, 14),
            name="Knit & coffee evenings",
            phases=_phases(date(2027, 1, 14), 28, 12, 7, 12),
        ),
    ]
    by_id = {str(campaign.id): campaign for campaign in campaigns}
    posts = []
    for name, entries in _GOES_OUT.items():
        for entry in entries.split():
            posts.append(_post(entry, by_id.get(name)))
    return fake_desk(posts, campaigns)


def _phases(launch: date, *days: int) -> tuple[PhaseSpan, ...]:
    tease, partners, contest, after = days
    return _usual_phases(launch, (tease, partners, contest, after))


def _post(entry: str, campaign: Campaign | None) -> Post:
    day = date(2026, int(entry[:2]), int(entry[3:5]))
    gap = {"objective": None} if entry[6] == "g" else {}
    prefix = "x" if campaign is None else str(campaign.id)
    return a_post(
        f"{prefix}-{entry[:5]}",
        day,
        state=_STATES[entry[6]],
        gives=_GIVES[entry[5]],
        campaign_id=None if campaign is None else campaign.id,
        phase=None if campaign is None else campaign.phase_on(day),
        headline=_HEADLINES.get(entry, f"Post of {day:%d %B}"),
        **gap,
    )
