"""The preview: every network in its own anatomy, nothing too wide, all of it read out."""

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from contentplanner.application.networks import load_networks
from contentplanner.domain.folding import seen_on, tidy
from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.likeness import Kind, Several
from contentplanner.domain.links import LinkTags
from contentplanner.domain.outgoing import outgoing
from contentplanner.domain.posts import MorePicture, Objective, Placement
from contentplanner.ui.editor.preview import PreviewPanel
from contentplanner.ui.editor.preview.look import Look
from contentplanner.ui.editor.preview.words import Run, Words
from tests.domain.posts import complete_post

NETWORKS = load_networks()
KEYS = [network.key for network in NETWORKS.known] + [NetworkKey("Village board")]
TALL = (Kind.STORY, Kind.REEL, Kind.TALL)
PANEL_WIDTH = 322
WILD = (
    "Donaudampfschifffahrt" * 9
    + "\n\n👩‍👩‍👧‍👦"
    + "🎄" * 70
    + "\nخرجت من الفرن في السادسة\n\u202eturned\n#"
    + "tag" * 40
)
PICTURE = PictureId("0" * 32)


def post_on(key, **values):
    values = {"headline": "Guess", "description": "How heavy is it?", "link": "", "hashtags": "", **values}
    return complete_post(placements=(Placement(key),), **values)


@pytest.fixture
def panel(qtbot, theme):
    panel = PreviewPanel(NETWORKS)
    qtbot.addWidget(panel)
    panel.resize(PANEL_WIDTH, 900)
    panel.show()
    return panel


