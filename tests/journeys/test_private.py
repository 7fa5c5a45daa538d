"""Nothing leaves the computer, and nothing a person wrote gets into a log."""

import sys

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from contentplanner.application.log_file import start_log, stop_log
from contentplanner.application.plan_places import state_home
from contentplanner.application.post_commands import MovePosts, SetPostState
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import State
from tests.journeys.person import CTRL, Key

CANARY = "CANARY-7F3A"
_watching = []


def _refuse(event, _args):
    if _watching and event in ("socket.connect", "socket.getaddrinfo", "socket.bind"):
        _watching.append(event)
        raise PermissionError(event)


@pytest.fixture
def offline():
    if "hooked" not in _refuse.__dict__:
        sys.addaudithook(_refuse)
        _refuse.hooked = True
    _watching.append("on")
    yield _watching
    _watching.clear()


def test_a_whole_session_opens_no_connection(person, offline):
    person.at(person.make_sample())
    for place in ("month", "week", "agenda", "ideas", "campaigns", "settings", "quarter"):
        person.perform(f"show_{place}")
    person.new_post()
    person.write_post("Offline", description="No one is asked. Nothing is sent anywhere at all, ever.")
    person.press(Key.Key_Return, CTRL)
    person.press(Key.Key_Escape)
    person.perform("export_schedule")
    person.wait(lambda: "lines" in person.find("export.accept").text())
    person.press(Key.Key_Escape)
    person.perform("show_about")
    person.press(Key.Key_Escape)
    assert person.close_window()
    assert offline == ["on"]


def test_no_log_holds_a_word_a_person_wrote(person):
    log = start_log(state_home())
    try:
        plan = person.make_plan(name=f"Plan {CANARY}")
        person.at(plan)
        post_id = person.new_post()
        for field in person.editor.findChildren(QLineEdit):
            if field.isVisible() and not field.isReadOnly():
                field.setText(CANARY)
                field.textEdited.emit(CANARY)
        for field in person.editor.findChildren(QPlainTextEdit):
            field.setPlainText(CANARY)
        person.editor.flush()
        assert person.post(post_id).headline == CANARY
        wishes = person.session.wishes
        wishes.run(SetPostState((post_id,), State.READY, person.clock.now()))
        wishes.run(MovePosts((PostId(CANARY),), None))
        (plan / "plan.db").rename(plan / "gone.db")
        person.editor.form.notes.edit.setPlainText(f"{CANARY} again")
        person.editor.flush()
        assert person.window.bar.isVisible()
        (plan / "gone.db").rename(plan / "plan.db")
        person.editor.flush()
        person.close_window()
        (plan / "plan.db").write_bytes(b"")
        person.at(plan)
    finally:
        stop_log()
    logs = [path for path in state_home().rglob("*") if path.is_file()]
    assert log in logs
    assert [path.name for path in logs if CANARY.encode() in path.read_bytes()] == []
