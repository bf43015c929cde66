"""Our own two themes.

Text keeps a contrast of at least 4.5 to its ground; the grounds are nearly grey, and far enough apart, so
that they stay distinct where a terminal has only 256 colours.
"""

from __future__ import annotations

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
THEMES = (DARK, LIGHT)
