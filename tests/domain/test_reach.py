"""Whose reach it is; waiting for an answer; addresses."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.assets import (
    EmailList,
    Partner,
    PartnerState,
    days_waiting,
    web_address,
    without_email_address,
)
from contentplanner.domain.errors import PlanError
from contentplanner.domain.reach import reach_of
from contentplanner.domain.sizes import Size, latest
from contentplanner.domain.strategy import NetworkUse

NOW = datetime(2026, 11, 10, tzinfo=UTC)
TODAY = NOW.date()
days = st.dates(date(2024, 1, 1), date(2026, 12, 31))
sizes = st.lists(st.builds(Size, days, st.integers(0, 10**6)), max_size=3, unique_by=lambda s: s.day).map(
    tuple
)
names = st.text("abcdef", min_size=1, max_size=4)
lists = st.lists(st.builds(EmailList, id=names, created=st.just(NOW), name=names, sizes=sizes), max_size=4)
partners = st.lists(
    st.builds(
        Partner,
        id=names,
        created=st.just(NOW),
        name=names,
        state=st.sampled_from(PartnerState),
        asked=st.none(),
        reach=sizes,
        promises=st.just(()),
    ),
    max_size=4,
)
uses = st.lists(
    st.builds(
        NetworkUse,
        id=st.sampled_from(["instagram", "facebook", "email", "blog"]),
        used=st.sampled_from([True, False, None]),
        following=sizes,
    ),
    max_size=4,
)


@given(lists, partners, uses)
def test_everything_in_reach_is_counted_once_or_named_as_uncounted(lists, partners, uses):
    reach = reach_of(lists, partners, uses)
    helping = [one for one in partners if one.state in (PartnerState.AGREED, PartnerState.DONE)]
    used = [one for one in uses if one.used and one.id not in ("email", "blog")]
    counts = [latest(one.sizes) for one in lists] + [latest(one.reach) for one in helping]
    counts += [latest(one.following) for one in used]
    assert reach.total == sum(count for count in counts if count is not None)
    uncounted = reach.uncounted_lists + reach.uncounted_partners + reach.uncounted_networks
    assert len(uncounted) == counts.count(None)


@given(lists, partners, uses)
def test_only_a_list_adds_to_what_is_owned(lists, partners, uses):
    assert reach_of(lists, partners, uses).owned == reach_of(lists, [], []).total


@pytest.mark.parametrize(("days_ago", "waited"), [(0, None), (7, None), (8, 8), (30, 30)])
def test_a_week_is_time_enough_for_an_answer(days_ago, waited):
    asked = TODAY - timedelta(days=days_ago)
    partner = Partner(id="p", created=NOW, name="Linde", state=PartnerState.ASKED, asked=asked)
    assert days_waiting(partner, TODAY) == waited


@pytest.mark.parametrize("state", [PartnerState.IDEA, PartnerState.AGREED, PartnerState.DONE])
def test_nobody_waits_for_who_was_not_asked_or_has_answered(state):
    partner = Partner(id="p", created=NOW, name="Linde", state=state, asked=date(2026, 1, 1))
    assert days_waiting(partner, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("", ""), ("a.example/x", "https://a.example/x"), ("http://a.example", "http://a.example")],
)
def test_an_address_gets_its_scheme(typed, kept):
    assert web_address(typed) == kept


@pytest.mark.parametrize("typed", ["our page", "bread", "ftp://a.example", "https://"])
def test_what_is_no_address_is_refused(typed):
    with pytest.raises(PlanError, match="web-address-not-understood"):
        web_address(typed)


@pytest.mark.parametrize("text", ["maja@wool.example", "ask maja.b+x@wool.co.uk, she knows"])
def test_an_email_address_is_noticed_in_a_text(text):
    with pytest.raises(PlanError, match="email-address-not-kept"):
        without_email_address(text)


@pytest.mark.parametrize("text", ["", "@marigold on Instagram", "coffee @ 3", "in the blue folder"])
def test_other_texts_with_an_at_sign_stay(text):
    assert without_email_address(text) == text
