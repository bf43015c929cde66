"""The one catalogue of commands: keys, footer, palette, help and line mode all come from it."""

from __future__ import annotations

from attrs import frozen

DESK, ANYWHERE = "desk", "anywhere"


@frozen
class Command:
    """What a player can do besides giving orders: its key, name, a line of help, and where it works."""

    id: str
    key: str
    label: str
    help: str
    where: str = ANYWHERE


COMMANDS: tuple[Command, ...] = (
    Command("choose", "1-9", "choose", "Open the file, or give the order, with that number.", DESK),
    Command("desk", "d", "desk", "Back to the desk: scores, purses and files."),
    Command("initiatives", "i", "initiatives", "What you can start by yourself, and ask to see.", DESK),
    Command("ladders", "l", "ladders", "Your postures, and moving them one rung.", DESK),
    Command("projects", "p", "projects", "What you can build, and what is being built.", DESK),
    Command("home", "h", "home", "The constituencies at home, and mending them.", DESK),
    Command("why", "w", "why", "Why any number stands where it does: each cause and its size.", DESK),
    Command("briefing", "b", "briefing", "What happened at the start of this turn, and why.", DESK),
    Command("goals", "g", "goals", "The goals, your pledges, and the verdict once it is over."),
    Command("relations", "r", "relations", "How everybody stands to you, and the region as a whole.", DESK),
    Command("codex", "k", "codex", "Pages on people, places and agreements."),
    Command("undo", "u", "undo", "Take back the last order of this turn.", DESK),
    Command("end", "e", "end turn", "End the turn and see what comes of it.", DESK),
    Command("save", "s", "save", "Save the game."),
    Command("help", "?", "help", "These commands, and how the game is played."),
    Command("quit", "q", "quit", "Leave the game."),
)
BY_ID = {command.id: command for command in COMMANDS}


def footer(*ids: str) -> list[tuple[str, str]]:
    """List keys with their labels, for a line at the foot of a screen."""
    return [(BY_ID[each].key, BY_ID[each].label) for each in ids]
