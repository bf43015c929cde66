"""Keys to commands: the catalogue of the view, and what only screens can do.

A screen names the commands it knows; footer, help, palette and keys follow from that.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from textual.events import Key
from textual.keys import KEY_NAME_REPLACEMENTS

from game.tui.chosen import chosen
from game.view.commands import BY_ID, Command

_OWN = (
    Command("continue", "c", "continue", "Go on with the last game."),
    Command("new", "n", "new game", "Choose a scenario and begin."),
    Command("saves", "s", "saves", "List the saved games."),
    Command("workshop", "w", "workshop", "Write scenarios of your own, and preview them."),
    Command("preview", "enter", "preview", "Play the story while you write it; leaves the game for that."),
    Command("story", "n", "new story", "Begin a story of your own: a small one that plays."),
    Command("seed", "s", "seed", "Type the number that chance is drawn from."),
    Command("level", "l", "level", "Choose how much you are told."),
    Command("onward", "enter", "to the desk", "Go on to the desk; space does the same."),
    Command("open", "enter", "open", "Take what the cursor is on."),
    Command("play", "enter", "begin", "Begin the story."),
    Command("next", "tab", "next file", "Show the next file in the tray."),
    Command("coming", "o", "on its way", "What is seen coming, and what your decisions still bring."),
    Command("voices", "v", "voices", "Show or hide what your advisers say."),
    Command(
        "answers", "right", "answers", "Go in among the answers of a file, and back with the left arrow."
    ),
    Command(
        "forecast", "f", "forecast", "Show or hide where the scores may go after an answer or order: ranges."
    ),
    Command("ledger", "t", "ledger", "Every number that moved at the turn of the turn, with all its causes."),
    Command("more", "a", "all of it", "Show or hide the background of a file."),
    Command("map", "m", "map", "The map room: countries, roads, projects, and where the files come from."),
    Command("chronicle", "c", "chronicle", "The course of any number, turn by turn, with what happened."),
    Command("see", "x", "links", "Open the first page that a text leads to."),
    Command("rewind", "z", "rewind", "Take up an earlier turn again, as a branch; the line played is kept."),
    Command(
        "resume", "enter", "go on", "Go on with the game, or with the older copy, that the cursor is on."
    ),
    Command("autosaves", "f", "autosaves", "Show or hide the autosaves."),
    Command("verify", "v", "verify", "Play this game again and compare every number."),
    Command("verify_all", "a", "verify all", "Play every save and every copy again."),
    Command("compare", "c", "compare", "Put two games side by side: mark one, then compare it with another."),
    Command("export", "e", "export", "Write the game into a file that can be carried elsewhere."),
    Command("report", "p", "report", "Write the verdict into a file that can be handed out, as Markdown."),
    Command("import", "i", "import", "Take a game from a file among the saved ones."),
    Command("delete", "d", "delete", "Delete a game with its older copies; asks first."),
    Command("keep", "enter", "choose", "Keep what the cursor is on, or give its command another key."),
    Command("reset", "r", "reset", "Give the command under the cursor its own key again."),
    Command("reset_all", "a", "reset all", "Give every command its own key again; asks first."),
    Command("jump", "down", "go", "Go to the nearest place, project or country in that direction."),
    Command(
        "thing", "tab", "next", "Turn to the next file, road, project or country; shift with tab goes back."
    ),
    Command("closer", "+", "closer", "Come closer; the wheel does the same."),
    Command("farther", "-", "farther", "Step back."),
    Command("whole", "0", "whole map", "Show the whole region again."),
    Command("pan", "shift+right", "pan", "Move the map under the window; dragging it does the same."),
    Command(
        "turns", "right", "turn", "Go from turn to turn; home and end go to the first and to the present one."
    ),
    Command(
        "beside",
        "enter",
        "compare",
        "Put this number beside the others, or take it away; space does the same.",
    ),
    Command(
        "fan", "f", "forecast", "Show or hide where the number may go: ranges over many games played on."
    ),
    Command("in_fact", "h", "history", "Show or hide the line of the same story, played as history went."),
    Command(
        "event", "j", "event", "Deal any event now, whatever its dates and conditions, to see how it looks."
    ),
    Command("to_turn", "z", "turn", "Go to any turn: back, or on with the orders known, else without any."),
    Command("alter", "s", "set", "Set any figure, ladder or flag to try something out; undo takes it back."),
    Command(
        "problems", "y", "problems", "List what was found in the files: problems, and what is worth a look."
    ),
    Command("reload", "f9", "reload", "Read the files again; saving one does so by itself."),
    Command("settings", "f2", "settings", "Colours, drawing, motion, density and keys."),
    Command("theme", "f3", "light or dark", "Change between the dark and the light theme."),
    Command("palette", ":", "find", "Find any command by typing part of its name."),
    Command("back", "q", "back", "Go back; escape and backspace do the same."),
    Command("leave", "q", "leave", "Leave the game; it is kept."),
    Command("letter", "a-z", "by name", "Go to the next name with a word that begins with the letter."),
    Command("move", "up", "move", "Move the cursor; the page keys scroll."),
    Command("across", "right", "across", "Go into the dossier, and back with the left arrow."),
)
ALL = BY_ID | {command.id: command for command in _OWN}
ARROWS = (
    "choose",
    "move",
    "across",
    "jump",
    "answers",
    "turns",
    "letter",
)  # shown like commands; screens answer arrows and numbers themselves
ANYWHERE = ("settings", "theme", "palette")  # work on every screen
BACK = ("escape", "backspace", "q")
_SHOWN = {"up": "↑↓", "right": "←→", "down": "←↑↓→", "shift+right": "shift+→"}


def key_of(name: str) -> str:
    """Give the key that a command has, the player's own if it was changed."""
    return chosen().keys.get(name, ALL[name].key)


def shown(command: Command) -> str:
    """Write a command's key as a player reads it."""
    key = key_of(command.id)
    return _SHOWN.get(key, key)


def key_shown(name: str) -> str:
    """Write the key of the command of that name as a player reads it."""
    return shown(ALL[name])


def bound(ids: Iterable[str]) -> dict[str, str]:
    """Map the keys of some commands, as Textual names them, to the commands' ids."""
    mine = chosen().keys
    names = sorted((each for each in ids if each not in ARROWS), key=lambda name: name in mine)
    return {typed(key_of(name)): name for name in names}


def typed(key: str) -> str:
    """Give the name that Textual has for a key: letters and named keys as they are, signs by their Unicode name."""
    if len(key) != 1 or key.isalnum():
        return key
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def pressed(event: Key) -> str:
    """Give the key that was pressed as the catalogue and the settings write it."""
    sign = event.character
    return sign if sign and len(sign) == 1 and sign.isprintable() and not sign.isspace() else event.key
