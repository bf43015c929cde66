"""The palette drawn: what is typed, and the commands it finds."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.keys import shown
from game.tui.rows import Row, Span, fit, row, sides
from game.view.commands import Command


def typed_row(typed: str, found: int, width: int) -> Row:
    """Draw the line that is typed into."""
    hint = Span("type part of a name", "dim") if not typed else Span("")
    count = f"{found} command{'' if found == 1 else 's'}"
    return sides(
        [Span(": ", "key"), Span(typed, "strong"), Span("▏", "accent"), hint], [Span(count, "dim")], width
    )


def found_rows(commands: Sequence[Command], cursor: str, width: int) -> list[Row]:
    """Draw a command a row: name, what it does, key."""
    if not commands:
        return [row(Span("  Nothing is called that.", "dim"))]
    wide = max(len(each.label) for each in commands) + 2
    keys = max(len(shown(each)) for each in commands) + 1
    rows = []
    for each in commands:
        name = f"run:{each.id}"
        mark = Span("▸ " if name == cursor else "  ", "accent")
        about = fit(each.help, max(width - wide - keys - 3, 8))
        left = [mark, Span(f"{each.label:<{wide}}", "strong"), Span(about, "dim")]
        rows.append(sides(left, [Span(shown(each), "key")], width, name))
    return rows
