"""What is painted by hand begins where the language begins."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from contentplanner.domain.anatomy import Missing
from contentplanner.domain.networks import Network
from contentplanner.ui.editor.checklist import ChecklistPill
from contentplanner.ui.editor.where_field import NetworkPill
from contentplanner.ui.sidebar_items import PlaceButton
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.mirrored import mirrored
from contentplanner.ui.widgets.radio_card import RadioCard

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
    ],
    ids=["checklist", "network", "radio", "place"],
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
    assert min(usual) < 40, "the sign is at the left"
    assert max(usual) < 200, "nothing is at the far right"
    assert max(other) > 200, "the sign is at the right"
    assert min(other) > 40, "nothing is at the far left"


def inked(image):
    """Return the columns that have anything in them, at half height, away from the frame."""
    ratio = image.devicePixelRatio()
    ground = image.pixelColor(round(image.width() / 2), round(6 * ratio))
    rows = range(round(12 * ratio), round(image.height() - 12 * ratio))
    columns = range(round(6 * ratio), round(image.width() - 6 * ratio))
    return [x / ratio for x in columns if any(image.pixelColor(x, y) != ground for y in rows)]
