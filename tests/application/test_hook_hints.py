"""The hook check says one thing at a time, because of words that are there, and only where it may be sure."""

from dataclasses import replace
from datetime import date

import pytest

from contentplanner.application.hinting import HintSetting, hints_of
from contentplanner.application.hook_hints import (
    LONGEST_QUOTE,
    asks_nothing,
    before_the_fold,
    hook_words,
    link_leads_away,
    quote,
    says_nothing_to_do,
    speak_to_persona,
)
from contentplanner.domain.ids import NetworkKey, PersonaId
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.posts import Gives, Objective, Placement, State
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.strategy import Persona
from tests.domain.posts import CREATED, complete_post

ANNA = Persona(
    id=PersonaId("anna"),
    created=CREATED,
    name="Anna, plans for the family",
    wants="To tick off Christmas.",
    worries="Ordering too late.",
)
NETWORKS = Networks(
    [
        Network(key=NetworkKey("short"), label="Short", monogram="SH", fold=40),
        Network(key=NetworkKey("long"), label="Long", monogram="LO", fold=80),
        Network(key=NetworkKey("whole"), label="Whole", monogram="WH"),
        Network(key=NetworkKey("titled"), label="Titled", monogram="TI", fold=30, title_limit=90),
    ]
)


class _Reader:
    def all(self, kind):
        return [ANNA] if kind is Persona else []


def setting(language="en"):
    return HintSetting(PlanSettings(language=language), NETWORKS, _Reader(), date(2026, 11, 10))


def talk(**values):
    return written(objective=Objective.ENGAGEMENT, **values)


def written(*, networks=(), **values):
    places = tuple(Placement(NetworkKey(key)) for key in networks)
    return complete_post(**{"headline": "", "description": "", "link": "", "placements": places, **values})


def only(rule, post, language="en"):
    hints = list(rule(post, setting(language)))
    assert len(hints) <= 1
    return hints[0] if hints else None


def test_a_link_in_a_conversation_is_pointed_out_with_the_link_itself():
    assert only(link_leads_away, talk(link="https://a.example")).because == ("https://a.example",)
    assert only(link_leads_away, talk(description="Write below.")) is None
    assert only(link_leads_away, written(objective=Objective.CLICK_THROUGH, link="https://a.example")) is None


def test_the_offered_change_moves_the_link_of_the_post_as_it_is_by_then():
    hint = only(link_leads_away, talk(link="https://a.example"))
    changed = hint.action.change(talk(link="https://b.example", notes="Ask Jo"))
    assert changed == {
        "link": "",
        "description": "",
        "notes": "Ask Jo\nFirst comment: https://b.example",
    }


@pytest.mark.parametrize(
    ("language", "silent", "inviting"),
    [
        ("en", "We baked all night.", "Guess the weight below."),
        ("de-AT", "Wir haben gebacken.", "Schreibt es uns."),
        ("fr", "Nous avons cuit du pain.", "Racontez-nous."),
        ("es", "Hicimos pan toda la noche.", "Cuéntanos abajo."),
        ("it", "Abbiamo fatto il pane.", "Raccontateci."),
        ("nl", "We hebben brood gebakken.", "Vertel het ons."),
    ],
)
def test_a_conversation_needs_an_invitation_in_the_language_of_the_plan(language, silent, inviting):
    assert only(asks_nothing, talk(description=silent), language) is not None
    assert only(asks_nothing, talk(description=inviting), language) is None


INVITING = {
    "en": "Guess the weight.|Share yours below.|Which one wins, left or right|Tag a friend.|Tell us.",
    "de": "Schreibt es in die Kommentare.|Ihr seid gefragt.|Verratet uns euer Rezept.|Ratet mit!|"
    "Zeigt her eure Öfen.|Stimmt unten ab.|Sagt uns eure Meinung.|Erzähl mal.|Nenn uns dein Lieblingsbuch.",
}
TELLING = {
    "en": "We baked all night, which is why we yawn.|I guess that was it.|Our share of the work.",
    "de": "Tipp fürs Frühjahr: erst reinigen.|Das Foto zeigt den Hof im Jahr 1931.|Stimmt nicht ganz.|"
    "Sagte der Koch und ging.|Ein Teil davon bleibt hier.|Sie schreibt seit 1994 Gedichte.",
}
LEADING = {
    "en": "Read it here.|Book your table.|See how it works.|Find out more.|Order yours.|Have a look.",
    "de": "Lest es auf unserer Seite.|Jetzt lesen.|Zum Rezept.|Hier geht's zur Anmeldung.|Schaut vorbei.|"
    "Holt euch die Liste.|Mehr dazu im Blog.|Bewirb dich bis Freitag.",
}
RESTING = {
    "en": "The shop is warm and we get up early.|Our book is out.|We open at six.|The order of things.",
    "de": "Der Laden ist sehr warm.|Das Buch gehört zu den Planeten aus Holz.|Unsere neue Karte ist online.",
}


