import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.plan_places import (
    file_name,
    free_folder,
    plan_folder,
    plans_home,
    plans_in,
    refuse_taken,
    state_home,
)
from contentplanner.application.ports import StorageProblem


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marigold Café", "Marigold Café"),
        ("Fish / Chips: the *best*?", "Fish Chips the best"),
        ("  dots...  ", "dots"),
        ("CON", "CON plan"),
        ("com1.txt", "com1.txt plan"),
        ("Console", "Console"),
        ("..", "Plan"),
        ("", "Plan"),
        ("a\x00b\ud800", "a b"),
    ],
)
def test_a_name_becomes_one_every_file_system_takes(name, expected):
    assert file_name(name) == expected


@given(st.text())
def test_a_folder_of_any_name_can_be_made(name):
    made = file_name(name)
    assert made
    assert len(made.encode()) <= 130
    assert not set(made) & set('/\\:*?"<>|\0')
    assert made == made.strip(" .")
    assert file_name(made) == made or made.endswith(" plan")


def test_a_second_plan_of_a_name_gets_a_number(tmp_path):
    assert free_folder(tmp_path, "Marigold Café").name == "Marigold Café"
    (tmp_path / "Marigold Café").mkdir()
    (tmp_path / "Marigold Café 2").symlink_to("nowhere")
    assert free_folder(tmp_path, "Marigold Café").name == "Marigold Café 3"


def test_plans_lie_in_the_documents_the_person_has_chosen(tmp_path):
    settings = tmp_path / ".config" / "user-dirs.dirs"
    settings.parent.mkdir()
    settings.write_text('XDG_DOCUMENTS_DIR="$HOME/Dokumente"\n', encoding="utf-8")
    assert plans_home(tmp_path, {}) == tmp_path / "Dokumente" / "Content Planner"


@pytest.mark.parametrize("settings", [None, 'XDG_DOCUMENTS_DIR="$HOME"', 'XDG_DOCUMENTS_DIR="x/y"', "\xff"])
def test_plans_lie_in_documents_otherwise(tmp_path, settings):
    if settings is not None:
        (tmp_path / "user-dirs.dirs").write_bytes(settings.encode("latin-1"))
    expected = tmp_path / "Documents" / "Content Planner"
    assert plans_home(tmp_path, {"XDG_CONFIG_HOME": str(tmp_path)}) == expected


def test_a_state_folder_that_is_not_absolute_is_not_believed(tmp_path):
    assert state_home(tmp_path, {"XDG_STATE_HOME": "here"}) == state_home(tmp_path, {})


def test_plans_are_the_folders_that_hold_one(tmp_path):
    for name in ("b", "a", "other"):
        (tmp_path / name).mkdir()
    for name in ("b", "a"):
        (tmp_path / name / "plan.db").touch()
    assert [folder.name for folder in plans_in(tmp_path)] == ["a", "b"]
    assert plans_in(tmp_path / "gone") == []


def test_the_file_inside_stands_for_its_plan(tmp_path):
    (tmp_path / "plan.db").touch()
    assert plan_folder(tmp_path / "plan.db") == tmp_path
    assert plan_folder(tmp_path) == tmp_path


def test_a_place_where_something_lies_is_refused(tmp_path):
    refuse_taken(tmp_path / "new")
    refuse_taken(tmp_path)
    (tmp_path / "file").touch()
    for taken in (tmp_path, tmp_path / "file"):
        with pytest.raises(StorageProblem, match="already-there"):
            refuse_taken(taken)
