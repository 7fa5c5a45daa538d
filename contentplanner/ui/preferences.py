"""What this person likes on this computer: looks, sizes, last plans. It changes no plan."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

RECENT_PLANS = 5
LEFT_HINTS = 300
SMALLEST_TEXT, LARGEST_TEXT = 90, 150


class Preferences:
    """Typed settings, one place for their keys.

    Args:
        settings: Where they are kept; the person's own settings file by default.
    """

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "contentplanner", "contentplanner"
        )

    @property
    def scheme(self) -> str:
        """``"system"``, ``"light"`` or ``"dark"``."""
        kept = self._text("looks/scheme", "system")
        return kept if kept in ("system", "light", "dark") else "system"

    @scheme.setter
    def scheme(self, value: str) -> None:
        self._settings.setValue("looks/scheme", value)

    @property
    def text_size(self) -> int:
        """Size of texts in percent, 90 to 150."""
        return min(max(self._number("looks/text_size", 100), SMALLEST_TEXT), LARGEST_TEXT)

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._settings.setValue("looks/text_size", value)

    @property
    def reduce_motion(self) -> bool:
        """Whether nothing moves by itself."""
        return self._text("looks/reduce_motion", "false") == "true"

    @reduce_motion.setter
    def reduce_motion(self, value: bool) -> None:
        self._settings.setValue("looks/reduce_motion", value)

    @property
    def sidebar_folded(self) -> bool:
        """Whether the sidebar shows icons only although there is room."""
        return self._text("window/sidebar_folded", "false") == "true"

    @sidebar_folded.setter
    def sidebar_folded(self, value: bool) -> None:
        self._settings.setValue("window/sidebar_folded", value)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, as Qt keeps it."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("window/geometry", value)

    @property
    def inspector_width(self) -> int:
        """How wide the editor was beside the calendar, in pixels."""
        return min(max(self._number("window/inspector_width", 420), 340), 900)

    @inspector_width.setter
    def inspector_width(self, value: int) -> None:
        self._settings.setValue("window/inspector_width", value)

    @property
    def wide_editor(self) -> bool:
        """Whether the editor was wide, with preview and week beside the form."""
        return self._text("window/wide_editor", "false") == "true"

    @wide_editor.setter
    def wide_editor(self, value: bool) -> None:
        self._settings.setValue("window/wide_editor", value)

    @property
    def view(self) -> str:
        """Which section was shown last."""
        return self._text("window/view", "quarter")

    @view.setter
    def view(self, value: str) -> None:
        self._settings.setValue("window/view", value)

    @property
    def day(self) -> str:
        """The day the calendar stood on, ISO; empty for today."""
        return self._text("window/day", "")

    @day.setter
    def day(self, value: str) -> None:
        self._settings.setValue("window/day", value)

    @property
    def recent_plans(self) -> list[Path]:
        """The plans opened last, newest first."""
        kept = self._settings.value("plans/recent", [])
        paths = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [Path(path) for path in paths if isinstance(path, str) and path][:RECENT_PLANS]

    def remember_plan(self, folder: Path) -> None:
        """Put a plan at the top of the recent ones."""
        others = [path for path in self.recent_plans if path != folder]
        self._settings.setValue("plans/recent", [str(path) for path in [folder, *others][:RECENT_PLANS]])

    @property
    def folded_campaigns(self) -> list[str]:
        """Ids of the campaigns folded in the quarter, in the order they were."""
        return self._text("quarter/folded", "").split()

    @folded_campaigns.setter
    def folded_campaigns(self, ids: list[str]) -> None:
        self._settings.setValue("quarter/folded", " ".join(ids))

    @property
    def left_hints(self) -> list[str]:
        """Marks of the hints that were left, each with the text it was about, the newest last."""
        return self._text("hints/left", "").split()

    def leave_hint(self, mark: str) -> None:
        """Remember that a hint was left; the oldest are forgotten in time."""
        others = [one for one in self.left_hints if one != mark]
        self._settings.setValue("hints/left", " ".join([*others, mark][-LEFT_HINTS:]))

    def flag(self, name: str) -> bool:
        """Return whether something was noted, such as a hint that was hidden."""
        return self._text(f"flags/{name}", "false") == "true"

    def set_flag(self, name: str, on: bool = True) -> None:
        """Note something, or that it is no longer so."""
        self._settings.setValue(f"flags/{name}", on)

    @property
    def checks_spelling(self) -> bool:
        """Whether words that may be misspelt are underlined."""
        return self._text("spelling/checked", "true") == "true"

    @checks_spelling.setter
    def checks_spelling(self, value: bool) -> None:
        self._settings.setValue("spelling/checked", value)

    @property
    def dictionary_changes(self) -> int:
        """How often another dictionary was chosen, so that those who use it know."""
        return self._number("spelling/changes", 0)

    def note_dictionary_change(self) -> None:
        """Note that another dictionary was chosen, or given up."""
        self._settings.setValue("spelling/changes", self.dictionary_changes + 1)

    def unfinished_launch(self, plan: Path) -> str:
        """Return the answers of a campaign wizard that was left, for a plan; empty where there are none."""
        return self._text(_launch_key(plan), "")

    def keep_unfinished_launch(self, plan: Path, answers: str) -> None:
        """Keep the answers of a campaign wizard that was left, or drop them where they are empty."""
        if answers:
            self._settings.setValue(_launch_key(plan), answers)
        else:
            self._settings.remove(_launch_key(plan))

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    def _text(self, key: str, otherwise: str) -> str:
        kept: Any = self._settings.value(key, otherwise)
        return str(kept).lower() if isinstance(kept, bool) else str(kept)

    def _number(self, key: str, otherwise: int) -> int:
        try:
            return int(self._text(key, str(otherwise)))
        except ValueError:
            return otherwise

    def _bytes(self, key: str) -> QByteArray:
        kept = self._settings.value(key)
        return kept if isinstance(kept, QByteArray) else QByteArray()


def _launch_key(plan: Path) -> str:
    from hashlib import sha256  # not needed before there is a window

    # A folder has slashes, which would make groups of the settings.
    return f"launches/{sha256(str(plan).encode()).hexdigest()[:16]}"
