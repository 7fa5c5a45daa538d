"""What the networks of a post would say to its picture, each with the copy that puts it right."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.domain.networks import Network
from contentplanner.domain.picture_checks import Copy, Problem, problems, suited_copy
from contentplanner.domain.pictures import Picture
from contentplanner.ui.fields.field import MessageLine
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

    def say(self, sentence: str, copy: Copy | None = None) -> None:
        """Show a sentence with the copy that puts it right, or hide without a sentence."""
        self._copy = copy
        self.sentence.say(sentence, "warn")
        if copy is not None:
            words = _tr("Make a {width} × {height} copy")
            self.cure.setText(words.format(width=copy.width, height=copy.height))
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
            if found := problems(picture, network.picture_rules):
                copy = suited_copy(picture, network.picture_rules, *focus) if curable else None
                self._line(shown).say(_sentence(found[0], picture, network), copy)
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


def _sentence(problem: Problem, picture: Picture, network: Network) -> str:
    rules = network.picture_rules
    name = network.label
    if problem == "too-small" and rules.smallest:
        width, height = rules.smallest
        words = (
            _tr("Too small for {name}: it wants at least {width} × {height} pixels.")
            if height
            else _tr("Too small for {name}: it wants at least {width} pixels across.")
        )
        return words.format(name=name, width=width, height=height)
    if problem == "too-many-pixels" and rules.largest:
        width, height = rules.largest
        words = _tr("Too large for {name}: it takes {width} × {height} pixels at most.")
        return words.format(name=name, width=width, height=height)
    if problem == "too-many-bytes" and rules.max_bytes:
        words = _tr("Too heavy for {name}: it takes files of up to {most} MB, and this one has {now} MB.")
        most, now = rules.max_bytes / 1_000_000, picture.byte_count / 1_000_000
        return words.format(name=name, most=f"{most:g}", now=f"{now:.1f}")
    if problem == "format":
        formats = ", ".join(ending.upper() for ending in rules.formats)
        words = _tr("{name} takes {formats} files, and this is {kind}.")
        return words.format(name=name, formats=formats, kind=picture.extension.upper())
    if problem == "too-wide":
        return _tr("Too wide for {name}, which would cut or refuse it.").format(name=name)
    return _tr("Too tall for {name}, which would cut or refuse it.").format(name=name)
