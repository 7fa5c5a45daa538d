"""Renaming a campaign where its name stands: in the header of its lane."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from contentplanner.application.campaign_commands import EditCampaign
from contentplanner.domain.errors import PlanError
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.labels import problem_text
from contentplanner.ui.quarter.lane_items import PAD, LaneHeader
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class LaneName(LineEdit):
    """A line over the name of a lane: Enter keeps it, Escape leaves the name as it was.

    A name that is refused stays typed and the window says why.

    Args:
        header: The lane's header; it has a campaign.
        tools: What runs the command.
    """

    def __init__(self, header: LaneHeader, tools: ScreenTools) -> None:
        super().__init__(header)
        assert header.campaign is not None, "everyday posts have no name to change"
        self._header, self._tools, self._campaign = header, tools, header.campaign
        self._done = False
        self.setObjectName("quarter.lane.name")
        self.setAccessibleName(self.tr("Name of the campaign"))
        self.setText(self._campaign.name)
        self.selectAll()
        px = current_theme().px
        self.setGeometry(px(PAD - 9), px(10), header.width() - px(PAD - 9) - px(6), px(30))
        header.set_renaming(True)
        header.lane_changed.connect(self._follow)
        self.returnPressed.connect(lambda: self.keep(leaving=False))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self, *, leaving: bool) -> None:
        """Give the campaign the name, if it may have it; otherwise the line stays.

        Args:
            leaving: The keyboard is elsewhere already and stays there.
        """
        if self._done:
            return
        name = self.text().strip()
        self._done = True
        if name == self._campaign.name or self._tools.run(EditCampaign(self._campaign.id, {"name": name})):
            self._close(focus=not leaving)
        else:
            self._done = False
            self._refuse(name)

    def _refuse(self, name: str) -> None:
        code = "campaign-name-taken" if name else "campaign-needs-name"
        words = problem_text(PlanError(code, name=name))
        self.setProperty("bad", "true")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip(words)
        announce(self, words)

    def _follow(self) -> None:
        """Go when the header stands for another lane."""
        campaign = self._header.campaign
        if campaign is None or campaign.id != self._campaign.id:
            self._close(focus=False)

    def _close(self, *, focus: bool) -> None:
        self._done = True
        self._header.set_renaming(False)
        self.hide()
        if focus:
            self._header.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the name as it was on Escape; other keys mean the text alone."""
        if event.key() == Qt.Key.Key_Escape:
            self._close(focus=True)
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is typed when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.keep(leaving=True)
