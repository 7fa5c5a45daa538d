"""Typing with all hints on, and finding what was said before among many posts."""

import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from contentplanner.application.hint_rules import RULES
from contentplanner.application.hinting import HintSetting, hints_of
from contentplanner.application.networks import load_networks
from contentplanner.application.repeat_hints import said_before
from contentplanner.bootstrap import House
from contentplanner.domain.posts import Objective, Post
from contentplanner.storage.plan import PlanOnDisk
from tests.benchmarks.measure import Figure, median_ms
from tests.benchmarks.plans import plan_of, posts
from tests.desks import TODAY, FixedClock

MANY = 100_000
LONG_TEXT = 5_000
_KEYS = 120
_VOCABULARY = 4_000


def figures(folder: Path) -> Iterator[Figure]:
    """Measure typing in a long text, and looking for what was said before."""
    yield from _typing(folder / "typing")
    plan = plan_of(folder / "said", 0)
    with plan.open_unit() as unit:
        unit.add_posts(_told(MANY))
        unit.commit()
    yield from _said_before(plan, "words as people use them", _told_once(MANY - 1))
    plan.close()
    few = plan_of(folder / "said in ten words", MANY)
    yield from _said_before(few, "ten words in all", replace(next(posts(1)), day=None))
    few.close()


def _told(count: int) -> Iterator[Post]:
    """Return posts whose words are drawn as in a language: few of them often, most of them rarely."""
    for number, post in enumerate(posts(count)):
        yield replace(post, description=_text(number))


def _told_once(number: int) -> Post:
    post = next(posts(1))
    return replace(post, day=None, description=_text(number).replace(" ", " anew ", 1))


def _text(number: int) -> str:
    chance = random.Random(number)
    return " ".join(f"word{int(_VOCABULARY ** chance.random())}" for _ in range(60))


def _said_before(plan: PlanOnDisk, words: str, post: Post) -> Iterator[Figure]:
    reader = plan.open_reader()
    setting = HintSetting(reader.settings(), load_networks(), reader, TODAY)
    found = list(said_before(post, setting))
    assert found, "the text was said before"
    ours = median_ms(lambda: list(said_before(post, setting)))
    yield Figure(f"said before among {MANY:,} posts, {words}", ours, None, 50)
    ours = median_ms(lambda: hints_of(post, setting, RULES))
    yield Figure(f"all hints for a post among {MANY:,}, {words}", ours, None, 50)
    reader.close()


def _typing(folder: Path) -> Iterator[Figure]:
    """Type keys in the open editor, hints coming in between, and time each until it is painted."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from contentplanner.application.post_commands import CreatePost
    from contentplanner.ui.app import make_application
    from contentplanner.ui.editor.editor import PostEditor
    from contentplanner.ui.preferences import Preferences
    from contentplanner.ui.tasks import TaskRunner

    make_application()
    plan_of(folder, 5_000).close()
    desk, tasks = House(FixedClock()).open_desk(folder), TaskRunner()
    post = replace(
        next(posts(1)),
        id=_told_once(0).id.replace("0", "f"),
        day=TODAY,
        objective=Objective.ENGAGEMENT,
        description=" ".join(_text(number) for number in range(20))[:LONG_TEXT],
    )
    desk.planner.run(CreatePost(post))

    def run(command: object) -> bool:
        desk.planner.run(command)
        return True

    editor = PostEditor(desk, tasks, run, Preferences())
    desk.planner.listen(editor.on_changes)
    editor.resize(1232, 860)
    editor.show()
    editor.open_post(post.id)
    field = editor.form.description.edit
    field.setFocus()
    times = []
    for number in range(_KEYS):
        start = time.perf_counter()
        QTest.keyClick(field, "abcde "[number % 6])
        QApplication.processEvents()  # noqa: TID251  a benchmark waits for the paint
        times.append((time.perf_counter() - start) * 1000)
        if number % 40 == 39:
            QTest.qWait(500)  # the hints are being looked for when the next key comes
    tasks.shut_down()
    editor.close()
    desk.close()
    what = f"one key in a text of {LONG_TEXT:,} characters, hints on"
    yield Figure(what, statistics.median(times), None, 16)
    yield Figure(f"{what}, 95 of 100", statistics.quantiles(times, n=20)[-1], None, 16)
