"""The wizard at the real window: from a launch day to drafts, back in one step, and on after a break."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from contentplanner.domain.assets import Partner
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.strategy import NetworkUse
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.ui.quarter.lane_items import LaneHeader
from tests.journeys.person import CTRL, SHIFT, Key
from tests.journeys.walking import cut_off, nameless

LAUNCH = "4 Dec"
"""A Friday, 24 days from today."""


@pytest.fixture
def planner(person):
    """Someone at an empty plan."""
    return person.at(person.make_plan())


def begin(person, name="Advent stollen"):
    person.press(Key.Key_N, CTRL | SHIFT)
    assert person.dialog.objectName() == "launching"
    assert person.focus().objectName() == "launching.name"
    if name:
        person.write(name)


def go_to_check(person, launch=LAUNCH):
    """Answer by keys alone: Enter is Next, days are typed."""
    person.press(Key.Key_Return)
    assert person.focus().objectName() == "launching.launch"
    person.write(launch)  # the day offered is selected, so typing takes its place
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)


def lanes(person):
    return [lane.campaign.name for lane in person.screen.findChildren(LaneHeader) if lane.campaign]


def test_by_keys_alone_a_launch_in_24_days_becomes_11_drafts_and_one_step(planner):
    begin(planner)
    go_to_check(planner)
    assert planner.dialog.findChild(QLineEdit, "launching.name").text() == "Advent stollen"
    planner.press(Key.Key_Return)
    assert planner.dialog is None
    assert planner.toast() == "Advent stollen created with 11 drafts."
    posts = planner.posts()
    launch = date(2026, 12, 4)
    usual = (-24, -20, -17, -13, -12, -9, -7, 0, 2, 7, 12)
    assert sorted(post.day for post in posts) == [launch + timedelta(days=n) for n in usual]
    assert {post.state for post in posts} == {State.DRAFT}
    assert min(post.day for post in posts) >= planner.clock.today()
    assert sum(post.gives is Gives.PROMOTIONAL for post in posts) * 5 <= len(posts)
    planner.press(Key.Key_Z, CTRL)
    assert planner.posts() == []
    assert planner.reader.campaigns() == []
    planner.press(Key.Key_Z, CTRL | SHIFT)
    assert planner.posts() == posts


def test_afterwards_the_new_lane_is_in_sight_and_its_first_draft_has_the_focus(person):
    person.at(person.make_sample())
    person.perform("show_agenda")
    begin(person, "Winter soup kits")
    go_to_check(person)
    person.press(Key.Key_Return)
    assert person.workspace.place == "quarter"
    assert "Winter soup kits" in lanes(person)
    campaign = next(one for one in person.reader.campaigns() if one.name == "Winter soup kits")
    first = min(person.posts(campaign_id=campaign.id), key=lambda post: post.day)
    assert person.focus().card.id == first.id
    assert not person.workspace.editing()


def test_undo_in_the_toast_takes_campaign_and_drafts_back(planner):
    begin(planner)
    go_to_check(planner)
    planner.press(Key.Key_Return)
    planner.click("toast.action")
    assert planner.posts() == []
    assert planner.reader.campaigns() == []


def test_what_was_decided_on_the_way_is_in_the_same_step(planner):
    begin(planner)
    planner.choose("launching.trade", "Café, bakery, restaurant")
    planner.find("launching.trade").activated.emit(planner.find("launching.trade").currentIndex())
    planner.press(Key.Key_Return)
    planner.write(LAUNCH)
    planner.press(Key.Key_Return)
    planner.click("launching.new_partner")
    planner.write("Wool & Tea")
    planner.press(Key.Key_Return)
    planner.click("launching.network.email")
    planner.click("launching.finish")
    desk = planner.session.desk
    (campaign,) = planner.reader.campaigns()
    (partner,) = desk.reader.all(Partner)
    assert (partner.name, campaign.partners) == ("Wool & Tea", (partner.id,))
    assert any("Wool & Tea" in card.headline for card in planner.posts())
    assert desk.reader.settings().trade == "food"
    used = {use.id for use in desk.reader.all(NetworkUse) if use.used}
    assert used == {"instagram", "facebook", "google_business", "email"}
    planner.undo()
    assert (desk.reader.all(Partner), desk.reader.all(NetworkUse)) == ([], [])
    assert desk.reader.settings().trade == ""


def test_a_wizard_left_by_escape_goes_on_after_the_window_was_opened_again(planner):
    begin(planner, "Open day")
    planner.press(Key.Key_Return)
    planner.write("12 Dec")
    planner.press(Key.Key_Return)
    planner.press(Key.Key_Escape)
    assert planner.dialog is None
    assert planner.close_window()
    planner.at(planner.home / "Marigold")
    planner.perform("new_campaign")
    assert planner.focus().objectName() == "launching.continue"
    planner.press(Key.Key_Return)
    wizard = planner.dialog
    assert (wizard.answers.name, wizard.answers.launch) == ("Open day", date(2026, 12, 12))
    assert wizard.answers.step == 2
    planner.click("launching.finish")
    assert [campaign.name for campaign in planner.reader.campaigns()] == ["Open day"]
    begin(planner, "")
    assert planner.dialog.answers.name == ""


def test_answers_are_on_the_disk_before_anything_is_closed(planner):
    begin(planner, "Open day")
    kept = planner.home / "settings.ini"
    planner.wait(lambda: kept.exists() and "Open day" in kept.read_text("utf-8"))


def test_starting_afresh_drops_what_was_left(planner):
    begin(planner, "Open day")
    planner.press(Key.Key_Escape)
    planner.perform("new_campaign")
    planner.click("launching.afresh")
    assert planner.dialog.answers.name == ""
    assert planner.focus().objectName() == "launching.name"


def test_every_way_to_a_new_campaign_opens_the_wizard(planner):
    planner.screen.campaign_wished.emit(date(2026, 12, 4))
    planner.settle()
    assert planner.dialog.answers.launch == date(2026, 12, 4)
    planner.press(Key.Key_Escape)
    assert QApplication.focusWidget() is not None


SIZES = ((1440, 900, 100), (1024, 680, 100), (1024, 680, 150))


@pytest.mark.parametrize("size", SIZES)
def test_on_every_step_words_are_whole_and_all_that_takes_the_keyboard_has_a_name(person, size):
    width, height, text_size = size
    preferences = person.preferences()
    preferences.text_size = text_size
    preferences.save()
    person.at(person.make_sample(), size=(width, height))
    begin(person)
    for _step in range(3):
        assert (cut_off(person.dialog), nameless(person.dialog)) == ([], [])
        person.press(Key.Key_Return)
    assert (cut_off(person.dialog), nameless(person.dialog)) == ([], [])
    assert person.dialog.width() <= width
    assert person.dialog.height() <= height


def test_a_template_changed_from_the_wizard_is_laid_at_once(planner):
    begin(planner)
    wizard = planner.dialog
    planner.click("launching.change_template")
    assert planner.dialog.objectName() == "templates"
    planner.click("templates.phase.contest")
    planner.press(Key.Key_Escape)
    assert planner.dialog is wizard
    planner.press(Key.Key_Return)
    assert wizard.findChild(QWidget, "launching.phase.contest") is None
    planner.click("launching.finish")
    assert len(planner.posts()) == 10


def test_templates_are_reached_from_the_settings_and_undone_by_key(planner):
    planner.perform("show_settings")
    planner.click("settings.edit_templates")
    assert planner.dialog.objectName() == "templates"
    planner.click("templates.phase.contest")
    assert planner.reader.all(CampaignTemplate)
    planner.press(Key.Key_Z, CTRL)
    assert planner.reader.all(CampaignTemplate) == []
    assert planner.find("templates.phase.contest").isChecked()
    planner.press(Key.Key_Z, CTRL | SHIFT)
    assert planner.reader.all(CampaignTemplate)
    planner.press(Key.Key_Escape)
    assert planner.dialog is None
