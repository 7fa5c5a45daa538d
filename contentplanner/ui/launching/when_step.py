"""The second step: the day, and the phases counted from it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.campaigns import Campaign, Phase
from contentplanner.ui.campaigns.done_words import days_moved_text
from contentplanner.ui.fields.length_fields import LengthFields
from contentplanner.ui.labels import counted, day_text, problem_text
from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.launching.launch_day import LaunchDayField
from contentplanner.ui.launching.material import Material
from contentplanner.ui.launching.phase_strip import PhaseStrip
from contentplanner.ui.launching.sketch import Sketch, close_launches, fine_key
from contentplanner.ui.launching.step import Step
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.notice import Notice
from contentplanner.ui.widgets.text import text_label, wrapped_label


class WhenStep(Step):
    """Launch day, phases, and what to say about them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("when", self.tr("When does it begin?"), "", parent)
        self.day = LaunchDayField(desk)
        self.day.picked.connect(self._take_day)
        self._hurry = Notice("launching.hurry")
        self.day.refused.connect(lambda: self._hurry.say(""))
        self._close = Notice("launching.close")
        self._contest = Notice("launching.contest", "info")
        self._strip = PhaseStrip()
        self._lengths = LengthFields()
        self._strip.lengths_changed.connect(self._take_lengths)
        self._lengths.typed.connect(lambda phase, days: self._take_lengths({phase: days}))
        self._lengths.ticked.connect(self._tick)
        self._summary = wrapped_label(role="muted")
        self._summary.setObjectName("launching.summary")
        self._phases = self._phases_part()
        for widget in (self.day, self._hurry, self._close, self._phases, self._contest):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._answers = Answers()

    def show_answers(self, answers: Answers, sketch: Sketch, material: Material) -> None:
        """Show day, phases and what to say about them."""
        self._answers = answers
        launch = sketch.template.has_launch
        self.lead.setText(
            self.tr("The phases before it are counted back from the launch day.")
            if launch
            else self.tr("There is no launch. The posts keep in touch from the first day on.")
        )
        self.day.show_value(sketch.launch, launch=launch)
        self._say_hurry(answers, sketch, material.today)
        near = close_launches(answers, sketch, material)
        self._say_close(near[0] if near else None, sketch)
        plan = sketch.plan
        self._phases.setVisible(plan is not None)
        self._lengths.show_phases(sketch.lengths, sketch.phases)
        if plan is not None:
            self._strip.show_plan(plan, sketch.launch if launch else None, material.today)
        contest = Phase.CONTEST in sketch.phases
        self._contest.say(_contest_words() if contest else "")
        self._summary.setText(_summary(sketch, material))

    def take_typed(self) -> bool:
        """Take the day and the lengths typed; tell whether there is something to draft."""
        if not self.day.take_typed():
            self.take_focus()
            return False
        return self._lengths.commit() and not self._hurry.property("blocks")

    def take_focus(self) -> None:
        """Put the focus on the day."""
        self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.edit.selectAll()

    def _phases_part(self) -> QWidget:
        card = Card(self.tr("Phases"), "launching.phases")
        card.heading.addWidget(text_label(self.tr("Drag the edges, or type the days."), "small"))
        for widget in (self._strip, self._lengths, self._summary):
            card.body.addWidget(widget)
        return card

    # What there is to say.

    def _say_hurry(self, answers: Answers, sketch: Sketch, today: date) -> None:
        """Say that the day has passed or is near, and what can be done."""
        passed = sketch.problem is not None
        self._hurry.setProperty("blocks", passed)
        if sketch.problem is not None:
            ways = [(self.tr("Pick another day"), self.day.open_calendar)]
            if sketch.problem.code == "launch-has-passed":
                follow_up = (self.tr("Plan only the follow-up"), lambda: self._answer(only_follow_up=True))
                ways.append(follow_up)
            self._hurry.say(problem_text(sketch.problem), ways)
        elif answers.only_follow_up:
            whole = (self.tr("Plan all of it"), lambda: self._answer(only_follow_up=False))
            self._hurry.say(self.tr("Only the follow-up is planned."), [whole])
        elif sketch.plan is not None and sketch.plan.short and not answers.short_run_up:
            agree = (self.tr("Use short run-up"), lambda: self._answer(short_run_up=True))
            later = (self.tr("Choose a later day"), self.day.open_calendar)
            self._hurry.say(hurry_words(sketch, today), [agree, later])
        else:
            self._hurry.say("")

    def _say_close(self, campaign: Campaign | None, sketch: Sketch) -> None:
        if campaign is None or campaign.launch is None or sketch.plan is None:
            self._close.say("")
            return
        key = fine_key(campaign, sketch.launch)
        days = (campaign.launch - sketch.launch).days
        fine = (self.tr("Fine"), lambda: self._answer(fine=(*self._answers.fine, key)))
        self._close.say(close_words(campaign.name, days), [fine])

    # What is answered.

    def _take_day(self, day: object) -> None:
        self._answer(launch=day, short_run_up=False, only_follow_up=False)

    def _take_lengths(self, lengths: Mapping[Phase, int]) -> None:
        changed = {phase.value: days for phase, days in lengths.items()}
        self._answer(lengths=dict(self._answers.lengths or {}) | changed)

    def _tick(self, phase: Phase, on: bool) -> None:
        others = tuple(value for value in self._answers.left_out if value != phase.value)
        self._answer(left_out=others if on else (*others, phase.value))

    def _answer(self, **values: object) -> None:
        self.answered.emit(values)


def hurry_words(sketch: Sketch, today: date) -> str:
    """Return what a short run-up is made of: "There are only 6 days left. We will use …"."""
    say = QCoreApplication.translate
    assert sketch.plan is not None, "only a plan can be short"
    left = (sketch.launch - today).days
    days = counted(
        left, say("launching", "There is only 1 day left."), say("launching", "There are only {n} days left.")
    )
    teasers = sum(laid.draft.phase is Phase.TEASE for laid in sketch.plan.drafts)
    parts = [
        counted(teasers, say("launching", "1 teaser"), say("launching", "{n} teasers"))
        if teasers
        else say("launching", "no teasers")
    ]
    had = [part.phase for part in sketch.template.phases]
    if Phase.CONTEST in had and Phase.CONTEST not in sketch.phases:
        parts.append(say("launching", "no contest"))
    words = say("launching", "We will use a short run-up: {parts}.").format(parts=", ".join(parts))
    return f"{days} {words}"


def close_words(name: str, days: int) -> str:
    """Return that another campaign launches so many days later, or earlier when negative."""
    say = QCoreApplication.translate
    if days == 0:
        first = say("launching", "{name} launches on the same day.").format(name=name)
    else:
        words = say("launching", "{name} launches {when}.")
        first = words.format(name=name, when=days_moved_text(days))
    return f"{first} {say('launching', 'Two launches close together compete.')}"


def _contest_words() -> str:
    return QCoreApplication.translate(
        "launching",
        "Check the contest rules of the network and your country before you announce prizes.",
    )


def _summary(sketch: Sketch, material: Material) -> str:
    say = QCoreApplication.translate
    drafts = () if sketch.plan is None else sketch.plan.drafts
    if not drafts:
        return ""
    first, last = (day_text(laid.day, material.today) for laid in (drafts[0], drafts[-1]))
    count = counted(len(drafts), say("launching", "1 draft"), say("launching", "{n} drafts"))
    if len(drafts) == 1:
        return say("launching", "{count}, on {day}").format(count=count, day=first)
    return say("launching", "{count}, from {first} to {last}").format(count=count, first=first, last=last)
