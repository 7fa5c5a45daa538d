"""The table of networks in the settings: figures are typed over, refused, and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contentplanner.application.network_commands import ChangeLimits
from contentplanner.domain.networks import NetworkLimits
from contentplanner.ui.settings.networks_group import NetworksGroup


@pytest.fixture
def page(window):
    window.session.workspace.show_place("settings")
    return window.session.workspace.screen_shown


def figure(page, key, name="limit"):
    return page.findChild(QLineEdit, f"settings.network.{key}.{name}")


def button(page, key, name):
    return page.findChild(QPushButton, f"settings.network.{key}.{name}")


def message(page, key):
    return page.findChild(NetworksGroup).rows[key].message.text


def type_over(qtbot, edit, text):
    edit.setFocus()
    edit.selectAll()
    QtBot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def changed(window):
    return window.session.desk.reader.all(NetworkLimits)


def test_every_network_is_in_the_table_with_its_figures_and_their_date(window, page):
    rows = page.findChild(NetworksGroup).rows
    assert list(rows)[:15] == [network.key for network in window.session.desk.networks.known]
    assert figure(page, "x").text() == "280"
    assert figure(page, "facebook").text() == "63,206"
    assert figure(page, "facebook", "description_limit").text() == ""
    assert "checked 2026-11" in [label.text() for label in rows["x"].findChildren(QLabel)]
    assert figure(page, "x").accessibleName() == "Longest text: X"


def test_a_figure_typed_over_holds_at_once_and_is_taken_back_by_a_button_and_by_undo(window, page, qtbot):
    assert button(page, "x", "reset").isHidden()
    type_over(qtbot, figure(page, "x"), "4,000")
    assert changed(window) == [NetworkLimits(id="x", limit=4000)]
    assert figure(page, "x").toolTip() == "Ours: 280"
    button(page, "x", "reset").click()
    assert changed(window) == []
    assert (figure(page, "x").text(), button(page, "x", "reset").isHidden()) == ("280", True)
    window.session.desk.planner.undo()
    assert figure(page, "x").text() == "4,000"


def test_a_blank_goes_back_to_our_figure(window, page, qtbot):
    type_over(qtbot, figure(page, "x"), "4k")
    assert figure(page, "x").text() == "4,000"
    figure(page, "x").clear()
    qtbot.keyClick(figure(page, "x"), Qt.Key.Key_Return)
    assert (changed(window), figure(page, "x").text()) == ([], "280")


@pytest.mark.parametrize("text", ["0", "100001", "many", "-5"])
def test_what_is_no_figure_is_refused_in_place_and_the_old_one_stays(window, page, qtbot, text):
    type_over(qtbot, figure(page, "x"), text)
    assert message(page, "x") == "Between 1 and 100,000."
    assert (changed(window), figure(page, "x").text()) == ([], "280")
    type_over(qtbot, figure(page, "x"), "300")
    assert message(page, "x") == ""
    assert changed(window) == [NetworkLimits(id="x", limit=300)]


def test_sources_are_shown_as_text_and_copied(window, page):
    button(page, "x", "sources").click()
    shown = page.findChild(QLabel, "settings.network.x.addresses")
    assert "https://github.com/twitter/twitter-text" in shown.accessibleName()
    button(page, "x", "copy").click()
    sources = window.session.desk.networks.get("x").sources
    assert QGuiApplication.clipboard().text() == "\n".join(sources)
    button(page, "x", "sources").click()
    assert not shown.isVisibleTo(page)


def test_a_network_of_the_owners_own_can_have_figures_too(window, page, qtbot):
    window.session.desk.planner.run(ChangeLimits("Village board", {"limit": 90}))
    assert figure(page, "Village board").text() == "90"
    type_over(qtbot, figure(page, "Village board", "hashtag_limit"), "2")
    assert changed(window) == [NetworkLimits(id="Village board", limit=90, hashtag_limit=2)]
    button(page, "Village board", "reset").click()
    assert "Village board" not in page.findChild(NetworksGroup).rows
