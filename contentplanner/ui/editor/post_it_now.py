"""Three steps that take a ready post to its network: copy the text, get the picture, mark as posted."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.links import LinkTags
from contentplanner.domain.networks import Networks
from contentplanner.domain.outgoing import outgoing
from contentplanner.domain.posts import Post, State
from contentplanner.domain.when import read_time
from contentplanner.ui.editor.surface import Surface
from contentplanner.ui.fields.text_fields import LineEdit
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.labels import problem_text, time_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.layout_items import first_widget
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel


def may_be_posted(post: Post, today: date) -> bool:
    """Tell whether a post is ready and its day has come."""
    return post.state is State.READY and post.day is not None and post.day <= today


class PostItNow(Surface):
    """The steps, each ticked once it is done.

    Args:
        networks: What the program knows.
        parent: The form.
    """

    posted = Signal(object, str)
    """When it went out, aware UTC, and its address there if one was given."""

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__("accentSoft", None, parent, radius=9)
        self.setObjectName("editor.post_it_now")
        self._networks = networks
        self._post: Post | None = None
        self._now = datetime.min.replace(tzinfo=UTC)
        self._zone = ZoneInfo("UTC")
        self._picture: Path | None = None
        self._tags: LinkTags | None = None
        self._ticks: dict[str, QLabel] = {}
        self._copies = FlowLayout(current_theme().px(6))
        self._folder = push_button(self.tr("Show picture in folder"), icon_name="folder-open")
        self._folder.setObjectName("editor.post_it_now.folder")
        self._folder.clicked.connect(self._show_folder)
        self._mark = push_button(self.tr("Mark as posted"), kind="primary", icon_name="check")
        self._mark.setObjectName("editor.post_it_now.mark")
        self._mark.clicked.connect(self._tell)
        self._time = LineEdit()
        self._time.setAccessibleName(self.tr("Posted at"))
        self._time.setFixedWidth(current_theme().px(70))
        self._address = LineEdit()
        self._address.setAccessibleName(self.tr("Address of the post, if you like"))
        self._address.setPlaceholderText(self.tr("Address of the post, if you like"))
        self._problem = ToneLabel(token="danger", wraps=True)
        self._problem.hide()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        theme = current_theme()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        last = QHBoxLayout()
        last.setSpacing(theme.px(6))
        for widget in (self._mark, ToneLabel(self.tr("at")), self._time):
            last.addWidget(widget)
        last.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self._folder)
        middle.addStretch(1)
        for row, (name, layout) in enumerate((("copy", self._copies), ("folder", middle), ("mark", last))):
            self._ticks[name] = QLabel()
            self._ticks[name].setFixedWidth(theme.px(18))
            grid.addWidget(self._ticks[name], row, 0)
            grid.addWidget(text_label(str(row + 1), role="label"), row, 1)
            grid.addLayout(layout, row, 2)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        margin = theme.px(12)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(text_label(self.tr("Post it now"), role="heading"))
        column.addLayout(grid)
        column.addWidget(self._address)
        column.addWidget(self._problem)

    def show_post(
        self,
        post: Post,
        picture: Path | None,
        now: datetime,
        zone: ZoneInfo,
        tags: LinkTags | None = None,
    ) -> None:
        """Offer the steps for a post, whose link is copied with tags where there are any."""
        self._tags = tags
        fresh = self._post is None or self._post.id != post.id
        networks_changed = self._post is None or self._post.networks != post.networks
        self._post, self._picture, self._now, self._zone = post, picture, now, zone
        self._folder.setVisible(picture is not None)
        if fresh or networks_changed:
            self._offer_copies(post.networks)
        if fresh:
            self._time.setText(time_text(now.astimezone(zone).time()))
            self._address.clear()
            for tick in self._ticks.values():
                tick.clear()

    def take_focus(self) -> None:
        """Put the focus on the first step."""
        (first_widget(self._copies) or self._mark).setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_copies(self, networks: tuple[NetworkKey, ...]) -> None:
        while (item := self._copies.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for key in networks:
            label = self._networks.get(key).label
            button = push_button(self.tr("Copy text for {network}").format(network=label), icon_name="copy")
            button.setObjectName(f"editor.post_it_now.copy.{key}")
            button.clicked.connect(lambda _checked, key=key: self._copy(key))
            self._copies.addWidget(button)

    def _copy(self, key: NetworkKey) -> None:
        if self._post is not None:
            going = outgoing(self._post, self._networks.get(key), self._tags)
            QGuiApplication.clipboard().setText(going.body)
            self._tick("copy", self.tr("Text copied"))

    def _show_folder(self) -> None:
        if self._picture is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._picture.parent)))
            self._tick("folder", self.tr("Folder opened"))

    def _tick(self, name: str, spoken: str) -> None:
        theme = current_theme()
        self._ticks[name].setPixmap(icon_pixmap("circle-check", theme.colour("ok"), theme.px(16)))
        self._ticks[name].setAccessibleName(spoken)
        announce(self, spoken)

    def _tell(self) -> None:
        try:
            clock = read_time(self._time.text())
        except PlanError as problem:
            self._problem.setText(problem_text(problem))
            self._problem.show()
            self._time.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._problem.hide()
        here = self._now.astimezone(self._zone)
        moment = datetime.combine(here.date(), clock, self._zone).astimezone(UTC)
        self.posted.emit(moment, self._address.text().strip())
