"""Heavy files become smaller copies; who does not want to wait gives it up."""

import threading
from datetime import date

import pytest
from PIL import Image

from contentplanner.application.desk import PictureProblem
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from contentplanner.ui import picture_intake
from contentplanner.ui.picture_intake import IntakeStopped, take_in
from tests.ui.picture_files import corners, frames, saved
from tests.ui.test_editor_pictures import drop, file_of, kept


@pytest.fixture
def light(monkeypatch):
    """Call a file heavy that is quick to make."""
    monkeypatch.setattr(picture_intake, "HEAVY", 20_000)
    monkeypatch.setattr(picture_intake, "SIDE_OF_A_SMALLER_COPY", 512)
    monkeypatch.setattr("contentplanner.ui.editor.picture_taking.HEAVY", 20_000)


@pytest.fixture
def stage(stage):
    stage.editor.open_post(
        stage.add(day=date(2026, 11, 19), placements=(Placement(NetworkKey("instagram")),))
    )
    return stage


@pytest.fixture
def held(monkeypatch):
    """Hold the worker in the middle of its work until it is let go."""
    begun, free = threading.Event(), threading.Event()
    decode = picture_intake.decode_picture

    def slow(*values):
        begun.set()
        assert free.wait(10), "nobody let the worker go on"
        return decode(*values)

    monkeypatch.setattr(picture_intake, "decode_picture", slow)
    yield begun, free
    free.set()


def heavy(width=1200, height=800):
    return saved(Image.effect_noise((width, height), 60).convert("RGB"), "PNG")


def test_a_real_heavy_file_becomes_a_light_one_that_networks_can_use(qapp):
    # A drawing of few colours, so that it is quick to make and still has many bytes.
    data = saved(corners(6000, 5000), "BMP")
    assert len(data) > picture_intake.HEAVY
    taken = take_in(data, "scan.bmp")
    assert (taken.name, taken.decoded.width, taken.decoded.height) == ("scan.jpg", 4096, 3413)
    assert taken.data.startswith(b"\xff\xd8\xff")
    assert len(taken.data) < 5_000_000


def test_a_heavy_picture_that_moves_stays_as_it_is(qapp, light):
    data = frames("GIF") + bytes(20_000)
    taken = take_in(data, "loaf.gif")
    assert (taken.data, taken.name, taken.decoded.moves) == (data, "loaf.gif", True)


def test_a_heavy_file_that_is_no_picture_is_refused(qapp, light):
    with pytest.raises(PictureProblem, match="not-a-picture"):
        take_in(bytes(30_000), "film.jpg")


def test_a_smaller_copy_is_made_and_said_to_be(qtbot, stage, tmp_path, light, held):
    begun, free = held
    field = stage.editor.form.picture
    drop(field, file_of(tmp_path, "scan.png", heavy()))
    qtbot.waitUntil(begun.is_set)
    assert field.head.facts.text == "Making a smaller copy…"
    assert field.head.name.text() == "scan.png"
    assert field.head.cancel.isVisible()
    free.set()
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert (kept(stage).name, kept(stage).width, kept(stage).height) == ("scan.jpg", 512, 341)
    qtbot.waitUntil(field.head.cancel.isHidden)


def test_what_happens_meanwhile_in_the_plan_does_not_hide_the_way_out(qtbot, stage, tmp_path, light, held):
    begun, _free = held
    field = stage.editor.form.picture
    drop(field, file_of(tmp_path, "scan.png", heavy()))
    qtbot.waitUntil(begun.is_set)
    qtbot.keyClicks(stage.editor.form.headline.edit, "Which loaf?")
    stage.editor.flush()
    assert field.head.facts.text == "Making a smaller copy…"
    assert field.head.cancel.isVisible()


def test_a_smaller_copy_that_is_given_up_stops_the_worker_and_leaves_nothing(
    qtbot, stage, tmp_path, light, held
):
    begun, free = held
    field = stage.editor.form.picture
    drop(field, file_of(tmp_path, "scan.png", heavy()))
    qtbot.waitUntil(begun.is_set)
    field.head.cancel.click()
    assert field.head.cancel.isHidden()
    assert field.head.facts.text.startswith("Or drop or paste one")
    free.set()
    qtbot.waitUntil(lambda: stage.tasks.resting)
    assert kept(stage) is None
    assert not list((stage.desk.folder / "images").glob("*"))
    drop(field, file_of(tmp_path, "other.png", saved(corners(1200, 1200), "PNG")))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert kept(stage).name == "other.png"


@pytest.mark.parametrize("stops_at", range(1, 5))
def test_the_worker_asks_at_every_step_whether_to_go_on(qapp, light, stops_at):
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) == stops_at

    with pytest.raises(IntakeStopped):
        take_in(heavy(), "scan.png", cancelled)
    assert len(asked) == stops_at
