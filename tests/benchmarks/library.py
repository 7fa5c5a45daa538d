"""The page of pictures with 2,000 of them in 5,000 posts: reading, showing and scrolling it."""

import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from contentplanner.bootstrap import House
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import MorePicture, Post
from contentplanner.resources import resource_path
from contentplanner.ui.app import make_application
from contentplanner.ui.library.screen import PicturesScreen
from contentplanner.ui.tasks import TaskRunner
from tests.benchmarks.measure import Figure, median_ms
from tests.benchmarks.plans import plan_of, posts
from tests.desks import FixedClock
from tests.ui.quarter_tools import tools_of

_PICTURES, _POSTS, _STEPS = 2_000, 5_000, 100


def figures(folder: Path) -> Iterator[Figure]:
    """Measure the page of pictures."""
    make_application()
    place = folder / "library"
    _fill(place)
    desk = House(FixedClock()).open_desk(place)
    what = f"{_PICTURES:,} pictures in {_POSTS:,} posts"
    yield Figure(f"{what}: read where each is used", median_ms(desk.reader.pictures), None, 50)
    first = desk.reader.pictures()[0].picture.id
    yield Figure(f"{what}: the posts of one", median_ms(lambda: desk.reader.picture_uses(first)), None, 16)
    shown, scrolled = _times(desk)
    yield Figure(f"{what}: first show", shown, None, 100)
    yield Figure(f"{what}: scroll a step, views being made, 95 %", scrolled, None, 16)
    desk.close()


def _fill(folder: Path) -> None:
    plan = plan_of(folder, 0)
    sample = sorted(resource_path("sample", "images").glob("*.jpg"))
    data = [path.read_bytes() for path in sample]
    store = plan.pictures
    pictures = [
        store.add_bytes(data[n % len(data)] + str(n).encode(), f"picture {n}.jpg") for n in range(_PICTURES)
    ]
    with plan.open_unit() as unit:
        for picture in pictures:
            unit.put(picture)
        unit.add_posts(_with_pictures(pictures))
        unit.commit()
    plan.close()


def _with_pictures(pictures: list[Picture]) -> Iterator[Post]:
    chance = random.Random(1)
    for number, post in enumerate(posts(_POSTS)):
        first, *rest = chance.sample(pictures, 4)
        more = tuple(MorePicture(one.id, f"Seen {number}") for one in rest) if number % 3 == 0 else ()
        yield replace(post, picture_id=first.id, picture_description="A loaf", more_pictures=more)


def _times(desk: Any) -> tuple[float, float]:
    """Return how long it takes until the page is painted first, and the 95th of a hundred steps."""
    tools = replace(tools_of(desk), tasks=TaskRunner())
    shown = []
    for _ in range(5):
        start = time.perf_counter()
        page = PicturesScreen(tools)
        page.resize(1232, 780)
        page.show()
        _paint()
        shown.append((time.perf_counter() - start) * 1000)
    steps = sorted(_steps(page))
    tools.tasks.shut_down()
    return statistics.median(shown), steps[len(steps) * 95 // 100]


def _steps(page: PicturesScreen) -> Iterator[float]:
    grid = page.browser.grid
    bar = grid.verticalScrollBar()
    for step in range(1, _STEPS):
        start = time.perf_counter()
        bar.setValue(bar.maximum() * step // _STEPS)
        grid.viewport().repaint()
        _paint()
        yield (time.perf_counter() - start) * 1000


def _paint() -> None:
    QApplication.processEvents()  # noqa: TID251  a benchmark waits for the paint
