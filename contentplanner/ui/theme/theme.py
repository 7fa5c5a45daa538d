"""The application's look as one object: colours, scaled sizes and fonts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication

from contentplanner.ui.theme.tokens import DARK, DARK_PHASES, LIGHT, LIGHT_PHASES

if TYPE_CHECKING:
    from contentplanner.domain.campaigns import Phase

_PROPERTY = "contentplanner_theme"
_ROLES: dict[str, tuple[int, QFont.Weight]] = {
    "title": (20, QFont.Weight.DemiBold),
    "number": (18, QFont.Weight.DemiBold),
    "heading": (15, QFont.Weight.DemiBold),
    "lane": (13, QFont.Weight.DemiBold),
    "month": (14, QFont.Weight.DemiBold),
    "body": (13, QFont.Weight.Normal),
    "label": (13, QFont.Weight.DemiBold),
    "small": (12, QFont.Weight.Normal),
    "micro": (11, QFont.Weight.Medium),
}
_MIDDLE = 128
_FALLBACKS = ["Noto Sans", "Segoe UI", "Helvetica Neue", "Noto Color Emoji"]


@dataclass(frozen=True, slots=True)
class PhaseColours:
    """Colours of a phase: edge and diamond, bar, icon and name on the bar."""

    solid: QColor
    tint: QColor
    text: QColor


class Theme(QObject):
    """The look in force; ``changed`` is emitted after any part of it changed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dark = False
        self.scale = 1.0
        self.reduce_motion = False
        self.family = "Inter"

    def apply(self, *, dark: bool, scale: float, reduce_motion: bool) -> None:
        """Take on another look and tell everyone; scale is 0.9 to 1.5."""
        self.dark, self.scale, self.reduce_motion = dark, scale, reduce_motion
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """Return the colour of a role such as ``"text2"``."""
        return QColor((DARK if self.dark else LIGHT)[token])

    def phase(self, phase: "Phase") -> PhaseColours:
        """Return the colours of a phase."""
        return PhaseColours(*map(QColor, (DARK_PHASES if self.dark else LIGHT_PHASES)[phase.value]))

    def px(self, size: float) -> int:
        """Return a size in pixels at the chosen text size."""
        return round(size * self.scale)

    def font(self, role: str = "body") -> QFont:
        """Return the font of a role: title number heading lane month body label small micro."""
        size, weight = _ROLES[role]
        font = QFont([self.family, *_FALLBACKS])
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        if hasattr(font, "setFeature"):  # since Qt 6.7: figures of one width do not jump
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def system_looks_dark() -> bool:
    """Tell whether the colours Qt starts with are dark: quickly, before the first paint."""
    return QGuiApplication.palette().window().color().lightness() < _MIDDLE


def system_is_dark() -> bool:
    """Tell whether the computer is set to dark colours."""
    from PySide6.QtCore import Qt  # making all names of Qt takes as long as a third of the first paint

    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def current_theme() -> Theme:
    """Return the application's theme; a light one is made where none was set."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a theme needs an application")
    theme = application.property(_PROPERTY)
    if theme is None:
        theme = Theme(application)
        application.setProperty(_PROPERTY, theme)
    return cast(Theme, theme)
