"""The composition root: puts a plan, the clock and the ways in and out together, then opens a door.

Imports stand inside functions here on purpose. SQLModel takes some 400 ms to load and Qt another 150,
so a command loads no Qt, and the window is painted before anything of the store is loaded.
"""

import faulthandler
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contentplanner.application.clock import Clock, SystemClock
from contentplanner.application.log_file import start_log, stop_log
from contentplanner.application.plan_places import DATABASE, plan_folder, state_home
from contentplanner.application.problems import StorageProblem
from contentplanner.cli.arguments import read_arguments

if TYPE_CHECKING:
    from argparse import Namespace

    from contentplanner.application.desk import Desk
    from contentplanner.application.exporting import ExchangePorts, ScheduleWriter, WholeFiles
    from contentplanner.application.hints import TextReader
    from contentplanner.application.importing import ImportUseCase, ScheduleReader
    from contentplanner.application.ports import Reader
    from contentplanner.cli.doors import Doors, PlanView, SavePictures
    from contentplanner.domain.networks import Networks
    from contentplanner.domain.settings import PlanSettings
    from contentplanner.storage.plan import PlanOnDisk
    from contentplanner.ui.door import Door

_LOOKING_IS_ENOUGH = ("plan-in-use", "read-only")


def main(typed: list[str] | None = None, clock: Clock | None = None) -> int:
    """Do what was typed; return the exit status."""
    arguments = read_arguments(typed)
    house = House(SystemClock() if clock is None else clock)
    log_file = start_log(state_home())
    try:
        if arguments.command in ("", "open"):
            return _open_window(arguments, house)
        from contentplanner.cli.commands import run_command

        if arguments.command == "pictures":
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            # Without a display Qt says of each window that it cannot hint at its size.
            os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
        return run_command(arguments, house.doors(), log_file)
    finally:
        stop_log()


class House:
    """Makes and opens plans.

    Args:
        clock: What time it is.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    @cached_property
    def networks(self) -> "Networks":
        """What the program knows of networks."""
        from contentplanner.application.networks import load_networks

        return load_networks()

    def open_desk(self, folder: Path, *, take_over: bool = False) -> "Desk":
        """Open a plan to work on; take it over from another computer that never let go of it.

        Raises:
            StorageProblem: It cannot be opened, or someone else has it open.
        """
        from contentplanner.storage.plan import open_plan

        plan = open_plan(plan_folder(folder), self.networks, self._clock, take_over=take_over)
        return self._desk(plan)

    def create_plan(self, folder: Path, settings: "PlanSettings") -> Path:
        """Make an empty plan; return its folder."""
        from contentplanner.storage.plan import create_plan

        plan = create_plan(folder, settings, self.networks, self._clock)
        plan.close()
        return plan.folder

    def create_sample(self, folder: Path) -> Path:
        """Make a plan filled with the sample; return its folder.

        One that is there already is made anew when its days have passed and nobody has changed it.
        """
        import shutil

        if not folder.exists():
            return self._create_sample(folder, {})
        if self._has_passed(folder):
            aside = folder.with_name(f".{folder.name}.{os.urandom(4).hex()}.old")
            folder.rename(aside)
            try:
                self._create_sample(folder, {})
            except BaseException:
                aside.rename(folder)
                raise
            shutil.rmtree(aside, ignore_errors=True)
        return folder

    def _has_passed(self, folder: Path) -> bool:
        """Tell whether a sample plan is of another day, unchanged and in nobody's hands."""
        from contentplanner.application.sample import load_sample

        try:
            desk = self.open_desk(folder)
        except StorageProblem:
            return False  # opening it will say why
        try:
            untouched = desk.reader.step_labels() == (None, None)
            launches = {campaign.launch for campaign in desk.reader.campaigns()}
        finally:
            desk.close()
        sample = load_sample(self._clock.today(), self._clock.now())
        return untouched and launches != {campaign.launch for campaign in sample.campaigns}

    def doors(self) -> "Doors":
        """Return what the command line needs."""
        from contentplanner.cli.doors import Doors

        return Doors(
            clock=self._clock,
            look_into=self._look_into,
            open_desk=self.open_desk,
            create=self._create,
            create_sample=self._create_sample,
            restore=self.restore,
            ports=self.ports(),
            importing=_importing,
            save_pictures=_save_pictures,
        )

    def door(self) -> "Door":
        """Return what the window needs."""
        from contentplanner.ui.door import Door

        return Door(self.open_desk, self.create_plan, self.create_sample, self.restore, self.ports())

    @staticmethod
    def ports() -> "ExchangePorts":
        """Return the ways in and out."""
        from contentplanner.application.exporting import ExchangePorts

        return ExchangePorts(_schedule_reader, _schedule_writers, _whole_files, _text_reader)

    def _create(self, folder: Path, values: Mapping[str, Any]) -> Path:
        from contentplanner.application.time_zones import system_time_zone
        from contentplanner.domain.settings import PlanSettings

        return self.create_plan(folder, PlanSettings(**{"time_zone": system_time_zone(), **values}))

    def _create_sample(self, folder: Path, values: Mapping[str, Any]) -> Path:
        import shutil

        from contentplanner.application.sample import load_sample
        from contentplanner.application.sample_plan import fill_with_sample
        from contentplanner.application.time_zones import system_time_zone
        from contentplanner.storage.plan import create_plan

        sample = load_sample(self._clock.today(), self._clock.now())
        settings = replace(sample.settings, **{"time_zone": system_time_zone(), **values})
        folder = folder.resolve()
        draft = folder.with_name(f".{folder.name[:40]}.{os.urandom(4).hex()}.new")
        try:
            plan = create_plan(draft, settings, self.networks, self._clock)
            try:
                fill_with_sample(plan.open_unit, plan.pictures, sample, settings)
            finally:
                plan.close()
            _take_place(draft, folder)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        return folder

    @contextmanager
    def _look_into(self, path: Path) -> Iterator["PlanView"]:
        from contentplanner.cli.doors import PlanView
        from contentplanner.storage.backups import PlanBackups
        from contentplanner.storage.looking import find_problems, schema_of_plans
        from contentplanner.storage.picture_store import PictureFolder
        from contentplanner.storage.places import IMAGES

        folder = plan_folder(path).resolve()
        with self._reading(folder) as reader:
            yield PlanView(
                folder=folder,
                reader=reader,
                pictures=PictureFolder(folder / IMAGES),
                networks=self.networks,
                schema=schema_of_plans(),
                problems=partial(find_problems, folder),
                back_up=lambda target: PlanBackups(folder, self._clock).make(to=target),
            )

    @contextmanager
    def _reading(self, folder: Path) -> Iterator["Reader"]:
        """Open a plan for questions, with its lock where it can be had, else just to look."""
        from contentplanner.storage.looking import open_reader_only
        from contentplanner.storage.plan import open_plan

        plan: PlanOnDisk | None = None
        try:
            plan = open_plan(folder, self.networks, self._clock)
        except StorageProblem as problem:
            if problem.code not in _LOOKING_IS_ENOUGH:
                raise
        try:
            reader = open_reader_only(folder, self.networks) if plan is None else plan.open_reader()
            try:
                yield reader
            finally:
                reader.close()
        finally:
            if plan is not None:
                plan.close()

    @staticmethod
    def restore(backup: Path, folder: Path) -> None:
        """Make a plan of a backup in a new folder."""
        from contentplanner.storage.backups import restore_backup

        restore_backup(backup, folder)

    def _desk(self, plan: "PlanOnDisk") -> "Desk":
        from contentplanner.application.desk import Desk
        from contentplanner.application.planner import Planner

        reader = plan.open_reader()

        def close() -> None:
            reader.close()
            plan.close()

        return Desk(
            folder=plan.folder,
            planner=Planner(plan.open_unit, self._clock),
            reader=reader,
            open_reader=plan.open_reader,
            networks=self.networks,
            clock=self._clock,
            pictures=plan.pictures,
            backups=plan.backups,
            close=close,
            get_ready=_get_ready,
        )


