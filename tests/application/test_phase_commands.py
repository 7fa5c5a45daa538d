from dataclasses import replace
from datetime import timedelta

import pytest

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.phase_commands import SetPhaseDays
from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.campaigns import usual_phases
from contentplanner.domain.errors import PlanError
from tests.storage.plans import campaign, post


def test_a_phase_gets_other_days_its_posts_stay_and_undo_brings_them_back(bench):
    planned = campaign(1, name="Stollen")
    planned = replace(planned, phases=usual_phases(planned.launch))
    tease = planned.phases[0]
    mine = post(1, campaign_id=planned.id, day=tease.last)
    bench.run(CreateCampaign(planned), CreatePost(mine))
    shorter = replace(tease, last=tease.last - timedelta(days=2))
    bench.run(SetPhaseDays(planned.id, shorter))
    assert bench.campaign(planned.id).phases[0] == shorter
    assert bench.post(mine.id).day == tease.last
    assert bench.planner.undo().label.code == "edit-phase-days"
    assert bench.campaign(planned.id) == planned


def test_days_of_the_next_phase_are_refused(bench):
    planned = campaign(1, name="Stollen")
    planned = replace(planned, phases=usual_phases(planned.launch))
    bench.run(CreateCampaign(planned))
    longer = replace(planned.phases[0], last=planned.phases[1].first)
    with pytest.raises(PlanError, match="phase-days-taken"):
        bench.run(SetPhaseDays(planned.id, longer))
    assert bench.campaign(planned.id) == planned
