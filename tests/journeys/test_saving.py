"""Nothing typed is lost: not by closing, not by a disk that is full, not by a plan that was taken away."""

import os

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from contentplanner.application.queries import PostFilter
from contentplanner.storage import database, unit_of_work
from tests.journeys.person import CTRL, Key

LONG = "All about our bread. " * 2000


def shown_text(person):
    return person.editor.form.description.edit.toPlainText()


def bar_text(person):
    if not person.window.bar.isVisible():
        return ""
    return " ".join(label.text() for label in person.window.bar.findChildren(QLabel))


@pytest.fixture
def full_disk(monkeypatch):
    """A disk without room for anything large."""

    def limited(path, mode="rw"):
        connection = database.connect(path, mode)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")
        return connection

    monkeypatch.setattr(unit_of_work, "connect", limited)


def write_too_much(person, plan):
    person.at(plan)
    post_id = person.new_post()
    person.write("Fits")
    assert person.editor.flush()
    person.editor.form.description.edit.setPlainText(LONG)
    person.wait(lambda: bar_text(person) != "")
    return post_id


def test_closing_right_after_typing_keeps_the_text(person):
    plan = person.make_plan()
    person.at(plan)
    post_id = person.new_post()
    person.write("Typed a moment ago")
    assert person.post(post_id).headline == ""
    assert person.close_window()
    person.at(plan)
    assert person.post(post_id).headline == "Typed a moment ago"


def test_a_day_typed_and_not_confirmed_is_kept_too(person):
    plan = person.make_plan()
    person.at(plan)
    post_id = person.new_post()
    person.write("With a day")
    person.write_over("26 nov", "editor.day")
    assert person.close_window()
    person.at(plan)
    assert person.post(post_id).day.isoformat() == "2026-11-26"


def test_typing_is_kept_by_itself_and_the_receipt_says_so(person):
    person.at(person.make_plan())
    post_id = person.new_post()
    person.write("Kept")
    person.wait(lambda: person.post(post_id).headline == "Kept")
    assert person.window.status.text() == "All changes saved"


def test_saving_by_hand_says_it_is_saved_already_and_changes_nothing(person):
    person.at(person.make_plan())
    person.press(Key.Key_S, CTRL)
    assert person.toast().startswith("Already saved")
    assert person.reader.step_labels() == (None, None)


def test_a_full_disk_is_told_and_the_text_stays(person, full_disk):
    plan = person.make_plan()
    post_id = write_too_much(person, plan)
    assert "not saved" in bar_text(person)
    assert "full" in bar_text(person)
    assert person.window.status.text() == "Last change not saved"
    assert shown_text(person) == LONG
    assert person.post(post_id).description == ""
    assert not person.close_window()
    assert person.window.isVisible()
    assert shown_text(person) == LONG


def test_with_the_plan_back_in_its_place_trying_again_saves_and_the_bar_goes(person):
    plan = person.make_plan()
    person.at(plan)
    post_id = person.new_post()
    person.write("First")
    assert person.editor.flush()
    taken, place = plan / "elsewhere.db", plan / "plan.db"
    os.rename(place, taken)
    person.write(", then more")
    person.wait(lambda: bar_text(person) != "")
    assert person.line("editor.headline").text() == "First, then more"
    os.rename(taken, place)
    person.click_text("Try again")
    assert person.post(post_id).headline == "First, then more"
    assert bar_text(person) == ""
    assert person.window.status.text() == "All changes saved"
    assert person.find("editor.receipt", QLabel).text() == "Saved"


def test_a_copy_elsewhere_opens_and_holds_the_last_change(person, full_disk, monkeypatch, tmp_path):
    plan = person.make_plan()
    post_id = write_too_much(person, plan)
    copy = tmp_path / "stick" / "Marigold copy"
    copy.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    monkeypatch.setattr(unit_of_work, "connect", database.connect)
    person.click_text("Save a copy elsewhere…")
    assert person.toast() == "Copy saved, with your last change."
    person.click("toast.action")
    assert person.session.desk.folder == copy
    assert person.post(post_id).description == LONG.strip()
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_copy_is_never_written_over_something(person, full_disk, monkeypatch, tmp_path):
    post_id = write_too_much(person, person.make_plan())
    kept = tmp_path / "letters"
    kept.mkdir()
    (kept / "letter.txt").write_text("dear")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    person.click_text("Save a copy elsewhere…")
    assert "is there already" in person.toast()
    assert [path.name for path in kept.iterdir()] == ["letter.txt"]
    assert person.post(post_id) is not None
    assert shown_text(person) == LONG


def test_who_wants_to_close_all_the_same_is_asked_and_may(person, full_disk):
    plan = person.make_plan()
    write_too_much(person, plan)
    assert not person.close_window()
    assert isinstance(person.dialog, QMessageBox)
    person.click_text("Close without it")
    assert not person.window.isVisible()
    person.at(plan)
    (card,) = person.reader.find(PostFilter())
    assert card.headline == "Fits"
