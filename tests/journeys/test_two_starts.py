"""Killed while someone typed; opened twice; opened where there is no plan any more."""

import os
import subprocess
import sys
import textwrap

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from contentplanner.application.queries import PostFilter

TYPE = textwrap.dedent(
    """
    import os, sys
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit
    from contentplanner.bootstrap import main

    def type_something():
        QTimer.singleShot(30_000, lambda: os._exit(1))
        (window,) = [w for w in QApplication.topLevelWidgets() if w.objectName() == "window"]
        window.perform("new_post")
        headline = window.findChild(QLineEdit, "editor.headline")
        QTest.keyClicks(headline, "Typed before the crash")
        QTimer.singleShot(2000, lambda: print("typed", flush=True))

    from contentplanner.ui.plan_opening import PlanOpening
    begin = PlanOpening.begin

    def begin_and_type(self, plan, *, sample):
        begin(self, plan, sample=sample)
        QTimer.singleShot(0, type_something)

    PlanOpening.begin = begin_and_type
    main(["open", sys.argv[1]])
    """
)


def said(page):
    return " ".join(label.text() for label in page.findChildren(QLabel))


def ways_out(page):
    return [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
def test_a_kill_two_seconds_after_typing_loses_nothing(person):
    plan = person.make_plan()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen(
        [sys.executable, "-c", TYPE, str(plan)], stdout=subprocess.PIPE, text=True, env=environment
    )
    try:
        assert child.stdout.readline() == "typed\n"
        person.at(plan)
        assert person.session is None
        assert "open in another window" in said(person.opening.trouble)
        person.close_window()
    finally:
        child.kill()
        child.communicate()
    person.at(plan)
    (card,) = person.reader.find(PostFilter())
    assert card.headline == "Typed before the crash"


def test_a_second_window_is_refused_with_a_way_out(person):
    plan = person.make_plan()
    first = person.open_window(plan)
    kept = person.session
    person.open_window(plan)
    assert person.session is None
    assert person.opening.trouble.isVisible()
    assert "Start page" in ways_out(person.opening.trouble)
    assert person.focus() is not None
    person.click_text("Start page")
    assert person.opening.start.isVisible()
    assert first.session is kept
    first.close()
    person.opening.open(plan)
    assert person.session is not None


def newer(path):
    data = bytearray(path.read_bytes())
    data[60:64] = (999).to_bytes(4, "big")
    path.write_bytes(bytes(data))


def damaged(path):
    data = bytearray(path.read_bytes())
    data[4096:20000] = b"\xa5" * (20000 - 4096)
    path.write_bytes(bytes(data))


SPOILED = {
    "missing": (lambda path: path.unlink(), "no plan at"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "foreign": (lambda path: path.write_text("Dear diary"), "not a file of Content Planner"),
    "newer": (newer, "newer Content Planner"),
    "damaged": (damaged, "is damaged"),
}


@pytest.mark.parametrize("how", SPOILED)
def test_what_cannot_be_opened_is_named_and_left_as_it_is(person, how):
    plan = person.make_sample()
    spoil, words = SPOILED[how]
    spoil(plan / "plan.db")
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    person.at(plan)
    page = person.opening.trouble
    assert page.isVisible()
    assert words in said(page)
    assert {"Try again", "Start page"} <= set(ways_out(page))
    assert person.focus() is not None
    assert page.isAncestorOf(person.focus())
    assert {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()} == before


def test_a_backup_is_offered_where_there_is_one(person):
    plan = person.make_sample()
    person.at(plan)
    person.perform("back_up")
    person.wait(lambda: person.toast() == "Backup written and checked.")
    person.close_window()
    (plan / "plan.db").write_bytes(b"")
    person.at(plan)
    assert "Open a backup…" in ways_out(person.opening.trouble)
