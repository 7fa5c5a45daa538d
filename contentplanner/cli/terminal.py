"""Standard output and standard error, in UTF-8 on every system."""

import json
import os
import sys
from typing import Any, TextIO

from contentplanner.application.exporting import Sink


class Terminal:
    """Where answers and problems go.

    Args:
        out: For answers.
        problems: For problems, each one line.
    """

    def __init__(self, out: TextIO | None = None, problems: TextIO | None = None) -> None:
        self._out = sys.stdout if out is None else out
        self._problems = sys.stderr if problems is None else problems
        for stream in (self._out, self._problems):
            if reconfigure := getattr(stream, "reconfigure", None):
                reconfigure(encoding="utf-8", errors="backslashreplace")

    @property
    def sink(self) -> Sink:
        """Standard output for bytes, exactly as they are."""
        self._out.flush()
        sink: Sink = self._out.buffer
        return sink

    def say(self, *lines: str) -> None:
        """Answer in sentences."""
        for line in lines:
            self._out.write(f"{line}\n")

    def say_aside(self, *lines: str) -> None:
        """Answer beside a file that goes to standard output."""
        for line in lines:
            self._problems.write(f"{line}\n")

    def answer(self, value: Any, *, aside: bool = False) -> None:
        """Answer with one JSON value."""
        say = self.say_aside if aside else self.say
        say(json.dumps(value, ensure_ascii=False, indent=2))

    def problem(self, sentence: str) -> None:
        """Say in one line what went wrong."""
        self._problems.write(" ".join(sentence.split()) + "\n")

    def flush(self) -> None:
        """Make sure all has left; BrokenPipeError when the reader is gone."""
        self._out.flush()
        self._problems.flush()

    def give_up(self) -> None:
        """Let nothing more be written to a reader that is gone, not even at the end."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._out.fileno())
        os.close(nowhere)
