"""The campaign wizard: what it answers to each answer, on a real plan, by clicks and by keys."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from contentplanner.application.campaign_commands import ChangeSettings, CreateCampaign
from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.assets import Partner, PartnerState
from contentplanner.domain.campaigns import LONGEST_PHASE, Campaign, Phase, PhaseSpan
from contentplanner.domain.posts import Objective
from contentplanner.domain.strategy import NetworkUse, Persona
from contentplanner.ui.launching.answers import Answers, answers_text, read_answers
from contentplanner.ui.launching.keeping import KeptAnswers
from contentplanner.ui.launching.phase_edges import dragged, edges_of
from contentplanner.ui.launching.phase_grip import PhaseEdge
from contentplanner.ui.launching.wizard import CHECK, WHAT, WHEN, WHO, LaunchWizard
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.tasks import TaskRunner
from tests.desks import TODAY

Key = Qt.Key
opens_a_popup = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


class Put:
    """A command that puts things into the plan, to begin a test with."""

    def __init__(self, *things):
        self.things = things
        self.label = ChangeSettings({}).label

    def apply(self, unit):
        for thing in self.things:
            unit.put(thing)


@pytest.fixture
def tools(theme, desk, tmp_path):
    tasks = TaskRunner()
    preferences = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))

    def run(command):
        desk.planner.run(command)
        return True

    yield ScreenTools(desk, tasks, run, preferences)
    tasks.shut_down()


@pytest.fixture
def open_wizard(qtbot, tools):
    hosts = []

    def open_wizard(launch=None):
        host = QWidget()
        host.resize(1400, 860)
        qtbot.addWidget(host)
        host.show()
        wizard = LaunchWizard(tools, launch, host)
        with qtbot.waitActive(wizard):
            wizard.show()
            wizard.activateWindow()
        hosts.append(host)
        return wizard

    return open_wizard


def part(wizard, name, kind=QWidget):
    found = wizard.findChild(kind, f"launching.{name}")
    assert found is not None, f"there is no {name}"
    return found


def said(wizard, name):
    return part(wizard, name).text


def click(wizard, name):
    QTest.mouseClick(part(wizard, name), Qt.MouseButton.LeftButton)


def press_way(wizard, notice, words):
    buttons = [b for b in part(wizard, notice).findChildren(QPushButton) if b.text() == words]
    assert buttons, f"{notice} has no button “{words}”"
    QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)


def write(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def name_it(wizard, name="Advent stollen"):
    write(part(wizard, "name", QLineEdit), name)


def launch_on(wizard, day):
    """Type a launch day in the second step and press Enter, as people do."""
    if wizard.answers.step == WHAT:
        click(wizard, "next")
    field = part(wizard, "launch", QLineEdit)
    write(field, day)
    QTest.keyClick(field, Key.Key_Return)


def drafts(wizard):
    """Return the boxes of the drafts; those that were taken out of the rows are gone."""
    return [
        box
        for box in part(wizard, "drafts").findChildren(QCheckBox)
        if box.objectName().startswith("launching.draft.") and not box.isHidden()
    ]


def only_campaign(desk):
    (campaign,) = desk.reader.campaigns()
    return campaign


# The table of the design, row by row.


def test_a_launch_in_6_days_offers_a_short_run_up_and_a_later_day(open_wizard):
    wizard = open_wizard()
    launch_on(wizard, "16 Nov")
    click(wizard, "back")
    assert said(wizard, "hurry") == (
        "There are only 6 days left. We will use a short run-up: 2 teasers, no contest."
    )
    press_way(wizard, "hurry", "Use short run-up")
    assert said(wizard, "hurry") == ""
    assert wizard.answers.short_run_up


@opens_a_popup
def test_choosing_a_later_day_opens_the_calendar_at_the_day(open_wizard):
    wizard = open_wizard()
    launch_on(wizard, "16 Nov")
    click(wizard, "back")
    press_way(wizard, "hurry", "Choose a later day")
    popup = QApplication.activePopupWidget()
    assert popup.objectName() == "editor.calendar"
    assert popup.grid.chosen == date(2026, 11, 16)
    popup.grid.picked.emit(date(2026, 12, 4))
    assert wizard.answers.launch == date(2026, 12, 4)
    assert said(wizard, "hurry") == ""


def test_what_was_said_of_a_day_goes_when_something_unreadable_is_typed_and_comes_back_with_it(open_wizard):
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "3 Nov")
    told = said(wizard, "hurry")
    assert told != ""
    launch_on(wizard, "29 Feb 2027")
    assert said(wizard, "hurry") == ""
    launch_on(wizard, "3 Nov")
    assert said(wizard, "hurry") == told


@pytest.mark.parametrize("day", ["today", "3 Nov"])
def test_a_day_that_has_passed_cannot_be_finished_and_says_why(open_wizard, desk, day):
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, day)
    assert wizard.answers.step == WHEN
    assert said(wizard, "hurry") == (
        "That day has passed. Pick a day from tomorrow on, or plan only the follow-up."
    )
    click(wizard, "finish")
    assert wizard.isVisible()
    assert desk.reader.campaigns() == []


def test_only_the_follow_up_of_a_launch_that_has_passed_can_be_planned(open_wizard, desk):
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "9 Nov")
    press_way(wizard, "hurry", "Plan only the follow-up")
    assert said(wizard, "hurry") == "Only the follow-up is planned."
    click(wizard, "finish")
    posts = [desk.reader.post(card.id) for card in desk.reader.cards(TODAY, date(2027, 1, 1))]
    assert posts
    assert {post.phase for post in posts} == {Phase.FOLLOW_UP}
    assert [span.phase for span in only_campaign(desk).phases] == [Phase.FOLLOW_UP]


def test_the_29th_of_february_is_known_to_be_missing_in_2027(open_wizard):
    wizard = open_wizard()
    launch_on(wizard, "29 Feb 2027")
    message = part(wizard, "launch.message")
    assert message.text == "2027 has no 29 February."
    assert wizard.answers.step == WHEN
    offered = {button.text(): button for button in message.findChildren(QPushButton)}
    QTest.mouseClick(offered["Mon 1 Mar 2027"], Qt.MouseButton.LeftButton)
    assert wizard.answers.launch == date(2027, 3, 1)
    assert message.text == ""


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 12, 8), "launches 4 days later."),
        (date(2026, 12, 3), "launches 1 day earlier."),
        (date(2026, 12, 4), "launches on the same day."),
        (date(2026, 12, 12), ""),
    ],
)
def test_a_launch_close_to_another_is_pointed_out_until_it_is_said_to_be_fine(open_wizard, desk, day, words):
    created = desk.clock.now()
    desk.planner.run(
        CreateCampaign(Campaign(id="g", created=created, name="Christmas gift cards", launch=day))
    )
    wizard = open_wizard()
    launch_on(wizard, "4 Dec")
    click(wizard, "back")
    if not words:
        assert said(wizard, "close") == ""
        return
    assert said(wizard, "close") == (f"Christmas gift cards {words} Two launches close together compete.")
    press_way(wizard, "close", "Fine")
    assert said(wizard, "close") == ""


def test_networks_chosen_here_go_into_the_strategy_where_it_has_none(open_wizard, desk):
    desk.planner.run(Put(NetworkUse(id="email", reason="Only regulars", used=None)))
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "4 Dec")
    assert wizard.answers.step == WHO
    click(wizard, "network.google_business")
    click(wizard, "network.email")
    click(wizard, "finish")
    uses = {use.id: use for use in desk.reader.all(NetworkUse)}
    assert {key for key, use in uses.items() if use.used} == {"instagram", "facebook", "email"}
    assert uses["email"].reason == "Only regulars"


def test_networks_decided_in_the_strategy_are_taken_as_they_are(open_wizard, desk):
    desk.planner.run(Put(NetworkUse(id="instagram", used=True), NetworkUse(id="x", used=False)))
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "4 Dec")
    assert part(wizard, "network.instagram").isChecked()
    assert wizard.findChild(QWidget, "launching.network.x") is None
    click(wizard, "finish")
    cards = desk.reader.cards(TODAY, date(2027, 1, 1))
    assert {key for card in cards for key in card.networks} == {"instagram", "email"}


def test_without_a_name_one_may_go_on_but_not_finish(open_wizard, desk):
    wizard = open_wizard()
    launch_on(wizard, "4 Dec")
    assert wizard.answers.step == WHO
    click(wizard, "finish")
    assert wizard.answers.step == WHAT
    assert part(wizard, "name.message").text == "Give it a name so that you find it again."
    assert QApplication.focusWidget().objectName() == "launching.name"
    assert desk.reader.campaigns() == []
    name_it(wizard, "S")
    assert part(wizard, "name.message").text == ""


def test_the_contest_comes_with_a_word_about_its_rules(open_wizard):
    wizard = open_wizard()
    click(wizard, "next")
    rules = "Check the contest rules of the network and your country before you announce prizes."
    assert said(wizard, "contest") == rules
    click(wizard, "phase.contest")
    assert said(wizard, "contest") == ""


# The rest of what it asks.


def test_a_name_that_is_taken_gets_the_year_and_that_is_said_before(open_wizard, desk):
    created = desk.clock.now()
    desk.planner.run(CreateCampaign(Campaign(id="a", created=created, name="Advent stollen")))
    wizard = open_wizard(date(2027, 11, 26))
    name_it(wizard, "advent stollen")
    assert part(wizard, "taken").text == (
        "There is a campaign called “advent stollen” already. This one will be called “advent stollen 2027”."
    )
    click(wizard, "next")
    click(wizard, "finish")
    assert {one.name for one in desk.reader.campaigns()} == {"Advent stollen", "advent stollen 2027"}


def test_finish_is_possible_from_the_second_step_on_with_a_day_that_fits(open_wizard, desk):
    wizard = open_wizard()
    name_it(wizard)
    assert part(wizard, "finish").isHidden()
    click(wizard, "next")
    assert part(wizard, "finish").text() == "&Create 11 drafts"
    click(wizard, "finish")
    days = [card.day for card in desk.reader.cards(TODAY, date(2027, 3, 1))]
    assert len(days) == 11
    assert only_campaign(desk).launch == TODAY + timedelta(days=25)


def test_a_draft_that_is_unticked_is_not_made(open_wizard, desk):
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "4 Dec")
    click(wizard, "next")
    assert wizard.answers.step == CHECK
    boxes = drafts(wizard)
    assert len(boxes) == 11
    boxes[0].click()
    assert part(wizard, "finish").text() == "&Create 10 drafts"
    assert part(wizard, "share", QLabel).text() == "Promotional: 1 of 10 (10%)"
    click(wizard, "finish")
    assert min(card.day for card in desk.reader.cards(TODAY, date(2027, 1, 1))) == date(2026, 11, 14)


def test_too_few_drafts_beside_the_one_that_sells_are_pointed_out(open_wizard):
    wizard = open_wizard()
    launch_on(wizard, "4 Dec")
    click(wizard, "next")
    for box in drafts(wizard)[:7]:
        box.click()
    assert part(wizard, "share", QLabel).text() == "Promotional: 1 of 4 (25%)"
    assert said(wizard, "over").startswith("More than 20% would sell.")


def test_a_partner_ticked_gets_a_draft_with_their_name(open_wizard, desk):
    wool = Partner(id="w", created=desk.clock.now(), name="Wool & Tea", state=PartnerState.AGREED)
    desk.planner.run(Put(wool))
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "4 Dec")
    assert part(wizard, "partner.w").accessibleName() == "Wool & Tea, agreed"
    click(wizard, "partner.w")
    click(wizard, "next")
    assert any("Wool & Tea" in box.accessibleName() for box in drafts(wizard))
    click(wizard, "finish")
    assert only_campaign(desk).partners == ("w",)
    assert any("Wool & Tea" in card.headline for card in desk.reader.cards(TODAY, date(2027, 1, 1)))


def test_goal_and_persona_go_into_the_campaign(open_wizard, desk):
    desk.planner.run(Put(Persona(id="r", created=desk.clock.now(), name="Rosa")))
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "4 Dec")
    write(part(wizard, "goal_number", QLineEdit), "1.2k")
    write(part(wizard, "goal", QLineEdit), "pre-orders")
    box = part(wizard, "persona")
    box.setCurrentIndex(box.findData("Rosa"))
    box.activated.emit(box.currentIndex())
    click(wizard, "finish")
    campaign = only_campaign(desk)
    assert (campaign.goal_number, campaign.goal, campaign.persona) == (1200, "pre-orders", "Rosa")


def test_a_goal_that_is_no_number_is_said_and_keeps_the_step(open_wizard, desk):
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "4 Dec")
    write(part(wizard, "goal_number", QLineEdit), "many")
    click(wizard, "next")
    assert wizard.answers.step == WHO
    assert part(wizard, "goal_number.message").text
    click(wizard, "finish")
    assert desk.reader.campaigns() == []


def test_a_template_without_a_launch_asks_for_its_first_day(open_wizard, desk):
    wizard = open_wizard()
    name_it(wizard, "Winter")
    click(wizard, "template.quiet-quarter")
    click(wizard, "next")
    assert part(wizard, "launch", QLineEdit).accessibleName() == "First day"
    launch_on(wizard, "16 Nov")
    click(wizard, "finish")
    campaign = only_campaign(desk)
    assert campaign.launch is None
    assert campaign.first_day == date(2026, 11, 16)


def test_arrow_keys_choose_another_template(open_wizard):
    wizard = open_wizard()
    card = part(wizard, "template.product-launch")
    card.setFocus()
    QTest.keyClick(card, Key.Key_Right)
    assert wizard.answers.template == "holiday-season"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Down)
    assert wizard.answers.template == "seasonal-offer"


def test_closed_days_are_stepped_over(open_wizard, desk):
    desk.planner.run(ChangeSettings({"closed_weekdays": (0, 6)}))
    wizard = open_wizard()
    name_it(wizard)
    launch_on(wizard, "4 Dec")
    click(wizard, "finish")
    days = {card.day.weekday() for card in desk.reader.cards(TODAY, date(2027, 1, 1))}
    assert days.isdisjoint({0, 6})


def test_public_holidays_are_looked_up_without_keeping_the_wizard_waiting(qtbot, open_wizard, desk):
    desk.planner.run(ChangeSettings({"country": "DE", "closed_on_holidays": True}))
    wizard = open_wizard(date(2027, 1, 5))
    qtbot.waitUntil(lambda: wizard._material.is_closed(date(2026, 12, 25)))
    assert not wizard._material.is_closed(date(2026, 12, 23))


# Edges.


def edge(wizard, *phases):
    name = "launching.edge." + ".".join(phases)
    return wizard.findChild(PhaseEdge, name)


def test_an_edge_moves_by_keys_and_the_launch_stays(open_wizard):
    wizard = open_wizard()
    launch_on(wizard, "18 Dec")
    click(wizard, "back")
    between = edge(wizard, "tease", "partners")
    between.setFocus()
    QTest.keyClick(between, Key.Key_Left)
    assert wizard.answers.lengths == {"tease": 11, "partners": 6}
    assert part(wizard, "days.partners", QLineEdit).text() == "6"
    QTest.keyClick(between, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert wizard.answers.lengths == {"tease": 16, "partners": 1}
    assert wizard.answers.launch == date(2026, 12, 18)


def test_an_edge_is_dragged_by_the_mouse(open_wizard):
    wizard = open_wizard()
    launch_on(wizard, "18 Dec")
    click(wizard, "back")
    end = edge(wizard, "follow-up", "")
    strip = end.parentWidget()
    three_days = round(3 * strip.day_width)
    middle = end.rect().center()
    QTest.mousePress(end, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    start = end.mapTo(strip, middle)
    QTest.mouseMove(end, end.mapFrom(strip, start + QPoint(three_days, 0)))
    place = end.mapFrom(strip, start + QPoint(three_days, 0))
    QTest.mouseRelease(end, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert wizard.answers.lengths == {"follow-up": 15}


def test_days_are_typed_and_nonsense_is_said(open_wizard):
    wizard = open_wizard()
    launch_on(wizard, "18 Dec")
    click(wizard, "back")
    days = part(wizard, "days.tease", QLineEdit)
    write(days, "8")
    click(wizard, "next")
    assert wizard.answers.lengths == {"tease": 8}
    click(wizard, "back")
    write(days, "lots")
    click(wizard, "next")
    assert wizard.answers.step == WHEN
    assert part(wizard, "days.message").text == f"Write a number of days from 1 to {LONGEST_PHASE}."


lengths = st.dictionaries(st.sampled_from(list(Phase)), st.integers(1, 40), min_size=1)


@given(lengths, st.integers(-300, 300), st.data())
def test_dragging_an_edge_keeps_phases_longer_than_nothing_and_the_rest_as_it_was(given_lengths, days, data):
    launch = date(2026, 12, 1)
    spans, end = [], launch - timedelta(days=1)
    for phase in reversed([one for one in Phase if one in given_lengths]):
        first = end - timedelta(days=given_lengths[phase] - 1)
        spans.insert(0, PhaseSpan(phase, first, end))
        end = first - timedelta(days=1)
    moved = data.draw(st.sampled_from(edges_of(tuple(spans), launch)))
    after = dragged(moved, days, given_lengths)
    assert all(1 <= length <= LONGEST_PHASE for length in after.values())
    if moved.grows is not None and moved.shrinks is not None:
        assert sum(after.values()) == given_lengths[moved.grows] + given_lengths[moved.shrinks]


# Going on later.


def test_escape_keeps_the_answers_for_the_next_time(open_wizard):
    wizard = open_wizard()
    name_it(wizard, "Open day")
    QTest.keyClick(wizard, Key.Key_Escape)
    again = open_wizard()
    assert part(again, "continue").hasFocus()
    click(again, "continue")
    assert again.answers.name == "Open day"


def test_answers_of_one_plan_are_not_offered_in_another(tools, tmp_path):
    kept = KeptAnswers(tools.preferences, tmp_path / "one")
    kept.note(Answers(name="Open day"))
    kept.write()
    assert KeptAnswers(tools.preferences, tmp_path / "two").read() is None
    assert kept.read() == Answers(name="Open day")


def test_a_created_campaign_leaves_nothing_to_go_on_with(open_wizard, tools, desk):
    wizard = open_wizard()
    name_it(wizard)
    click(wizard, "next")
    click(wizard, "finish")
    assert KeptAnswers(tools.preferences, desk.folder).read() is None
    assert part(open_wizard(), "name", QLineEdit).text() == ""


def test_what_is_gone_from_the_plan_is_gone_from_the_answers(open_wizard, tools, desk):
    kept = KeptAnswers(tools.preferences, desk.folder)
    kept.note(Answers(name="Open day", partners=("gone",), persona="Gone"))
    kept.write()
    wizard = open_wizard()
    click(wizard, "continue")
    assert (wizard.answers.partners, wizard.answers.persona) == ((), "")


texts = st.text(st.characters(codec="utf-8"), max_size=20)


@given(
    st.builds(
        Answers,
        step=st.integers(0, 3),
        name=texts,
        purpose=texts,
        launch=st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1)),
        lengths=st.none() | st.dictionaries(st.sampled_from([p.value for p in Phase]), st.integers(1, 99)),
        left_out=st.lists(st.sampled_from([p.value for p in Phase])).map(tuple),
        goal_number=st.none() | st.integers(0, 10**9),
        new_partners=st.lists(st.tuples(texts, texts)).map(tuple),
        networks=st.none() | st.lists(texts).map(tuple),
        unticked=st.lists(texts).map(tuple),
    )
)
def test_answers_come_back_as_they_were_kept(answers):
    assert read_answers(answers_text(answers)) == answers


@given(
    st.text(max_size=60)
    | st.sampled_from(["[]", "{}", "null", '{"step": 9}', '{"name": 5}', '{"launch": 1}'])
)
def test_answers_that_cannot_be_read_are_none_or_whole(text):
    found = read_answers(text)
    assert found is None or isinstance(replace(found).name, str)


def test_the_wizard_counts_only_what_it_would_make(open_wizard, desk):
    """Posts of the plan do not take days away from the drafts; both may share one."""
    from tests.ui.fakes import a_post

    desk.planner.run(CreatePost(replace(a_post("p1", date(2026, 11, 19)), picture_id=None)))
    wizard = open_wizard(date(2026, 12, 4))
    click(wizard, "next")
    assert part(wizard, "count", QLabel).text() == "11"


def test_each_letter_with_alt_means_one_thing_on_a_step(open_wizard):
    wizard = open_wizard(date(2026, 12, 4))
    for step in range(4):
        wizard._go(step)
        worded = [*wizard.findChildren(QLabel), *wizard.findChildren(QPushButton)]
        words = [widget for widget in worded if widget.isVisible() and "&" in widget.text()]
        letters = [widget.text().replace("&&", "").partition("&")[2][:1].lower() for widget in words]
        assert len(set(letters)) == len(letters), letters


def test_a_wizard_in_which_nothing_was_answered_leaves_nothing_to_go_on_with(open_wizard, tools, desk):
    wizard = open_wizard(date(2026, 12, 4))
    click(wizard, "next")
    QTest.keyClick(wizard, Key.Key_Escape)
    assert KeptAnswers(tools.preferences, desk.folder).read() is None


def test_a_landing_page_is_completed_and_goes_into_the_posts_that_lead_there(open_wizard, desk):
    wizard = open_wizard(date(2026, 12, 4))
    name_it(wizard)
    write(part(wizard, "landing_page", QLineEdit), "marigold.example/stollen")
    click(wizard, "next")
    click(wizard, "finish")
    assert only_campaign(desk).landing_page == "https://marigold.example/stollen"
    posts = [desk.reader.post(card.id) for card in desk.reader.cards(TODAY, date(2027, 1, 1))]
    links = {post.link for post in posts if post.objective is Objective.CLICK_THROUGH}
    assert links == {"https://marigold.example/stollen"}


def test_a_landing_page_that_is_no_address_is_said_before_anything_is_made(open_wizard):
    wizard = open_wizard()
    name_it(wizard)
    write(part(wizard, "landing_page", QLineEdit), "our shop")
    click(wizard, "next")
    assert wizard.answers.step == WHAT
    assert part(wizard, "landing_page.message").text
    assert QApplication.focusWidget().objectName() == "launching.landing_page"


def test_what_could_not_be_created_is_said_in_the_wizard_and_kept(open_wizard, tools, desk):
    wizard = open_wizard(date(2026, 12, 4))
    wizard._tools = replace(tools, run=lambda _command: False)
    name_it(wizard)
    click(wizard, "next")
    click(wizard, "finish")
    assert wizard.isVisible()
    assert said(wizard, "trouble").startswith("The campaign could not be created.")
    QTest.keyClick(wizard, Key.Key_Escape)
    assert KeptAnswers(tools.preferences, desk.folder).read().name == "Advent stollen"
