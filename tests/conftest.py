"""Shared set-up: no screen is needed, and nothing of the person running the tests is touched."""

import os

import pytest

from tests.desks import FixedClock, empty_desk, sample_desk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
