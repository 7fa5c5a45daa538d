"""Redrawing the preview of a long text while it is typed, beside laying out as much of it as is shown."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from contentplanner.application.networks import load_networks
from contentplanner.domain.folding import SHOWN_WHOLE
from contentplanner.domain.ids import PictureId
from contentplanner.domain.posts import Placement
from tests.benchmarks.hints import text_of
from tests.benchmarks.measure import Figure, paired_ms
from tests.benchmarks.plans import posts

LONG_TEXT = 5_000
GOAL = 4


def figures() -> Iterator[Figure]:
    """Measure each network once more with every key, until the preview is painted."""
    from contentplanner.ui.app import make_application
    from contentplanner.ui.editor.preview import PreviewPanel
    from contentplanner.ui.editor.preview.look import Look
    from contentplanner.ui.editor.preview.words import Words

    make_application()
    networks = load_networks()
    panel = PreviewPanel(networks)
    panel.resize(322, 900)
    text = " ".join(text_of(number) for number in range(20))[:LONG_TEXT]
    keys = count()
    for network in networks.known:
        post = replace(next(posts(1)), placements=(Placement(network.key),), picture_id=PictureId("f" * 32))

        def redraw() -> None:
            panel.show_post(replace(post, description=f"{text}{next(keys)}"), "Marigold")  # noqa: B023
            panel.card.grab()

        def lay_out() -> None:
            Words(text[:SHOWN_WHOLE]).measure(254, Look(dark=False))

        ours, floor = paired_ms(redraw, lay_out)
        what = f"preview of {LONG_TEXT:,} characters: {network.label}"
        yield Figure(what, ours, floor, GOAL, absolute=True)
