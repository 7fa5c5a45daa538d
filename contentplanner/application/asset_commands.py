"""What a person can do with partners, email lists and blog posts: one frozen class per action."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, TypeVar

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.assets import (
    BlogPost,
    EmailList,
    Partner,
    Promise,
    web_address,
    without_email_address,
)
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import BlogPostId, EmailListId, PartnerId, PostId
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY, Gives, Objective, Post
from contentplanner.domain.sizes import Size, with_size
from contentplanner.domain.text import clean_line, clean_text

Asset = Partner | EmailList | BlogPost
A = TypeVar("A", Partner, EmailList, BlogPost)
_FIXED = frozenset({"id", "created"})
_CODES: Mapping[type[Asset], str] = {Partner: "partner", EmailList: "email-list", BlogPost: "blog-post"}
_SIZES: Mapping[type[Asset], str] = {Partner: "reach", EmailList: "sizes"}
_MOST_PEOPLE = 10**9


@dataclass(frozen=True, slots=True)
class PutPartner:
    """Add a partner, or replace the one with its id."""

    partner: Partner

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-partner")

    def apply(self, unit: UnitOfWork) -> None:
        """Add it if its name is free."""
        _keep(unit, self.partner)


@dataclass(frozen=True, slots=True)
class EditPartner:
    """Set fields of a partner by name; ``merge_key`` joins the typing of one field visit."""

    partner_id: PartnerId
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-partner")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields if the rules allow it."""
        _keep(unit, _edited(unit.get(Partner, self.partner_id), self.values))


@dataclass(frozen=True, slots=True)
class RemovePartner:
    """Take a partner out; campaigns that name it lose it, posts keep their text."""

    partner_id: PartnerId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-partner")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out."""
        unit.remove(unit.get(Partner, self.partner_id))
        for campaign in unit.campaigns_with(self.partner_id):
            others = tuple(one for one in campaign.partners if one != self.partner_id)
            unit.put(replace(campaign, partners=others))


@dataclass(frozen=True, slots=True)
class AddPromise:
    """Write down what a partner promised us, or we promised them."""

    partner_id: PartnerId
    promise: Promise

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-promise")

    def apply(self, unit: UnitOfWork) -> None:
        """Add it as the last one."""
        partner = unit.get(Partner, self.partner_id)
        _keep(unit, replace(partner, promises=(*partner.promises, self.promise)))


@dataclass(frozen=True, slots=True)
class EditPromise:
    """Set fields of a promise by name; it is known by its place in the list, from 0."""

    partner_id: PartnerId
    at: int
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-promise")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields."""
        partner = unit.get(Partner, self.partner_id)
        promises = list(_promises(partner, self.at))
        promises[self.at] = replace(promises[self.at], **self.values)
        _keep(unit, replace(partner, promises=tuple(promises)))


@dataclass(frozen=True, slots=True)
class RemovePromise:
    """Take a promise out, known by its place in the list, from 0."""

    partner_id: PartnerId
    at: int

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-promise")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out."""
        partner = unit.get(Partner, self.partner_id)
        promises = _promises(partner, self.at)
        _keep(unit, replace(partner, promises=promises[: self.at] + promises[self.at + 1 :]))


@dataclass(frozen=True, slots=True)
class PutEmailList:
    """Add an email list, or replace the one with its id."""

    email_list: EmailList

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-email-list")

    def apply(self, unit: UnitOfWork) -> None:
        """Add it if its name is free."""
        _keep(unit, self.email_list)


@dataclass(frozen=True, slots=True)
class EditEmailList:
    """Set fields of an email list by name; ``merge_key`` joins the typing of one field visit."""

    email_list_id: EmailListId
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-email-list")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields if the rules allow it; an email address is refused."""
        _keep(unit, _edited(unit.get(EmailList, self.email_list_id), self.values))


@dataclass(frozen=True, slots=True)
class RemoveEmailList:
    """Take an email list out."""

    email_list_id: EmailListId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-email-list")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out."""
        unit.remove(unit.get(EmailList, self.email_list_id))


