"""The screens of a plan, each loaded and made when it is first shown: a start waits only for its own."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from contentplanner.ui.screen_tools import ScreenTools


def _quarter(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.quarter.screen import QuarterScreen

    return QuarterScreen(tools, parent)


def _month(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.month.screen import MonthScreen

    return MonthScreen(tools.desk, tools.tasks, parent)


def _week(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.week.screen import WeekScreen

    return WeekScreen(tools.desk, tools.tasks, parent)


def _agenda(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.agenda.screen import AgendaScreen

    return AgendaScreen(tools.desk, parent)


def _ideas(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.ideas.screen import IdeasScreen

    return IdeasScreen(tools.desk, parent)


def _campaigns(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.campaigns.screen import CampaignsScreen

    return CampaignsScreen(tools.desk, parent)


def _campaign(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.campaigns.page import CampaignPage

    return CampaignPage(tools, parent)


def _planning(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.planning.page import PlanningPage

    return PlanningPage(tools, parent)


def _strategy(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.strategy.screen import StrategyScreen

    return StrategyScreen(tools, parent)


def _assets(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.assets.screen import AssetsScreen

    return AssetsScreen(tools, parent)


def _pictures(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.library.screen import PicturesScreen

    return PicturesScreen(tools, parent)


def _settings(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.settings.page import SettingsPage

    return SettingsPage(tools, parent)


def _today(tools: ScreenTools, parent: QWidget) -> QWidget:
    from contentplanner.ui.today.page import TodayPage

    return TodayPage(tools, parent)


SCREENS: dict[str, Callable[[ScreenTools, QWidget], QWidget]] = {
    "quarter": _quarter,
    "month": _month,
    "week": _week,
    "agenda": _agenda,
    "ideas": _ideas,
    "campaigns": _campaigns,
    "campaign": _campaign,
    "planning": _planning,
    "strategy": _strategy,
    "assets": _assets,
    "pictures": _pictures,
    "settings": _settings,
    "today": _today,
}
