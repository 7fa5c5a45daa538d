"""What the answers so far amount to: phases, drafts and what to say about them; nothing is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign, Phase, free_name
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.launch_plan import LaidDraft, LaunchPlan, lay, tally_of
from contentplanner.domain.share import Tally
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.launching.material import Material

CLOSE = timedelta(days=7)
"""Launches that lie no further apart compete."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the answers amount to.

    Args:
        template: The template laid.
        launch: The launch day, or the first day of a plan without one.
        plan: Phases and drafts; None where the day does not allow any.
        problem: Why there are none.
        drafts: The drafts of the plan by the keys of their boxes.
        ticked: The keys of those to be made.
        networks: Where the posts will appear.
    """

    template: CampaignTemplate
    launch: date
    plan: LaunchPlan | None
    problem: PlanError | None
    drafts: dict[str, LaidDraft]
    ticked: tuple[str, ...]
    networks: tuple[NetworkKey, ...]

    @property
    def chosen(self) -> tuple[LaidDraft, ...]:
        """The drafts to be made."""
        return tuple(self.drafts[key] for key in self.ticked)

    @property
    def tally(self) -> Tally:
        """What the drafts to be made give."""
        return tally_of(laid.draft for laid in self.chosen)

    @property
    def lengths(self) -> dict[Phase, int]:
        """How many days each phase has, as it is laid or as it would be.

        The launch is not among them: it is always there and keeps its length.
        """
        found = {part.phase: part.last - part.first + 1 for part in self.template.phases}
        laid = () if self.plan is None else self.plan.phases
        found |= {span.phase: (span.last - span.first).days + 1 for span in laid}
        return {phase: days for phase, days in found.items() if phase is not Phase.LAUNCH}

    @property
    def phases(self) -> frozenset[Phase]:
        """The phases that are planned."""
        return frozenset() if self.plan is None else frozenset(span.phase for span in self.plan.phases)


def sketched(answers: Answers, material: Material) -> Sketch:
    """Return what the answers amount to."""
    template = material.template(answers.template)
    launch = answers.launch or suggested_day(template, material)
    plan, problem = None, None
    try:
        plan = lay(
            template,
            launch,
            material.today,
            material.is_closed,
            partners=answers.partners + tuple(id_ for id_, _name in answers.new_partners),
            left_out=frozenset(Phase(value) for value in answers.left_out),
            lengths={Phase(value): days for value, days in (answers.lengths or {}).items()},
            only_follow_up=answers.only_follow_up,
            limit=material.settings.limit,
        )
    except PlanError as refusal:
        problem = refusal
    drafts = {} if plan is None else {key_of(laid): laid for laid in plan.drafts}
    ticked = tuple(key for key in drafts if key not in answers.unticked)
    networks = networks_of(answers, material)
    return Sketch(template, launch, plan, problem, drafts, ticked, networks)


def key_of(laid: LaidDraft) -> str:
    """Return what names a draft while days and lengths change."""
    draft = laid.draft
    return f"{draft.phase.value}/{draft.days}/{draft.starter}/{laid.partner or ''}"


def networks_of(answers: Answers, material: Material) -> tuple[NetworkKey, ...]:
    """Return where the posts will appear: as answered, as decided in the strategy, or as offered first."""
    if answers.networks is not None:
        return answers.networks
    return material.decided or material.settings.networks


def suggested_day(template: CampaignTemplate, material: Material) -> date:
    """Return the first open day on which all of a template still lies ahead."""
    run_up = -min((part.first for part in template.phases), default=0) if template.has_launch else 0
    day = material.today + timedelta(days=run_up + 1)
    return next(later for later in _days_from(day) if not material.is_closed(later))


def close_launches(answers: Answers, sketch: Sketch, material: Material) -> list[Campaign]:
    """Return the campaigns that launch within a week of this one, those said to be fine left out."""
    if not sketch.template.has_launch:
        return []
    near = [one for one in material.campaigns if one.launch and abs(one.launch - sketch.launch) <= CLOSE]
    return [one for one in near if fine_key(one, sketch.launch) not in answers.fine]


def fine_key(campaign: Campaign, launch: date) -> str:
    """Return what notes that a launch close to another is fine."""
    return f"{campaign.id}@{launch.isoformat()}"


def name_to_be(answers: Answers, sketch: Sketch, material: Material) -> str:
    """Return what the campaign will be called: the year is added to a name that is taken."""
    name = " ".join(answers.name.split())
    return free_name(name, material.has_campaign, sketch.launch.year) if name else ""


def helping(answers: Answers, material: Material) -> tuple[list[Partner], list[Partner]]:
    """Return the partners chosen that the plan has, and those it does not have yet."""
    known = [partner for partner in material.partners if partner.id in answers.partners]
    fresh = [Partner(id=id_, created=material.now, name=name) for id_, name in answers.new_partners]
    return known, fresh


def without_what_is_gone(answers: Answers, material: Material) -> Answers:
    """Return the answers without what is no longer in the plan."""
    there = {partner.id for partner in material.partners}
    named = {persona.name for persona in material.personas}
    return replace(
        answers,
        partners=tuple(id_ for id_ in answers.partners if id_ in there),
        persona=answers.persona if answers.persona in named else "",
    )


def _days_from(day: date) -> Iterable[date]:
    return (day + timedelta(days=offset) for offset in range(366))
