"""What is typed on a page is not lost when the plan may only be read: it goes elsewhere or is tried again."""

import sqlite3

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QSpinBox

from contentplanner.domain.assets import Partner
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.sizes import latest
from contentplanner.domain.strategy import NetworkUse, Strategy
from contentplanner.storage import unit_of_work
from tests.journeys.person import CTRL, Key
from tests.journeys.test_saving import bar_text


@pytest.fixture
def locked(monkeypatch):
    """Lets a plan only be read, and be written again."""

    class Lock:
        place = None

        def __call__(self, plan):
            self.place = plan / "plan.db"

        def off(self):
            self.place = None

    lock = Lock()
    commit = unit_of_work.SqlUnitOfWork.commit

    def refuse(unit):
        if unit._path == lock.place:
            error = sqlite3.OperationalError("attempt to write a readonly database")
            error.sqlite_errorcode = sqlite3.SQLITE_READONLY
            with unit._disk():
                raise error
        commit(unit)

    monkeypatch.setattr(unit_of_work.SqlUnitOfWork, "commit", refuse)
    return lock


def type_on_strategy(person):
    person.press(Key.Key_6, CTRL)
    person.find("strategy.identity", QPlainTextEdit).setFocus()
    person.press(Key.Key_A, CTRL)
    person.write("We mend.")
    network = "instagram"
    if not person.find(f"strategy.network.{network}.goal").isVisible():
        person.click("strategy.networks.fold")
    for part, text in (("goal", "60 saves"), ("posts_a_week", "3"), ("following", "1,200")):
        line = person.find(f"strategy.network.{network}.{part}", QLineEdit)
        person.screen.scroller.ensureWidgetVisible(line)
        person.write_over(text, line)
        person.press(Key.Key_Return)

    def kept(reader):
        assert reader.one(Strategy, "strategy").identity == "We mend."
        use = reader.one(NetworkUse, network)
        assert (use.goal_number, use.goal, use.posts_a_week) == (60, "saves", 3)
        assert latest(use.following) == 1200

    return kept


def type_on_assets(person):
    person.press(Key.Key_7, CTRL)
    partner = person.reader.all(Partner)[0]
    person.screen.show_partner(partner.id)
    person.settle()
    person.write_over("Knits all day", "partner.does")
    person.write_over("posts in the knitting group", "partner.promise.0.text")
    person.write_over("412", "partner.people")
    person.click("partner.note_count")

    def kept(reader):
        now = reader.one(Partner, partner.id)
        assert now.does == "Knits all day"
        assert now.promises[0].text == "posts in the knitting group"
        assert latest(now.reach) == 412

    return kept


def type_on_campaign(person):
    campaign = person.reader.campaigns()[0]
    person.workspace.show_campaign(campaign.id)
    person.settle()
    person.find("campaign.purpose", QPlainTextEdit).setFocus()
    person.press(Key.Key_A, CTRL)
    person.write("Warm people up")

    def kept(reader):
        assert reader.campaign(campaign.id).purpose == "Warm people up"

    return kept


def type_on_planning(person):
    person.perform("plan_quarter")
    quarter = person.screen._quarter
    person.write_over("more regulars", "planning.goal")
    box = next(box for box in person.screen.findChildren(QSpinBox) if box.objectName().startswith("planning"))
    network = box.objectName().rpartition(".")[2]
    number = box.value() + 1
    box.setValue(number)

    def kept(reader):
        assert reader.one(QuarterPlan, str(quarter)).goal == "more regulars"
        assert reader.one(NetworkUse, network).posts_a_week == number

    return kept


PAGES = [type_on_strategy, type_on_assets, type_on_campaign, type_on_planning]


@pytest.fixture
def owner(person):
    person.at(person.make_sample())
    person.window.bar.hide()
    return person


@pytest.mark.parametrize("typing", PAGES)
def test_a_copy_elsewhere_holds_what_was_typed_on_a_page(owner, locked, typing, monkeypatch, tmp_path):
    locked(owner.session.desk.folder)
    kept = typing(owner)
    owner.wait(lambda: bar_text(owner) != "")
    with pytest.raises((AssertionError, AttributeError)):
        kept(owner.reader)
    copy = tmp_path / "stick" / "Copy"
    copy.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    owner.click_text("Save a copy elsewhere…")
    assert owner.toast() == "Copy saved, with your last change."
    owner.click("toast.action")
    assert owner.session.desk.folder == copy
    kept(owner.reader)


@pytest.mark.parametrize("typing", PAGES)
def test_a_window_with_something_unsaved_on_a_page_stays_open_and_keeps_it_later(owner, locked, typing):
    plan = owner.session.desk.folder
    locked(plan)
    kept = typing(owner)
    assert not owner.close_window()
    owner.dialog.reject()
    owner.settle()
    locked.off()
    assert owner.close_window()
    owner.at(plan)
    kept(owner.reader)
