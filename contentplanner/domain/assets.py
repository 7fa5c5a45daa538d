"""Assets: what a business owns or shares that can carry a launch: partners, email lists, blog posts."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from contentplanner.domain.anatomy import is_web_address
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import BlogPostId, EmailListId, PartnerId
from contentplanner.domain.sizes import Size

PATIENCE = timedelta(days=7)
"""How long a partner may think before we ask again."""
_EMAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")


class PartnerState(Enum):
    """How far things are with a partner."""

    IDEA = "idea"
    ASKED = "asked"
    AGREED = "agreed"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a partner promised us, or we promised them.

    Args:
        ours: We promised it; otherwise they did.
        text: What: "post for us".
        day: When; None while no day is agreed.
        kept: Whether it has been done.
    """

    ours: bool
    text: str
    day: date | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Someone who speaks to the same people and sells something else.

    Args:
        does: What they do.
        state: How far things are.
        asked: The day we asked; None before.
        reach: How many people they reach, as counted on some days.
        reach_note: Where that reach is: "followers on Instagram".
        contact: Whom to ask, and how.
        promises: What they and we promised, in the order written down.
    """

    id: PartnerId
    created: datetime
    name: str
    does: str = ""
    state: PartnerState = PartnerState.IDEA
    asked: date | None = None
    reach: tuple[Size, ...] = ()
    reach_note: str = ""
    contact: str = ""
    promises: tuple[Promise, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailList:
    """A list of people who want to hear from us; only its size is kept, never an address.

    Args:
        sizes: How many people, as counted on some days.
        joined: How people come onto it.
        consent: Where their permission is kept.
        last_sent: When something was sent last.
    """

    id: EmailListId
    created: datetime
    name: str
    sizes: tuple[Size, ...] = ()
    joined: str = ""
    consent: str = ""
    last_sent: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlogPost:
    """A page we wrote that posts can lead to.

    Args:
        address: Where it is, with its scheme; posts that use it have it as their link.
        day: When it came out.
        topic: What it is about.
    """

    id: BlogPostId
    created: datetime
    title: str
    address: str = ""
    day: date | None = None
    topic: str = ""
    notes: str = ""


def days_waiting(partner: Partner, today: date) -> int | None:
    """Return for how many days we have waited for an answer; None while that is not too long."""
    if partner.state is not PartnerState.ASKED or partner.asked is None:
        return None
    waited = today - partner.asked
    return waited.days if waited > PATIENCE else None


def web_address(text: str) -> str:
    """Return an address of a page with its scheme; nothing for a blank text.

    Raises:
        PlanError: ``web-address-not-understood``.
    """
    text = text.strip()
    if not text:
        return ""
    whole = text if "://" in text else f"https://{text}"
    if not is_web_address(whole):
        raise PlanError("web-address-not-understood", text=text)
    return whole


def without_email_address(text: str) -> str:
    """Return a text that holds nobody's email address.

    Raises:
        PlanError: ``email-address-not-kept``, with the address.
    """
    if found := _EMAIL.search(text):
        raise PlanError("email-address-not-kept", text=found[0])
    return text
