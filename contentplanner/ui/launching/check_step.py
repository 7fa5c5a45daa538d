"""The last step: every draft with its day, to be made or left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from contentplanner.application.plan_campaign import draft_headline
from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.launching.draft_rows import DraftRow, DraftRows
from contentplanner.ui.launching.making import campaign_of, settings_of
from contentplanner.ui.launching.material import Material
from contentplanner.ui.launching.sketch import Sketch, helping
from contentplanner.ui.launching.step import Step
from contentplanner.ui.quarter.wording import limit_percent, percent
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.meter import ShareMeter
from contentplanner.ui.widgets.notice import Notice
from contentplanner.ui.widgets.text import text_label, wrapped_label


class CheckStep(Step):
    """The drafts as rows, and how many of them sell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "check",
            self.tr("Look it over"),
            self.tr("Untick what you do not want. Every draft can be changed, moved or deleted later."),
            parent,
        )
        self._rows = DraftRows()
        self._rows.ticked.connect(self._tick)
        self._share = text_label(role="label")
        self._share.setObjectName("launching.share")
        self._meter = ShareMeter()
        self._meter.setFixedWidth(current_theme().px(160))
        self._over = Notice("launching.over")
        card = Card(self.tr("Drafts"), "launching.drafts_card")
        card.title.hide()
        card.body.addWidget(self._rows)
        share = QHBoxLayout()
        share.setSpacing(current_theme().px(12))
        share.addWidget(self._share)
        share.addWidget(self._meter)
        share.addStretch(1)
        self.body.addWidget(card)
        self.body.addLayout(share)
        self.body.addWidget(self._over)
        words = self.tr("Words in [brackets] are yours to fill in before a draft can be ready.")
        self.body.addWidget(wrapped_label(words, "small"))
        self.body.addStretch(1)
        self._answers = Answers()

    def show_answers(self, answers: Answers, sketch: Sketch, material: Material) -> None:
        """Show the drafts."""
        self._answers = answers
        campaign = campaign_of(answers, sketch, material)
        known, fresh = helping(answers, material)
        names = {partner.id: partner.name for partner in (*known, *fresh)}
        settings = settings_of(answers, material)
        rows = []
        for key, laid in sketch.drafts.items():
            headline = draft_headline(laid, campaign, (*known, *fresh), settings)
            partner = names.get(laid.partner, "") if laid.partner else ""
            if partner and partner not in headline:
                headline = self.tr("{headline} · with {partner}").format(headline=headline, partner=partner)
            draft = laid.draft
            rows.append(DraftRow(key, laid.day, draft.phase, draft.gives, headline, partner))
        self._rows.show_drafts(rows, sketch.ticked, material.today)
        self._show_share(sketch, material)

    def take_focus(self) -> None:
        """Put the focus on the first draft."""
        if box := self._rows.findChild(QCheckBox):
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_share(self, sketch: Sketch, material: Material) -> None:
        tally = sketch.tally
        share = tally.share(material.settings.limit)
        words = self.tr("Promotional: {promotional} of {total} ({percent})").format(
            promotional=share.promotional, total=share.total, percent=percent(share)
        )
        self._share.setText(words if share.total else self.tr("No draft is ticked."))
        self._meter.setVisible(share.total > 0)
        self._meter.set_tally(tally, material.settings.limit)
        over = self.tr("More than {limit} would sell. Tick others again, or leave a promotional one out.")
        limit = limit_percent(material.settings.limit)
        self._over.say(over.format(limit=limit) if share.over else "")

    def _tick(self, key: str, on: bool) -> None:
        others = tuple(other for other in self._answers.unticked if other != key)
        self.answered.emit({"unticked": others if on else (*others, key)})
