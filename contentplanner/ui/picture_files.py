"""Asking for picture files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from contentplanner.ui.picture_decoding import PICTURE_SUFFIXES


def ask_for_pictures(
    parent: QWidget, title: str, chosen: Callable[[Sequence[Path]], object], *, several: bool = False
) -> None:
    """Ask for one file or several; ``chosen`` hears where they lie."""
    patterns = " ".join(f"*.{suffix}" for suffix in PICTURE_SUFFIXES)
    dialog = QFileDialog(parent, title)
    modes = QFileDialog.FileMode
    dialog.setFileMode(modes.ExistingFiles if several else modes.ExistingFile)
    dialog.setDirectory(_pictures_folder())
    words = QCoreApplication.translate("pictures", "Pictures ({patterns})").format(patterns=patterns)
    dialog.setNameFilters([words, QCoreApplication.translate("pictures", "All files (*)")])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()


def _pictures_folder() -> str:
    """Return where people keep their pictures, or their own folder."""
    folders = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.PicturesLocation)
    return next((folder for folder in folders if QDir(folder).exists()), QDir.homePath())
