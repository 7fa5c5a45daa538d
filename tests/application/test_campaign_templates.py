"""The run-ups the program brings along, and how a plan changes them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from contentplanner.application.campaign_templates import (
    ResetTemplate,
    SaveTemplate,
    built_in_templates,
    templates,
)
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.launch_plan import lay
from contentplanner.domain.posts import Gives
from contentplanner.domain.settings import PROMOTIONAL_LIMIT
from contentplanner.domain.template_rules import check_template
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.resources import resource_path

OURS = built_in_templates()
LAUNCH = OURS[0]


class Plan:
    """A reader that knows only a plan's own templates."""

    def __init__(self, *own):
        self._own = list(own)

    def all(self, kind):
        assert kind is CampaignTemplate
        return self._own


def test_six_templates_come_along_in_their_order():
    assert [template.id for template in OURS] == [
        "product-launch",
        "holiday-season",
        "event",
        "seasonal-offer",
        "new-service",
        "quiet-quarter",
    ]
    assert len(list(resource_path("templates").iterdir())) == len(OURS)


@pytest.mark.parametrize("template", OURS, ids=lambda template: template.id)
def test_each_of_ours_keeps_to_the_rules_and_is_laid_whole(template):
    assert check_template(template, PROMOTIONAL_LIMIT) == template
    today = date(2026, 11, 2)
    plan = lay(template, today + timedelta(days=90 if template.has_launch else 0), today)
    assert [laid.draft for laid in plan.drafts] == list(template.drafts)
    assert plan.tally.promotional >= 1
    assert not plan.share.over
    assert not plan.short


@pytest.mark.parametrize(
    "template", [one for one in OURS if one.has_launch], ids=lambda template: template.id
)
def test_the_follow_up_writes_to_those_who_showed_interest_and_to_those_who_did_not(template):
    letters = [draft for draft in template.drafts if draft.networks == ("email",)]
    assert [draft.phase for draft in letters] == [Phase.FOLLOW_UP] * 2
    assert [draft.gives for draft in letters] == [Gives.HELPFUL, Gives.CONVERSATION]
    assert any(draft.for_partner for draft in template.drafts)


def test_the_holiday_season_lasts_twelve_weeks():
    season = next(template for template in OURS if template.id == "holiday-season")
    assert season.phases[-1].last - season.phases[0].first + 1 == 12 * 7


def test_what_a_plan_changed_takes_the_place_of_ours_and_its_own_come_last():
    changed, added = replace(OURS[1], name="Advent"), replace(LAUNCH, id="own", name="Market day")
    found = templates(Plan(added, changed))
    assert found == [OURS[0], changed, *OURS[2:], added]


def test_a_changed_template_is_kept_and_reset_again(bench):
    changed = replace(LAUNCH, name=" New\nmenu ")
    bench.run(SaveTemplate(changed))
    assert bench.one(CampaignTemplate, LAUNCH.id) == replace(LAUNCH, name="New menu")
    bench.run(ResetTemplate(LAUNCH.id))
    assert bench.one(CampaignTemplate, LAUNCH.id) is None
    bench.planner.undo()
    assert bench.one(CampaignTemplate, LAUNCH.id).name == "New menu"
    bench.planner.undo()
    assert bench.one(CampaignTemplate, LAUNCH.id) is None


def test_resetting_what_was_never_changed_is_no_step(bench):
    assert not bench.run(ResetTemplate(LAUNCH.id))


def test_a_template_that_breaks_the_rules_is_not_kept(bench):
    with pytest.raises(PlanError, match="template-needs-name"):
        bench.run(SaveTemplate(replace(LAUNCH, name="")))
    nothing = replace(LAUNCH.drafts[0], starter="", headline="Mine")
    with pytest.raises(PlanError, match="template-draft-without-words"):
        bench.run(SaveTemplate(replace(LAUNCH, drafts=(nothing,))))
    bench.run(SaveTemplate(replace(LAUNCH, drafts=(replace(nothing, description="My own words."),))))
