"""What can be done to a template: other lengths, phases more or fewer, other drafts. Pure functions."""

import re
from collections.abc import Callable
from dataclasses import replace

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.templates import CampaignTemplate, TemplateDraft, TemplatePhase

USUAL_LENGTH = 7
"""How many days a phase gets that is added."""
_ORDER = list(Phase)
_NUMBER = re.compile(r"\d{1,3}")


def length_of(part: TemplatePhase) -> int:
    """Return how many days a phase has."""
    return part.last - part.first + 1


def with_length(template: CampaignTemplate, phase: Phase, days: int) -> CampaignTemplate:
    """Return the template with a phase longer or shorter; those farther from the launch make room.

    Drafts go along with their phase; those of the phase itself stay within it.
    """
    part = _part(template, phase)
    more = days - length_of(part)
    if _is_before(template, phase):
        moved = _shifted(template, lambda other: other.last < part.first, -more)
        changed = replace(part, first=part.first - more)
    else:
        moved = _shifted(template, lambda other: other.first > part.last, more)
        changed = replace(part, last=part.last + more)
    drafts = tuple(
        replace(draft, days=min(max(draft.days, changed.first), changed.last))
        if draft.phase is phase
        else draft
        for draft in moved.drafts
    )
    return _sorted(replace(moved, phases=_replaced(moved.phases, changed), drafts=drafts))


def without_phase(template: CampaignTemplate, phase: Phase) -> CampaignTemplate:
    """Return the template without a phase and its drafts; those farther from the launch move up."""
    part = _part(template, phase)
    if _is_before(template, phase):
        moved = _shifted(template, lambda other: other.last < part.first, length_of(part))
    else:
        moved = _shifted(template, lambda other: other.first > part.last, -length_of(part))
    return _sorted(
        replace(
            moved,
            phases=tuple(other for other in moved.phases if other.phase is not phase),
            drafts=tuple(draft for draft in moved.drafts if draft.phase is not phase),
        )
    )


def with_phase(template: CampaignTemplate, phase: Phase) -> CampaignTemplate:
    """Return the template with one more phase of a week, in its usual place, without drafts."""
    rank = _ORDER.index(phase)
    if _is_before(template, phase):
        later = [part for part in template.phases if _ORDER.index(part.phase) > rank]
        end = min((part.first for part in later), default=0) - 1
        added = TemplatePhase(phase=phase, first=end - USUAL_LENGTH + 1, last=end)
        moved = _shifted(template, lambda other: other.last <= end, -USUAL_LENGTH)
    else:
        earlier = [part for part in template.phases if _ORDER.index(part.phase) < rank]
        least = 1 if template.has_launch else 0
        start = max([least, *(part.last + 1 for part in earlier)])
        added = TemplatePhase(phase=phase, first=start, last=start + USUAL_LENGTH - 1)
        moved = _shifted(template, lambda other: other.first >= start, USUAL_LENGTH)
    return _sorted(replace(moved, phases=(*moved.phases, added)))


def with_draft(template: CampaignTemplate, at: int, **values: object) -> CampaignTemplate:
    """Return the template with other values of the draft at a place; in another phase on its first day."""
    draft = template.drafts[at]
    phase = values.get("phase", draft.phase)
    if isinstance(phase, Phase) and phase is not draft.phase:
        values["days"] = _part(template, phase).first
    changed = replace(draft, **values)  # type: ignore[arg-type]
    drafts = (*template.drafts[:at], changed, *template.drafts[at + 1 :])
    return _sorted(replace(template, drafts=drafts))


def with_one_more(template: CampaignTemplate, beside: TemplateDraft | None, starter: str) -> CampaignTemplate:
    """Return the template with one more helpful draft, after another one or in its first phase."""
    phase = template.phases[0].phase if beside is None else beside.phase
    part = _part(template, phase)
    days = part.first if beside is None else min(beside.days + 1, part.last)
    added = TemplateDraft(
        phase=phase, days=days, gives=Gives.HELPFUL, objective=Objective.ENGAGEMENT, starter=starter
    )
    return _sorted(replace(template, drafts=(*template.drafts, added)))


def without_draft(template: CampaignTemplate, at: int) -> CampaignTemplate:
    """Return the template without the draft at a place."""
    return replace(template, drafts=(*template.drafts[:at], *template.drafts[at + 1 :]))


def read_days(text: str, *, has_launch: bool) -> int:
    """Return the days from the launch a person means: "24 before", "launch day", "2 after", "day 8".

    Raises:
        PlanError: ``number-not-understood``.
    """
    plain = " ".join(text.casefold().split())
    found = _NUMBER.findall(plain)
    if not has_launch:
        if len(found) != 1 or int(found[0]) < 1:
            raise PlanError("number-not-understood", text=text.strip())
        return int(found[0]) - 1
    if not found and plain in ("launch", "launch day", "on the launch day", "the launch"):
        return 0
    if len(found) != 1:
        raise PlanError("number-not-understood", text=text.strip())
    days = int(found[0])
    return -days if "before" in plain or plain[0] in "-−–" else days


def _part(template: CampaignTemplate, phase: Phase) -> TemplatePhase:
    return next(part for part in template.phases if part.phase is phase)


def _is_before(template: CampaignTemplate, phase: Phase) -> bool:
    return template.has_launch and _ORDER.index(phase) < _ORDER.index(Phase.LAUNCH)


def _shifted(
    template: CampaignTemplate, which: Callable[[TemplatePhase], bool], days: int
) -> CampaignTemplate:
    """Return the template with some phases and their drafts so many days later."""
    moving = {part.phase for part in template.phases if which(part)}
    return replace(
        template,
        phases=tuple(
            replace(part, first=part.first + days, last=part.last + days) if part.phase in moving else part
            for part in template.phases
        ),
        drafts=tuple(
            replace(draft, days=draft.days + days) if draft.phase in moving else draft
            for draft in template.drafts
        ),
    )


def _replaced(phases: tuple[TemplatePhase, ...], changed: TemplatePhase) -> tuple[TemplatePhase, ...]:
    return tuple(changed if part.phase is changed.phase else part for part in phases)


def _sorted(template: CampaignTemplate) -> CampaignTemplate:
    return replace(
        template,
        phases=tuple(sorted(template.phases, key=lambda part: part.first)),
        drafts=tuple(sorted(template.drafts, key=lambda draft: draft.days)),
    )
