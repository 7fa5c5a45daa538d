"""``export`` and ``formats``."""

import logging
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from contentplanner.application.exporting import (
    Exported,
    ExportFormat,
    ExportWish,
    LeftOut,
    ScheduleWriter,
    proposed_name,
)
from contentplanner.application.plan_places import refuse_taken
from contentplanner.application.queries import PostFilter
from contentplanner.application.schedule_export import ScheduleExport
from contentplanner.application.wording import missing_words, notice_sentence
from contentplanner.cli.doors import Doors, PlanView
from contentplanner.cli.terminal import Terminal
from contentplanner.domain.errors import PlanError

_log = logging.getLogger(__name__)
_NAMED_AT_MOST = 20


def export(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Write the schedule to a file or to standard output."""
    writer = _writer(doors, arguments.format)
    to_terminal = arguments.output == "-"
    with doors.look_into(arguments.plan) as view:
        case = ScheduleExport(
            view.folder, view.reader, view.pictures, view.networks, doors.ports.whole_files()
        )
        wish = _wish(arguments, view)
        if to_terminal:
            done = case.write_to(writer, wish, terminal.sink)
        else:
            done = case.write(writer, wish, _target(arguments, view, writer))
    _log.info("export: %d lines, %d left out", done.lines, len(done.left_out))
    if arguments.json:
        terminal.answer(_as_json(done), aside=to_terminal)
    else:
        say = terminal.say_aside if to_terminal else terminal.say
        say(*_sentences(done))
    return 0


def formats(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """List the formats."""
    known = [writer.format for writer in doors.ports.schedule_writers()]
    if arguments.json:
        terminal.answer([_format_json(each) for each in known])
    else:
        for each in known:
            terminal.say(f"{each.name}: {each.label}", f"  columns: {', '.join(each.columns)}")
            terminal.say(f"  dates: {each.date_format}; last compared with its reader: {each.checked}")
    return 0


def _writer(doors: Doors, name: str) -> ScheduleWriter:
    return next(writer for writer in doors.ports.schedule_writers() if writer.format.name == name)


def _wish(arguments: Namespace, view: PlanView) -> ExportWish:
    wanted = PostFilter(first=arguments.first, last=arguments.last)
    if arguments.quarter is not None:
        quarter = replace(arguments.quarter, first_month=view.reader.settings().first_month)
        wanted = replace(wanted, first=quarter.first_day, last=quarter.last_day)
    if arguments.campaign is not None:
        wanted = replace(wanted, campaign_id=_campaign_id(arguments.campaign, view))
    if arguments.network is not None:
        key = view.networks.key_of(arguments.network)
        if not view.networks.knows(arguments.network) and key not in view.reader.networks_used():
            raise PlanError("network-not-used", name=arguments.network)
        wanted = replace(wanted, networks=frozenset({key}))
    return ExportWish(wanted, drafts=arguments.drafts, exact=arguments.exact)


def _campaign_id(name: str, view: PlanView) -> Any:
    folded = " ".join(name.split()).casefold()
    for campaign in view.reader.campaigns():
        if campaign.name.casefold() == folded:
            return campaign.id
    raise PlanError("campaign-not-known", name=name)


def _target(arguments: Namespace, view: PlanView, writer: ScheduleWriter) -> Path:
    if arguments.output is not None:
        return Path(arguments.output)
    scope = str(arguments.quarter or "")
    target = Path(proposed_name(view.reader.settings().name, scope, writer.format))
    refuse_taken(target)
    return target


def _as_json(done: Exported) -> dict[str, Any]:
    return {
        "written": done.lines,
        "left_out": [
            {"id": post.id, "headline": post.headline, "missing": [part.value for part in post.missing]}
            for post in done.left_out
        ],
        "warnings": [notice_sentence(notice.code, notice.details) for notice in done.notices],
        "files": [str(file) for file in done.files],
    }


def _sentences(done: Exported) -> Iterator[str]:
    place = f" to {done.files[0]}" if done.files else ""
    beside = f", with {_count(len(done.files) - 1, 'picture')} beside it" if len(done.files) > 1 else ""
    yield f"{_count(done.lines, 'line')} written{place}{beside}."
    if done.left_out:
        yield f"Left out, because not ready: {_count(len(done.left_out), 'draft')}."
        yield from (f"  {_why(post)}" for post in done.left_out[:_NAMED_AT_MOST])
        if len(done.left_out) > _NAMED_AT_MOST:
            yield f"  … and {len(done.left_out) - _NAMED_AT_MOST} more"
    for notice in done.notices:
        yield f"Good to know: {notice_sentence(notice.code, notice.details)}"


def _why(post: LeftOut) -> str:
    headline = post.headline or "(no headline)"
    if not post.missing:
        return f"{headline}: complete, but not marked ready"
    return f"{headline}: needs {missing_words(post.missing)}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _format_json(known: ExportFormat) -> dict[str, Any]:
    return {
        "name": known.name,
        "label": known.label,
        "columns": list(known.columns),
        "date_format": known.date_format,
        "max_rows": known.max_rows,
        "checked": known.checked,
    }
