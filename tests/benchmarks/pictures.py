"""Opening posts with large pictures one after the other in the real window: what stays in memory."""

import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from tests.benchmarks.measure import Figure, child

_POSTS, _FIRST = 200, 50
_MOST_GROWTH = 20

_OPENING = """
import struct, sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QElapsedTimer, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication
from contentplanner.application.picture_commands import AddPictures
from contentplanner.application.post_commands import CreatePost
from contentplanner.bootstrap import House
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import Placement, Post
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.door import Door
from contentplanner.ui.editor.editor import PostEditor
from contentplanner.ui.main_window import MainWindow
from contentplanner.ui.plan_opening import PlanOpening
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.theme.dressing import dress
from contentplanner.ui.workspace import Workspace
from tests.benchmarks.pictures import memory, photo
from tests.desks import FixedClock

home, posts, first = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
preferences = Preferences(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))
app = QApplication([])
dress(app)
house = House(FixedClock())
folder = house.create_plan(home / "plan", PlanSettings(name="Pictures"))
desk = house.open_desk(folder)
plain = photo()
for number in range(posts):
    note = f"picture {number}".encode()
    data = plain[:2] + b"\\xff\\xfe" + struct.pack(">H", 2 + len(note)) + note + plain[2:]
    post = Post(id=PostId(f"{number:032x}"), created=desk.clock.now(), day=date(2026, 11, 19),
                placements=(Placement(NetworkKey("instagram")),))
    desk.planner.run(CreatePost(post))
    desk.planner.run(AddPictures(post.id, (desk.pictures.add_bytes(data, f"{number}.jpg"),)))
desk.close()
preferences.wide_editor = True
window = MainWindow(preferences)
window.furnish()
window.apply_looks()
window.resize(1440, 900)
door = Door(house.open_desk, house.create_plan, house.create_sample, house.restore, house.ports())
ways = PlanOpening(window, door)
window.show()
ways.open(folder)

def wait_for(condition):
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        assert clock.elapsed() < 5000, "a picture was never shown"

def found(kind):
    return next((one for one in app.allWidgets() if isinstance(one, kind)), None)

wait_for(lambda: found(Workspace) is not None)
for number in range(posts):
    post_id = PostId(f"{number:032x}")
    found(Workspace).open_post(post_id)
    wait_for(lambda: (editor := found(PostEditor)) is not None and editor.post_id == post_id
             and editor.form.picture.image is not None)
    before = memory() if number == first else (before if number > first else 0)
print(memory() - before)
ways.leave()
"""


def figures(folder: Path) -> Iterator[Figure]:
    """Return how much more memory is held after many pictures than after some."""
    home = folder / "pictures"
    home.mkdir()
    more = child(_OPENING, str(home), str(_POSTS), str(_FIRST), runs=0)
    what = f"more memory after {_POSTS} photos of 12 MP than after {_FIRST}"
    yield Figure(what, max(0.0, more), None, _MOST_GROWTH, "MB")


def photo() -> bytes:
    """Return a JPEG of 12 megapixels."""
    specks = Image.effect_noise((400, 300), 60).resize((4000, 3000))
    packed = io.BytesIO()
    Image.merge("RGB", (specks, specks.rotate(180), specks.transpose(0))).save(packed, "JPEG", quality=70)
    return packed.getvalue()


def memory() -> float:
    """Return what this process holds in memory, in MB; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * 4096 / 1e6 if told.exists() else 0.0
