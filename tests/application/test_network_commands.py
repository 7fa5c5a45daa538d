"""Figures of networks are changed for one plan, and sets of hashtags are kept by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.network_commands import (
    ChangeLimits,
    PutHashtagSet,
    RemoveHashtagSet,
    ResetLimits,
)
from contentplanner.application.networks import load_networks, plan_networks
from contentplanner.domain.errors import PlanError
from contentplanner.domain.hashtag_sets import HashtagSet
from contentplanner.domain.mentions import with_tags
from contentplanner.domain.networks import NetworkLimits
from tests.storage.plans import CREATED

BREAD = HashtagSet(id="bread", created=CREATED, name="Bread", tags=("#bread", "#rye"))


def limits(bench, key="x"):
    return bench.one(NetworkLimits, key)


def test_a_changed_figure_is_kept_beside_ours(bench):
    changes = bench.run(ChangeLimits("x", {"limit": 4000}))
    assert limits(bench) == NetworkLimits(id="x", limit=4000)
    assert changes.touched(NetworkLimits)
    bench.run(ChangeLimits("x", {"hashtag_limit": 2}))
    assert limits(bench) == NetworkLimits(id="x", limit=4000, hashtag_limit=2)


def test_our_own_figure_or_none_is_no_change(desk):
    for values in ({"limit": 4000, "fold": 100}, {"limit": 280}):
        desk.planner.run(ChangeLimits("x", values))
    assert desk.reader.all(NetworkLimits) == [NetworkLimits(id="x", fold=100)]
    desk.planner.run(ChangeLimits("x", {"fold": None}))
    assert desk.reader.all(NetworkLimits) == []


@pytest.mark.parametrize("value", [0, -1, 100_001])
def test_a_figure_lies_between_1_and_100000_and_else_the_old_one_stays(bench, value):
    bench.run(ChangeLimits("x", {"limit": 4000}))
    with pytest.raises(PlanError, match="limit-out-of-range"):
        bench.run(ChangeLimits("x", {"limit": value}))
    assert limits(bench) == NetworkLimits(id="x", limit=4000)
    bench.run(ChangeLimits("x", {"limit": 1}), ChangeLimits("x", {"limit": 100_000}))
    assert limits(bench).limit == 100_000


def test_only_figures_can_be_changed(bench):
    with pytest.raises(PlanError, match="field-not-editable"):
        bench.run(ChangeLimits("x", {"label": 3}))


def test_back_to_ours_forgets_what_was_changed_and_undo_brings_it_back(bench):
    bench.run(ChangeLimits("x", {"limit": 4000}), ResetLimits("x"))
    assert limits(bench) is None
    bench.planner.undo()
    assert limits(bench).limit == 4000
    bench.run(ResetLimits("facebook"))


def test_the_networks_of_a_plan_have_its_figures(desk):
    desk.planner.run(ChangeLimits("x", {"limit": 4000}))
    desk.planner.run(ChangeLimits("Village board", {"limit": 90, "hashtag_limit": 3}))
    networks = plan_networks(desk.reader, desk.networks)
    assert networks.get("x").limit == 4000
    assert networks.get("x").description_limit == desk.networks.get("x").description_limit
    assert [one.key for one in networks.known] == [one.key for one in desk.networks.known]
    assert [(one.key, one.limit) for one in networks.own] == [("Village board", 90)]
    assert networks.get("Village board").hashtag_limit == 3
    assert networks.key_of("Twitter") == "x"
    desk.planner.undo()
    assert plan_networks(desk.reader, desk.networks).own == ()


def test_without_changes_the_networks_are_those_of_the_program(desk):
    assert plan_networks(desk.reader, desk.networks) is desk.networks


@given(st.dictionaries(st.sampled_from(["limit", "fold"]), st.integers(1, 100_000)))
def test_what_is_not_changed_stays_ours(values):
    ours = load_networks()
    changed = ours.changed([NetworkLimits(id="x", **values)])
    for network in changed.known:
        mine = ours.get(network.key)
        expected = values if network.key == "x" else {}
        assert network.limit == expected.get("limit", mine.limit)
        assert network.fold == expected.get("fold", mine.fold)
        assert network.aliases == mine.aliases


def test_a_set_is_kept_tidied_renamed_and_removed(bench):
    bench.run(PutHashtagSet(HashtagSet(id="1", created=CREATED, name=" Bread ", tags=("#a", "#b", "#A"))))
    assert bench.one(HashtagSet, "1") == HashtagSet(id="1", created=CREATED, name="Bread", tags=("#a", "#b"))
    bench.run(RemoveHashtagSet("1"))
    assert bench.one(HashtagSet, "1") is None
    bench.planner.undo()
    assert bench.one(HashtagSet, "1").tags == ("#a", "#b")


@pytest.mark.parametrize(
    ("name", "tags", "code"),
    [
        (" ", ("#a",), "hashtag-set-needs-name"),
        ("Cake", (), "hashtag-set-needs-tags"),
        ("bREAD", ("#a",), "hashtag-set-name-taken"),
    ],
)
def test_a_set_without_name_or_tags_or_with_a_name_that_is_taken_is_refused(bench, name, tags, code):
    bench.run(PutHashtagSet(BREAD))
    with pytest.raises(PlanError, match=code):
        bench.run(PutHashtagSet(HashtagSet(id="2", created=CREATED, name=name, tags=tags)))


def test_a_set_may_keep_its_own_name(bench):
    bench.run(PutHashtagSet(BREAD), PutHashtagSet(HashtagSet(**{**_values(BREAD), "name": "BREAD"})))
    assert bench.one(HashtagSet, "bread").name == "BREAD"


def test_tags_are_added_at_the_end_and_none_twice():
    assert with_tags("#Bread, fresh", ("#bread", "#rye", "#RYE")) == "#Bread, fresh #rye"
    assert with_tags("", ("#a", "#b")) == "#a #b"
    assert with_tags(" #a ", ()) == "#a"


def _values(kept):
    return {name: getattr(kept, name) for name in ("id", "created", "name", "tags")}
