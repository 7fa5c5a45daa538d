"""A whole campaign in one step, its drafts worded from the starters."""

from dataclasses import replace
from datetime import date, time

import pytest

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.campaign_templates import built_in_templates
from contentplanner.application.plan_campaign import (
    AddTeasers,
    PlanCampaign,
    draft_headline,
    draft_posts,
    teasers_for,
)
from contentplanner.application.ports import StepLabel
from contentplanner.domain.anatomy import unfilled
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.launch_plan import lay, never
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.strategy import NetworkUse, Persona
from contentplanner.domain.teasers import starts_on_opening_day
from tests.storage.plans import CREATED, Put, campaign

LAUNCH = date(2026, 11, 26)
TEMPLATE = built_in_templates()[0]
SETTINGS = PlanSettings(name="Marigold", trade="food")
WOOL = Partner(id="p1", created=CREATED, name="Wool & Tea", does="yarn and a very good Assam")
STOLLEN = campaign(
    name="Advent stollen boxes",
    launch=LAUNCH,
    phases=(),
    goal="pre-orders",
    goal_number=150,
    landing_page="https://marigold.example/stollen",
    persona="Anna",
    partners=("p1",),
)


ANNA = Persona(id="a1", created=CREATED, name="Anna")


@pytest.fixture
def bench(bench):
    bench.run(Put((ANNA, WOOL)))
    return bench


def no_time(_):
    return None


def drafted(about=STOLLEN, template=TEMPLATE, partners=(WOOL,), time_for=no_time):
    plan = lay(template, LAUNCH, date(2026, 11, 2), partners=[partner.id for partner in partners])
    return draft_posts(plan, about, partners, SETTINGS, ("instagram", "facebook"), CREATED, time_for)


def test_each_draft_becomes_a_post_that_knows_what_it_is_for():
    posts = drafted(time_for=lambda key: time(17, 30) if key == "instagram" else None)
    assert len({one.id for one in posts}) == len(posts) == 11
    assert {one.state for one in posts} == {State.DRAFT}
    assert {(one.campaign_id, one.persona) for one in posts} == {(STOLLEN.id, "Anna")}
    assert [one.phase for one in posts][:5] == [Phase.TEASE] * 4 + [Phase.PARTNERS]
    launch = posts[7]
    assert (launch.day, launch.gives) == (LAUNCH, Gives.PROMOTIONAL)
    assert (launch.networks, launch.time) == (("instagram", "facebook"), time(17, 30))
    assert [one.networks for one in posts[-2:]] == [("email",)] * 2
    assert {one.time for one in posts[-2:]} == {SETTINGS.default_time}
    for one in posts:
        sends = one.objective is Objective.CLICK_THROUGH
        assert one.link == (STOLLEN.landing_page if sends else "")


def test_gaps_are_filled_where_the_campaign_knows_and_the_others_are_left():
    posts = drafted()
    launch, letter = posts[7], posts[-1]
    assert launch.headline == "Advent stollen boxes: on the counter from [time] today"
    assert launch.aim == "150 pre-orders"
    assert "Advent stollen boxes" in letter.headline
    assert "Thursday 26 November" in posts[0].description
    assert all(unfilled(one.description) for one in posts)
    assert not any("[what you launch]" in one.headline + one.description for one in posts)


def test_a_goal_nobody_set_is_no_gap():
    launch = drafted(replace(STOLLEN, goal="", goal_number=None))[7]
    assert launch.aim == ""


def test_a_partners_draft_names_the_partner():
    meet, together = drafted()[4:6]
    assert "Wool & Tea" in meet.headline
    assert "yarn and a very good Assam" in meet.description
    assert meet.aim.startswith("Wool & Tea: ")
    assert "Wool & Tea" in together.headline
    assert "[partner]" in drafted(partners=())[4].headline


