"""The use case of the export: looks first, then writes everything or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice
from pathlib import Path

from contentplanner.application.desk import PictureProblem
from contentplanner.application.exporting import (
    ExportCancelled,
    ExportCheck,
    Exported,
    ExportWish,
    GoodToKnow,
    GoOn,
    LeftOut,
    Line,
    ScheduleWriter,
    Sink,
    StoredPictures,
    WholeFiles,
    Written,
    picture_folder,
)
from contentplanner.application.plan_places import DATABASE
from contentplanner.application.ports import Reader, StorageProblem
from contentplanner.application.queries import PostFilter
from contentplanner.application.schedule import MORE_COLUMNS, MORE_FILE, PLAIN_COLUMNS
from contentplanner.domain.networks import Networks
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import State

_IMAGE = PLAIN_COLUMNS.index("Image")
_MORE_IMAGE = MORE_COLUMNS.index("Image")
_NETWORK = PLAIN_COLUMNS.index("Network")
_LINES_BETWEEN_WORDS = 500


@dataclass(frozen=True, slots=True)
class ScheduleExport:
    """Writes the schedule of one plan.

    Args:
        folder: The plan's folder; its own files are never overwritten.
        reader: Answers what is in the plan.
        pictures: Knows where its pictures lie.
        networks: What the program knows of networks.
        files: Writes whole files.
    """

    folder: Path
    reader: Reader
    pictures: StoredPictures
    networks: Networks
    files: WholeFiles

    def check(
        self, writer: ScheduleWriter, wish: ExportWish, *, preview: int = 20, go_on: GoOn = lambda _: True
    ) -> ExportCheck:
        """Return what an export would do; nothing is written.

        Raises:
            ExportCancelled: ``go_on`` said no.
        """
        run = _Run(self, wish, go_on)
        written = writer.write(run.lines(), _Nowhere(), exact=wish.exact)
        there = [
            path for picture, _ in run.found_pictures() if (path := self.pictures.path_of(picture)).is_file()
        ]
        return ExportCheck(
            posts=self.reader.count(wish.taken),
            lines=written.lines,
            preview=tuple(islice(_Run(self, wish).lines(), preview)),
            left_out=self.left_out(wish),
            pictures=len(there),
            picture_bytes=sum(path.stat().st_size for path in there),
            notices=self._notices(writer, wish, written, run),
        )

    def write(
        self, writer: ScheduleWriter, wish: ExportWish, target: Path, *, go_on: GoOn = lambda _: True
    ) -> Exported:
        """Write the file, and the pictures beside it when wished: all of it, or nothing.

        Raises:
            StorageProblem: The file or a picture cannot be written; nothing has changed.
            ExportCancelled: ``go_on`` said no; nothing has changed.
        """
        self._refuse_own_files(target)
        run, left_out = _Run(self, wish, go_on), self.left_out(wish)
        copied: list[Path] = []
        new: list[Path] = []
        try:
            with self.files.replacing(target) as sink:
                written = writer.write(run.lines(), sink, exact=wish.exact)
                if wish.pictures and (target.is_file() or not target.exists()):
                    self._copy_pictures(run, picture_folder(target), copied, new)
                    self._tell_more(writer, run, picture_folder(target) / MORE_FILE, new, exact=wish.exact)
        except BaseException:
            self.files.discard(new, picture_folder(target))
            raise
        notices = self._notices(writer, wish, written, run)
        if run.damaged:
            notices += (GoodToKnow("pictures-damaged", {"count": run.damaged}),)
        return Exported(written.lines, left_out, notices, (target, *copied))

    def write_to(self, writer: ScheduleWriter, wish: ExportWish, sink: Sink) -> Exported:
        """Write the lines, without pictures, to where bytes are taken, such as standard output."""
        run, left_out = _Run(self, wish), self.left_out(wish)
        written = writer.write(run.lines(), sink, exact=wish.exact)
        return Exported(written.lines, left_out, self._notices(writer, wish, written, run))

    def left_out(self, wish: ExportWish) -> tuple[LeftOut, ...]:
        """Return the drafts of the scope that are not written, by day."""
        if wish.drafts or (wish.wanted.states and State.DRAFT not in wish.wanted.states):
            return ()
        drafts = replace(wish.wanted, states=frozenset({State.DRAFT}), in_bin=False)
        return tuple(LeftOut(card.id, card.headline, card.missing) for card in self.reader.find(drafts))

    def _copy_pictures(self, run: "_Run", folder: Path, copied: list[Path], new: list[Path]) -> None:
        for picture, name in run.found_pictures():
            source = self.pictures.path_of(picture)
            if not source.is_file():
                continue
            try:
                if self.files.copy_picture(source, folder / name):
                    new.append(folder / name)
            except PictureProblem:
                run.damaged += 1
                continue
            copied.append(folder / name)

    def _tell_more(
        self, writer: ScheduleWriter, run: "_Run", target: Path, new: list[Path], *, exact: bool
    ) -> None:
        """Write which posts have which further pictures; what an earlier export said of them goes."""
        lines = run.more_lines()
        first = next(lines, None)
        is_new = not target.exists()
        if first is None and not is_new:
            self.files.discard([target], target.parent)
        if first is None or not target.parent.is_dir():
            return  # there are none, or none of them could be copied
        with self.files.replacing(target) as sink:
            writer.write_more(chain([first], lines), sink, exact=exact)
        if is_new:
            new.append(target)

    def _refuse_own_files(self, target: Path) -> None:
        own, resolved = self.folder.resolve(), target.resolve()
        inside = any(resolved.is_relative_to(own / name) for name in ("images", "backups"))
        database = own / DATABASE
        beside = resolved.parent == own and resolved.name.startswith(DATABASE)
        linked = resolved.is_file() and database.is_file() and resolved.samefile(database)
        if inside or beside or linked:
            raise StorageProblem("own-file", path=target)

    def _notices(
        self, writer: ScheduleWriter, wish: ExportWish, written: Written, run: "_Run"
    ) -> tuple[GoodToKnow, ...]:
        notices = list(months_over(self.reader, wish.taken))
        if written.lines == 0:
            drafts = len(self.left_out(wish))
            notices.append(GoodToKnow("nothing-ready" if drafts else "nothing-planned", {"drafts": drafts}))
        if written.guarded:
            notices.append(GoodToKnow("texts-guarded", {"count": written.guarded}))
        if absent := [p for p, _ in run.found_pictures() if not self.pictures.path_of(p).is_file()]:
            notices.append(GoodToKnow("pictures-missing", {"count": len(absent)}))
        most = writer.format.max_rows
        if most is not None and written.lines > most:
            notices.append(GoodToKnow("too-many-lines", {"lines": written.lines, "most": most}))
        return tuple(notices)


def months_over(reader: Reader, wanted: PostFilter) -> Iterator[GoodToKnow]:
    """Tell of each month in the scope where too many posts sell, however few of them are written."""
    settings, spread = reader.settings(), reader.days_with_posts()
    if spread is None:
        return
    first, last = max(spread[0], wanted.first or date.min), min(spread[1], wanted.last or date.max)
    quarter = settings.quarter_of(first)
    while quarter.first_day <= last:
        for month, tally in sorted(reader.quarter_tallies(quarter).months.items()):
            share = tally.share(settings.limit)
            if share.over and month.last_day >= first and month.first_day <= last:
                details = {"month": month, "promotional": share.promotional, "total": share.total}
                yield GoodToKnow("month-over-limit", details)
        quarter = quarter.next


class _Run:
    """One pass over the lines, noting which pictures they name."""

    def __init__(self, export: ScheduleExport, wish: ExportWish, go_on: GoOn = lambda _: True) -> None:
        self._export = export
        self._wish = wish
        self._go_on = go_on
        self._names: dict[str, None] = {}
        self.damaged = 0
        """Pictures that could not be copied, as nobody can tell what is hidden in them."""

    def lines(self) -> Iterator[Line]:
        """Return the lines as they are read."""
        names, go_on = self._names, self._go_on
        for number, line in enumerate(self._scoped_lines()):
            if line[_IMAGE]:
                names[line[_IMAGE]] = None
            if number % _LINES_BETWEEN_WORDS == 0 and not go_on(number):
                raise ExportCancelled
            yield line

    def more_lines(self) -> Iterator[Line]:
        """Return a line for each further picture of the posts, as they are read."""
        return self._export.reader.more_picture_lines(self._wish.taken)

    def found_pictures(self) -> list[tuple[Picture, str]]:
        """Return the pictures the lines name, with their names in the export."""
        known = self._export.reader.export_names() if self._names else {}
        named = dict.fromkeys((*self._names, *(line[_MORE_IMAGE] for line in self.more_lines())))
        names = [name for name in named if name in known and _stays_in_its_folder(name)]
        found = ((self._export.reader.picture(known[name]), name) for name in names)
        return [(picture, name) for picture, name in found if picture is not None]

    def _scoped_lines(self) -> Iterator[Line]:
        wanted = self._wish.taken
        lines = self._export.reader.schedule_lines(wanted)
        if not wanted.networks:
            return lines
        key_of = self._export.networks.key_of
        return (line for line in lines if key_of(line[_NETWORK]) in wanted.networks)


def _stays_in_its_folder(name: str) -> bool:
    """Tell whether a name is only a name: a plan made by a stranger may hold others."""
    return name not in (".", "..") and not {"/", "\\", "\0"} & set(name)


class _Nowhere:
    """Takes bytes and forgets them."""

    def write(self, data: bytes, /) -> None:
        """Forget them."""
