"""What the libraries must do on this computer."""

import sys

from PySide6.QtCore import QObject


def test_none_keeps_its_references():
    # PySide6 6.12.0 takes one reference of None with each call on Python 3.11 and ends the process.
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100
