"""The colours of the map: hues from the style sheet, laid over the theme's own ground."""

from __future__ import annotations

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

COUNTRIES = ("AFG", "CHN", "IND", "IRN", "KAZ", "KGZ", "PAK", "RUS", "TJK", "TKM", "UZB")
GROUNDS = (*COUNTRIES, "other", "ocean", "lit")
STATES = ("open", "risky", "closed")
INKS = (
    *("coast", "border", "disputed", "land", "sea", "place", "capital", "chosen"),
    *STATES,
    *("site", "site-idle", "site-going", "site-stalled", "site-stopped", "site-done"),
    *("file", "file-chosen", "crisis"),
)
# Where a terminal has 256 colours, dark tints all fall on the same few: land is grey there, in steps that
# differ between neighbours, the player's own country the farthest from the ground; only water keeps a hue.
_STEPS = {
    "AFG": 2,
    "CHN": 2,
    "IND": 1,
    "IRN": 1,
    "KAZ": 1,
    "KGZ": 3,
    "PAK": 4,
    "RUS": 2,
    "TJK": 1,
    "TKM": 3,
    "UZB": 2,
}
_FEW = {True: {"ocean": "#00005f"}, False: {"ocean": "#afd7ff", "PAK": "#d7ffd7"}}
_STEP = 0.05


class Tints:
    """Reads the style sheet of a widget; made when a style is first wanted under a theme."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._base = widget.background_colors[1]
        self._few = widget.app.console.color_system in ("256", "standard")

    def style(self, ink: str, ground: str) -> Style:
        """Give the style of an ink on a ground; a ground with a plus is lit."""
        back = self._ground(ground)
        if not ink:
            return Style(bgcolor=back.rich_color)
        styles = self._widget.get_component_styles(f"ink--{ink}")
        color, paint = styles.color, styles.background
        back = back + paint if paint.a else back
        return Style(color=(back + color).rich_color, bgcolor=back.rich_color) + _weight(styles.text_style)

    def _ground(self, ground: str) -> Color:
        name, lit = ground.removesuffix("+"), ground.endswith("+")
        name = "ocean" if name == "sea" else name if name in COUNTRIES else "other"
        found = self._reduced(name) if self._few else self._base + self._tint(name)
        return found + self._tint("lit") if lit else found

    def _tint(self, name: str) -> Color:
        return self._widget.get_component_styles(f"ground--{name}").background

    def _reduced(self, name: str) -> Color:
        dark = self._base.brightness < 0.5
        hue = _FEW[dark].get(name)
        if hue:
            return Color.parse(hue)
        towards = Color(255, 255, 255) if dark else Color(0, 0, 0)
        return self._base.blend(towards, _STEP * _STEPS.get(name, 0))


def _weight(style: Style) -> Style:
    return Style(bold=style.bold, italic=style.italic, reverse=style.reverse, underline=style.underline)
