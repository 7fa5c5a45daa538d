"""Pictures that are no longer shown are let go of."""

import gc
import weakref
from datetime import date

import pytest
from PIL import Image

from contentplanner.application.picture_commands import AddPictures
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from contentplanner.ui import picture_keeping
from tests.ui.editing import stage_on
from tests.ui.picture_files import saved
from tests.ui.test_editor_pictures import drop, file_of, kept

POSTS = 12
AT_HAND = 3
"""The picture that is shown, the one before it, and one on its way."""


@pytest.fixture
def alive(monkeypatch):
    """How many of the images made so far are still held by anybody."""
    made = []

    def watched(decode):
        def decoding(*values):
            decoded = decode(*values)
            made.append(weakref.ref(decoded.image))
            return decoded

        return decoding

    for name in ("decode_file", "decode_picture"):
        monkeypatch.setattr(picture_keeping, name, watched(getattr(picture_keeping, name)))

    def take_in(data, name, cancelled, whole=picture_keeping.take_in):
        taken = whole(data, name, cancelled)
        made.append(weakref.ref(taken.decoded.image))
        return taken

    monkeypatch.setattr(picture_keeping, "take_in", take_in)

    def count():
        gc.collect()
        assert len(made) >= POSTS
        return sum(one() is not None for one in made)

    return count


@pytest.fixture
def stage(qtbot, desk, tmp_path):
    stage = stage_on(qtbot, desk, tmp_path, wide=True)
    yield stage
    stage.leave()


def photo(number):
    return saved(Image.new("RGB", (1200, 900), (20 * number, 90, 200)), "JPEG")


def posts_with_pictures(stage):
    for number in range(POSTS):
        post = stage.add(day=date(2026, 11, 19), placements=(Placement(NetworkKey("instagram")),))
        picture = stage.desk.pictures.add_bytes(photo(number), f"photo {number}.jpg")
        stage.desk.planner.run(AddPictures(post, (picture,)))
        yield post


def test_going_from_post_to_post_holds_on_to_the_pictures_in_sight_only(qtbot, stage, alive):
    for post in list(posts_with_pictures(stage)):
        stage.editor.open_post(post)
        qtbot.waitUntil(lambda: stage.editor.form.picture.image is not None)
    assert alive() <= AT_HAND
    stage.editor.close_editor()


def test_giving_one_post_other_pictures_again_and_again_holds_on_to_the_last_ones_only(
    qtbot, stage, tmp_path, alive
):
    places = (Placement(NetworkKey("youtube")),)
    stage.editor.open_post(stage.add(day=date(2026, 11, 19), placements=places))
    for number in range(POSTS):
        name = f"photo {number}.jpg"
        drop(stage.editor.form.picture, file_of(tmp_path, name, photo(number)))
        qtbot.waitUntil(lambda name=name: kept(stage) is not None and kept(stage).name == name)
    assert alive() <= AT_HAND
