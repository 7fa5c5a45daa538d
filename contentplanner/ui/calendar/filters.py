"""The filter of a calendar: a button with a menu, and a sentence that says what is shown."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostFilter
from contentplanner.domain.posts import Gives, State
from contentplanner.ui.calendar.filter_words import shown_text
from contentplanner.ui.labels import gives_word, state_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import ElidedLabel

NO_FILTER = PostFilter()
_STATES = (State.DRAFT, State.READY, State.POSTED, State.SKIPPED)


class PostFilters(QObject):
    """Lets people narrow a calendar down; counts of shares are never narrowed.

    Args:
        desk: For the campaigns and networks to choose from.
        calendar: Whose filter it is, as the first part of the buttons' object names.
        note: What the sentence adds, such as that counts are of all posts.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, calendar: str, note: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._note = note
        self._wanted = NO_FILTER
        self.button = push_button(self.tr("Filter"), icon_name="filter")
        self.button.setObjectName(f"{calendar}.filter")
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self._menu)
        self._text = ElidedLabel("", "small")
        self._clear = push_button(self.tr("Clear"), "link")
        self._clear.setObjectName(f"{calendar}.filter.clear")
        self._clear.setAccessibleName(self.tr("Show all posts again"))
        self._clear.clicked.connect(self.clear)
        self.notice = self._build_notice()

    @property
    def text(self) -> str:
        """The sentence that says what is shown."""
        return self._text.text()

    def clear(self) -> None:
        """Show all posts again."""
        self.choose(NO_FILTER)

    def choose(self, wanted: PostFilter) -> None:
        """Show only the posts a filter lets through."""
        self._wanted = wanted
        self.notice.setVisible(wanted != NO_FILTER)
        campaign = None if wanted.campaign_id is None else self._desk.reader.campaign(wanted.campaign_id)
        words = shown_text(wanted, self._desk.networks, "" if campaign is None else campaign.name)
        self._text.setText(f"{words} {self._note}".strip())
        self.chosen.emit(wanted)

    def _build_notice(self) -> QWidget:
        theme = current_theme()
        notice = QWidget()
        row = QHBoxLayout(notice)
        row.setContentsMargins(theme.px(14), 0, theme.px(10), theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(self._text, 1)
        row.addWidget(self._clear)
        notice.hide()
        return notice

    def _fill(self) -> None:
        self._menu.clear()
        self._fill_campaigns(self._menu.addMenu(self.tr("Campaign")))
        networks = self._menu.addMenu(self.tr("Network"))
        for key in self._desk.reader.networks_used():
            name = self._desk.networks.get(key).label
            self._add_choice(
                networks,
                name,
                replace(self._wanted, networks=self._wanted.networks ^ {key}),
                on=key in self._wanted.networks,
            )
        networks.setEnabled(not networks.isEmpty())
        gives_menu = self._menu.addMenu(self.tr("What it gives"))
        for gives in Gives:
            self._add_choice(
                gives_menu,
                gives_word(gives),
                replace(self._wanted, gives=self._wanted.gives ^ {gives}),
                on=gives in self._wanted.gives,
            )
        states = self._menu.addMenu(self.tr("State"))
        for state in _STATES:
            self._add_choice(
                states,
                state_word(state),
                replace(self._wanted, states=self._wanted.states ^ {state}),
                on=state in self._wanted.states,
            )
        self._menu.addSeparator()
        everything = self._menu.addAction(self.tr("Show all posts"))
        everything.setEnabled(self._wanted != NO_FILTER)
        everything.triggered.connect(self.clear)

    def _fill_campaigns(self, menu: QMenu) -> None:
        wanted = self._wanted
        everyday = replace(wanted, campaign_id=None, everyday=not wanted.everyday)
        self._add_choice(menu, self.tr("Everyday posts"), everyday, on=wanted.everyday)
        for campaign in self._desk.reader.campaigns():
            on = campaign.id == wanted.campaign_id
            other = replace(wanted, everyday=False, campaign_id=None if on else campaign.id)
            self._add_choice(menu, campaign.name, other, on=on)

    def _add_choice(self, menu: QMenu, words: str, wanted: PostFilter, *, on: bool) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda: self.choose(wanted))
        menu.addAction(action)