@dataclass(frozen=True, slots=True)
class PutBlogPost:
    """Add a blog post, or replace the one with its id."""

    blog_post: BlogPost

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-blog-post")

    def apply(self, unit: UnitOfWork) -> None:
        """Add it if its title is free."""
        _keep(unit, self.blog_post)


@dataclass(frozen=True, slots=True)
class EditBlogPost:
    """Set fields of a blog post by name; ``merge_key`` joins the typing of one field visit."""

    blog_post_id: BlogPostId
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-blog-post")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields if the rules allow it; an address without scheme is completed."""
        _keep(unit, _edited(unit.get(BlogPost, self.blog_post_id), self.values))


@dataclass(frozen=True, slots=True)
class RemoveBlogPost:
    """Take a blog post out; posts that lead to it keep their link."""

    blog_post_id: BlogPostId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-blog-post")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out."""
        unit.remove(unit.get(BlogPost, self.blog_post_id))


@dataclass(frozen=True, slots=True)
class CountPeople:
    """Note how many people a partner reaches or a list has on a day; the newer count of a day holds."""

    kind: type[Partner] | type[EmailList]
    asset_id: PartnerId | EmailListId
    size: Size

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("count-people")

    def apply(self, unit: UnitOfWork) -> None:
        """Note it."""
        if not 0 <= self.size.people <= _MOST_PEOPLE:
            raise PlanError("people-out-of-range")
        if not FIRST_DAY <= self.size.day <= LAST_DAY:
            raise PlanError("day-out-of-range", day=self.size.day)
        asset: Any = unit.get(self.kind, self.asset_id)
        field = _SIZES[self.kind]
        unit.put(replace(asset, **{field: with_size(getattr(asset, field), self.size)}))


@dataclass(frozen=True, slots=True)
class TurnIntoPost:
    """Make an idea for a helpful post that leads to a blog post."""

    blog_post_id: BlogPostId
    post_id: PostId
    created: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("turn-into-post")

    def apply(self, unit: UnitOfWork) -> None:
        """Add the idea."""
        page = unit.get(BlogPost, self.blog_post_id)
        post = Post(
            id=self.post_id,
            created=self.created,
            headline=page.title,
            link=page.address,
            gives=Gives.HELPFUL,
            objective=Objective.CLICK_THROUGH,
        )
        CreatePost(post).apply(unit)


def _edited(asset: A, values: Mapping[str, Any]) -> A:
    editable = {field.name for field in fields(asset)} - _FIXED
    if unknown := set(values) - editable:
        raise PlanError("field-not-editable", fields=sorted(unknown))
    return replace(asset, **values)


def _keep(unit: UnitOfWork, asset: Asset) -> None:
    """Put an asset with its texts as they are kept, if its name is free."""
    texts: dict[str, Any] = {}
    for field in fields(asset):
        value = getattr(asset, field.name)
        if field.name not in _FIXED and isinstance(value, str):
            texts[field.name] = clean_text(value) if field.name == "notes" else clean_line(value)
    if isinstance(asset, EmailList):
        for text in texts.values():
            without_email_address(text)
    if isinstance(asset, BlogPost):
        texts["address"] = web_address(texts["address"])
    if isinstance(asset, Partner):
        texts["promises"] = tuple(replace(one, text=clean_line(one.text)) for one in asset.promises)
    _check_name(unit, asset, texts["title" if isinstance(asset, BlogPost) else "name"])
    unit.put(replace(asset, **texts))


def _check_name(unit: UnitOfWork, asset: Asset, name: str) -> None:
    code = _CODES[type(asset)]
    if not name:
        raise PlanError(f"{code}-needs-name")
    others = [one for one in unit.all(type(asset)) if one.id != asset.id]
    if name.casefold() in {asset_name(one).casefold() for one in others}:
        raise PlanError(f"{code}-name-taken", name=name)


def asset_name(asset: Asset) -> str:
    """Return what an asset is called."""
    return asset.title if isinstance(asset, BlogPost) else asset.name


def _promises(partner: Partner, at: int) -> tuple[Promise, ...]:
    if not 0 <= at < len(partner.promises):
        raise PlanError("promise-not-found")
    return partner.promises
