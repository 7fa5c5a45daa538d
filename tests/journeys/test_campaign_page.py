"""A campaign on its page, by keyboard alone: found, written, moved, planned again, deleted, brought back."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QComboBox

from contentplanner.bootstrap import main
from contentplanner.domain.posts import State
from tests.journeys.person import CTRL, SHIFT, Key

STOLLEN = "Advent stollen pre-orders"


@pytest.fixture
def sample(person):
    person.at(person.make_sample())
    person.perform("show_campaigns")
    return person


def campaign(person, name=STOLLEN):
    return next(one for one in person.reader.campaigns() if one.name == name)


def tab_to(person, name, held=None, most=120):
    """Press Tab until something of a name has the focus."""
    for _ in range(most):
        if person.focus().objectName() == name:
            return person.focus()
        person.press(Key.Key_Tab, *([held] if held else []))
    raise AssertionError(f"Tab does not lead to {name}")


def open_page(person):
    """Open the page of the campaign that runs now from its card, by Enter."""
    person.press(Key.Key_Return)
    assert person.workspace.place == "campaign"
    return campaign(person)


def replace_text(person, text):
    person.press(Key.Key_A, CTRL)
    person.write(text)


def test_fields_are_written_by_keyboard_and_each_is_one_step_back(sample):
    before = open_page(sample)
    tab_to(sample, "campaign.purpose")
    replace_text(sample, "Fill the quiet weeks")
    tab_to(sample, "campaign.landing_page")
    replace_text(sample, "marigold.example/advent")
    tab_to(sample, "campaign.phase.tease.first")
    replace_text(sample, "4 nov")
    sample.press(Key.Key_Tab)
    now = campaign(sample)
    assert (now.purpose, now.landing_page) == ("Fill the quiet weeks", "https://marigold.example/advent")
    assert now.phases[0].first == date(2026, 11, 4)
    sample.undo()
    assert campaign(sample).phases == before.phases
    sample.undo()
    assert campaign(sample).landing_page == before.landing_page
    sample.undo()
    assert campaign(sample) == before


def test_a_new_name_shows_everywhere_and_undo_brings_the_old_one_back(sample):
    open_page(sample)
    tab_to(sample, "campaign.name", SHIFT)
    replace_text(sample, "Stollen for everyone")
    sample.press(Key.Key_Return)
    assert campaign(sample, "Stollen for everyone")
    sample.perform("undo")
    assert sample.line("campaign.name").text() == STOLLEN


def test_a_post_is_opened_from_its_row_and_back(sample):
    open_page(sample)
    while sample.screen.selected_posts() == ():
        sample.press(Key.Key_Tab)
    sample.press(Key.Key_Down)
    (post_id,) = sample.screen.selected_posts()
    sample.press(Key.Key_Return)
    assert sample.editor.post_id == post_id


def test_a_launch_is_moved_by_typing_its_day_and_everything_comes_back_with_one_undo(sample):
    before = open_page(sample)
    posts = sample.posts(campaign_id=before.id)
    tab_to(sample, "campaign.move")
    sample.press(Key.Key_Space)
    sample.write("29 nov")
    assert (
        sample.find("move_launch.facts").text() == "3 days later. 9 posts move with it. 2 posted ones stay."
    )
    sample.press(Key.Key_Return)
    assert sample.dialog is None
    assert sample.toast() == f"{STOLLEN} moved 3 days later, with 9 posts."
    assert campaign(sample).launch == before.launch + timedelta(days=3)
    sample.undo()
    assert campaign(sample) == before
    assert sample.posts(campaign_id=before.id) == posts


def test_a_launch_moved_too_near_can_be_shortened(sample):
    before = open_page(sample)
    tab_to(sample, "campaign.move")
    sample.press(Key.Key_Space)
    sample.write("17 nov")
    notice = sample.find("move_launch.started")
    assert notice.text == "The partners phase would have started 5 days ago. Shorten it?"
    sample.click_text("Shorten", notice)
    sample.press(Key.Key_Return)
    today = sample.clock.today()
    begun = {span.phase for span in before.phases if span.first < today}
    assert all(span.first >= today for span in campaign(sample).phases if span.phase not in begun)
    open_posts = [p for p in sample.posts(campaign_id=before.id) if p.state in (State.DRAFT, State.READY)]
    assert all(post.day >= today for post in open_posts)
    sample.undo()
    assert campaign(sample) == before


def test_only_the_launch_day_can_be_moved(sample):
    before = open_page(sample)
    posts = sample.posts(campaign_id=before.id)
    sample.click("campaign.move")
    sample.write("29 nov")
    sample.click("move_launch.alone")
    sample.click("move_launch.accept")
    assert campaign(sample).launch == date(2026, 11, 29)
    assert campaign(sample).phases == before.phases
    assert sample.posts(campaign_id=before.id) == posts


def test_the_next_advent_is_planned_again_on_the_same_weekdays(sample):
    before = open_page(sample)
    total = len(sample.posts(campaign_id=before.id))
    sample.workspace.dialog_wished.emit("duplicate-campaign", before.id)
    sample.settle()
    facts = sample.find("duplicate_campaign.facts").text()
    assert facts == f"Thu 26 Nov 2026 becomes Thu 25 Nov 2027, {total} posts."
    sample.click("duplicate_campaign.accept")
    made = campaign(sample, f"{STOLLEN} 2027")
    assert sample.toast() == f"{STOLLEN} 2027 planned, with {total} drafts."
    assert made.launch == date(2027, 11, 25)
    copies = sample.posts(campaign_id=made.id)
    assert len(copies) == total
    assert {card.state for card in copies} == {State.DRAFT}
    assert sample.workspace.place == "quarter"
    assert "2027" in " ".join(sample.screen.period_text())
    sample.undo()
    assert len(sample.reader.campaigns()) == 4


def test_another_quarter_proposes_its_own_day(sample):
    before = open_page(sample)
    sample.workspace.dialog_wished.emit("duplicate-campaign", before.id)
    sample.settle()
    box = sample.find("duplicate_campaign.quarter", QComboBox)
    box.setFocus()
    sample.press(Key.Key_Home)
    assert box.currentText() == "Q1 2027, January to March"
    assert "becomes Thu 25 Feb 2027" in sample.find("duplicate_campaign.facts").text()


def test_a_campaign_deleted_on_its_page_says_so_and_comes_back_with_its_posts(sample):
    before = open_page(sample)
    posts = sample.posts(campaign_id=before.id)
    sample.screen.header.deletion_wished.emit()
    sample.settle()
    assert sample.focus().objectName() == "campaign.restore"
    sample.press(Key.Key_Space)
    assert campaign(sample) == before
    unposted = [card for card in posts if card.state is not State.POSTED]
    assert sample.posts(campaign_id=before.id) == unposted


def test_the_posts_of_a_deleted_campaign_are_kept_as_ideas_in_one_clean_step(sample):
    before = open_page(sample)
    posts = sample.posts(campaign_id=before.id)
    unposted = [card.id for card in posts if card.state is not State.POSTED]
    sample.screen.header.deletion_wished.emit()
    sample.settle()
    assert sample.toast() == f"Campaign deleted with {len(unposted)} posts."
    while sample.focus().objectName() != "toast.action":
        sample.press(Key.Key_F6)
    sample.press(Key.Key_Tab)
    assert sample.focus().objectName() == "toast.other"
    sample.press(Key.Key_Space)
    assert sample.toast() == f"Campaign deleted. Its {len(unposted)} posts are ideas now."
    assert {card.state for card in sample.posts(ids=tuple(unposted))} == {State.IDEA}
    sample.undo()
    assert campaign(sample) == before
    assert sample.posts(campaign_id=before.id) == posts


def test_what_an_import_knew_of_no_field_for_is_seen_and_edited_as_notes(person, tmp_path):
    file = tmp_path / "windows.csv"
    columns = "Campaign,Campaign Start,Peak Purchase Start,Campaign End,Tier"
    file.write_text(f"{columns}\nLabor Day,2026-11-16,2026-11-20,2026-11-24,1\n")
    plan = person.make_plan()
    assert main(["import", str(plan), str(file)]) == 0
    person.at(plan)
    (imported,) = person.reader.campaigns()
    person.workspace.show_campaign(imported.id)
    person.settle()
    notes = tab_to(person, "campaign.notes")
    assert "Tier: 1" in notes.toPlainText()
    replace_text(person, "Ask the printer")
    person.press(Key.Key_Tab)
    assert person.reader.campaign(imported.id).notes == "Ask the printer"
