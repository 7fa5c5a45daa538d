"""The page of the strategy: what it shows, what it keeps, what it asks for."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.strategy_commands import (
    AddSize,
    EditNetworkUse,
    EditPersona,
    EditStrategy,
    PutPersona,
    buying_steps,
)
from contentplanner.application.strategy_examples import load_examples, sample_answers
from contentplanner.domain.errors import PlanError
from contentplanner.domain.sizes import Size
from contentplanner.domain.strategy import NetworkUse, Persona, Strategy
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.contents import read_strategy
from contentplanner.ui.strategy.printing import page_pdf
from contentplanner.ui.strategy.screen import StrategyScreen
from contentplanner.ui.strategy.wording import many_networks_text
from tests.journeys.walking import cut_off, nameless
from tests.ui.fakes import CREATED, NETWORKS
from tests.ui.fakes import a_post as with_picture
from tests.ui.plan_desk import TODAY, plan_desk


def a_post(number, day, **values):
    return with_picture(str(number) * 32, day, picture_id=None, **values)


ALT = Qt.KeyboardModifier.AltModifier
PEOPLE = [Persona(id=name.lower(), created=CREATED, name=name) for name in ("Ana", "Ruth", "Tom")]


class Shown:
    """The page on a real plan, with what it wished."""

    def __init__(self, desk, page):
        self.desk, self.page, self.opened, self.lists, self.refused = desk, page, [], [], []
        page.post_opened.connect(self.opened.append)
        page.list_wished.connect(self.lists.append)

    def run(self, command):
        try:
            self.desk.planner.run(command)
        except PlanError as refusal:
            self.refused.append(refusal.code)
            return False
        return True

    def find(self, name, kind=QWidget):
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def type(self, name, text):
        field = self.find(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        if isinstance(field, QLineEdit):
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            assert self.page.keep_typed()
        QTest.qWait(0)

    def press(self, name):
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        QTest.qWait(0)

    def choose(self, network, answer):
        row = self.find(f"strategy.network.{network}.use")
        QTest.mouseClick(row.findChild(QPushButton, f"segment.{answer}"), Qt.MouseButton.LeftButton)

    def said(self, network):
        return self.page.networks.rows[network].message.text

    def use(self, network):
        return self.desk.reader.one(NetworkUse, network)

    def people(self):
        return [one.name for one in self.desk.reader.all(Persona)]

    def steps(self):
        return [step.name for step in buying_steps(self.desk.reader)]

    def texts(self):
        QTest.qWait(0)
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def make(qtbot, theme, tmp_path):
    """Show the page after some commands, on a plan with some posts."""
    opened = []

    def show(*commands, posts=(), size=(1232, 840)):
        context = plan_desk(tmp_path / "plan", posts)
        desk = context.__enter__()
        for command in commands:
            desk.planner.run(command)
        preferences = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
        holder = []
        page = StrategyScreen(ScreenTools(desk, None, lambda command: holder[0].run(command), preferences))
        holder.append(Shown(desk, page))
        stop = desk.planner.listen(page.on_changes)
        opened.append((context, stop))
        qtbot.addWidget(page)
        page.command_wished.connect(holder[0].run)
        with qtbot.waitActive(page):
            page.resize(*size)
            page.show()
            page.activateWindow()
        return holder[0]

    yield show
    for context, stop in opened:
        stop()
        context.__exit__(None, None, None)


FILLED = EditStrategy(dict(sample_answers()))


def test_an_empty_strategy_begins_with_its_first_card_alone(make):
    shown = make()
    assert [card.fold.is_open for card in shown.page.cards] == [True, False, False, False, False, False]
    assert shown.page.period_text() == ("Strategy", "0 of 9 parts filled")


def test_a_strategy_that_was_begun_lies_open(make):
    shown = make(FILLED)
    assert all(card.fold.is_open for card in shown.page.cards)
    assert shown.page.period_text()[1] == "6 of 9 parts filled"


def test_what_is_typed_is_kept_and_one_visit_is_one_step(make):
    shown = make()
    shown.type("strategy.identity", "We bake at night")
    assert shown.desk.reader.one(Strategy, "strategy").identity == "We bake at night"
    assert shown.page.period_text()[1] == "1 of 9 parts filled"
    shown.desk.planner.undo()
    assert shown.desk.reader.one(Strategy, "strategy") is None
    assert shown.find("strategy.identity", QPlainTextEdit).toPlainText() == ""


def test_examples_speak_as_the_chosen_trade(make):
    shown = make()
    shown.page._choose_trade("repair")
    repair = load_examples("repair")
    words = shown.find("strategy.identity.example", QLabel).text()
    assert words == f"{repair.voice}: “{repair.answers['identity']}”"
    assert shown.page.trade.text() == f"Examples: {repair.label}"


def test_the_answer_of_the_sample_opens_under_its_field_and_closes(make):
    shown = make()
    answer = shown.find("strategy.identity.answer", QLabel)
    assert not answer.isVisible()
    shown.press("strategy.identity.see")
    assert answer.isVisible()
    assert answer.text() == sample_answers()["identity"]
    shown.press("strategy.identity.see")
    assert not answer.isVisible()


def test_a_person_is_added_by_name_and_asked_about(make):
    shown = make(FILLED)
    shown.press("strategy.people.add.button")
    shown.type("strategy.people.add.name", "Rosa, the regular")
    assert shown.people() == ["Rosa, the regular"]
    assert shown.page.focusWidget().accessibleName() == "Wants"
    QTest.keyClicks(shown.page.focusWidget(), "warm rolls")
    assert shown.page.keep_typed()
    assert shown.desk.reader.all(Persona)[0].wants == "warm rolls"


def test_a_name_that_is_taken_is_refused_in_its_place(make):
    shown = make(*map(PutPersona, PEOPLE))
    shown.press("strategy.people.add.button")
    shown.type("strategy.people.add.name", " ANA ")
    assert "already" in shown.page.people.add.message.text
    shown.page.people.open_row("tom", "wants")
    shown.type("strategy.people.tom.name", "ruth")
    assert "already" in shown.find("strategy.people.tom.name.message").text
    assert shown.people() == ["Ana", "Ruth", "Tom"]
    assert shown.refused == []


def test_the_sixth_person_is_asked_about_and_never_refused(make):
    five = [Persona(id=str(at), created=CREATED, name=f"P{at}") for at in range(5)]
    shown = make(*map(PutPersona, five))
    shown.press("strategy.people.add.button")
    assert shown.page.people.add.message.text == "Most small businesses need two. Add a sixth?"
    shown.page.people.add.message.suggested.emit(True)
    shown.type("strategy.people.add.name", "P5")
    assert len(shown.people()) == 6


def test_rows_move_with_alt_and_the_arrows_and_keep_the_focus(make):
    shown = make(*map(PutPersona, PEOPLE))
    fold = shown.page.people.list.rows["tom"].fold
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Up, ALT)
    assert shown.people() == ["Ana", "Tom", "Ruth"]
    assert fold.hasFocus()
    QTest.keyClick(fold, Qt.Key.Key_Up, ALT)
    QTest.keyClick(fold, Qt.Key.Key_Up, ALT)
    assert shown.people() == ["Tom", "Ana", "Ruth"]
    shown.page.people.open_row("tom", "wants")
    QTest.keyClick(shown.page.focusWidget(), Qt.Key.Key_Down, ALT)
    assert shown.people() == ["Ana", "Tom", "Ruth"]


def test_rows_are_dragged_by_their_grip(make):
    shown = make(*map(PutPersona, PEOPLE))
    rows = shown.page.people.list.rows
    grip, target = rows["ana"].grip, rows["tom"]
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    goal = grip.mapFromGlobal(target.mapToGlobal(QPoint(10, target.height() - 2)))
    QTest.mouseMove(grip, goal)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=goal)
    assert shown.people() == ["Ruth", "Tom", "Ana"]


def test_tab_follows_rows_that_moved(make):
    shown = make(*map(PutPersona, PEOPLE))
    rows = shown.page.people.list.rows
    QTest.keyClick(rows["tom"].fold, Qt.Key.Key_Up, ALT)
    rows["ana"].more.setFocus()
    for expected in (rows["tom"].fold, rows["tom"].more, rows["ruth"].fold):
        QTest.keyClick(shown.page.focusWidget(), Qt.Key.Key_Tab)
        assert shown.page.focusWidget() is expected


def test_a_person_who_is_removed_leaves_the_focus_on_the_next(make):
    shown = make(*map(PutPersona, PEOPLE))
    shown.page.people.list.rows["ruth"].removal.trigger()
    assert shown.people() == ["Ana", "Tom"]
    assert shown.page.people.list.rows["tom"].fold.hasFocus()
    shown.desk.planner.undo()
    assert shown.people() == ["Ana", "Ruth", "Tom"]
    assert list(shown.page.people.list.rows) == ["ana", "ruth", "tom"]


def test_the_usual_steps_are_there_before_anything_is_kept_and_between_three_and_seven_stay(make):
    shown = make(FILLED)
    assert "Notice  →  Interested  →  Ask  →  Buy  →  Come back" in shown.texts()
    rows = shown.page.steps.list.rows
    rows["ask"].removal.trigger()
    rows["notice"].removal.trigger()
    assert shown.steps() == ["Interested", "Buy", "Come back"]
    assert not rows["interested"].removal.isEnabled()
    for name in "ABCD":
        shown.press("strategy.steps.add.button")
        shown.type("strategy.steps.add.name", name)
    assert len(shown.steps()) == 7
    assert not shown.page.steps.add.isVisible()


def test_a_renamed_step_takes_its_posts_along(make):
    shown = make(FILLED, posts=[a_post(1, TODAY, buying_step="Ask")])
    shown.page.steps.open_row("ask", "wonders")
    shown.type("strategy.steps.ask.name", "Wonder")
    assert shown.desk.reader.post("1" * 32).buying_step == "Wonder"
    assert shown.page.steps.list.rows["ask"].fold.text() == "Wonder"


@pytest.mark.parametrize(
    ("typed", "goal", "number", "said"),
    [
        ("60 saves", "saves", 60, ""),
        ("about 60", "", 60, "We kept 60."),
        ("about 60 saves", "saves", 60, "We kept 60 saves."),
        ("more saves", "more saves", None, "How will you know? Add a number."),
    ],
)
def test_a_goal_is_read_as_people_write_it(make, typed, goal, number, said):
    shown = make(FILLED, EditNetworkUse("instagram", {"used": True, "reason": "regulars"}))
    shown.type("strategy.network.instagram.goal", typed)
    assert (shown.use("instagram").goal, shown.use("instagram").goal_number) == (goal, number)
    assert shown.said("instagram") == said


def test_two_numbers_in_a_goal_stay_and_are_said_to_be_one_too_many(make):
    shown = make(FILLED, EditNetworkUse("instagram", {"used": True}))
    shown.type("strategy.network.instagram.goal", "60 saves and 3 comments")
    assert shown.use("instagram").goal_number is None
    assert "two numbers" in shown.find("strategy.network.instagram.goal.message").text


def test_no_is_celebrated_once_it_has_a_reason_and_the_editor_offers_the_network_no_longer(make):
    shown = make(FILLED)
    shown.choose("facebook", "no")
    assert shown.said("facebook") == "Why not? A few words are enough."
    shown.type("strategy.network.facebook.reason", "nobody there")
    assert shown.said("facebook") == "Good. One thing less to do."
    assert "facebook" not in shown.desk.reader.settings().networks
    shown.choose("facebook", "yes")
    assert "facebook" in shown.desk.reader.settings().networks
    shown.choose("facebook", "open")
    assert shown.use("facebook").used is None
    assert shown.said("facebook") == ""


def test_the_table_is_filled_when_every_network_is_decided_with_its_reason(make):
    uses = [EditNetworkUse(key, {"used": False, "reason": "no"}) for key in ("instagram", "facebook")]
    shown = make(FILLED, *uses)
    assert shown.page.period_text()[1] == "6 of 9 parts filled"
    shown.choose("google_business", "no")
    shown.type("strategy.network.google_business.reason", "no")
    assert shown.page.period_text()[1] == "7 of 9 parts filled"


def test_a_table_without_networks_is_not_filled(make):
    shown = make(FILLED, ChangeSettings({"networks": ()}))
    assert shown.page.networks.summary.text() == "Not filled yet"
    assert shown.page.period_text()[1] == "6 of 9 parts filled"


def test_followers_are_counted_today_and_growth_is_told(make):
    shown = make(FILLED, AddSize("instagram", Size(date(2026, 9, 1), 1240)))
    shown.type("strategy.network.instagram.following", "1,280")
    assert shown.use("instagram").following[-1] == Size(TODAY, 1280)
    assert "+40 since September" in shown.texts()


def test_a_network_of_ones_own_is_added_by_name_and_may_go_again(make):
    shown = make(FILLED)
    shown.press("strategy.networks.add.button")
    shown.type("strategy.networks.add.name", "Village newsletter")
    assert shown.use("Village newsletter") is not None
    shown.press("strategy.networks.add.button")
    shown.type("strategy.networks.add.name", "village NEWSLETTER")
    assert "in the table already" in shown.page.networks.add.message.text
    shown.press("strategy.networks.add.leave")
    shown.press("strategy.network.Village newsletter.off")
    assert shown.use("Village newsletter") is None
    assert "Village newsletter" not in shown.page.networks.rows


def test_a_known_network_is_added_by_its_button(make):
    shown = make(FILLED)
    shown.press("strategy.networks.add.email")
    assert shown.use("email").used is None
    assert shown.page.focusWidget().accessibleName() == "Use Email list?: Undecided"


def test_a_network_with_posts_stays_in_the_table(make):
    shown = make(FILLED, EditNetworkUse("instagram", {"used": True}), posts=[a_post(1, TODAY)])
    assert shown.find("strategy.network.instagram.off").isHidden()


@pytest.mark.parametrize(
    ("rates", "words"),
    [
        ([2, 2, 2], ""),
        (
            [2] * 5,
            "Five networks at 2 posts a week is 130 posts a quarter. Two done well beat five half done.",
        ),
        (
            [None] * 5,
            "Five networks at 2 posts a week is 130 posts a quarter. Two done well beat five half done.",
        ),
        (
            [3, 1, 2, 2],
            "Four networks with 8 posts a week is 104 posts a quarter. Two done well beat five half done.",
        ),
        (
            [1] * 4,
            "Four networks at one post a week is 52 posts a quarter. Two done well beat five half done.",
        ),
    ],
)
def test_more_than_three_networks_are_worth_a_word(qapp, rates, words):
    uses = [NetworkUse(id=str(at), used=True, posts_a_week=rate) for at, rate in enumerate(rates)]
    assert many_networks_text([*uses, NetworkUse(id="no", used=False, posts_a_week=9)]) == words


def test_who_has_no_post_this_quarter_is_told_and_one_is_begun(make):
    posts = [
        a_post(1, TODAY, persona="Ana", buying_step="Ask"),
        a_post(2, date(2026, 7, 1), persona="Ruth", buying_step="Buy"),
    ]
    shown = make(*map(PutPersona, PEOPLE[:2]), posts=posts)
    assert "No post for “Ruth” this quarter." in shown.texts()
    assert "No post for “Ana” this quarter." not in shown.texts()
    assert "No post for “Buy” this quarter." in shown.texts()
    shown.press("strategy.coverage.persona.Ruth")
    assert [shown.desk.reader.post(one).persona for one in shown.opened] == ["Ruth"]
    shown.press("strategy.coverage.persona.Ana")
    shown.press("strategy.coverage.buying_step.Ask")
    assert [(one.persona, one.buying_step) for one in shown.lists] == [("Ana", ""), ("", "Ask")]
    assert (shown.lists[0].first, shown.lists[0].last) == (date(2026, 10, 1), date(2026, 12, 31))


def test_names_that_only_posts_use_are_shown_too(make):
    shown = make(FILLED, posts=[a_post(1, TODAY, persona="Someone")])
    assert "Someone (not in the list above)" in shown.texts()


def everything():
    yield FILLED
    for person in PEOPLE:
        yield PutPersona(person)
    yield EditPersona(
        "tom", {"wants": "long " * 200, "words": "تريد قائمة الأعياد", "worries": "<b>&amp;</b>"}
    )
    for key in ("instagram", "facebook", "email", *(f"Place {at}" for at in range(9))):
        yield EditNetworkUse(
            key, {"used": True, "reason": "because " * 30, "goal": "saves", "goal_number": 60}
        )
    yield EditNetworkUse("Place 1", {"used": False})


@pytest.mark.parametrize("size", [(1232, 840), (800, 600)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_has_a_name_and_fits_however_much_there_is(make, theme, size, scale):
    theme.apply(dark=False, scale=scale, reduce_motion=True)
    shown = make(*everything(), size=size)
    shown.page.people.open_row("tom", "wants")
    shown.page.steps.open_row("ask", "wonders")
    for name in ("identity", "offer"):
        shown.press(f"strategy.{name}.see")
    QTest.qWait(0)
    assert nameless(shown.page) == []
    assert cut_off(shown.page) == []
    assert shown.page.scroller.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("commands", [(), (FILLED,), tuple(everything())])
def test_the_page_is_one_sheet_however_much_there_is(make, commands):
    shown = make(*commands)
    pdf = page_pdf(read_strategy(shown.desk), NETWORKS)
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 1


def test_the_pdf_is_written_whole_or_said_not_to_be(make, tmp_path):
    shown = make(FILLED)
    contents = read_strategy(shown.desk)
    shown.page._printing.write_pdf(tmp_path / "page.pdf", contents)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert shown.page.told.text == f"Saved as {tmp_path / 'page.pdf'}."
    shown.page._printing.write_pdf(tmp_path / "nowhere" / "page.pdf", contents)
    assert shown.page.told.text == "page.pdf could not be written. Choose another place for it."


def test_a_printer_gets_the_page_and_one_that_does_not_take_it_is_named(make, tmp_path):
    shown = make(FILLED)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    shown.page._printing.print_on(printer, read_strategy(shown.desk))
    assert (tmp_path / "paper.pdf").stat().st_size > 5_000
    assert shown.page.told.text == ""
    shown.page._printing.failed.emit("The printer did not take the page.")
    assert shown.page.told.text == "The printer did not take the page."


def test_dialogs_for_paper_and_file_open_and_close(make):
    shown = make(FILLED)
    shown.press("strategy.pdf")
    (dialog,) = [one for one in shown.page.findChildren(QWidget) if one.isWindow() and one.isVisible()]
    dialog.reject()
    QTest.qWait(0)
    shown.press("strategy.print")
    shown.page.window().setFocus()
    for one in shown.page.findChildren(QWidget):
        if one.isWindow() and one.isVisible():
            one.reject()
    QTest.qWait(0)
