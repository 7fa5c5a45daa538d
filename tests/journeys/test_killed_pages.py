"""Killed while someone typed on a page and had not left the field: what the window called saved is there."""

import os
import subprocess
import sys
import textwrap

import pytest

from contentplanner.domain.assets import Partner
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.strategy import Strategy

TYPE = textwrap.dedent(
    """
    import os, sys
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget
    from contentplanner.bootstrap import main
    from contentplanner.domain.assets import Partner
    from contentplanner.ui.plan_opening import PlanOpening

    plan, page, name, text = sys.argv[1:]

    def type_something():
        QTimer.singleShot(30_000, lambda: os._exit(1))
        (window,) = [w for w in QApplication.topLevelWidgets() if w.objectName() == "window"]
        workspace = window.session.workspace
        if page == "campaign":
            workspace.show_campaign(workspace.tools.desk.reader.campaigns()[0].id)
        else:
            workspace.show_place(page)
        if page == "assets":
            workspace.screen_shown.show_partner(workspace.tools.desk.reader.all(Partner)[0].id)
        field = workspace.screen_shown.findChild(QWidget, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTimer.singleShot(1500, lambda: print(window.status.text(), flush=True))

    begin = PlanOpening.begin

    def begin_and_type(self, plan, *, sample):
        begin(self, plan, sample=sample)
        QTimer.singleShot(0, type_something)

    PlanOpening.begin = begin_and_type
    main(["open", plan])
    """
)


def campaign(reader):
    return reader.campaigns()[0]


TYPED = [
    ("strategy", "strategy.identity", "We mend.", lambda r: r.one(Strategy, "strategy").identity),
    ("campaign", "campaign.purpose", "To warm up", lambda r: campaign(r).purpose),
    ("campaign", "campaign.goal_number", "1234", lambda r: str(campaign(r).goal_number)),
    ("campaign", "campaign.cost", "81", lambda r: str(campaign(r).cost.to_integral())),
    ("assets", "partner.does", "Knits", lambda r: r.all(Partner)[0].does),
    ("planning", "planning.goal", "more regulars", lambda r: r.all(QuarterPlan)[-1].goal),
]


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
@pytest.mark.parametrize(("page", "name", "text", "kept"), TYPED)
def test_what_was_typed_before_a_kill_is_there(person, page, name, text, kept):
    plan = person.make_sample()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen(
        [sys.executable, "-c", TYPE, str(plan), page, name, text],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert child.stdout.readline() == "All changes saved\n"
    finally:
        child.kill()
        child.communicate()
    person.at(plan)
    assert kept(person.reader) == text
