"""The palette drawn: what is typed, and the commands it finds."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.keys import shown
from game.tui.rows import Row, Span, fit, flow, row, sides
from game.view.commands import Command


def typed_row(typed: str, found: int, width: int) -> Row:
    """Draw the line that is typed into."""
    hint = Span("type part of a name", "dim") if not typed else Span("")
    count = f"{found} command{'' if found == 1 else 's'}"
    return sides(
        [Span(": ", "key"), Span(typed, "strong"), Span("▏", "accent"), hint], [Span(count, "dim")], width
    )


def found_rows(commands: Sequence[Command], cursor: str, width: int) -> list[Row]:
    """Draw a command a row: name, what it does, key; what the one under the cursor does is told in full."""
    if not commands:
        return [row(Span("  Nothing is called that.", "dim"))]
    wide = max(len(each.label) for each in commands) + 2
    keys = max(len(shown(each)) for each in commands) + 1
    rows = []
    for each in commands:
        name = f"run:{each.id}"
        mark = Span("▸ " if name == cursor else "  ", "accent")
        lead, room = [mark, Span(f"{each.label:<{wide}}", "strong")], max(width - wide - keys - 3, 8)
        told = flow(each.help, room) if name == cursor else [row(fit(each.help, room))]
        key = [Span(shown(each), "key")]
        rows.append(sides([*lead, Span(told[0].text, "dim")], key, width, name))
        rows += [row(" " * (wide + 2), Span(more.text, "dim"), key=name) for more in told[1:]]
    return rows
