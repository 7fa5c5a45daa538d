"""The strategy as one page of HTML, as Qt's text documents read it: black on white."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from contentplanner.domain.networks import Networks
from contentplanner.domain.sizes import latest
from contentplanner.domain.strategy import BuyingStep, NetworkUse, Persona
from contentplanner.ui.quarter.wording import quarter_title
from contentplanner.ui.strategy.contents import StrategyContents
from contentplanner.ui.strategy.wording import goal_text
from contentplanner.ui.widgets.mirrored import reads_right_to_left

_PEOPLE_A_ROW = 3


def page_html(contents: StrategyContents, networks: Networks, size: float, longest: int) -> str:
    """Return the whole page.

    Args:
        contents: What it tells.
        networks: For the names of networks.
        size: Of the text, in points.
        longest: A text of more characters than this is cut and ends in "…".
    """
    return _PageWriter(contents, networks, size, longest).page()


class _PageWriter:
    def __init__(self, contents: StrategyContents, networks: Networks, size: float, longest: int) -> None:
        self._contents, self._networks = contents, networks
        self._size, self._longest = size, longest

    def page(self) -> str:
        """Return everything, card below card."""
        return "".join(
            [
                f"<html><head><style>{self._style()}</style></head><body>",
                self._title(),
                self._answers(),
                self._people(),
                self._steps(),
                self._where(),
                "</body></html>",
            ]
        )

    def _style(self) -> str:
        size, px = self._size, self._size * 96 / 72
        return (
            f"body, td, p {{ font-size: {size}pt; color: #000000; }}"
            f"p {{ margin: 0 0 {px * 0.35:.0f}px 0; }}"
            f"p.title {{ font-size: {size * 1.8:.1f}pt; font-weight: 600; margin: 0; }}"
            f"p.section {{ font-size: {size * 1.2:.1f}pt; font-weight: 600;"
            f" margin: {px * 1.1:.0f}px 0 {px * 0.35:.0f}px 0; }}"
            f"p.gap {{ font-size: {size * 0.6:.1f}pt; margin: 0; }}"
            "p.ask { color: #444444; margin: 0; }"
            "span.label { color: #444444; }"
            "td { vertical-align: top; }"
            "td.line { border-top: 1px solid #999999; }"
            "td.head { color: #444444; border-bottom: 1px solid #000000; }"
        )

    def _title(self) -> str:
        quarter = quarter_title(self._contents.quarter)
        words = _say("Strategy, {quarter}").format(quarter=quarter)
        return (
            '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
            f'<td><p class="title">{escape(self._contents.business)}</p></td>'
            f'<td align="right" style="vertical-align: bottom"><p>{escape(words)}</p></td></tr></table>'
            '<p class="gap">&nbsp;</p>'
        )

    def _answers(self) -> str:
        values = self._contents.answers
        left = [
            (_say("In one sentence"), values["identity"]),
            (_say("Words we use"), values["words"]),
            (_say("What we never do"), values["never"]),
        ]
        right = [
            (_say("What we sell, and which problem it solves"), values["offer"]),
            (_say("To whom, and where they look"), values["audience"]),
            (_say("How they like to buy"), values["buying"]),
        ]
        return (
            '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
            f'<td width="48%">{_section(_say("Who we are"))}{self._asked(left)}</td><td width="4%"></td>'
            f'<td width="48%">{_section(_say("Three questions"))}{self._asked(right)}</td></tr></table>'
        )

    def _people(self) -> str:
        people = self._contents.personas
        if not people:
            return ""
        columns = min(len(people), _PEOPLE_A_ROW)
        rows = [people[at : at + columns] for at in range(0, len(people), columns)]
        cells = "".join(
            f"<tr>{''.join(self._person(one, 100 // columns) for one in row)}</tr>" for row in rows
        )
        return (
            _section(_say("People we want to reach"))
            + f'<table width="100%" cellspacing="0" cellpadding="{self._pad()}">{cells}</table>'
        )

    def _person(self, one: Persona, width: int) -> str:
        told = [
            (_say("Wants"), one.wants),
            (_say("Worries"), one.worries),
            (_say("Where"), one.where),
            (_say("Asks"), one.asks),
            (_say("Words"), one.words),
        ]
        name = f"<p><b>{self._words(one.name)}</b></p>"
        return f'<td class="line" width="{width}%">{name}{self._told(told)}</td>'

    def _steps(self) -> str:
        steps = self._contents.steps
        lines = [(_say("They wonder"), "wonders"), (_say("We show"), "shows"), (_say("Page"), "page")]
        names = "".join(
            f'<td class="head" width="{100 // len(steps)}%"><b>{at}. {self._words(step.name)}</b></td>'
            for at, step in enumerate(steps, start=1)
        )
        cells = "".join(f"<td>{self._told(_of_step(step, lines))}</td>" for step in steps)
        return (
            _section(_say("How they come to buy"))
            + f'<table width="100%" cellspacing="0" cellpadding="{self._pad()}">'
            f"<tr>{names}</tr><tr>{cells}</tr></table>"
        )

    def _where(self) -> str:
        uses = [use for use in self._contents.uses if use.used is not None]
        if not uses:
            return ""
        heads = [
            (_say("Network"), 18), (_say("Use it?"), 9), (_say("Why, or why not"), 33),
            (_say("Goal this quarter"), 20), (_say("Posts a week"), 9), (_say("Followers"), 11),
        ]  # fmt: skip
        head = "".join(f'<td class="head" width="{width}%">{escape(words)}</td>' for words, width in heads)
        rows = "".join(self._network(use) for use in uses)
        return (
            _section(_say("Where"))
            + f'<table width="100%" cellspacing="0" cellpadding="{self._pad()}"><tr>{head}</tr>{rows}</table>'
        )

    def _network(self, use: NetworkUse) -> str:
        followers = latest(use.following)
        cells = [
            f"<b>{self._words(self._networks.get(use.id).label)}</b>",
            _say("Yes") if use.used else _say("No"),
            self._words(use.reason),
            self._words(goal_text(use)) if use.used else "",
            str(use.posts_a_week) if use.used and use.posts_a_week is not None else "",
            QLocale().toString(followers) if use.used and followers is not None else "",
        ]
        line = "".join(f'<td class="line">{cell}</td>' for cell in cells)
        return f"<tr>{line}</tr>"

    def _asked(self, questions: Iterable[tuple[str, str]]) -> str:
        return "".join(
            f'<p class="ask">{escape(question)}</p>{self._paragraph(answer)}'
            for question, answer in questions
        )

    def _told(self, told: Iterable[tuple[str, str]]) -> str:
        return "".join(
            f'<p{_direction(text)}><span class="label">{escape(label)}:</span> {self._words(text)}</p>'
            for label, text in told
            if text
        )

    def _paragraph(self, text: str) -> str:
        return f"<p{_direction(text)}>{self._words(text) or '–'}</p>"

    def _words(self, text: str) -> str:
        if len(text) > self._longest:
            text = f"{text[: self._longest].rstrip()}…"
        return escape(text).replace("\n", "<br/>")

    def _pad(self) -> int:
        return max(2, round(self._size / 2.5))


def _of_step(step: BuyingStep, lines: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, getattr(step, name)) for label, name in lines]


def _section(title: str) -> str:
    return f'<p class="section">{escape(title)}</p>'


def _direction(text: str) -> str:
    return ' dir="rtl"' if reads_right_to_left(text) else ""


def _say(text: str) -> str:
    return QCoreApplication.translate("strategy", text)