def each(examples):
    return [(language, text) for language, texts in examples.items() for text in texts.split("|")]


@pytest.mark.parametrize(("language", "text"), each(INVITING))
def test_an_invitation_without_a_question_mark_is_heard(language, text):
    assert only(asks_nothing, talk(description=text), language) is None


@pytest.mark.parametrize(("language", "text"), each(TELLING))
def test_words_of_an_invitation_in_a_story_invite_nobody(language, text):
    assert only(asks_nothing, talk(description=text), language) is not None


@pytest.mark.parametrize(("language", "text"), each(LEADING))
def test_a_verb_that_leads_on_is_heard(language, text):
    assert (
        only(says_nothing_to_do, written(objective=Objective.CLICK_THROUGH, description=text), language)
        is None
    )


@pytest.mark.parametrize(("language", "text"), each(RESTING))
def test_words_that_only_look_like_a_verb_lead_nowhere(language, text):
    post = written(objective=Objective.CLICK_THROUGH, description=text)
    assert only(says_nothing_to_do, post, language) is not None


def test_the_own_text_of_a_network_needs_an_invitation_too_and_is_named():
    places = (Placement(NetworkKey("short"), "We baked."), Placement(NetworkKey("long")))
    hint = only(asks_nothing, talk(description="Guess below.", placements=places))
    assert hint.details == {"networks": "Short"}
    assert "{networks}" in hint.sentence
    own = (Placement(NetworkKey("short"), "Guess it."), Placement(NetworkKey("long"), "Tell us."))
    assert only(asks_nothing, talk(description="We baked.", placements=own)) is None


def test_the_own_text_of_a_network_needs_a_verb_too():
    places = (Placement(NetworkKey("short"), "All of it is online."), Placement(NetworkKey("long")))
    post = written(objective=Objective.CLICK_THROUGH, description="Read it here.", placements=places)
    assert only(says_nothing_to_do, post).details == {"networks": "Short"}


@pytest.mark.parametrize(
    ("language", "aim"),
    [("en", "30 saves and 10 shares"), ("de", "20 mal gespeichert"), ("nl", "20 x bewaard")],
)
def test_a_post_that_is_to_be_kept_needs_no_answer(language, aim):
    assert only(asks_nothing, talk(description="Tuch.", aim=aim), language) is None
    assert only(asks_nothing, talk(description="Tuch.", aim="30 comments"), "en") is not None


def test_in_a_language_without_words_nothing_is_claimed():
    assert hook_words("fi") is None
    assert only(asks_nothing, talk(description="Leivoimme koko yön."), "fi") is None


@pytest.mark.parametrize(
    ("language", "silent", "leading"),
    [
        ("en", "Our new menu is online.", "Book your table here."),
        ("de", "Unsere neue Karte ist online.", "Hier bestellen."),
        ("fr", "La carte est en ligne.", "Réservez ici."),
        ("es", "La carta nueva.", "Reserva aquí."),
        ("it", "La nuova carta.", "Prenota qui."),
        ("nl", "De nieuwe kaart.", "Bekijk de kaart."),
    ],
)
def test_a_post_that_sends_people_somewhere_needs_a_verb(language, silent, leading):
    clicks = {"objective": Objective.CLICK_THROUGH, "link": "https://a.example"}
    assert only(says_nothing_to_do, written(description=silent, **clicks), language) is not None
    assert only(says_nothing_to_do, written(description=leading, **clicks), language) is None


def test_an_empty_post_is_left_in_peace():
    for objective in Objective:
        post = written(objective=objective, networks=("short",))
        assert hints_of(post, setting(), [asks_nothing, says_nothing_to_do, before_the_fold]) == ()


def test_a_first_line_that_is_cut_is_told_with_what_is_seen_where_least_is():
    post = written(headline="A headline that goes on and on until it is cut", networks=("long", "short"))
    hint = only(before_the_fold, post)
    assert hint.key == "first-line-cut"
    assert hint.details == {"network": "Short", "seen": "A headline that goes on and on until it"}


