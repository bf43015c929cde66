"""Keys to commands: the catalogue of the view, and what only screens can do.

A screen names the commands it knows; footer, help and keys follow from that. The map room, the chronicle,
relations and settings will join here.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.view.commands import BY_ID, Command

_OWN = (
    Command("continue", "c", "continue", "Go on with the last game."),
    Command("new", "n", "new game", "Choose a scenario and begin."),
    Command("saves", "s", "saves", "List the saved games."),
    Command("seed", "s", "seed", "Type the number that chance is drawn from."),
    Command("level", "l", "level", "Choose how much you are told."),
    Command("onward", "enter", "to the desk", "Go on to the desk; space does the same."),
    Command("open", "enter", "open", "Take what the cursor is on."),
    Command("play", "enter", "begin", "Begin the story."),
    Command("next", "tab", "next file", "Show the next file in the tray."),
    Command("coming", "o", "on its way", "What is seen coming, and what your decisions still bring."),
    Command("voices", "v", "voices", "Show or hide what your advisers say."),
    Command("more", "m", "more", "Show or hide the background of a file."),
    Command("see", "x", "links", "Open the first page that a text leads to."),
    Command("theme", "f2", "light or dark", "Change between the dark and the light theme."),
    Command("back", "q", "back", "Go back; escape and backspace do the same."),
    Command("leave", "q", "leave", "Leave the game; it is kept."),
    Command("move", "up", "move", "Move the cursor; the page keys scroll."),
    Command("across", "right", "across", "Go into the dossier, and back with the left arrow."),
)
ALL = BY_ID | {command.id: command for command in _OWN}
ARROWS = ("choose", "move", "across")  # shown like commands; screens answer arrows and numbers themselves
BACK = ("escape", "backspace", "q")
_SHOWN = {"enter": "enter", "up": "↑↓", "right": "←→", "question_mark": "?"}
_TYPED = {"?": "question_mark"}


def shown(command: Command) -> str:
    """Write a command's key as a player reads it."""
    return _SHOWN.get(command.key, command.key)


def bound(ids: Iterable[str]) -> dict[str, str]:
    """Map the keys of some commands, as Textual names them, to the commands' ids."""
    return {_TYPED.get(ALL[each].key, ALL[each].key): each for each in ids if each not in ARROWS}
