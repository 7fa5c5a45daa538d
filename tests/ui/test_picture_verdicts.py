"""What the editor says about a picture for its networks: one verdict each, and cures that work."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QImage

from contentplanner.application.networks import load_networks
from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.picture_checks import best_copy, problems, suited_copy
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Placement
from contentplanner.storage.picture_headers import picture_facts
from contentplanner.ui.editor.picture_notes import PictureNotes, cure_words, problem_words
from contentplanner.ui.editor.picture_words import size_words
from contentplanner.ui.picture_keeping import picture_copy
from tests.ui.editing import stage_on
from tests.ui.picture_files import saved
from tests.ui.test_editor_pictures import drop, file_of, kept

NETWORKS = load_networks()
TOO_WIDE = "Instagram: too wide. Its sides would be cut off, or it would be refused."
TOO_SMALL_TO_CUT = "It is too small to be cut to fit."
VISUAL = [network for network in NETWORKS.known if network.pictures]


def picture(width, height, extension="jpg", byte_count=100_000):
    return Picture(
        id=PictureId("0" * 64),
        name="loaf.jpg",
        extension=extension,
        width=width,
        height=height,
        byte_count=byte_count,
    )


def note(key, whole):
    """Return the note on a picture for a network, and the words of its cure."""
    network = NETWORKS.get(NetworkKey(key))
    found = problems(whole, network.picture_rules)
    copy = suited_copy(whole, network.picture_rules)
    return problem_words(found[0], whole, network, curable=copy is not None), copy and cure_words(whole, copy)


@pytest.fixture
def notes(qtbot, theme):
    notes = PictureNotes()
    qtbot.addWidget(notes)
    return notes


@given(
    whole=st.builds(
        picture,
        st.integers(1, 9000),
        st.integers(1, 9000),
        st.sampled_from(["jpg", "png", "webp", "gif", "tif", "bmp", "heic"]),
        st.integers(1, 50_000_000),
    )
)
def test_each_network_has_one_verdict_at_most(qapp, whole):
    sentences = size_words(whole, None, VISUAL)[0]
    for network in VISUAL:
        found = problems(whole, network.picture_rules)
        noted = bool(found) and found[0] != "blurry"
        named = sentences.replace("Reel on Instagram", "Reel").replace("Story on Instagram", "Story")
        label = network.label.replace(" on Instagram", "")
        times = sum(word.strip(",.") == label.split()[0] for word in named.split())
        assert times + noted <= 1, f"{network.label}: {sentences}"


@pytest.mark.parametrize(
    ("key", "whole", "sentence", "cure"),
    [
        (
            "instagram",
            picture(200, 200),
            "Instagram: too small. It asks for pictures at least 320 pixels wide.",
            None,
        ),
        (
            "pinterest",
            picture(200, 200),
            "Pinterest: too small. It asks for at least 600 × 900 pixels.",
            None,
        ),
        ("instagram", picture(4000, 1000), TOO_WIDE, "Make a 1080 × 566 copy"),
        ("instagram", picture(6000, 200), f"{TOO_WIDE} {TOO_SMALL_TO_CUT}", None),
        (
            "instagram",
            picture(1080, 1920),
            "Instagram: too tall. Its top and bottom would be cut off, or it would be refused.",
            "Make a 1080 × 1440 copy",
        ),
        (
            "instagram",
            picture(1080, 1080, "webp"),
            "Instagram: takes JPG and PNG files, and this one is WebP.",
            "Make a JPG copy",
        ),
        (
            "facebook",
            picture(4000, 3000),
            "Facebook: larger than needed. It uses 2048 × 2048 pixels at most.",
            "Make a 2048 × 1536 copy",
        ),
        (
            "linkedin",
            picture(8000, 6000),
            "LinkedIn: larger than it takes. 36 million pixels are the most.",
            "Make a 2048 × 1536 copy",
        ),
        (
            "x",
            picture(1600, 900, "jpg", 5_400_000),
            "X: the file is too large. It takes up to 5 MB, and this one has 5.4 MB.",
            "Make a lighter copy",
        ),
        (
            "x",
            picture(1600, 900, "gif", 15_400_000),
            "X: the file is too large. It takes up to 15 MB, and this one has 15.4 MB.",
            "Make a still 1600 × 900 copy",
        ),
    ],
)
def test_a_note_says_what_is_wrong_and_what_would_put_it_right(qapp, key, whole, sentence, cure):
    assert note(key, whole) == (sentence, cure)


@pytest.mark.parametrize(
    ("whole", "words", "token"),
    [
        (picture(1080, 1350), "1080 × 1350 pixels. Sharp enough for Instagram and X.", "ok"),
        (picture(700, 700), "700 × 700 pixels.", "text2"),
        (picture(400, 400), "400 × 400 pixels. Small: it will look blurry on Instagram and X.", "warn"),
    ],
)
def test_a_picture_is_told_to_be_sharp_or_blurry(qapp, whole, words, token):
    networks = [NETWORKS.get(NetworkKey(key)) for key in ("instagram", "x", "email")]
    if "X." in words and token == "ok":
        networks[1] = NETWORKS.get(NetworkKey("threads"))
        words = words.replace("X", "Threads")
    assert size_words(whole, None, networks) == (words, token)


def test_a_note_of_something_a_network_does_by_itself_is_no_warning(notes):
    facebook = NETWORKS.get(NetworkKey("facebook"))
    notes.show_notes(picture(4000, 3000), [facebook], (50, 50), curable=True)
    assert notes.lines[0].sentence._level == ""
    notes.show_notes(picture(100, 100), [facebook], (50, 50), curable=True)
    assert notes.lines[0].sentence._level == "warn"
    notes.show_notes(
        picture(1080, 1080, "png"), [NETWORKS.get(NetworkKey("instagram"))], (50, 50), curable=True
    )
    assert notes.isHidden()


@pytest.fixture(scope="module")
def heavy():
    """A picture of nothing but specks, as heavy as one can be."""
    specks = Image.effect_noise((2400, 3000), 90)
    data = saved(Image.merge("RGB", [specks, specks.rotate(180), specks.transpose(0)]), "BMP")
    return QImage.fromData(data), picture(2400, 3000, "png", 18_000_000)


@pytest.mark.parametrize("network", VISUAL, ids=lambda network: network.key)
def test_a_copy_is_what_its_network_takes_even_of_the_heaviest_picture(qapp, heavy, network):
    image, whole = heavy
    copies = {best_copy(whole, network.picture_rules), suited_copy(whole, network.picture_rules)}
    for copy in copies - {None}:
        made = picture_copy(image, copy)
        facts = picture_facts(made, "copy")
        kept = picture(facts.width, facts.height, facts.extension, len(made))
        assert problems(kept, network.picture_rules) == ()


def test_a_cure_is_one_step_and_its_copy_is_well_named(qtbot, desk, tmp_path):
    stage = stage_on(qtbot, desk, tmp_path)
    places = (Placement(NetworkKey("instagram")),)
    stage.editor.open_post(stage.add(day=date(2026, 11, 19), placements=places))
    data = saved(Image.effect_noise((3000, 1000), 40).convert("RGB"), "JPEG")
    drop(stage.editor.form.picture, file_of(tmp_path, "first-stollen.jpg", data))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    line = stage.editor.form.picture._notes.lines[0]
    line.cure.click()
    qtbot.waitUntil(lambda: kept(stage).name == "first-stollen 1080x566.jpg")
    assert stage.editor.form.picture._notes.isHidden()
    words = "1080 × 566 pixels. Sharp enough for Instagram."
    qtbot.waitUntil(lambda: stage.editor.form.picture.head.facts.text == words)
    stage.undo()
    assert kept(stage).name == "first-stollen.jpg"
    stage.leave()


def test_a_copy_of_a_copy_is_named_by_its_own_size_only(qtbot, desk, tmp_path):
    stage = stage_on(qtbot, desk, tmp_path)
    places = (Placement(NetworkKey("youtube")),)
    stage.editor.open_post(stage.add(day=date(2026, 11, 19), placements=places))
    data = saved(Image.effect_noise((1300, 1300), 40).convert("RGB"), "JPEG")
    drop(stage.editor.form.picture, file_of(tmp_path, "loaf 1300x1300.jpg", data))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    stage.editor.form.picture._notes.lines[0].cure.click()
    qtbot.waitUntil(lambda: kept(stage).name == "loaf 1280x720.jpg")
    stage.leave()
