"""The history of a post: what it was, marked by more than colour, and what would come back."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from contentplanner.application.post_commands import CreatePost, EditPost, MovePosts, SetPostState
from contentplanner.application.queries import PostFilter
from contentplanner.domain.differences import PLACE_PARTS, PLAIN_PARTS, Part
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Gives, MorePicture, Placement, Post, State
from contentplanner.ui.history.dialog import HistoryDialog
from contentplanner.ui.history.wording import TEXTS, PartWords
from contentplanner.ui.labels import time_text
from contentplanner.ui.screen_tools import ScreenTools
from tests.journeys.walking import cut_off, nameless

ME = PostId("a" * 32)
NOON = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)


@pytest.fixture
def written(desk, clock):
    """A post made a week ago and changed three times today."""
    clock.instant = NOON - timedelta(days=7)
    post = Post(
        id=ME,
        created=clock.now(),
        day=date(2026, 11, 19),
        time=time(17, 30),
        headline="Guess the weight",
        description="Guess by Friday.\n<b>Really</b>",
        placements=(Placement("instagram"),),
    )
    desk.planner.run(CreatePost(post))
    clock.instant = NOON
    for command in (
        EditPost(ME, {"headline": "Guess the true weight"}),
        EditPost(ME, {"gives": Gives.HELPFUL}),
        MovePosts((ME,), date(2026, 11, 20)),
    ):
        clock.instant += timedelta(minutes=1)
        desk.planner.run(command)
    return desk


def opened(desk, qtbot, size=None, post_id=ME):
    def run(command):
        desk.planner.run(command)
        return True

    dialog = HistoryDialog(ScreenTools(desk, None, run, None), desk.reader.post(post_id))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    if size is not None:
        dialog.resize(*size)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def rows(dialog):
    told = Qt.ItemDataRole.AccessibleTextRole
    return [dialog.list.item(row).data(told) for row in range(dialog.list.count())]


def marked(view, underlined=False):
    """Return the pieces of the text that are struck through, or underlined."""
    found, block = [], view.document().begin()
    while block.isValid():
        for run in block:
            shape = run.fragment().charFormat()
            if shape.fontUnderline() if underlined else shape.fontStrikeOut():
                found.append(run.fragment().text())
        block = block.next()
    return found


def test_versions_are_listed_newest_first_with_day_time_and_what_was_done(theme, written, qtbot):
    at = [time_text((NOON + timedelta(minutes=minutes)).astimezone().time()) for minutes in (3, 2, 1, 0)]
    assert rows(opened(written, qtbot)) == [
        f"Today {at[0]}, As it is now: Move post",
        f"Today {at[1]}, Change what it gives",
        f"Today {at[2]}, Edit headline",
        f"Tue 3 Nov {at[3]}, Create post",
    ]


def test_what_the_plan_keeps_is_said(theme, written, qtbot):
    words = [label.text() for label in opened(written, qtbot).findChildren(QLabel)]
    assert "The last 200 changes of the plan are kept." in words


def test_texts_are_marked_word_by_word_and_fields_with_was_and_now(theme, written, qtbot):
    dialog = opened(written, qtbot)
    dialog.list.setCurrentRow(3)
    text = dialog.view.toPlainText()
    assert marked(dialog.view, underlined=True) == ["true "]
    assert marked(dialog.view) == []
    assert "What it gives\nwas nothing\nnow Helpful" in text
    assert "was Thu 19 Nov\nnow Fri 20 Nov" in text
    assert dialog.summary.text() == "3 parts differ from now."
    assert dialog.marks.isVisible()


def test_what_is_gone_is_struck_through(theme, written, qtbot):
    written.planner.run(EditPost(ME, {"description": "Guess by Sunday.\n<b>Really</b>"}))
    dialog = opened(written, qtbot)
    assert marked(dialog.view) == ["Friday"]
    assert marked(dialog.view, underlined=True) == ["Sunday"]


def test_what_a_person_typed_is_never_read_as_markup(theme, written, qtbot):
    assert "<b>Really</b>" in opened(written, qtbot).view.toPlainText()


def test_the_version_of_today_is_shown_whole_and_cannot_be_brought_back(theme, written, qtbot):
    dialog = opened(written, qtbot)
    dialog.list.setCurrentRow(0)
    assert dialog.summary.text() == "This is the post as it is now."
    assert not dialog.agree.isEnabled()
    assert "Guess the true weight" in dialog.view.toPlainText()
    assert not dialog.marks.isVisible()


def test_a_post_never_changed_has_one_version(theme, desk, qtbot):
    desk.planner.run(CreatePost(Post(id=ME, created=NOON, headline="Soup")))
    dialog = opened(desk, qtbot)
    assert dialog.summary.text() == "There is no older version."
    assert len(rows(dialog)) == 1
    assert not dialog.agree.isEnabled()


def test_a_chosen_version_comes_back_by_enter(theme, written, qtbot):
    dialog = opened(written, qtbot)
    assert dialog.list.hasFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    post = written.reader.post(ME)
    assert (post.headline, post.gives, post.day) == ("Guess the weight", None, date(2026, 11, 20))
    assert not dialog.isVisible()


def test_day_and_time_come_back_only_when_ticked(theme, written, qtbot):
    dialog = opened(written, qtbot)
    dialog.list.setCurrentRow(1)
    assert not dialog.with_when.isChecked()
    assert not dialog.agree.isEnabled()
    assert "Day  stays as it is now" in dialog.view.toPlainText()
    dialog.with_when.click()
    assert "stays as it is now" not in dialog.view.toPlainText()
    dialog.agree.click()
    assert written.reader.post(ME).day == date(2026, 11, 19)


def test_the_tick_is_forgotten_with_the_next_version(theme, written, qtbot):
    dialog = opened(written, qtbot)
    dialog.list.setCurrentRow(3)
    dialog.with_when.click()
    dialog.list.setCurrentRow(2)
    assert not dialog.with_when.isChecked()


def test_a_post_that_went_out_says_so_and_keeps_its_day(theme, written, qtbot):
    written.planner.run(SetPostState((ME,), State.POSTED, NOON))
    dialog = opened(written, qtbot)
    assert any("This post went out." in label.text() for label in dialog.findChildren(QLabel))
    dialog.list.setCurrentRow(4)
    assert not dialog.with_when.isEnabled()
    dialog.agree.click()
    post = written.reader.post(ME)
    assert (post.headline, post.state) == ("Guess the weight", State.POSTED)
    assert post.placements[0].posted_at == NOON


def test_every_kind_of_part_has_words(theme, sample, qtbot):
    (post_id,) = sample.reader.find_ids(PostFilter(text="guess the weight"))
    post = sample.reader.post(post_id)
    out = Placement("x", text="Short", posted_at=NOON, address="https://x.example/1")
    values = {"placements": (*post.placements, out), "evergreen": True, "time": None, "picture_id": None}
    sample.planner.run(EditPost(post_id, values))
    text = opened(sample, qtbot, post_id=post_id).view.toPlainText()
    for words in ("Own text for X", "Went out on X", "Address on X", "was no\nnow yes", "now nothing"):
        assert words in text
    assert "None" not in text


@pytest.mark.parametrize(("scale", "size"), [(1.0, (900, 640)), (1.0, (992, 648)), (1.5, (992, 648))])
def test_all_is_named_and_no_word_is_cut(theme, written, qtbot, scale, size):
    theme.apply(dark=scale > 1, scale=scale, reduce_motion=True)
    dialog = opened(written, qtbot, size)
    assert nameless(dialog) == []
    assert cut_off(dialog) == []
    assert dialog.width() <= size[0]


def test_every_part_of_a_version_has_words_and_texts_are_told_word_by_word(desk):
    words = PartWords(desk)
    parts = [Part(name, None, None) for name in PLAIN_PARTS]
    parts += [Part(name, None, None, "email") for name in PLACE_PARTS]
    titles = [words.title(part) for part in parts]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert {"text", "title", "lead"} <= TEXTS
    pictures = (MorePicture("c" * 64), MorePicture("d" * 64, "A loaf", focus_x=20))
    told = words.value(Part("more_pictures", (), pictures), pictures)
    gone = "a picture that is gone"
    assert told == f"{gone} · {gone}, “A loaf”, focus 20 % from the left, 50 % from the top"
