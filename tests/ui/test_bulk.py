"""Several posts in one dialog: what they share, what differs, and what is changed about them."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from contentplanner.application.bulk_commands import Additions
from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.post_commands import CreatePost, SetPostState
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.ui.bulk.dialog import open_edit_posts
from contentplanner.ui.screen_tools import ScreenTools
from tests.journeys.walking import cut_off, nameless

A, B, C = (PostId(letter * 32) for letter in "abc")
CAKE = CampaignId("d" * 32)


@pytest.fixture
def three(desk, clock):
    """Two drafts that differ, and a post that went out."""
    base = Post(id=A, created=clock.now(), day=date(2026, 11, 19), time=time(17, 30), headline="One")
    desk.planner.run(CreateCampaign(Campaign(id=CAKE, created=clock.now(), name="Cake")))
    base = replace(base, gives=Gives.HELPFUL, placements=(Placement("instagram"), Placement("email")))
    desk.planner.run(CreatePost(base))
    desk.planner.run(CreatePost(replace(base, id=B, time=time(9), placements=(Placement("email"),))))
    desk.planner.run(CreatePost(replace(base, id=C, gives=Gives.PROMOTIONAL)))
    desk.planner.run(SetPostState((C,), State.POSTED, clock.now()))
    return desk


@pytest.fixture
def dialog(three, theme, qtbot):
    return opened(three, qtbot, (A, B, C))


def opened(desk, qtbot, ids):
    commands = []

    def run(command):
        commands.append(command)
        desk.planner.run(command)
        return True

    dialog = open_edit_posts(ScreenTools(desk, None, run, None), ids, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.commands = commands
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def part(dialog, name, kind):
    found = dialog.findChild(kind, f"edit-posts.{name}")
    assert found is not None
    return found


def test_shared_values_show_and_what_differs_says_mixed(dialog):
    assert part(dialog, "gives", QComboBox).currentText() == "Helpful"  # the posted one does not count
    assert part(dialog, "campaign_id", QComboBox).currentText() == "Everyday, no campaign"
    assert part(dialog, "time", QLineEdit).placeholderText() == "Mixed"
    instagram, email = (part(dialog, f"networks.{key}", QCheckBox) for key in ("instagram", "email"))
    assert (instagram.checkState(), instagram.text()) == (
        Qt.CheckState.PartiallyChecked,
        "Instagram (1 of 2)",
    )
    assert (email.checkState(), email.text()) == (Qt.CheckState.Checked, "Email list")
    assert part(dialog, "posted", QLabel).text().startswith("1 post went out.")


def test_nothing_changed_is_nothing_to_agree_to(dialog):
    agree = part(dialog, "accept", QPushButton)
    assert not agree.isEnabled()
    box = part(dialog, "networks.instagram", QCheckBox)
    for _ in range(3):
        box.nextCheckState()
    assert not agree.isEnabled()
    box.nextCheckState()
    assert agree.isEnabled()


def test_only_what_was_changed_is_set(dialog, three):
    part(dialog, "objective", QComboBox).setCurrentText("Get people talking")
    part(dialog, "networks.email", QCheckBox).setCheckState(Qt.CheckState.Unchecked)
    QTest.keyClicks(part(dialog, "hashtags", QLineEdit), "cake #rye")
    QTest.keyClicks(part(dialog, "notes", QPlainTextEdit), "Ask Jo.")
    part(dialog, "accept", QPushButton).click()
    [command] = dialog.commands
    assert command.values == {"objective": Objective.ENGAGEMENT}
    assert command.additions == Additions(no_networks=("email",), hashtags="#cake #rye", notes="Ask Jo.")
    one, two, gone = (three.reader.post(one) for one in (A, B, C))
    assert (one.time, two.time, one.networks, two.networks) == (time(17, 30), time(9), ("instagram",), ())
    assert (gone.notes, gone.objective, gone.hashtags) == ("Ask Jo.", None, "")
    assert not dialog.isVisible()


def test_a_time_that_cannot_be_read_is_said_and_changes_nothing(dialog):
    QTest.keyClicks(part(dialog, "time", QLineEdit), "soon")
    part(dialog, "accept", QPushButton).click()
    assert "is not a time of day" in dialog.form.time.message.text
    assert dialog.isVisible()
    assert dialog.commands == []


def test_a_phase_is_offered_where_there_is_a_campaign(dialog):
    phase, campaign = part(dialog, "phase", QComboBox), part(dialog, "campaign_id", QComboBox)
    assert not phase.isEnabled()
    campaign.setCurrentText("Cake")
    assert phase.isEnabled()
    phase.setCurrentText("Contest")
    campaign.setCurrentText("Everyday, no campaign")
    assert dialog.form.command() is None


def test_posts_that_all_went_out_offer_notes_and_the_mark_only(three, theme, qtbot):
    dialog = opened(three, qtbot, (C,))
    assert dialog.findChild(QComboBox) is None
    part(dialog, "evergreen", QCheckBox).click()
    part(dialog, "accept", QPushButton).click()
    assert three.reader.post(C).evergreen


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_and_fits(three, theme, qtbot, scale):
    theme.apply(dark=True, scale=scale, reduce_motion=True)
    dialog = opened(three, qtbot, (A, B, C))
    assert nameless(dialog) == []
    assert cut_off(dialog) == []
