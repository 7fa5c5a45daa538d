"""The quarter with 20 campaigns, their promises and holidays: switching, scrolling and dragging it."""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from contentplanner.bootstrap import House
from contentplanner.domain.assets import Partner, PartnerState, Promise
from contentplanner.domain.campaigns import Campaign, usual_phases
from contentplanner.domain.ids import CampaignId, NetworkKey, PartnerId
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.strategy import NetworkUse
from tests.benchmarks.measure import Figure
from tests.benchmarks.plans import plan_of, posts
from tests.desks import TODAY, FixedClock
from tests.ui.quarter_tools import tools_of

_CREATED = datetime(2026, 1, 1, tzinfo=UTC)
_CAMPAIGNS = 20
_FIRST = TODAY.replace(month=10, day=1)
_DAYS = 184


def figures(folder: Path) -> Iterator[Figure]:
    """Measure the quarter with each post shown, and with numbers of posts a day."""
    from PySide6.QtWidgets import QApplication

    from contentplanner.ui.app import make_application

    make_application()
    for count in (400, 1000):
        place = folder / f"quarter-{count}"
        _fill(place, count)
        desk = House(FixedClock()).open_desk(place)
        what = f"quarter, {_CAMPAIGNS} campaigns, {count:,} posts"
        paint = QApplication.processEvents  # noqa: TID251  a benchmark waits for the paint
        for words, times in _times(desk, paint).items():
            yield Figure(f"{what}: {words}", statistics.median(times), None, 100 if "switch" in words else 16)
        desk.close()


def _fill(folder: Path, count: int) -> None:
    """Make a plan with so many posts in each of two quarters, spread over the campaigns of both."""
    plan = plan_of(folder, 0)
    planned = [_campaign(n) for n in range(2 * _CAMPAIGNS)]
    with plan.open_unit() as unit:
        settings = unit.get(PlanSettings, "plan")
        unit.put(replace(settings, country="DE", region="BY", closed_weekdays=(6,)))
        for n, campaign in enumerate(planned):
            promise = Promise(ours=False, text="posts for us", day=campaign.launch)
            unit.put(_partner(n, promise, Promise(ours=True, text="a box for their staff")))
            unit.put(campaign)
        for network in ("instagram", "facebook", "linkedin"):
            unit.put(NetworkUse(id=NetworkKey(network), used=True, posts_a_week=3))
        made = posts(2 * count, per_quarter=count, first=_FIRST)
        spread = (replace(p, campaign_id=_one_of(planned, p.day, n)) for n, p in enumerate(made))
        unit.add_posts(spread)
        unit.commit()
    plan.close()


def _campaign(number: int) -> Campaign:
    launch = _FIRST + timedelta(days=8 + number * (_DAYS - 20) // (2 * _CAMPAIGNS))
    return Campaign(
        id=CampaignId(f"{number:032x}"),
        created=_CREATED,
        name=f"Campaign {number}",
        launch=launch,
        phases=usual_phases(launch),
        partners=(PartnerId(f"{number:032x}"),),
    )


def _partner(number: int, *promises: Promise) -> Partner:
    return Partner(
        id=PartnerId(f"{number:032x}"),
        created=_CREATED,
        name=f"Wool & Tea {number}",
        state=PartnerState.AGREED,
        promises=promises,
    )


def _one_of(planned: list[Campaign], day: Any, number: int) -> CampaignId | None:
    running = [c.id for c in planned if c.first_day and c.last_day and c.first_day <= day <= c.last_day]
    return running[number % len(running)] if running and number % 5 else None


def _times(desk: Any, paint: Callable[[], object]) -> dict[str, list[float]]:
    from contentplanner.ui.quarter.screen import QuarterScreen

    screen = QuarterScreen(tools_of(desk))
    screen.resize(1232, 810)
    screen.show()
    screen.show_day(TODAY)
    _painted(paint)
    screen.board.unfold_lanes()
    _painted(paint)
    times = {"switch": [], "scroll frame": [], "drag frame": [], "phase frame": []}
    for turn in range(12):
        times["switch"].append(_timed(lambda turn=turn: (screen.step_period(1 if turn % 2 else -1), paint())))
    screen.show_day(TODAY)
    screen.board.unfold_lanes()
    _painted(paint)
    bar = screen._card.scroller.verticalScrollBar()
    for step in range(40):
        value = abs(step - 20) * bar.maximum() // 20
        times["scroll frame"].append(_timed(lambda value=value: (bar.setValue(value), paint())))
    bar.setValue(0)
    _painted(paint)
    times["drag frame"] = list(_dragged(screen, paint))
    times["phase frame"] = list(_pulled(screen, paint))
    screen.close()
    return times


def _dragged(screen: Any, paint: Callable[[], object]) -> Iterator[float]:
    """Drag a chip, or what stands for several, across its lanes."""
    from PySide6.QtCore import QPoint

    from contentplanner.ui.quarter.launch_items import LaunchDiamond
    from contentplanner.ui.quarter.post_items import SingleItem

    chips = [chip for chip in screen.board.findChildren(SingleItem) if chip.isVisible() and chip.is_movable()]
    seen = [i for i in (*chips, *screen.board.findChildren(LaunchDiamond)) if not i.visibleRegion().isEmpty()]
    middle = seen[0].rect().center()
    way = (middle + QPoint(4 * n, 2 * n) for n in range(1, 40))
    yield from _moved(screen, seen[0], middle, way, paint)


def _pulled(screen: Any, paint: Callable[[], object]) -> Iterator[float]:
    """Pull the last day of a phase."""
    from PySide6.QtCore import QPoint

    from contentplanner.ui.quarter.phase_items import PhaseBar

    bars = [b for b in screen.board.findChildren(PhaseBar) if not b.visibleRegion().isEmpty()]
    bar = next(bar for bar in bars if "follow-up" in bar.objectName())
    edge = QPoint(bar.width() - 2, bar.height() // 2)
    yield from _moved(screen, bar, edge, (edge + QPoint(5 * n, 0) for n in range(1, 40)), paint)


def _moved(screen: Any, item: Any, start: Any, way: Any, paint: Callable[[], object]) -> Iterator[float]:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    left, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    origin = item.pos()
    QTest.mousePress(item, left, held, start)
    QTest.mouseMove(item, start + QPoint(4, 0))
    if not screen.board.dragging:
        raise RuntimeError(f"{item.objectName()} cannot be dragged")
    for at in way:
        yield _timed(lambda at=at: (QTest.mouseMove(item, at + origin - item.pos()), paint()))
    QTest.keyClick(item, Qt.Key.Key_Escape)
    QTest.mouseRelease(item, left, held, start)


def _painted(paint: Callable[[], object]) -> None:
    for _ in range(5):
        paint()


def _timed(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000
