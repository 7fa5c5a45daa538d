"""``import``."""

import logging
from argparse import Namespace
from collections.abc import Iterator

from contentplanner.application.importing import DateOrder, ImportChoices, ImportReport
from contentplanner.cli.doors import Doors
from contentplanner.cli.terminal import Terminal

_log = logging.getLogger(__name__)
_NAMED_AT_MOST = 50


def import_file(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Take a file into the plan, or say what would come of it."""
    order = None if arguments.date_order is None else DateOrder(arguments.date_order)
    choices = ImportChoices(dict(arguments.columns), arguments.network, order)
    desk = doors.open_desk(arguments.plan)
    try:
        case = doors.importing(desk)
        report = (case.preview if arguments.dry_run else case.run)(arguments.file, choices)
    finally:
        desk.close()
    _log.info("import: %d taken, %d refused", report.imported, len(report.refused))
    if arguments.json:
        terminal.answer(report.as_json())
    else:
        terminal.say(*_sentences(report, dry_run=arguments.dry_run))
    return 0


def _sentences(report: ImportReport, *, dry_run: bool) -> Iterator[str]:
    ideas = f" ({report.ideas} without a day, as ideas)" if report.ideas else ""
    yield f"{'Would take' if dry_run else 'Taken'}: {report.imported} lines{ideas}."
    yield f"Already in the plan: {report.unchanged}. Refused: {len(report.refused)}."
    yield from (f"  line {refused.line}: {refused.reason}" for refused in report.refused[:_NAMED_AT_MOST])
    if len(report.refused) > _NAMED_AT_MOST:
        yield f"  … and {len(report.refused) - _NAMED_AT_MOST} more; --json names them all"
    yield from (f"Good to know: {warning}" for warning in report.warnings)
    if report.ignored:
        yield f"Columns left out: {', '.join(report.ignored)}."
