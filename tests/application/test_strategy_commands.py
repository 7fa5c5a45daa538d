"""What a person can do with the strategy."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.planner import Planner
from contentplanner.application.post_commands import CreatePost, DeletePosts
from contentplanner.application.strategy_commands import (
    AddBuyingStep,
    AddSize,
    EditBuyingStep,
    EditNetworkUse,
    EditPersona,
    EditStrategy,
    MoveBuyingStep,
    MovePersona,
    PutPersona,
    RemoveBuyingStep,
    RemoveNetworkUse,
    RemovePersona,
)
from contentplanner.application.strategy_examples import TRADES, load_examples, sample_answers
from contentplanner.domain.errors import PlanError
from contentplanner.domain.series import Every, Rule, Series
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.sizes import Size
from contentplanner.domain.strategy import USUAL_STEPS, BuyingStep, NetworkUse, Persona, Strategy
from tests.application.memory import Memory
from tests.storage.conftest import NETWORKS, StandingClock
from tests.storage.plans import CREATED, Put, campaign, post

ROSA = Persona(id="rosa", created=CREATED, name="Rosa")
TOM = Persona(id="tom", created=CREATED, name="Tom")
EXTRA = BuyingStep(id="extra", created=CREATED, name="Tell a friend")


def names(bench, kind, *ids):
    return [bench.one(kind, one).name for one in ids]


def steps_of(bench):
    ids = [step.id for step in USUAL_STEPS] + ["extra"]
    steps = [step for one in ids if (step := bench.one(BuyingStep, one)) is not None]
    return sorted(steps, key=lambda step: step.position)


def test_answers_are_kept_tidy_and_one_field_visit_is_one_step(bench):
    bench.run(
        EditStrategy({"identity": " We bake"}, "visit"), EditStrategy({"identity": "We bake. "}, "visit")
    )
    assert bench.one(Strategy, "strategy").identity == "We bake."
    bench.planner.undo()
    assert bench.one(Strategy, "strategy") is None


def test_only_fields_of_the_owner_can_be_edited(bench):
    bench.run(PutPersona(ROSA))
    for command in (
        EditStrategy({"id": "x"}),
        EditPersona("rosa", {"position": 3}),
        EditBuyingStep("ask", {"created": CREATED}),
        EditNetworkUse("instagram", {"id": "x"}),
    ):
        with pytest.raises(PlanError, match="field-not-editable"):
            bench.run(command)


def test_personas_stand_in_the_order_they_came_and_can_be_moved(bench):
    bench.run(PutPersona(ROSA), PutPersona(TOM), MovePersona("tom", 0))
    assert (bench.one(Persona, "tom").position, bench.one(Persona, "rosa").position) == (0, 1)
    bench.run(RemovePersona("tom"))
    assert bench.one(Persona, "rosa").position == 0
    bench.planner.undo()
    assert (bench.one(Persona, "tom").position, bench.one(Persona, "rosa").position) == (0, 1)


def test_no_two_personas_have_one_name_in_any_case_and_each_has_one(bench):
    bench.run(PutPersona(ROSA), PutPersona(TOM))
    with pytest.raises(PlanError, match="persona-name-taken"):
        bench.run(EditPersona("tom", {"name": " ROSA "}))
    with pytest.raises(PlanError, match="persona-needs-name"):
        bench.run(EditPersona("tom", {"name": " "}))
    bench.run(EditPersona("tom", {"name": "TOM"}))


def test_a_persona_put_again_stays_in_its_place(bench):
    bench.run(PutPersona(ROSA), PutPersona(TOM), PutPersona(Persona(id="rosa", created=CREATED, name="Ro")))
    assert (bench.one(Persona, "rosa").position, bench.one(Persona, "rosa").name) == (0, "Ro")


def test_a_renamed_persona_is_followed_by_posts_campaigns_and_series(bench):
    pattern = post(9, day=None, persona="Rosa")
    series = Series(
        id="s", created=CREATED, first=date(2026, 11, 10), rule=Rule(every=Every.WEEK), pattern=pattern
    )
    bench.run(PutPersona(ROSA), CreateCampaign(campaign(persona="Rosa")), Put((series,)))
    bench.run(CreatePost(post(1, persona="Rosa")), CreatePost(post(2, persona="Tom")))
    bench.run(CreatePost(post(3, persona="Rosa")), DeletePosts((post(3).id,), CREATED))
    bench.run(EditPersona("rosa", {"name": "Rosa, the regular"}))
    assert bench.post(post(1).id).persona == "Rosa, the regular"
    assert bench.post(post(2).id).persona == "Tom"
    assert bench.post(post(3).id).persona == "Rosa, the regular"
    assert bench.campaign(campaign().id).persona == "Rosa, the regular"
    assert bench.one(Series, "s").pattern.persona == "Rosa, the regular"
    bench.planner.undo()
    assert bench.post(post(1).id).persona == "Rosa"
    assert bench.campaign(campaign().id).persona == "Rosa"
    assert bench.one(Series, "s").pattern.persona == "Rosa"


def test_posts_keep_the_name_of_a_persona_that_is_gone(bench):
    bench.run(PutPersona(ROSA), CreatePost(post(1, persona="Rosa")), RemovePersona("rosa"))
    assert bench.post(post(1).id).persona == "Rosa"


def test_the_first_change_of_a_step_keeps_all_five_and_undo_takes_them_back(bench):
    bench.run(EditBuyingStep("ask", {"wonders": "Is it vegan?"}))
    assert [step.name for step in steps_of(bench)] == ["Notice", "Interested", "Ask", "Buy", "Come back"]
    assert bench.one(BuyingStep, "ask").wonders == "Is it vegan?"
    bench.planner.undo()
    assert steps_of(bench) == []


def test_a_step_is_added_at_a_place_and_seven_are_the_most(bench):
    bench.run(AddBuyingStep(EXTRA, to=1))
    assert [step.name for step in steps_of(bench)][:3] == ["Notice", "Tell a friend", "Interested"]
    bench.run(AddBuyingStep(BuyingStep(id="x", created=CREATED, name="X")))
    with pytest.raises(PlanError, match="buying-steps-full"):
        bench.run(AddBuyingStep(BuyingStep(id="y", created=CREATED, name="Y")))


def test_no_two_steps_have_one_name(bench):
    with pytest.raises(PlanError, match="buying-step-name-taken"):
        bench.run(EditBuyingStep("ask", {"name": "BUY"}))
    with pytest.raises(PlanError, match="buying-step-name-taken"):
        bench.run(AddBuyingStep(BuyingStep(id="x", created=CREATED, name="ask")))
    with pytest.raises(PlanError, match="buying-step-needs-name"):
        bench.run(EditBuyingStep("ask", {"name": ""}))


def test_a_step_that_is_renamed_or_moved_keeps_its_posts(bench):
    bench.run(CreatePost(post(1, buying_step="Ask")), EditBuyingStep("ask", {"name": "Wonder"}))
    assert bench.post(post(1).id).buying_step == "Wonder"
    bench.run(MoveBuyingStep("ask", 0))
    assert [step.name for step in steps_of(bench)][:2] == ["Wonder", "Notice"]
    assert bench.post(post(1).id).buying_step == "Wonder"


@pytest.mark.parametrize(("gone", "neighbour"), [("ask", "Interested"), ("notice", "Interested")])
def test_the_posts_of_a_removed_step_move_to_its_neighbour(bench, gone, neighbour):
    name = next(step.name for step in USUAL_STEPS if step.id == gone)
    bench.run(CreatePost(post(1, buying_step=name)), RemoveBuyingStep(gone))
    assert bench.post(post(1).id).buying_step == neighbour
    assert [step.position for step in steps_of(bench)] == [0, 1, 2, 3]
    bench.planner.undo()
    assert bench.post(post(1).id).buying_step == name


def test_three_steps_are_the_fewest(bench):
    bench.run(RemoveBuyingStep("ask"), RemoveBuyingStep("notice"))
    with pytest.raises(PlanError, match="buying-steps-few"):
        bench.run(RemoveBuyingStep("buy"))


def test_a_network_that_is_used_is_offered_in_order_and_one_that_is_not_no_longer(bench):
    bench.run(Put((PlanSettings(networks=("email", "Village newsletter")),)))
    bench.run(EditNetworkUse("instagram", {"used": True}))
    assert bench.one(NetworkUse, "instagram").used is True
    assert _offered(bench) == ("instagram", "email", "Village newsletter")
    bench.run(EditNetworkUse("email", {"used": False, "reason": " nobody reads it "}))
    assert _offered(bench) == ("instagram", "Village newsletter")
    assert bench.one(NetworkUse, "email").reason == "nobody reads it"
    bench.planner.undo()
    assert _offered(bench) == ("instagram", "email", "Village newsletter")


def test_words_about_a_network_leave_what_is_offered_alone(bench):
    bench.run(Put((PlanSettings(networks=("email",)),)))
    bench.run(EditNetworkUse("instagram", {"reason": "later"}), EditNetworkUse("email", {"used": None}))
    assert _offered(bench) == ("email",)


def test_a_network_taken_out_of_the_table_is_forgotten_with_its_counts(bench):
    bench.run(Put((PlanSettings(networks=("email",)),)))
    bench.run(EditNetworkUse("Fair", {"used": True}), RemoveNetworkUse("Fair"))
    assert bench.one(NetworkUse, "Fair") is None
    assert _offered(bench) == ("email",)


def test_followers_are_counted_by_day_and_the_last_count_of_a_day_holds(bench):
    bench.run(Put((PlanSettings(),)))
    september, today = date(2026, 9, 1), date(2026, 11, 10)
    bench.run(AddSize("instagram", Size(today, 1280)), AddSize("instagram", Size(september, 1240)))
    bench.run(AddSize("instagram", Size(today, 1281)))
    following = bench.one(NetworkUse, "instagram").following
    assert following == (Size(september, 1240), Size(today, 1281))
    assert bench.one(NetworkUse, "instagram").used is None


def _offered(bench):
    found = []

    class Look:
        label = Put(()).label

        @staticmethod
        def apply(unit):
            found.append(unit.get(PlanSettings, "plan").networks)

    bench.run(Look)
    return found[0]


changes = st.lists(
    st.one_of(
        st.tuples(
            st.just("rename"), st.integers(0, 6), st.sampled_from(["Ask", "Look", "Taste", "Buy again"])
        ),
        st.tuples(st.just("move"), st.integers(0, 6), st.integers(0, 6)),
        st.tuples(st.just("remove"), st.integers(0, 6), st.just(0)),
        st.tuples(st.just("add"), st.integers(0, 6), st.sampled_from(["Share", "Wait"])),
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(changes)
def test_whatever_is_done_to_steps_their_posts_point_at_one_and_undo_restores_all(done):
    memory = Memory(NETWORKS)
    planner = Planner(memory.open_unit, StandingClock())
    for at, step in enumerate(USUAL_STEPS):
        planner.run(CreatePost(post(at + 1, buying_step=step.name)))
    before = dict(memory.entities)
    taken = sum(_try(planner, memory, change) for change in done)
    steps = [one for (kind, _), one in memory.entities.items() if kind is BuyingStep] or USUAL_STEPS
    known = {step.name for step in steps}
    assert sorted(step.position for step in steps) == list(range(len(steps)))
    assert all(memory.post(post(at + 1).id).buying_step in known for at in range(5))
    for _ in range(taken):
        planner.undo()
    assert memory.entities == before


def _try(planner, memory, change):
    what, which, to = change
    stored = [one for (kind, _), one in memory.entities.items() if kind is BuyingStep]
    steps = sorted(stored or USUAL_STEPS, key=lambda step: step.position)
    step = steps[which % len(steps)]
    command = {
        "rename": lambda: EditBuyingStep(step.id, {"name": to}),
        "move": lambda: MoveBuyingStep(step.id, to),
        "remove": lambda: RemoveBuyingStep(step.id),
        "add": lambda: AddBuyingStep(
            BuyingStep(id=f"new {len(memory.steps)}", created=CREATED, name=to), which
        ),
    }[what]()
    try:
        return bool(planner.run(command))
    except PlanError:
        return False


@pytest.mark.parametrize("trade", TRADES)
def test_each_trade_has_an_example_for_every_field(trade):
    examples = load_examples(trade)
    assert examples.label
    assert examples.voice
    assert set(examples.answers) == {"identity", "words", "never", "offer", "audience", "buying"}
    assert set(examples.persona) == {"name", "wants", "worries", "where", "asks", "words"}
    assert set(examples.steps) == {step.id for step in USUAL_STEPS}
    assert all(set(told) == {"wonders", "shows", "page"} for told in examples.steps.values())
    assert set(examples.reasons) == {"yes", "no"}
    assert all(text.strip() for text in (*examples.answers.values(), *examples.persona.values()))


def test_an_open_trade_has_examples_too():
    assert load_examples("") is not None
    assert Strategy(**sample_answers()).identity
