"""What the editor says about a picture as it is, and for which networks it is sharp."""

from PySide6.QtCore import QCoreApplication

from contentplanner.domain.networks import Network
from contentplanner.domain.picture_checks import is_sharp, problems
from contentplanner.domain.pictures import Picture
from contentplanner.ui.labels import listed
from contentplanner.ui.picture_decoding import DecodedPicture


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def size_words(picture: Picture, decoded: DecodedPicture | None, networks: list[Network]) -> tuple[str, str]:
    """Return sentences about a picture, and the colour to say them in.

    Networks that a note speaks of are not named here: each has one verdict.
    """
    visual = [network for network in networks if network.pictures]
    first = {network.label: problems(picture, network.picture_rules)[:1] for network in visual}
    blurry = [name for name, found in first.items() if found == ("blurry",)]
    sharp = [
        network.label
        for network in visual
        if not first[network.label] and is_sharp(picture, network.picture_rules)
    ]
    words = [_tr("{width} × {height} pixels.").format(width=picture.width, height=picture.height)]
    if sharp:
        words.append(_tr("Sharp enough for {networks}.").format(networks=listed(sharp)))
    if blurry:
        words.append(_tr("Small: it will look blurry on {networks}.").format(networks=listed(blurry)))
    if decoded is not None and decoded.moves:
        words.append(_tr("It moves; only its first frame is shown here."))
    cut_off = decoded is not None and not decoded.whole
    if cut_off:
        words.append(_tr("The file seems to end early, so a part may be grey."))
    token = "warn" if cut_off or blurry else "ok" if sharp else "text2"
    return " ".join(words), token
