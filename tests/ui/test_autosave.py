"""Typing is kept after a pause, and at the latest a few seconds after it began."""

from PySide6.QtCore import QTimer

from contentplanner.ui.fields import autosave
from contentplanner.ui.fields.autosave import Autosave


def test_typing_without_a_pause_is_kept_all_the_same(qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "LONGEST", 60)
    kept = []
    saving = Autosave(lambda command: kept.append(command) is None)
    saving.work_for("post", lambda values, _key: dict(values))
    typed = iter(range(10_000))
    keys = QTimer(interval=5)
    keys.timeout.connect(lambda: saving.note("headline", f"{next(typed)} letters"))
    keys.start()
    qtbot.waitUntil(lambda: len(kept) >= 2)
    keys.stop()
    saving.forget()


def test_what_was_given_up_is_not_kept_later(qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "LONGEST", 5)
    kept = []
    saving = Autosave(lambda command: kept.append(command) is None)
    saving.work_for("post", lambda values, _key: dict(values))
    saving.note("headline", "Gone")
    saving.forget()
    qtbot.wait(20)
    assert kept == []
