"""What the editor says about a picture's size."""

from PySide6.QtCore import QCoreApplication

from contentplanner.domain.networks import Network
from contentplanner.domain.pictures import Picture
from contentplanner.ui.picture_decoding import DecodedPicture

WIDE_ENOUGH = 1080
BLURRY = 600


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def size_words(picture: Picture, decoded: DecodedPicture | None, networks: list[Network]) -> tuple[str, str]:
    """Return a sentence about a picture's size, and the colour to say it in."""
    size = _tr("{width} × {height} pixels.").format(width=picture.width, height=picture.height)
    if decoded is not None and not decoded.whole:
        return f"{size} {_tr('The file seems to end early, so a part may be grey.')}", "warn"
    visual = [network.label for network in networks if network.pictures]
    if picture.width < BLURRY:
        small = _tr("Small picture: {width} × {height} pixels. It will look blurry.")
        if "Instagram" in visual:
            small += " " + _tr("Instagram wants at least 1080 wide.")
        return small.format(width=picture.width, height=picture.height), "warn"
    if picture.width < WIDE_ENOUGH or not visual:
        moving = decoded is not None and decoded.moves
        return (f"{size} {_tr('It moves; the preview shows its first frame.')}" if moving else size), "text2"
    return f"{size} {_tr('Sharp enough for {networks}.').format(networks=_listed(visual))}", "ok"


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return _tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])
