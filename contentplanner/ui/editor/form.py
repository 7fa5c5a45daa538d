"""The form: every field of a post in reading order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.networks import plan_networks
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.posts import Objective, Post
from contentplanner.domain.shortening import first_over
from contentplanner.domain.strategy import BuyingStep, Persona
from contentplanner.ui.editor.again_field import AgainField
from contentplanner.ui.editor.checklist import Checklist
from contentplanner.ui.editor.choice_fields import GivesField, ObjectiveField
from contentplanner.ui.editor.clashes import ClashLine, clash_sentence
from contentplanner.ui.editor.counters import Counters
from contentplanner.ui.editor.draft import Draft
from contentplanner.ui.editor.hashtags_field import HashtagsField
from contentplanner.ui.editor.hints import HintList
from contentplanner.ui.editor.link_field import LinkField
from contentplanner.ui.editor.name_field import NameField
from contentplanner.ui.editor.own_texts import OwnTexts
from contentplanner.ui.editor.picture_field import PictureField
from contentplanner.ui.editor.place_field import PlaceField
from contentplanner.ui.editor.plan_facts import PlanFacts
from contentplanner.ui.editor.posting.panel import PostItNow
from contentplanner.ui.editor.reading_hint import ReadingHint
from contentplanner.ui.editor.repeats import RepeatLine
from contentplanner.ui.editor.surface import Surface
from contentplanner.ui.editor.when_field import WhenField
from contentplanner.ui.editor.where_field import WhereField
from contentplanner.ui.editor.wording import HEADLINE_HINT, aim_example, missing_sentence
from contentplanner.ui.fields.field import Field, MessageLine
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.flow import FlowLayout

_FEW_NETWORKS = 4
_LINES = ("aim", "link", "headline", "hashtags")


class PostForm(Surface):
    """All fields, the checklist above them and the panel that posts.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        parent: The editor.
    """

    edited = Signal(str, object, bool)
    """Name of a post's part, new value, whether to keep it at once."""
    entered = Signal(str)
    left = Signal(str)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("surface", None, parent)
        self.setObjectName("editor.form")
        self._desk = desk
        self.facts = PlanFacts(desk)
        self.networks = desk.networks
        self.repeats = RepeatLine()
        self.checklist = Checklist()
        self.posting = PostItNow(desk, tasks)
        self.state_note = MessageLine()
        self.clash = ClashLine()
        self._make_fields(tasks)
        self._make_texts(tasks)
        self.fields: dict[str, Field] = {
            field.name: field
            for field in (
                self.when, self.where, self.objective, self.aim, self.link, self.headline,
                self.description, self.picture, self.gives, self.hashtags, self.place, self.persona,
                self.buying_step, self.again, self.notes,
            )
        }  # fmt: skip
        self._lay_out()
        self._connect()

    def _make_fields(self, tasks: TaskRunner) -> None:
        desk = self._desk
        self.when = WhenField(desk)
        self.where = WhereField(desk.networks)
        self.objective = ObjectiveField()
        self.aim = LineField("aim", self.tr("A&im"), note=self.tr("if you like"))
        self.link = LinkField(desk.networks)
        self.hashtags = HashtagsField(desk)
        self.picture = PictureField(desk, tasks)
        self.gives = GivesField()
        self.place = PlaceField(desk)
        self.persona = NameField("persona", self.tr("Persona"))
        self.buying_step = NameField("buying_step", self.tr("Buying step"))
        self.again = AgainField(desk)
        self.notes = TextField("notes", self.tr("Note&s"), lines=2, most=8)

    def _make_texts(self, tasks: TaskRunner) -> None:
        """Make headline and description, and what is said of them."""
        self.headline = LineField("headline", self.tr("Headli&ne"), required=True)
        self.description = TextField("description", self.tr("Desc&ription"), required=True)
        self.description.note.setText(self.tr("type / for a starter"))
        self.description.note.show()
        self.reading = ReadingHint(tasks)
        self.counters = Counters(self._desk.networks)
        self.own_texts = OwnTexts(self.description, self._desk.networks)
        self.hints = HintList(self._desk, tasks)

    def _lay_out(self) -> None:
        theme = current_theme()
        self._lay_out_description()
        self.column = QVBoxLayout(self)
        self.column.setSpacing(theme.px(15))
        for widget in (self.repeats, self.checklist, self.posting, self.state_note):
            self.column.addWidget(widget)
        self.column.addLayout(self._first_fields())
        self._for_whom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._for_whom.setSpacing(theme.px(15))
        for field in list(self.fields.values())[3:]:
            if field in (self.persona, self.buying_step):
                self._for_whom.addWidget(field, 1)
            else:
                self.column.addWidget(field)
            if field is self.place:
                self.column.addLayout(self._for_whom)
        self.column.addStretch(1)
        self._put_in_order()
        self.set_wide(True)

    def _first_fields(self) -> QVBoxLayout:
        """Return day, networks and objective; what is odd about the former stands in the gap between."""
        theme = current_theme()
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.setSpacing(theme.px(16))
        self._first.addWidget(self.when, 0)
        self._first.addWidget(self.where, 1)
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addLayout(self._first)
        column.addWidget(self.clash)
        column.addSpacing(theme.px(4))
        column.addWidget(self.objective)
        return column

    def _lay_out_description(self) -> None:
        """Put the networks' own texts into the field, and below them what is said of the text in sight."""
        body, gap = self.description.body, current_theme().px(10)
        under, links = FlowLayout(gap, to_the_ends=True), FlowLayout(gap)
        under.addWidget(self.reading)
        under.addWidget(self.counters)
        for link in self.own_texts.links:
            links.addWidget(link)
        body.insertWidget(0, self.own_texts.bar)
        body.addWidget(self.own_texts)
        body.addLayout(under)
        body.addLayout(links)
        body.addWidget(self.hints)

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self.edited)
            field.entered.connect(self.entered)
            field.left.connect(self.left)
        self.own_texts.edited.connect(self.edited)
        self.own_texts.entered.connect(self.entered)
        self.own_texts.left.connect(self.left)
        self.own_texts.made.connect(self._take_pictures_from)
        self.own_texts.made.connect(self._put_in_order)
        self.counters.laid_out.connect(self._put_in_order)
        self._take_pictures_from(self.description)
        self.reading.judged.connect(lambda span: self.own_texts.edit.underline(span))

    def _put_in_order(self) -> None:
        """Let Tab follow the reading order; what is made later would come last."""
        self.own_texts.put_in_order(self.headline.edit, self.counters.buttons)

    def _take_pictures_from(self, field: LineField | TextField) -> None:
        if isinstance(field, TextField):
            field.edit.picture_pasted.connect(self.picture.take_image)
            field.edit.files_dropped.connect(self.picture.take_files)

    def set_wide(self, wide: bool) -> None:
        """Lay fields side by side, or all below each other."""
        theme = current_theme()
        self._wide = wide
        self._lay_out_first()
        self.objective.set_wide(wide)
        self.gives.set_wide(wide)
        sideways, upright = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._for_whom.setDirection(sideways if wide else upright)
        side = theme.px(20 if wide else 16)
        self.column.setContentsMargins(side, theme.px(12), side, theme.px(20))

    def _lay_out_first(self) -> None:
        """Put day and networks side by side, unless there are too many networks for half the width."""
        beside = self._wide and len(self.where.inputs()) <= _FEW_NETWORKS
        sideways, upright = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._first.setDirection(sideways if beside else upright)

    def show_post(self, post: Post) -> None:
        """Show a post in every field, what is typed included."""
        self.networks = plan_networks(self._desk.reader, self._desk.networks)
        self.counters.set_networks(self.networks)
        self.where.set_networks(self.networks)
        self.when.show_value(post.day, post.time)
        self.where.show_value(post.placements, self._desk.reader.settings().networks)
        self._lay_out_first()
        self.own_texts.set_networks(self.networks)
        self.own_texts.show_post(post)
        self.objective.show_value(post.objective)
        self.gives.show_value(post.gives)
        self.picture.show_post(post)
        self.place.show_post(post)
        self._show_strategy(post)
        for name in (*_LINES, "description", "notes"):
            field = self.fields[name]
            assert isinstance(field, LineField | TextField)
            field.show_value(getattr(post, name))

    def _show_strategy(self, post: Post) -> None:
        reader = self._desk.reader
        self.persona.show_names([persona.name for persona in reader.all(Persona)])
        self.buying_step.show_names([step.name for step in reader.all(BuyingStep)])
        self.persona.show_value(post.persona)
        self.buying_step.show_value(post.buying_step)

    def show_draft(self, draft: Draft) -> None:
        """Show what depends on several fields: ticks, messages, counters and hints."""
        post = draft.shown
        lacks, marked = draft.lacks, draft.marked
        self.checklist.show_parts(lacks, marked)
        self._mark(draft, marked)
        self.link.setVisible(post.objective is Objective.CLICK_THROUGH or bool(post.link))
        self.link.required.setVisible(post.objective is Objective.CLICK_THROUGH)
        tags = self.facts.tags(post)
        self.link.show_outcome(post, tags)
        self.aim.edit.setPlaceholderText(aim_example(post.objective))
        self._count_headline(post.headline)
        self.counters.show_post(post, tags, only=self.own_texts.chosen)
        self.counters.setVisible(bool(post.networks))
        self.own_texts.show_counts(post, self.counters.overruns)
        self.reading.set_text(self.own_texts.text_in(post), self.facts.settings.language)
        self.hints.set_post(post)
        needs = not post.networks or any(map(self._desk.networks.takes_pictures, post.networks))
        self.picture.set_networks(post.networks, needed=needs)
        words, over = self.facts.effect(draft.stored, post)
        self.gives.show_effect(words, over=over)

    def mark_overrun(self, post: Post) -> None:
        """Mark in the text in sight what is too much for its network; of several networks it marks none."""
        networks = post.networks[:1] if len(post.networks) == 1 else ()
        key = next(iter(networks), None) if self.own_texts.chosen is None else self.own_texts.chosen
        place = None
        if key is not None and key in self.counters.overruns:
            place = first_over(post, self.networks.get(key), self.facts.tags(post))
        self.own_texts.edit.mark_from(place)

    def typed_field(self, name: str) -> LineField | TextField:
        """Return the field of a typed part, a network's own among them."""
        field = self.own_texts.field(name) or self.fields[name]
        assert isinstance(field, LineField | TextField)
        return field

    def show_clashes(self, post: Post) -> None:
        """Say what is odd about day and time."""
        today = self._desk.clock.today()
        self.clash.say(clash_sentence(self._desk.reader, self.networks, post, today))

    def set_read_only(self, read_only: bool) -> None:
        """Forbid editing of all that went out, or allow it."""
        for field in self.fields.values():
            field.set_read_only(read_only and field not in (self.notes, self.again))
        self.own_texts.set_read_only(read_only)

    def _mark(self, draft: Draft, marked: tuple[Missing, ...]) -> None:
        sentences: dict[str, str] = {}
        for part in marked:
            sentences.setdefault(draft.field_of(part), missing_sentence(part, draft.shown))
        for name, field in self.fields.items():
            wrong = name in sentences
            if wrong or field.message.property("missing"):
                field.message.setProperty("missing", wrong)
                field.mark(sentences.get(name, ""))

    def _count_headline(self, headline: str) -> None:
        count = len(headline)
        words = self.tr("{count} of {most} characters").format(count=count, most=HEADLINE_HINT)
        too_long = count - HEADLINE_HINT
        if too_long > 0:
            words = self.tr("Long headlines get cut off. {n} characters over.").format(n=too_long)
        self.headline.note.show()
        self.headline.note.setText(words)
        self.headline.note.set_token("warn" if too_long > 0 else "text2")
