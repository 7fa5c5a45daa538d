"""What the library says of pictures."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from contentplanner.application.changes import ChangeSet
from contentplanner.application.ports import Reader
from contentplanner.application.queries import PictureCard
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post, State
from contentplanner.ui.labels import counted, number_text
from contentplanner.ui.library.entries import Entry, Order, Show


def say(text: str) -> str:
    """Return words of the library in the language of the program."""
    return QCoreApplication.translate("library", text)


def size_text(picture: Picture) -> str:
    """Return how large a picture is: "1,080 × 1,350"."""
    size = f"{number_text(picture.width)} × {number_text(picture.height)}"
    # Among words that run from right to left, width and height would change places.
    right_to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return f"\u2066{size}\u2069" if right_to_left else size


def file_text(picture: Picture) -> str:
    """Return what its file is: "1,080 × 1,350 pixels · JPG · 97 KB"."""
    size = say("{size} pixels").format(size=size_text(picture))
    weight = QLocale().formattedDataSize(
        picture.byte_count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
    return f"{size} · {picture.extension.upper()} · {weight}"


def posts_text(count: int) -> str:
    """Return so many posts as words."""
    return counted(count, say("1 post"), say("{n} posts"))


def state_text(entry: Entry) -> str:
    """Return how a picture is used, in the few words a cell has room for."""
    card = entry.card
    if entry.lost:
        return say("Missing") if entry.missing else say("Damaged")
    if card.posts:
        return say("Used in {posts}").format(posts=posts_text(card.posts))
    return say("Only in the bin") if card.in_bin else say("Not used")


def state_look(entry: Entry) -> tuple[str, str]:
    """Return the icon of that state, and the colour of both."""
    if entry.lost:
        return "triangle-alert", "warn"
    if entry.card.posts:
        return "circle-check", "text2"
    return ("trash-2" if entry.card.in_bin else "circle-dashed"), "text2"


def lost_text(entry: Entry) -> str:
    """Return what became of a file that cannot be shown."""
    if entry.missing:
        return say("The file is no longer in the plan’s folder. It was moved or deleted.")
    return say("The file in the plan’s folder is damaged: it is not as it was stored.")


def use_text(card: PictureCard) -> str:
    """Return how a picture is used, in full."""
    in_bin = counted(card.in_bin, say("1 post in the bin"), say("{n} posts in the bin"))
    if card.posts and card.in_bin:
        return say("Used in {posts} and {bin}").format(posts=posts_text(card.posts), bin=in_bin)
    if card.posts:
        return say("Used in {posts}").format(posts=posts_text(card.posts))
    return say("Used in {posts}").format(posts=in_bin) if card.in_bin else say("Not used in any post")


def record_text(card: PictureCard) -> str:
    """Return why a picture that is used cannot be replaced; nothing where it can."""
    if not card.posted or card.posted < card.posts + card.in_bin:
        return ""
    return counted(
        card.posted,
        say("This post went out, so it keeps the picture as a record."),
        say("These posts went out, so they keep the picture as a record."),
    )


def spoken(entry: Entry) -> str:
    """Return everything a cell shows as one line to be read out."""
    picture, state = entry.card.picture, state_text(entry)
    if entry.lost and entry.used:
        state = f"{state}, {use_text(entry.card)}"
    return f"{picture.name}, {say('{size} pixels').format(size=size_text(picture))}, {state}"


def show_text(show: Show, count: int) -> str:
    """Return the words of a filter with how many it lets through."""
    words = {
        Show.ALL: say("All"),
        Show.USED: say("Used"),
        Show.UNUSED: say("Not used"),
        Show.MISSING: say("Missing"),
    }
    return f"{words[show]} {number_text(count)}"


def order_text(order: Order) -> str:
    """Return what comes first in an order."""
    return {
        Order.NEWEST: say("newest first"),
        Order.LARGEST: say("largest file first"),
        Order.NAME: say("by name"),
    }[order]


def nothing_text(show: Show, text: str) -> tuple[str, str]:
    """Return heading and sentence for a filter that lets nothing through."""
    if text.strip():
        words = say("No name and no description has “{text}”.").format(text=text.strip())
        return say("No picture found"), words
    return {
        Show.ALL: (
            say("No pictures yet"),
            say(
                "Pictures come in with your posts. You can also add some here to have them at hand: "
                "a copy of each is kept with the plan."
            ),
        ),
        Show.USED: (say("No post has a picture yet"), say("Posts with a picture are seen more often.")),
        Show.UNUSED: (say("Every picture is used"), say("Nothing lies around here that no post needs.")),
        Show.MISSING: (say("Nothing is missing"), say("Every picture is in the plan’s folder.")),
    }[show]


def replaced_text(changes: ChangeSet, reader: Reader) -> str:
    """Return what replacing a picture did: in how many posts, and how many keep the old one."""
    posts = [change for change in changes if isinstance(change.after, Post)]
    words = counted(len(posts), say("Replaced in 1 post."), say("Replaced in {n} posts."))
    before, after = posts[0].before, posts[0].after
    if not isinstance(before, Post) or not isinstance(after, Post):
        return words
    now = {one.picture_id for one in after.pictures}
    old = next((one.picture_id for one in before.pictures if one.picture_id not in now), None)
    left = 0 if old is None else sum(use.card.state is State.POSTED for use in reader.picture_uses(old))
    return f"{words} {kept_text(left)}".strip()


def kept_text(count: int) -> str:
    """Return that posts which went out keep the old picture; nothing where there are none."""
    if not count:
        return ""
    one = say("1 post that went out keeps the old one as a record.")
    return counted(count, one, say("{n} posts that went out keep the old one as a record."))
