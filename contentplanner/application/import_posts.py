"""Turns the lines of a schedule into posts of the plan, one post after the other."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import zip_longest

from contentplanner.application.importing import POST_ID, RefusedLine, ScheduleLine
from contentplanner.domain.anatomy import Missing, missing
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId, new_post_id
from contentplanner.domain.networks import Networks
from contentplanner.domain.pictures import Picture
from contentplanner.domain.post_pictures import with_pictures
from contentplanner.domain.posts import MorePicture, Placement, Post, State

SHOWN = 100
"""How many lines marked ready by mistake are named one by one."""

FindPosts = Callable[[list[str]], Iterable[Post]]
"""Returns the posts of the plan that have these ids, also from the bin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What of the plan the lines of a file meet.

    Args:
        networks: What the program knows of networks.
        now: When the posts are made.
        campaigns: Campaign by :func:`name_key`; new ones among them.
        pictures: Picture by the file name it goes by in the file.
        ids: Ids of the posts already in the plan, also in the bin.
        find_posts: Reads posts of the plan by id.
        marks: Of what is in the plan: :func:`mark` of each line.
        scattered: Post ids whose lines do not follow one another in the file.
        follow_phase: Whether a post's phase follows from its campaign and day.
    """

    networks: Networks
    now: datetime
    campaigns: Mapping[str, Campaign]
    pictures: Mapping[str, Picture]
    ids: frozenset[str]
    find_posts: FindPosts
    marks: frozenset[int]
    scattered: frozenset[str] = frozenset()
    follow_phase: bool = True


@dataclass(slots=True)
class Outcome:
    """What came of the lines so far."""

    imported: int = 0
    ideas: int = 0
    unchanged: int = 0
    repeated: int = 0
    refused: list[RefusedLine] = field(default_factory=list)
    not_ready: list[str] = field(default_factory=list)
    undated: list[int] = field(default_factory=list)
    no_picture: dict[str, int] = field(default_factory=dict)


def mark(network: str, day: str, clock: str, headline: str, text: str) -> int:
    """Return what tells one line from another where it has no id."""
    return hash((network, day, clock, headline, text))


def name_key(name: str) -> str:
    """Return a campaign's name as names are compared: in any case, accents written either way."""
    return unicodedata.normalize("NFC", name).casefold()


