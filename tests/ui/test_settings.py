"""The settings of trade, holidays and closed days, on a real plan."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from contentplanner.ui.settings.search_box import SearchBox


@pytest.fixture
def page(window, qtbot):
    window.session.workspace.show_place("settings")
    found = window.session.workspace.screen_shown
    box = found.findChild(SearchBox, "settings.country")
    qtbot.waitUntil(lambda: box.count() > 100)
    return found


def settings(window):
    return window.session.desk.reader.settings()


def choose(page, name, code):
    box = page.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def test_a_country_brings_its_parts_and_another_country_forgets_the_part(window, page, qtbot):
    choose(page, "settings.country", "AT")
    region = page.findChild(SearchBox, "settings.region")
    qtbot.waitUntil(lambda: region.findData("9") > 0)
    choose(page, "settings.region", "9")
    assert (settings(window).country, settings(window).region) == ("AT", "9")
    choose(page, "settings.country", "FR")
    assert (settings(window).country, settings(window).region) == ("FR", "")
    window.session.desk.planner.undo()
    assert (settings(window).country, settings(window).region) == ("AT", "9")


def test_a_country_is_found_by_typing_a_part_of_its_name(window, page):
    line = page.findChild(SearchBox, "settings.country").lineEdit()
    line.setText("new zea")
    line.editingFinished.emit()
    assert settings(window).country == "NZ"
    assert line.text() == "New Zealand"


def test_what_is_no_country_changes_nothing(window, page):
    before = settings(window).country
    box = page.findChild(SearchBox, "settings.country")
    shown = box.currentText()
    box.lineEdit().setText("Atlantis")
    box.lineEdit().editingFinished.emit()
    assert settings(window).country == before
    assert box.currentText() == shown


def test_the_last_open_weekday_stays_open(window, page):
    boxes = [page.findChild(QCheckBox, f"settings.closed.{number}") for number in range(7)]
    for box in boxes:
        box.setChecked(True)
    assert settings(window).closed_weekdays == (0, 1, 2, 3, 4, 5)
    assert not boxes[6].isChecked()
    assert "Leave one day open" in window.toast.text()


def test_the_trade_and_the_days_before_a_post_comes_again_are_kept_and_undone(window, page):
    before = settings(window)
    box = page.findChild(QComboBox, "settings.trade")
    box.setCurrentIndex(box.findText("Hotel, guest house, holiday flat"))
    box.activated.emit(box.currentIndex())
    assert settings(window).trade == "stay"
    days = page.findChild(QSpinBox, "settings.evergreen_days")
    days.setValue(120)
    days.editingFinished.emit()
    assert settings(window).evergreen_days == 120
    window.session.desk.planner.undo()
    window.session.desk.planner.undo()
    assert settings(window) == before
    assert days.value() == before.evergreen_days


def test_tags_on_links_and_their_medium_are_kept_and_undone(window, page):
    before = settings(window)
    page.findChild(QCheckBox, "settings.link_tags").click()
    medium = page.findChild(QLineEdit, "settings.link_medium")
    medium.setText(" newsletter ")
    medium.editingFinished.emit()
    assert (settings(window).link_tags, settings(window).link_medium) == (True, "newsletter")
    window.session.desk.planner.undo()
    window.session.desk.planner.undo()
    assert settings(window) == before
    assert medium.text() == "social"
