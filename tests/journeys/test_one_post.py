"""One post from the first word to what became of it: written, adapted, cut, packed, posted, brought back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from contentplanner.domain.posts import Gives, Objective, State
from tests.journeys.person import CTRL, SHIFT, Key, make_jpeg
from tests.journeys.walking import cut_off, in_sight, nameless

LONG = (
    "It came out of the oven at six this morning, and it is bigger than we planned. The children next "
    "door asked whether it has a name. It has not, yet. Look at it, hold the loaf beside it in your "
    "thoughts, and write below how many grams you would say. The closest one takes it home on Saturday."
)
SHORT = "Six this morning, bigger than planned. How many grams? The closest guess takes it home."
HEADLINE = "Guess the weight of our first stollen"
AT_X = f"{HEADLINE}\n\n{SHORT}"


@pytest.fixture
def writer(person):
    person.at(person.make_plan(networks=("instagram", "x"), time_zone="UTC"))
    return person


def later(person, minutes=5):
    person.clock.instant += timedelta(minutes=minutes)


def said(person, within):
    return [one.text() for one in in_sight(within) if isinstance(one, QLabel) and one.text()]


def write_it(person):
    post_id = person.new_post()
    person.write_post(
        HEADLINE,
        description=LONG,
        objective="engagement",
        gives="conversation",
        network="instagram",
        day="today",
        time="17:30",
    )
    person.click("editor.where.x")
    person.attach(make_jpeg(person.home / "stollen.jpg", 3000, 2000))
    return post_id


def adapt_for_x(person):
    later(person)
    person.click("editor.shorter.x")
    assert person.editor.form.own_texts.chosen == "x"
    person.press(Key.Key_A, CTRL)
    person.write(SHORT)
    person.editor.flush()
    person.settle()
    texts = {place.network: place.text for place in person.post().placements}
    assert texts == {"instagram": None, "x": SHORT}


def put_the_stollen_in_sight(person):
    later(person)
    frame = person.find("editor.picture.focus")
    person.editor.focus_field("picture")
    person.settle()
    assert frame.isVisible()
    target = QPoint(frame.width() // 5, frame.height() // 2)
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, pos=frame.rect().center())
    QTest.mouseMove(frame, target)
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton, pos=target)
    person.settle()
    x = person.post().focus_x
    assert abs(x - 20) <= 2
    frame.setFocus()
    person.press(Key.Key_Left, SHIFT)
    assert person.post().focus_x == x - 5


def pack(person):
    home = person.home / "for the phone"
    home.mkdir()
    person.perform("picture_pack")
    dialog = person.dialog
    dialog.write_into(home)
    person.wait(lambda: any(home.iterdir()) and dialog.choose.isEnabled())
    person.press(Key.Key_Escape)
    (folder,) = home.iterdir()
    pictures = [QImage(str(file)) for file in folder.rglob("*.jpg")]
    assert (1080, 566) in {(one.width(), one.height()) for one in pictures}


def post_it(person, network, *, address=""):
    """Take the post to one network with the buttons, and mark it there."""
    person.click(f"editor.post_it_now.{network}.text")
    copied = QApplication.clipboard().text()
    if address:
        person.write(address, f"editor.post_it_now.{network}.address")
    person.click(f"editor.post_it_now.{network}.mark")
    return copied


def post_on_instagram(person):
    later(person)
    copied = post_it(person, "instagram", address="instagram.example/p/1")
    assert copied == f"{HEADLINE}\n\n{LONG}"
    assert person.post().state is State.READY
    assert person.toast() == "Marked as posted on Instagram."
    waiting = "Posted on Instagram at 14:47, X still to do."
    assert waiting in said(person, person.editor.form.posting)


def answer_and_post_on_x(person, post_id):
    later(person, 65)
    person.perform("show_today_page")
    line = person.find(f"today.goes_out.{post_id}")
    assert line.accessibleDescription() == "Still to do: X. Posted on Instagram at 14:47."
    words = said(person, person.screen)
    assert "It went out on Instagram more than an hour ago: see whether someone asked something." in words
    person.click(f"today.answer.{post_id}.done")
    assert person.post().answers_checked == 1
    person.click(f"today.goes_out.{post_id}.post")
    assert person.focus().objectName() == "editor.post_it_now.x.text"
    assert post_it(person, "x") == AT_X
    assert person.post().state is State.POSTED


def bring_back_without_picture(person):
    person.press(Key.Key_H, CTRL | SHIFT)
    dialog = person.dialog
    posts = [one.post for one in dialog._versions]
    row = next(at for at, post in enumerate(posts) if post.picture_id is None and post.description)
    dialog.list.setCurrentRow(row)
    person.click("history.accept")
    assert person.post().picture_id is None


def test_a_post_from_the_first_word_to_the_last_undo(writer):
    plan = writer.session.desk.folder
    post_id = write_it(writer)
    adapt_for_x(writer)
    put_the_stollen_in_sight(writer)
    pack(writer)
    writer.editor.setFocus()
    writer.press(Key.Key_Return, CTRL)
    assert writer.post().state is State.READY
    post_on_instagram(writer)
    answer_and_post_on_x(writer, post_id)
    post = writer.post()
    out = [place.posted_at for place in post.placements]
    assert out[1] - out[0] == timedelta(minutes=65)

    bring_back_without_picture(writer)
    assert writer.post().state is State.POSTED
    assert [place.posted_at for place in writer.post().placements] == out
    writer.undo()
    assert writer.post() == post
    assert writer.close_window()
    writer.at(plan)
    assert writer.post(post_id) == post
    while writer.reader.step_labels()[0] is not None:
        writer.undo()
    assert writer.posts() == []
    assert writer.close_window()
    writer.at(plan)
    while writer.reader.step_labels()[1] is not None:
        writer.perform("redo")
    again = writer.post(post_id)
    assert (again.state, again.objective) == (State.POSTED, Objective.ENGAGEMENT)


def test_only_keys_from_an_empty_plan_to_posted(person):
    """What somebody without a mouse does: Ctrl+N, Tab, arrows, Space, Enter."""
    person.at(person.make_plan(networks=("email",), time_zone="UTC"))
    person.press(Key.Key_N, CTRL)

    def tab_to(name):
        for _ in range(60):
            if person.focus().objectName() == name:
                return
            person.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    person.write("Which soup on Thursday?")
    tab_to("editor.description")
    person.write("Write your wish below, and we cook the one most of you ask for.")
    tab_to("editor.gives.helpful")
    person.press(Key.Key_Right)
    assert person.post().gives is Gives.CONVERSATION
    tab_to("editor.day")
    person.press(Key.Key_A, CTRL)
    person.write("today")
    person.press(Key.Key_Return)
    tab_to("editor.where.email")
    if "email" not in person.post().networks:
        person.press(Key.Key_Space)
    tab_to("editor.objective.engagement")
    person.press(Key.Key_Space)
    person.press(Key.Key_Return, CTRL)
    assert person.post().state is State.READY
    tab_to("editor.post_it_now.email.title")
    person.press(Key.Key_Space)
    assert QApplication.clipboard().text() == "Which soup on Thursday?"
    tab_to("editor.post_it_now.email.text")
    person.press(Key.Key_Space)
    tab_to("editor.post_it_now.email.address")
    person.write("marigold.example/letter")
    person.press(Key.Key_Return)
    assert person.post().state is State.POSTED
    assert person.focus().objectName() == "editor.post_it_now.email"


@pytest.mark.parametrize(("size", "scale"), [((1440, 900), 100), ((1024, 680), 100), ((1024, 680), 150)])
def test_the_panel_is_named_and_whole_at_every_size(writer, size, scale):
    write_it(writer)
    writer.editor.mark_ready()
    writer.window.resize(*size)
    writer.window.preferences.text_size = scale
    writer.window.apply_looks()
    writer.settle()
    writer.settle()  # broken rows find their height in a second round
    panel: QWidget = writer.editor.form.posting
    for name in ("instagram.mark", "x"):
        assert panel.isVisible()
        assert nameless(panel) == []
        assert cut_off(panel) == []
        writer.click(f"editor.post_it_now.{name}")
        writer.settle()