class PostMaker:
    """Turns the lines of one file into new posts, and counts what came of each line.

    Args:
        around: What of the plan the lines meet.
    """

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._marks: set[int] = set()
        self.outcome = Outcome()

    def posts(self, lines: Iterable[ScheduleLine | RefusedLine]) -> Iterator[Post]:
        """Return the new posts; lines that make none are counted."""
        for group in self._groups(lines):
            yield from self._posts(group)

    def _groups(self, lines: Iterable[ScheduleLine | RefusedLine]) -> Iterator[list[ScheduleLine]]:
        """Put the lines of one post together."""
        apart: dict[str, list[ScheduleLine]] = {}
        group: list[ScheduleLine] = []
        for line in lines:
            if isinstance(line, RefusedLine):
                self.outcome.refused.append(line)
            elif line.post_id in self._around.scattered:
                apart.setdefault(line.post_id, []).append(line)
            elif group and line.post_id and line.post_id == group[0].post_id:
                group.append(line)
            else:
                if group:
                    yield group
                group = [line]
        if group:
            yield group
        yield from apart.values()

    def _posts(self, group: list[ScheduleLine]) -> Iterator[Post]:
        """Return the post of lines with one post id; where such an id means nothing, of each on its own."""
        own_id = group[0].post_id.lower() if POST_ID.fullmatch(group[0].post_id) else ""
        others: list[ScheduleLine] = []
        if len(group) > 1:
            group, others = self._agreeing(group)
        if post := self._post(group, own_id):
            yield post
        if own_id:
            reason = f"It has the post id of line {group[0].line}, but other values."
            self.outcome.refused.extend(RefusedLine(line.line, reason) for line in others)
            return
        for line in others:
            if post := self._post([line], ""):
                yield post

    def _post(self, group: list[ScheduleLine], own_id: str) -> Post | None:
        if own_id:
            post = self._made(group, own_id)
            if own_id in self._around.ids:
                self._meet(post, group)
                return None
        else:
            group = self._unknown(group)
            if not group:
                return None
            post = self._made(group, "")
        self._count(post, group)
        return self._settled(post, group[0])

    def _agreeing(self, group: list[ScheduleLine]) -> tuple[list[ScheduleLine], list[ScheduleLine]]:
        """Part lines that say the same about the post as its first line does from those that do not."""
        first, kept, others = group[0], group[:1], []
        networks = {*first.networks}
        for line in group[1:]:
            same = line._replace(
                line=first.line,
                networks=first.networks,
                description=first.description,
                image=first.image,
                more_images=first.more_images,
                more_descriptions=first.more_descriptions,
            )
            again = not line.networks or networks & {*line.networks}
            if same != first or (again and line.description != first.description):
                others.append(line)
            elif again:
                self.outcome.unchanged += 1
                self.outcome.repeated += 1
            else:
                networks |= {*line.networks}
                kept.append(line)
        return kept, others

    def _made(self, group: list[ScheduleLine], own_id: str) -> Post:
        line = group[0]
        campaign = self._around.campaigns.get(name_key(line.campaign)) if line.campaign else None
        phase = line.phase
        if phase is None and campaign is not None and line.day is not None and self._around.follow_phase:
            phase = campaign.phase_on(line.day)
        picture = self._around.pictures.get(line.image) if line.image else None
        post = Post(
            id=PostId(own_id) or new_post_id(),
            created=self._around.now,
            state=_state(line),
            day=line.day,
            time=line.time,
            campaign_id=None if campaign is None else campaign.id,
            phase=phase,
            objective=line.objective,
            aim=line.aim,
            headline=line.headline,
            description=line.description,
            link=line.link,
            hashtags=line.hashtags,
            gives=line.gives,
            picture_id=None if picture is None else picture.id,
            picture_description=line.picture_description,
            persona=line.persona,
            buying_step=line.buying_step,
            notes=line.notes,
            placements=self._placements(group),
        )
        return self._with_more(post, line) if line.more_images else post

    def _with_more(self, post: Post, line: ScheduleLine) -> Post:
        """Return a post with those pictures after its first that are there."""
        pairs = zip_longest(line.more_images, line.more_descriptions[: len(line.more_images)], fillvalue="")
        known = ((self._around.pictures.get(name), description) for name, description in pairs)
        more = (MorePicture(one.id, description) for one, description in known if one is not None)
        return with_pictures(post, (*post.pictures, *more))

    @staticmethod
    def _placements(group: list[ScheduleLine]) -> tuple[Placement, ...]:
        first, text = group[0], group[0].description
        places = tuple(map(Placement, first.networks))
        if len(group) == 1:
            return places
        return places + tuple(
            Placement(network, None if line.description == text else line.description)
            for line in group[1:]
            for network in line.networks
        )

    def _unknown(self, group: list[ScheduleLine]) -> list[ScheduleLine]:
        """Return the lines that are neither in the plan nor further up in the file."""
        kept = []
        for line in group:
            marks = [_mark_of(line, network) for network in line.networks or ("",)]
            seen = self._marks.issuperset(marks)
            if seen or self._around.marks.issuperset(marks):
                self.outcome.unchanged += 1
                self.outcome.repeated += seen
                continue
            self._marks.update(marks)
            kept.append(line)
        return kept

    def _meet(self, post: Post, group: list[ScheduleLine]) -> None:
        """Compare a post with the one in the plan that has its id; the one in the plan is kept."""
        found = next(iter(self._around.find_posts([post.id])))
        if found.deleted is not None:
            reason = "This post is in the bin of the plan. Bring it back from there."
        elif _says_the_same(post, found, picture_gone=bool(self._absent(group[0]))):
            self.outcome.unchanged += len(group)
            return
        else:
            reason = "This post is already in the plan with other content; the one in the plan was kept."
        self.outcome.refused.extend(RefusedLine(line.line, reason) for line in group)

    def _count(self, post: Post, group: list[ScheduleLine]) -> None:
        self.outcome.imported += len(group)
        if post.day is None:
            self.outcome.ideas += len(group)
            if group[0].state is State.POSTED:
                self.outcome.undated.append(group[0].line)
        for name in self._absent(group[0]):
            self.outcome.no_picture.setdefault(name, group[0].line)

    def _absent(self, line: ScheduleLine) -> list[str]:
        """Return the pictures a line names that are not there."""
        if not line.more_images:
            return [line.image] if line.image and line.image not in self._around.pictures else []
        return [
            name for name in (line.image, *line.more_images) if name and name not in self._around.pictures
        ]

    def _settled(self, post: Post, line: ScheduleLine) -> Post:
        if post.state is not State.READY:
            return post
        lacks = missing(post, self._around.networks.takes_pictures)
        if not lacks:
            return post
        if len(self.outcome.not_ready) <= SHOWN:
            self.outcome.not_ready.append(_not_ready(line, lacks))
        return replace(post, state=State.DRAFT)


