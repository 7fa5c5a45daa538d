"""What of a post a likeness shows, and the texts that all likenesses share."""

from dataclasses import dataclass
from fractions import Fraction
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from contentplanner.domain.folding import Folded, ended, fits_on, seen_on, shortened
from contentplanner.domain.likeness import Several
from contentplanner.domain.links import LinkTags
from contentplanner.domain.networks import Network
from contentplanner.domain.outgoing import Outgoing, outgoing
from contentplanner.domain.posts import Post
from contentplanner.domain.short_links import written_on
from contentplanner.ui.editor.preview.parts import Bars, Part
from contentplanner.ui.editor.preview.shots import Album, Picture
from contentplanner.ui.editor.preview.words import Run, Words

_MORE = {
    "more": "more",
    "see more": "See more",
}
_SQUARE = Fraction(1)
_ENOUGH = 8
"""Times its limit a lead is looked for in a text: blanks and line breaks go."""


def said(text: str) -> str:
    """Return words of a likeness in the language of the program."""
    return QCoreApplication.translate("preview", text)


def more_of(network: Network) -> str:
    """Return the word that opens the rest of a text on a network."""
    return said(_MORE.get(network.preview.more, network.preview.more))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A post as one network may show it.

    Args:
        network: Where.
        sender: Who.
        out: Title, lead and text in full.
        title: The title, as far as it is seen.
        lead: What is seen below the title: the lead, else the beginning of the text.
        folded: The text as it is seen.
        fits: How many of its characters the network takes; None for all.
        link: Where it leads; empty for nowhere.
        album: Its pictures, as many as the network takes.
    """

    network: Network
    sender: str
    out: Outgoing
    title: str
    lead: str
    folded: Folded
    fits: int | None
    album: Album
    link: str = ""

    @property
    def seen(self) -> str:
        """The text as far as it is seen."""
        return ended(self.folded.seen) if self.folded.hidden else self.folded.seen

    @property
    def more(self) -> Run | None:
        """What follows the part that is seen."""
        if not self.folded.hidden:
            return None
        folds = self.network.fold is not None
        return Run(f"…\u00a0{more_of(self.network).replace(' ', chr(0xA0))}", "text3") if folds else Run("…")

    @property
    def spoken(self) -> str:
        """All that can be read in the likeness."""
        body = self.seen
        more = "" if self.more is None else self.more.text
        parts = [self.sender, self.title, self.lead]
        parts.append(f"{body}{more}" if body else "")
        if not (self.out.title or self.out.body):
            parts.append(said("Your headline and text appear here."))
        return "\n".join(part for part in parts if part)

    def words(self, *, before: Run | None = None, most: int | None = None, token: str = "text") -> Part:
        """Return the text as it is seen, or grey bars where none is written."""
        if not self.folded.seen and not self.folded.hidden:
            return Bars(92, 78, 40)
        written = written_on(self.seen, self.network.preview, self.fits)
        return Words(
            written.text,
            before,
            self.more,
            token=token,
            marked=written.marked,
            most=most,
            fits=written.fits,
        )

    def heading(self, role: str = "label", *, most: int = 2, token: str = "text", bold: bool = True) -> Part:
        """Return the title as far as it is seen, or a grey bar."""
        return Words(self.title, role=role, token=token, bold=bold, most=most) if self.title else Bars(70)

    def picture(self, *, radius: float = 0, token: str = "sunken") -> Picture:
        """Return the pictures in the shape the network gives them."""
        sizes = self.network.picture_rules.sizes
        usual = Fraction(sizes[0].width, sizes[0].height) if sizes else _SQUARE
        return Picture(self.album, self.network.preview, usual, radius=radius, token=token)

    @property
    def address(self) -> str:
        """The page's address as a search writes it; empty without one."""
        parts = urlsplit(self.link)
        return " › ".join([parts.netloc, *filter(None, parts.path.split("/"))]) if parts.netloc else ""


def shown_on(post: Post, sender: str, network: Network, tags: LinkTags | None, album: Album) -> Shown:
    """Return what a network shows of a post."""
    out = outgoing(post, network, tags)
    most = network.picture_rules.most
    if network.preview.several is Several.ONE:
        most = 1
    folded = seen_on(out.body, network)
    fits = fits_on(folded.seen, network)
    return Shown(
        network=network,
        sender=sender,
        out=out,
        title=_title_of(out, network),
        lead=_lead_of(out, network),
        folded=folded,
        fits=fits if fits < len(folded.seen) else None,
        link=post.link,
        album=album.at_most(most),
    )


def _title_of(out: Outgoing, network: Network) -> str:
    limit = network.preview.title_seen or network.title_limit
    return out.title if limit is None else shortened(out.title, limit)


def _lead_of(out: Outgoing, network: Network) -> str:
    limit = network.lead_limit
    return "" if limit is None else shortened(out.lead or out.body[: limit * _ENOUGH], limit)
