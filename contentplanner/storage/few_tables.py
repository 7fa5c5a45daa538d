"""The tables of what a plan has a handful of: strategy, assets, series, templates, quarters, limits."""

from sqlalchemy import CheckConstraint
from sqlmodel import SQLModel

from contentplanner.domain.assets import BlogPost, EmailList, Partner, PartnerState
from contentplanner.domain.hashtag_sets import HashtagSet
from contentplanner.domain.networks import NetworkLimits
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.own_words import OwnWord
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.series import Series
from contentplanner.domain.snippets import Snippet
from contentplanner.domain.strategy import BuyingStep, NetworkUse, Persona, Strategy
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.storage.table_parts import DAY, STRICT, one_of, text_column


class StrategyRow(SQLModel, table=True):
    """The one row of identity and the three questions."""

    __tablename__ = "strategy"
    __table_args__ = (CheckConstraint("id = 'strategy'", name="strategy_only_one"), STRICT)
    id: str = text_column(primary_key=True)
    identity: str = text_column()
    words: str = text_column()
    never: str = text_column()
    offer: str = text_column()
    audience: str = text_column()
    buying: str = text_column()


class PersonaRow(SQLModel, table=True):
    """A stored persona."""

    __tablename__ = "persona"
    __table_args__ = (CheckConstraint("name <> ''", name="persona_name"), STRICT)
    id: str = text_column(primary_key=True)
    created: str = text_column()
    name: str = text_column()
    position: int
    wants: str = text_column()
    worries: str = text_column()
    where: str = text_column()
    asks: str = text_column()
    words: str = text_column()


class BuyingStepRow(SQLModel, table=True):
    """A stored buying step."""

    __tablename__ = "buying_step"
    __table_args__ = (CheckConstraint("name <> ''", name="buying_step_name"), STRICT)
    id: str = text_column(primary_key=True)
    created: str = text_column()
    name: str = text_column()
    position: int
    wonders: str = text_column()
    shows: str = text_column()
    page: str = text_column()


class NetworkUseRow(SQLModel, table=True):
    """What was decided about one network."""

    __tablename__ = "network_use"
    __table_args__ = (CheckConstraint("used IN (0, 1)", name="network_use_used"), STRICT)
    id: str = text_column(primary_key=True)
    position: int
    used: int | None
    reason: str = text_column()
    goal: str = text_column()
    goal_number: int | None
    posts_a_week: int | None
    following: str = text_column()


class PartnerRow(SQLModel, table=True):
    """A stored partner."""

    __tablename__ = "partner"
    __table_args__ = (
        CheckConstraint("name <> ''", name="partner_name"),
        one_of("partner_state", "state", PartnerState),
        CheckConstraint(f"asked GLOB '{DAY}'", name="partner_asked"),
        STRICT,
    )
    id: str = text_column(primary_key=True)
    created: str = text_column()
    name: str = text_column()
    does: str = text_column()
    state: str = text_column()
    asked: str | None = text_column()
    reach: str = text_column()
    reach_note: str = text_column()
    contact: str = text_column()
    promises: str = text_column()
    notes: str = text_column()


class EmailListRow(SQLModel, table=True):
    """A stored email list, without its addresses."""

    __tablename__ = "email_list"
    __table_args__ = (
        CheckConstraint("name <> ''", name="email_list_name"),
        CheckConstraint(f"last_sent GLOB '{DAY}'", name="email_list_last_sent"),
        STRICT,
    )
    id: str = text_column(primary_key=True)
    created: str = text_column()
    name: str = text_column()
    sizes: str = text_column()
    joined: str = text_column()
    consent: str = text_column()
    last_sent: str | None = text_column()
    notes: str = text_column()


class BlogPostRow(SQLModel, table=True):
    """A stored page we wrote."""

    __tablename__ = "blog_post"
    __table_args__ = (
        CheckConstraint("title <> ''", name="blog_post_title"),
        CheckConstraint(f"day GLOB '{DAY}'", name="blog_post_day"),
        STRICT,
    )
    id: str = text_column(primary_key=True)
    created: str = text_column()
    title: str = text_column()
    address: str = text_column()
    day: str | None = text_column()
    topic: str = text_column()
    notes: str = text_column()


