"""What a preview teaches: what most people do not see on the network shown."""

from contentplanner.domain.hooks import asks_after
from contentplanner.domain.likeness import Kind
from contentplanner.domain.posts import Objective, Post
from contentplanner.ui.editor.preview.shown import Shown, more_of, said

_FOLD = "Most people see only the text before “{more}”."
_QUESTION = "Your question starts after it."
_LINK = "Your link comes after it."
_SUBJECT = "Most inboxes cut the subject after about {most} characters."
_TITLE = "Only about {most} characters of the title are seen."
_EXCESS = "What is struck through is too long for {network}."
_STORY = "A story takes no text: write it on the picture, outside the shaded parts."


def lesson_for(shown: Shown, post: Post) -> str:
    """Return what a person should know about what is seen, or nothing."""
    kind = shown.network.preview.kind
    if kind is Kind.STORY:
        return said(_STORY) if shown.out.body else ""
    parts = []
    if shown.title.endswith("…") and shown.title != shown.out.title:
        most = shown.network.preview.title_seen or shown.network.title_limit
        parts.append(said(_SUBJECT if kind is Kind.EMAIL else _TITLE).format(most=most))
    if shown.network.fold is not None and shown.folded.hidden:
        parts.append(said(_FOLD).format(more=more_of(shown.network)))
        parts += _what_is_hidden(shown, post)
    if shown.fits is not None:
        parts.append(said(_EXCESS).format(network=shown.network.label))
    return " ".join(parts)


def _what_is_hidden(shown: Shown, post: Post) -> list[str]:
    link = post.objective is Objective.CLICK_THROUGH and shown.link
    if link and shown.link in shown.out.body and shown.link not in shown.folded.seen:
        return [said(_LINK)]
    return [said(_QUESTION)] if asks_after(shown.folded) else []
