import logging

import pytest

from contentplanner.application.log_file import log_mistake, start_log, stop_log


@pytest.fixture
def log(tmp_path):
    yield start_log(tmp_path / "state")
    stop_log()


def test_a_log_is_private_to_its_owner(log):
    logging.getLogger("contentplanner.test").info("3 posts moved")
    assert "3 posts moved" in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o077 == 0
    assert log.parent.stat().st_mode & 0o077 == 0


def test_a_long_log_is_put_aside_at_the_next_start(log):
    log.write_bytes(b"x" * 300_000)
    start_log(log.parent)
    assert log.stat().st_size == 0
    assert log.with_suffix(".old.log").stat().st_size == 300_000


def test_a_mistake_is_noted_without_its_message(log):
    try:
        int("the secret recipe"[0:])
    except ValueError as error:
        log_mistake("testing", error)
    noted = log.read_text(encoding="utf-8")
    assert "testing failed with ValueError" in noted
    assert "invalid literal" not in noted
