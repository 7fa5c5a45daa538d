"""A whole plan in one file: a zip of its database and its pictures, to keep or to carry elsewhere.

What comes back in may come from anyone: only expected names are taken, under limits, and every
picture must be what its name says.
"""

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from contentplanner.application.ports import StorageProblem
from contentplanner.domain.pictures import MOST_BYTES
from contentplanner.storage.copying import copy_database
from contentplanner.storage.database import check_file, connect
from contentplanner.storage.files import new_file, written_whole
from contentplanner.storage.places import IMAGES, PLAN_FILE
from contentplanner.storage.problems import disk_at
from contentplanner.storage.schema import SCHEMA

_MANIFEST = "manifest.json"
_PICTURE = re.compile(r"images/([0-9a-f]{64})\.[a-z0-9]{1,5}")
_MOST_FILES = 100_000
_MOST_DATABASE = 8 << 30
_CHUNK = 1 << 20
_ENCRYPTED = 1


def write_bundle(plan: Path, target: Path, made: datetime) -> None:
    """Write a plan into one file, which takes the place of an older one only when it is whole.

    Its pictures go in as they are, with all that cameras wrote into them: it is the owner's own copy.

    Raises:
        StorageProblem: ``own-file``, ``target-is-folder``, ``folder-missing`` or what the disk refused.
    """
    _check_target(plan, target)
    with disk_at(target), written_whole(target) as draft:
        database = draft.with_suffix(".db")
        new_file(database)
        try:
            copy_database(plan / PLAN_FILE, database)
            _write(plan, draft, database, made)
        finally:
            database.unlink()


def is_bundle(path: Path) -> bool:
    """Tell whether a file is a zip."""
    return path.is_file() and zipfile.is_zipfile(path)


def unpack(bundle: Path, folder: Path) -> None:
    """Take a plan's files out of a bundle into a folder with an ``images`` folder, and check them.

    Raises:
        StorageProblem: ``plan-foreign``, ``plan-damaged``, ``plan-newer`` or what the disk refused.
    """
    try:
        with disk_at(folder), zipfile.ZipFile(bundle) as archive:
            _check_names(archive, bundle)
            for member in archive.infolist():
                if member.filename != _MANIFEST:
                    _take(archive, member, folder, bundle)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise StorageProblem("plan-damaged", path=bundle) from error
    try:
        check_file(folder / PLAN_FILE)
    except StorageProblem as problem:
        raise StorageProblem(problem.code, **{**problem.details, "path": bundle}) from problem


def _check_target(plan: Path, target: Path) -> None:
    if target.is_dir():
        raise StorageProblem("target-is-folder", path=target)
    if not target.absolute().parent.is_dir():
        raise StorageProblem("folder-missing", path=target.parent)
    if target.resolve().is_relative_to(plan):
        raise StorageProblem("own-file", path=target)


def _write(plan: Path, draft: Path, database: Path, made: datetime) -> None:
    with zipfile.ZipFile(draft, "w") as archive:
        manifest = {"program": "Content Planner", "schema": SCHEMA, "made": made.isoformat()}
        archive.writestr(_MANIFEST, json.dumps(manifest))
        archive.write(database, PLAN_FILE, zipfile.ZIP_DEFLATED)
        for picture in _pictures(plan, database):
            archive.write(picture, f"{IMAGES}/{picture.name}", zipfile.ZIP_STORED)


def _pictures(plan: Path, database: Path) -> Iterator[Path]:
    connection = connect(database, "ro&immutable=1")
    try:
        for picture_id, extension in connection.execute("SELECT id, extension FROM picture ORDER BY id"):
            path = plan / IMAGES / f"{picture_id}.{extension}"
            if path.is_file():
                yield path
    finally:
        connection.close()


def _check_names(archive: zipfile.ZipFile, bundle: Path) -> None:
    members = archive.infolist()
    names = {member.filename for member in members}
    expected = all(name in (PLAN_FILE, _MANIFEST) or _PICTURE.fullmatch(name) for name in names)
    if not expected or PLAN_FILE not in names or len(names) < len(members) or len(names) > _MOST_FILES:
        raise StorageProblem("plan-foreign", path=bundle)
    for member in members:
        limit = _MOST_DATABASE if member.filename == PLAN_FILE else MOST_BYTES
        if member.file_size > limit or member.flag_bits & _ENCRYPTED:
            raise StorageProblem("plan-foreign", path=bundle)
    if sum(member.file_size for member in members) > shutil.disk_usage(bundle.parent).free:
        raise StorageProblem("disk-full", path=bundle)


def _take(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, bundle: Path) -> None:
    """Copy one file, no more than it said it holds; a picture must be what its name says."""
    target = folder / member.filename
    new_file(target)
    digest, left = hashlib.sha256(), member.file_size
    with archive.open(member) as source, target.open("wb") as copy:
        while chunk := source.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise StorageProblem("plan-damaged", path=bundle)
            digest.update(chunk)
            copy.write(chunk)
    picture = _PICTURE.fullmatch(member.filename)
    if picture is not None and picture[1] != digest.hexdigest():
        raise StorageProblem("plan-damaged", path=bundle)
