"""Our own themes, and what the others lack.

Text keeps a contrast of at least 4.5 to its ground (7 in the one of high contrast); the grounds are nearly
grey, and far enough apart, so that they stay distinct where a terminal has only 256 colours. In the pair
of blue and orange, good, bad and warning stay apart for eyes that do not tell red from green.
"""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="wakhan-dark",
    dark=True,
    primary="#e0a458",
    secondary="#7fa8a0",
    accent="#e0a458",
    foreground="#d5d2c8",
    background="#141516",
    surface="#1c1e1f",
    panel="#26282a",
    success="#7fb88f",
    warning="#e0a458",
    error="#e07a6e",
    variables={
        "dim": "#8f9692",
        "faint": "#575c5f",
        "cursor": "#35393c",
        "hover": "#2d3032",
    },
)
LIGHT = Theme(
    name="wakhan-light",
    dark=False,
    primary="#8a4b08",
    secondary="#2f665e",
    accent="#8a4b08",
    foreground="#26292b",
    background="#f7f7f5",
    surface="#efefed",
    panel="#e5e5e2",
    success="#2b6a3b",
    warning="#8a4b08",
    error="#a3271b",
    variables={
        "dim": "#5f6461",
        "faint": "#adada8",
        "cursor": "#d2d2ce",
        "hover": "#dddddb",
    },
)
CONTRAST = Theme(
    name="wakhan-contrast",
    dark=True,
    primary="#ffd75f",
    secondary="#8fe0ff",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#121212",
    panel="#262626",
    success="#8fffab",
    warning="#ffd75f",
    error="#ffb3a6",
    variables={
        "dim": "#d0d0d0",
        "faint": "#a0a0a0",
        "cursor": "#444444",
        "hover": "#3a3a3a",
    },
)
BLUE_DARK = Theme(
    name="wakhan-blue-dark",
    dark=True,
    primary="#f3e3a3",
    secondary="#6db3f2",
    accent="#f3e3a3",
    foreground="#d5d2c8",
    background="#141516",
    surface="#1c1e1f",
    panel="#26282a",
    success="#6db3f2",
    warning="#f3e3a3",
    error="#e8833a",
    variables=dict(DARK.variables),
)
BLUE_LIGHT = Theme(
    name="wakhan-blue-light",
    dark=False,
    primary="#775d6e",
    secondary="#0057b8",
    accent="#6f5066",
    foreground="#26292b",
    background="#f7f7f5",
    surface="#efefed",
    panel="#e5e5e2",
    success="#0057b8",
    warning="#6f5066",
    error="#a84300",
    variables=dict(LIGHT.variables),
)
FEW = Theme(  # the sixteen colours of a plain console, met exactly; none of their greys can be relied on as a ground
    name="wakhan-few",
    dark=True,
    primary="#ffff55",
    secondary="#55ffff",
    accent="#ffff55",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#0000aa",
    success="#55ff55",
    warning="#ffff55",
    error="#ff5555",
    variables={
        "dim": "#aaaaaa",
        "faint": "#aaaaaa",
        "cursor": "#aaaaaa",
        "hover": "#0000aa",
    },
)
THEMES = (DARK, LIGHT, CONTRAST, BLUE_DARK, BLUE_LIGHT)
ABOUT = {
    DARK.name: ("Wakhan, dark", "Warm on nearly black."),
    LIGHT.name: ("Wakhan, light", "The same on paper."),
    CONTRAST.name: ("High contrast", "White on black; everything that is read stands out."),
    BLUE_DARK.name: (
        "Blue-orange, dark",
        "Good is blue, bad is orange: for eyes that see red and green alike.",
    ),
    BLUE_LIGHT.name: ("Blue-orange, light", "The same on paper."),
}
_PAIRS = ((DARK, LIGHT), (BLUE_DARK, BLUE_LIGHT))
_OTHER = {one.name: other.name for pair in _PAIRS for one, other in (pair, pair[::-1])}
_READABLE = 4.5


def other(name: str, dark: bool) -> str:
    """Name the light theme for a dark one, and the dark one for a light."""
    return _OTHER.get(name, LIGHT.name if dark else DARK.name)


def lacking(theme: Theme) -> dict[str, str]:
    """Mix the colours that our screens use and that a theme made by others does not name."""
    colours = theme.to_color_system().generate()
    if theme.ansi:
        return {"dim": theme.foreground or "ansi_default", "faint": "ansi_bright_black"} | dict.fromkeys(
            ("cursor", "hover"),
            "ansi_default",  # the style sheet turns the colours of the cursor round
        )
    ground, text = Color.parse(colours["background"]), Color.parse(colours["foreground"])
    readable = (shade for shade in _shades(ground, text) if _contrast(shade, ground) >= _READABLE)
    dim = next(readable, text)
    return {
        "dim": dim.hex,
        "faint": ground.blend(text, 0.35).hex,
        "cursor": ground.blend(text, 0.22).hex,
        "hover": ground.blend(text, 0.14).hex,
    }


def _contrast(one: Color, two: Color) -> float:
    """Give the contrast of two colours, from 1 to 21, as WCAG has it."""
    low, high = sorted((_luminance(one), _luminance(two)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _shades(ground: Color, text: Color) -> list[Color]:
    """Give the shades from a dimmed text to the text itself, which is taken whatever its contrast."""
    steps = [ground.blend(text, part / 10) for part in (6, 7, 8, 9)]
    return [*steps, text, Color.parse("#ffffff" if ground.brightness < 0.5 else "#000000")]
