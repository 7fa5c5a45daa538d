"""Which posts use which pictures, as the store tells it: the same as counted by hand."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from contentplanner.application.picture_library import AddToPlan, RemoveUnused
from contentplanner.application.post_commands import CreatePost, DeletePosts
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import MorePicture, State
from tests.domain.posts import complete_post

AT = datetime(2026, 11, 10, 9, tzinfo=UTC)


def picture(number):
    return Picture(
        id=f"{number:064x}", name=f"{number}.jpg", extension="jpg", width=10, height=10, byte_count=number
    )


def some_posts(chance, pictures, count):
    for number in range(count):
        shown = chance.sample(pictures, chance.randrange(4))
        first, more = (shown[0], shown[1:]) if chance.random() < 0.8 and shown else (None, shown)
        state = chance.choice(list(State))
        yield complete_post(
            id=f"{number:032x}",
            state=state,
            day=None if state is State.IDEA else date(2026, 11, 1) + timedelta(chance.randrange(30)),
            picture_id=None if first is None else first.id,
            picture_description=chance.choice(["", "A loaf", "A “cup”, 10 %"]),
            more_pictures=tuple(MorePicture(one.id, chance.choice(["", "Crumbs"])) for one in more),
            deleted=AT if chance.random() < 0.2 else None,
        )


@pytest.mark.parametrize("seed", range(5))
def test_counts_and_words_are_those_counted_by_hand(opened, seed):
    chance = random.Random(seed)
    pictures = [picture(number) for number in range(8)]
    posts = list(some_posts(chance, pictures, 30))
    with opened.plan.open_unit() as unit:
        for entity in (*pictures, *posts):
            unit.put(entity)
        unit.commit()
    found = opened.reader.pictures()
    assert sorted(card.picture.id for card in found) == [one.id for one in pictures]
    for card in found:
        mine = [post for post in posts if card.picture.id in [one.picture_id for one in post.pictures]]
        assert card.posts == sum(post.deleted is None for post in mine)
        assert card.in_bin == sum(post.deleted is not None for post in mine)
        assert card.posted == sum(post.state is State.POSTED for post in mine)
        said = {
            one.description for post in mine for one in post.pictures if one.picture_id == card.picture.id
        }
        assert set(card.descriptions) == said - {""}
        uses = opened.reader.picture_uses(card.picture.id)
        assert {(use.card.id, use.in_bin) for use in uses} == {
            (post.id, post.deleted is not None) for post in mine
        }
        with opened.plan.open_unit() as unit:
            assert {post.id for post in unit.posts_showing(card.picture.id)} == {post.id for post in mine}


def test_the_newest_picture_comes_first(opened):
    opened.run(AddToPlan((picture(1),)))
    opened.run(AddToPlan((picture(2), picture(3))))
    assert [card.picture for card in opened.reader.pictures()] == [picture(3), picture(2), picture(1)]


def test_posts_to_come_are_told_first_then_those_that_went_out_then_those_in_the_bin(opened):
    opened.run(AddToPlan((picture(1),)))
    days = {
        "a": (State.POSTED, date(2026, 11, 3)),
        "b": (State.POSTED, date(2026, 11, 5)),
        "c": (State.DRAFT, date(2026, 11, 20)),
        "d": (State.DRAFT, date(2026, 11, 12)),
        "e": (State.IDEA, None),
        "f": (State.DRAFT, date(2026, 11, 1)),
    }
    for letter, (state, day) in days.items():
        post = complete_post(id=letter * 32, picture_id=picture(1).id, state=state, day=day)
        opened.run(CreatePost(replace(post)))
    opened.run(DeletePosts(("f" * 32,), AT))
    uses = opened.reader.picture_uses(picture(1).id)
    assert "".join(use.card.id[0] for use in uses) == "dcebaf"


def test_a_removed_picture_comes_back_with_undo_also_after_closing_the_plan(opened):
    kept = opened.plan.pictures.add_bytes(_PNG, "dot.png")
    opened.run(AddToPlan((kept,)))
    opened.run(RemoveUnused((kept.id,)))
    assert opened.reader.pictures() == []
    opened.reopen()
    assert opened.plan.pictures.path_of(kept).is_file()
    opened.planner.undo()
    assert [card.picture for card in opened.reader.pictures()] == [kept]
    assert opened.plan.pictures.path_of(kept).read_bytes() == _PNG


_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