def _state(line: ScheduleLine) -> State:
    """Return the state a line may have: without a day it is an idea, with one no idea."""
    if line.day is None:
        return State.SKIPPED if line.state is State.SKIPPED else State.IDEA
    if line.state is None or line.state is State.IDEA:
        return State.DRAFT
    return line.state


def _mark_of(line: ScheduleLine, network: str) -> int:
    day = "" if line.day is None else line.day.isoformat()
    clock = "" if line.time is None else line.time.isoformat("minutes")
    return mark(network, day, clock, line.headline, line.description)


def _says_the_same(post: Post, found: Post, *, picture_gone: bool) -> bool:
    same = replace(
        post,
        id=found.id,
        created=found.created,
        picture_id=found.picture_id,
        focus_x=found.focus_x,
        focus_y=found.focus_y,
        more_pictures=found.more_pictures,
        description=found.description,
        placements=found.placements,
        state=found.state if (post.state, found.state) == (State.READY, State.DRAFT) else post.state,
    )
    texts, own = _texts(found), _texts(post)
    there = found if post.more_pictures else replace(found, more_pictures=())  # without their file, unknown
    pictured = picture_gone or _described(post) == _described(there)
    return same == found and own.items() <= texts.items() and pictured


def _described(post: Post) -> list[str]:
    """Return what describes each of a post's pictures; the pictures themselves bear other names in a file."""
    return [one.description for one in post.pictures]


def _texts(post: Post) -> dict[str, str]:
    """Return what a post says on each network."""
    return {place.network: place.text or post.description for place in post.placements} or {
        "": post.description
    }


_LACKS = {
    Missing.OBJECTIVE: "an objective",
    Missing.HEADLINE: "a headline",
    Missing.DESCRIPTION: "a description",
    Missing.IMAGE: "a picture",
    Missing.GIVES: "what it gives the reader",
    Missing.DAY: "a day",
    Missing.TIME: "a time",
    Missing.NETWORK: "a network",
    Missing.LINK: "a link",
    Missing.BRACKET: "something in place of its [bracket]",
}


def _not_ready(line: ScheduleLine, lacks: tuple[Missing, ...]) -> str:
    name = f" “{line.headline}”" if line.headline else ""
    return f"Line {line.line}{name} was marked ready but lacks {_listed(lacks)}; it came in as a draft."


def _listed(lacks: tuple[Missing, ...]) -> str:
    words = [_LACKS[part] for part in lacks]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
