"""A real plan in a folder of the test, with the posts a test wants."""

from contextlib import contextmanager
from datetime import date

from contentplanner.application.desk import Desk
from contentplanner.application.planner import Planner
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.plan import create_plan
from tests.ui.fakes import NETWORKS, FakeClock

TODAY = date(2026, 11, 10)
"""A Tuesday."""


@contextmanager
def plan_desk(folder, posts=(), campaigns=(), today=TODAY):
    """Open a new plan with these posts; close it in the end."""
    clock = FakeClock(today)
    plan = create_plan(folder, PlanSettings(name="Marigold"), NETWORKS, clock)
    with plan.open_unit() as unit:
        for entity in (*campaigns, *posts):
            unit.put(entity)
        unit.commit()
    reader = plan.open_reader()
    planner = Planner(plan.open_unit, clock)
    yield Desk(plan.folder, planner, reader, plan.open_reader, NETWORKS, clock, None, None, plan.close)
    reader.close()
    plan.close()


def shown(qtbot, screen, desk, size=(1232, 840)):
    """Show a screen whose wishes come true; return it."""
    qtbot.addWidget(screen)
    screen.command_wished.connect(desk.planner.run)
    desk.planner.listen(screen.on_changes)
    with qtbot.waitActive(screen):
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
    screen.take_focus()
    return screen
