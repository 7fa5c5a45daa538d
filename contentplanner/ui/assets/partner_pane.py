"""A partner: who they are, how far things are, whom they reach, what was promised."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.asset_commands import (
    AddPromise,
    CountPeople,
    EditPartner,
    EditPromise,
    RemovePartner,
    RemovePromise,
)
from contentplanner.application.planner import Command
from contentplanner.domain.assets import Partner, PartnerState, days_waiting
from contentplanner.domain.ids import PartnerId
from contentplanner.ui.assets.counts import Counts
from contentplanner.ui.assets.pane import Pane, beside, past_day_field
from contentplanner.ui.assets.promises import Promises
from contentplanner.ui.assets.wording import say, state_options
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.text import text_label


class PartnerPane(Pane):
    """One partner in its fields."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "partner", say("Remove partner"), parent)
        today, home = tools.desk.clock.today, self.home
        name = self.name_field("name", say("&Name"), "partner", say("Wool & Tea"))
        example = say("Knitting café two streets away")
        does = LineField("does", say("&What they do"), placeholder=example, home=home)
        self._state = SegmentedControl(state_options(), say("How far things are"))
        self._state.setObjectName("partner.state")
        self._state.chosen.connect(self._choose)
        self._asked = past_day_field("asked", say("&Asked on"), today, placeholder=say("3 Nov"), home=home)
        contact = LineField("contact", say("W&ho to ask"), placeholder=say("Maja, 0171 …"), home=home)
        self._counts = Counts(say("People they &reach"), home, today)
        self._counts.counted.connect(self._count)
        where = LineField(
            "reach_note", say("Where they reach them"), placeholder=say("followers on Instagram"), home=home
        )
        self._promises = Promises(home, today)
        self._promises.added.connect(lambda one: tools.run(AddPromise(self._id, one)))
        self._promises.edited.connect(self._edit_promise)
        self._promises.removed.connect(lambda at: tools.run(RemovePromise(self._id, at)))
        notes = TextField("notes", say("N&otes"), lines=2, home=home)
        self._used = QVBoxLayout()
        self._used.setSpacing(current_theme().px(2))
        self.kept.add((name, does, self._asked, contact, where, notes))
        self.column.addLayout(beside(name, does))
        self.column.addLayout(self._state_row())
        self.column.addLayout(beside(contact, where))
        self.column.addWidget(self._counts)
        self.column.addWidget(self._promises)
        self.column.addLayout(self._used)
        self.column.addWidget(notes)
        self.finish()

    @property
    def _id(self) -> PartnerId:
        return PartnerId(self.thing.id)

    def show_thing(self, thing: Partner) -> None:
        """Show a partner."""
        super().show_thing(thing)
        self._state.set_chosen(thing.state.value)
        self._asked.setVisible(thing.state is not PartnerState.IDEA)
        waited = days_waiting(thing, self.tools.desk.clock.today())
        if not self._asked.edit.hasFocus():
            words = "" if waited is None else say("No answer for {n} days. Ask again?").format(n=waited)
            self._asked.message.say(words, "warn")
        self._counts.show_counts(thing.name, thing.reach)
        self._promises.show_promises(thing.promises)
        self._show_campaigns()

    def turn_to_other(self) -> None:
        """Keep or forget what is typed for the partner shown so far."""
        if self.thing is not None and self.tools.desk.reader.one(Partner, self.thing.id) is not None:
            self._promises.flush()
        self._counts.clear()

    def flush(self) -> bool:
        """Keep everything typed; tell whether that worked."""
        self._promises.flush()
        return super().flush()

    def edit(self, thing_id: str, values: Mapping[str, Any], merge_key: str) -> Command:
        """Return the command that sets fields by name."""
        return EditPartner(PartnerId(thing_id), values, merge_key)

    def removal(self) -> Command:
        """Return the command that takes the partner out."""
        return RemovePartner(self._id)

    def _choose(self, key: str) -> None:
        values: dict[str, Any] = {"state": PartnerState(key)}
        if values["state"] is PartnerState.ASKED and self.thing.asked is None:
            values["asked"] = self.tools.desk.clock.today()
        self.change(**values)

    def _count(self, size: Any) -> None:
        self.keep(f"count {size.day}", CountPeople(Partner, self._id, size))

    def _edit_promise(self, at: int, values: Mapping[str, Any]) -> None:
        self.keep(f"promise {at} {'/'.join(values)}", EditPromise(self._id, at, values))

    def _state_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(14))
        column = QVBoxLayout()
        column.setSpacing(current_theme().px(5))
        column.addWidget(text_label(say("How far things are"), "label"))
        column.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addWidget(self._asked, 1)
        return row

    def _show_campaigns(self) -> None:
        while item := self._used.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        campaigns = [one for one in self.tools.desk.reader.campaigns() if self.thing.id in one.partners]
        if not campaigns:
            return
        self._used.addWidget(text_label(say("Used in"), "label"))
        for campaign in campaigns:
            button = push_button(campaign.name.replace("&", "&&"), "link")
            button.setAccessibleName(campaign.name)
            button.setObjectName(f"partner.campaign.{campaign.id}")
            button.clicked.connect(lambda _=False, id_=campaign.id: self.campaign_opened.emit(id_))
            self._used.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
