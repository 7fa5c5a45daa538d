"""The page of assets: its list, its chart, whose the reach is."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from contentplanner.application.asset_commands import PutPartner, RemovePartner
from contentplanner.domain.assets import EmailList, Partner, PartnerState
from contentplanner.domain.ids import new_id
from contentplanner.domain.reach import Reach
from contentplanner.domain.sizes import Size
from contentplanner.ui.assets.reach_card import ReachCard
from contentplanner.ui.widgets.growth_chart import GrowthChart, growth_sentence
from tests.ui.conftest import TODAY
from tests.ui.fakes import NETWORKS

AUGUST, NOVEMBER = date(2026, 8, 3), date(2026, 11, 3)


@pytest.fixture
def page(window):
    window.perform("show_assets")
    return window.session.workspace.screen_shown


def rows(page):
    return [page._list.list.item(at).text() for at in range(page._list.list.count())]


def put(page, name, **values):
    partner = Partner(id=new_id(), created=page.desk.clock.now(), name=name, **values)
    assert page.tools.run(PutPartner(partner))
    return partner


@pytest.mark.parametrize(
    ("sizes", "sentence"),
    [
        ([], ""),
        ([Size(NOVEMBER, 1)], "Us, 1 person on Tue 3 Nov"),
        (
            [Size(AUGUST, 172), Size(NOVEMBER, 212)],
            "Us, 212 people on Tue 3 Nov, 40 more than in August",
        ),
        (
            [Size(AUGUST, 220), Size(NOVEMBER, 212)],
            "Us, 212 people on Tue 3 Nov, 8 fewer than in August",
        ),
        ([Size(AUGUST, 212), Size(NOVEMBER, 212)], "Us, 212 people on Tue 3 Nov, as many as in August"),
    ],
)
def test_a_chart_is_read_out_as_a_sentence(theme, sizes, sentence):
    assert growth_sentence("Us", sizes, TODAY) == sentence


def test_a_name_with_brackets_is_read_out_as_it_is(theme):
    assert growth_sentence("A {b}", [Size(NOVEMBER, 2)], TODAY).startswith("A {b}, 2 people")


def test_a_chart_without_counts_is_not_there_and_takes_the_keyboard_with_them(theme, qtbot):
    chart = GrowthChart("growth")
    qtbot.addWidget(chart)
    chart.show_counts("Regulars", [], TODAY)
    assert chart.isHidden()
    chart.show_counts("Regulars", [Size(AUGUST, 5), Size(NOVEMBER, 5)], TODAY)
    assert not chart.isHidden()
    assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not chart.grab().isNull()


def test_what_nobody_has_counted_is_named(theme, qtbot):
    card = ReachCard(NETWORKS)
    qtbot.addWidget(card)
    card.show_reach(
        Reach(owned=212, rented=2238, uncounted_lists=("Guests",), uncounted_networks=("facebook",))
    )
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "212 of 2,450 people can be reached without asking a network." in said
    assert any(text.startswith("Not counted yet: Guests, Facebook.") for text in said)


def test_nothing_counted_makes_no_claim(theme, qtbot):
    card = ReachCard(NETWORKS)
    qtbot.addWidget(card)
    card.show_reach(Reach())
    said = " ".join(label.text() for label in card.findChildren(QLabel) if not label.isHidden())
    assert "Nobody is counted yet" in said


def test_a_search_appears_with_many_rows_and_finds(page):
    assert page._list.search.isHidden()
    for number in range(12):
        put(page, f"Guild {number}")
    assert page._list.search.isVisible()
    QTest.keyClicks(page._list.search, "linde")
    assert rows(page) == ["Hotel Linde"]


def test_who_lets_us_wait_is_named_above_the_list(page):
    asked = TODAY - timedelta(days=12)
    put(page, "Slow & Co", state=PartnerState.ASKED, asked=asked)
    assert "Slow & Co" in page._waiting.text()


def test_the_counts_stand_on_the_tabs(page):
    tab = page.findChild(QPushButton, "segment.lists")
    assert tab.text() == f"Email lists {len(page.desk.reader.all(EmailList))}"


def test_a_list_is_also_a_table(page):
    page.findChild(QPushButton, "segment.lists").click()
    pane = page._shown
    turn = pane.findChild(QPushButton, "email_list.as_table")
    turn.click()
    texts = [label.text() for label in pane._counts._table.findChildren(QLabel) if label.isVisible()]
    sizes = pane.thing.sizes
    assert texts[:3] == ["Day", "People", "Change"]
    assert texts[4] == str(sizes[-1].people)
    assert texts[5] == f"+{sizes[-1].people - sizes[-2].people}"
    assert not pane._counts._chart.isVisible()


def test_the_one_below_takes_the_place_of_one_removed(page):
    first, second = page.desk.reader.all(Partner)[:2]
    page.show_partner(first.id)
    page.tools.run(RemovePartner(first.id))
    assert page._shown.thing.id == second.id


def test_arrow_keys_go_through_the_list_and_tab_into_the_name(page):
    page.take_focus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert page._shown.thing == page.desk.reader.all(Partner)[1]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "partner.name"


def test_a_name_that_is_taken_stays_typed_and_says_why(page):
    first, second = page.desk.reader.all(Partner)[:2]
    page.show_partner(first.id)
    edit = page._shown.name.edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, second.name)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert "already" in page._shown.name.message.text
    assert page.desk.reader.one(Partner, first.id) == first
