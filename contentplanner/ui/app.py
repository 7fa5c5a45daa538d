"""Starts the window: looks first, first paint, then the plan."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from contentplanner.application.exporting import ExchangePorts
from contentplanner.application.log_file import log_mistake
from contentplanner.domain.settings import PlanSettings
from contentplanner.resources import resource_path
from contentplanner.ui.door import Door, OpenDesk
from contentplanner.ui.main_window import MainWindow
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.theme.dressing import dress


def run_window(
    open_desk: OpenDesk,
    create_plan: Callable[[Path, PlanSettings], Path],
    create_sample: Callable[[Path], Path],
    restore: Callable[[Path, Path], None],
    plan: Path | None,
    sample: bool,
    ports: ExchangePorts,
) -> int:
    """Show the window until it is closed; return the exit status."""
    application = make_application()
    preferences = Preferences()
    window = MainWindow(preferences)
    window.apply_looks()
    _watch_errors(window)
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: window.apply_looks())
    window.show()
    door = Door(open_desk, create_plan, create_sample, restore, ports)
    QTimer.singleShot(0, window, lambda: _begin(window, door, plan, sample))
    return application.exec()


def make_application() -> QApplication:
    """Return the application, dressed."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Content Planner")
    application.setDesktopFileName("contentplanner")
    application.setWindowIcon(QIcon(str(resource_path("icons", "contentplanner.svg"))))
    # The words of the program are English, so days and months are too.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    dress(application)
    return application


def _begin(window: MainWindow, door: Door, plan: Path | None, sample: bool) -> None:
    # Loaded only now, so that the window is painted before.
    from contentplanner.ui.plan_opening import PlanOpening

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
