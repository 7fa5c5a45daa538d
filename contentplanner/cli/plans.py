"""``new``, ``backup``, ``restore`` and ``pictures``."""

from argparse import Namespace
from typing import Any

from contentplanner.application.plan_places import refuse_taken
from contentplanner.application.time_zones import check_time_zone
from contentplanner.cli.doors import Doors
from contentplanner.cli.terminal import Terminal
from contentplanner.domain.errors import PlanError
from contentplanner.domain.text import clean_line


def new(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Make a plan in a new folder."""
    values: dict[str, Any] = {}
    if arguments.name is not None:
        values["name"] = clean_line(arguments.name)
        if not values["name"]:
            raise PlanError("name-empty")
    elif not arguments.sample:
        values["name"] = clean_line(arguments.plan.resolve().name) or "My plan"
    if arguments.time_zone is not None:
        values["time_zone"] = check_time_zone(arguments.time_zone)
    if arguments.first_month is not None:
        values["first_month"] = arguments.first_month
    if arguments.language is not None:
        values["language"] = arguments.language
    refuse_taken(arguments.plan)
    folder = (doors.create_sample if arguments.sample else doors.create)(arguments.plan, values)
    terminal.say(f"Made the plan in {folder}.")
    return 0


def backup(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Write a backup."""
    with doors.look_into(arguments.plan) as view:
        made = view.back_up(arguments.output)
    terminal.say(f"Backup written to {made.path}.")
    return 0


def restore(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Make a new plan from a backup."""
    refuse_taken(arguments.plan)
    doors.restore(arguments.backup, arguments.plan)
    terminal.say(f"Restored to {arguments.plan}.")
    return 0


def pictures(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Save each screen as a PNG file."""
    save_pictures = doors.save_pictures()
    desk = doors.open_desk(arguments.plan)
    try:
        day = arguments.day or doors.clock.today()
        saved = save_pictures(desk, arguments.folder, arguments.theme, arguments.size, day)
    finally:
        desk.close()
    terminal.say(*(str(file) for file in saved))
    return 0
