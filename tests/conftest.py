"""Shared set-up: no screen is needed, and nothing of the person running the tests is touched."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
