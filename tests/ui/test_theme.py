import re

import pytest
from PySide6.QtGui import QColor

from contentplanner.resources import resource_path
from contentplanner.ui.theme.dressing import style_sheet
from contentplanner.ui.theme.tokens import DARK, DARK_PHASES, LIGHT, LIGHT_PHASES

TEXT = [
    ("text", "canvas"), ("text", "surface"), ("text", "sunken"), ("text", "accentSoft"),
    ("text2", "canvas"), ("text2", "surface"), ("text2", "sunken"), ("text2", "accentSoft"),
    ("text3", "surface"), ("text3", "canvas"), ("text3", "sunken"), ("onAccent", "accent"),
    ("accent", "surface"), ("accent", "canvas"), ("onInk", "ink"), ("danger", "surface"),
    ("danger", "dangerSoft"), ("warn", "warnSoft"), ("warn", "surface"), ("warn", "canvas"),
    ("ok", "surface"), ("ok", "okSoft"),
]  # fmt: skip
EDGES = [
    ("control", "surface"), ("control", "canvas"), ("control", "sunken"), ("focus", "surface"),
    ("focus", "canvas"), ("focus", "accentSoft"), ("warnIcon", "surface"), ("warnIcon", "warnSoft"),
    ("mPromo", "mConv"), ("mOver", "mConv"), ("mPromo", "surface"), ("mOver", "surface"),
]  # fmt: skip


def contrast(one, other):
    lights = sorted((_light(QColor(one)), _light(QColor(other))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def _light(colour):
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_and_every_edge_seen(tokens):
    weak = [pair for pair in TEXT if contrast(tokens[pair[0]], tokens[pair[1]]) < 4.5]
    weak += [pair for pair in EDGES if contrast(tokens[pair[0]], tokens[pair[1]]) < 3]
    assert weak == []


@pytest.mark.parametrize(("phases", "tokens"), [(LIGHT_PHASES, LIGHT), (DARK_PHASES, DARK)])
def test_every_phase_stands_out_and_its_name_can_be_read(phases, tokens):
    for solid, tint, text in phases.values():
        assert contrast(text, tint) >= 4.5
        assert contrast(solid, tint) >= 3
        assert contrast(solid, tokens["surface"]) >= 3


def test_both_schemes_have_the_same_roles():
    assert set(LIGHT) == set(DARK)


def test_the_style_sheet_is_filled_in_whole(theme):
    for dark in (False, True):
        theme.apply(dark=dark, scale=1.5, reduce_motion=True)
        sheet = style_sheet(theme)
        assert "@" not in sheet
        assert not re.search(r"\d+sp\b", sheet)
        for picture in re.findall(r'url\("([^"]+)"\)', sheet):
            assert resource_path("themes").joinpath(picture).is_file()


def test_sizes_follow_the_text_size(theme):
    theme.apply(dark=False, scale=1.5, reduce_motion=True)
    assert theme.font("title").pixelSize() == 30
    assert "font-size: 30px" in style_sheet(theme)
