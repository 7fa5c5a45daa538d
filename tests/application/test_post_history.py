"""An old version of a post comes back in one step, and what went out stays as it went out."""

from dataclasses import replace
from datetime import date, time

import pytest

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.picture_commands import AddPictures, RemovePicture
from contentplanner.application.ports import StepLabel
from contentplanner.application.post_commands import CreatePost, SetPostState
from contentplanner.application.post_history import BringBackVersion
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Gives, Objective, Placement, State
from contentplanner.domain.strategy import BuyingStep, Persona
from tests.storage.plans import CREATED, Put, campaign, post

PICTURE = Picture(id="e" * 64, name="a.png", extension="png", width=4, height=3, byte_count=9)
THEN = post(
    headline="Guess the weight",
    description="How many grams?",
    aim="20 guesses",
    objective=Objective.ENGAGEMENT,
    gives=Gives.CONVERSATION,
    link="https://marigold.example",
    hashtags="#stollen",
    picture_description="A stollen",
    persona="Regulars",
    buying_step="Curious",
    notes="Ask Mia",
    placements=(Placement("instagram", text="Guess!"), Placement("email")),
)
NOW = post(
    headline="New",
    gives=Gives.HELPFUL,
    day=date(2026, 11, 20),
    time=time(18),
    placements=(Placement("email", text="Letter"),),
)
ME = THEN.id


def back(version=THEN, **more):
    return BringBackVersion(ME, version, **more)


def test_everything_a_post_says_comes_back_and_its_day_stays(bench):
    bench.run(CreatePost(NOW), back())
    assert bench.post(ME) == replace(THEN, day=NOW.day, time=NOW.time)


def test_it_is_one_step_with_a_name(bench):
    bench.run(CreatePost(NOW), back(with_when=True))
    assert back().label == StepLabel("bring-back-version")
    bench.planner.undo()
    assert bench.post(ME) == NOW
    bench.planner.redo()
    assert bench.post(ME) == THEN


def test_the_version_of_today_changes_nothing(bench):
    bench.run(CreatePost(NOW))
    assert not bench.run(back(NOW, with_when=True))


def test_day_time_and_state_come_back_when_wished(bench):
    skipped = replace(THEN, state=State.SKIPPED, day=date(2026, 12, 1), time=None)
    bench.run(CreatePost(NOW), back(skipped, with_when=True))
    assert bench.post(ME) == skipped


def test_an_old_idea_has_no_day_again(bench):
    bench.run(CreatePost(NOW), back(replace(THEN, day=None, state=State.IDEA), with_when=True))
    assert (bench.post(ME).day, bench.post(ME).state) == (None, State.IDEA)


def test_the_phase_follows_a_day_that_came_back(bench):
    bench.run(CreateCampaign(campaign()), CreatePost(replace(NOW, campaign_id=campaign().id)))
    bench.run(back(replace(THEN, day=date(2026, 11, 25)), with_when=True))
    assert bench.post(ME).phase is Phase.LAUNCH


def test_a_ready_post_that_lacks_something_falls_back_to_draft(bench):
    whole = replace(THEN, placements=(Placement("email"),))
    bench.run(CreatePost(whole), SetPostState((ME,), State.READY, CREATED))
    bench.run(back(replace(whole, description="Other")))
    assert bench.post(ME).state is State.READY
    bench.run(back(replace(whole, headline="")))
    assert bench.post(ME).state is State.DRAFT


def test_a_version_that_was_ready_is_ready_again_only_if_it_lacks_nothing(bench):
    ready = replace(THEN, placements=(Placement("email"),), state=State.READY)
    bench.run(CreatePost(NOW), back(ready, with_when=True))
    assert bench.post(ME).state is State.READY
    bench.run(back(replace(ready, gives=None), with_when=True))
    assert bench.post(ME).state is State.DRAFT


def test_networks_come_back_but_those_that_went_out_stay_as_they_went(bench):
    out = Placement("x", text="Out", posted_at=CREATED, address="https://x.example/1")
    email = Placement("email", text="Letter", posted_at=CREATED)
    bench.run(CreatePost(replace(NOW, placements=(out, email, Placement("blog")))), back())
    assert bench.post(ME).placements == (
        Placement("instagram", text="Guess!"),
        Placement("email", posted_at=CREATED),
        out,
    )


def test_a_post_that_went_out_keeps_its_networks_and_when_it_went(bench):
    bench.run(CreatePost(NOW), SetPostState((ME,), State.POSTED, CREATED), back())
    posted = bench.post(ME)
    assert (posted.state, posted.headline) == (State.POSTED, THEN.headline)
    assert posted.placements == (Placement("email", posted_at=CREATED),)
    assert (posted.day, posted.time) == (NOW.day, NOW.time)


def test_a_post_that_went_out_does_not_move(bench):
    bench.run(CreatePost(NOW), SetPostState((ME,), State.POSTED, CREATED))
    with pytest.raises(PlanError, match="post-is-posted"):
        bench.run(back(with_when=True))
    assert bench.post(ME).headline == NOW.headline


def test_nothing_is_posted_by_bringing_a_version_back(bench):
    bench.run(CreatePost(replace(NOW, day=None, state=State.IDEA)))
    bench.run(back(replace(THEN, state=State.POSTED), with_when=True))
    assert (bench.post(ME).state, bench.post(ME).day) == (State.DRAFT, THEN.day)


def test_a_picture_comes_back_if_the_plan_knows_it(bench):
    bench.run(CreatePost(NOW), AddPictures(ME, (PICTURE,)), RemovePicture(ME, PICTURE.id))
    bench.run(back(replace(THEN, picture_id=PICTURE.id)))
    assert bench.post(ME).picture_id == PICTURE.id
    bench.run(back(replace(THEN, picture_id="f" * 64)))
    assert bench.post(ME).picture_id == PICTURE.id


def test_a_name_that_was_changed_since_stays_as_it_is_today(bench):
    bench.run(
        Put(
            (
                Persona(id="p" * 32, created=CREATED, name="Neighbours"),
                BuyingStep(id="b" * 32, created=CREATED, name="Looking"),
            )
        )
    )
    bench.run(CreatePost(replace(NOW, persona="Neighbours", buying_step="Unknown")), back())
    assert (bench.post(ME).persona, bench.post(ME).buying_step) == ("Neighbours", "Curious")


def test_a_post_in_the_bin_stays_there(bench):
    bench.run(CreatePost(replace(NOW, deleted=CREATED)), back())
    assert bench.post(ME).deleted == CREATED


def test_only_a_post_that_is_there_gets_a_version_back(bench):
    with pytest.raises(PlanError, match="not-found"):
        bench.run(back())
