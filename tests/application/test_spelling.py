"""Spelling by a Hunspell dictionary: what is right, what was meant, and what is no dictionary."""

import socket
import subprocess
import sys
import time

import pytest

from contentplanner.application.dictionaries import Origin, Shelves, shelves
from contentplanner.application.problems import StorageProblem
from contentplanner.application.spelling import LARGEST_FILE, MOST_SUGGESTIONS, Speller, open_speller
from contentplanner.application.wording import problem_sentence
from contentplanner.domain.errors import PlanError
from contentplanner.resources import resource_path

AFF = b"SET UTF-8\nTRY esia\nSFX S Y 1\nSFX S 0 n .\n"
DIC = "3\nBrötchen/S\nbacken\nFreude\n".encode()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(scope="module")
def english():
    folder = resource_path("dictionaries")
    return open_speller(folder / "en.aff", folder / "en.dic")


@pytest.fixture
def places(tmp_path):
    """An own shelf, an empty bundled one, and two of a system."""
    found = Shelves(tmp_path / "own", tmp_path / "bundled", (str(tmp_path / "system*"),))
    for name in ("bundled", "system1", "system2"):
        (tmp_path / name).mkdir()
    return found


def put(folder, name, aff=AFF, dic=DIC):
    (folder / f"{name}.aff").write_bytes(aff)
    (folder / f"{name}.dic").write_bytes(dic)
    return folder / f"{name}.dic"


@pytest.mark.parametrize(
    "word",
    [
        "colour", "color", "organise", "organize", "centre", "theatre", "grey", "jewellery", "whisky", "café",
        "don't", "cobbler's", "Christmas", "CHRISTMAS", "well-known", "sourdough", "barista", "resoled",
    ],
)  # fmt: skip
def test_british_and_american_words_and_those_of_the_trade_are_right(english, word):
    assert english.right(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("recieve", "receive"), ("definately", "definitely"), ("teh", "the"), ("colur", "colour"),
        ("tommorow", "tomorrow"), ("restaraunt", "restaurant"), ("choclate", "chocolate"), ("dont", "don't"),
        ("Saterday", "Saturday"), ("delicous", "delicious"), ("accomodate", "accommodate"),
    ],
)  # fmt: skip
def test_what_was_meant_is_offered(english, word, meant):
    assert not english.right(word)
    suggestions = english.suggestions(word, seconds=20)
    assert meant in suggestions
    assert len(suggestions) <= MOST_SUGGESTIONS


@pytest.mark.parametrize("word", ["Привет", "हिन्दी", "Łódź", "日本語"])
def test_a_word_in_letters_the_dictionary_lacks_is_not_judged(english, word):
    assert english.right(word)


def test_suggestions_keep_to_their_time_and_can_be_called_off(english):
    assert english.suggestions("recieve", seconds=0) == ()
    assert english.suggestions("recieve", cancelled=lambda: True, seconds=60) == ()
    start = time.monotonic()
    english.suggestions("a" * 50, seconds=0.05)
    assert time.monotonic() - start < 5


def test_judging_many_words_stops_when_it_is_called_off(english):
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 3

    assert len(english.verdicts(["bread", "butter", "jam", "tea", "milk"], cancelled)) == 3


def test_a_dictionary_in_another_encoding_is_read():
    latin = Speller(b"SET ISO8859-1\nTRY e\n", "1\nBrötchen\n".encode("latin-1"))
    assert latin.right("Brötchen")
    assert not latin.right("Brtchen")
    with_mark = Speller(b"\xef\xbb\xbf" + AFF, b"\xef\xbb\xbf" + DIC)
    assert with_mark.right("Brötchenn")


@pytest.mark.parametrize(
    ("aff", "dic"),
    [
        (AFF, b""),
        (AFF, b"\n\n"),
        (AFF, b"0\n"),
        (AFF, b"Brot\nbacken\n"),
        (AFF, b"900\nBrot\nbacken\n"),
        (AFF, b"\x89PNG\r\n\x1a\n\0\0"),
        (b"SET klingon\n", DIC),
        (b"SET UTF-8\nSFX A Y many\n", DIC),
        (b"SET UTF-8\nFLAG num\nSFX x Y 1\nSFX x 0 s [\n", DIC),
        (b"PK\x03\x04\0", DIC),
    ],
)
def test_what_is_no_dictionary_is_refused(aff, dic):
    with pytest.raises(PlanError, match="dictionary-damaged"):
        Speller(aff, dic)


