"""What is painted by hand begins where the language begins."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from contentplanner.domain.anatomy import Missing
from contentplanner.domain.networks import Network
from contentplanner.ui.editor.calendar_popup import MonthGrid
from contentplanner.ui.editor.checklist import ChecklistPill
from contentplanner.ui.editor.where_field import NetworkPill
from contentplanner.ui.fields.text_fields import TextEdit
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.sidebar_items import PlaceButton
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.menu_button import MenuButton
from contentplanner.ui.widgets.mirrored import direction_of, direction_of_own, mirrored
from contentplanner.ui.widgets.radio_card import RadioCard
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import NoteLabel, ToneLabel

Leftwards = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def direction():
    """Set the direction of the whole program, and set it back."""
    yield QGuiApplication.setLayoutDirection
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_place_counts_from_the_other_side(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(100, 20)
    room = QRectF(8, 2, 30, 10)
    assert mirrored(widget, room) == room
    widget.setLayoutDirection(Leftwards)
    assert mirrored(widget, room) == QRectF(62, 2, 30, 10)


def test_a_flow_begins_at_the_right(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(6, holder)
    parts = [QWidget(), QWidget()]
    for part in parts:
        part.setFixedSize(40, 20)
        flow.addWidget(part)
    holder.setLayoutDirection(Leftwards)
    holder.resize(200, 40)
    holder.show()
    assert [part.x() for part in parts] == [160, 114]


@pytest.mark.parametrize(
    "make",
    [
        lambda: ChecklistPill(Missing.HEADLINE, None),
        lambda: NetworkPill(Network(key="x", label="IIIIIIIIIIII", monogram="X")),
        lambda: RadioCard("link", "IIIIIIIIIIII"),
        lambda: PlaceButton("today", "sun", "IIIIIIIIIIII"),
        lambda: ToneLabel("IIIIIIIIIIII"),
        lambda: text_label("IIIIIIIIIIII"),
    ],
    ids=["checklist", "network", "radio", "place", "tone", "label"],
)
def test_the_sign_and_the_words_change_sides(qtbot, theme, direction, make):
    columns = []
    for one in (Qt.LayoutDirection.LeftToRight, Leftwards):
        direction(one)
        widget = make()
        qtbot.addWidget(widget)
        widget.resize(240, 40)
        columns.append(inked(widget.grab().toImage()))
    usual, other = columns
    assert min(usual) < 40, "it begins at the left"
    assert max(usual) < 200, "nothing is at the far right"
    assert max(other) > 200, "it begins at the right"
    assert min(other) > 40, "nothing is at the far left"


@pytest.mark.parametrize(
    ("name", "turns"),
    [("chevron-left", True), ("move-right", True), ("undo-2", True), ("calendar", False), ("check", False)],
)
def test_arrows_turn_round_and_other_signs_do_not(qtbot, theme, direction, name, turns):
    colour = theme.colour("text")
    usual = icon_pixmap(name, colour, 48).toImage()
    direction(Leftwards)
    assert (icon_pixmap(name, colour, 48).toImage() != usual) is turns


def test_the_arrow_of_a_menu_comes_after_the_words(qtbot, theme, direction):
    for one, other in (
        (Qt.LayoutDirection.LeftToRight, Leftwards),
        (Leftwards, Qt.LayoutDirection.LeftToRight),
    ):
        direction(one)
        button = MenuButton("Sort", tuple, print)
        qtbot.addWidget(button)
        assert button.layoutDirection() is other, "Qt puts the icon where the direction begins"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("How many grams?", Qt.AlignmentFlag.AlignLeft),
        ("כמה גרם?", Qt.AlignmentFlag.AlignRight),
        ("\n\n… 🎄\nخرج من الفرن", Qt.AlignmentFlag.AlignRight),
    ],
)
def test_lines_begin_where_their_script_does(qtbot, theme, text, side):
    edit = TextEdit(3, 6)
    qtbot.addWidget(edit)
    edit.show_text(text)
    assert edit.document().defaultTextOption().alignment() == side


def test_what_is_typed_reads_in_its_own_direction_whatever_the_program_does():
    assert direction_of_own("Stollen, 19:00") is Qt.LayoutDirection.LeftToRight
    assert direction_of_own("שטולן Marigold") is Leftwards


def test_words_without_a_letter_read_leftwards_never_run_that_way(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    assert direction_of(widget, "5 מתוך 5") is Qt.LayoutDirection.LeftToRight
    widget.setLayoutDirection(Leftwards)
    assert direction_of(widget, "5 מתוך 5") is Leftwards
    assert direction_of(widget, "1080 × 1080") is Qt.LayoutDirection.LeftToRight


def test_the_days_of_a_month_begin_at_the_right_and_the_keys_follow(qtbot, theme, direction):
    direction(Leftwards)
    grid = MonthGrid(0, date(2026, 11, 10))
    qtbot.addWidget(grid)
    grid.resize(grid.sizeHint())
    assert grid.cell(0).left() > grid.cell(1).left()
    grid.go_to(date(2026, 11, 10))
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.day == date(2026, 11, 11)


def boxes(qtbot, widths, room, flow, glued=()):
    """Return where boxes of some widths lie in a row that goes on below."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(flow)
    parts = []
    for number, width in enumerate(widths):
        part = QWidget()
        part.setFixedSize(width, 20)
        part.setProperty("glued", number in glued)
        flow.addWidget(part)
        parts.append(part)
    holder.resize(room, 200)
    holder.show()
    return [(part.x(), part.y() > 10) for part in parts]


def test_the_last_of_a_line_may_lie_at_its_far_end(qtbot):
    assert boxes(qtbot, (40, 50), 200, FlowLayout(10, to_the_ends=True)) == [(0, False), (150, False)]
    assert boxes(qtbot, (40, 170), 200, FlowLayout(10, to_the_ends=True)) == [(0, False), (0, True)]


def test_what_belongs_together_goes_to_the_next_line_together(qtbot):
    assert boxes(qtbot, (90, 60, 60), 200, FlowLayout(10)) == [(0, False), (100, False), (0, True)]
    assert boxes(qtbot, (90, 60, 60), 200, FlowLayout(10), {2}) == [(0, False), (0, True), (70, True)]
    assert boxes(qtbot, (90, 120, 120), 200, FlowLayout(10), {2}) == [(0, False), (0, True), (0, True)]


def test_a_long_note_wraps_only_where_room_is_short(qtbot, theme):
    note = NoteLabel("Long headlines get cut off. 112 characters over.")
    qtbot.addWidget(note)
    line = note.sizeHint()
    assert note.heightForWidth(line.width()) < 2 * line.height()
    assert note.minimumSizeHint().width() < line.width()
    assert note.heightForWidth(note.minimumSizeHint().width()) >= 2 * line.height()


def inked(image):
    """Return the columns that have anything in them, at half height, away from the frame."""
    ratio = image.devicePixelRatio()
    ground = image.pixelColor(round(image.width() / 2), round(6 * ratio))
    rows = range(round(12 * ratio), round(image.height() - 12 * ratio))
    columns = range(round(6 * ratio), round(image.width() - 6 * ratio))
    return [x / ratio for x in columns if any(image.pixelColor(x, y) != ground for y in rows)]
