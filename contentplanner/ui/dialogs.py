"""Dialogs by their names, each loaded when it is first asked for, so that a start waits for none."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QWidget

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import CampaignId, PartnerId, PictureId, PostId, TemplateId
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.workspace import Workspace

if TYPE_CHECKING:
    from contentplanner.ui.launching.wizard import LaunchWizard
    from contentplanner.ui.picture_wish import PictureWish


@dataclass(frozen=True, slots=True)
class Stage:
    """Where dialogs appear, and what they work with.

    Args:
        tools: The plan and what does the work; ``tools.run`` tells the person what was refused.
        workspace: The screens, for showing what a dialog made.
        window: The dialog's parent.
    """

    tools: ScreenTools
    workspace: Workspace
    window: QWidget


OpenDialog = Callable[[Stage, Any], QDialog | None]
"""Makes a dialog for what it is about; None where there is nothing to ask."""


def _fill_gaps(stage: Stage, quarter: Quarter | None) -> QDialog:
    from contentplanner.ui.evergreen.fill_gaps_dialog import FillGapsDialog

    return FillGapsDialog(stage.tools, quarter or stage.workspace.current_quarter(), stage.window)


def _phase_days(stage: Stage, about: tuple[CampaignId, Phase]) -> QDialog | None:
    from contentplanner.ui.quarter.phase_dialog import PhaseDialog

    campaign = stage.tools.desk.reader.campaign(about[0])
    if campaign is None or not any(span.phase is about[1] for span in campaign.phases):
        return None
    return PhaseDialog(stage.tools, campaign, about[1], stage.window)


def _launching(stage: Stage, launch: date | None) -> QDialog:
    from contentplanner.ui.arriving import show_made
    from contentplanner.ui.launching.wizard import LaunchWizard

    wizard = LaunchWizard(stage.tools, launch, stage.window)
    wizard.made.connect(lambda campaign, posts: show_made(stage.workspace, campaign, posts))
    wizard.templates_wished.connect(lambda template: _templates_over(stage, template, wizard))
    return wizard


def _templates(stage: Stage, template: TemplateId | None, over: QWidget | None = None) -> QDialog:
    from contentplanner.ui.templates.dialog import TemplatesDialog

    dialog = TemplatesDialog(stage.tools, template, over or stage.window)
    dialog.wished.connect(stage.workspace.task_wished)
    return dialog


def _templates_over(stage: Stage, template: TemplateId, wizard: "LaunchWizard") -> None:
    """Open the templates over the wizard, which shows afterwards what they are now."""
    dialog = _templates(stage, template, wizard)
    dialog.finished.connect(lambda _result: wizard.read_again())
    dialog.open()


def _repeat(stage: Stage, post_id: PostId) -> QDialog | None:
    from contentplanner.ui.repeating.opening import open_repeat

    return open_repeat(stage.tools, post_id, stage.workspace.current_day(), stage.window)


def _edit_posts(stage: Stage, post_ids: tuple[PostId, ...]) -> QDialog | None:
    from contentplanner.ui.bulk.dialog import open_edit_posts

    return open_edit_posts(stage.tools, post_ids, stage.window)


def _save_starter(stage: Stage, post_id: PostId) -> QDialog | None:
    from contentplanner.ui.snippets.save_dialog import SaveStarterDialog

    post = stage.tools.desk.reader.post(post_id)
    return None if post is None else SaveStarterDialog(stage.tools, post, stage.window)


def _snippets(stage: Stage, _about: object) -> QDialog:
    from contentplanner.ui.snippets.dialog import SnippetsDialog

    dialog = SnippetsDialog(stage.tools, stage.window)
    dialog.wished.connect(stage.workspace.task_wished)
    return dialog


def _picture_pack(stage: Stage, post_id: PostId) -> QDialog | None:
    from contentplanner.ui.picture_pack.dialog import PicturePackDialog

    post = stage.tools.desk.reader.post(post_id)
    return None if post is None else PicturePackDialog(stage.tools, post, stage.window)


def _history(stage: Stage, post_id: PostId) -> QDialog | None:
    from contentplanner.ui.history.dialog import HistoryDialog

    post = stage.tools.desk.reader.post(post_id)
    return None if post is None else HistoryDialog(stage.tools, post, stage.window)


def _move_launch(stage: Stage, campaign_id: CampaignId) -> QDialog | None:
    from contentplanner.ui.moving.launch_dialog import LaunchDialog

    campaign = stage.tools.desk.reader.campaign(campaign_id)
    return None if campaign is None else LaunchDialog(stage.tools, campaign, stage.window)


def _duplicate_campaign(stage: Stage, campaign_id: CampaignId) -> QDialog | None:
    from contentplanner.ui.arriving import show_made
    from contentplanner.ui.moving.duplicate_dialog import DuplicateDialog

    campaign = stage.tools.desk.reader.campaign(campaign_id)
    if campaign is None:
        return None
    dialog = DuplicateDialog(stage.tools, campaign, stage.window)
    dialog.made.connect(lambda made, posts: show_made(stage.workspace, made, posts))
    return dialog


def _partner(stage: Stage, partner_id: PartnerId) -> None:
    """Show a partner among the assets; there is nothing to ask."""
    stage.workspace.show_place("assets")
    stage.workspace.made_screen("assets").show_partner(partner_id)


def _choose_picture(stage: Stage, wish: "PictureWish") -> QDialog:
    """Offer the plan's pictures; ``wish`` hears the id of the one chosen."""
    from contentplanner.ui.library.picker import ChoosePictureDialog

    return ChoosePictureDialog(stage.tools, wish, stage.window)


def _replace_picture(stage: Stage, about: tuple[PictureId, Path | None]) -> QDialog | None:
    from contentplanner.ui.library.replace_dialog import ReplaceDialog

    picture = stage.tools.desk.picture(about[0])
    return None if picture is None else ReplaceDialog(stage.tools, picture, about[1], stage.window)


def _remove_unused(stage: Stage, picture_ids: tuple[PictureId, ...]) -> QDialog:
    from contentplanner.ui.library.remove_dialog import RemoveUnusedDialog

    found = (stage.tools.desk.picture(picture_id) for picture_id in picture_ids)
    return RemoveUnusedDialog(stage.tools, [one for one in found if one is not None], stage.window)


DIALOGS: dict[str, OpenDialog] = {
    "choose-picture": _choose_picture,
    "replace-picture": _replace_picture,
    "remove-unused-pictures": _remove_unused,
    "partner": _partner,
    "move-launch": _move_launch,
    "duplicate-campaign": _duplicate_campaign,
    "repeat": _repeat,
    "history": _history,
    "picture-pack": _picture_pack,
    "save-starter": _save_starter,
    "snippets": _snippets,
    "edit-posts": _edit_posts,
    "launching": _launching,
    "templates": _templates,
    "fill-gaps": _fill_gaps,
    "phase-days": _phase_days,
}


def open_dialog(stage: Stage, name: str, about: object = None) -> None:
    """Open the dialog of a name."""
    if stage.workspace.keep_typed() and (dialog := DIALOGS[name](stage, about)) is not None:
        dialog.open()
