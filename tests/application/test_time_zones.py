import pytest

from contentplanner.application.time_zones import check_time_zone, is_time_zone, system_time_zone, zone_of
from contentplanner.domain.errors import PlanError


@pytest.mark.parametrize("name", ["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"])
def test_a_zone_of_the_list_is_taken(name):
    assert check_time_zone(name) == name


@pytest.mark.parametrize(
    "name", ["", "Mars/Base", "../etc/passwd", "/etc/localtime", "Europe", " UTC", "a\0b"]
)
def test_any_other_name_is_refused(name):
    assert not is_time_zone(name)
    with pytest.raises(PlanError, match="time-zone-unknown"):
        check_time_zone(name)


@pytest.mark.parametrize(
    ("name", "key"),
    [("Europe/Berlin", "Europe/Berlin"), ("Mars/Base", "UTC"), ("Europe", "UTC"), ("", "UTC")],
)
def test_a_plan_whose_zone_is_not_known_here_is_told_in_utc(name, key):
    assert zone_of(name).key == key


def test_the_zone_comes_from_the_environment_first(tmp_path):
    (tmp_path / "timezone").write_text("Asia/Tokyo\n", encoding="utf-8")
    assert system_time_zone({"TZ": ":Europe/Berlin"}, tmp_path) == "Europe/Berlin"
    assert system_time_zone({"TZ": "nonsense"}, tmp_path) == "Asia/Tokyo"


def test_the_zone_comes_from_the_link_where_nothing_names_it(tmp_path):
    zone = tmp_path / "usr" / "share" / "zoneinfo" / "Europe" / "Madrid"
    zone.parent.mkdir(parents=True)
    zone.touch()
    (tmp_path / "localtime").symlink_to(zone)
    assert system_time_zone({}, tmp_path) == "Europe/Madrid"


def test_the_zone_is_utc_where_nothing_tells(tmp_path):
    assert system_time_zone({}, tmp_path) == "UTC"
