import re
from datetime import date
from pathlib import Path

import contentplanner
from contentplanner.application.ports import StorageProblem
from contentplanner.application.wording import NOTICES, PROBLEMS, notice_sentence, problem_sentence
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.errors import PlanError

RAISED = re.compile(r"\b(?:PlanError|StorageProblem|PictureProblem)\(\s*\"([a-z-]+)\"")
NOTED = re.compile(r"\bGoodToKnow\(\s*\"([a-z-]+)\"")


def _sources() -> str:
    folder = Path(contentplanner.__file__).parent
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))


def test_every_code_raised_anywhere_has_a_sentence():
    raised = set(RAISED.findall(_sources()))
    assert len(raised) > 15
    assert raised - set(PROBLEMS) == set()


def test_every_notice_has_a_sentence():
    assert set(NOTED.findall(_sources())) <= set(NOTICES)


def test_every_sentence_is_one_of_plain_words():
    for sentence in (*PROBLEMS.values(), *NOTICES.values()):
        assert sentence[0].isupper() or sentence[0] in "“{1"
        assert sentence.endswith((".", "?"))
        assert "!" not in sentence
        assert "\n" not in sentence


def test_a_sentence_names_what_is_missing():
    error = PlanError("post-not-complete", missing=(Missing.IMAGE, Missing.TIME, Missing.LINK), headline="x")
    assert problem_sentence(error) == (
        "This post cannot be ready yet. It still needs an image, a time and a link."
    )


def test_a_sentence_names_the_file():
    error = StorageProblem("plan-missing", path=Path("/somewhere/Café"))
    assert problem_sentence(error) == "There is no plan at /somewhere/Café."


def test_a_day_that_is_not_there_is_named_with_the_nearest():
    error = PlanError(
        "day-does-not-exist", year=2027, month=2, day=30, suggestions=(date(2027, 2, 28), date(2027, 3, 1))
    )
    assert problem_sentence(error) == (
        "There is no day 30 in February 2027. Did you mean 2027-02-28 or 2027-03-01?"
    )


def test_what_was_typed_cannot_break_the_line_or_the_sentence():
    sentence = problem_sentence(PlanError("day-not-understood", text="{0}\n\r%s " + "x" * 10_000))
    assert "\n" not in sentence
    assert "{0} %s" in sentence
    assert len(sentence) < 400


def test_one_guarded_text_is_not_called_texts():
    assert notice_sentence("texts-guarded", {"count": 1}).startswith("1 text that")
    assert notice_sentence("texts-guarded", {"count": 2}).startswith("2 texts that")
