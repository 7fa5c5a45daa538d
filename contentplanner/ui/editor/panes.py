"""How header, form, preview and week share the room there is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contentplanner.ui.editor.form import PostForm
from contentplanner.ui.editor.header import EditorHeader
from contentplanner.ui.editor.preview import PreviewPanel
from contentplanner.ui.editor.week_strip import WeekStrip
from contentplanner.ui.theme.theme import current_theme

WEEK_WIDTH = 276
PREVIEW_WIDTH = 322
FORM_WIDTH = 470
"""The form is never made narrower than this to put something beside it."""
_ROOMY_FORM = 520
_ROOMY_HEADER = 600
_LEAST = 340


class EditorPanes(QWidget):
    """Side by side where there is room and it is wished, else in one column. All sizes follow the text size.

    Args:
        header: Above form and preview.
        form: What is written.
        preview: Beside the form, or below it.
        week: Left of everything, or hidden.
        parent: The editor.
    """

    def __init__(
        self,
        header: EditorHeader,
        form: PostForm,
        preview: PreviewPanel,
        week: WeekStrip,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._header, self._form, self._preview, self._week = header, form, preview, week
        self._wide = False
        self._beside: bool | None = None
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(form, 1)
        self.form_area = _scrolling(body)
        self.preview_area = _scrolling(None)
        main = QHBoxLayout()
        main.setSpacing(0)
        main.addWidget(self.form_area, 1)
        main.addWidget(self.preview_area)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(header)
        right.addLayout(main, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(week)
        row.addLayout(right, 1)
        current_theme().changed.connect(self.arrange)
        self.arrange()

    def set_wide(self, wide: bool) -> None:
        """Wish for everything side by side, or for one column."""
        self._wide = wide
        self.arrange()

    def bring_to_top(self) -> None:
        """Show the beginning of the form."""
        self.form_area.verticalScrollBar().setValue(0)

    def arrange(self) -> None:
        """Share the room anew."""
        theme = current_theme()
        room = self.width() / theme.scale
        beside = self._wide and room >= FORM_WIDTH + PREVIEW_WIDTH
        with_week = self._wide and room >= FORM_WIDTH + PREVIEW_WIDTH + WEEK_WIDTH
        self._week.setVisible(with_week)
        room -= WEEK_WIDTH * with_week
        self._header.set_wide(room >= _ROOMY_HEADER)
        self._form.set_wide(room - PREVIEW_WIDTH * beside >= _ROOMY_FORM)
        self._put_preview(beside)
        self._week.setFixedWidth(theme.px(WEEK_WIDTH))
        self.preview_area.setFixedWidth(theme.px(PREVIEW_WIDTH))
        self.setMinimumWidth(theme.px(_LEAST))

    def _put_preview(self, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        if beside:
            self._column.removeWidget(self._preview)
            self.preview_area.setWidget(self._preview)
        else:
            self.preview_area.takeWidget()
            self._column.addWidget(self._preview)
        self.preview_area.setVisible(beside)
        self._preview.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room."""
        super().resizeEvent(event)
        self.arrange()


def _scrolling(widget: QWidget | None) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if widget is not None:
        area.setWidget(widget)
    return area
