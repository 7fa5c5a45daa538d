"""What one post does to the promotional share of its month."""

from PySide6.QtCore import QCoreApplication, QLocale

from contentplanner.application.ports import Reader
from contentplanner.domain.posts import Gives, Post, State
from contentplanner.domain.quarters import month_of
from contentplanner.domain.share import Share, Tally

_COUNTED = (State.DRAFT, State.READY, State.POSTED)


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def promotional_effect(reader: Reader, stored: Post, shown: Post) -> tuple[str, bool]:
    """Return what being promotional does, or would do, to the month, and whether it is too much.

    Args:
        reader: Knows the month as the plan holds it.
        stored: The post as it is counted there.
        shown: The post as it is typed.
    """
    if shown.day is None or shown.state in (State.SKIPPED, State.POSTED):
        return "", False
    settings = reader.settings()
    month = month_of(shown.day)
    tally = reader.quarter_tallies(settings.quarter_of(shown.day)).months.get(month, Tally())
    counted = stored.day is not None and month_of(stored.day) == month and stored.state in _COUNTED
    share = tally.share(settings.limit).with_one_more(
        was_counted=counted, was_promotional=counted and stored.gives is Gives.PROMOTIONAL
    )
    return _words(
        share, QLocale().standaloneMonthName(month.number), shown.gives is Gives.PROMOTIONAL
    ), share.over


def _words(share: Share, month: str, chosen: bool) -> str:
    numbers = {"month": month, "promotional": share.promotional, "total": share.total}
    if not chosen:
        sentence = _tr("Promotional would make {month} {promotional} of {total} promotional.")
        return sentence.format(**numbers) if share.over else ""
    if not share.over:
        return _tr("{month}: {promotional} of {total} posts are promotional. That is fine.").format(**numbers)
    if share.few:
        sentence = _tr(
            "{promotional} of {total} posts in {month} is promotional so far. {add} more of another kind"
        )
        return (sentence + " " + _tr("and it is balanced.")).format(**numbers, add=share.add)
    sentence = _tr(
        "This makes {month} {promotional} of {total} promotional. Change {change} or add {add} others."
    )
    return sentence.format(**numbers, change=share.change, add=share.add)
