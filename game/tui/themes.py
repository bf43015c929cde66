"""Our own two themes; every pair of colours keeps a contrast of at least 4.5 except the faint rules."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="wakhan-dark",
    dark=True,
    primary="#e0a458",
    secondary="#7fa8a0",
    accent="#e0a458",
    foreground="#d5d2c8",
    background="#14181c",
    surface="#181d22",
    panel="#1f252b",
    success="#7fb88f",
    warning="#e0a458",
    error="#e07a6e",
    variables={
        "dim": "#8f9692",
        "faint": "#4d565b",
        "cursor": "#2b353c",
        "hover": "#232b31",
    },
)
LIGHT = Theme(
    name="wakhan-light",
    dark=False,
    primary="#8a4b08",
    secondary="#2f665e",
    accent="#8a4b08",
    foreground="#26292b",
    background="#f6f3ec",
    surface="#f0ece2",
    panel="#e7e2d5",
    success="#2b6a3b",
    warning="#8a4b08",
    error="#a3271b",
    variables={
        "dim": "#5f6461",
        "faint": "#b4ad9c",
        "cursor": "#dcd3bd",
        "hover": "#e9e3d4",
    },
)
THEMES = (DARK, LIGHT)
