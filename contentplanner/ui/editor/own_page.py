"""What one network has of its own: a title or subject, what stands below it, and a text."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.domain.networks import Network
from contentplanner.domain.own_parts import LEAD, TEXT, TITLE, own_part, placement_of
from contentplanner.domain.posts import Post
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.tone_label import ToneLabel


class OwnPage(QWidget):
    """The fields of one network's tab.

    Args:
        network: Whose tab it is.
        parent: Where the tabs are shown.
    """

    edited = Signal(str, object, bool)
    entered = Signal(str)
    left = Signal(str)
    begun = Signal()
    """A text of its own is wished for."""

    def __init__(self, network: Network, parent: QWidget) -> None:
        super().__init__(parent)
        self.network = network
        self.title = self._line(TITLE, *_title_words(network)) if network.has_title else None
        self.lead = self._line(LEAD, *_lead_words(network)) if network.has_lead else None
        self.text = TextField(own_part(TEXT, network.key), self.tr("Text for {n}").format(n=network.label))
        self.text.label.setVisible(self.title is not None)
        self.text.edit.setPlaceholderText(self.tr("Left empty, the text for all networks goes out"))
        self._shared = QWidget()
        self._begin = push_button(self.tr("Write a different text for {n}").format(n=network.label), "link")
        self._begin.setObjectName(f"editor.begin.{network.key}")
        self._begin.clicked.connect(self.begun)
        self._lay_out()
        self._connect()

    @property
    def fields(self) -> tuple[LineField | TextField, ...]:
        """Its fields from top to bottom."""
        return tuple(field for field in (self.title, self.lead, self.text) if field is not None)

    @property
    def inputs(self) -> tuple[QWidget, ...]:
        """What Tab stops at, from top to bottom."""
        return *(field.edit for field in self.fields), self._begin

    @property
    def first(self) -> LineField | TextField:
        """The field to begin with."""
        return next(field for field in self.fields if not field.isHidden())

    @property
    def has_text(self) -> bool:
        """Whether it shows a text of its own."""
        return not self.text.isHidden()

    def show_post(self, post: Post, *, begun: bool = False) -> None:
        """Show what a post has of its own on this network; a text just begun may be empty still."""
        place = placement_of(post, self.network.key)
        if self.title is not None:
            self.title.show_value(place.title)
        if self.lead is not None:
            self.lead.show_value(place.lead)
        self.text.show_value(place.text or "")
        own = begun or place.text is not None
        self.text.setVisible(own)
        self._shared.setVisible(not own)

    def show_counts(self, post: Post) -> None:
        """Count title and lead."""
        place = placement_of(post, self.network.key)
        if self.title is not None:
            placeholder = post.headline or self.tr("The headline")
            if self.title.edit.placeholderText() != placeholder:
                self.title.edit.setPlaceholderText(placeholder)
            _count(self.title, len(place.title or post.headline), self.network.title_limit)
        if self.lead is not None:
            _count(self.lead, len(place.lead), self.network.lead_limit)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        for field in self.fields:
            field.set_read_only(read_only)
        self._begin.setEnabled(not read_only)

    def _line(self, kind: str, label: str, placeholder: str) -> LineField:
        return LineField(own_part(kind, self.network.key), label, placeholder=placeholder)

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(10))
        for field in self.fields:
            column.addWidget(field)
        flow = FlowLayout(theme.px(10), self._shared)
        flow.addWidget(ToneLabel(self.tr("The text for all networks goes out here.")))
        flow.addWidget(self._begin)
        column.addWidget(self._shared)

    def _connect(self) -> None:
        for field in self.fields:
            field.edited.connect(self.edited)
            field.entered.connect(self.entered)
            field.left.connect(self.left)


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def _title_words(network: Network) -> tuple[str, str]:
    """Return what a network's title is called; the headline stands in while it is empty."""
    return (_tr("Subject") if network.key == "email" else _tr("Title")), ""


def _lead_words(network: Network) -> tuple[str, str]:
    """Return what stands below a title is called, and what it is for."""
    if network.key == "email":
        return _tr("Preheader"), _tr("The line after the subject, before the email is opened")
    return _tr("Description for search results"), _tr("What people read below the title when they search")


def _count(field: LineField, count: int, most: int | None) -> None:
    if most is None:
        return
    words = _tr("{count} of {most} characters").format(count=count, most=most)
    if count > most:
        words = _tr("May be cut off: {n} characters over {most}").format(n=count - most, most=most)
    field.note.show()
    field.note.setText(words)
    field.note.set_token("warn" if count > most else "text2")
