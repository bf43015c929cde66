"""Keys of the player's own: which command may have which key, on all the screens where it works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.play.settings import Settings
from game.tui.keys import ALL, ARROWS

Screens = Mapping[str, tuple[str, ...]]  # the commands of each screen

# They move the cursor, give numbered answers, scroll and go back on every screen.
RESERVED = {
    **dict.fromkeys(("up", "down", "left", "right"), "moves the cursor"),
    **dict.fromkeys("123456789", "gives the answer with that number"),
    **dict.fromkeys(("pageup", "pagedown", "space"), "scrolls the page"),
    **dict.fromkeys(("escape", "backspace"), "always goes back"),
}


def commands(screen: Iterable[str]) -> list[str]:
    """List the commands of a screen whose keys can be changed."""
    return [name for name in dict.fromkeys(screen) if name not in ARROWS]


def refusal(command: str, key: str, settings: Settings, screens: Screens) -> str | None:
    """Say in one sentence why a command cannot have a key; None when it can."""
    if key in RESERVED:
        return f"{_named(key)} {RESERVED[key]}."
    if len(key) > 1 and "+" in key:
        return f"{_named(key)} belongs to the terminal; take a key without ctrl or alt."
    for title, names in screens.items():
        other = _holder(command, key, settings, names)
        if other:
            return f"{_named(key)} is taken: on the screen “{title}” it is “{ALL[other].label}”."
    return None


def _holder(command: str, key: str, settings: Settings, names: tuple[str, ...]) -> str | None:
    """Name the command that has this key on a screen where the other one works too."""
    if command not in names:
        return None
    others = (each for each in commands(names) if each != command)
    return next((each for each in others if settings.keys.get(each, ALL[each].key) == key), None)


def sound(settings: Settings, screens: Screens) -> tuple[Settings, list[str]]:
    """Leave out the keys that cannot be, as a file written by hand may have them; says which."""
    troubles = []
    for name, key in settings.keys.items():
        known = name in ALL and name not in ARROWS
        reason = refusal(name, key, settings, screens) if known else "There is no such command."
        if reason:
            troubles.append(f"In the settings the key {key} for {name} is left out. {reason}")
            settings = settings.with_key(name, None)
    return settings, troubles


def _named(key: str) -> str:
    return f"The key {key}"
