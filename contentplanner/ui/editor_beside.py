"""The screens with the editor at their right, or over them where there is too little room for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from contentplanner.ui.preferences import Preferences
from contentplanner.ui.theme.theme import current_theme

_OVERLAY_BELOW = 1100 - 56
_LEAST_CALENDAR = 480
_LEAST_EDITOR = 340


class EditorBeside(QWidget):
    """Holds the screens and the editor, and remembers how wide its owner made the editor.

    Args:
        screens: What is always shown.
        preferences: Where the width is kept.
    """

    def __init__(self, screens: QWidget, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._wide = False
        self._inspector = QFrame()
        self._inspector.setProperty("kind", "inspector")
        self._inside = QVBoxLayout(self._inspector)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(screens)
        self._splitter.addWidget(self._inspector)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.splitterMoved.connect(self._keep_width)
        self._inspector.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def hold(self, editor: QWidget) -> None:
        """Take the editor in; it is seen once it is shown here."""
        self._inside.addWidget(editor)

    @property
    def shows_editor(self) -> bool:
        """Whether the editor is open."""
        return not self._inspector.isHidden()

    def show_editor(self, *, wide: bool) -> None:
        """Open the editor; a wide one has the room to itself and is never laid over the screens."""
        self._wide = wide
        self._place()
        self._inspector.show()

    def hide_editor(self) -> None:
        """Close the editor."""
        self._inspector.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the editor at the right edge."""
        super().resizeEvent(event)
        if self.shows_editor:
            self._place()

    def _place(self) -> None:
        if self._wide or self.width() >= current_theme().px(_OVERLAY_BELOW):
            self._place_beside()
        else:
            self._place_over()

    def _place_beside(self) -> None:
        theme, shown = current_theme(), self.shows_editor
        if self._inspector.parentWidget() is not self._splitter:
            self._splitter.addWidget(self._inspector)
            self._inspector.setVisible(shown)
        most = max(self.width() - theme.px(_LEAST_CALENDAR), theme.px(_LEAST_EDITOR))
        width = min(theme.px(self._preferences.inspector_width), most)
        self._splitter.setSizes([max(self.width() - width, 1), width])

    def _place_over(self) -> None:
        shown = self.shows_editor
        if self._inspector.parentWidget() is not self:
            self._inspector.setParent(self)
            self._inspector.setVisible(shown)
        width = min(current_theme().px(self._preferences.inspector_width), self.width())
        self._inspector.setGeometry(self.width() - width, 0, width, self.height())
        self._inspector.raise_()

    def _keep_width(self) -> None:
        if self.shows_editor and not self._wide:
            self._preferences.inspector_width = round(self._inspector.width() / current_theme().scale)
