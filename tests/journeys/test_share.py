"""A spreadsheet comes in, too much selling is noticed everywhere alike, and the advice really helps."""

import json
from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from contentplanner.bootstrap import main
from contentplanner.domain.posts import Gives
from contentplanner.ui.quarter.lane_items import LaneHeader
from tests.journeys.person import CTRL, Key

LINES = [
    ("2026-11-02", "Why we bake at night"), ("2026-11-04", "Which soup next?"), ("2026-11-06", "Meet Ada"),
    ("2026-11-11", "Order your stollen"), ("2026-11-13", "How to keep bread fresh"), ("2026-11-16", "Guess"),
    ("2026-11-18", "Last boxes"), ("2026-11-20", "Thank you"), ("2026-11-30", "Our first snow"),
]  # fmt: skip


@pytest.fixture
def imported(person, monkeypatch):
    file = person.home / "my calendar.csv"
    rows = [f"{day},09:30,Instagram,Stollen,{headline}" for day, headline in LINES]
    file.write_text("\n".join(["Date,Time,Platform,Campaign,Title", *rows]), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    plan = person.make_plan()
    person.at(plan)
    person.perform("import_posts")
    accept = person.find("import.accept")
    person.wait(accept.isEnabled)
    assert accept.text() == "Import 9 lines"
    assert person.posts() == []
    person.click(accept)
    person.wait(lambda: person.dialog is None)
    return person, plan


def choose_gives(person, headline, gives):
    (card,) = person.posts(text=headline)
    person.screen.select_post(card.id)
    person.press(Key.Key_Return)
    person.click(f"editor.gives.{gives}")
    person.press(Key.Key_Escape)


def sell_twice(person):
    choose_gives(person, "Order your stollen", "promotional")
    choose_gives(person, "Last boxes", "promotional")


def lane(person):
    (header,) = [h for h in person.screen.findChildren(LaneHeader) if h.campaign is not None]
    return header.accessibleName()


def checked(plan, clock, capsys):
    capsys.readouterr()
    assert main(["check", str(plan), "--json"], clock) == 0
    shares = json.loads(capsys.readouterr().out)["promotional_share"]
    return {share["scope"]: share for share in shares}


def test_every_line_lands_on_its_day_and_one_undo_takes_all_back(imported):
    person, _ = imported
    found = [(card.day.isoformat(), card.headline) for card in person.posts()]
    assert found == LINES
    person.press(Key.Key_Z, CTRL)
    assert person.posts() == []
    assert person.reader.campaigns() == []
    person.perform("redo")
    assert len(person.posts()) == 9


def test_a_cancelled_import_writes_nothing(person, monkeypatch, tmp_path):
    file = tmp_path / "plan.csv"
    file.write_text("Date,Title\n2026-11-02,One\nsoon,Two\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    person.at(person.make_plan())
    person.perform("import_posts")
    person.wait(person.find("import.accept").isEnabled)
    person.press(Key.Key_Escape)
    assert person.dialog is None
    assert person.posts() == []
    assert person.reader.step_labels() == (None, None)


def test_one_in_five_is_fine_and_two_of_nine_is_not(imported):
    person, _ = imported
    choose_gives(person, "Order your stollen", "promotional")
    assert not person.screen.nudge_bar.isVisible()
    choose_gives(person, "Last boxes", "promotional")
    nudge = person.screen.nudge_bar
    assert nudge.isVisible()
    assert nudge.accessibleName() == (
        "November is above 20% promotional (2 of 9 posts). "
        "Make 1 of them helpful, or add 1 helpful post, and you are back in balance."
    )


def test_the_share_is_the_same_wherever_it_is_told(imported, clock, capsys):
    person, plan = imported
    sell_twice(person)
    assert person.find("quarter.summary.share.words").text() == "2 of 9 posts"
    assert "2 of 9 posts promotional" in lane(person)
    assert "2 of 9 posts promotional" in person.find("quarter.month.2026-11").accessibleName()
    person.press(Key.Key_2, CTRL)
    assert person.find("month.share", QLabel).text().startswith("2 of 9")
    shares = checked(plan, clock, capsys)
    for scope in ("campaign", "month", "quarter", "network"):
        told = shares[scope]
        assert (told["promotional"], told["total"], told["over"]) == (2, 9, True), scope
        assert (told["change"], told["add"]) == (1, 1), scope


def test_changing_as_many_as_advised_ends_the_warning(imported):
    person, _ = imported
    sell_twice(person)
    person.click("quarter.nudge.show")
    assert person.workspace.place == "agenda"
    assert [card.gives for card in person.posts(gives=frozenset({Gives.PROMOTIONAL}))] == [
        Gives.PROMOTIONAL,
        Gives.PROMOTIONAL,
    ]
    person.press(Key.Key_Down)
    person.press(Key.Key_Return)
    assert person.post().gives is Gives.PROMOTIONAL
    person.click("editor.gives.helpful")
    person.press(Key.Key_Escape)
    person.press(Key.Key_1, CTRL)
    assert not person.screen.nudge_bar.isVisible()
    person.press(Key.Key_Z, CTRL)
    assert person.screen.nudge_bar.isVisible()


def test_adding_as_many_as_advised_ends_the_warning(imported):
    person, _ = imported
    sell_twice(person)
    person.screen.show_day(date(2026, 11, 25))
    person.new_post()
    person.write_post("Five ways to use old bread", gives="helpful")
    person.press(Key.Key_Escape)
    assert not person.screen.nudge_bar.isVisible()
    assert person.find("quarter.summary.share.words").text() == "2 of 10 posts"


def test_leave_it_lasts_until_the_numbers_change(imported):
    person, _ = imported
    sell_twice(person)
    person.click("quarter.nudge.leave")
    assert "November" not in person.screen.nudge_bar.accessibleName() or (
        not person.screen.nudge_bar.isVisible()
    )
    assert "above 20%" in person.find("quarter.month.2026-11").accessibleName()
    choose_gives(person, "Thank you", "promotional")
    assert person.screen.nudge_bar.isVisible()
    assert "3 of 9" in person.screen.nudge_bar.accessibleName()


def test_selling_only_stops_nothing(imported):
    person, _ = imported
    for _, headline in LINES:
        choose_gives(person, headline, "promotional")
    (card,) = person.posts(text="Meet Ada")
    person.screen.select_post(card.id)
    person.press(Key.Key_Return)
    assert person.find("editor.ready").isEnabled()
    person.perform("export_schedule")
    assert person.dialog.objectName() == "export"
