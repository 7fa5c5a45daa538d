"""Whether pictures suit networks, and the copies that do."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.networks import load_networks
from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.networks import PictureRules
from contentplanner.domain.picture_checks import best_copy, is_sharp, problems, suited_copy
from contentplanner.domain.pictures import Picture

NETWORKS = load_networks()
RULES = [network.picture_rules for network in NETWORKS.known]


def picture(width, height, extension="jpg", byte_count=100_000):
    return Picture(
        id=PictureId("0" * 64),
        name="loaf.jpg",
        extension=extension,
        width=width,
        height=height,
        byte_count=byte_count,
    )


any_picture = st.builds(
    picture,
    st.integers(1, 9000),
    st.integers(1, 9000),
    st.sampled_from(["jpg", "png", "webp", "gif", "tif", "bmp"]),
    st.integers(1, 50_000_000),
)
hundredths = st.integers(0, 100)


def rules(key):
    return NETWORKS.get(NetworkKey(key)).picture_rules


@given(any_picture, st.sampled_from(RULES), hundredths, hundredths)
def test_a_suited_copy_has_no_problem_left(whole, wanted, x, y):
    copy = suited_copy(whole, wanted, x, y)
    if copy is not None:
        made = replace(whole, width=copy.width, height=copy.height, extension=copy.extension, byte_count=1)
        assert problems(made, wanted) == ()


@given(any_picture, st.sampled_from(RULES), hundredths, hundredths)
def test_no_copy_is_enlarged_or_reaches_over_the_edge(whole, wanted, x, y):
    copy = best_copy(whole, wanted, x, y)
    assert copy.width <= copy.cut.width
    assert copy.height <= copy.cut.height + 1
    assert copy.cut.left + copy.cut.width <= whole.width
    assert copy.cut.top + copy.cut.height <= whole.height


@given(any_picture, st.sampled_from(RULES))
def test_a_picture_that_suits_needs_no_copy(whole, wanted):
    if not problems(whole, wanted):
        assert suited_copy(whole, wanted) is None


@given(any_picture)
def test_a_network_of_ones_own_takes_every_picture(whole):
    assert problems(whole, PictureRules()) == ()


@pytest.mark.parametrize(
    ("key", "whole", "found"),
    [
        ("instagram", picture(1080, 1350), ()),
        ("instagram", picture(1080, 1440), ()),
        ("instagram", picture(1080, 566), ()),
        ("instagram", picture(3000, 1000), ("too-wide",)),
        ("instagram", picture(1080, 1920), ("too-narrow",)),
        ("instagram", picture(1080, 1350, "png"), ()),
        ("instagram", picture(1080, 1350, "webp"), ("format",)),
        ("instagram", picture(400, 400), ("blurry",)),
        ("instagram", picture(4000, 150), ("too-wide", "blurry")),
        ("pinterest", picture(400, 600), ("too-small", "blurry")),
        ("x", picture(1200, 675, "gif", 14_000_000), ()),
        ("x", picture(1200, 675, "gif", 16_000_000), ("too-many-bytes",)),
        ("x", picture(6000, 200), ()),
        ("linkedin", picture(8000, 6000), ("too-many-pixels",)),
        ("mastodon", picture(300, 300), ("blurry",)),
        ("x", picture(1200, 675, "jpg", 6_000_000), ("too-many-bytes",)),
        ("facebook", picture(3000, 1000, "tif"), ("too-many-pixels",)),
    ],
)
def test_what_networks_say(key, whole, found):
    assert problems(whole, rules(key)) == found


def test_a_copy_that_would_be_blurry_is_not_offered():
    assert suited_copy(picture(6000, 200), rules("instagram")) is None


def test_a_copy_of_a_drawing_stays_one_where_it_is_light_enough():
    assert suited_copy(picture(3000, 3000, "png", 900_000), rules("bluesky")) is None
    assert suited_copy(picture(3000, 3000, "png", 900_000), rules("facebook")).extension == "png"
    assert suited_copy(picture(3000, 3000, "png", 9_000_000), rules("bluesky")).extension == "jpg"


def test_a_copy_for_instagram_is_what_scheduling_services_take():
    assert best_copy(picture(1080, 1350, "png"), rules("instagram")).extension == "jpg"


@given(any_picture, st.sampled_from(RULES))
def test_what_is_sharp_is_not_blurry(whole, wanted):
    assert not (is_sharp(whole, wanted) and "blurry" in problems(whole, wanted))


def test_a_picture_too_wide_is_cut_around_its_focus_to_the_nearest_shape():
    copy = suited_copy(picture(4000, 1000), rules("instagram"), 90, 50)
    assert (copy.width, copy.height) == (1080, 566)
    assert copy.cut.left + copy.cut.width == 4000
    assert Fraction(copy.cut.width, copy.cut.height) == pytest.approx(1080 / 566, abs=0.01)


def test_a_picture_that_is_too_small_has_no_cure():
    assert suited_copy(picture(300, 200), rules("pinterest")) is None
