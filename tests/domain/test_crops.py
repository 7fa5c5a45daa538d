"""Crops: inside the picture, of the wanted shape, with the focus in sight."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.crops import SHAPES, Crop, crop

sides = st.integers(1, 20_000)
ratios = st.sampled_from([shape.ratio for shape in SHAPES]) | st.fractions(Fraction(1, 5), 5)
hundredths = st.integers(0, 100)


@given(sides, sides, ratios, hundredths, hundredths)
def test_a_crop_lies_inside_the_picture(width, height, ratio, x, y):
    cut = crop(width, height, ratio, x, y)
    assert 0 <= cut.left < cut.left + cut.width <= width
    assert 0 <= cut.top < cut.top + cut.height <= height


@given(sides, sides, ratios, hundredths, hundredths)
def test_a_crop_has_the_shape_within_a_pixel_and_as_much_of_the_picture_as_it_can(width, height, ratio, x, y):
    cut = crop(width, height, ratio, x, y)
    assert cut.width == width or cut.height == height
    assert abs(cut.width - cut.height * ratio) <= max(1, ratio)


@given(sides, sides, ratios, hundredths, hundredths)
def test_the_focus_stays_in_sight(width, height, ratio, x, y):
    cut = crop(width, height, ratio, x, y)
    assert cut.left - 1 <= Fraction(width * x, 100) <= cut.left + cut.width + 1
    assert cut.top - 1 <= Fraction(height * y, 100) <= cut.top + cut.height + 1


@given(sides, sides, hundredths, hundredths)
def test_a_picture_that_has_the_shape_is_not_cut(width, height, x, y):
    assert crop(width, height, Fraction(width, height), x, y) == Crop(0, 0, width, height)


def test_the_focus_is_in_the_middle_where_the_edges_allow():
    assert crop(1000, 500, Fraction(1), 50, 50) == Crop(250, 0, 500, 500)
    assert crop(1000, 500, Fraction(1), 60, 0) == Crop(350, 0, 500, 500)
    assert crop(1000, 500, Fraction(1), 100, 0) == Crop(500, 0, 500, 500)
