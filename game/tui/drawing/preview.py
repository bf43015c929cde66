"""The strip of a preview, and what was found in the files, drawn."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, flow, row, sides
from game.view.excerpt import ExcerptLine
from game.view.preview_lists import Item
from game.view.preview_state import Finding, Standing, counted

WIDEST = 120
LIST = "preview:problems"  # a click there lists them
HEADINGS = {"error": "PROBLEMS", "warning": "WARNINGS", "note": "NOTES"}
MARKS = {"error": Span("✗ ", "bad"), "warning": Span("! ", "warn"), "note": Span("· ", "accent")}
SOUND = "The files can be played."


def strip_rows(standing: Standing, width: int, most: int) -> list[Row]:
    """Draw how the scenario stands: its first problem in full, what the last reload lost or did, what is altered."""
    rows: list[Row] = []
    if standing.errors:
        rows = problem_rows(standing, width, most - bool(standing.altered))
    elif standing.trouble:
        rows = flow([Span(standing.said, "warn")], width, Span("! ", "warn"))
    alone = not rows
    told = _told(standing) if alone else [Span(standing.altered, "accent")]
    if any(span.text for span in told) or (alone and standing.findings):
        lines = flow(told, width, Span("✓ " if alone else "· ", "good" if alone else "accent"))
        count = [] if standing.errors else _count(standing)
        rows += [*lines[:-1], sides(lines[-1].spans, count, width)]
    return rows[:most]


def _told(standing: Standing) -> list[Span]:
    if not (standing.said or standing.altered):
        return [Span(SOUND, "dim")] if standing.findings else []
    gap = "  " if standing.said and standing.altered else ""
    return [Span(f"{standing.said}{gap}", "dim"), Span(standing.altered, "accent")]


def _count(standing: Standing) -> list[Span]:
    told = counted(standing)
    return [Span(f"{told}: ", "warn", LIST), Span(key_shown("problems"), "key", LIST)] if told else []


def problem_rows(standing: Standing, width: int, most: int) -> list[Row]:
    """Draw the panel over the game: how many problems there are, and the first with its lines."""
    first = standing.errors[0]
    what = "The game goes on as it was last read" if standing.loaded else "There is nothing to play yet"
    keys = [Span(f"{counted(standing)}: ", "bad", LIST), Span(key_shown("problems"), "key", LIST)]
    head = sides([Span("✗ ", "bad"), Span(what, "strong")], keys, width, LIST)
    rows = [head, *finding_rows(first, width)]
    return rows if len(rows) <= most else [*rows[: most - 1], row(Span("  …", "dim"), key=LIST)]


def finding_rows(finding: Finding, width: int) -> list[Row]:
    """Draw one finding: its place and code, what was found, the mend, and the lines around it."""
    ink = {"error": "bad", "warning": "warn"}.get(finding.severity, "accent")
    rows = flow([Span(finding.place, "accent"), Span("  "), Span(finding.code, "dim")], width, "  ")
    told, hint = Span(finding.message, ink), Span(f"→ {finding.hint}" if finding.hint else "", "good")
    if cell_len(told.text) + cell_len(hint.text) + 4 <= width:
        rows += flow([told, Span("  "), hint] if hint.text else [told], width, "  ")
    else:
        rows += [*flow([told], width, "  "), *flow([hint], width, "  ", "    ")]
    return [*rows, *excerpt_rows(finding.lines, width)]


def excerpt_rows(lines: Sequence[ExcerptLine], width: int) -> list[Row]:
    """Draw lines of a file with their numbers; of a line too long the piece with the caret, alone."""
    marked = next((line for line in lines if line.caret), None)
    if marked is None:
        return []
    digits = len(str(lines[-1].number))
    room = max(width - digits - 6, 8)
    start = _start(marked, room)
    rows = []
    for line in lines if not start else (marked,):
        ink = "" if line.caret else "dim"
        number = Span(f"  {line.number:>{digits}} │ ", "dim")
        rows.append(row(number, Span(_part(line.text, start, room), ink)))
        if line.caret:
            before = " " * (cell_len(line.text[: line.caret - 1]) - start)
            rows.append(row(Span(f"  {' ' * digits} │ ", "dim"), Span(f"{before}^", "bad")))
    return rows


def _start(line: ExcerptLine, room: int) -> int:
    """Give the cell from which a line is shown, so that its caret is in view."""
    caret = cell_len(line.text[: line.caret])
    return 0 if cell_len(line.text) <= room or caret < room else caret - room * 2 // 3


def _part(text: str, start: int, room: int) -> str:
    """Cut cells `start` to `start + room` out of a text, with a sign where more of it stands."""
    rest, skipped = text, 0
    while rest and skipped < start:
        skipped += cell_len(rest[0])
        rest = rest[1:]
    rest = " " * (skipped - start) + rest
    if start and rest:
        rest = "…" + " " * (cell_len(rest[0]) - 1) + rest[1:]
    return f"{set_cell_size(rest, room - 1)}…" if cell_len(rest) > room else rest


def list_rows(findings: Sequence[Finding], width: int) -> list[Row]:
    """Draw everything that was found, problems first."""
    rows: list[Row] = []
    heading = ""
    for number, finding in enumerate(findings):
        group = HEADINGS[finding.severity]
        if group != heading:
            heading = group
            rows += [*([BLANK] if rows else []), row(Span(group, "head"))]
        mark = MARKS[finding.severity]
        place = finding.place.rpartition("/")[2]
        rows += flow([Span(place)], width, mark, key=f"found:{number}")
        rows += flow([Span(finding.code, "dim")], width, "  ", key=f"found:{number}")
    return rows or [row(Span("Nothing was found.", "dim"))]


def item_rows(items: Sequence[Item], cursor: str, width: int, none: str) -> list[Row]:
    """Draw what can be jumped to or set, one a row."""
    if not items:
        return flow([Span(none, "dim")], width, "  ")
    rows = []
    for item in items:
        key = f"item:{item.key}"
        mark = Span("▸ " if key == cursor else "  ", "accent")
        right = [Span(f" {item.right}", "good" if item.open else "dim")]
        room = width - 3 - cell_len(right[0].text)
        name = _cut(item.name, room)
        about = _cut(item.about, room - cell_len(name) - 2)
        left = [mark, Span(name, "strong"), Span(f"  {about}" if about else "", "dim")]
        rows.append(sides(left, right, width, key))
    return rows


def _cut(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    return f"{set_cell_size(text, room - 1).rstrip()}…" if room > 3 else ""
