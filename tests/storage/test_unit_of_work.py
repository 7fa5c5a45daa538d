"""One transaction: what is put is there as it was, what is left without commit never was."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from fractions import Fraction
from sqlite3 import IntegrityError

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contentplanner.application.changes import Change
from contentplanner.domain.anatomy import Missing, missing
from contentplanner.domain.campaigns import Campaign, Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.domain.settings import PlanSettings
from tests.storage.conftest import NETWORKS
from tests.storage.plans import CREATED, Put, campaign, post

PICTURE = Picture(id="e" * 64, name="Stollen.jpg", extension="jpg", width=4, height=3, byte_count=9)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
instants = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
placements = st.lists(
    st.builds(
        Placement,
        st.sampled_from(["instagram", "email", "知乎", "x y"]),
        text=st.none() | texts,
        posted_at=st.none() | instants,
        address=texts,
    ),
    max_size=3,
    unique_by=lambda place: place.network,
).map(tuple)
posts = st.builds(
    Post,
    id=st.just("a" * 32),
    created=instants,
    state=st.sampled_from(State),
    day=st.none() | st.dates(date(1970, 1, 1), date(2199, 12, 31)),
    time=st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    phase=st.none() | st.sampled_from(Phase),
    objective=st.none() | st.sampled_from(Objective),
    gives=st.none() | st.sampled_from(Gives),
    aim=texts,
    headline=texts,
    description=texts,
    link=texts,
    hashtags=texts,
    picture_description=texts,
    persona=texts,
    buying_step=texts,
    notes=texts,
    placements=placements,
    deleted=st.none() | instants,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(wanted=posts)
def test_a_post_comes_back_as_it_was_put(opened, wanted):
    opened.run(Put((wanted,)))
    assert opened.reader.post(wanted.id) == wanted
    with opened.plan.open_unit() as unit:
        assert unit.find(Post, wanted.id) == wanted


def test_a_campaign_picture_and_settings_come_back_as_they_were_put(opened):
    wanted = campaign(goal="pre-orders", goal_number=80, goal_reached=3, notes="a\nb")
    decided = PlanSettings(
        name="Café", limit=Fraction(1, 3), default_time=time(18, 5), first_month=4, networks=("email", "x")
    )
    opened.run(Put((wanted, PICTURE, decided)))
    opened.reopen()
    assert opened.reader.campaign(wanted.id) == wanted
    assert opened.reader.picture(PICTURE.id) == PICTURE
    assert opened.reader.settings() == decided


def test_what_is_left_without_commit_never_was(opened):
    with opened.plan.open_unit() as unit:
        unit.put(post())
        assert unit.find(Post, post().id) == post()
    assert opened.reader.post(post().id) is None


def test_an_error_takes_everything_back(opened):
    def fail_after_put():
        with opened.plan.open_unit() as unit:
            unit.put(post())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_after_put()
    assert opened.reader.post(post().id) is None


def test_getting_what_is_not_there_is_refused(opened):
    with opened.plan.open_unit() as unit, pytest.raises(PlanError, match="not-found"):
        unit.get(Post, "nothing")


def test_changes_hold_the_first_before_and_the_last_after(opened):
    opened.run(Put((post(headline="one"),)))
    with opened.plan.open_unit() as unit:
        unit.put(post(headline="two"))
        unit.put(post(headline="three"))
        unit.put(post(2))
        unit.remove(post(2))
        assert unit.changes().changes == (Change(post(headline="one"), post(headline="three")),)


def test_a_removed_post_may_be_put_again_in_the_same_transaction(opened):
    opened.run(Put((post(),)))
    with opened.plan.open_unit() as unit:
        unit.remove(post())
        unit.put(post(headline="again", placements=(Placement("email"),)))
        unit.commit()
    assert opened.reader.post(post().id).headline == "again"
    assert opened.reader.post(post().id).networks == ("email",)


def test_networks_may_be_dropped_and_swapped(opened):
    first = post(placements=(Placement("instagram", text="a"), Placement("email", address="b")))
    second = replace(first, placements=(Placement("email", address="b"), Placement("x"), Placement("y")))
    third = replace(first, placements=(Placement("y"),))
    for each in (first, second, third):
        opened.run(Put((each,)))
        assert opened.reader.post(first.id) == each


def test_campaigns_are_found_by_name_in_any_case_but_not_in_the_bin(opened):
    opened.run(Put((campaign(1, name="Weißes Café"), campaign(2, name="Gone", deleted=CREATED))))
    with opened.plan.open_unit() as unit:
        assert unit.campaign_named("WEISSES CAFÉ").id == campaign(1).id
        assert unit.campaign_named("gone") is None
        unit.put(campaign(3, name="New here"))
        assert unit.campaign_named("new HERE").id == campaign(3).id


def test_the_posts_of_a_campaign_come_by_day_without_the_bin(opened):
    mine = {"campaign_id": campaign().id}
    later = post(1, day=date(2026, 11, 12), **mine)
    sooner = post(2, day=date(2026, 11, 11), **mine)
    gone = post(3, deleted=datetime(2026, 11, 1, tzinfo=UTC), **mine)
    opened.run(Put((campaign(), later, sooner, gone, post(4))))
    with opened.plan.open_unit() as unit:
        assert unit.posts_of(campaign().id) == [sooner, later]
        unit.put(replace(sooner, day=date(2026, 11, 20)))
        assert [one.id for one in unit.posts_of(campaign().id)] == [later.id, sooner.id]


def test_a_reference_to_nothing_is_never_kept(opened):
    with pytest.raises(Exception, match="FOREIGN KEY"):
        opened.run(Put((post(campaign_id="nobody"),)))
    assert opened.reader.post(post().id) is None


def test_what_a_post_lacks_is_kept_up_with_every_write(opened):
    whole = post(
        description="x", objective=Objective.ENGAGEMENT, gives=Gives.HELPFUL, placements=(Placement("email"),)
    )
    for each in (post(), whole, replace(whole, headline=" ")):
        opened.run(Put((each,)))
        (card,) = opened.reader.cards(date(2026, 11, 1), date(2026, 11, 30))
        assert card.missing == missing(each, NETWORKS.takes_pictures)
    assert card.missing == (Missing.HEADLINE,)


def test_an_error_of_the_store_never_repeats_a_text(opened):
    with pytest.raises(IntegrityError) as caught:
        opened.run(Put((PlanSettings(name="CANARY", first_month=13),)))
    below = caught.value.__context__
    assert "CHECK constraint" in str(caught.value)
    assert "UPDATE settings" in str(below)
    assert "CANARY" not in str(caught.value) + str(below)


def test_what_is_put_after_a_bulk_belongs_to_the_bulk(opened):
    with opened.plan.open_unit() as unit:
        unit.add_posts([post(1), post(2)])
        unit.put(post(2, headline="other"))
        unit.put(post(3))
        assert unit.changes().ids(Post) == (post(3).id,)
        assert unit.changes().batch == 1


def test_kinds_do_not_mix(opened):
    opened.run(Put((post(1),)))
    with opened.plan.open_unit() as unit:
        assert unit.find(Campaign, post(1).id) is None