def _get_ready() -> None:
    """Load what takes a fifth of a second and more on its first use: SQLModel, and what links look like."""
    from contentplanner.domain.mentions import links
    from contentplanner.storage import unit_of_work  # noqa: F401

    links("contentplanner.example")


def _open_window(arguments: "Namespace", house: House) -> int:
    if problem := _no_window(arguments.plan):
        sys.stderr.write(f"{problem}\n")
        return 1
    _note_crashes()
    from contentplanner.ui.app import run_window

    return run_window(house.door, plan=arguments.plan, sample=arguments.sample)


def _no_window(plan: Path | None) -> str:
    """Return why no window can be opened, or nothing."""
    if plan is not None and not (plan_folder(plan) / DATABASE).exists():
        from contentplanner.application.wording import problem_sentence

        return problem_sentence(StorageProblem("plan-missing", path=plan))
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, screens)):
        return (
            "There is no screen here to open a window on. "
            "Commands such as check and export need none: see contentplanner --help."
        )
    return ""


def _note_crashes() -> None:
    """Have a crash below Python leave its trace in a file; where the disk refuses, go on without."""
    try:
        file = (state_home() / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(file)


def _take_place(draft: Path, folder: Path) -> None:
    try:
        if folder.is_dir():
            folder.rmdir()
        draft.rename(folder)
    except OSError as error:
        raise StorageProblem("not-written", path=folder) from error


def _schedule_reader() -> "ScheduleReader":
    from contentplanner.exchange.schedule_reader import CsvScheduleReader

    return CsvScheduleReader()


def _schedule_writers() -> "tuple[ScheduleWriter, ...]":
    from contentplanner.exchange.plain_csv import PlainCsvWriter

    return (PlainCsvWriter(),)


def _whole_files() -> "WholeFiles":
    from contentplanner.exchange.whole_files import DiskFiles

    return DiskFiles()


def _text_reader() -> "TextReader":
    from contentplanner.exchange.text_table import CsvTextReader

    return CsvTextReader()


def _importing(desk: "Desk") -> "ImportUseCase":
    from contentplanner.application.import_command import ImportSchedule

    return ImportSchedule(desk, _schedule_reader())


def _save_pictures() -> "SavePictures":
    from contentplanner.ui.pictures import save_pictures

    return partial(save_pictures, ports=House.ports())
