import threading
from datetime import date, time
from fractions import Fraction

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton, QWidget

from contentplanner.application.ports import StepLabel
from contentplanner.application.queries import PostCard
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.share import Tally
from contentplanner.ui import labels
from contentplanner.ui.step_words import step_text
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.widgets.chip import paint_chip
from contentplanner.ui.widgets.live_label import LiveLabel
from contentplanner.ui.widgets.message_bar import MessageBar
from contentplanner.ui.widgets.meter import ShareMeter
from contentplanner.ui.widgets.radio_card import RadioCard, RadioCardGroup
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.toast import Toast
from tests.ui.fakes import NETWORKS


def card(state=State.DRAFT, gives=Gives.HELPFUL, missing=()):
    return PostCard(
        PostId("p"), state, date(2026, 11, 19), time(17, 30), None, None, None, gives, "Guess the weight",
        (NetworkKey("instagram"),), missing,
    )  # fmt: skip


def test_a_card_is_read_out_whole(theme):
    spoken = labels.card_spoken(card(missing=(Missing.IMAGE,)), NETWORKS, date(2026, 11, 10))
    assert spoken == "Guess the weight, Thu 19 Nov 17:30, Draft, Helpful, Instagram, still needs image"


def test_days_show_their_year_only_when_it_is_another(theme):
    assert labels.day_text(date(2026, 11, 19), date(2026, 1, 1)) == "Thu 19 Nov"
    assert labels.day_text(date(2027, 1, 14), date(2026, 1, 1)) == "Thu 14 Jan 2027"


@pytest.mark.parametrize(
    ("label", "words"),
    [
        (StepLabel("move-post"), "Move post"),
        (StepLabel("move-post", 12), "Move 12 posts"),
        (StepLabel("edit-headline"), "Edit headline"),
        (StepLabel("create-campaign"), "Create campaign"),
    ],
)
def test_steps_have_names(theme, label, words):
    assert step_text(label) == words


def test_a_refusal_is_one_sentence_with_its_values(theme):
    error = PlanError("campaign-name-taken", name="Advent")
    assert labels.problem_text(error).startswith("There is a campaign called “Advent” already.")


def test_chips_look_different_by_state_and_by_what_they_give(theme):
    looks = []
    for state in State:
        for gives in (Gives.HELPFUL, Gives.PROMOTIONAL):
            image = QImage(40, 40, QImage.Format.Format_ARGB32)
            image.fill(theme.colour("surface"))
            painter = QPainter(image)
            paint_chip(painter, QRectF(8, 8, 24, 24), card(state, gives))
            painter.end()
            looks.append(image)
    ideas = [0, 1]  # an idea looks like a draft: neither is finished
    distinct = [look for at, look in enumerate(looks) if at not in ideas]
    assert all(a != b for at, a in enumerate(distinct) for b in distinct[at + 1 :])


def test_a_meter_over_the_limit_turns_amber_unless_there_are_too_few_posts(theme, qtbot):
    meter = ShareMeter()
    qtbot.addWidget(meter)

    def has_amber(tally):
        meter.set_tally(tally, Fraction(1, 5))
        image = meter.grab().toImage()
        middle = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
        return any(colour.red() - colour.blue() > 60 for colour in middle)

    meter.resize(200, 16)
    assert has_amber(Tally(3, 3, 4, 0))
    assert not has_amber(Tally(1, 1, 1, 0))


def test_arrow_keys_choose_the_next_segment_and_card(theme, qtbot):
    row = SegmentedControl([("a", "A"), ("b", "B")], "View")
    group = RadioCardGroup([(1, RadioCard("eye", "One")), (2, RadioCard("eye", "Two"))])
    for widget, key, expected in ((row, "segment.a", "b"), (group, "", 2)):
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        first = widget.findChild(QPushButton, key) if key else widget.findChild(RadioCard)
        first.setFocus()
        with qtbot.waitSignal(widget.chosen) as heard:
            qtbot.keyClick(first, Qt.Key.Key_Right)
        assert heard.args == [expected]


def test_a_toast_offers_one_way_back_and_goes_on_escape(theme, qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(600, 400)
    toast = Toast(over)
    with qtbot.waitExposed(over):
        over.show()
    undone = []
    toast.say("Moved to Fri 20 Nov.", "Undo", lambda: undone.append(True))
    assert toast.text() == "Moved to Fri 20 Nov."
    toast.findChild(QPushButton, "toast.action").click()
    assert undone == [True]
    assert toast.text() == ""
    toast.say("Again.")
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert toast.text() == ""


def test_a_toast_offers_a_second_way_on_and_tab_reaches_it(theme, qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(700, 400)
    toast = Toast(over)
    with qtbot.waitActive(over):
        over.show()
        over.activateWindow()
    done = []
    ways = [("Undo", lambda: done.append("undo")), ("Keep the posts", lambda: done.append("keep"))]
    toast.offer("Campaign deleted with 9 posts.", ways)
    assert toast.take_focus()
    qtbot.keyClick(toast.findChild(QPushButton, "toast.action"), Qt.Key.Key_Tab)
    other = toast.findChild(QPushButton, "toast.other")
    assert other.hasFocus()
    qtbot.keyClick(other, Qt.Key.Key_Space)
    assert done == ["keep"]
    assert toast.text() == ""
    toast.say("Moved.", "Undo", lambda: done.append("undo"))
    assert not other.isVisible()


def test_the_worker_tells_when_it_rests(theme, qtbot):
    tasks, go_on, answers = TaskRunner(), threading.Event(), []
    assert tasks.resting
    with qtbot.waitSignal(tasks.rested):
        tasks.run(lambda _progress, _cancelled: go_on.wait(5), answers.append, answers.append)
        tasks.run(lambda _progress, _cancelled: 2, answers.append, answers.append)
        assert not tasks.resting
        go_on.set()
    assert tasks.resting
    qtbot.waitUntil(lambda: answers == [True, 2])
    tasks.shut_down()


def test_an_error_bar_cannot_be_closed(theme, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("error", "Not saved.", "The disk is full.")
    assert not bar._close.isVisible()
    bar.show_message("info", "Hello.")
    assert bar._close.isVisible()


def test_a_job_answers_on_the_window_s_thread_and_a_cancelled_one_not_at_all(theme, qtbot):
    tasks = TaskRunner()
    answers = []
    tasks.run(lambda _progress, _cancelled: 7, answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == [7])
    stop = tasks.run(lambda _progress, _cancelled: 8, answers.append, answers.append)
    stop()
    tasks.run(lambda _progress, _cancelled: 1 / 0, answers.append, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert isinstance(answers[1], ZeroDivisionError)
    tasks.shut_down()


def test_a_live_label_asks_for_another_place_only_where_more_digits_come(qtbot, theme):
    label = LiveLabel()
    qtbot.addWidget(label)
    label.say("X 111 of 280", "text2")
    narrow = label.sizeHint()
    label.say("X 204 of 280", "warn")
    assert (label.sizeHint(), label.text(), label.accessibleName()) == (
        narrow,
        "X 204 of 280",
        "X 204 of 280",
    )
    label.say("X 1,204 of 280", "danger")
    assert label.sizeHint().width() > narrow.width()
