"""The sample plan's strategy, assets, own days, series, kept texts and goal; days count from today."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from contentplanner.application.changes import Few
from contentplanner.application.strategy_examples import sample_answers
from contentplanner.domain.assets import BlogPost, EmailList, Partner, PartnerState, Promise
from contentplanner.domain.hashtag_sets import HashtagSet
from contentplanner.domain.ids import (
    BlogPostId,
    BuyingStepId,
    EmailListId,
    HashtagSetId,
    NetworkKey,
    OwnDayId,
    PartnerId,
    PersonaId,
    PostId,
    SeriesId,
    SnippetId,
)
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.own_words import OwnWord
from contentplanner.domain.posts import Gives, Objective, Placement, Post
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.series import Every, Rule, Series
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.sizes import Size
from contentplanner.domain.snippets import Snippet
from contentplanner.domain.strategy import BuyingStep, NetworkUse, Persona, Strategy
from contentplanner.resources import resource_path

Entry = Mapping[str, Any]


def sample_id(path: str) -> str:
    """Return the id of something of the sample, the same on every day."""
    return uuid5(NAMESPACE_URL, f"https://marigold.example/{path}").hex


@dataclass(frozen=True, slots=True)
class _Laying:
    """Turns entries into what they describe, around a day.

    Args:
        today: The day everything is laid around.
        created: When it was written down.
    """

    today: date
    created: datetime

    def day(self, entry: Entry, name: str) -> date | None:
        return self.today + timedelta(days=entry[name]) if name in entry else None

    def sizes(self, counts: Sequence[tuple[int, int]]) -> tuple[Size, ...]:
        return tuple(Size(self.today + timedelta(days=day), people) for day, people in counts)

    def persona(self, position: int, entry: Entry) -> Persona:
        persona_id = PersonaId(sample_id(f"persona/{entry['key']}"))
        return Persona(id=persona_id, created=self.created, position=position, **_without(entry, "key"))

    def step(self, position: int, entry: Entry) -> BuyingStep:
        step_id = BuyingStepId(entry["key"])
        return BuyingStep(id=step_id, created=self.created, position=position, **_without(entry, "key"))

    def network(self, position: int, entry: Entry) -> NetworkUse:
        values = _without(entry, "key", "following")
        following = self.sizes(entry.get("following", ()))
        return NetworkUse(id=NetworkKey(entry["key"]), position=position, following=following, **values)

    def partner(self, _position: int, entry: Entry) -> Partner:
        promises = tuple(
            Promise(ours=one["ours"], text=one["text"], day=self.day(one, "day"), kept=one.get("kept", False))
            for one in entry["promises"]
        )
        return Partner(
            id=PartnerId(sample_id(f"partner/{entry['key']}")),
            created=self.created,
            state=PartnerState(entry["state"]),
            asked=self.day(entry, "asked"),
            reach=self.sizes(entry["reach"]),
            promises=promises,
            **_without(entry, "key", "state", "asked", "reach", "promises"),
        )

    def email_list(self, _position: int, entry: Entry) -> EmailList:
        return EmailList(
            id=EmailListId(sample_id(f"list/{entry['key']}")),
            created=self.created,
            sizes=self.sizes(entry["sizes"]),
            last_sent=self.day(entry, "last_sent"),
            **_without(entry, "key", "sizes", "last_sent"),
        )

    def blog_post(self, _position: int, entry: Entry) -> BlogPost:
        return BlogPost(
            id=BlogPostId(sample_id(f"blog/{entry['key']}")),
            created=self.created,
            day=self.day(entry, "day"),
            **_without(entry, "key", "day"),
        )

    def own_day(self, _position: int, entry: Entry) -> OwnDay:
        return OwnDay(
            id=OwnDayId(sample_id(f"day/{entry['key']}")),
            created=self.created,
            first=self.today + timedelta(days=entry["first"]),
            last=self.today + timedelta(days=entry["last"]),
            **_without(entry, "key", "first", "last"),
        )

    def series(self, _position: int, entry: Entry) -> Series:
        pattern = Post(
            id=PostId(sample_id(f"pattern/{entry['key']}")),
            created=self.created,
            time=time.fromisoformat(entry["time"]),
            gives=Gives(entry["gives"]),
            objective=Objective(entry["objective"]),
            headline=entry["headline"],
            description=entry["description"],
            placements=tuple(Placement(NetworkKey(network)) for network in entry["networks"]),
        )
        return Series(
            id=sample_series_id(entry["key"]),
            created=self.created,
            first=self.today + timedelta(days=entry["first"]),
            rule=Rule(every=Every(entry["every"]), interval=entry["interval"], count=entry["count"]),
            pattern=pattern,
            made_to=self.day(entry, "made_to"),
        )

    def hashtag_set(self, _position: int, entry: Entry) -> HashtagSet:
        return HashtagSet(
            id=HashtagSetId(sample_id(f"hashtags/{entry['key']}")),
            created=self.created,
            name=entry["name"],
            tags=tuple(entry["tags"]),
        )

    def snippet(self, _position: int, entry: Entry) -> Snippet:
        return Snippet(
            id=SnippetId(sample_id(f"snippet/{entry['key']}")),
            created=self.created,
            name=entry["name"],
            headline=entry.get("headline", ""),
            text=entry["text"],
            gives=Gives(entry["gives"]) if "gives" in entry else None,
            objective=Objective(entry["objective"]) if "objective" in entry else None,
        )


def sample_series_id(key: str) -> SeriesId:
    """Return the id of a series of the sample."""
    return SeriesId(sample_id(f"series/{key}"))


def load_few(today: date, created: datetime, settings: PlanSettings) -> tuple[Few, ...]:
    """Return what the sample has a handful of, laid around a day; the same ids on every day."""
    return tuple(_load(_Laying(today, created), settings))


def _load(laying: _Laying, settings: PlanSettings) -> Iterator[Few]:
    raw = json.loads(resource_path("sample", "strategy.json").read_text(encoding="utf-8"))
    makers: dict[str, Callable[[int, Entry], Few]] = {
        "personas": laying.persona,
        "steps": laying.step,
        "networks": laying.network,
        "partners": laying.partner,
        "lists": laying.email_list,
        "blog_posts": laying.blog_post,
        "own_days": laying.own_day,
        "series": laying.series,
        "hashtag_sets": laying.hashtag_set,
        "snippets": laying.snippet,
    }
    yield Strategy(**sample_answers())
    for key, make in makers.items():
        for position, entry in enumerate(raw[key]):
            yield make(position, entry)
    for word in raw["own_words"]:
        yield OwnWord(id=word, created=laying.created)
    yield QuarterPlan(id=str(settings.quarter_of(laying.today)), **raw["quarter"])


def _without(entry: Entry, *names: str) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if name not in names}
