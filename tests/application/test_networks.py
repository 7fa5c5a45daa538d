"""What the program knows of networks."""

import json
import re
from dataclasses import fields
from fractions import Fraction
from pathlib import Path

import pytest

from contentplanner.application.networks import load_networks
from contentplanner.domain.counting import count_text, over
from contentplanner.domain.networks import Counting, Network
from contentplanner.resources import resource_path

FILES = sorted(resource_path("networks").glob("*.json"))
KEYS = [
    "instagram",
    "instagram_story",
    "instagram_reel",
    "facebook",
    "x",
    "linkedin",
    "pinterest",
    "tiktok",
    "youtube",
    "google_business",
    "threads",
    "bluesky",
    "mastodon",
    "email",
    "blog",
]


def test_every_network_is_loaded_in_its_order():
    assert [network.key for network in load_networks().known] == KEYS


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_exactly_the_fields_of_a_network_and_is_named_by_its_key(path):
    entry = json.loads(path.read_text(encoding="utf-8"))
    assert set(entry) == {field.name for field in fields(Network)} | {"order"}
    assert entry["key"] == path.stem


def test_every_monogram_is_two_letters_of_its_own():
    monograms = [network.monogram for network in load_networks().known]
    assert len(set(monograms)) == len(monograms)
    assert all(re.fullmatch("[A-Z]{1,2}", monogram) for monogram in monograms)


def test_no_name_stands_for_two_networks():
    names = [
        name.casefold()
        for network in load_networks().known
        for name in {network.key, network.label.casefold(), *network.aliases}
    ]
    assert sorted(set(names)) == sorted(names)


def test_every_alias_is_casefolded_and_clean():
    for network in load_networks().known:
        for alias in network.aliases:
            assert alias == alias.casefold().strip()
            assert alias


def test_figures_have_a_date_and_a_source():
    for network in load_networks().known:
        assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", network.checked)
        assert network.sources
        assert all(re.fullmatch(r"https://\S+", source) for source in network.sources)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Insta", "instagram"),
        ("IG", "instagram"),
        ("Instagram Reel", "instagram"),
        ("FB", "facebook"),
        ("Facebook-Seite", "facebook"),
        ("Twitter", "x"),
        ("X (Twitter)", "x"),
        ("X/Twitter", "x"),
        ("LinkedIn page", "linkedin"),
        ("Tik Tok", "tiktok"),
        ("YouTube Shorts", "youtube"),
        ("GMB", "google_business"),
        ("Google My Business", "google_business"),
        ("Google Business Profile", "google_business"),
        ("Bsky", "bluesky"),
        ("Newsletter", "email"),
        ("E-Mail", "email"),
        ("infolettre", "email"),
        ("Correo electrónico", "email"),
        ("Blogbeitrag", "blog"),
        ("  blog post ", "blog"),
    ],
)
def test_names_from_spreadsheets_are_understood(name, key):
    assert load_networks().key_of(name) == key


@pytest.mark.parametrize("name", ["知乎", "Village notice board", "Website", "Meta", "Story", "Reel", "Post"])
def test_any_other_or_ambiguous_name_is_a_network_of_the_owners_own(name):
    networks = load_networks()
    assert networks.key_of(name) == name
    assert not networks.knows(name)
    assert networks.get(networks.key_of(name)).label == name


def test_only_email_and_blog_need_no_picture():
    assert [network.key for network in load_networks().known if not network.pictures] == ["email", "blog"]


def test_each_network_counts_its_own_way():
    own_way = {n.key: n.counting for n in load_networks().known if n.counting is not Counting.PLAIN}
    assert own_way == {
        "x": Counting.X,
        "linkedin": Counting.LINKEDIN,
        "youtube": Counting.BYTES,
        "threads": Counting.THREADS,
        "bluesky": Counting.BLUESKY,
        "mastodon": Counting.MASTODON,
    }


@pytest.mark.parametrize("network", load_networks().known, ids=lambda network: network.key)
def test_nasty_strings_are_counted_on_every_network_by_its_rule(network):
    path = Path(__file__).parents[1] / "domain" / "nasty_strings.txt"
    whole = path.read_bytes().decode("utf-8", errors="surrogateescape")
    for text in (whole, *whole.split("\n"), "👩‍👩‍👧‍👦" * 400, "ü" * 2_501, "[a](b) #c_d" * 300):
        size, count, too_many = (
            len(text.encode("utf-8", "replace")),
            count_text(text, network),
            over(text, network),
        )
        if network.counting is Counting.BYTES:
            assert count == size
        if network.counting is Counting.LINKEDIN:
            assert count == len(text) + sum(sign in "|{}@[]()<>#\\*_~" for sign in text)
        limits = [(count, network.limit), (size, network.byte_limit)]
        assert too_many == max(0, *(long - most for long, most in limits if most is not None), 0)


def test_the_limits_people_ask_about_are_known():
    limits = {network.key: network.limit for network in load_networks().known}
    assert (limits["x"], limits["instagram"], limits["bluesky"], limits["email"]) == (280, 2200, 300, None)


def test_the_sizes_a_network_suggests_keep_its_own_rules():
    for network in load_networks().known:
        rules = network.picture_rules
        for size in rules.sizes:
            ratio = Fraction(size.width, size.height)
            # A size of whole pixels may miss a ratio by one of them.
            assert rules.narrowest is None or ratio >= rules.narrowest - Fraction(1, 100)
            assert rules.widest is None or ratio <= rules.widest + Fraction(1, 100)
            if rules.smallest is not None:
                assert size.width >= rules.smallest[0]
                assert size.height >= rules.smallest[1]
            if rules.largest is not None:
                assert size.width <= rules.largest[0]
                assert size.height <= rules.largest[1]


def test_pictures_come_in_kinds_of_files_people_have():
    kinds = {kind for network in load_networks().known for kind in network.picture_rules.formats}
    assert kinds == {"jpg", "png", "gif", "webp", "bmp", "tiff", "heif", "avif"}


def test_stories_and_covers_are_networks_of_their_own_that_no_old_name_leads_to():
    networks = load_networks()
    for name in ("Instagram Story", "ig story", "Instagram reels", "insta reel"):
        assert networks.key_of(name) == "instagram"
    assert networks.key_of("Story on Instagram") == "instagram_story"
    cover = networks.get(networks.key_of("Reel on Instagram")).picture_rules
    assert [(size.name, size.width, size.height) for size in cover.sizes] == [("cover", 1080, 1920)]


def test_titles_and_what_is_seen_before_opening_are_known_where_there_are_any():
    titles = {n.key: (n.title_limit, n.lead_limit) for n in load_networks().known if n.title_limit}
    assert titles == {
        "pinterest": (100, None),
        "youtube": (100, None),
        "email": (50, 100),
        "blog": (60, 160),
    }
