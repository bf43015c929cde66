"""A report with what can be done about it, drawn."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.rows import BLANK, Row, Span, flow

WIDEST = 92


def choice_rows(
    heading: str, lines: Sequence[str], choices: Sequence[str], width: int, cursor: str = ""
) -> list[Row]:
    """Draw a report and its choices, numbered; the one under the cursor has a sign besides the colour."""
    width = min(width, WIDEST)
    rows = [*flow([Span(heading, "title")], width), BLANK]
    for line in lines:
        told = line.strip()
        listed = told.startswith(("Added:", "Removed:", "Renamed:"))
        verb, _, rest = told.partition(" ") if listed else ("", "", told)
        rows += flow(
            [Span(f"{verb} " if verb else "", "accent"), Span(rest)],
            width,
            *(("  ", "    ") if listed else ()),
        )
    rows.append(BLANK)
    for number, label in enumerate(choices, 1):
        key = f"choice:{number}"
        sign = "▸" if cursor == key else " "
        rows += flow([Span(label, "strong")], width, Span(f"{sign}{number} ", "key"), key=key)
    return rows
