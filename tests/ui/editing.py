"""An editor on a real plan, as tests drive it."""

from dataclasses import dataclass, field

from PySide6.QtCore import QSettings

from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.editor import PostEditor
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.tasks import TaskRunner


@dataclass
class Stage:
    """An editor, the plan it works on, and what it said."""

    desk: object
    tasks: TaskRunner
    editor: PostEditor = None
    problem: Exception | None = None
    refused: list = field(default_factory=list)
    commands: list = field(default_factory=list)
    closed: int = 0
    opened: list = field(default_factory=list)

    def run(self, command):
        self.commands.append(command)
        try:
            if self.problem is not None:
                raise self.problem
            self.desk.planner.run(command)
        except (PlanError, StorageProblem) as problem:
            self.refused.append(problem)
            return False
        return True

    def stored(self, post_id=None):
        return self.desk.reader.post(post_id or self.editor.post_id)

    def add(self, **values):
        post_id = PostId(f"{len(self.desk.reader.find_ids(_all())):032x}")
        self.desk.planner.run(CreatePost(Post(id=post_id, created=self.desk.clock.now(), **values)))
        return post_id

    def leave(self):
        self.editor.close_editor()
        self.editor.close()
        self.tasks.shut_down()

    def undo(self):
        self.editor.flush()
        self.desk.planner.undo()


def _all():
    from contentplanner.application.queries import PostFilter

    return PostFilter()


def stage_on(qtbot, desk, tmp_path, *, wide=False):
    preferences = Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    preferences.wide_editor = wide
    stage = Stage(desk, TaskRunner())
    stage.editor = PostEditor(desk, stage.tasks, stage.run, preferences)
    stage.editor.command_wished.connect(stage.run)
    stage.editor.closed.connect(lambda: setattr(stage, "closed", stage.closed + 1))
    stage.editor.post_opened.connect(stage.opened.append)
    qtbot.addWidget(stage.editor)
    desk.planner.listen(stage.editor.on_changes)
    stage.editor.resize(1232 if wide else 440, 860)
    with qtbot.waitActive(stage.editor):
        stage.editor.show()
        stage.editor.activateWindow()
    return stage
