"""Someone at the real window: presses keys, clicks, reads what it says."""

from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QWidget

from contentplanner.application.queries import PostFilter
from contentplanner.bootstrap import House
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.door import Door
from contentplanner.ui.main_window import MainWindow
from contentplanner.ui.plan_opening import PlanOpening
from contentplanner.ui.preferences import Preferences

Key, Mod = Qt.Key, Qt.KeyboardModifier
NO, CTRL, SHIFT = Mod.NoModifier, Mod.ControlModifier, Mod.ShiftModifier


@dataclass
class Person:
    """One person, one computer, any number of windows one after the other."""

    qtbot: object
    home: Path
    clock: object
    sample: Path | None = None
    size: tuple[int, int] = (1440, 900)
    window: MainWindow | None = None
    opening: PlanOpening | None = None
    windows: list = field(default_factory=list)

    def __post_init__(self):
        self.house = House(self.clock)

    # Plans and windows.

    def make_plan(self, name="Marigold", **settings):
        return self.house.create_plan(self.home / name, PlanSettings(name=name, **settings))

    def make_sample(self):
        """Make a sample plan, as a copy of one made before."""
        return copytree(self.sample, self.home / "Sample")

    def preferences(self):
        return Preferences(QSettings(str(self.home / "settings.ini"), QSettings.Format.IniFormat))

    def open_window(self, plan=None, *, size=None):
        """Open a window as the program does; without a size as it was left."""
        house = self.house
        window = MainWindow(self.preferences())
        window.furnish()
        door = Door(house.open_desk, house.create_plan, house.create_sample, house.restore, house.ports())
        self.qtbot.addWidget(window)
        self.windows.append(window)
        self.window = window
        window.apply_looks()
        if size is not None:
            window.resize(*size)
        with self.qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        self.opening = PlanOpening(window, door)
        self.opening.begin(plan, sample=False)
        self.settle()
        return window

    def close_window(self):
        closed = self.window.close()
        self.settle()
        return closed

    def at(self, plan, *, size=None):
        self.open_window(plan, size=size or self.size)
        return self

    # What is there.

    @property
    def session(self):
        return self.window.session

    @property
    def workspace(self):
        return self.session.workspace

    @property
    def editor(self):
        return self.workspace.editor

    @property
    def reader(self):
        return self.session.desk.reader

    @property
    def screen(self):
        return self.workspace.screen_shown

    @property
    def dialog(self):
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        front = QApplication.activeModalWidget()
        return front if front in dialogs else next(reversed(dialogs), None)

    def posts(self, **wanted):
        return self.reader.find(PostFilter(**wanted))

    def post(self, post_id=None):
        return self.reader.post(post_id or self.editor.post_id)

    def find(self, name, kind=QWidget, within=None):
        """Return the widget of a name, in the dialog in front when there is one."""
        within = within or self.dialog or self.window
        found = within.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def focus(self):
        return QApplication.focusWidget()

    def toast(self):
        return self.window.toast.text()

    # What is done.

    def press(self, key, held=NO):
        focus = self.focus()
        assert focus is not None, "nothing has the focus"
        QTest.keyClick(focus, key, held)
        self.settle()

    def write(self, text, into=None):
        """Type into a field, after a click on it; without one into what has the focus."""
        if into is not None:
            self.click(into)
        QTest.keyClicks(self.focus(), text)

    def write_over(self, text, into):
        self.click(into)
        QTest.keyClick(self.focus(), Key.Key_A, CTRL)
        QTest.keyClick(self.focus(), Key.Key_Delete)
        QTest.keyClicks(self.focus(), text)

    def click(self, what, at=None):
        widget = self.find(what) if isinstance(what, str) else what
        if self.editor_holds(widget):
            self.editor._panes.form_area.ensureWidgetVisible(widget, 0, 40)
        assert widget.isVisible(), f"{widget.objectName()} cannot be clicked: it is hidden"
        assert widget.isEnabled(), f"{widget.objectName()} cannot be clicked: it is disabled"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO, at or widget.rect().center())
        self.settle()

    def editor_holds(self, widget):
        return self.session is not None and self.editor.form.isAncestorOf(widget)

    def click_text(self, text, within=None):
        within = within or self.dialog or self.window
        buttons = [b for b in within.findChildren(QAbstractButton) if b.text() == text and b.isVisible()]
        assert buttons, f"no button says “{text}”"
        self.click(buttons[-1])

    def perform(self, action_id):
        action = self.window.actions_table.by_id[action_id]
        assert action.isEnabled(), f"{action_id} cannot be chosen"
        action.trigger()
        self.settle()

    def drag(self, source, target, at=None):
        """Drag a widget to a point of the screen in sight."""
        start = at or source.rect().center()
        QTest.mousePress(source, Qt.MouseButton.LeftButton, NO, start)
        begin = source.mapTo(self.screen, start)
        for part in (0.2, 0.6, 1.0):
            QTest.mouseMove(source, source.mapFrom(self.screen, begin + (target - begin) * part))
        QTest.mouseRelease(source, Qt.MouseButton.LeftButton, NO, source.mapFrom(self.screen, target))
        self.settle()

    def undo(self):
        self.perform("undo")

    def settle(self):
        """Let everything happen that is due, and bring a window to the front as a desktop does."""
        QTest.qWait(0)
        front = self.dialog or self.window
        if QApplication.activeWindow() is None and front is not None and front.isVisible():
            front.activateWindow()
        QTest.qWait(0)

    def wait(self, until, timeout=5000):
        self.qtbot.waitUntil(until, timeout=timeout)
        self.settle()

    # Whole deeds.

    def new_post(self):
        self.press(Key.Key_N, CTRL)
        return self.editor.post_id

    def write_post(self, headline, **parts):
        """Write a post in the open editor, part by part."""
        self.write_over(headline, "editor.headline")
        if "description" in parts:
            self.write_over(parts["description"], "editor.description")
        if "objective" in parts:
            self.click(f"editor.objective.{parts['objective']}")
        if "gives" in parts:
            self.click(f"editor.gives.{parts['gives']}")
        if "network" in parts:
            self.click(f"editor.where.{parts['network']}")
        if "day" in parts:
            self.write_over(parts["day"], "editor.day")
            self.press(Key.Key_Return)
        if "time" in parts:
            self.write_over(parts["time"], "editor.time")
            self.press(Key.Key_Return)

    def attach(self, path):
        before = self.post().picture_id
        self.editor.form.picture.take_files([str(path)])
        self.wait(lambda: self.post().picture_id != before)

    def choose(self, combo_name, text):
        combo = self.find(combo_name, QComboBox)
        combo.setCurrentText(text)
        assert combo.currentText() == text

    def line(self, name):
        return self.find(name, QLineEdit)


def make_jpeg(path, width=1080, height=1350, colour="#b45309"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path), "JPEG", 80)
    return path


def centre_of(widget, within):
    return widget.mapTo(within, QPoint(widget.width() // 2, widget.height() // 2))
