"""The palette drawn: what is typed, and the commands and orders it finds."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.keys import shown
from game.tui.rows import Row, Span, fit, flow, row, sides
from game.view.commands import Command


def typed_row(typed: str, found: int, width: int) -> Row:
    """Draw the line that is typed into."""
    hint = Span("type part of a name", "dim") if not typed else Span("")
    count = f"{found} found" if typed else f"{found} commands"
    return sides(
        [Span(": ", "key"), Span(typed, "strong"), Span("▏", "accent"), hint], [Span(count, "dim")], width
    )


def found_rows(commands: Sequence[Command], cursor: str, width: int) -> list[Row]:
    """Draw a command a row: name, what it does, key; what the one under the cursor does is told in full."""
    if not commands:
        return [row(Span("  Nothing is called that.", "dim"))]
    wide = min(max(len(each.label) for each in commands) + 2, width // 2)
    keys = max(len(_key(each)) for each in commands) + 1
    rows = []
    for each in commands:
        name = f"run:{each.id}"
        mark = Span("▸ " if name == cursor else "  ", "accent")
        lead, room = (
            [mark, Span(f"{fit(each.label, wide - 1):<{wide}}", "strong")],
            max(width - wide - keys - 3, 8),
        )
        told = flow(each.help, room) if name == cursor else [row(fit(each.help, room))]
        key = [Span(_key(each), "key")]
        rows.append(sides([*lead, Span(told[0].text, "dim")], key, width, name))
        rows += [row(" " * (wide + 2), Span(more.text, "dim"), key=name) for more in told[1:]]
    return rows


def _key(command: Command) -> str:
    """Give the key as it is set; an order has none."""
    return shown(command) if command.key else ""