def test_the_owners_choice_goes_before_the_bundled_and_that_before_the_systems(places, tmp_path):
    assert places.find("de") is None
    put(tmp_path / "system2", "de_DE")
    assert places.find("de").origin is Origin.SYSTEM
    put(tmp_path / "bundled", "de")
    assert places.find("de").origin is Origin.BUNDLED
    places.keep(put(tmp_path, "mine"), "de")
    assert places.find("de").origin is Origin.CHOSEN
    assert places.find("de").open().right("Freude")
    places.forget("de")
    assert places.find("de").origin is Origin.BUNDLED
    places.forget("de")


def test_of_a_systems_dictionaries_that_of_the_country_is_taken(places, tmp_path):
    for name in ("de_AT", "de_DE", "de-CH", "den_XX", "fr", "fr_CA"):
        put(tmp_path / "system1", name)
    (tmp_path / "system1" / "de.dic").write_bytes(DIC)  # its other half is missing
    assert places.find("de").path.stem == "de_DE"
    assert places.find("de", "AT").path.stem == "de_AT"
    assert places.find("de", "CH").path.stem == "de-CH"
    assert places.find("de", "FR").path.stem == "de_DE"
    assert places.find("fr", "BE").path.stem == "fr"
    assert places.find("nl") is None


@pytest.mark.parametrize(
    ("language", "name"),
    [("de-AT", "de_AT"), ("de_at", "de_AT"), ("DE", "de_DE"), ("../de", "de_DE"), ("", None), ("/", None)],
)
def test_a_language_may_name_its_country_and_never_leads_elsewhere(places, tmp_path, language, name):
    for known in ("de_AT", "de_DE"):
        put(tmp_path / "system1", known)
    found = places.find(language)
    assert (found and found.path.stem) == name
    kept = places.keep(put(tmp_path, "mine"), language)
    assert kept.path.parent == places.own
    assert places.find(language) == kept


def test_a_dictionary_may_be_chosen_by_either_of_its_files(places, tmp_path):
    for suffix in (".aff", ".dic"):
        kept = places.keep(put(tmp_path, "mine").with_suffix(suffix), "nl")
        assert kept.open().right("backen")


@pytest.mark.parametrize(
    ("aff", "dic", "words"),
    [
        (None, DIC, "mine.aff does not lie beside mine.dic"),
        (AFF, b"Brot", "mine.dic cannot be read as a dictionary"),
        (AFF, b"1\n" + b"x" * LARGEST_FILE, "mine.dic is too large"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence_and_leaves_what_was(places, tmp_path, aff, dic, words):
    places.keep(put(tmp_path, "good"), "de")
    path = put(tmp_path, "mine", aff or b"", dic)
    if aff is None:
        path.with_suffix(".aff").unlink()
    with pytest.raises(PlanError) as refused:
        places.keep(path, "de")
    assert words in problem_sentence(refused.value)
    assert places.find("de").open().right("Freude")


def test_a_folder_that_cannot_be_written_is_named(places, tmp_path):
    places.own.write_text("a file where a folder should be")
    with pytest.raises(StorageProblem) as problem:
        places.keep(put(tmp_path, "mine"), "de")
    assert problem.value.code == "not-written"


def test_a_dictionary_that_was_replaced_is_read_again(tmp_path):
    path = put(tmp_path, "de")
    assert not open_speller(path.with_suffix(".aff"), path).right("Kuchen")
    put(tmp_path, "de", dic=b"1\nKuchenform\n")
    (tmp_path / "de.dic").write_bytes(b"1\nKuchen\n")
    assert open_speller(path.with_suffix(".aff"), path).right("Kuchen")


def test_this_computer_has_shelves_and_english_is_bundled(tmp_path):
    found = shelves(tmp_path, {"XDG_DATA_HOME": "relative", "LOCALAPPDATA": str(tmp_path / "local")})
    assert found.own.is_relative_to(tmp_path)
    assert found.system
    assert found.find("en").origin is Origin.BUNDLED


def test_nothing_of_it_is_loaded_before_a_word_is_judged():
    code = (
        "import sys, contentplanner.application.spelling, contentplanner.application.dictionaries\n"
        "sys.exit('spylls' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