def test_where_the_headline_is_the_title_the_first_sentence_of_the_text_is_the_first_line():
    post = written(
        headline="H" * 70, description="Short one. And more after it, on and on.", networks=("titled",)
    )
    assert only(before_the_fold, post) is None
    assert only(before_the_fold, replace(post, description="S" * 60)).key == "first-line-cut"


def test_a_first_line_that_is_seen_whole_is_fine():
    assert only(before_the_fold, talk(headline="Short", description="x " * 60, networks=("short",))) is None
    assert only(before_the_fold, talk(headline="A " * 60, networks=("whole",))) is None


def test_a_question_after_more_is_told_where_a_conversation_is_wanted():
    values = {"headline": "Short", "description": "We baked all night and then some. How heavy is it?"}
    assert only(before_the_fold, talk(networks=("short",), **values)).key == "question-after-more"
    assert only(before_the_fold, talk(networks=("long",), **values)) is None
    clicks = written(objective=Objective.CLICK_THROUGH, networks=("short",), **values)
    assert only(before_the_fold, clicks) is None


def test_what_is_seen_is_quoted_without_a_full_stop_at_its_end():
    values = {"headline": "Short", "description": "We baked all night and then some. How heavy is it?"}
    hint = only(before_the_fold, talk(networks=("short",), **values))
    assert hint.details["seen"] == "Short We baked all night and then some"


def test_the_worry_of_the_persona_suggests_a_first_line_unless_it_is_taken_up():
    hint = only(speak_to_persona, written(headline="Our stollen rests", persona=ANNA.name))
    assert hint.details == {"name": "Anna", "concern": "Ordering too late."}
    assert "worries" in hint.sentence
    assert only(speak_to_persona, written(headline="Order by Friday", persona=ANNA.name)) is None
    assert only(speak_to_persona, written(headline="Christmas is near", persona=ANNA.name)) is None
    assert only(speak_to_persona, written(headline="Our stollen rests")) is None


def test_a_post_that_is_ready_or_begins_with_a_question_has_its_first_line():
    post = written(headline="Our stollen rests", persona=ANNA.name)
    assert only(speak_to_persona, replace(post, state=State.READY)) is None
    assert only(speak_to_persona, replace(post, headline="Who knows stollen?")) is None
    assert only(speak_to_persona, replace(post, headline="Show us yours")) is None


def test_advice_needs_no_worry_in_its_first_line():
    post = written(headline="Our stollen rests", persona=ANNA.name)
    assert only(speak_to_persona, replace(post, gives=Gives.HELPFUL)) is None
    assert only(speak_to_persona, replace(post, gives=Gives.PROMOTIONAL)) is not None


def test_without_a_worry_the_wish_is_suggested(monkeypatch):
    calm = replace(ANNA, worries="")
    monkeypatch.setattr(_Reader, "all", lambda _self, _kind: [calm])
    assert "wants" in only(speak_to_persona, written(headline="Our stollen", persona=ANNA.name)).sentence


@pytest.mark.parametrize("at_end", [False, True])
def test_a_quote_is_cut_between_words_and_says_so(at_end):
    words = " ".join(f"word{n}" for n in range(40))
    short = quote(words, at_end=at_end)
    assert len(short) <= LONGEST_QUOTE + 1
    assert short.startswith("…") if at_end else short.endswith("…")
    assert set(short.strip("…").split()) <= set(words.split())


def test_one_long_word_is_cut_too():
    assert quote("x" * 90) == "x" * LONGEST_QUOTE + "…"
    assert quote("x" * 90, at_end=True) == "…" + "x" * LONGEST_QUOTE


def test_posts_that_went_out_or_were_skipped_get_no_hints():
    post = talk(link="https://a.example")
    for state in State:
        gone = state in (State.POSTED, State.SKIPPED)
        assert (hints_of(replace(post, state=state), setting(), [link_leads_away]) == ()) is gone


def test_what_is_seen_reads_well_of_a_network_whose_name_says_on_itself():
    values = {"headline": "Short", "description": "We baked all night and then some. How heavy is it?"}
    hint = only(before_the_fold, talk(networks=("short",), **values))
    words = hint.sentence.format(**hint.details | {"network": "Reel on Instagram"})
    assert words.startswith("Reel on Instagram shows “Short We baked")
