"""The sample plan: a made-up café, its days counted from today so that it is always current."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from contentplanner.application.changes import Few
from contentplanner.application.sample_strategy import load_few, sample_id, sample_series_id
from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.ids import CampaignId, NetworkKey, PartnerId, PostId
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.domain.settings import PlanSettings
from contentplanner.resources import resource_path

_TEXTS = (
    "headline", "description", "aim", "link", "hashtags", "picture_description", "persona", "buying_step",
    "notes",
)  # fmt: skip
_PLANNED_BEFORE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample plan's values, ready to be stored.

    Args:
        settings: Of the café; the time zone is left as it is by default.
        campaigns: Today is the ninth day of the tease phase of one of them.
        posts: Without their pictures, which are stored first.
        pictures: The name of the picture file each post gets.
        more_pictures: The names and descriptions of the picture files some posts get besides.
        picture_files: Where each picture file lies.
        few: Strategy, assets, own days, series, kept texts and words, and the goal of the quarter.
    """

    settings: PlanSettings
    campaigns: tuple[Campaign, ...]
    posts: tuple[Post, ...]
    pictures: Mapping[PostId, str]
    more_pictures: Mapping[PostId, Mapping[str, str]]
    picture_files: Mapping[str, Path]
    few: tuple[Few, ...]


def load_sample(today: date, now: datetime) -> Sample:
    """Return the sample plan as it looks on a day; the same ids on every day.

    Args:
        today: The day the whole plan is laid around.
        now: The instant of making it, aware UTC.
    """
    raw = json.loads(resource_path("sample", "plan.json").read_text(encoding="utf-8"))
    created = now - _PLANNED_BEFORE
    campaigns = {entry["key"]: _campaign(entry, today, created) for entry in raw["campaigns"]}
    pictures = {_post_id(entry): entry["picture"] for entry in raw["posts"] if "picture" in entry}
    more = {
        _post_id(entry): {one["file"]: one["description"] for one in entry["more_pictures"]}
        for entry in raw["posts"]
        if "more_pictures" in entry
    }
    names = {*pictures.values(), *(name for files in more.values() for name in files)}
    settings = _settings(raw["settings"])
    return Sample(
        settings=settings,
        campaigns=tuple(campaigns.values()),
        posts=tuple(
            _post(entry, today, created + timedelta(minutes=place), campaigns.get(entry.get("campaign")))
            for place, entry in enumerate(raw["posts"])
        ),
        pictures=pictures,
        more_pictures=more,
        picture_files={name: resource_path("sample", "images", name) for name in sorted(names)},
        few=load_few(today, created, settings),
    )


def _settings(entry: Mapping[str, Any]) -> PlanSettings:
    return PlanSettings(
        name=entry["name"],
        language=entry["language"],
        default_time=time.fromisoformat(entry["default_time"]),
        networks=tuple(map(NetworkKey, entry["networks"])),
        trade=entry["trade"],
        country=entry["country"],
    )


def _campaign(entry: Mapping[str, Any], today: date, created: datetime) -> Campaign:
    return Campaign(
        id=CampaignId(sample_id(f"campaign/{entry['key']}")),
        created=created,
        name=entry["name"],
        launch=today + timedelta(days=entry["launch"]),
        goal=entry["goal"],
        goal_number=entry["goal_number"],
        goal_reached=entry["goal_reached"],
        phases=tuple(
            PhaseSpan(Phase(phase), today + timedelta(days=first), today + timedelta(days=last))
            for phase, (first, last) in entry["phases"].items()
        ),
        notes=entry["notes"],
        purpose=entry["purpose"],
        offer=entry["offer"],
        landing_page=entry["landing_page"],
        persona=entry["persona"],
        cost=Decimal(entry["cost"]) if "cost" in entry else None,
        partners=tuple(PartnerId(sample_id(f"partner/{key}")) for key in entry["partners"]),
        template=entry["template"],
    )


def _post(entry: Mapping[str, Any], today: date, created: datetime, campaign: Campaign | None) -> Post:
    day = today + timedelta(days=entry["day"]) if "day" in entry else None
    texts: dict[str, Any] = {name: entry.get(name, "") for name in _TEXTS}
    return Post(
        id=_post_id(entry),
        created=created,
        state=State(entry["state"]),
        day=day,
        time=time.fromisoformat(entry["time"]) if "time" in entry else None,
        campaign_id=campaign.id if campaign else None,
        phase=campaign.phase_on(day) if campaign and day else None,
        objective=Objective(entry["objective"]) if "objective" in entry else None,
        gives=Gives(entry["gives"]) if "gives" in entry else None,
        placements=_placements(entry, day),
        evergreen=entry.get("evergreen", False),
        series_id=sample_series_id(entry["series"]) if "series" in entry else None,
        series_day=today + timedelta(days=entry["series_day"]) if "series_day" in entry else None,
        **texts,
    )


def _placements(entry: Mapping[str, Any], day: date | None) -> tuple[Placement, ...]:
    posted_at = None
    if day is not None and entry["state"] == State.POSTED.value:
        posted_at = datetime.combine(day, time.fromisoformat(entry["time"]), UTC)
    texts, titles, leads = (entry.get(name, {}) for name in ("own_texts", "titles", "leads"))
    return tuple(
        Placement(
            network=NetworkKey(network),
            text=texts.get(network),
            posted_at=posted_at,
            title=titles.get(network, ""),
            lead=leads.get(network, ""),
        )
        for network in entry["networks"]
    )


def _post_id(entry: Mapping[str, Any]) -> PostId:
    return PostId(sample_id(f"post/{entry['key']}"))
