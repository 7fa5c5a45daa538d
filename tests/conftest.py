"""Shared set-up: no screen is needed, and nothing of the person running the tests is touched."""

import os
import sys

import pytest

from tests.desks import FixedClock, empty_desk, sample_desk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def leave_no_windows():
    """Take away every window a test has made: each one left makes every change of looks slower."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    for window in widgets.QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def desk(tmp_path, clock):
    """An empty plan."""
    opened = empty_desk(tmp_path / "Marigold", clock)
    yield opened
    opened.close()


@pytest.fixture
def sample(tmp_path, clock):
    """The sample plan."""
    opened = sample_desk(tmp_path / "Sample", clock)
    yield opened
    opened.close()
