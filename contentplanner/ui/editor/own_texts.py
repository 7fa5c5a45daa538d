"""Texts of their own for single networks, where the post's text does not fit."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Placement
from contentplanner.domain.text import clean_text
from contentplanner.ui.fields.text_fields import TextEdit
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.monogram import Monogram
from contentplanner.ui.widgets.tone_label import ToneLabel


class OwnText(QWidget):
    """The text of one network."""

    edited = Signal(str)
    removed = Signal()

    def __init__(self, networks: Networks, key: NetworkKey, parent: QWidget) -> None:
        super().__init__(parent)
        network = networks.get(key)
        self.edit = TextEdit(2, 8)
        self.edit.setObjectName(f"editor.own_text.{key}")
        self.edit.setAccessibleName(self.tr("Text for {network}").format(network=network.label))
        self.edit.textChanged.connect(self._tell)
        label = ToneLabel(self.tr("Text for {network}").format(network=network.label), "text", role="label")
        label.setBuddy(self.edit)
        remove = push_button(self.tr("Use the text above"), kind="link")
        remove.setAccessibleName(self.tr("Use the text above for {network}").format(network=network.label))
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(Monogram(network))
        head.addWidget(label)
        head.addStretch(1)
        head.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(5))
        column.addLayout(head)
        column.addWidget(self.edit)
        self._showing = False

    def show_value(self, text: str) -> None:
        """Show what the plan holds."""
        if text != clean_text(self.edit.toPlainText()):
            self._showing = True
            self.edit.show_text(text)
            self._showing = False

    def _tell(self) -> None:
        if not self._showing:
            self.edited.emit(clean_text(self.edit.toPlainText()))


class OwnTexts(QWidget):
    """One text per network that has its own; an emptied one goes back to the post's text.

    Args:
        networks: What the program knows.
        parent: The form.
    """

    edited = Signal(str, object, bool)

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._networks = networks
        self._placements: tuple[Placement, ...] = ()
        self._texts: dict[NetworkKey, OwnText] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_value(self, placements: tuple[Placement, ...]) -> None:
        """Show the texts of the networks that have their own."""
        self._placements = placements
        wanted = {place.network: place.text for place in placements if place.text is not None}
        for key in [key for key in self._texts if key not in wanted and not self._texts[key].edit.hasFocus()]:
            text = self._texts.pop(key)
            self._column.removeWidget(text)
            text.deleteLater()
        for key, own in wanted.items():
            if key not in self._texts:
                self._texts[key] = self._add(key)
            self._texts[key].show_value(own)
        self.setVisible(bool(self._texts))

    def begin(self, key: NetworkKey, text: str) -> None:
        """Give a network a text of its own, starting from the post's."""
        self._tell(key, text, at_once=True)
        if key in self._texts:
            self._texts[key].edit.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        self.setEnabled(not read_only)

    def _add(self, key: NetworkKey) -> OwnText:
        text = OwnText(self._networks, key, self)
        text.edited.connect(lambda words: self._tell(key, words or None, at_once=False))
        text.removed.connect(lambda: self._tell(key, None, at_once=True))
        self._column.addWidget(text)
        return text

    def _tell(self, key: NetworkKey, text: str | None, *, at_once: bool) -> None:
        placements = tuple(
            replace(place, text=text) if place.network == key else place for place in self._placements
        )
        self._placements = placements
        if at_once:
            if text is None and key in self._texts:
                self._texts[key].edit.clearFocus()
            self.show_value(placements)
        self.edited.emit("placements", placements, at_once)
