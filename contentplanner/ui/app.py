"""Starts the window: an empty frame first, then its parts, then the plan."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from contentplanner.application.log_file import log_mistake
from contentplanner.resources import resource_path
from contentplanner.ui.main_window import MainWindow
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.theme.theme import current_theme

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
    window.apply_looks()
    application.setPalette(QPalette(current_theme().colour("canvas")))
    _FirstPaint(window).wait(lambda: _begin(application, window, make_door(), plan, sample))
    window.show()
    return application.exec()


def make_application() -> QApplication:
    """Return the application, dressed."""
    application = _named_application()
    _dress(application)
    return application


class _FirstPaint(QObject):
    """Waits until a window was painted, or for a second."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=_AT_LATEST_MS)
        window.installEventFilter(self)

    def wait(self, then: Callable[[], None]) -> None:
        """Call something once, afterwards."""
        self._timer.timeout.connect(then)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on as soon as what is being painted has come to the screen."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._timer.start(0)
        return super().eventFilter(watched, event)


def _named_application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Content Planner")
    application.setDesktopFileName("contentplanner")
    return application


def _dress(application: QApplication) -> None:
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
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(window.tr("Something went wrong"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(window.tr("Something went wrong that should not have. Your plan is saved."))
    box.setInformativeText(window.tr("You can go on. If it happens again, start the program anew."))
    box.open()
