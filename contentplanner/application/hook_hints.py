"""The hook check: does the beginning of a post do what the post is for?"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from contentplanner.application.hinting import Hint, HintAction, HintSetting
from contentplanner.domain import hooks
from contentplanner.domain.folding import Folded, ended, seen_on
from contentplanner.domain.hooks import HookWords
from contentplanner.domain.outgoing import outgoing
from contentplanner.domain.posts import Gives, Objective, Post, State
from contentplanner.domain.strategy import Persona
from contentplanner.resources import resource_path

LONGEST_QUOTE = 60


def before_the_fold(post: Post, setting: HintSetting) -> Iterable[Hint]:
    """Point out a first line that is cut, or a question that comes after “more”, where least is seen."""
    cuts: list[tuple[str, Folded, str]] = []
    for key in post.networks:
        network = setting.networks.get(key)
        body = outgoing(post, network).body
        folded = seen_on(body, network)
        if network.fold is not None and folded.hidden:
            first = hooks.first_sentence(body) if network.has_title else hooks.hook_of(post)
            cuts.append((network.label, folded, first))
    if not cuts:
        return
    label, folded, first = min(cuts, key=lambda cut: len(cut[1].seen))
    details = {"network": label, "seen": quote(ended(folded.seen), at_end=True)}
    if len(first) > len(folded.seen) + 1:
        sentence = "{network} shows only “{seen}” before “more”. Could the first line be shorter?"
        yield Hint("first-line-cut", sentence, details=details, icon="eye")
    elif post.objective is Objective.ENGAGEMENT and hooks.asks_after(folded):
        sentence = "{network} shows “{seen}” and then “more”. Your question comes after it."
        yield Hint("question-after-more", sentence, details=details, icon="eye")


def asks_nothing(post: Post, setting: HintSetting) -> Iterable[Hint]:
    """Point out a text that is meant to start a conversation and invites nobody to it.

    A post whose aim is that people save it or share it is to be kept, not answered.
    """
    words = hook_words(setting.settings.language)
    if post.objective is not Objective.ENGAGEMENT or words is None or words.keeps.search(post.aim):
        return
    where = _lacking(post, setting, lambda text: hooks.invites_answers(text, words))
    if where is not None:
        sentence = (
            "You asked for conversation, but on {networks} nothing invites an answer. "
            "A question, a guess or a choice would."
            if where
            else "You asked for conversation, but nothing here invites an answer. "
            "A question, a guess or a choice would."
        )
        yield Hint("asks-nothing", sentence, details={"networks": where}, icon="message-circle")


def link_leads_away(post: Post, _setting: HintSetting) -> Iterable[Hint]:
    """Point out a link in a post that is meant to start a conversation."""
    links = hooks.links_of(post)
    if post.objective is Objective.ENGAGEMENT and links:
        yield Hint(
            "link-leads-away",
            "You asked for conversation, but a link leads people away. Move it to the first comment?",
            links,
            HintAction("Move it to the first comment", _move_links),
            icon="link",
        )


def says_nothing_to_do(post: Post, setting: HintSetting) -> Iterable[Hint]:
    """Point out a text that is meant to send people to a page and does not say what to do there."""
    words = hook_words(setting.settings.language)
    if post.objective is not Objective.CLICK_THROUGH or words is None:
        return
    where = _lacking(post, setting, lambda text: hooks.says_what_to_do(text, words))
    if where is not None:
        sentence = (
            "People should go to your page, but on {networks} no verb says what to do there: read, see, book…"
            if where
            else "People should go to your page, but no verb says what to do there: read, see, book…"
        )
        yield Hint("says-nothing-to-do", sentence, details={"networks": where}, icon="move-right")


def _lacking(post: Post, setting: HintSetting, has: Callable[[str], bool]) -> str | None:
    """Return on which networks the text lacks something; nothing for all of them, None for none."""
    if not post.description.strip() and not any(place.text for place in post.placements):
        return None
    texts = hooks.texts_of(post)
    lacking = [keys for text, keys in texts if not has(text)]
    if not lacking:
        return None
    if len(lacking) == len(texts):
        return ""
    return ", ".join(setting.networks.get(key).label for keys in lacking for key in keys)


def speak_to_persona(post: Post, setting: HintSetting) -> Iterable[Hint]:
    """Suggest a first line from what the persona of a post worries about or wants.

    A post that is ready, that begins with a question or an invitation, or that gives help has its first line.
    """
    hook = hooks.hook_of(post)
    words = hook_words(setting.settings.language)
    if not post.persona or not hook or post.state is State.READY or post.gives is Gives.HELPFUL:
        return
    if "?" in hook or (words is not None and hooks.invites_answers(hook, words)):
        return
    personas = (one for one in setting.reader.all(Persona) if one.name == post.persona)
    for persona in personas:
        concerns = {
            "{name} worries: “{concern}” Could the first line speak to that?": persona.worries,
            "{name} wants: “{concern}” Could the first line speak to that?": persona.wants,
        }
        given = {sentence: concern for sentence, concern in concerns.items() if concern.strip()}
        if given and not any(hooks.speaks_to(post, concern) for concern in given.values()):
            sentence, concern = next(iter(given.items()))
            details = {"name": persona.name.split(",")[0], "concern": quote(concern)}
            yield Hint("speak-to-persona", sentence, details=details, icon="heart-handshake")


def quote(words: str, *, at_end: bool = False) -> str:
    """Return some words in one line, short enough to be quoted: their beginning, or their end."""
    plain = " ".join(words.split())
    if len(plain) <= LONGEST_QUOTE:
        return plain
    if at_end:
        last = plain[-LONGEST_QUOTE:]
        return "…" + (last.partition(" ")[2] or last)
    first = plain[:LONGEST_QUOTE]
    return (first.rpartition(" ")[0] or first).rstrip(",;:–-") + "…"


@cache
def hook_words(language: str) -> HookWords | None:
    """Return the words of a language such as ``en`` or ``de-AT``; None where there are none."""
    known: dict[str, Any] = _all_words()
    words = known.get(language.casefold().replace("_", "-").split("-")[0])
    return (
        None
        if words is None
        else HookWords(*(_whole_words(words[name]) for name in ("invites", "acts", "keeps")))
    )


@cache
def _all_words() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(resource_path("hooks", "words.json").read_text(encoding="utf-8"))
    return {language: words for language, words in raw.items() if language != "about"}


def _whole_words(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


def _move_links(post: Post) -> Mapping[str, Any]:
    moved = hooks.links_moved_to_notes(post)
    names = ("link", "description", "notes")
    more = ("placements",) if moved.placements != post.placements else ()
    return {name: getattr(moved, name) for name in (*names, *more)}
