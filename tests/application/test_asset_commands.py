"""Partners, email lists and blog posts: what people can do with them, on both stores."""

from datetime import UTC, date, datetime

import pytest

from contentplanner.application.asset_commands import (
    AddPromise,
    CountPeople,
    EditBlogPost,
    EditEmailList,
    EditPartner,
    EditPromise,
    PutBlogPost,
    PutEmailList,
    PutPartner,
    RemoveBlogPost,
    RemoveEmailList,
    RemovePartner,
    RemovePromise,
    TurnIntoPost,
)
from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.domain.assets import BlogPost, EmailList, Partner, PartnerState, Promise
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.domain.sizes import Size

NOW = datetime(2026, 11, 10, 9, 10, tzinfo=UTC)
DAY = date(2026, 11, 14)
WOOL = Partner(id="1" * 32, created=NOW, name="Wool & Tea")
LINDE = Partner(id="2" * 32, created=NOW, name="Hotel Linde")
REGULARS = EmailList(id="3" * 32, created=NOW, name="Regulars")
BREAD = BlogPost(id="4" * 32, created=NOW, title="How we keep bread fresh")


def refused(bench, *commands):
    with pytest.raises(PlanError) as caught:
        bench.run(*commands)
    return caught.value.code


@pytest.mark.parametrize(
    ("put", "thing", "other", "code"),
    [
        (PutPartner, WOOL, Partner(id="9" * 32, created=NOW, name="WOOL & tea "), "partner-name-taken"),
        (
            PutEmailList,
            REGULARS,
            EmailList(id="9" * 32, created=NOW, name="regulars"),
            "email-list-name-taken",
        ),
        (PutBlogPost, BREAD, BlogPost(id="9" * 32, created=NOW, title=BREAD.title), "blog-post-name-taken"),
        (PutPartner, WOOL, Partner(id="9" * 32, created=NOW, name=" "), "partner-needs-name"),
    ],
)
def test_a_name_is_there_and_free(bench, put, thing, other, code):
    bench.run(put(thing))
    assert refused(bench, put(other)) == code
    assert bench.one(type(thing), thing.id) == thing


def test_a_name_may_be_that_of_another_kind(bench):
    bench.run(PutPartner(WOOL), PutEmailList(EmailList(id="9" * 32, created=NOW, name=WOOL.name)))


def test_a_partner_is_edited_and_undone(bench):
    bench.run(PutPartner(WOOL), EditPartner(WOOL.id, {"state": PartnerState.ASKED, "asked": DAY}))
    assert bench.one(Partner, WOOL.id).asked == DAY
    bench.planner.undo()
    assert bench.one(Partner, WOOL.id) == WOOL


def test_ids_cannot_be_edited(bench):
    bench.run(PutPartner(WOOL))
    assert refused(bench, EditPartner(WOOL.id, {"id": "x"})) == "field-not-editable"


def test_typing_in_one_field_visit_is_one_step(bench):
    bench.run(
        PutPartner(WOOL),
        EditPartner(WOOL.id, {"does": "Kni"}, "v1"),
        EditPartner(WOOL.id, {"does": "Knitting"}, "v1"),
    )
    bench.planner.undo()
    assert bench.one(Partner, WOOL.id) == WOOL


def test_a_partner_removed_leaves_its_campaigns_and_comes_back_into_them(bench):
    campaign = Campaign(id="c" * 32, created=NOW, name="Advent", partners=(WOOL.id, LINDE.id))
    bench.run(PutPartner(WOOL), PutPartner(LINDE), CreateCampaign(campaign), RemovePartner(WOOL.id))
    assert bench.one(Partner, WOOL.id) is None
    assert bench.campaign(campaign.id).partners == (LINDE.id,)
    bench.planner.undo()
    assert bench.one(Partner, WOOL.id) == WOOL
    assert bench.campaign(campaign.id).partners == (WOOL.id, LINDE.id)


def test_promises_are_added_changed_and_removed_by_their_place(bench):
    theirs, ours = Promise(ours=False, text="post for us", day=DAY), Promise(ours=True, text="post for them")
    bench.run(PutPartner(WOOL), AddPromise(WOOL.id, theirs), AddPromise(WOOL.id, ours))
    bench.run(EditPromise(WOOL.id, 1, {"kept": True}), RemovePromise(WOOL.id, 0))
    assert bench.one(Partner, WOOL.id).promises == (Promise(ours=True, text="post for them", kept=True),)
    assert refused(bench, RemovePromise(WOOL.id, 1)) == "promise-not-found"


@pytest.mark.parametrize("field", ["name", "joined", "consent", "notes"])
def test_an_email_list_takes_no_address(bench, field):
    bench.run(PutEmailList(REGULARS))
    assert (
        refused(bench, EditEmailList(REGULARS.id, {field: "ask maja@wool.example"}))
        == "email-address-not-kept"
    )
    assert bench.one(EmailList, REGULARS.id) == REGULARS


def test_people_are_counted_by_day_and_the_newer_count_of_a_day_holds(bench):
    bench.run(PutEmailList(REGULARS))
    for people in (200, 212):
        bench.run(CountPeople(EmailList, REGULARS.id, Size(DAY, people)))
    assert bench.one(EmailList, REGULARS.id).sizes == (Size(DAY, 212),)
    assert refused(bench, CountPeople(EmailList, REGULARS.id, Size(DAY, -1))) == "people-out-of-range"


def test_reach_of_a_partner_is_counted_too(bench):
    bench.run(PutPartner(WOOL), CountPeople(Partner, WOOL.id, Size(DAY, 1200)))
    assert bench.one(Partner, WOOL.id).reach == (Size(DAY, 1200),)


def test_an_address_is_completed_or_refused(bench):
    bench.run(PutBlogPost(BREAD), EditBlogPost(BREAD.id, {"address": "marigold.example/bread"}))
    assert bench.one(BlogPost, BREAD.id).address == "https://marigold.example/bread"
    assert refused(bench, EditBlogPost(BREAD.id, {"address": "our bread"})) == "web-address-not-understood"


def test_a_blog_post_turns_into_a_helpful_idea(bench):
    page = BlogPost(id="4" * 32, created=NOW, title="Bread", address="https://marigold.example/bread")
    bench.run(PutBlogPost(page), TurnIntoPost(page.id, "a" * 32, NOW))
    post = bench.post("a" * 32)
    assert (post.headline, post.link, post.gives) == (page.title, page.address, Gives.HELPFUL)
    assert (post.objective, post.state) == (Objective.CLICK_THROUGH, State.IDEA)
    bench.planner.undo()
    assert getattr(bench.post("a" * 32), "id", None) is None


def test_what_is_removed_comes_back(bench):
    bench.run(
        PutEmailList(REGULARS), PutBlogPost(BREAD), RemoveEmailList(REGULARS.id), RemoveBlogPost(BREAD.id)
    )
    assert bench.one(EmailList, REGULARS.id) is bench.one(BlogPost, BREAD.id) is None
    bench.planner.undo()
    bench.planner.undo()
    assert bench.one(EmailList, REGULARS.id) == REGULARS
    assert bench.one(BlogPost, BREAD.id) == BREAD
