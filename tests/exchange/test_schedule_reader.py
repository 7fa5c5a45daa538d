"""What files of many kinds are read as; the files are small look-alikes of real ones."""

from datetime import date, time

import pytest

from contentplanner.application.importing import (
    IGNORE,
    DateOrder,
    ImportChoices,
    ImportProblem,
    RefusedLine,
    ScheduleLine,
)
from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.exchange.schedule_reader import CsvScheduleReader


class Read:
    """A file and what it was read as."""

    def __init__(self, path, **choices):
        self.choices = ImportChoices(**choices)
        self.file = CsvScheduleReader().open(path)
        self.draft = self.file.draft(self.choices)
        self.facts = self.file.facts(self.choices)
        found = list(self.file.lines(self.choices))
        self.lines = [line for line in found if isinstance(line, ScheduleLine)]
        self.refused = [line for line in found if isinstance(line, RefusedLine)]

    @property
    def line(self):
        assert not self.refused
        (line,) = self.lines
        return line


@pytest.fixture
def read(tmp_path):
    def from_text(text, codec="utf-8", **choices):
        path = tmp_path / "schedule.csv"
        path.write_bytes(text.encode(codec))
        return Read(path, **choices)

    return from_text


def problem(read, text, **choices):
    with pytest.raises(ImportProblem) as found:
        read(text, **choices)
    return found.value


def test_an_english_calendar_is_read(read):
    line = read(
        "Week,Day,Date,Platform,Status,Theme,Hook/Title,Full Caption,Hashtags,"
        "Media File,Link,CTA,Publish Time\n"
        '1,Monday,2027-02-01,X,Draft,Vision,Soup day,"First line\r\n\r\nSecond ""line""",#soup,'
        ",https://example.com,Try it →,10:00 AM\n"
    ).line
    assert (line.day, line.time, line.networks) == (date(2027, 2, 1), time(10), ("x",))
    assert (line.headline, line.description) == ("Soup day", 'First line\n\nSecond "line"')
    assert (line.state, line.hashtags, line.link) == (State.DRAFT, "#soup", "https://example.com")
    assert line.notes == "Theme: Vision\nCTA: Try it →"


def test_columns_that_only_repeat_the_date_are_left_out_and_named(read):
    assert read("Week,Day,Date,Title\n1,Monday,2027-02-01,Soup\n").facts.ignored == ("Week", "Day")


def test_a_french_calendar_is_read(read):
    found = read(
        "Date,Jour,Plateforme,Titre / Hook,Légende (FR),Visuel requis,Statut,Notes\n"
        "05/05/2027,Mercredi,Instagram,Ouvert,Venez,Photo du four,À produire,Début\n"
        "13/05/2027,Jeudi,Facebook,Suite,Encore,,Publié,\n"
        ",,,,,,,Pilier 1 : annonce\n"
    )
    first, second = found.lines
    assert (first.headline, first.description, first.state) == ("Ouvert", "Venez", State.DRAFT)
    assert first.notes == "Début\nVisuel requis: Photo du four"
    assert (second.day, second.state) == (date(2027, 5, 13), State.POSTED)
    assert found.refused == [(4, "It has no headline and no text.")]


def test_german_and_chinese_headers_are_known(read):
    german = read("Datum;Uhrzeit;Plattform;Überschrift;Beitragstext\n19.11.2026;17:30;LinkedIn;A;B\n")
    assert german.line[:4] == (2, date(2026, 11, 19), time(17, 30), ("linkedin",))
    chinese = read("日期,平台,主题,标题,CTA,状态\n2026-11-19,知乎,AI,问题,领取,未开始\n").line
    assert (chinese.networks, chinese.headline, chinese.state) == (("知乎",), "问题", State.DRAFT)
    assert chinese.notes == "主题: AI\nCTA: 领取"


