"""Run with ``make bench``: prints each figure of the design's budgets beside its floor."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import hints, library, pictures, previews, quarter, store, typing, window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--million", action="store_true", help="also measure on 1,000,000 posts (minutes)")
options = parser.parse_args()

folder = Path(tempfile.mkdtemp(prefix="contentplanner-bench-"))
try:
    for figure in (
        *window.figures(folder),
        *quarter.figures(folder),
        *library.figures(folder),
        *pictures.figures(folder),
        *typing.figures(folder),
        *previews.figures(),
        *hints.figures(folder),
        *store.figures(folder, million=options.million),
    ):
        print(figure.line(), flush=True)
finally:
    shutil.rmtree(folder)
sys.exit(0)
