"""The sample plan stays current, and never loses what somebody changed in it."""

from contentplanner.application.post_commands import DeletePosts
from contentplanner.application.queries import PostFilter
from contentplanner.bootstrap import House
from contentplanner.ui.campaigns.wording import launch_text


def running(house, folder, clock):
    desk = house.open_desk(folder)
    try:
        return any("in 16 days" in launch_text(c, clock.today()) for c in desk.reader.campaigns())
    finally:
        desk.close()


def test_a_sample_of_another_day_is_made_anew(tmp_path, clock):
    house, folder = House(clock), tmp_path / "Sample"
    assert running(house, house.create_sample(folder), clock)
    clock.pass_days(100)
    assert not running(house, folder, clock)
    assert running(house, house.create_sample(folder), clock)
    assert [path.name for path in tmp_path.iterdir() if "Sample" in path.name] == ["Sample"]


def test_a_sample_somebody_changed_is_left_alone(tmp_path, clock):
    house, folder = House(clock), tmp_path / "Sample"
    house.create_sample(folder)
    desk = house.open_desk(folder)
    left = desk.reader.count(PostFilter()) - 1
    desk.planner.run(DeletePosts((desk.reader.find(PostFilter(), limit=1)[0].id,), clock.now()))
    desk.close()
    clock.pass_days(100)
    house.create_sample(folder)
    desk = house.open_desk(folder)
    assert desk.reader.count(PostFilter()) == left
    desk.close()
