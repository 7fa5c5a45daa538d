"""What posts give the reader, counted in SQL: the promotional share of every scope."""

import sqlite3
from collections.abc import Iterable
from dataclasses import fields

from contentplanner.application.queries import QuarterTallies
from contentplanner.domain.ids import CampaignId, NetworkKey
from contentplanner.domain.quarters import Month, Quarter
from contentplanner.domain.share import Tally

COUNTED = "deleted IS NULL AND day IS NOT NULL AND state IN ('draft', 'ready', 'posted')"
"""Which posts count for the promotional share."""

_QUARTER = f"""
SELECT substr(day, 1, 7), gives, networks, count(*) FROM post
WHERE {COUNTED} AND day BETWEEN ? AND ? GROUP BY 1, 2, 3
"""
_CAMPAIGNS = f"SELECT campaign_id, gives, count(*) FROM post WHERE {COUNTED} GROUP BY 1, 2"

Counts = dict[str | None, int]


def quarter_tallies(connection: sqlite3.Connection, quarter: Quarter) -> QuarterTallies:
    """Return what the posts of a quarter that count give: in all, by month and by network."""
    whole: Counts = {}
    months: dict[str, Counts] = {}
    networks: dict[str, Counts] = {}
    days = (quarter.first_day.isoformat(), quarter.last_day.isoformat())
    for month, gives, places, count in connection.execute(_QUARTER, days):
        scopes = [whole, months.setdefault(month, {})]
        scopes += [networks.setdefault(network, {}) for network in places.split("\n") if network]
        for scope in scopes:
            scope[gives] = scope.get(gives, 0) + count
    return QuarterTallies(
        _tally(whole),
        {Month(int(month[:4]), int(month[5:])): _tally(counts) for month, counts in sorted(months.items())},
        {NetworkKey(network): _tally(counts) for network, counts in sorted(networks.items())},
    )


def campaign_tallies(connection: sqlite3.Connection) -> dict[CampaignId | None, Tally]:
    """Return what the posts of each campaign that count give; None holds everyday posts."""
    campaigns: dict[CampaignId | None, Counts] = {}
    for campaign_id, gives, count in connection.execute(_CAMPAIGNS):
        campaigns.setdefault(campaign_id, {})[gives] = count
    return {campaign_id: _tally(counts) for campaign_id, counts in campaigns.items()}


def _tally(counts: Counts) -> Tally:
    return Tally(**{_FIELDS[gives]: count for gives, count in counts.items()})


def _fields(names: Iterable[str]) -> dict[str | None, str]:
    words: dict[str | None, str] = {name: name for name in names if name != "undecided"}
    return words | {None: "undecided"}


_FIELDS = _fields(field.name for field in fields(Tally))
