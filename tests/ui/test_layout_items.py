"""Looking into a layout keeps no hold of its items, which would outlive them."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.ui.widgets.layout_items import contents_of, first_widget


def test_widgets_and_layouts_come_in_order_and_no_item_stays(qtbot):
    home = QWidget()
    qtbot.addWidget(home)
    column, row, labels = QVBoxLayout(home), QHBoxLayout(), [QLabel("a"), QLabel("b")]
    column.addStretch(1)
    column.addWidget(labels[0])
    column.addLayout(row)
    column.addWidget(labels[1])
    found = list(contents_of(column))
    assert found == [labels[0], row, labels[1]]
    assert first_widget(column) is labels[0]
    again = column.itemAt(1)
    assert again is not None
    assert again.widget() is labels[0]
    assert row.parent() is column