def test_a_column_of_day_and_time_fills_both(read):
    line = read("\ufeffText,Image URL,Tags,Posting Time\nHello,https://x.org/a.png,,1/27/2027 17:30\n").line
    assert (line.day, line.time) == (date(2027, 1, 27), time(17, 30))
    assert line.notes == "Image URL: https://x.org/a.png"
    assert line.image == ""


def test_posting_time_is_a_time_where_a_date_stands_elsewhere(read):
    line = read("Date,Posting Time,Text\n2027-01-27,9am,Hello\n").line
    assert (line.day, line.time) == (date(2027, 1, 27), time(9))


def test_a_file_without_a_header_is_read_by_its_cells(read):
    found = read('2026-12-05 11:00:00,"Thank you all, see you next year",https://example.com\n')
    assert (found.line.line, found.line.day, found.line.time) == (1, date(2026, 12, 5), time(11))
    assert found.line.description == "Thank you all, see you next year"
    assert found.line.link == "https://example.com"


def test_lines_above_the_header_and_repeated_headers_are_no_posts(read):
    found = read(
        "My calendar,,\nWeek 1: July 10–14,,\nDate,Title,Text\n2026-07-10,A,a\n"
        "Week 2: July 17–21,,\nDate,Title,Text\n2026-07-17,B,b\n"
    )
    assert [line.headline for line in found.lines] == ["A", "B"]
    assert [refused.line for refused in found.refused] == [5]
    assert found.facts.notes == (
        "The table begins on line 3; 2 lines above it did not come along.",
        "1 line that repeats the header was left out.",
    )


def test_empty_and_repeated_names_are_numbered_and_nothing_is_lost(read):
    found = read("Date,Text,,Notes,Notes\n2026-11-19,a,extra,one,two\n")
    assert found.draft.header == ("Date", "Text", "Column 3", "Notes", "Notes (2)")
    assert found.line.notes == "one\nColumn 3: extra\nNotes (2): two"


def test_rows_that_do_not_fit_are_refused_by_line(read):
    found = read("Date,Title,Text,Notes\n2026-11-19,a,b,c\n2026-11-20,a,b,c,d\n2026-11-21,a,b,c\n")
    assert found.refused == [(3, "Line 3 has 5 columns, the header has 4.")]
    assert len(found.lines) == 2


def test_rows_that_lack_or_add_only_empty_cells_are_taken(read):
    found = read("Date,Title,Text,Notes\n2026-11-19,a,b\n2026-11-20,a,b,c,,\n2026-11-21,a,b,c\n")
    assert [line.line for line in found.lines] == [2, 3, 4]


def test_pieces_of_a_row_broken_by_a_raw_line_break_are_not_half_taken(read):
    rows = "".join(f"2026-11-{day}\tTitle\ttext\tn\n" for day in range(10, 20))
    found = read(f"Date\tTitle\tText\tNotes\n{rows}2026-11-20\tTitle\tfirst\nsecond\nthird\tnote\n")
    assert [refused.line for refused in found.refused] == [12, 13, 14]
    assert len(found.lines) == 10


def test_a_file_of_broken_rows_is_refused_whole(read):
    rows = "2026-11-19\tfirst\nsecond\nthird\tx\ty\n" * 5
    assert problem(read, f"Date\tText\tNotes\tLink\n{rows}").code == "lines-broken"


def test_a_date_that_may_be_read_two_ways_is_asked(read, tmp_path):
    text = "Date,Text\n03/04/2026,a\n"
    assert problem(read, text).code == "date-order-unclear"
    draft = CsvScheduleReader().open(tmp_path / "schedule.csv").draft(ImportChoices())
    assert draft.date_question == "03/04/2026"
    assert read(text, date_order=DateOrder.DAY_FIRST).line.day == date(2026, 4, 3)
    assert read(text, date_order=DateOrder.MONTH_FIRST).line.day == date(2026, 3, 4)


