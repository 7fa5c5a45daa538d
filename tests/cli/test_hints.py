"""``hints``: what would be pointed out in each text of a file."""

import json

import pytest

TEXTS = """text,language
"Order now, 20 % off until Sunday.",en
"How do you keep bread soft for five days? We wrap ours in a linen towel and turn it once.",en
"Jetzt Gutschein sichern, nur noch drei Tage.",de
"Une question pour vous : salé ou sucré ?",fr
"""


@pytest.fixture
def told(run, tmp_path):
    def hints(text, *more):
        path = tmp_path / "texts.csv"
        path.write_text(text, encoding="utf-8")
        return run("hints", path, *more)

    return hints


def test_each_text_is_answered_by_its_line_with_the_words_that_led_to_it(told):
    done = told(TEXTS, "--json")
    texts = json.loads(done.out)["texts"]
    assert [one["line"] for one in texts] == [2, 3, 4, 5]
    assert [one["promotional"] for one in texts] == [True, False, True, False]
    assert "20 % off" in texts[0]["because"]
    assert {one["readability"] for one in texts} <= {"easy", "long sentences", "hard", "too short"}
    assert texts[1]["because"] == []


def test_without_json_it_is_said_in_sentences(told):
    done = told(TEXTS)
    assert done.out.splitlines()[0].startswith("line 2: reads like an offer (“Order now”")


def test_a_text_of_several_lines_counts_from_its_first(told):
    done = told('text\n"one\ntwo"\nthree\n', "--json")
    assert [one["line"] for one in json.loads(done.out)["texts"]] == [2, 4]


def test_a_file_without_a_text_column_is_refused_in_a_sentence(told):
    done = told("caption\nhello\n")
    assert (done.status, done.out) == (1, "")
    assert "column “text”" in done.problems


def test_in_a_plan_each_post_with_a_hint_is_named_with_what_is_said(run, tmp_path):
    run("new", tmp_path / "sample", "--sample")
    posts = run("hints", tmp_path / "sample", "--json").json["posts"]
    assert {hint["hint"] for post in posts for hint in post["hints"]} >= {"said-before", "broadcast"}
    assert all(post["hints"] and "{" not in hint["says"] for post in posts for hint in post["hints"])
    assert {post["readability"] for post in posts} <= {"easy", "long sentences", "hard", "too short"}
    told = run("hints", tmp_path / "sample").out.splitlines()
    assert sum(not line.startswith("  ") for line in told) == len(posts)
    assert sum(len(post["hints"]) for post in posts) == len(told) - len(posts)


def test_a_folder_that_is_no_plan_is_refused_in_a_sentence(run, tmp_path):
    done = run("hints", tmp_path)
    assert (done.status, done.out) == (1, "")
    assert done.problems.strip()
