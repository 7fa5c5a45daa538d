"""Finding what was said before among many posts, and all that is pointed out in one."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from contentplanner.application.hint_rules import RULES
from contentplanner.application.hinting import HintSetting, hints_of
from contentplanner.application.networks import load_networks
from contentplanner.application.repeat_hints import said_before
from contentplanner.domain.posts import Post
from contentplanner.storage.plan import PlanOnDisk
from tests.benchmarks.measure import Figure, median_ms
from tests.benchmarks.plans import plan_of, posts
from tests.desks import TODAY

MANY = 100_000
_VOCABULARY = 4_000


def figures(folder: Path) -> Iterator[Figure]:
    """Measure looking for what was said before."""
    plan = plan_of(folder / "said", 0)
    with plan.open_unit() as unit:
        unit.add_posts(_told(MANY))
        unit.commit()
    yield from _said_before(plan, "words as people use them", _told_once(MANY - 1))
    plan.close()
    few = plan_of(folder / "said in ten words", MANY)
    yield from _said_before(few, "ten words in all", replace(next(posts(1)), day=None))
    few.close()


def _told(count: int) -> Iterator[Post]:
    """Return posts whose words are drawn as in a language: few of them often, most of them rarely."""
    for number, post in enumerate(posts(count)):
        yield replace(post, description=text_of(number))


def _told_once(number: int) -> Post:
    post = next(posts(1))
    return replace(post, day=None, description=text_of(number).replace(" ", " anew ", 1))


def text_of(number: int) -> str:
    """Return sixty words, the same for a number each time."""
    chance = random.Random(number)
    return " ".join(f"word{int(_VOCABULARY ** chance.random())}" for _ in range(60))


def _said_before(plan: PlanOnDisk, words: str, post: Post) -> Iterator[Figure]:
    reader = plan.open_reader()
    setting = HintSetting(reader.settings(), load_networks(), reader, TODAY)
    found = list(said_before(post, setting))
    assert found, "the text was said before"
    ours = median_ms(lambda: list(said_before(post, setting)))
    yield Figure(f"said before among {MANY:,} posts, {words}", ours, None, 50)
    ours = median_ms(lambda: hints_of(post, setting, RULES))
    yield Figure(f"all hints for a post among {MANY:,}, {words}", ours, None, 50)
    reader.close()