def painted(colour="#FF00FF", width=1200, height=600):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def halves(width, height):
    """Return a picture that is blue on the left and red on the right."""
    image = painted("#0000FF", width, height)
    painter = QPainter(image)
    painter.fillRect(width // 2, 0, width // 2, height, QColor("#FF0000"))
    painter.end()
    return image


def lesson(panel):
    return panel.findChild(QWidget, "editor.preview.lesson").text()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("key", KEYS)
def test_no_text_however_wild_makes_the_column_wider(panel, theme, key, scale):
    theme.apply(dark=False, scale=scale, reduce_motion=True)
    panel.show_post(post_on(key, headline="Headline" * 30, description=WILD), "Marigold" * 20)
    assert panel.minimumSizeHint().width() <= PANEL_WIDTH * scale
    assert panel.card.width() <= (PANEL_WIDTH - 42) * scale


@pytest.mark.parametrize("width", [60, 150, 278])
def test_every_line_is_as_wide_as_its_column_at_most(theme, width):
    words = Words(WILD, Run("Marigold" * 9, bold=True), Run("… more"), marked=((0, 3),))
    words.measure(width, Look(dark=False))
    lines = [layout.lineAt(n) for layout, _ in words._layouts for n in range(layout.lineCount())]
    assert len(lines) > 10
    assert all(line.naturalTextWidth() <= width + 0.5 for line in lines)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_text_of_few_lines_ends_in_dots_and_is_no_longer(theme, most):
    words = Words("It came out of the oven at six this morning 👩‍👩‍👧", most=most)
    words.measure(90, Look(dark=False))
    assert sum(layout.lineCount() for layout, _ in words._layouts) <= most
    assert words._layouts[-1][0].text().rstrip("\u2068\u2069").endswith("…")


@pytest.mark.parametrize("key", KEYS)
def test_what_is_seen_is_read_out_with_the_name_of_the_network(panel, key):
    network = NETWORKS.get(key)
    post = post_on(key, description="It came out of the oven. " * 40 + "\n\nHow many grams?")
    panel.show_post(post, "Marigold Café")
    assert panel.card.accessibleName() == f"Preview for {network.label}"
    said = panel.card.accessibleDescription()
    out = outgoing(post, network)
    seen = seen_on(out.body, network)
    assert "Marigold Café" in said
    assert tidy(seen.seen)[:60] in said
    assert out.title in said
    if network.fold is not None:
        assert seen.hidden.strip() not in said
        assert said.endswith("more")


@pytest.mark.parametrize("key", KEYS)
def test_a_post_without_words_shows_grey_bars_and_says_what_they_stand_for(panel, key):
    panel.show_post(post_on(key, headline="", description=""), "Marigold Café")
    empty = panel.card.grab().toImage()
    assert "Your headline and text appear here." in panel.card.accessibleDescription()
    panel.show_post(post_on(key), "Marigold Café")
    assert "appear here" not in panel.card.accessibleDescription()
    assert panel.card.grab().toImage() != empty


@pytest.mark.parametrize("key", [key for key in KEYS if NETWORKS.get(key).pictures])
def test_a_picture_is_cut_to_the_shape_of_the_network(panel, key):
    network = NETWORKS.get(key)
    panel.show_post(post_on(key, picture_id=PICTURE), "Marigold")
    panel.set_image(painted(), PICTURE)
    expected = min(max(Fraction(2), network.preview.narrowest), network.preview.widest)
    card = panel.card.grab().toImage()
    if network.preview.kind in TALL:
        assert (card.width() - 2) / (card.height() - 2) == pytest.approx(float(expected), rel=0.02)
        return
    inside = [
        (x, y)
        for x in range(card.width())
        for y in range(card.height())
        if (colour := card.pixelColor(x, y)).red() > 250 and colour.blue() > 250 and colour.green() < 10
    ]
    xs, ys = [x for x, _ in inside], [y for _, y in inside]
    shape = (max(xs) - min(xs) + 1) / (max(ys) - min(ys) + 1)
    assert shape == pytest.approx(float(expected), rel=0.05)


@pytest.mark.parametrize("key", ["pinterest", "instagram_story", "instagram_reel", "tiktok", "instagram"])
def test_the_cut_follows_the_focus(panel, key):
    key = NetworkKey(key)
    panel.show_post(post_on(key, picture_id=PICTURE), "Marigold")
    panel.set_image(halves(4000, 1000), PICTURE)
    middle = panel.card.rect().center() - QPoint(0, panel.card.height() // 4)
    for focus, left in ((0, False), (100, True)):
        panel.set_focus(focus, 50)
        colour = panel.card.grab().toImage().pixelColor(middle.x() - 60, middle.y())
        assert (colour.red() > colour.blue()) is left


def test_networks_with_a_grid_show_every_picture_and_others_which_of_how_many(panel):
    more = tuple(MorePicture(PictureId(f"{n:032x}")) for n in range(1, 3))
    colours = {more[0].picture_id: "#00FF00", more[1].picture_id: "#FFFF00"}

    def seen(key):
        panel.show_post(post_on(NetworkKey(key), picture_id=PICTURE, more_pictures=more), "Marigold")
        panel.set_image(painted("#FF00FF"), PICTURE)
        for picture, colour in colours.items():
            panel.set_small_image(picture, painted(colour, 192, 192))
        image = panel.card.grab().toImage()
        return {
            image.pixelColor(x, y).name().upper()
            for x in range(0, image.width(), 4)
            for y in range(0, image.height(), 4)
        }

    every = {"#FF00FF", *colours.values()}
    for network in NETWORKS.known:
        if network.preview.several is Several.GRID and network.pictures:
            assert every <= seen(network.key), network.key
        if network.preview.several is Several.ONE:
            assert not set(colours.values()) & seen(network.key), network.key
    assert "#00FF00" not in seen("instagram")
    panel.set_image(painted("#00FF00"), more[0].picture_id)
    assert panel.card.shown.album.mark == "2/3"


def test_the_lesson_names_the_network_and_its_word_and_is_gone_where_nothing_is_folded(panel):
    text = "It came out of the oven at six. " * 30 + "How many grams?"
    panel.show_post(post_on(NetworkKey("facebook"), description=text), "Marigold")
    assert lesson(panel).startswith("Most people see only the text before “See more”.")
    assert lesson(panel).endswith("Your question starts after it.")
    panel.show_post(post_on(NetworkKey("linkedin"), description="Why? " + text), "Marigold")
    assert lesson(panel) == "Most people see only the text before “more”."
    for key in ("mastodon", "google_business", "email"):
        panel.show_post(post_on(NetworkKey(key), description=text), "Marigold")
        assert "most people" not in lesson(panel)
    panel.show_post(post_on(NetworkKey("facebook")), "Marigold")
    assert "most people" not in lesson(panel)
    assert "not exact pixels" in lesson(panel), "that it is a likeness is always said"


def test_a_link_that_comes_after_more_is_said_where_people_should_follow_it(panel):
    post = post_on(
        NetworkKey("linkedin"),
        description="It came out of the oven at six. " * 30,
        link="https://marigold.example",
        objective=Objective.CLICK_THROUGH,
    )
    panel.show_post(post, "Marigold", LinkTags("social", "Advent"))
    assert lesson(panel).endswith("Your link comes after it.")


def test_a_title_that_is_cut_is_said_with_how_much_is_seen(panel):
    post = post_on(NetworkKey("email"), headline="A subject of many words " * 4)
    panel.show_post(post, "Marigold")
    assert lesson(panel) == "Most inboxes cut the subject after about 50 characters."


def test_what_is_too_long_for_a_network_is_struck_through_and_said(panel):
    post = post_on(NetworkKey("bluesky"), headline="", description="bread " * 60)
    panel.show_post(post, "Marigold")
    assert panel.card.shown.fits == 299
    assert lesson(panel) == "What is struck through is too long for Bluesky."
    panel.show_post(replace(post, description="bread"), "Marigold")
    assert panel.card.shown.fits is None


def test_an_inbox_shows_the_preheader_or_else_how_the_message_begins(panel):
    post = post_on(NetworkKey("email"), description="Dear reader, the oven is hot.")
    panel.show_post(post, "Marigold")
    assert panel.card.shown.lead == "Dear reader, the oven is hot."
    panel.show_post(replace(post, placements=(Placement(NetworkKey("email"), lead="Warm"),)), "Marigold")
    assert panel.card.shown.lead == "Warm"


def test_two_networks_stand_side_by_side_and_many_in_a_menu(panel):
    def offer(*keys):
        panel.show_post(replace(post_on(KEYS[0]), placements=tuple(map(Placement, keys))), "Marigold")

    offer(NetworkKey("instagram"), NetworkKey("facebook"))
    menu = panel.findChild(QWidget, "editor.preview.menu")
    assert panel.chooser.isVisible()
    assert not menu.isVisible()
    QTest.mouseClick(panel.chooser.findChild(QWidget, "segment.facebook"), Qt.MouseButton.LeftButton)
    assert panel.network == "facebook"
    offer(*KEYS)
    assert menu.isVisible()
    assert panel.minimumSizeHint().width() <= PANEL_WIDTH
    assert menu.accessibleName() == "Preview for Facebook", "the network shown stays while it is chosen"
    menu.fill()
    actions = menu.menu().actions()
    assert [action.text() for action in actions] == [NETWORKS.get(key).label for key in KEYS]
    actions[-1].trigger()
    assert panel.network == "Village board"
    offer(NetworkKey("x"))
    assert panel.network == "x"
    assert not panel.chooser.isVisible()


def test_names_that_fit_no_more_at_a_larger_text_go_into_the_menu(panel, theme, monkeypatch):
    two = (Placement(NetworkKey("instagram")), Placement(NetworkKey("facebook")))
    panel.show_post(replace(post_on(KEYS[0]), placements=two), "Marigold")
    menu = panel.findChild(QWidget, "editor.preview.menu")
    assert not menu.isVisible()
    monkeypatch.setattr("contentplanner.ui.editor.preview.chooser._ROOM", 100)
    theme.apply(dark=False, scale=1.5, reduce_motion=True)
    assert menu.isVisible()
    assert menu.text() == "Instagram"


def test_the_likeness_is_dark_or_light_whatever_the_program_wears(panel, theme):
    def is_dark():
        image = panel.card.grab().toImage()
        return image.pixelColor(image.width() // 2, 4).lightness() < 128

    panel.show_post(post_on(NetworkKey("facebook")), "Marigold")
    assert not is_dark()
    theme.apply(dark=True, scale=1.0, reduce_motion=True)
    assert is_dark(), "it follows the program until it is told otherwise"
    panel.switch.setFocus()
    QTest.keyClick(panel.switch, Qt.Key.Key_Space)
    assert not is_dark()
    assert panel.switch.accessibleName() == "Show the preview dark"
    theme.apply(dark=False, scale=1.0, reduce_motion=True)
    assert not is_dark()


def test_a_paragraph_begins_at_the_side_its_words_are_read_from(theme):
    words = Words("خرجت من الفرن\nIt came out\n🎄 خرجت", Run("Marigold"))
    words.measure(250, Look(dark=False))
    arabic, english, tree = (layout.lineAt(0).naturalTextRect() for layout, _ in words._layouts)
    assert arabic.right() == pytest.approx(250, abs=1)
    assert tree.right() == pytest.approx(250, abs=1)
    assert english.left() == 0


def test_a_text_that_turns_its_direction_does_not_turn_the_word_after_it(theme):
    def end_of(text):
        words = Words(text, after=Run("… more"))
        words.measure(250, Look(dark=False))
        layout = words._layouts[0][0]
        line = layout.lineAt(0)
        return line.cursorToX(layout.text().index("more"))[0], line.naturalTextWidth()

    x, width = end_of("\u202eabc")
    assert x > width / 2


def test_typing_makes_no_new_widgets(panel):
    panel.show_post(post_on(NetworkKey("instagram")), "Marigold")
    before = panel.findChildren(QWidget)
    panel.show_post(post_on(NetworkKey("instagram"), description="Another text " * 300), "Marigold")
    assert panel.findChildren(QWidget) == before