def test_dates_against_the_order_of_the_file_are_refused_by_line(read):
    found = read("Date,Text\n13/03/2026,a\n14/03/2026,b\n03/15/2026,c\n01/02/2026,d\n")
    assert [refused.line for refused in found.refused] == [4]
    assert found.lines[-1].day == date(2026, 2, 1)


def test_a_bad_date_beside_a_text_is_refused_and_no_date_is_an_idea(read):
    found = read("Date,Text\n2026-02-30,a\n,b\n")
    assert found.refused == [(2, "There is no 30 February 2026.")]
    assert found.lines[0].day is None


def test_words_for_a_time_go_to_the_notes(read):
    line = read("Date,Time,Text\n2026-11-19,Evening,a\n").line
    assert (line.time, line.notes) == (None, "Time: Evening")


@pytest.mark.parametrize(
    ("cell", "networks"),
    [
        ("IG, FB & LinkedIn", ("instagram", "facebook", "linkedin")),
        ("Instagram + Facebook", ("instagram", "facebook")),
        ("LinkedIn/Newsletter", ("linkedin", "email")),
        ("Facebook and the Shop Window", ("facebook", "the Shop Window")),
        ("R/C Club", ("R/C Club",)),
        ("知乎", ("知乎",)),
        ("Instagram Story", ("instagram",)),
        ("instagram; instagram", ("instagram",)),
    ],
)
def test_a_cell_may_name_several_networks(read, cell, networks):
    assert read(f'Date,Platform,Text\n2026-11-19,"{cell}",a\n').line.networks == networks


def test_a_column_of_formats_tells_the_network_where_no_other_does(read):
    found = read("Date,Title,Format\n2026-11-19,a,Blog\n2026-11-20,b,Blog + Downloadable PDF\n")
    assert [line.networks for line in found.lines] == [("blog",), ("blog",)]
    assert found.lines[1].notes == "Format: Blog + Downloadable PDF"


def test_columns_that_say_yes_to_a_network_are_understood(read):
    found = read("Text,Date,Facebook,Instagram\na,2026-11-19,TRUE,\nb,2026-11-20,yes,x\n")
    assert [line.networks for line in found.lines] == [("facebook",), ("facebook", "instagram")]


def test_the_default_network_is_for_lines_that_name_none(read):
    found = read("Date,Platform,Text\n2026-11-19,,a\n2026-11-20,Blog,b\n", network="IG")
    assert [line.networks for line in found.lines] == [("instagram",), ("blog",)]


def test_states_are_known_and_other_words_kept(read):
    found = read(
        "Date,Status,Text\n2026-11-19,✅ Live,a\n2026-11-19,Approved,b\n"
        "2026-11-19,Scheduled,c\n2026-11-19,Postd,d\n"
    )
    assert [line.state for line in found.lines] == [State.POSTED, State.READY, State.DRAFT, None]
    assert found.lines[-1].notes == "Status: Postd"


def test_values_are_read_in_any_case_and_free_goals_become_the_aim(read):
    line = read("Text,Gives,Objective\na,HELPFUL,Click-Through\n").line
    assert (line.gives, line.objective) == (Gives.HELPFUL, Objective.CLICK_THROUGH)
    assert read("Text,Objective\na,20 guesses by Saturday\n").line.aim == "20 guesses by Saturday"


@pytest.mark.parametrize(
    "name", ["../cake.png", "/etc/cake.png", "C:\\cake.png", "https://x.org/cake.png", "a/b.png"]
)
def test_only_a_plain_file_name_is_a_picture(read, name):
    line = read(f"Date,Image,Text\n2026-11-19,{name},a\n").line
    assert (line.image, line.notes) == ("", f"Image: {name}")


def test_a_plain_picture_name_is_kept(read):
    assert read("Date,Image,Text\n2026-11-19,Cake ö.JPG,a\n").line.image == "Cake ö.JPG"


