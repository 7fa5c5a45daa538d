"""Starts the window: an empty frame first, then its parts, then the plan."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from contentplanner.application.log_file import log_mistake
from contentplanner.resources import resource_path
from contentplanner.ui.main_window import MainWindow
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.theme.theme import current_theme, system_looks_dark

if TYPE_CHECKING:
    from contentplanner.ui.door import Door

_AT_LATEST_MS = 1000
"""When to go on where a window is not painted, because another desktop is in sight."""


def run_window(make_door: "Callable[[], Door]", plan: Path | None, sample: bool) -> int:
    """Show the window until it is closed; return the exit status."""
    application = _named_application()
    preferences = Preferences()
    window = MainWindow(preferences)
    _watch_errors(window)
    window.apply_looks(system_looks_dark)
    palette = application.palette()
    palette.setColor(QPalette.ColorRole.Window, current_theme().colour("canvas"))
    application.setPalette(palette)
    _once_painted(window, lambda: _begin(application, window, make_door(), plan, sample))
    window.show()
    return application.exec()


def make_application() -> QApplication:
    """Return the application, dressed."""
    application = _named_application()
    _dress(application)
    return application


def _once_painted(window: MainWindow, then: Callable[[], None]) -> None:
    """Go on once what was painted first has come to the screen, or after a second."""
    timer = QTimer(window, singleShot=True, interval=_AT_LATEST_MS)

    def soon() -> None:
        window.painted.disconnect(soon)
        timer.start(0)

    window.painted.connect(soon)
    timer.timeout.connect(then)
    timer.start()


def _named_application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Content Planner")
    application.setDesktopFileName("contentplanner")
    return application


def _dress(application: QApplication) -> None:
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QIcon

    from contentplanner.ui.theme.dressing import dress

    application.setWindowIcon(QIcon(str(resource_path("icons", "contentplanner.svg"))))
    # The words of the program are English, so days and months are too.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    dress(application)


def _begin(
    application: QApplication, window: MainWindow, door: "Door", plan: Path | None, sample: bool
) -> None:
    """Do all that takes longer, now that there is a window to see."""
    from contentplanner.ui.plan_opening import PlanOpening

    _dress(application)
    window.apply_looks()
    window.furnish()
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: window.apply_looks())
    PlanOpening(window, door).begin(plan, sample=sample)


def _watch_errors(window: QWidget) -> None:
    """Have every error nobody expected noted in the log, and told once."""
    told = False

    def note(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        nonlocal told
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log_mistake("the window", error)
        if not told:
            told = True
            _tell(window)

    sys.excepthook = note
    threading.excepthook = lambda args: log_mistake(
        args.thread.name if args.thread else "a thread", args.exc_value or args.exc_type()
    )


def _tell(window: QWidget) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(window.tr("Something went wrong"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(window.tr("Something went wrong that should not have. Your plan is saved."))
    box.setInformativeText(window.tr("You can go on. If it happens again, start the program anew."))
    box.open()
