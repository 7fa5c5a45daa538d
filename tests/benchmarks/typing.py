"""Typing in a long text with everything on that watches it, beside a bare text field with the same text."""

import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from contentplanner.application.post_commands import CreatePost
from contentplanner.bootstrap import House
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import Objective, Placement
from tests.benchmarks.hints import text_of
from tests.benchmarks.measure import Figure
from tests.benchmarks.plans import plan_of, posts
from tests.desks import TODAY, FixedClock

LONG_TEXT = 5_000
GOAL = 16
_POSTS = 5_000
_KEYS = 240
_BURST = 40
_TYPED = "there is fresh bread, and teh coffee is hot. "
"""With a slip in each sentence, as it happens."""
_NETWORKS = ("instagram", "x", "linkedin", "email")


def figures(folder: Path) -> Iterator[Figure]:
    """Measure each key from its press until all of the window is painted: in the middle, and the slowest."""
    from contentplanner.ui.app import make_application
    from contentplanner.ui.editor.editor import PostEditor
    from contentplanner.ui.preferences import Preferences
    from contentplanner.ui.tasks import TaskRunner

    make_application()
    plan_of(folder / "typing", _POSTS).close()
    desk, tasks = House(FixedClock()).open_desk(folder / "typing"), TaskRunner()
    text = _sentences()[:LONG_TEXT]
    post_id = PostId("f" * 32)
    places = tuple(Placement(NetworkKey(key)) for key in _NETWORKS)
    post = replace(next(posts(1)), id=post_id, day=TODAY, objective=Objective.ENGAGEMENT, description=text)
    desk.planner.run(CreatePost(replace(post, placements=places)))

    def run(command: Any) -> bool:
        desk.planner.run(command)
        return True

    editor = PostEditor(desk, tasks, run, Preferences())
    desk.planner.listen(editor.on_changes)
    editor.resize(1232, 860)
    editor.show()
    editor.open_post(post_id)
    bare = _bare_field(text, editor.form.description.edit.size())
    for where in ("at its beginning", "at its end"):
        ours, floor = _typed(editor.form.description.edit, bare, at_end=where == "at its end")
        yield from _told(f"one key in {LONG_TEXT:,} characters, {where}", ours, floor)
    editor.form.own_texts.begin(NetworkKey("x"))
    yield from _told(
        f"one key in X's own {LONG_TEXT:,}", *_typed(editor.form.own_texts.edit, bare, at_end=False)
    )
    tasks.shut_down()
    editor.close()
    desk.close()


def _sentences() -> str:
    """Return one long paragraph: short sentences, and one that is hinted at for its length."""
    words = " ".join(text_of(number) for number in range(20)).split()
    starts = [*range(0, 600, 12), *range(640, len(words), 12)]
    return " ".join(f"{' '.join(words[one:other])}." for one, other in pairwise((*starts, len(words))))


def _told(what: str, ours: list[float], floor: list[float]) -> Iterator[Figure]:
    middle = statistics.median(ours), statistics.median(floor)
    slowest = statistics.quantiles(ours, n=20)[-1], statistics.quantiles(floor, n=20)[-1]
    yield Figure(what, *middle, GOAL, absolute=True)
    yield Figure(f"{what}, 95 of 100", *slowest, GOAL, absolute=True)


def _bare_field(text: str, size: Any) -> Any:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QPlainTextEdit

    bare = QPlainTextEdit(text)
    bare.resize(size)
    bare.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    bare.show()
    return bare


def _typed(field: Any, bare: Any, *, at_end: bool) -> tuple[list[float], list[float]]:
    """Type the same in both fields in turn, so that a busy machine meets both alike.

    Between the bursts typing rests until the hints are being looked for when the next key comes.
    """
    from PySide6.QtGui import QTextCursor

    for one in (field, bare):
        one.moveCursor(QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start)
    field.activateWindow()
    field.setFocus()
    _rest(2_000)  # what is loaded once a session, dictionaries for one, is there
    assert field.hasFocus(), "the spelling of a word is left alone while it is typed"
    ours, floor = [], []
    for number in range(_KEYS):
        key = _TYPED[number % len(_TYPED)]
        floor.append(_timed(bare, key))
        ours.append(_timed(field, key))
        if number % _BURST == _BURST - 1:
            _rest(470)
    return ours, floor


def _timed(field: Any, key: str) -> float:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    start = time.perf_counter()
    QTest.keyClick(field, key)
    QApplication.processEvents()  # noqa: TID251  a benchmark waits for the paint
    return (time.perf_counter() - start) * 1000


def _rest(milliseconds: int) -> None:
    """Wait as the program does, so that the worker has its turn too."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
