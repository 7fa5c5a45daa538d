from dataclasses import replace
from fractions import Fraction

import pytest

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Gives
from contentplanner.domain.template_rules import check_template
from tests.domain.run_ups import USUAL, draft, template

LIMIT = Fraction(1, 5)


def test_a_template_comes_back_with_phases_and_drafts_in_order():
    phases = dict(reversed(USUAL.items()))
    checked = check_template(template(phases, reversed(template().drafts), name=" Mine "), LIMIT)
    assert checked == template()


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("template-needs-name", template(name=" ")),
        ("template-needs-phase", template({}, ())),
        ("phase-twice", replace(template(), phases=(*template().phases, template().phases[0]))),
        ("template-phase-backwards", template({Phase.TEASE: (-3, -5)}, ())),
        ("template-too-long", template({Phase.TEASE: (-400, -5)}, ())),
        ("template-phases-overlap", template({Phase.TEASE: (-9, -5), Phase.CONTEST: (-5, -1)}, ())),
        ("template-phases-mixed", template({Phase.CONTEST: (-9, -5), Phase.TEASE: (-4, -1)}, ())),
        ("template-launch-off", template({Phase.TEASE: (-9, 0)}, ())),
        ("template-launch-off", template({Phase.LAUNCH: (1, 2)}, ())),
        ("template-launch-off", template({Phase.FOLLOW_UP: (0, 2)}, ())),
        ("template-starts-before", template({Phase.FOLLOW_UP: (-1, 2)}, (), has_launch=False)),
        ("template-draft-outside", template(drafts=[draft(Phase.TEASE, -12)])),
        ("template-draft-outside", template({Phase.LAUNCH: (0, 0)}, [draft(Phase.TEASE, -12)])),
        ("template-sells-too-much", template(drafts=[draft(Phase.LAUNCH, 0, Gives.PROMOTIONAL)] * 2)),
    ],
)
def test_a_template_that_cannot_be_laid_is_refused(code, wrong):
    with pytest.raises(PlanError, match=code):
        check_template(wrong, LIMIT)