class OwnDayRow(SQLModel, table=True):
    """A stored day of the owner's own."""

    __tablename__ = "own_day"
    __table_args__ = (
        CheckConstraint("name <> ''", name="own_day_name"),
        CheckConstraint(f"first GLOB '{DAY}' AND last GLOB '{DAY}' AND first <= last", name="own_day_days"),
        STRICT,
    )
    id: str = text_column(primary_key=True)
    created: str = text_column()
    name: str = text_column()
    first: str = text_column()
    last: str = text_column()
    closed: int
    yearly: int


class SeriesRow(SQLModel, table=True):
    """A stored series: its rule and the post it repeats, each as JSON."""

    __tablename__ = "series"
    __table_args__ = (
        CheckConstraint(f"first GLOB '{DAY}'", name="series_first"),
        CheckConstraint(f"made_to GLOB '{DAY}'", name="series_made_to"),
        STRICT,
    )
    id: str = text_column(primary_key=True)
    created: str = text_column()
    first: str = text_column()
    rule: str = text_column()
    pattern: str = text_column()
    shift: int
    skipped: str = text_column()
    made_to: str | None = text_column()


class TemplateRow(SQLModel, table=True):
    """A campaign template the owner has changed or added."""

    __tablename__ = "template"
    __table_args__ = (CheckConstraint("name <> ''", name="template_name"), STRICT)
    id: str = text_column(primary_key=True)
    created: str = text_column()
    position: int
    name: str = text_column()
    about: str = text_column()
    has_launch: int
    phases: str = text_column()
    drafts: str = text_column()


class QuarterPlanRow(SQLModel, table=True):
    """What was planned for one quarter."""

    __tablename__ = "quarter_plan"
    __table_args__ = (STRICT,)
    id: str = text_column(primary_key=True)
    goal: str = text_column()
    goal_number: int | None
    goal_reached: int
    left: str = text_column()


class NetworkLimitsRow(SQLModel, table=True):
    """What the owner changed about one network."""

    __tablename__ = "network_limits"
    __table_args__ = (STRICT,)
    id: str = text_column(primary_key=True)
    limit: int | None
    fold: int | None
    hashtag_limit: int | None
    description_limit: int | None


class HashtagSetRow(SQLModel, table=True):
    """A stored set of hashtags."""

    __tablename__ = "hashtag_set"
    __table_args__ = (CheckConstraint("name <> ''", name="hashtag_set_name"), STRICT)
    id: str = text_column(primary_key=True)
    created: str = text_column()
    name: str = text_column()
    tags: str = text_column()


class SnippetRow(SQLModel, table=True):
    """A stored text to use again."""

    __tablename__ = "snippet"
    __table_args__ = (
        CheckConstraint("name <> ''", name="snippet_name"),
        one_of("snippet_gives", "gives", Gives),
        one_of("snippet_objective", "objective", Objective),
        STRICT,
    )
    id: str = text_column(primary_key=True)
    created: str = text_column()
    name: str = text_column()
    headline: str = text_column()
    text: str = text_column()
    gives: str | None = text_column()
    objective: str | None = text_column()


class OwnWordRow(SQLModel, table=True):
    """A word that is right in this plan."""

    __tablename__ = "own_word"
    __table_args__ = (STRICT,)
    id: str = text_column(primary_key=True)
    created: str = text_column()


FEW_ROWS: dict[type, type[SQLModel]] = {
    Strategy: StrategyRow,
    Persona: PersonaRow,
    BuyingStep: BuyingStepRow,
    NetworkUse: NetworkUseRow,
    Partner: PartnerRow,
    EmailList: EmailListRow,
    BlogPost: BlogPostRow,
    OwnDay: OwnDayRow,
    Series: SeriesRow,
    CampaignTemplate: TemplateRow,
    QuarterPlan: QuarterPlanRow,
    NetworkLimits: NetworkLimitsRow,
    HashtagSet: HashtagSetRow,
    Snippet: SnippetRow,
    OwnWord: OwnWordRow,
}
"""The row of each kind."""