def test_a_column_can_be_mapped_by_hand(read):
    text = "When,What we say,Secret\n2026-11-19,Hello,x\n"
    found = read(text, columns={"what WE say": "Description", "Secret": IGNORE})
    assert (found.line.description, found.line.notes) == ("Hello", "")
    assert found.facts.ignored == ("Secret",)


@pytest.mark.parametrize(
    ("columns", "code"),
    [({"Nope": "date"}, "column-unknown"), ({"Text": "nope"}, "field-unknown")],
)
def test_a_mapping_that_makes_no_sense_is_refused(read, columns, code):
    assert problem(read, "Date,Text\n2026-11-19,a\n", columns=columns).code == code


def test_two_columns_cannot_be_the_same_field(read):
    columns = {"Date": "headline", "Text": "headline"}
    assert problem(read, "Date,Text\n2026-11-19,a\n", columns=columns).code == "field-twice"


def test_a_column_chosen_by_hand_goes_before_the_guess(read):
    line = read("Date,Caption,Draft text\n2026-11-19,a,b\n", columns={"Draft text": "description"}).line
    assert (line.description, line.notes) == ("b", "Caption: a")


@pytest.mark.parametrize(
    "text", ["a,b,c\n1,2,3\n", "date,temperature,place\n2026-11-19,3,Rome\n", "id,name\n1,x\n"]
)
def test_a_table_without_texts_is_refused_with_its_columns(read, text):
    found = problem(read, text)
    assert found.code == "no-text-column"
    assert "--map" in found.sentence


def test_soft_hyphens_blanks_and_brackets_in_headers_do_not_matter(read):
    line = read("Pub\u00adlish\u00a0Date ,  TITLE (max. 60),Cap\u00adtion [EN]\n2026-11-19,a,b\n").line
    assert (line.day, line.headline, line.description) == (date(2026, 11, 19), "a", "b")


def test_a_foreign_apostrophe_stays(read):
    assert read("Date,Text\n2026-11-19,'=1+1\n").line.description == "'=1+1"


def plain(*lines):
    rows = [",".join(PLAIN_COLUMNS), *lines]
    return "\r\n".join(rows) + "\r\n"


def test_the_guard_comes_off_in_the_plain_schedule_only_once(read):
    cells = ["2026-11-19", "09:00", "UTC", "Market, Saturday", "", "", "draft", "", "", "", "'=1+1", "''@x"]
    quoted = ",".join(f'"{cell}"' for cell in cells) + ",,,,,,,,"
    found = read(plain(quoted), codec="utf-8-sig")
    assert (found.line.headline, found.line.description) == ("=1+1", "'@x")
    assert found.line.networks == ("Market, Saturday",)
    assert found.draft.plain


def test_a_plain_schedule_line_without_any_text_is_a_post(read):
    assert read(plain("2026-11-19,,,,,,draft" + "," * 13)).line.day == date(2026, 11, 19)


def test_ids_that_lie_apart_are_found(read):
    one, two = "1" * 32, "2" * 32
    rows = [f",,,Blog,,,,,,,H,,,,,,,,,{post_id}" for post_id in (one, two, one)]
    facts = read(plain(*rows)).facts
    assert facts.scattered == {one}
    assert (facts.has_ids, facts.some_lack_ids) == (True, False)


def test_a_file_that_changes_while_it_is_read_is_refused(read, tmp_path):
    found = read("Date,Text\n2026-11-19,a\n")
    lines = found.file.lines(found.choices)
    next(lines)
    with (tmp_path / "schedule.csv").open("a") as file:
        file.write("2026-11-20,b\n")
    with pytest.raises(ImportProblem, match="changed"):
        list(lines)


def test_offsets_are_left_out_and_that_is_said(read):
    found = read("Date,Text\n2026-11-19T10:00:00Z,a\n2026-11-19T10:00,b\n")
    assert {line.time for line in found.lines} == {time(10)}
    assert "1 time named a time zone" in found.file.late_notes()[0]
