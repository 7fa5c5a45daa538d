"""What to take to each network: texts, pictures as cut, and where to post."""

from dataclasses import replace
from fractions import Fraction

from contentplanner.application.networks import load_networks
from contentplanner.application.posting import errands, folder_name
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import MorePicture, Placement, State
from tests.storage.plans import CREATED, post

NETWORKS = load_networks()
PICTURES = {
    letter * 64: Picture(
        id=letter * 64, name=f"{letter}.jpg", extension="jpg", width=3000, height=2000, byte_count=10
    )
    for letter in "abcdefghijkl"
}
SHOWN = tuple(MorePicture(key, f"Picture {key[0]}") for key in PICTURES)
POST = post(
    headline="Guess / win",
    description="How heavy?",
    picture_id=SHOWN[0].picture_id,
    picture_description="A loaf",
    focus_x=0,
    more_pictures=SHOWN[1:],
    placements=(Placement("instagram"), Placement("x", text="Short."), Placement("email", lead="Soon")),
)


def of(one=POST, find=PICTURES.get):
    return {errand.key: errand for errand in errands(one, NETWORKS, None, find)}


def test_each_network_gets_its_own_texts():
    found = of()
    assert found["instagram"].texts.body == "Guess / win\n\nHow heavy?"
    assert found["x"].texts.body == "Guess / win\n\nShort."
    email = found["email"].texts
    assert (email.title, email.lead, email.body) == ("Guess / win", "Soon", "How heavy?")


def test_pictures_are_cut_for_their_network_and_no_more_than_it_takes():
    found = of()
    assert [len(found[key].cuts) for key in ("instagram", "x")] == [10, 4]
    first, second = found["instagram"].cuts[:2]
    assert (first.copy.width, first.copy.height) == (1080, 566)
    assert first.copy.cut.left == 0, "around what must stay in sight"
    assert second.copy.cut.left > 0 or second.copy.cut.width == 3000
    assert (first.description, second.description) == ("A loaf", "Picture b")
    assert Fraction(first.copy.cut.width, first.copy.cut.height).limit_denominator(100) > 1
    stems = [cut.stem for cut in found["instagram"].cuts]
    assert stems[:2] == ["1 Instagram 1080x566", "2 Instagram 1080x566"]
    assert len(set(stems)) == len(stems)


def test_a_picture_that_is_not_known_is_left_out():
    gone = {key: one for key, one in PICTURES.items() if not key.startswith("a")}
    assert of(find=gone.get)["x"].cuts[0].description == "Picture b"


def test_where_it_went_out_is_told_also_without_its_time():
    half = replace(POST, placements=(Placement("x", posted_at=CREATED), Placement("email")))
    assert [one.out for one in of(half).values()] == [True, False]
    brought_in = replace(half, placements=(Placement("x"),), state=State.POSTED)
    assert [(one.out, one.posted_at) for one in of(brought_in).values()] == [(True, None)]


def test_a_folder_has_a_name_every_system_takes():
    assert folder_name(POST, NETWORKS.get("instagram")) == "Guess win Instagram"
    assert folder_name(replace(POST, headline=" "), NETWORKS.get("x")) == "Post X"
    long = folder_name(replace(POST, headline="stollen " * 40), NETWORKS.get("google_business"))
    assert len(long.encode()) <= 120
    assert long.endswith("Google Business Profile")
