"""Puts the theme on the application: style, fonts, palette and style sheet."""

import re

from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from contentplanner.resources import resource_path
from contentplanner.ui.theme.theme import Theme, current_theme
from contentplanner.ui.theme.tokens import DARK, LIGHT

_DRESSED = "contentplanner_dressed"
_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
_PALETTE = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "past",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "onAccent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "onInk",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "lineStrong",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "ink",
}
_GREYED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def dress(application: QApplication) -> Theme:
    """Dress the application in its theme, now and after each change of it; once is enough."""
    theme = current_theme()
    if application.property(_DRESSED):
        return theme
    application.setProperty(_DRESSED, True)
    application.setStyle("Fusion")
    for weight in _WEIGHTS:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", f"Inter-{weight}.ttf")))
    # Runs before any widget hears of the change, because it was connected first.
    theme.changed.connect(lambda: _put_on(application, theme))
    _put_on(application, theme)
    return theme


def style_sheet(theme: Theme) -> str:
    """Return the style sheet: ``@name`` is a colour, ``@icon(name)`` a picture, ``13sp`` a scaled size."""
    template = resource_path("themes", "app.qss").read_text("utf-8")
    colours = DARK if theme.dark else LIGHT
    pictures = resource_path("themes").as_posix()
    text = re.sub(r"@folder", f"{pictures}/{'dark' if theme.dark else 'light'}", template)
    text = re.sub(r"@(\w+)", lambda found: colours[found[1]], text)
    return re.sub(r"(\d+)sp\b", lambda found: f"{theme.px(int(found[1]))}px", text)


def _put_on(application: QApplication, theme: Theme) -> None:
    application.setPalette(_palette(theme))
    application.setFont(theme.font("body"))
    application.setStyleSheet(style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, token in _PALETTE.items():
        palette.setColor(role, theme.colour(token))
    for role in _GREYED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("text3"))
    if hasattr(QPalette.ColorRole, "Accent"):  # since Qt 6.6
        palette.setColor(QPalette.ColorRole.Accent, theme.colour("accent"))
    return palette
