"""The proposals of evergreen posts: all ticked at first, only ticked ones drafted."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QPushButton

from contentplanner.application.post_commands import EditPost
from contentplanner.application.queries import PostFilter
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.evergreen.fill_gaps_dialog import FillGapsDialog
from contentplanner.ui.screen_tools import ScreenTools


def open_dialog(desk, qtbot, preferences):
    def run(command):
        desk.planner.run(command)
        return True

    dialog = FillGapsDialog(ScreenTools(desk, None, run, preferences), Quarter(2027, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def mark_evergreen(desk, count):
    posted = [card for card in desk.reader.cards(date.min, date(2026, 11, 9)) if card.gives is not None]
    for card in posted[:count]:
        desk.planner.run(EditPost(card.id, {"evergreen": True}))


def test_only_ticked_proposals_become_drafts(sample, qtbot, preferences):
    mark_evergreen(sample, 3)
    dialog = open_dialog(sample, qtbot, preferences)
    boxes = dialog.findChildren(QCheckBox)
    assert len(boxes) >= 3
    boxes[0].click()
    dialog.findChild(QPushButton, "fill-gaps.accept").click()
    added = list(sample.reader.posts(PostFilter(again=True, first=date(2027, 1, 1))))
    assert len(added) == len(boxes) - 1
    assert not dialog.isVisible()


def test_every_proposal_says_its_day_and_last_time(sample, qtbot, preferences):
    mark_evergreen(sample, 1)
    dialog = open_dialog(sample, qtbot, preferences)
    for box in dialog.findChildren(QCheckBox):
        assert f", {box.text()}, " in box.accessibleName()
        assert ", last " in box.accessibleName()
