"""The steps that take a post to one network, each with what its buttons do."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtGui import QGuiApplication

from contentplanner.application.posting import Cut, Errand
from contentplanner.ui.editor.posting.pictures import Done, Failed, PictureCarrier
from contentplanner.ui.editor.posting.wording import copy_lead_words, copy_title_words, say

Act = Callable[[Done, Failed], None]


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of a step.

    Args:
        name: The end of its object name.
        words: What it says.
        spoken: The same with its network, for those who hear it.
        icon: Its icon's name.
        content: What it hands out; once that is another, it is to be done anew.
        act: Does it, and tells when it is done or why not.
        whole: Whether it does the whole step; otherwise the step needs the others of its kind too.
    """

    name: str
    words: str
    spoken: str
    icon: str
    content: Hashable
    act: Act = field(compare=False)
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its buttons and a word on them."""

    deeds: tuple[Deed, ...]
    note: str = ""

    @property
    def shape(self) -> tuple[str, ...]:
        """What it looks like, whatever it hands out."""
        return (self.note, *(part for deed in self.deeds for part in (deed.name, deed.words)))

    def is_done(self, done: Callable[[Deed], bool]) -> bool:
        """Tell whether it is done, given which of its buttons were used."""
        parts = [deed for deed in self.deeds if not deed.whole]
        whole = any(done(deed) for deed in self.deeds if deed.whole)
        return whole or (bool(parts) and all(map(done, parts)))


def steps_of(errand: Errand, folder: str, carrier: PictureCarrier) -> tuple[Step, ...]:
    """Return the steps before marking as posted.

    Args:
        errand: What to take where.
        folder: The name of a folder for the pictures.
        carrier: Hands out the pictures.
    """
    texts, network = errand.texts, errand.network
    steps = []
    for name, words, text in (
        ("title", copy_title_words(network), texts.title),
        ("lead", copy_lead_words(network), texts.lead),
        ("text", say("Copy text"), texts.body),
    ):
        if text:
            steps.append(Step((_text(errand, name, words, text),)))
    if errand.cuts:
        steps.append(_picture_step(errand, folder, carrier))
    if described := tuple(_descriptions(errand)):
        steps.append(Step(described))
    if network.page:
        words = say("Copy address of {network}").format(network=network.label)
        page = Deed("page", words, words, "link", network.page, partial(_copy_text, network.page))
        steps.append(Step((page,)))
    return tuple(steps)


def _text(errand: Errand, name: str, words: str, text: str, *, whole: bool = True) -> Deed:
    spoken = say("{deed} for {network}").format(deed=words, network=errand.network.label)
    return Deed(name, words, spoken, "copy", text, partial(_copy_text, text), whole)


def _picture_step(errand: Errand, folder: str, carrier: PictureCarrier) -> Step:
    several = len(errand.cuts) > 1
    deeds = []
    for number, cut in enumerate(errand.cuts, start=1):
        words = say("Copy picture {n}").format(n=number) if several else say("Copy picture")
        spoken = say("{deed} for {network}").format(deed=words, network=errand.network.label)
        name = f"picture.{number}" if several else "picture"
        deeds.append(Deed(name, words, spoken, "image", cut, partial(carrier.copy, cut), not several))
    words = say("Show in folder")
    spoken = say("Show pictures for {network} in folder").format(network=errand.network.label)
    show = partial(carrier.show_in_folder, folder, errand.cuts)
    deeds.append(Deed("folder", words, spoken, "folder-open", (folder, errand.cuts), show))
    return Step(tuple(deeds), _size_words(errand.cuts))


def _size_words(cuts: tuple[Cut, ...]) -> str:
    if len(cuts) > 1:
        return say("cut for this network, without place and camera")
    size = f"{cuts[0].copy.width} × {cuts[0].copy.height}"
    return say("{size}, without place and camera").format(size=size)


def _descriptions(errand: Errand) -> list[Deed]:
    several = len(errand.cuts) > 1
    deeds = []
    for number, cut in enumerate(errand.cuts, start=1):
        if cut.description:
            plain, numbered = say("Copy picture description"), say("Copy description {n}")
            words = numbered.format(n=number) if several else plain
            name = f"description.{number}" if several else "description"
            deeds.append(_text(errand, name, words, cut.description, whole=not several))
    return deeds


def _copy_text(text: str, done: Done, _failed: Failed) -> None:
    QGuiApplication.clipboard().setText(text)
    done("")
