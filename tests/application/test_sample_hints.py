"""The sample plan shows what the program points out: each hint somewhere, none of them everywhere."""

import re
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from contentplanner.application import hook_hints, repeat_hints, sales_hints
from contentplanner.application.hint_rules import RULES
from contentplanner.application.hinting import HintSetting, hints_of
from contentplanner.application.queries import PostFilter
from contentplanner.application.spelling import open_speller
from contentplanner.application.today import look_at_today
from contentplanner.domain.hashtag_sets import HashtagSet, check_hashtag_set
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.own_words import OwnWord, own_word
from contentplanner.domain.posts import State
from contentplanner.domain.snippets import Snippet, check_snippet
from contentplanner.domain.spelling import is_known, known_words, words_of
from contentplanner.resources import resource_path
from tests.desks import FixedClock, sample_desk

KEY = re.compile(r'Hint\(\s*"([a-z-]+)"')
DAYS = [datetime.fromisoformat(f"{day}+00:00") for day in ("2026-11-10T14:32", "2027-03-01T09:00")]


def every_key():
    sources = (
        Path(module.__file__).read_text(encoding="utf-8")
        for module in (hook_hints, repeat_hints, sales_hints)
    )
    return {key for source in sources for key in KEY.findall(source)}


def posts_of(desk):
    return [desk.reader.post(post_id) for post_id in desk.reader.find_ids(PostFilter())]


@pytest.fixture(scope="module", params=DAYS, ids=["autumn", "spring"])
def desk(request, tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("sample") / "plan", FixedClock(request.param))
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def found(desk):
    setting = HintSetting(desk.reader.settings(), desk.networks, desk.reader, desk.clock.today())
    return {post.id: [hint.key for hint in hints_of(post, setting, RULES)] for post in posts_of(desk)}


def test_every_hint_is_shown_and_none_more_often_than_in_a_few_posts(found):
    counts = Counter(key for keys in found.values() for key in keys)
    assert set(counts) == every_key()
    assert len(counts) >= len(RULES)
    assert max(counts.values()) <= 4
    assert [key for key, count in counts.items() if count == 1]


def test_most_posts_are_left_in_peace(found, desk):
    written = [post for post in posts_of(desk) if post.state in (State.IDEA, State.DRAFT, State.READY)]
    assert sum(not found[post.id] for post in written) > len(written) / 2
    assert max(len(keys) for keys in found.values()) <= 2


def test_nothing_is_pointed_out_in_the_post_that_goes_out_today(found, desk):
    today = desk.clock.today()
    (post,) = (post for post in posts_of(desk) if post.day == today)
    assert found[post.id] == []


def test_the_page_of_today_has_something_in_each_row(desk):
    today = look_at_today(desk.reader, desk.clock.now(), desk.clock.today())
    rows = (today.goes_out, today.overdue, today.need_picture, today.to_finish, today.to_answer)
    assert [len(row) for row in rows] == [1] * len(rows)
    assert today.waiting
    assert today.promises
    assert today.next_post is not None


def test_a_post_has_more_pictures_another_a_subject_and_one_its_own_words_for_x(desk):
    posts = posts_of(desk)
    (several,) = (post for post in posts if post.more_pictures)
    assert len({picture.picture_id for picture in several.pictures}) == 3
    assert all(picture.description for picture in several.more_pictures)
    places = [place for post in posts for place in post.placements]
    assert [place.network for place in places if place.title and place.lead] == ["email"]
    (short,) = (place for place in places if place.network == NetworkKey("x"))
    assert short.text


def test_what_is_kept_follows_the_rules(desk):
    sets, snippets = desk.reader.all(HashtagSet), desk.reader.all(Snippet)
    assert [check_hashtag_set(one, sets) for one in sets] == list(sets)
    assert [check_snippet(one, snippets) for one in snippets] == list(snippets)
    assert any(one.headline for one in snippets)
    assert not all(one.headline for one in snippets)
    words = desk.reader.all(OwnWord)
    assert words
    texts = " ".join(f"{post.headline} {post.description}" for post in posts_of(desk))
    assert all(own_word(one.id, one.created) == one and one.id in texts for one in words)
    assert all(one.created < desk.clock.now() - timedelta(days=7) for one in words)


def test_one_word_in_one_draft_is_misspelt_and_every_name_is_known(desk):
    folder = resource_path("dictionaries")
    speller = open_speller(folder / "en.aff", folder / "en.dic")
    known = known_words(word.id for word in desk.reader.all(OwnWord))
    texts = (f"{post.headline}\n{post.description}" for post in posts_of(desk))
    words = [word.text for text in texts for word in words_of(text)]
    assert [word for word in words if not is_known(word, known) and not speller.right(word)] == ["arived"]
