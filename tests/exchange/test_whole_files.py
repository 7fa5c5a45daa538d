import errno
import os
from pathlib import Path

import pytest

from contentplanner.application.ports import StorageProblem
from contentplanner.exchange.whole_files import DiskFiles
from tests.storage.test_pictures import png

FULL = Path("/dev/full")


def write(target, data=b"new"):
    with DiskFiles().replacing(target) as sink:
        sink.write(data)


def test_a_file_takes_its_place_whole(tmp_path):
    target = tmp_path / "schedule.csv"
    target.write_bytes(b"old")
    with DiskFiles().replacing(target) as sink:
        sink.write(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["schedule.csv"]


def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "schedule.csv"
    target.write_bytes(b"old")
    with pytest.raises(TypeError), DiskFiles().replacing(target) as sink:
        sink.write(sink.write(b"half"))
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["schedule.csv"]


def test_a_full_disk_leaves_the_old_file_and_is_named(tmp_path, monkeypatch):
    target = tmp_path / "schedule.csv"
    target.write_bytes(b"old")

    def full(_number):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageProblem) as caught:
        write(target)
    assert caught.value.code == "disk-full"
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["schedule.csv"]


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
def test_a_full_device_is_named_and_still_there():
    with pytest.raises(StorageProblem) as caught:
        write(FULL)
    assert caught.value.code == "disk-full"
    assert FULL.exists()


def test_a_folder_is_not_a_file(tmp_path):
    with pytest.raises(StorageProblem) as caught:
        write(tmp_path)
    assert caught.value.code == "target-is-folder"


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(StorageProblem) as caught:
        write(tmp_path / "gone" / "schedule.csv")
    assert caught.value.code == "folder-missing"
    assert caught.value.details["path"] == tmp_path / "gone"


def test_a_link_stays_a_link(tmp_path):
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write(link)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_an_existing_file_keeps_its_rights(tmp_path):
    target = tmp_path / "schedule.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write(target)
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_copy_tells_whether_it_is_new_and_is_taken_back_when_asked(tmp_path):
    source, folder = tmp_path / "a.png", tmp_path / "schedule images"
    source.write_bytes(png())
    files = DiskFiles()
    assert files.copy_picture(source, folder / "one.png")
    assert not files.copy_picture(source, folder / "one.png")
    assert (folder / "one.png").read_bytes() == png()
    files.discard([folder / "one.png"], folder)
    assert not folder.exists()


def test_a_folder_with_other_files_is_not_taken_back(tmp_path):
    folder = tmp_path / "schedule images"
    folder.mkdir()
    (folder / "mine.png").write_bytes(b"mine")
    DiskFiles().discard([folder / "one.png"], folder)
    assert os.listdir(folder) == ["mine.png"]
