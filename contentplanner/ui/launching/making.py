"""Turns the answers into the campaign and the one command that adds it with its drafts."""

from dataclasses import replace

from contentplanner.application.desk import Desk
from contentplanner.application.plan_campaign import PlanCampaign, draft_posts
from contentplanner.domain.addresses import complete_address
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, new_campaign_id
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.launching.material import Material
from contentplanner.ui.launching.sketch import Sketch, helping, name_to_be


def campaign_of(answers: Answers, sketch: Sketch, material: Material) -> Campaign:
    """Return the campaign as answered so far; without an id."""
    return Campaign(
        id=CampaignId(""),
        created=material.now,
        name=name_to_be(answers, sketch, material),
        launch=sketch.launch if sketch.template.has_launch else None,
        goal=answers.goal,
        goal_number=answers.goal_number,
        phases=() if sketch.plan is None else sketch.plan.phases,
        purpose=answers.purpose,
        offer=answers.offer,
        landing_page=complete_address(answers.landing_page),
        persona=answers.persona,
        partners=answers.partners + tuple(id_ for id_, _name in answers.new_partners),
        template=sketch.template.id,
    )


def settings_of(answers: Answers, material: Material) -> PlanSettings:
    """Return the settings as they will be, with the trade answered here."""
    return replace(material.settings, trade=material.settings.trade or answers.trade)


def plan_command(answers: Answers, sketch: Sketch, material: Material, desk: Desk) -> PlanCampaign:
    """Return the command that adds the campaign with the drafts that are ticked."""
    assert sketch.plan is not None, "there is nothing to make without a plan"
    campaign = replace(campaign_of(answers, sketch, material), id=new_campaign_id())
    known, fresh = helping(answers, material)
    posts = draft_posts(
        replace(sketch.plan, drafts=sketch.chosen),
        campaign,
        (*known, *fresh),
        settings_of(answers, material),
        sketch.networks,
        material.now,
        desk.reader.usual_time,
    )
    trade = "" if material.settings.trade else answers.trade
    return PlanCampaign(campaign, posts, _uses(sketch, material, desk), tuple(fresh), trade)


def _uses(sketch: Sketch, material: Material, desk: Desk) -> tuple[NetworkUse, ...]:
    """Return the networks chosen here as decided, where the strategy had none yet."""
    if material.decided:
        return ()
    uses = desk.reader.all(NetworkUse)
    known = {use.id: use for use in uses}
    fresh = [key for key in sketch.networks if key not in known]
    places = {key: len(uses) + at for at, key in enumerate(fresh)}
    made = [known.get(key) or NetworkUse(id=key, position=places[key]) for key in sketch.networks]
    return tuple(replace(use, used=True) for use in made)
