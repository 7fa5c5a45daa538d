"""One picture in the place of another: descriptions stay, nothing comes twice, nothing else changes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.ids import PictureId
from contentplanner.domain.picture_swap import same_shape, swap_picture
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import MorePicture
from tests.domain.posts import complete_post

OLD, NEW, OTHER = PictureId("a" * 64), PictureId("b" * 64), PictureId("c" * 64)
ids = st.sampled_from([OLD, NEW, OTHER, PictureId("d" * 64)])
pictures = st.lists(
    st.builds(
        MorePicture,
        ids,
        st.sampled_from(["", "A loaf", "A cup"]),
        st.integers(0, 100),
        st.integers(0, 100),
    ),
    unique_by=lambda one: one.picture_id,
    max_size=4,
).map(tuple)


def post_with(pictures):
    if not pictures:
        return complete_post(picture_id=None)
    first, *more = pictures
    return complete_post(
        picture_id=first.picture_id,
        picture_description=first.description,
        focus_x=first.focus_x,
        focus_y=first.focus_y,
        more_pictures=tuple(more),
    )


def sized(width, height):
    return Picture(id=OLD, name="a.jpg", extension="jpg", width=width, height=height, byte_count=1)


@given(pictures, st.booleans())
def test_the_old_one_goes_and_the_new_one_is_there_once_where_the_old_one_was(pictures, keep_focus):
    before = [one.picture_id for one in pictures]
    after = [
        one.picture_id for one in swap_picture(post_with(pictures), OLD, NEW, keep_focus=keep_focus).pictures
    ]
    assert after == list(dict.fromkeys(NEW if one == OLD else one for one in before))


@given(pictures, st.booleans())
def test_all_but_the_pictures_stays(pictures, keep_focus):
    post = post_with(pictures)
    after = swap_picture(post, OLD, NEW, keep_focus=keep_focus)
    same = ("picture_id", "picture_description", "focus_x", "focus_y", "more_pictures")
    assert replace(after, **{name: getattr(post, name) for name in same}) == post


@given(pictures.filter(lambda some: NEW not in [one.picture_id for one in some]))
def test_description_and_focus_stay_in_their_place(pictures):
    after = swap_picture(post_with(pictures), OLD, NEW, keep_focus=True).pictures
    assert after == tuple(replace(one, picture_id=NEW) if one.picture_id == OLD else one for one in pictures)


@given(pictures.filter(lambda some: NEW not in [one.picture_id for one in some]))
def test_swapping_back_gives_the_same_post(pictures):
    post = post_with(pictures)
    there = swap_picture(post, OLD, NEW, keep_focus=True)
    assert swap_picture(there, NEW, OLD, keep_focus=True) == post


def test_another_shape_puts_the_focus_in_the_middle_of_the_new_one_only():
    post = post_with((MorePicture(OTHER, "", 10, 20), MorePicture(OLD, "A loaf", 30, 40)))
    first, second = swap_picture(post, OLD, NEW, keep_focus=False).pictures
    assert (first.focus_x, first.focus_y) == (10, 20)
    assert second == MorePicture(NEW, "A loaf", 50, 50)


def test_a_post_that_has_the_new_one_already_keeps_it_with_the_words_of_either():
    post = post_with((MorePicture(NEW, "", 10, 20), MorePicture(OLD, "A loaf", 30, 40)))
    assert swap_picture(post, OLD, NEW, keep_focus=True).pictures == (MorePicture(NEW, "A loaf", 10, 20),)


def test_shapes_are_alike_within_a_tenth():
    assert same_shape(sized(1080, 1350), sized(2160, 2700))
    assert same_shape(sized(1000, 1000), sized(1090, 1000))
    assert not same_shape(sized(1000, 1000), sized(1120, 1000))
    assert not same_shape(sized(1080, 1350), sized(1350, 1080))
