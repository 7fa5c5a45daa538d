"""Posts for the tests of rules."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from contentplanner.domain.ids import NetworkKey, PictureId, PostId
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State

CREATED = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)


def complete_post(**changes):
    """Return a post that lacks nothing, with the given fields changed."""
    values = {
        "id": PostId("a" * 32),
        "created": CREATED,
        "state": State.DRAFT,
        "day": date(2026, 11, 19),
        "time": time(17, 30),
        "objective": Objective.ENGAGEMENT,
        "headline": "Guess the weight",
        "description": "How many grams?",
        "gives": Gives.CONVERSATION,
        "picture_id": PictureId("b" * 64),
        "placements": (Placement(NetworkKey("instagram")),),
    }
    return Post(**values | changes)


def takes_pictures(network):
    return network not in ("email", "blog")


texts = st.sampled_from(["", "  ", "words", "[your product] is here"])

any_post = st.builds(
    Post,
    id=st.just(PostId("a" * 32)),
    created=st.just(CREATED),
    state=st.sampled_from(State),
    day=st.none() | st.dates(date(1970, 1, 1), date(2199, 12, 31)),
    time=st.none() | st.just(time(9, 0)),
    objective=st.none() | st.sampled_from(Objective),
    aim=texts,
    headline=texts,
    description=texts,
    link=st.sampled_from(["", "https://marigold.example/stollen", "marigold", "ftp://x.example"]),
    gives=st.none() | st.sampled_from(Gives),
    picture_id=st.none() | st.just(PictureId("b" * 64)),
    placements=st.sampled_from(["instagram", "email", "blog", "Notice board"]).map(
        lambda network: (Placement(NetworkKey(network)),)
    )
    | st.just(()),
)
