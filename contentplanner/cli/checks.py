"""``check``."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace

from contentplanner.application.checking import PlanCheck, ScopeShare, check_plan
from contentplanner.application.wording import missing_words
from contentplanner.cli.doors import Doors, PlanView
from contentplanner.cli.terminal import Terminal
from contentplanner.domain.posts import State


def check(arguments: Namespace, doors: Doors, terminal: Terminal) -> int:
    """Look a plan over."""
    with doors.look_into(arguments.plan) as view:
        settings = view.reader.settings()
        if arguments.quarter is None:
            quarter = settings.quarter_of(doors.clock.today())
        else:
            quarter = replace(arguments.quarter, first_month=settings.first_month)
        found = check_plan(view.reader, view.networks, quarter, schema=view.schema, problems=view.problems())
        found = replace(found, lost_pictures=tuple(_lost(view)))
    if arguments.json:
        terminal.answer(found.as_json())
    else:
        terminal.say(*_sentences(found))
    return 1 if arguments.strict and not found.fine else 0


def _sentences(found: PlanCheck) -> Iterator[str]:
    yield "Posts: " + ", ".join(f"{found.posts.get(state, 0)} {state.value}" for state in State)
    for campaign in found.campaigns:
        launch = "no launch day yet" if campaign.launch is None else f"launch {campaign.launch}"
        yield f"Campaign: {campaign.name}, {launch}"
    yield "Promotional posts:" if found.shares else "Promotional posts: none to count yet"
    yield from (f"  {_share(scope)}" for scope in found.shares)
    yield f"Not complete: {len(found.incomplete)}"
    for post in found.incomplete:
        yield f"  {post.headline or '(no headline)'}: needs {missing_words(post.missing)}"
    yield "File: sound" if not found.problems else "File: damaged"
    yield from (f"  {problem}" for problem in found.problems)
    if found.lost_pictures:
        yield f"Pictures whose files are gone: {len(found.lost_pictures)}"
        yield from (f"  {name}" for name in found.lost_pictures)


def _lost(view: PlanView) -> Iterator[str]:
    """Return the names of pictures that posts use and whose files are not in the plan's folder."""
    for card in view.reader.pictures():
        if card.posts and not view.pictures.path_of(card.picture).is_file():
            yield card.picture.name


def _share(scope: ScopeShare) -> str:
    share = scope.share
    line = f"{scope.scope} {scope.name}: {share.promotional} of {share.total}"
    if not share.over:
        return line
    return f"{line}, too many; make {share.change} of them helpful, or add {share.add} others"
