"""What a campaign template must keep to before it can be laid."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.templates import CampaignTemplate, TemplatePhase, tally_of

FARTHEST = 366
"""How many days from the launch a template may reach."""


def check_template(template: CampaignTemplate, limit: Fraction) -> CampaignTemplate:
    """Return the template with its phases and drafts in order.

    Args:
        template: What the owner made.
        limit: The promotional share that is still fine.

    Raises:
        PlanError: ``template-needs-name``, ``template-needs-phase``, ``phase-twice``,
            ``template-phase-backwards``, ``template-phases-overlap``, ``template-phases-mixed``,
            ``template-too-long``, ``template-launch-off``, ``template-starts-before``,
            ``template-draft-outside`` or ``template-sells-too-much``.
    """
    if not template.name.strip():
        raise PlanError("template-needs-name")
    if not template.phases:
        raise PlanError("template-needs-phase")
    phases = tuple(sorted(template.phases, key=lambda part: (part.first, part.last)))
    _check_phases(phases)
    _check_launch(template, phases)
    drafts = tuple(sorted(template.drafts, key=lambda draft: draft.days))
    spans = {part.phase: part for part in phases}
    for draft in drafts:
        part = spans.get(draft.phase)
        if part is None or not part.first <= draft.days <= part.last:
            raise PlanError("template-draft-outside", phase=draft.phase, days=draft.days)
    share = tally_of(drafts).share(limit)
    if share.over:
        raise PlanError("template-sells-too-much", promotional=share.promotional, total=share.total)
    return replace(template, name=template.name.strip(), phases=phases, drafts=drafts)


def _check_phases(phases: tuple[TemplatePhase, ...]) -> None:
    if len({part.phase for part in phases}) < len(phases):
        raise PlanError("phase-twice")
    for part in phases:
        if part.last < part.first:
            raise PlanError("template-phase-backwards", phase=part.phase)
        if part.first < -FARTHEST or part.last > FARTHEST:
            raise PlanError("template-too-long", phase=part.phase, days=FARTHEST)
    order = list(Phase)
    for part, later in pairwise(phases):
        if later.first <= part.last:
            raise PlanError("template-phases-overlap", phase=part.phase, other=later.phase)
        if order.index(later.phase) < order.index(part.phase):
            raise PlanError("template-phases-mixed", phase=later.phase, other=part.phase)


def _check_launch(template: CampaignTemplate, phases: tuple[TemplatePhase, ...]) -> None:
    """Refuse a phase that lies on the wrong side of the launch, or before a first day."""
    for part in phases:
        if not template.has_launch:
            if part.first < 0:
                raise PlanError("template-starts-before", phase=part.phase)
            continue
        on_launch = part.first <= 0 <= part.last
        if part.phase is Phase.LAUNCH:
            fits = on_launch and part.first == 0
        else:
            fits = part.first > 0 if part.phase is Phase.FOLLOW_UP else part.last < 0
        if not fits:
            raise PlanError("template-launch-off", phase=part.phase)
