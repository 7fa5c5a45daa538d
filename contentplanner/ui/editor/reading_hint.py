"""How easy the text reads, said in words and never as a number."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from contentplanner.application.readability import Level, Reading, readability
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.tone_label import ToneLabel

PAUSE = 350


class ReadingHint(QWidget):
    """Judges a text on the worker, a moment after typing stopped.

    Args:
        tasks: Does the work.
        parent: The form.
    """

    judged = Signal(object)
    """Where the longest sentence is, if it is long; None otherwise."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.reading")
        self._job = LatestJob(tasks, self)
        self._text, self._language = "", "en"
        self._span: tuple[int, int] | None = None
        self._icon = QLabel()
        self._words = ToneLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(6))
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._judge)
        self.hide()

    @property
    def span(self) -> tuple[int, int] | None:
        """Where the longest sentence of the text is, if it is long and was judged; None otherwise."""
        return self._span

    def set_text(self, text: str, language: str) -> None:
        """Judge a text soon."""
        if (text, language) != (self._text, self._language):
            self._text, self._language, self._span = text, language, None
            self._job.stop()
            self._pause.start()

    def _judge(self) -> None:
        text, language = self._text, self._language
        around = self.parentWidget()
        if around is None or not around.isVisible():
            self._text = ""
            return
        self._job.start(lambda _progress, _cancelled: readability(text, language), self._show, self._give_up)

    def _give_up(self, _error: BaseException) -> None:
        """Say nothing: a hint that cannot be given is no reason to disturb anyone's writing."""
        self.hide()
        self._point_at(None)

    def _show(self, reading: Reading) -> None:
        token = {Level.EASY: "ok", Level.TOO_SHORT: "text2"}.get(reading.level, "warn")
        theme = current_theme()
        self._words.setText(self._verdict(reading))
        self._words.set_token("text2" if token == "ok" else token)
        self._icon.setPixmap(icon_pixmap("book-open-text", theme.colour(token), theme.px(16)))
        self.setVisible(bool(self._text.strip()))
        self.updateGeometry()
        self._point_at(reading.span)

    def _verdict(self, reading: Reading) -> str:
        if reading.level is Level.TOO_SHORT:
            return self.tr("Too short to judge how it reads")
        if reading.level is Level.EASY:
            return self.tr("Easy to read: short sentences, plain words")
        if reading.span is None:
            return self.tr("Hard to read: many long words")
        if reading.level is Level.HARD:
            return self.tr("Hard to read: {words} words in one sentence").format(words=reading.words)
        return self.tr("A few long sentences: {words} words in one").format(words=reading.words)

    def _point_at(self, span: tuple[int, int] | None) -> None:
        self._span = span
        self.judged.emit(span)
