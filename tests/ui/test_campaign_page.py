"""The page of a campaign: what it shows, what it asks for, and fields that keep themselves."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from contentplanner.application.campaign_commands import DeleteCampaign, RestoreCampaign
from contentplanner.domain.assets import Partner, PartnerState, Promise
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.strategy import Persona
from contentplanner.ui.campaigns.page import CampaignPage
from contentplanner.ui.campaigns.phase_track import PhaseStep
from contentplanner.ui.campaigns.post_row import PostRow
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.screen_tools import ScreenTools
from tests.journeys.walking import cut_off, nameless
from tests.ui.fakes import CREATED, a_campaign, a_post
from tests.ui.plan_desk import TODAY, plan_desk

LAUNCH = date(2026, 11, 26)
MINE = "c" * 32
PROMISES = (
    Promise(ours=False, text="posts for us", day=date(2026, 11, 14)),
    Promise(ours=True, text="show their yarn", kept=True),
)
TEA = Partner(id="a" * 32, created=CREATED, name="Wool & Tea", state=PartnerState.AGREED, promises=PROMISES)
LINDE = Partner(id="b" * 32, created=CREATED, name="Hotel Linde")
ANA = Persona(id="d" * 32, created=CREATED, name="Ana")
CAMPAIGN = a_campaign(MINE, LAUNCH, name="Advent stollen", goal="boxes", goal_number=150, goal_reached=64)
OTHER = a_campaign("e" * 32, date(2026, 12, 12), name="Gift cards")


def a_row(letter, day, **values):
    return a_post(letter * 32, day, picture_id=None, campaign_id=MINE, **values)


POSTS = (
    a_row("1", date(2026, 11, 12), phase=Phase.TEASE),
    a_row("2", LAUNCH, phase=Phase.LAUNCH, gives=Gives.PROMOTIONAL),
    a_row("3", None),
    a_row("4", date(2026, 11, 3), phase=Phase.TEASE, state=State.POSTED),
)


class Shown:
    """The page on a real plan, with what it wished."""

    def __init__(self, desk, page):
        self.desk, self.page, self.opened, self.wishes = desk, page, [], []

    @property
    def campaign(self):
        return self.desk.reader.campaign(MINE)

    def find(self, name, kind=QWidget):
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def texts(self):
        QTest.qWait(0)
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def rows(self):
        QTest.qWait(0)
        return [row for row in self.page.findChildren(PostRow) if row.isVisible()]


@pytest.fixture
def shown(theme, qtbot, tmp_path):
    with plan_desk(tmp_path / "plan", (*POSTS, TEA, LINDE, ANA), (CAMPAIGN, OTHER)) as desk:
        preferences = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))

        def run(command):
            desk.planner.run(command)
            return True

        page = CampaignPage(ScreenTools(desk, None, run, preferences))
        stage = Shown(desk, page)
        page.command_wished.connect(run)
        page.post_opened.connect(stage.opened.append)
        for name in ("dialog_wished", "list_wished", "wished", "post_wished", "move_wished"):
            signal = getattr(page, name)
            signal.connect(lambda *about, name=name: stage.wishes.append((name, *about)))
        desk.planner.listen(page.on_changes)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.resize(1232, 1500)
            page.show_campaign(MINE)
            page.show()
            page.activateWindow()
        yield stage


def leave(qtbot, widget):
    qtbot.keyClick(widget, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("name", "typed", "field", "kept"),
    [
        ("name", "Stollen", "name", "Stollen"),
        ("purpose", "Fill December", "purpose", "Fill December"),
        ("offer", "A box", "offer", "A box"),
        ("landing_page", "marigold.example/box", "landing_page", "https://marigold.example/box"),
        ("goal_number", "1,200", "goal_number", 1200),
        ("goal", "orders", "goal", "orders"),
        ("goal_reached", "about 70", "goal_reached", 70),
        ("cost", "80,50", "cost", Decimal("80.50")),
        ("phase.tease.first", "4 nov", "phases", date(2026, 11, 4)),
    ],
)
def test_each_field_keeps_itself_and_is_one_step_to_undo(qtbot, shown, name, typed, field, kept):
    before = getattr(shown.campaign, field)
    widget = shown.find(f"campaign.{name}")
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, typed)
    leave(qtbot, widget)
    found = getattr(shown.campaign, field)
    assert (found[0].first if field == "phases" else found) == kept
    shown.desk.planner.undo()
    assert getattr(shown.campaign, field) == before
    assert shown.desk.reader.step_labels()[0] is None


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("name", " ", "A campaign needs a name."),
        ("name", "gift CARDS", "already"),
        ("landing_page", "our shop", "not a web address"),
        ("goal_number", "many", "not a whole number"),
        ("cost", "a lot", "not an amount"),
        ("phase.tease.last", "someday", "not a day"),
        ("phase.tease.last", "1 nov", "before it starts"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field_and_stays_typed(qtbot, shown, name, typed, said):
    before = shown.campaign
    widget = shown.find(f"campaign.{name}", QLineEdit)
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, typed)
    leave(qtbot, widget)
    assert any(said in text for text in shown.texts())
    assert widget.text() == typed
    assert shown.campaign == before


def test_a_phase_that_is_added_has_its_usual_days(shown):
    box = shown.find("campaign.phase.contest")
    box.click()
    assert Phase.CONTEST not in {span.phase for span in shown.campaign.phases}
    box.click()
    assert [span.phase for span in shown.campaign.phases] == list(Phase)


def test_a_phase_of_the_picture_leads_to_its_days(qtbot, shown):
    step = shown.find("campaign.track.contest", QPushButton.__mro__[1])
    step.setFocus()
    qtbot.keyClick(step, Qt.Key.Key_Space)
    assert shown.find("campaign.phase.contest.first").hasFocus()


def test_the_persona_is_chosen_by_name_and_one_that_is_gone_is_still_told(shown):
    box = shown.find("campaign.persona", QComboBox)
    box.setCurrentIndex(box.findData("Ana"))
    box.activated.emit(box.currentIndex())
    assert shown.campaign.persona == "Ana"
    with shown.desk.planner._open_unit() as unit:
        unit.remove(ANA)
        unit.commit()
    shown.page.refresh()
    assert box.currentText() == "Ana (no longer in Strategy)"


def test_partners_are_added_and_taken_out_and_show_what_was_promised(shown):
    add = shown.find("campaign.add_partner", QComboBox)
    add.setCurrentIndex(add.findText("Wool & Tea"))
    add.activated.emit(add.currentIndex())
    assert shown.campaign.partners == (TEA.id,)
    assert "Wool & Tea posts for us, Sat 14 Nov, agreed" in shown.texts()
    assert "We show their yarn, done" in shown.texts()
    shown.find(f"campaign.partner.{TEA.id}", QPushButton).click()
    assert ("dialog_wished", "partner", TEA.id) in shown.wishes
    shown.find(f"campaign.remove_partner.{TEA.id}").click()
    assert shown.campaign.partners == ()


def test_posts_stand_by_phase_and_day_and_open_from_their_row(qtbot, shown):
    rows = shown.rows()
    assert [row.card.id[0] for row in sorted(rows, key=lambda row: row.y())] == ["4", "1", "2", "3"]
    first = shown.find(f"campaign.post.{'4' * 32}")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    second = shown.find(f"campaign.post.{'1' * 32}")
    assert second.hasFocus()
    assert shown.page.selected_posts() == ("1" * 32,)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    qtbot.keyClick(second, Qt.Key.Key_M)
    assert shown.opened == ["1" * 32]
    assert ("move_wished", ("1" * 32,)) in shown.wishes


def test_a_post_deleted_by_key_leaves_the_focus_in_the_list(qtbot, shown):
    row = shown.find(f"campaign.post.{'1' * 32}")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert shown.desk.reader.post("1" * 32).deleted is not None
    assert len(shown.rows()) == 3
    assert shown.page.selected_posts()


def test_what_is_missing_leads_to_where_it_is_put_right(qtbot, shown):
    shown.find("campaign.missing.purpose", QPushButton).click()
    assert shown.find("campaign.purpose").hasFocus()
    assert "3 posts need a picture" in shown.texts()
    shown.find("campaign.missing.image", QPushButton).click()
    name, wanted = shown.wishes[-1]
    assert name == "list_wished"
    assert len(shown.desk.reader.find(wanted)) == 3


def test_a_campaign_that_starts_on_its_opening_day_gets_teasers(shown):
    with shown.desk.planner._open_unit() as unit:
        for post in (POSTS[0], POSTS[3]):
            unit.put(replace(post, campaign_id=None))
        unit.commit()
    shown.page.refresh()
    assert "Starts on opening day. Add teasers?" in shown.texts()
    shown.find("campaign.missing.teasers", QPushButton).click()
    teasers = [row.card for row in shown.rows() if row.card.phase is Phase.TEASE]
    assert teasers
    assert all(TODAY < card.day < LAUNCH for card in teasers)
    assert "Starts on opening day. Add teasers?" not in shown.texts()
    shown.desk.planner.undo()
    assert len(shown.rows()) == 2


def test_how_far_the_goal_is_and_what_a_result_costs_are_told(qtbot, shown):
    assert "64 of 150 boxes" in shown.texts()
    cost = shown.find("campaign.cost", QLineEdit)
    cost.setFocus()
    qtbot.keyClicks(cost, "80")
    leave(qtbot, cost)
    assert "80.00 for 64 boxes is 1.25 each." in shown.texts()


def test_a_deleted_campaign_says_so_and_comes_back_with_its_posts(shown):
    shown.desk.planner.run(DeleteCampaign(MINE, CREATED))
    assert "“Advent stollen” is in the bin" in shown.texts()
    assert not shown.find("campaign.name").isVisible()
    shown.find("campaign.restore", QPushButton).click()
    assert shown.find("campaign.name", QLineEdit).isVisible()
    assert shown.campaign.deleted is None
    assert len(shown.rows()) == 3


def test_a_campaign_that_was_never_made_is_no_longer_in_the_plan(shown):
    shown.page.show_campaign("f" * 32)
    assert "This campaign is no longer in the plan" in shown.texts()
    shown.find("campaign.gone.all", QPushButton).click()
    assert ("wished", "show_campaigns") in shown.wishes


def test_what_is_typed_belongs_to_the_campaign_it_was_typed_for(qtbot, shown):
    purpose = shown.find("campaign.purpose", QPlainTextEdit)
    purpose.setFocus()
    qtbot.keyClicks(purpose, "Fill December")
    shown.page.show_campaign(OTHER.id)
    assert shown.campaign.purpose == "Fill December"
    assert purpose.toPlainText() == ""
    assert shown.find("campaign.name", QLineEdit).text() == "Gift cards"


def test_a_campaign_with_phases_may_follow_one_without(qtbot, shown):
    with shown.desk.planner._open_unit() as unit:
        unit.put(replace(OTHER, phases=(), launch=None))
        unit.commit()
    shown.page.show_campaign(OTHER.id)
    qtbot.wait(0)
    assert not shown.find("campaign.track").isVisible()
    shown.page.show_campaign(MINE)
    qtbot.wait(0)
    steps = [step for step in shown.page.findChildren(PhaseStep) if step.isVisible()]
    assert {step.phase for step in steps} == set(Phase)
    assert shown.campaign == CAMPAIGN
    assert shown.desk.reader.campaign(OTHER.id).phases == ()


def test_a_wish_to_bring_back_names_the_posts_in_the_bin(shown):
    heard = []
    shown.page.command_wished.connect(heard.append)
    shown.desk.planner.run(DeleteCampaign(MINE, CREATED))
    shown.find("campaign.restore", QPushButton).click()
    assert isinstance(heard[-1], RestoreCampaign)
    assert set(heard[-1].post_ids) == {"1" * 32, "2" * 32, "3" * 32}


@pytest.mark.parametrize(
    ("width", "scale", "dark"), [(1232, 1.0, False), (968, 1.0, True), (968, 1.5, False)]
)
def test_everything_is_named_and_nothing_is_cut_off(qtbot, shown, theme, width, scale, dark):
    theme.apply(dark=dark, scale=scale, reduce_motion=True)
    shown.page.resize(width, 900)
    qtbot.wait(0)
    assert nameless(shown.page) == []
    assert cut_off(shown.page) == []


def test_the_cards_lie_in_two_columns_where_there_is_room(qtbot, shown):
    def beside():
        return shown.page.missing.x() > shown.page.posts.x()

    qtbot.wait(0)
    assert beside()
    shown.page.resize(1000, 900)
    qtbot.wait(0)
    assert not beside()
