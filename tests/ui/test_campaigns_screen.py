"""The list of campaigns: what a card says, and how it opens."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from contentplanner.application.changes import Change, ChangeSet
from contentplanner.domain.posts import State
from contentplanner.ui.campaigns.campaign_card import CampaignCard
from contentplanner.ui.campaigns.done_words import (
    campaign_deleted_text,
    campaign_moved_text,
    deleted_with_posts,
)
from contentplanner.ui.campaigns.screen import CampaignsScreen
from contentplanner.ui.campaigns.wording import cost_text, goal_text
from tests.ui.fakes import CREATED, a_campaign, a_post
from tests.ui.plan_desk import plan_desk, shown

STOLLEN = a_campaign("s" * 32, name="Advent stollen", purpose="Fill December\nand more", persona="Ana")


@pytest.fixture
def screen(theme, qtbot, tmp_path):
    with plan_desk(tmp_path / "plan", (), (STOLLEN,)) as desk:
        yield shown(qtbot, CampaignsScreen(desk), desk)


def card(screen):
    QTest.qWait(0)
    return next(one for one in screen.findChildren(CampaignCard) if one.isVisible())


def test_a_card_says_why_and_for_whom(screen):
    texts = {label.text() for label in card(screen).findChildren(QLabel)}
    assert {"Advent stollen", "Fill December", "For Ana"} <= texts


@pytest.mark.parametrize("way", ["enter", "click", "button"])
def test_a_card_opens_by_click_anywhere_by_enter_and_by_its_button(qtbot, screen, way):
    opened = []
    screen.campaign_opened.connect(opened.append)
    if way == "enter":
        assert card(screen).hasFocus()
        qtbot.keyClick(card(screen), Qt.Key.Key_Return)
    elif way == "click":
        qtbot.mouseClick(card(screen), Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    else:
        button = next(b for b in card(screen).findChildren(QPushButton) if b.text() == "Open")
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert opened == [STOLLEN.id]


def test_a_card_deleted_by_key_lies_in_the_bin_and_comes_back(qtbot, screen):
    qtbot.keyClick(card(screen), Qt.Key.Key_Delete)
    back = [b for b in card(screen).findChildren(QPushButton) if b.text() == "Bring back"]
    qtbot.keyClick(back[0], Qt.Key.Key_Space)
    assert any(b.text() == "Delete" for b in card(screen).findChildren(QPushButton))


def moved(days, posts):
    before = a_campaign(name="Advent stollen", launch=date(2026, 11, 10))
    after = a_campaign(name="Advent stollen", launch=date(2026, 11, 10 + days))
    steps = [Change(a_post(f"p{n}"), a_post(f"p{n}", date(2026, 11, 20))) for n in range(posts)]
    return ChangeSet((Change(before, after), *steps))


@pytest.mark.parametrize(
    ("days", "posts", "said"),
    [
        (3, 7, "Advent stollen moved 3 days later, with 7 posts."),
        (1, 1, "Advent stollen moved 1 day later, with 1 post."),
        (-2, 0, "Advent stollen moved 2 days earlier."),
    ],
)
def test_a_moved_campaign_is_told_by_name_days_and_posts(screen, days, posts, said):
    assert campaign_moved_text(moved(days, posts)) == said


def test_what_became_of_the_posts_of_a_deleted_campaign_is_told(screen):
    binned, idea = a_post("a", deleted=CREATED), a_post("b", None)
    gone = a_post("c", state=State.POSTED)
    assert campaign_deleted_text([binned, binned, gone]) == "Campaign deleted with 2 posts."
    assert campaign_deleted_text([binned]) == "Campaign deleted with 1 post."
    assert campaign_deleted_text([idea]) == "Campaign deleted. Its post is an idea now."
    assert campaign_deleted_text([gone]) == "Campaign deleted. Its posts have gone out and stay."


def test_keeping_posts_is_offered_only_where_posts_went_to_the_bin(screen):
    deleted = Change(STOLLEN, a_campaign(STOLLEN.id, deleted=CREATED))
    binned = Change(a_post("a"), a_post("a", deleted=CREATED))
    assert deleted_with_posts(ChangeSet((deleted, binned))) == STOLLEN.id
    assert deleted_with_posts(ChangeSet((deleted,))) is None
    assert deleted_with_posts(ChangeSet((binned,))) is None


def test_large_numbers_are_written_as_people_do(screen):
    campaign = a_campaign(goal="visits", goal_number=15000, goal_reached=1200, cost=Decimal("60.00"))
    assert goal_text(campaign) == "1,200 of 15,000 visits"
    assert cost_text(Decimal("0.05"), campaign) == "60.00 for 1,200 visits is 0.05 each."
