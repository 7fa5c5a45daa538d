"""One campaign on a page: why, what, for whom, with whom, and what comes next."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from contentplanner.application.campaign_commands import DeleteCampaign, EditCampaign, RestoreCampaign
from contentplanner.application.campaign_overview import Gap, Lack, Overview, read_overview
from contentplanner.application.planner import Command
from contentplanner.application.post_commands import DeletePosts
from contentplanner.application.queries import PostFilter
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign, Phase
from contentplanner.domain.ids import CampaignId, PartnerId, PostId
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.strategy import Persona
from contentplanner.ui.campaigns.about_cards import GoalCard, PersonaCard, WhyCard
from contentplanner.ui.campaigns.adding_teasers import add_teasers
from contentplanner.ui.campaigns.fields import HOME
from contentplanner.ui.campaigns.glance_cards import ComingCard, MissingCard, ShareCard
from contentplanner.ui.campaigns.gone import GoneCard
from contentplanner.ui.campaigns.page_header import PageHeader
from contentplanner.ui.campaigns.partners_card import PartnersCard
from contentplanner.ui.campaigns.phases_card import PhasesCard
from contentplanner.ui.campaigns.posts_card import PostsCard
from contentplanner.ui.campaigns.two_columns import TwoColumns
from contentplanner.ui.fields.autosave import Edit
from contentplanner.ui.fields.kept_fields import KeptFields
from contentplanner.ui.page import Page
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme

_WRITTEN = frozenset({State.IDEA, State.DRAFT})
_TO_COME = frozenset({State.DRAFT, State.READY})


class CampaignPage(Page):
    """One campaign with all that belongs to it; its fields keep themselves."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, HOME, parent)
        self._campaign_id = CampaignId("")
        self._overview: Overview | None = None
        self.header = PageHeader(self._is_taken)
        self.missing, self.coming, self.share = MissingCard(), ComingCard(), ShareCard()
        self.why, self.whom, self.goal = WhyCard(), PersonaCard(), GoalCard()
        self.phases = PhasesCard(self.desk.clock.today)
        self.partners = PartnersCard()
        self.posts = PostsCard(self.desk.networks)
        self.gone = GoneCard()
        self._columns = self._lay_out()
        for part in (self.gone, self.header, self._columns):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._kept = KeptFields(tools.run, self)
        self._kept.add([self.header.name, *self.why.fields, self.whom.persona, *self.goal.fields])
        self._kept.add([self.phases.field])
        self._columns.laid_out.connect(self._order_tabs)
        self._connect()
        self._connect_posts()
        self._show_gone(None)

    def show_campaign(self, campaign_id: CampaignId) -> None:
        """Show another campaign."""
        self._kept.flush()
        if campaign_id != self._campaign_id:
            self.scroller.verticalScrollBar().setValue(0)
        self._campaign_id = campaign_id
        self.refresh()

    def refresh(self) -> None:
        """Read again and show it."""
        campaign = self.desk.reader.campaign(self._campaign_id)
        if campaign is None or campaign.deleted is not None:
            self._show_gone(campaign)
        else:
            self._show(campaign)
        self.period_changed.emit()

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        return self.tr("Campaign"), ""

    def keep_typed(self) -> bool:
        """Keep what is being typed; tell whether that worked."""
        return self._kept.flush()

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the post whose row has the focus."""
        return self.posts.selected()

    def take_focus(self) -> None:
        """Put the focus on what is done most, or on the way back of a campaign that is gone."""
        if self._overview is None:
            self.gone.take_focus()
        else:
            self.header.post_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_post(self, post_id: PostId) -> None:
        """Put the focus on the row of a post."""
        row = self.findChild(QWidget, f"campaign.post.{post_id}")
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroller.ensureWidgetVisible(row)

    # Showing.

    def _lay_out(self) -> TwoColumns:
        posts, why, phases = self.posts, self.why, self.phases
        missing, coming, share = self.missing, self.coming, self.share
        goal, whom, partners = self.goal, self.whom, self.partners
        return TwoColumns(
            [posts, why, phases],
            [missing, coming, goal, whom, partners, share],
            [missing, coming, posts, why, whom, goal, phases, partners, share],
        )

    def _show_gone(self, campaign: Campaign | None) -> None:
        had_focus = self._overview is not None and self.isAncestorOf(self.window().focusWidget() or self)
        self._overview = None
        self._kept.forget()
        self.gone.show_campaign(campaign)
        self._show_parts(gone=True)
        if had_focus and self.isVisible():
            self.gone.take_focus()

    def _show(self, campaign: Campaign) -> None:
        came_back = self._overview is None and self.isVisible() and self.gone.isAncestorOf(self._focus())
        reader, today = self.desk.reader, self.desk.clock.today()
        partners = reader.all(Partner)
        personas = tuple(persona.name for persona in reader.all(Persona))
        overview = self._overview = read_overview(reader, campaign, partners, personas, today)
        self.header.show_campaign(campaign, today)
        self.whom.offer(personas)
        self._kept.show(campaign, self._edit_of(campaign.id))
        # Only now: what was typed for the campaign shown before has been kept for that one.
        self.phases.field.work_on(campaign)
        self.goal.show_campaign(campaign)
        self.partners.show_partners(overview.partners, partners, today)
        self.posts.show_posts(overview.cards, today)
        for card in (self.missing, self.coming, self.share):
            card.show_campaign(overview)
        self._show_parts(gone=False)
        self._order_tabs()
        if came_back:
            self.take_focus()

    def _order_tabs(self) -> None:
        self._columns.order_tabs(self.header.more)

    def _show_parts(self, *, gone: bool) -> None:
        self.gone.setVisible(gone)
        self.header.setVisible(not gone)
        self._columns.setVisible(not gone)

    def _focus(self) -> QWidget:
        return self.window().focusWidget() or self

    # Wishing.

    def _edit_of(self, campaign_id: CampaignId) -> Edit:
        def edit(values: Mapping[str, Any], merge_key: str) -> Command:
            return EditCampaign(campaign_id, values, merge_key)

        return edit

    def _is_taken(self, name: str) -> bool:
        others = (one for one in self.desk.reader.campaigns() if one.id != self._campaign_id)
        return any(one.name.casefold() == name.casefold() for one in others)

    def _filter(self, **wanted: Any) -> None:
        self.list_wished.emit(replace(PostFilter(campaign_id=self._campaign_id), **wanted))

    def _new_post(self) -> None:
        """Ask for a post on the campaign's next day of interest: within its phases, from today on."""
        campaign = self.desk.reader.campaign(self._campaign_id)
        today = self.desk.clock.today()
        first = None if campaign is None else campaign.first_day
        day = max(today, first) if first is not None else today
        self.post_wished.emit(day, None, self._campaign_id)

    def _move(self) -> None:
        self.dialog_wished.emit("move-launch", self._campaign_id)

    def _duplicate(self) -> None:
        self.dialog_wished.emit("duplicate-campaign", self._campaign_id)

    def _delete(self) -> None:
        self.command_wished.emit(DeleteCampaign(self._campaign_id, self.desk.clock.now()))

    def _restore(self) -> None:
        wanted = PostFilter(campaign_id=self._campaign_id, in_bin=True)
        binned = tuple(self.desk.reader.find_ids(wanted))
        self.command_wished.emit(RestoreCampaign(self._campaign_id, binned))

    def _set_partners(self, partners: tuple[PartnerId, ...]) -> None:
        self.command_wished.emit(EditCampaign(self._campaign_id, {"partners": partners}))

    def _delete_posts(self, ids: tuple[PostId, ...]) -> None:
        self.command_wished.emit(DeletePosts(ids, self.desk.clock.now()))

    def _put_right(self, lack: Lack) -> None:
        """Lead to where something missing is put right."""
        today = self.desk.clock.today()
        match lack.gap:
            case Gap.LAUNCH:
                self._move()
            case Gap.TEASERS if self._overview is not None:
                self.command_wished.emit(add_teasers(self.desk, self._overview.campaign))
            case Gap.POSTS:
                self._new_post()
            case Gap.OVERDUE:
                self._filter(states=_TO_COME, last=today.fromordinal(today.toordinal() - 1))
            case Gap.PART:
                self._filter(states=_WRITTEN, missing=lack.part)
            case _:
                self._focus_field(lack.gap)

    def _focus_field(self, gap: Gap) -> None:
        target = {
            Gap.PURPOSE: self.why.purpose.target,
            Gap.OFFER: self.why.offer.target,
            Gap.LANDING_PAGE: self.why.landing_page.target,
            Gap.GOAL: self.goal.number.target,
            Gap.PERSONA: self.whom.persona.target,
        }[gap]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroller.ensureWidgetVisible(target, 0, current_theme().px(60))

    def _focus_phase(self, phase: Phase) -> None:
        self.phases.field.days.focus_phase(phase)
        self.scroller.ensureWidgetVisible(self.phases, 0, current_theme().px(20))

    def _connect(self) -> None:
        header = self.header
        header.all_wished.connect(lambda: self.wished.emit("show_campaigns"))
        header.post_wished.connect(self._new_post)
        header.move_wished.connect(self._move)
        header.duplication_wished.connect(self._duplicate)
        header.list_wished.connect(self._filter)
        header.deletion_wished.connect(self._delete)
        header.phase_chosen.connect(self._focus_phase)
        self.gone.restoring_wished.connect(self._restore)
        self.gone.all_wished.connect(lambda: self.wished.emit("show_campaigns"))
        self.missing.wished.connect(self._put_right)
        self.coming.post_opened.connect(self.post_opened)
        self.coming.partner_opened.connect(lambda one: self.dialog_wished.emit("partner", one))
        self.share.list_wished.connect(lambda: self._filter(gives=frozenset({Gives.PROMOTIONAL}), dated=True))
        self.whom.strategy_wished.connect(lambda: self.wished.emit("show_strategy"))
        self.partners.chosen.connect(self._set_partners)
        self.partners.partner_opened.connect(lambda one: self.dialog_wished.emit("partner", one))
        self.partners.assets_wished.connect(lambda: self.wished.emit("show_assets"))

    def _connect_posts(self) -> None:
        posts = self.posts
        posts.opened.connect(self.post_opened)
        posts.post_wished.connect(self._new_post)
        posts.list_wished.connect(self._filter)
        posts.move_wished.connect(self.move_wished)
        posts.deletion_wished.connect(self._delete_posts)
        posts.menu_wished.connect(self.post_menu_wished)
        posts.selection_changed.connect(self.selection_changed)
