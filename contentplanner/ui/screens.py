"""The screens of a plan, each made when it is first shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from contentplanner.application.desk import Desk
from contentplanner.ui.agenda.screen import AgendaScreen
from contentplanner.ui.campaigns.screen import CampaignsScreen
from contentplanner.ui.ideas.screen import IdeasScreen
from contentplanner.ui.month.screen import MonthScreen
from contentplanner.ui.quarter.screen import QuarterScreen
from contentplanner.ui.week.screen import WeekScreen

SCREENS: dict[str, Callable[[Desk, QWidget], QWidget]] = {
    "quarter": QuarterScreen,
    "month": MonthScreen,
    "week": WeekScreen,
    "agenda": AgendaScreen,
    "ideas": IdeasScreen,
    "campaigns": CampaignsScreen,
}
