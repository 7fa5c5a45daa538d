"""Reads tables of texts: CSV files with a column ``text`` and perhaps ``language``."""

import os
from collections.abc import Iterator
from pathlib import Path

from contentplanner.application.hints import TextLine
from contentplanner.application.importing import ImportProblem
from contentplanner.exchange.dialects import find_dialect
from contentplanner.exchange.encodings import find_encoding
from contentplanner.exchange.records import read_records
from contentplanner.exchange.words import normal_header

_USUAL_LANGUAGE = "en"


class CsvTextReader:
    """Opens CSV files of texts; see ``application.hints.TextReader``."""

    def texts(self, path: Path) -> Iterator[TextLine]:
        """Return the texts of a file, empty ones too, so that every record is answered.

        Raises:
            ImportProblem: ``file-not-found``, ``not-readable``, ``file-empty`` or ``no-text-column``.
        """
        try:
            yield from self._texts(path)
        except FileNotFoundError:
            raise ImportProblem("file-not-found", f"There is no file “{path}”.") from None
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
            raise ImportProblem("not-readable", f"“{path.name}” cannot be read: {reason}.") from None

    def _texts(self, path: Path) -> Iterator[TextLine]:
        encoding = find_encoding(path)
        records = read_records(path, find_dialect(path, encoding.codec, _is_ours))
        header = next(records, None)
        if header is None:
            raise ImportProblem("file-empty", f"“{path.name}” is empty.")
        names = [normal_header(cell) for cell in header.cells]
        if "text" not in names:
            sentence = f"“{path.name}” has no column “text”. Name the column that holds the texts so."
            raise ImportProblem("no-text-column", sentence)
        text, language = names.index("text"), names.index("language") if "language" in names else len(names)
        for record in records:
            cells = [*record.cells, *[""] * (len(names) + 1 - len(record.cells))]
            yield TextLine(record.line, cells[text], cells[language].strip() or _USUAL_LANGUAGE)


def _is_ours(name: str) -> bool:
    return normal_header(name) in ("text", "language")
