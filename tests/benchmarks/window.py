"""Starting the window and keeping it open, beside a bare window; switching quarters."""

import statistics
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from contentplanner.bootstrap import House
from tests.benchmarks.measure import Figure, child
from tests.benchmarks.plans import plan_of
from tests.desks import TODAY, FixedClock

_BARE = """
import sys, time
{more}
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
class Window(QMainWindow):
    def paintEvent(self, event):
        print((time.time() - float(sys.argv[1])) * 1000)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

# Watches the real program from the side: nothing of it is changed but that it ends once it was seen.
_OURS = """
import sys, time
wanted = sys.argv[2]
def watch(application):
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Watch(QObject):
        def eventFilter(self, thing, event):
            if event.type() == QEvent.Type.Paint:
                self.seen()
            return False
        def look(self):
            if any(w.isVisible() for w in application.allWidgets() if type(w).__name__ == "SingleItem"):
                self.seen()
        def seen(self):
            print((time.time() - float(sys.argv[1])) * 1000)
            sys.stdout.flush()
            import os
            os._exit(0)
    watcher = Watch(application)
    if wanted == "paint":
        for window in application.topLevelWidgets():
            window.installEventFilter(watcher)
    else:
        timer = QTimer(watcher)
        timer.timeout.connect(watcher.look)
        timer.start(2)
def main():
    from PySide6.QtWidgets import QApplication
    run = QApplication.exec
    def exec_watched():
        watch(QApplication.instance())
        return run()
    QApplication.exec = staticmethod(exec_watched)
    from contentplanner.bootstrap import main as start
    start(["open", sys.argv[3]])
main()
"""

_MEMORY_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
import sqlmodel
app.processEvents()
print([line for line in open("/proc/self/status") if line.startswith("VmRSS")][0].split()[1])
"""

_MEMORY_OURS = """
import sys
def main():
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    run = QApplication.exec
    def report():
        import os
        print([line for line in open("/proc/self/status") if line.startswith("VmRSS")][0].split()[1])
        sys.stdout.flush()
        os._exit(0)
    def exec_watched():
        QTimer.singleShot(4000, report)
        return run()
    QApplication.exec = staticmethod(exec_watched)
    from contentplanner.bootstrap import main as start
    start(["open", sys.argv[1]])
main()
"""


def figures(folder: Path) -> Iterator[Figure]:
    """Measure starting, memory and switching quarters."""
    sample = folder / "Sample"
    House(FixedClock()).create_sample(sample)
    bare = _started(_BARE.format(more=""))
    both = _started(_BARE.format(more="import sqlmodel"))
    yield Figure("process start to first paint", _started(_OURS, "paint", str(sample)), bare, 1.3)
    yield Figure("process start to the quarter's posts", _started(_OURS, "posts", str(sample)), both, 1.15)
    plan_of(folder / "resting", 5000, first=TODAY - timedelta(days=760)).close()
    resting = child(_MEMORY_OURS, str(folder / "resting"), runs=3) / 1000
    yield Figure("memory at rest with 5,000 posts", resting, child(_MEMORY_BARE, runs=3) / 1000, 1.3, "MB")
    yield _switching(folder)


def _started(code: str, *arguments: str) -> float:
    return statistics.median(child(code, str(time.time()), *arguments, runs=0) for _ in range(7))


def _switching(folder: Path) -> Figure:
    from PySide6.QtWidgets import QApplication

    from contentplanner.ui.app import make_application
    from contentplanner.ui.quarter.screen import QuarterScreen

    make_application()
    plan_of(folder / "full", 4000, per_quarter=400, first=TODAY - timedelta(days=450)).close()
    desk = House(FixedClock()).open_desk(folder / "full")
    screen = QuarterScreen(desk)
    screen.resize(1232, 810)
    screen.show()
    screen.show_day(TODAY)
    QApplication.processEvents()  # noqa: TID251  a benchmark waits for the paint
    times = []
    for turn in range(12):
        start = time.perf_counter()
        screen.step_period(1 if turn % 2 else -1)
        screen.grab()
        times.append((time.perf_counter() - start) * 1000)
    screen.close()
    desk.close()
    return Figure("switching quarter with 400 posts", statistics.median(times), None, 100)
