"""The strategy on one A4 page: on paper, or as a PDF."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QRectF, QSaveFile, QSizeF, Qt, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.plan_places import file_name
from contentplanner.domain.networks import Networks
from contentplanner.ui.strategy.contents import StrategyContents
from contentplanner.ui.strategy.page_html import page_html
from contentplanner.ui.theme.theme import current_theme

_MARGIN_MM = 14
_SIZES = (10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5)
_LENGTHS = (400, 250, 150, 100, 60, 40, 25)
_WHOLE = 1_000_000
_DPI = 300


def paint_page(device: QPagedPaintDevice, contents: StrategyContents, networks: Networks) -> bool:
    """Paint the strategy on one page, as large as it fits; tell whether the device took it.

    Long texts make the letters smaller; only where that is not enough they are cut, ending in "…".
    """
    painter = QPainter()
    if not painter.begin(device):
        return False
    document = _fitting(device, contents, networks, QSizeF(painter.viewport().size()))
    document.drawContents(painter, QRectF(painter.viewport()))
    return painter.end()


def page_pdf(contents: StrategyContents, networks: Networks) -> bytes:
    """Return the page as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_a4())
    writer.setResolution(_DPI)
    writer.setTitle(contents.business)
    paint_page(writer, contents, networks)
    return bytes(buffer.data().data())


def _fitting(
    device: QPagedPaintDevice, contents: StrategyContents, networks: Networks, room: QSizeF
) -> QTextDocument:
    for size, longest in _tries():
        document = QTextDocument()
        document.setDefaultFont(current_theme().font("body"))
        document.documentLayout().setPaintDevice(device)
        document.setDocumentMargin(0)
        document.setPageSize(room)
        document.setHtml(page_html(contents, networks, size, longest))
        if document.pageCount() == 1:
            break
    return document


def _tries() -> Iterator[tuple[float, int]]:
    yield from ((size, _WHOLE) for size in _SIZES)
    yield from ((_SIZES[-1], longest) for longest in _LENGTHS)


def _a4() -> QPageLayout:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )


class StrategyPrinting(QObject):
    """Asks where the page goes, and brings it there.

    Args:
        desk: The open plan.
        parent: The page, over which it asks.
    """

    saved = Signal(Path)
    """The PDF is there."""
    failed = Signal(str)
    """It is not; why, in one sentence."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._over = desk, parent

    def print(self, contents: StrategyContents) -> None:
        """Open the system's print dialog."""
        # Printing is rare, and its library is not small.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(_a4())
        printer.setDocName(f"{contents.business}, {self.tr('Strategy')}")
        dialog = QPrintDialog(printer, self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer, contents))
        QDialog.open(dialog)

    def print_on(self, printer: QPagedPaintDevice, contents: StrategyContents) -> None:
        """Print, and say so where that fails."""
        if not paint_page(printer, contents, self._desk.networks):
            self.failed.emit(
                self.tr("The printer did not take the page. See whether it is on and try again.")
            )

    def save_pdf(self, contents: StrategyContents) -> None:
        """Ask for a file, and write the page there."""
        name = file_name(f"{contents.business} {self.tr('Strategy')}")
        chooser = QFileDialog(self._over, self.tr("Save as PDF"), str(Path.home() / f"{name}.pdf"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("pdf")
        chooser.setNameFilter(self.tr("PDF files (*.pdf)"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.write_pdf(Path(path), contents))
        chooser.open()

    def write_pdf(self, path: Path, contents: StrategyContents) -> None:
        """Write the page to a file, whole or not at all."""
        file = QSaveFile(str(path))
        data = page_pdf(contents, self._desk.networks)
        if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit():
            self.saved.emit(path)
        else:
            words = self.tr("{name} could not be written. Choose another place for it.")
            self.failed.emit(words.format(name=path.name))
