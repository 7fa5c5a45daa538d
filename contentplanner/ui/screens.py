"""The screens of a plan, each loaded and made when it is first shown: a start waits only for its own."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from contentplanner.application.desk import Desk
from contentplanner.ui.preferences import Preferences


def _quarter(desk: Desk, parent: QWidget) -> QWidget:
    from contentplanner.ui.quarter.screen import QuarterScreen

    return QuarterScreen(desk, parent)


def _month(desk: Desk, parent: QWidget) -> QWidget:
    from contentplanner.ui.month.screen import MonthScreen

    return MonthScreen(desk, parent)


def _week(desk: Desk, parent: QWidget) -> QWidget:
    from contentplanner.ui.week.screen import WeekScreen

    return WeekScreen(desk, parent)


def _agenda(desk: Desk, parent: QWidget) -> QWidget:
    from contentplanner.ui.agenda.screen import AgendaScreen

    return AgendaScreen(desk, parent)


def _ideas(desk: Desk, parent: QWidget) -> QWidget:
    from contentplanner.ui.ideas.screen import IdeasScreen

    return IdeasScreen(desk, parent)


def _campaigns(desk: Desk, parent: QWidget) -> QWidget:
    from contentplanner.ui.campaigns.screen import CampaignsScreen

    return CampaignsScreen(desk, parent)


def settings_page(desk: Desk, preferences: Preferences) -> QWidget:
    """Return the page of settings, which is shown like a screen."""
    from contentplanner.ui.settings_page import SettingsPage

    return SettingsPage(desk, preferences)


SCREENS: dict[str, Callable[[Desk, QWidget], QWidget]] = {
    "quarter": _quarter,
    "month": _month,
    "week": _week,
    "agenda": _agenda,
    "ideas": _ideas,
    "campaigns": _campaigns,
}
