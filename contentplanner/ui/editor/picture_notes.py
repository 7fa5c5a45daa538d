"""What the networks of a post would say to its picture, each with the copy that puts it right."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.domain.networks import Network, PictureRules
from contentplanner.domain.picture_checks import Copy, Problem, problems, suited_copy
from contentplanner.domain.pictures import Picture
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.labels import listed
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


class PictureNote(QWidget):
    """One sentence about the picture, and under it the button that puts it right."""

    copy_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = MessageLine()
        self.cure = push_button("", kind="link")
        self.cure.setObjectName("editor.picture.cure")
        self.cure.clicked.connect(lambda: self.copy_wished.emit(self._copy))
        self._copy: Copy | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sentence)
        column.addWidget(self.cure, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, sentence: str, level: str = "warn", copy: Copy | None = None, cure: str = "") -> None:
        """Show a sentence with the copy that puts it right, or hide without a sentence."""
        self._copy = copy
        self.sentence.say(sentence, level)
        self.cure.setText(cure)
        self.cure.setVisible(copy is not None)
        self.setVisible(bool(sentence))


class PictureNotes(QWidget):
    """One line for each network that would not take the picture as it is.

    Args:
        parent: The field.
    """

    copy_wished = Signal(object)
    """A copy of the picture that suits a network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.picture.notes")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().px(4))
        self.lines: list[PictureNote] = []
        self.hide()

    def show_notes(
        self, picture: Picture | None, networks: list[Network], focus: tuple[int, int], *, curable: bool
    ) -> None:
        """Say what is wrong with a picture for some networks; where it may be changed, offer a copy."""
        shown = 0
        for network in networks if picture is not None else ():
            assert picture is not None, "only a picture has problems"
            found = problems(picture, network.picture_rules)
            if found and found[0] != "blurry":
                cure = suited_copy(picture, network.picture_rules, *focus)
                sentence = problem_words(found[0], picture, network, curable=cure is not None)
                level = "" if found[0] == "too-many-pixels" else "warn"
                offered = cure if curable else None
                self._line(shown).say(
                    sentence, level, offered, cure_words(picture, offered) if offered else ""
                )
                shown += 1
        for line in self.lines[shown:]:
            line.say("")
        self.setVisible(bool(shown))

    def _line(self, place: int) -> PictureNote:
        if place == len(self.lines):
            line = PictureNote()
            line.copy_wished.connect(self.copy_wished)
            self.lines.append(line)
            self._column.addWidget(line)
        return self.lines[place]


def cure_words(picture: Picture, copy: Copy) -> str:
    """Return what the button says that makes a copy."""
    if picture.extension == "gif":
        words = _tr("Make a still {width} × {height} copy")
    elif (copy.width, copy.height) != (picture.width, picture.height):
        words = _tr("Make a {width} × {height} copy")
    elif copy.extension != picture.extension:
        words = _tr("Make a {kind} copy")
    else:
        words = _tr("Make a lighter copy")
    return words.format(width=copy.width, height=copy.height, kind=copy.extension.upper())


def problem_words(problem: Problem, picture: Picture, network: Network, *, curable: bool = True) -> str:
    """Return a sentence on what a network would not take, and whether it can be put right at all."""
    words = _PROBLEMS[problem](picture, network.picture_rules)
    if not curable and problem in ("too-wide", "too-narrow"):
        words = f"{words} {_tr('It is too small to be cut to fit.')}"
    return f"{network.label}: {words}"


def _too_small(_picture: Picture, rules: PictureRules) -> str:
    width, height = rules.smallest or (0, 0)
    words = (
        _tr("too small. It asks for at least {width} × {height} pixels.")
        if height
        else _tr("too small. It asks for pictures at least {width} pixels wide.")
    )
    return words.format(width=width, height=height)


def _too_many_pixels(picture: Picture, rules: PictureRules) -> str:
    if rules.largest and (picture.width > rules.largest[0] or picture.height > rules.largest[1]):
        words = _tr("larger than needed. It uses {width} × {height} pixels at most.")
        return words.format(width=rules.largest[0], height=rules.largest[1])
    words = _tr("larger than it takes. {most} million pixels are the most.")
    return words.format(most=(rules.most_pixels or 0) // 1_000_000)


def _too_many_bytes(picture: Picture, rules: PictureRules) -> str:
    gif = rules.gif_max_bytes if picture.extension == "gif" else None
    most, now = (gif or rules.max_bytes or 0) / 1_000_000, picture.byte_count / 1_000_000
    words = _tr("the file is too large. It takes up to {most} MB, and this one has {now} MB.")
    return words.format(most=f"{most:g}", now=f"{now:.1f}")


def _format(picture: Picture, rules: PictureRules) -> str:
    kinds = listed([_kind_name(kind) for kind in (*rules.formats, *rules.app_formats)])
    words = _tr("takes {kinds} files, and this one is {kind}.")
    return words.format(kinds=kinds, kind=_kind_name(picture.extension))


def _kind_name(extension: str) -> str:
    """Return what people call a kind of file."""
    return {"webp": "WebP", "tif": "TIFF", "heif": "HEIC"}.get(extension, extension.upper())


_PROBLEMS: dict[Problem, Callable[[Picture, PictureRules], str]] = {
    "too-small": _too_small,
    "too-wide": lambda _picture, _rules: _tr("too wide. Its sides would be cut off, or it would be refused."),
    "too-narrow": lambda _picture, _rules: _tr(
        "too tall. Its top and bottom would be cut off, or it would be refused."
    ),
    "format": _format,
    "too-many-bytes": _too_many_bytes,
    "too-many-pixels": _too_many_pixels,
}
