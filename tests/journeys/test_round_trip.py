"""What is exported by window comes into another plan by command and goes out again byte for byte."""

import csv
import json

from PySide6.QtWidgets import QLabel

from contentplanner.bootstrap import main
from contentplanner.domain.posts import State

FORMULA = "=SUM(A1:A9) is not a headline"
TEXT = 'First line, with "quotes"\n\nÜmläute; and 🥐 emoji, \'apostrophe'


def export_by_window(person, target, *, drafts):
    person.perform("export_schedule")
    dialog = person.dialog
    accept = person.find("export.accept")
    person.wait(lambda: "lines" in accept.text())
    if drafts:
        without = accept.text()
        person.click("export.drafts")
        person.wait(lambda: accept.text() != without)
    count = int(accept.text().split()[1])
    dialog.write_to(target)
    person.wait(lambda: person.dialog is None)
    return count


def records(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write_something_difficult(person):
    person.new_post()
    person.write_post(FORMULA, gives="helpful", network="instagram", day="12 nov", time="8:15")
    person.editor.form.description.edit.setPlainText(TEXT)
    assert person.editor.flush()
    post_id = person.editor.post_id
    assert person.workspace.close_editor()
    return post_id


def test_the_file_has_as_many_lines_as_the_button_said(person, tmp_path):
    person.at(person.make_sample())
    target = tmp_path / "out.csv"
    count = export_by_window(person, target, drafts=False)
    rows = records(target)
    assert len(rows) == count > 0
    assert {row["State"] for row in rows} <= {"ready", "posted"}
    for row in rows:
        if row["Image"]:
            assert (tmp_path / "out images" / row["Image"]).is_file()


def test_a_second_round_gives_the_same_bytes(person, tmp_path, clock, capsys):
    person.at(person.make_sample())
    post_id = write_something_difficult(person)
    first, second = tmp_path / "first" / "plan.csv", tmp_path / "second" / "plan.csv"
    first.parent.mkdir()
    second.parent.mkdir()
    count = export_by_window(person, first, drafts=True)
    rows = records(first)
    assert len(rows) == count
    (row,) = [row for row in rows if row["Post id"] == post_id]
    assert (row["Headline"], row["Description"]) == (f"'{FORMULA}", TEXT)
    before = {card.id: card for card in person.posts()}
    quarter = str(person.screen.quarter)
    person.close_window()

    plan = tmp_path / "Other"
    assert main(["new", str(plan), "--name", "Other"], clock) == 0
    capsys.readouterr()
    assert main(["import", str(plan), str(first), "--json"], clock) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["imported"], told["refused"]) == (count, [])
    assert main(["export", str(plan), "-o", str(second), "--quarter", quarter, "--drafts"], clock) == 0
    assert second.read_bytes() == first.read_bytes()
    person.at(plan)
    after = {card.id: card for card in person.posts()}
    for row in rows:
        one, other = before[row["Post id"]], after[row["Post id"]]
        assert (one.day, one.time, one.headline, one.state) == (
            other.day,
            other.time,
            other.headline,
            other.state,
        )


def test_what_is_left_out_is_named_and_can_be_opened(person):
    person.at(person.make_sample())
    drafts = [card for card in person.posts(states=frozenset({State.DRAFT}), incomplete=True)]
    assert drafts
    person.perform("export_schedule")
    person.wait(lambda: "lines" in person.find("export.accept").text())
    said = " ".join(label.text() for label in person.dialog.findChildren(QLabel))
    assert "left out" in said.lower() or "not ready" in said.lower()
