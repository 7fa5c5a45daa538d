"""The kinds of things on the page of assets: how each is called, added, listed and shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from contentplanner.application.asset_commands import PutBlogPost, PutEmailList, PutPartner
from contentplanner.application.own_day_commands import PutOwnDay
from contentplanner.application.planner import Command
from contentplanner.application.ports import Reader
from contentplanner.domain.assets import BlogPost, EmailList, Partner
from contentplanner.domain.ids import BlogPostId, EmailListId, OwnDayId, PartnerId, new_id
from contentplanner.domain.own_days import OwnDay
from contentplanner.ui.assets.other_panes import BlogPane, DayPane, ListPane
from contentplanner.ui.assets.pane import Pane
from contentplanner.ui.assets.partner_pane import PartnerPane
from contentplanner.ui.assets.wording import blog_line, day_line, list_line, partner_line, say
from contentplanner.ui.screen_tools import ScreenTools


@dataclass(frozen=True, slots=True)
class Kind:
    """One tab of the page.

    Args:
        key: Its name in the code.
        entity: What it lists.
        tab: What its tab says.
        add: What its button says.
        empty: Heading and sentence while there is none.
        fresh: What a new one is called at first.
        make: Returns a new one of a name and the command that adds it.
        lines: Returns the second line of each row, by id.
        pane: Makes the fields of one.
    """

    key: str
    entity: type[Any]
    tab: str
    add: str
    empty: tuple[str, str]
    fresh: str
    make: Callable[[str, ScreenTools], tuple[str, Command]]
    lines: Callable[[list[Any], Reader, date], dict[str, str]]
    pane: Callable[[ScreenTools], Pane]


def kinds() -> tuple[Kind, ...]:
    """Return the kinds in the order of their tabs."""
    return (
        Kind(
            key="partners",
            entity=Partner,
            tab=say("Partners"),
            add=say("Add partner"),
            empty=(
                say("Who sells to the same people, but not the same thing?"),
                say("Add one partner: it is the cheapest reach you can get."),
            ),
            fresh=say("New partner"),
            make=_new_partner,
            lines=lambda things, _reader, today: {one.id: partner_line(one, today) for one in things},
            pane=PartnerPane,
        ),
        Kind(
            key="lists",
            entity=EmailList,
            tab=say("Email lists"),
            add=say("Add email list"),
            empty=(
                say("Who wants to hear from you?"),
                say("A list stays yours whatever a network decides. Only its size is kept here."),
            ),
            fresh=say("New list"),
            make=_new_list,
            lines=lambda things, _reader, _today: {one.id: list_line(one) for one in things},
            pane=ListPane,
        ),
        Kind(
            key="blog",
            entity=BlogPost,
            tab=say("Blog posts"),
            add=say("Add blog post"),
            empty=(
                say("What have you explained before?"),
                say("A page you wrote once can carry many posts. Add it and turn it into one."),
            ),
            fresh=say("New blog post"),
            make=_new_blog_post,
            lines=_blog_lines,
            pane=BlogPane,
        ),
        Kind(
            key="days",
            entity=OwnDay,
            tab=say("Own days"),
            add=say("Add own day"),
            empty=(
                say("Which days are yours alone?"),
                say("Market days, anniversaries, days you are closed: they show in the calendar."),
            ),
            fresh=say("New day"),
            make=_new_day,
            lines=lambda things, _reader, today: {one.id: day_line(one, today) for one in things},
            pane=DayPane,
        ),
    )


def _new_partner(name: str, tools: ScreenTools) -> tuple[str, Command]:
    partner = Partner(id=PartnerId(new_id()), created=tools.desk.clock.now(), name=name)
    return partner.id, PutPartner(partner)


def _new_list(name: str, tools: ScreenTools) -> tuple[str, Command]:
    email_list = EmailList(id=EmailListId(new_id()), created=tools.desk.clock.now(), name=name)
    return email_list.id, PutEmailList(email_list)


def _new_blog_post(name: str, tools: ScreenTools) -> tuple[str, Command]:
    post = BlogPost(id=BlogPostId(new_id()), created=tools.desk.clock.now(), title=name)
    return post.id, PutBlogPost(post)


def _new_day(name: str, tools: ScreenTools) -> tuple[str, Command]:
    clock = tools.desk.clock
    day = OwnDay(
        id=OwnDayId(new_id()), created=clock.now(), name=name, first=clock.today(), last=clock.today()
    )
    return day.id, PutOwnDay(day)


def _blog_lines(things: list[Any], reader: Reader, today: date) -> dict[str, str]:
    used = reader.counts_by("link")
    return {one.id: blog_line(one, used.get(one.address, 0) if one.address else 0, today) for one in things}
