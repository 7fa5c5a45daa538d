"""What is deleted comes back: at once, later from the bin, and whole campaigns with their posts."""

import pytest

from contentplanner.domain.posts import State
from contentplanner.ui.quarter.lane_items import LaneHeader
from tests.journeys.person import CTRL, Key

opens_a_menu = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def sample(person):
    return person.at(person.make_sample())


def guess(person):
    (card,) = person.posts(text="guess the weight")
    return card


@pytest.mark.parametrize("view", ["quarter", "month", "week", "agenda"])
def test_a_post_deleted_by_key_comes_back_from_the_toast(sample, view):
    card = guess(sample)
    sample.perform(f"show_{view}")
    sample.screen.show_day(card.day)
    sample.screen.select_post(card.id)
    sample.press(Key.Key_Delete)
    assert sample.posts(text="guess the weight") == []
    assert sample.toast() == "Post deleted."
    assert sample.focus() is not None
    sample.click("toast.action")
    assert guess(sample) == card
    assert sample.focus() is not None


def test_delete_while_typing_deletes_a_letter_only(sample):
    card = guess(sample)
    sample.screen.select_post(card.id)
    sample.press(Key.Key_Return)
    sample.click("editor.headline")
    sample.press(Key.Key_Home)
    sample.press(Key.Key_Delete)
    assert sample.line("editor.headline").text() == card.headline[1:]
    assert sample.posts(ids=(card.id,))


def test_the_bin_is_a_filter_of_the_agenda_and_gives_back(sample):
    card = guess(sample)
    sample.screen.select_post(card.id)
    sample.press(Key.Key_Delete)
    sample.perform("show_agenda")
    choose(sample.find("agenda.filter.state"), "In the bin")
    sample.screen.take_focus()
    sample.press(Key.Key_Space)
    sample.click("agenda.bulk.restore")
    assert sample.posts(text="guess the weight") == [card]
    assert sample.toast() == "Post brought back."


def choose(button, text):
    button.fill()
    next(action for action in button.menu().actions() if action.text() == text).trigger()


def lane_menu(sample, lane, text):
    """Choose from the menu of a lane's header, opened by key."""
    lane.setFocus()
    sample.press(Key.Key_Menu)
    menu = sample.find("quarter.lane_menu")
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    sample.settle()


def running_lane(sample):
    lanes = [lane for lane in sample.screen.findChildren(LaneHeader) if lane.campaign is not None]
    return next(lane for lane in lanes if lane.campaign.launch > sample.clock.today())


@opens_a_menu
def test_a_campaign_is_deleted_with_its_posts_counted_and_comes_back(sample):
    campaign = running_lane(sample).campaign
    posts, total = sample.posts(campaign_id=campaign.id), len(sample.posts())
    gone = [card for card in posts if card.state is not State.POSTED]
    lane_menu(sample, running_lane(sample), "Delete campaign")
    assert sample.toast() == f"Campaign deleted with {len(gone)} posts."
    assert len(sample.posts()) == total - len(gone)
    sample.click("toast.action")
    assert sample.posts(campaign_id=campaign.id) == posts


@opens_a_menu
def test_the_posts_of_a_deleted_campaign_can_stay_as_ideas(sample):
    campaign = running_lane(sample).campaign
    posts, total = sample.posts(campaign_id=campaign.id), len(sample.posts())
    kept = [card.id for card in posts if card.state is not State.POSTED]
    lane_menu(sample, running_lane(sample), "Delete campaign")
    assert sample.find("toast.other").text() == "Keep the posts as ideas"
    sample.click("toast.other")
    assert sample.toast() == f"Campaign deleted. Its {len(kept)} posts are ideas now."
    assert len(sample.posts()) == total
    assert {card.state for card in sample.posts(ids=tuple(kept))} == {State.IDEA}
    sample.press(Key.Key_Z, CTRL)
    assert sample.posts(campaign_id=campaign.id) == posts


def test_undo_in_a_toast_never_takes_back_something_newer(sample):
    card = guess(sample)
    sample.screen.select_post(card.id)
    sample.press(Key.Key_Delete)
    assert sample.toast() == "Post deleted."
    sample.new_post()
    sample.write("A new one")
    assert sample.editor.flush()
    assert sample.toast() == ""
