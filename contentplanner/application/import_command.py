"""Imports a file into the plan: everything or nothing, in one step that can be undone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from contentplanner.application.desk import Desk, PictureProblem
from contentplanner.application.import_campaigns import CampaignMaker, ImportCampaigns
from contentplanner.application.import_posts import SHOWN, Outcome, PostMaker, Surroundings, mark, name_key
from contentplanner.application.importing import (
    Cancelled,
    ImportChoices,
    ImportDraft,
    ImportProblem,
    ImportReport,
    LineFacts,
    Progress,
    ScheduleReader,
)
from contentplanner.application.ports import Reader, StepLabel, UnitOfWork
from contentplanner.application.queries import PostFilter
from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PictureId, PostId, new_campaign_id
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post

T = TypeVar("T")
_EVERY = 500
_DAY, _TIME, _NETWORK, _HEADLINE, _DESCRIPTION = (
    PLAIN_COLUMNS.index(name) for name in ("Date", "Time", "Network", "Headline", "Description")
)


@dataclass(slots=True)
class ImportPosts:
    """Add posts that came from a file, with the campaigns and pictures they need.

    Args:
        posts: The new posts, made while they are added.
        campaigns: Those not in the plan yet; only those that a post uses are kept.
        pictures: Those the posts may show; only those that a post uses are kept.
        count: How many posts were added, known once the command was applied.
    """

    posts: Iterable[Post]
    campaigns: tuple[Campaign, ...] = ()
    pictures: tuple[Picture, ...] = ()
    count: int = field(default=0, init=False)

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("import-posts", self.count)

    def apply(self, unit: UnitOfWork) -> None:
        """Add everything, then take out again what no post uses."""
        new_pictures = [picture for picture in self.pictures if unit.find(Picture, picture.id) is None]
        needed: tuple[Campaign | Picture, ...] = (*self.campaigns, *new_pictures)
        for entity in needed:
            unit.put(entity)
        used: set[str | None] = set()
        self.count = unit.add_posts(_noting(self.posts, used))
        for entity in needed:
            if entity.id not in used:
                unit.remove(entity)


def _noting(posts: Iterable[Post], used: set[str | None]) -> Iterator[Post]:
    for post in posts:
        used.add(post.campaign_id)
        used.add(post.picture_id)
        if post.more_pictures:
            used.update(one.picture_id for one in post.more_pictures)
        yield post


class ImportSchedule:
    """Imports files into the plan that is open.

    Args:
        desk: What is at hand while the plan is open.
        files: Opens files for import.
    """

    def __init__(self, desk: Desk, files: ScheduleReader) -> None:
        self._desk = desk
        self._files = files

    def open(self, path: Path, choices: ImportChoices | None = None) -> ImportDraft:
        """Look at a file without taking anything; with choices, look again in their light.

        Raises:
            ImportProblem: It is nothing the program can import.
        """
        return self._files.open(path).draft(choices or ImportChoices())

    def preview(
        self,
        path: Path,
        choices: ImportChoices,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ImportReport:
        """Return what :meth:`run` would do; nothing is written.

        Raises:
            ImportProblem: The file cannot be imported with these choices, or ``cancelled``.
        """
        with _Work(self._desk, self._files, path, choices) as work:
            for _ in work.entities(progress, cancelled):
                pass
            return work.report()

    def run(
        self,
        path: Path,
        choices: ImportChoices,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        origin: object = None,
    ) -> ImportReport:
        """Take the file into the plan in one step that can be undone, after a backup.

        Raises:
            ImportProblem: As :meth:`preview`; nothing has changed.
            StorageProblem: The disk did not take it; nothing has changed.
        """
        with _Work(self._desk, self._files, path, choices) as work:
            work.keep_pictures()
            if work.plan_holds_posts:
                self._desk.backups.make("before-import")
            self._desk.planner.run(work.command(progress, cancelled), origin)
            return work.report()


class _Work:
    """One walk over a file, with what it meets in the plan."""

    def __init__(self, desk: Desk, files: ScheduleReader, path: Path, choices: ImportChoices) -> None:
        self._desk = desk
        self._path = path
        self._choices = choices
        self._file = files.open(path)
        self._facts: LineFacts = self._file.facts(choices)
        self._reader: Reader = desk.open_reader()
        self._warnings: list[str] = []
        self._maker: PostMaker | CampaignMaker | None = None
        self.pictures = {name: _stand_in(name) for name in self._facts.images if self._picture_path(name)}
        known = {name_key(campaign.name): campaign for campaign in self._reader.campaigns()}
        self.new_campaigns = tuple(self._new_campaigns(known))
        self._campaigns = known | {name_key(campaign.name): campaign for campaign in self.new_campaigns}
        everything = (PostFilter(), PostFilter(in_bin=True))
        self.plan_holds_posts = any(self._reader.count(wanted) for wanted in everything)

    def __enter__(self) -> "_Work":
        return self

    def __exit__(self, *_: object) -> None:
        self._reader.close()

    def keep_pictures(self) -> None:
        """Copy the pictures beside the file into the plan."""
        for name in list(self.pictures):
            path = self._picture_path(name)
            assert path is not None, "only names with a file are kept"
            try:
                self.pictures[name] = self._desk.pictures.add_file(path)
            except PictureProblem:
                del self.pictures[name]
                self._warnings.append(f"The picture “{name}” could not be read; its posts came without it.")

    def command(
        self, progress: Progress | None, cancelled: Cancelled | None
    ) -> ImportPosts | ImportCampaigns:
        """Return the command that adds what the file holds."""
        if self._facts.windows:
            return ImportCampaigns(self._campaign_lines(progress, cancelled))
        return ImportPosts(
            self._posts(progress, cancelled), self.new_campaigns, tuple(self.pictures.values())
        )

    def entities(
        self, progress: Progress | None, cancelled: Cancelled | None
    ) -> Iterator[Post] | Iterator[Campaign]:
        """Return what would be added, one after the other."""
        if self._facts.windows:
            return self._campaign_lines(progress, cancelled)
        return self._posts(progress, cancelled)

    def _posts(self, progress: Progress | None, cancelled: Cancelled | None) -> Iterator[Post]:
        maker = self._maker = PostMaker(self._surroundings())
        return maker.posts(self._watched(self._file.lines(self._choices), progress, cancelled))

    def _campaign_lines(self, progress: Progress | None, cancelled: Cancelled | None) -> Iterator[Campaign]:
        maker = self._maker = CampaignMaker(self._reader.campaigns(), self._desk.clock.now())
        return maker.campaigns(self._watched(self._file.campaigns(self._choices), progress, cancelled))

    def report(self) -> ImportReport:
        """Return what came of it."""
        assert self._maker is not None, "what the file holds was asked for"
        outcome = self._maker.outcome
        notes = (*self._facts.notes, *self._file.late_notes(), *self._zone_note(), *self._warnings)
        warnings = (*notes, *_words(outcome))
        return ImportReport(
            imported=outcome.imported,
            ideas=outcome.ideas,
            unchanged=outcome.unchanged,
            refused=tuple(sorted(outcome.refused)),
            warnings=warnings if self._facts.line_count else (*warnings, "The file holds no posts."),
            columns=self._facts.columns,
            ignored=self._facts.ignored,
        )

    def _watched(
        self,
        lines: Iterable[T],
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> Iterator[T]:
        for number, line in enumerate(lines):
            if number % _EVERY == 0:
                if cancelled is not None and cancelled():
                    raise ImportProblem("cancelled", "The import was cancelled. Nothing has changed.")
                if progress is not None:
                    progress(number, self._facts.line_count)
            yield line

    def _surroundings(self) -> Surroundings:
        with_ids = self._facts.has_ids and self.plan_holds_posts
        return Surroundings(
            networks=self._desk.networks,
            now=self._desk.clock.now(),
            campaigns=self._campaigns,
            pictures=self.pictures,
            ids=self._ids() if with_ids else frozenset(),
            find_posts=self._posts_with,
            marks=self._marks() if self.plan_holds_posts and self._facts.some_lack_ids else frozenset(),
            scattered=self._facts.scattered,
            follow_phase=not self._facts.plain,
        )

    def _ids(self) -> frozenset[str]:
        reader = self._reader
        return frozenset((*reader.find_ids(PostFilter()), *reader.find_ids(PostFilter(in_bin=True))))

    def _posts_with(self, ids: list[str]) -> Iterator[Post]:
        return (post for post_id in ids if (post := self._reader.post(PostId(post_id))) is not None)

    def _marks(self) -> frozenset[int]:
        key_of = self._desk.networks.key_of
        return frozenset(
            mark(key_of(line[_NETWORK]), line[_DAY], line[_TIME], line[_HEADLINE], line[_DESCRIPTION])
            for line in self._reader.schedule_lines(PostFilter())
        )

    def _new_campaigns(self, known: dict[str, Campaign]) -> Iterator[Campaign]:
        named = {name_key(name): name for name in reversed(self._facts.campaigns)}
        for key, name in named.items():
            if key not in known:
                yield Campaign(id=new_campaign_id(), created=self._desk.clock.now(), name=name)

    def _zone_note(self) -> Iterator[str]:
        own = self._reader.settings().time_zone
        if others := [zone for zone in self._facts.time_zones if zone.strip() and zone != own]:
            yield f"The file names the time zone {others[0]}, the plan has {own}; times were kept as written."

    def _picture_path(self, name: str) -> Path | None:
        folder = self._path.parent
        for path in (folder / f"{self._path.stem} images" / name, folder / name):
            if path.is_file():
                return path
        return None


def _stand_in(name: str) -> Picture:
    """Return a picture that only says there is one, for a look ahead."""
    return Picture(id=PictureId(name), name=name, extension="", width=0, height=0, byte_count=0)


def _words(outcome: Outcome) -> Iterator[str]:
    yield from outcome.not_ready[:SHOWN]
    if len(outcome.not_ready) > SHOWN:
        yield "More lines were marked ready but lack something; they came in as drafts too."
    for name, line in outcome.no_picture.items():
        yield f"Line {line} names the picture “{name}”, which does not lie beside the file."
    for line in outcome.undated:
        yield f"Line {line} was marked as posted but has no date; it came in as an idea."
    if outcome.repeated:
        lines = "1 line repeats" if outcome.repeated == 1 else f"{outcome.repeated} lines repeat"
        yield f"{lines} an earlier line of the file and came in once."
