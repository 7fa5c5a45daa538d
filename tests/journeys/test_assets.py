"""Someone keeps partners, lists, blog posts and own days at the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from contentplanner.application.queries import PostFilter
from contentplanner.domain.assets import BlogPost, EmailList, Partner, PartnerState
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.posts import State
from contentplanner.domain.sizes import Size
from tests.desks import TODAY
from tests.journeys.person import CTRL, Key
from tests.journeys.walking import cut_off, nameless


@pytest.fixture
def owner(person):
    person.at(person.make_plan())
    person.press(Key.Key_7, CTRL)
    return person


def tab(person, key):
    person.click(person.find(f"segment.{key}", within=person.screen))


def write(person, text, field):
    """Write into a field of the page and go on with Tab."""
    widget = person.find(field, within=person.screen)
    person.screen.scroller.ensureWidgetVisible(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, Key.Key_A, CTRL)
    QTest.keyClicks(widget, text)
    person.press(Key.Key_Tab)


def do(person, name):
    button = person.find(name, QAbstractButton, within=person.screen)
    person.screen.scroller.ensureWidgetVisible(button)
    person.click(button)


def everything(person):
    return {kind: person.reader.all(kind) for kind in (Partner, EmailList, BlogPost, OwnDay)}


def keep_a_partner(owner):
    do(owner, "assets.empty.button")
    write(owner, "Wool & Tea", "partner.name")
    do(owner, "segment.asked")
    (partner,) = owner.reader.all(Partner)
    assert (partner.name, partner.asked) == ("Wool & Tea", TODAY)
    do(owner, "segment.agreed")
    write(owner, "1.2k", "partner.people")
    do(owner, "partner.note_count")
    do(owner, "partner.promise.theirs")
    write(owner, "14 Nov", "partner.promise.0.day")
    do(owner, "partner.promise.0.kept")
    (partner,) = owner.reader.all(Partner)
    assert partner.state is PartnerState.AGREED
    assert partner.reach == (Size(TODAY, 1200),)
    assert [(one.text, one.day.day, one.kept) for one in partner.promises] == [("post for us", 14, True)]


def keep_a_list(owner):
    tab(owner, "lists")
    do(owner, "assets.empty.button")
    write(owner, "Regulars", "email_list.name")
    write(owner, "300", "email_list.people")
    do(owner, "email_list.note_count")
    sentence = owner.find("assets.reach.sentence", within=owner.screen).text()
    assert sentence == "300 of 1,500 people can be reached without asking a network."


def keep_a_blog_post(owner):
    tab(owner, "blog")
    do(owner, "assets.empty.button")
    write(owner, "How we keep bread fresh", "blog_post.title")
    write(owner, "marigold.example/bread", "blog_post.address")
    assert owner.find("blog_post.address", within=owner.screen).text() == "https://marigold.example/bread"
    do(owner, "blog_post.turn")
    (post,) = owner.posts()
    assert post.state is State.IDEA
    assert owner.post(post.id).link == "https://marigold.example/bread"
    assert owner.workspace.editing()


def keep_an_own_day(owner):
    tab(owner, "days")
    do(owner, "assets.empty.button")
    write(owner, "Market day", "own_day.name")
    do(owner, "own_day.yearly")
    (day,) = owner.reader.all(OwnDay)
    assert (day.name, day.yearly) == ("Market day", True)


def test_a_whole_evening_with_the_assets_is_kept_and_can_be_undone(owner):
    plan, before = owner.session.desk.folder, everything(owner)
    for part in (keep_a_partner, keep_a_list, keep_a_blog_post, keep_an_own_day):
        part(owner)
    kept = everything(owner)
    owner.close_window()
    owner.open_window(plan)
    assert everything(owner) == kept
    while owner.reader.step_labels()[0] is not None:
        owner.undo()
    assert everything(owner) == before
    assert owner.reader.count(PostFilter()) == 0


def test_one_field_visit_is_one_step_back(owner):
    do(owner, "assets.empty.button")
    write(owner, "Wool & Tea", "partner.name")
    write(owner, "Knitting", "partner.does")
    owner.undo()
    (partner,) = owner.reader.all(Partner)
    assert (partner.name, partner.does) == ("Wool & Tea", "")
    assert owner.find("partner.does", within=owner.screen).text() == ""


def test_an_email_address_is_pointed_out_and_not_kept(owner):
    tab(owner, "lists")
    do(owner, "assets.empty.button")
    write(owner, "ask maja@wool.example", "email_list.consent")
    message = owner.find("email_list.consent.message", within=owner.screen).text
    assert "looks like an email address" in message
    (one,) = owner.reader.all(EmailList)
    assert one.consent == "ask maja"


def test_a_partner_is_shown_from_elsewhere(person):
    person.at(person.make_sample())
    partner = person.reader.all(Partner)[-1]
    person.screen.dialog_wished.emit("partner", partner.id)
    person.settle()
    assert person.workspace.place == "assets"
    assert person.find("partner.name", within=person.screen).text() == partner.name


def test_looking_at_everything_changes_nothing(person):
    person.at(person.make_sample())
    before = everything(person)
    person.press(Key.Key_7, CTRL)
    for key in ("partners", "lists", "blog", "days"):
        tab(person, key)
        rows = person.find("assets.list", within=person.screen)
        rows.setFocus()
        for _ in range(rows.count()):
            person.press(Key.Key_Down)
    person.perform("show_quarter")
    assert everything(person) == before


def test_a_partner_removed_leaves_its_campaign_and_comes_back(person):
    person.at(person.make_sample())
    person.press(Key.Key_7, CTRL)
    used = {one: one.partners for one in person.reader.campaigns() if one.partners}
    campaign, partners = next(iter(used.items()))
    person.screen.show_partner(partners[0])
    person.settle()
    do(person, "partner.remove")
    assert person.reader.one(Partner, partners[0]) is None
    assert partners[0] not in person.reader.campaign(campaign.id).partners
    person.undo()
    assert person.reader.campaign(campaign.id).partners == partners


@pytest.mark.parametrize("size", [(1440, 900), (1024, 680)])
def test_nothing_on_the_page_is_cut_off_or_nameless(person, size):
    person.at(person.make_sample(), size=size)
    person.press(Key.Key_7, CTRL)
    for key in ("partners", "lists", "blog", "days"):
        tab(person, key)
        assert not cut_off(person.screen)
        assert not nameless(person.screen)
