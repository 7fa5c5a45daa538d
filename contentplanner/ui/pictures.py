"""Saves each screen as a picture, without a display: for manuals, and to look at what was built."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.exporting import ExchangePorts
from contentplanner.application.plan_places import refuse_taken
from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.posts import State
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.app import make_application
from contentplanner.ui.door import Door
from contentplanner.ui.main_window import MainWindow
from contentplanner.ui.plan_opening import PlanOpening
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.session import Session
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.views import CALENDARS

_SETTLE_MS = 150
_LONGEST_JOB_MS = 10_000
_PLACES = (
    "today", "quarter", "month", "week", "agenda", "ideas", "campaigns", "campaign", "strategy", "assets",
    "pictures", "planning", "settings",
)  # fmt: skip
_COMMANDS = {
    "export": "export_schedule",
    "fill-gaps": "fill_gaps",
    "restore": "restore_backup",
    "help": "show_help",
    "new-plan": "new_plan",
}
_STEPS = ("what", "when", "who", "check")


@dataclass(frozen=True, slots=True)
class _FixedClock:
    day: date

    def now(self) -> datetime:
        """Return nine in the morning."""
        return datetime.combine(self.day, time(9, 0), UTC)

    def today(self) -> date:
        """Return the day of the pictures."""
        return self.day


class _Camera:
    """Takes pictures of widgets once they have settled."""

    def __init__(self, folder: Path, theme: str) -> None:
        self._folder, self._theme = folder, theme
        self.saved: list[Path] = []

    def take(self, widget: QWidget, name: str) -> None:
        """Save a widget as it looks now."""
        settle()
        file = self._folder / f"{name}-{self._theme}.png"
        if not widget.grab().save(str(file)):
            raise StorageProblem("not-written", path=file)
        self.saved.append(file)


def save_pictures(
    desk: Desk, folder: Path, theme: str, size: tuple[int, int], day: date, ports: ExchangePorts
) -> list[Path]:
    """Save the screens as they look on a day; return the files."""
    refuse_file(folder)
    make_application()
    with TemporaryDirectory() as scratch:
        preferences = Preferences(QSettings(f"{scratch}/pictures.ini", QSettings.Format.IniFormat))
        preferences.scheme, preferences.reduce_motion = theme, True
        window = MainWindow(preferences)
        window.furnish()
        window.apply_looks()
        window.resize(*size)
        opening = PlanOpening(window, _door(ports))
        window.show()
        camera = _Camera(folder, theme)
        opening.show_start()
        camera.take(window, "start")
        opening.show_desk(replace(desk, clock=_FixedClock(day), close=lambda: None))
        if window.session is not None:
            window.session.workspace.leave_drafts()
            _take_plan(window, window.session, camera, day)
        window.close()
        settle()
    return camera.saved


def refuse_file(folder: Path) -> None:
    """Make the folder for the pictures; refuse a place where that cannot be done."""
    if folder.exists() and not folder.is_dir():
        refuse_taken(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageProblem("not-written", path=folder) from error


def _let_jobs_end(tasks: TaskRunner) -> None:
    """Wait for what screens show only once it is found, such as holidays and small views of pictures."""
    settle()
    since = QElapsedTimer()
    since.start()
    while not tasks.resting and since.elapsed() < _LONGEST_JOB_MS:
        loop = QEventLoop()
        tasks.rested.connect(loop.quit)
        QTimer.singleShot(_LONGEST_JOB_MS, loop.quit)
        loop.exec()


def settle() -> None:
    """Let everything lay itself out and be painted."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()


def _take_plan(window: MainWindow, session: Session, camera: _Camera, day: date) -> None:
    workspace = session.workspace
    campaign = _campaign_to_show(session.desk, day)
    for place in _PLACES:
        if place != "campaign":
            workspace.show_place(place)
        elif campaign is None:
            continue
        else:
            workspace.show_campaign(campaign.id)
        if place in CALENDARS:
            workspace.show_day(day)
        _let_jobs_end(workspace.tools.tasks)
        camera.take(window, place)
    workspace.show_place("quarter")
    workspace.show_day(day)
    for name, id_ in _COMMANDS.items():
        window.perform(id_)
        _take_dialog(window, camera, name)
    _take_wizard(window, session, camera, day)
    if campaign is not None:
        for name in ("move-launch", "duplicate-campaign"):
            session.actions.open_dialog(name, campaign.id)
            _take_dialog(window, camera, name)
    session.actions.open_dialog("templates")
    _take_dialog(window, camera, "templates")
    card = _card_to_write(session.desk, day)
    if card is not None:
        session.actions.move((card.id,))
        _take_dialog(window, camera, "move")
        session.actions.open_dialog("repeat", card.id)
        _take_dialog(window, camera, "repeat")
        for wide in (False, True):
            workspace.editor.set_wide(wide)
            workspace.open_post(card.id)
            camera.take(window, "editor-wide" if wide else "editor")
            workspace.close_editor()


def _take_wizard(window: MainWindow, session: Session, camera: _Camera, day: date) -> None:
    """Take each step of planning a campaign, for a launch that leaves time for a full run-up."""
    session.actions.open_dialog("launching", day + timedelta(days=45))
    settle()
    wizard = next((one for one in _dialogs_of(window)), None)
    if wizard is None:
        return
    for number, name in enumerate(_STEPS, start=1):
        step = wizard.findChild(QAbstractButton, f"launching.step.{number}")
        if step is not None:
            step.click()
        camera.take(wizard, f"new-campaign-{name}")
    wizard.close()
    wizard.deleteLater()


def _dialogs_of(window: MainWindow) -> list[QDialog]:
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    return [dialog for dialog in shown if dialog.parentWidget() is window]


def _take_dialog(window: MainWindow, camera: _Camera, name: str) -> None:
    settle()
    for dialog in _dialogs_of(window):
        camera.take(dialog, name)
        dialog.close()
        dialog.deleteLater()


def _campaign_to_show(desk: Desk, day: date) -> Campaign | None:
    """Return a campaign worth a picture: the one that runs on a day, else any."""
    campaigns = desk.reader.campaigns()
    running = (
        one for one in campaigns if one.first_day and one.last_day and one.first_day <= day <= one.last_day
    )
    return next(
        iter(sorted(running, key=lambda one: one.launch or day, reverse=True)), next(iter(campaigns), None)
    )


def _card_to_write(desk: Desk, day: date) -> PostCard | None:
    """Return a post worth a picture: the next draft, else any post of the quarter."""
    quarter = desk.reader.settings().quarter_of(day)
    cards = desk.reader.cards(quarter.first_day, quarter.last_day)
    drafts = [card for card in cards if card.state is State.DRAFT and card.day and card.day >= day]
    return next(iter([*drafts, *cards]), None)


def _door(ports: ExchangePorts) -> Door:
    """Return a door through which no plan is made or opened while pictures are taken."""

    def no_desk(folder: Path, *, take_over: bool = False) -> Desk:
        raise StorageProblem("plan-missing", path=folder)

    def no_plan(path: Path, _settings: PlanSettings | None = None) -> Path:
        raise StorageProblem("read-only", path=path)

    def no_restore(_backup: Path, folder: Path) -> None:
        raise StorageProblem("read-only", path=folder)

    return Door(no_desk, no_plan, no_plan, no_restore, ports)
