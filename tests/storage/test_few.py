"""What a plan has a handful of: kept whole, in order, and brought back by undo."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from contentplanner.domain.assets import BlogPost, EmailList, Partner, PartnerState, Promise
from contentplanner.domain.campaigns import Campaign, Phase
from contentplanner.domain.hashtag_sets import HashtagSet
from contentplanner.domain.networks import NetworkLimits
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.own_words import OwnWord
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.series import Every, Rule, Series
from contentplanner.domain.sizes import Size, latest, with_size
from contentplanner.domain.snippets import Snippet
from contentplanner.domain.strategy import BuyingStep, NetworkUse, Persona, Strategy
from contentplanner.domain.templates import CampaignTemplate, TemplateDraft, TemplatePhase
from tests.storage.plans import Put, post

AT = datetime(2026, 11, 10, 9, tzinfo=UTC)
DAY = date(2026, 11, 14)
SERIES = Series(
    id="s" * 32,
    created=AT,
    first=DAY,
    rule=Rule(every=Every.MONTH, weekdays=(1,), nth=-1, until=date(2027, 3, 31)),
    pattern=Post(id="p" * 32, created=AT, time=time(17, 30), placements=(Placement("instagram"),)),
    shift=-2,
    skipped=(date(2026, 12, 29),),
    made_to=date(2027, 3, 31),
)
THINGS = (
    Strategy(identity="A café that bakes at night.", never="Shout."),
    Persona(id="1", created=AT, name="Rosa", position=1, wants="quiet", where="Instagram"),
    BuyingStep(id="1", created=AT, name="Notice", wonders="Who is that?", page="https://a.example"),
    NetworkUse(id="instagram", used=True, posts_a_week=2, following=(Size(DAY, 900),)),
    NetworkUse(id="x", used=None),
    OwnWord(id="Marigold", created=AT),
    Partner(
        id="1",
        created=AT,
        name="Wool & Tea",
        state=PartnerState.AGREED,
        asked=DAY,
        reach=(Size(DAY, 1200),),
        promises=(Promise(ours=False, text="post for us", day=DAY, kept=True), Promise(ours=True, text="x")),
    ),
    EmailList(id="1", created=AT, name="Regulars", sizes=(Size(DAY, 212),), last_sent=DAY),
    BlogPost(id="1", created=AT, title="How we bake", address="https://a.example/bake", day=DAY),
    OwnDay(id="1", created=AT, name="Market day", first=DAY, last=DAY, closed=True, yearly=True),
    SERIES,
    CampaignTemplate(
        id="product-launch",
        created=AT,
        position=0,
        name="Product launch",
        phases=(TemplatePhase(phase=Phase.TEASE, first=-24, last=-13),),
        drafts=(
            TemplateDraft(
                phase=Phase.TEASE,
                days=-24,
                gives=Gives.HELPFUL,
                objective=Objective.ENGAGEMENT,
                starter="tease-hint",
                networks=("email",),
                for_partner=True,
            ),
        ),
    ),
    QuarterPlan(id="2026-Q4", goal="orders", goal_number=150, left=("a", "b")),
    NetworkLimits(id="x", limit=4000, hashtag_limit=2),
    HashtagSet(id="1", created=AT, name="Bread", tags=("#bread", "#rye")),
    Snippet(id="1", created=AT, name="Hours", text="Open from [hour].", gives=Gives.HELPFUL),
)


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
def test_it_is_read_as_it_was_kept_and_undone_and_redone(opened, thing):
    opened.run(Put((thing,)))
    assert opened.reader.all(type(thing)) == [thing]
    assert opened.reader.one(type(thing), thing.id) == thing
    opened.reopen()
    opened.planner.undo()
    assert opened.reader.all(type(thing)) == []
    opened.planner.redo()
    assert opened.reader.one(type(thing), thing.id) == thing
    opened.run(Put((), (thing,)))
    assert opened.reader.one(type(thing), thing.id) is None
    opened.planner.undo()
    assert opened.reader.all(type(thing)) == [thing]


def test_they_come_in_the_order_of_their_place(opened):
    people = [Persona(id=str(n), created=AT, name=name, position=2 - n) for n, name in enumerate("abc")]
    opened.run(Put(people))
    assert [one.name for one in opened.reader.all(Persona)] == ["c", "b", "a"]
    with opened.plan.open_unit() as unit:
        assert [one.name for one in unit.all(Persona)] == ["c", "b", "a"]


def test_a_campaign_keeps_its_cost_to_the_cent(opened):
    one = Campaign(id="c", created=AT, name="Stollen", cost=Decimal("120.50"), partners=("1", "2"))
    opened.run(Put((one,)))
    assert opened.reader.campaign("c") == one


def test_posts_are_found_and_counted_by_what_they_point_at(opened):
    opened.run(Put((SERIES,)))
    mine = post(1, persona="Rosa", series_id=SERIES.id, series_day=DAY, evergreen=True)
    binned = post(2, persona="Rosa", deleted=AT)
    skipped = post(3, persona="Rosa", state=State.SKIPPED)
    opened.run(Put((mine, binned, skipped, post(4, persona="Tom"))))
    assert opened.reader.counts_by("persona") == {"Rosa": 1, "Tom": 1}
    with opened.plan.open_unit() as unit:
        assert set(unit.posts_with("persona", "Rosa")) == {mine, binned, skipped}
        assert unit.posts_with("series_id", SERIES.id) == [mine]
    card = next(one for one in opened.reader.cards(date.min, date.max) if one.id == mine.id)
    assert (card.repeats, card.evergreen) == (True, True)


def test_a_second_count_of_a_day_takes_the_place_of_the_first():
    sizes = with_size(with_size((), Size(DAY, 5)), Size(date(2026, 1, 1), 3))
    assert with_size(sizes, Size(DAY, 7)) == (Size(date(2026, 1, 1), 3), Size(DAY, 7))
    assert (latest(sizes), latest(())) == (5, None)
