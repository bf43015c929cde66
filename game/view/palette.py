"""Commands found by what is typed of their names."""

from __future__ import annotations

from collections.abc import Iterable

from game.view.commands import Command


def found(commands: Iterable[Command], typed: str) -> list[Command]:
    """List the commands that the typed letters may mean, the likeliest first; all of them for no letters."""
    wanted = " ".join(typed.casefold().split())
    ranked = [
        (rank, place, each) for place, each in enumerate(commands) if (rank := _rank(each, wanted)) >= 0
    ]
    return [each for _, _, each in sorted(ranked, key=lambda one: one[:2])]


def _rank(command: Command, wanted: str) -> int:
    """Say how well a command fits, 0 best, -1 not at all."""
    label, about = command.label.casefold(), command.help.casefold()
    fits = (
        label.startswith(wanted),
        any(word.startswith(wanted) for word in label.split()),
        wanted in label,
        any(word.strip(".,;:").startswith(wanted) for word in about.split()),
        _strewn(label, wanted),
    )
    return fits.index(True) if True in fits else -1


def _strewn(text: str, wanted: str) -> bool:
    """Say whether the letters come one after the other, whatever stands between them."""
    rest = iter(text)
    return all(letter in rest for letter in wanted if letter != " ")
