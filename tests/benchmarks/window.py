"""Starting the window and keeping it open, beside a bare window; switching quarters."""

import statistics
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from contentplanner.application.clock import SystemClock
from contentplanner.bootstrap import House
from tests.benchmarks.measure import Figure, child
from tests.benchmarks.plans import plan_of
from tests.desks import TODAY, FixedClock
from tests.ui.quarter_tools import tools_of

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
import os, sys, time
started, wanted, plan = float(sys.argv[1]), sys.argv[2], sys.argv[3]
def seen():
    print((time.time() - started) * 1000)
    sys.stdout.flush()
    os._exit(0)
def give_up():
    sys.stderr.write("nothing to see after 20 seconds")
    sys.stderr.flush()
    os._exit(1)
def watch(application):
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Watch(QObject):
        watched = None
        def eventFilter(self, thing, event):
            if event.type() == QEvent.Type.Paint:
                seen()
            return False
        def look(self):
            if self.watched is None:
                posts = (w for w in application.allWidgets() if type(w).__name__ == "SingleItem")
                self.watched = next((post for post in posts if post.isVisible()), None)
                if self.watched is not None:
                    self.watched.installEventFilter(self)
                    self.watched.update()
    watcher = Watch(application)
    QTimer(watcher, singleShot=True, interval=20000, timeout=give_up).start()
    if wanted == "paint":
        for window in application.topLevelWidgets():
            if type(window).__name__ == "MainWindow":
                window.installEventFilter(watcher)
    else:
        QTimer(watcher, interval=2, timeout=watcher.look).start()
def main():
    from PySide6.QtWidgets import QApplication
    run = QApplication.exec
    def exec_watched():
        watch(QApplication.instance())
        return run()
    QApplication.exec = staticmethod(exec_watched)
    from contentplanner.bootstrap import main as start
    sys.stderr.write(f"the window did not open: {start(['open', plan])}")
    sys.exit(1)
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
    House(SystemClock()).create_sample(sample)
    paint, bare = _in_turn((_OURS, "paint", str(sample)), (_BARE.format(more=""),))
    yield Figure("process start to first paint", paint, bare, 1.3)
    posts, both = _in_turn((_OURS, "posts", str(sample)), (_BARE.format(more="import sqlmodel"),))
    yield Figure("process start to the quarter's posts", posts, both, 1.15)
    plan_of(folder / "resting", 5000, first=TODAY - timedelta(days=760)).close()
    resting = child(_MEMORY_OURS, str(folder / "resting"), runs=3) / 1000
    yield Figure("memory at rest with 5,000 posts", resting, child(_MEMORY_BARE, runs=3) / 1000, 1.3, "MB")
    yield _switching(folder)


def _in_turn(ours: tuple[str, ...], floor: tuple[str, ...], runs: int = 9) -> tuple[float, float]:
    """Return the medians of two starts made in turn, so that a busy machine meets both alike."""
    pairs = [(_started(*ours), _started(*floor)) for _ in range(runs)][1:]  # the first one warms up
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def _started(code: str, *arguments: str) -> float:
    return child(code, str(time.time()), *arguments, runs=0)


def _switching(folder: Path) -> Figure:
    from PySide6.QtWidgets import QApplication

    from contentplanner.ui.app import make_application
    from contentplanner.ui.quarter.screen import QuarterScreen

    make_application()
    plan_of(folder / "full", 4000, per_quarter=400, first=TODAY - timedelta(days=450)).close()
    desk = House(FixedClock()).open_desk(folder / "full")
    screen = QuarterScreen(tools_of(desk))
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
