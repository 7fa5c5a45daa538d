"""A campaign from its first thought to the file that leaves the plan."""

from datetime import date, timedelta

from contentplanner.domain.posts import State
from tests.journeys.person import CTRL, SHIFT, Key, make_jpeg
from tests.journeys.test_round_trip import export_by_window, records

LAUNCH = date(2026, 12, 4)


def plan_campaign(person):
    """Plan a run-up of eleven drafts by the wizard."""
    person.press(Key.Key_N, CTRL | SHIFT)
    person.write("Advent stollen")
    person.press(Key.Key_Return)
    person.write("4 Dec")
    for _ in range(3):
        person.press(Key.Key_Return)
    assert person.dialog is None
    return {card.id: card.day for card in person.posts()}


def move_launch(person, day):
    (campaign,) = person.reader.campaigns()
    person.session.actions.open_dialog("move-launch", campaign.id)
    person.settle()
    person.press(Key.Key_A, CTRL)
    person.write(day)
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    if person.dialog is not None:
        person.click("move_launch.accept")


def complete(person, post_id):
    """Fill in the words, add a picture, choose a place, and mark the post as ready."""
    person.workspace.open_post(post_id)
    person.settle()
    person.write_over("Why the fruit is soaked before the first frost", "editor.headline")
    person.write_over("It drinks for three days. What do you soak it in?", "editor.description")
    person.attach(make_jpeg(person.home / f"{post_id}.jpg"))
    person.press(Key.Key_Return, CTRL)
    assert person.post(post_id).state is State.READY
    assert person.workspace.close_editor()


def test_planned_moved_back_completed_and_exported(person, tmp_path):
    plan = person.make_plan(networks=("instagram", "facebook"))
    person.at(plan)
    days = plan_campaign(person)
    assert len(days) == 11
    move_launch(person, "7 Dec")
    moved = {card.id: card.day for card in person.posts()}
    assert moved == {post_id: day + timedelta(days=3) for post_id, day in days.items()}
    assert person.toast() == "Advent stollen moved 3 days later, with 11 posts."
    person.press(Key.Key_Z, CTRL)
    assert {card.id: card.day for card in person.posts()} == days
    assert person.reader.campaigns()[0].launch == LAUNCH

    first = sorted(days, key=lambda post_id: days[post_id])[:2]
    for post_id in first:
        complete(person, post_id)
    target = tmp_path / "out.csv"
    count = export_by_window(person, target, drafts=False)
    rows = records(target)
    assert count == len(rows) == 4
    assert {row["Post id"] for row in rows} == {*first}
    assert [row["Date"] for row in rows[::2]] == ["2026-11-10", "2026-11-14"]
    assert {row["Campaign"] for row in rows} == {"Advent stollen"}
    assert {row["Phase"] for row in rows} == {"tease"}

    assert person.close_window()
    person.at(plan)
    while person.reader.step_labels()[0] is not None:
        person.press(Key.Key_Z, CTRL)
    assert person.posts() == []
    assert person.reader.campaigns() == []