def test_the_owners_own_words_win_over_the_starter():
    mine = replace(
        TEMPLATE.drafts[0], headline="Mine: [what you launch]", description="My words.", starter=""
    )
    half = replace(TEMPLATE.drafts[1], headline="Half")
    first, second = drafted(template=replace(TEMPLATE, drafts=(mine, half)))
    assert (first.headline, first.description, first.aim) == ("Mine: Advent stollen boxes", "My words.", "")
    assert second.headline == "Half"
    assert "Write your guess" in second.description


def test_the_list_shows_the_headline_the_post_will_have():
    plan = lay(TEMPLATE, LAUNCH, date(2026, 11, 2), partners=["p1"])
    shown = [draft_headline(laid, STOLLEN, (WOOL,), SETTINGS) for laid in plan.drafts]
    assert shown == [one.headline for one in drafted()]


def test_a_campaign_with_its_drafts_and_networks_is_one_step(bench):
    posts = drafted()
    command = PlanCampaign(STOLLEN, posts, (NetworkUse(id="instagram", used=True, posts_a_week=2),))
    assert command.label == StepLabel("plan-campaign", 11)
    bench.run(command)
    assert bench.campaign(STOLLEN.id) == STOLLEN
    assert [bench.post(one.id) for one in posts] == list(posts)
    assert bench.one(NetworkUse, "instagram").used
    bench.planner.undo()
    assert bench.campaign(STOLLEN.id) is None
    assert not any(bench.post(one.id) for one in posts)
    assert bench.one(NetworkUse, "instagram") is None
    bench.planner.redo()
    assert bench.post(posts[0].id) == posts[0]


def test_a_campaign_without_drafts_is_only_a_campaign(bench):
    assert PlanCampaign(STOLLEN, ()).label == StepLabel("create-campaign")
    bench.run(PlanCampaign(STOLLEN, ()))
    assert bench.campaign(STOLLEN.id) == STOLLEN


def test_a_refused_campaign_leaves_no_drafts(bench):
    bench.run(CreateCampaign(campaign(2, name="ADVENT stollen boxes")))
    posts = drafted()
    with pytest.raises(PlanError, match="campaign-name-taken"):
        bench.run(PlanCampaign(STOLLEN, posts))
    undated = replace(posts[0], day=None)
    with pytest.raises(PlanError, match="draft-needs-day"):
        bench.run(PlanCampaign(replace(STOLLEN, name="Other"), (*posts[1:], undated)))
    assert not any(bench.post(one.id) for one in posts)
    assert bench.campaign(STOLLEN.id) is None


def teasers(about, template=TEMPLATE, today=date(2026, 11, 2)):
    return teasers_for(about, template, today, never, SETTINGS, ("instagram",), CREATED, no_time)


def test_teasers_fill_the_days_before_a_launch_in_one_step(bench):
    contest = PhaseSpan(Phase.CONTEST, date(2026, 11, 20), date(2026, 11, 25))
    late = replace(STOLLEN, phases=(contest,))
    bench.run(CreateCampaign(late))
    posts = teasers(late)
    assert [one.day for one in posts] == [date(2026, 11, day) for day in (14, 18, 21, 25)]
    command = AddTeasers(late.id, posts)
    assert command.label == StepLabel("add-teasers", 4)
    bench.run(command)
    spans = (PhaseSpan(Phase.TEASE, date(2026, 11, 14), date(2026, 11, 19)), contest)
    assert bench.campaign(late.id).phases == spans
    assert bench.post(posts[0].id).phase is Phase.TEASE
    assert not starts_on_opening_day(late.launch, (one.day for one in posts), date(2026, 11, 2))
    bench.planner.undo()
    assert bench.campaign(late.id) == late
    assert bench.post(posts[0].id) is None


def test_a_template_without_teasers_borrows_those_of_a_product_launch():
    assert len(teasers(STOLLEN, built_in_templates()[-1])) == 4
    with pytest.raises(PlanError, match="campaign-needs-launch"):
        teasers(replace(STOLLEN, launch=None))
    with pytest.raises(PlanError, match="launch-has-passed"):
        teasers(STOLLEN, today=LAUNCH)
