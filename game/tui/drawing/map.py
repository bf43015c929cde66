"""Beside the map: what the selected thing says of itself, what else there is, and the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, fit, flow, priced, row, sides
from game.view.map.picture import MARKS, PLAIN_STEPS, STEPS
from game.view.map.picture import PLAIN as PLAIN_MARKS
from game.view.numbers import whole

if TYPE_CHECKING:
    from game.view.map.things import Board, Road, Site
    from game.view.map.words import Line, Told

INKS = {"good": "good", "bad": "bad", "warn": "warn", "dim": "dim", "accent": "accent"}
STATE_INK = {"open": "good", "risky": "warn", "closed": "bad"}
SAMPLES = {"open": "⠒⠒⠒⠒", "risky": "⠒⠒⠀⠒", "closed": "⠂⠂×⠂"}
OURS = {"open": "⠶⠶⠶⠶", "risky": "⠶⠶⠀⠶", "closed": "⠆⠆×⠆"}
PLAIN_SAMPLES = {"open": "####", "risky": "== =", "closed": "- x "}
NOTE = "Boundaries shown are not an endorsement; dashed ones are disputed."
SHORT_NOTE = "Boundaries shown are not an endorsement."


def told_rows(told: Told, width: int) -> list[Row]:
    """Draw the account of one thing, with the ways on from it."""
    rows = flow([Span(told.title, "title")], width)
    rows += flow([Span(told.kind, "dim")], width)
    for line in told.lines:
        rows += _line(line, width)
    ways = _ways(told)
    if ways:
        rows.append(BLANK)
    for key, words, target in ways:
        rows += flow([Span(words, "link", target)], width, Span(f"{key} ", "key", target), "  ", "")
    return rows


def _line(line: Line, width: int) -> list[Row]:
    if line.tone == "head":
        return [BLANK, *flow([Span(line.head, "strong")], width)]
    ink = INKS.get(line.tone, "")
    if not line.head:
        return [BLANK, *flow([Span(line.text, ink)], width)]
    figure = line.key.startswith("why:")  # a figure is coloured itself, of other lines the first words
    head = Span(f"{line.head}: ", "dim" if figure else ink or "dim", line.key)
    return flow([head, Span(line.text, ink if figure else "", line.key)], width, "", "  ")


def _ways(told: Told) -> list[tuple[str, str, str]]:
    """List where the thing leads, each with its key."""
    ways = []
    if told.file:
        ways.append((key_shown("open"), "the file on the desk", "do:open"))
    elif told.panel:
        ways.append((key_shown("open"), "projects on the desk", "do:open"))
    if told.actor:
        ways.append((key_shown("relations"), "relations", "do:relations"))
    if told.why:
        ways.append((key_shown("why"), "why the numbers stand so", "do:why"))
    if told.codex:
        ways.append((key_shown("codex"), told.codex[0][1], f"codex:{told.codex[0][0]}"))
    return ways


def index_rows(board: Board, selected: str, width: int) -> list[Row]:
    """List what is on the map beside places: files, roads and projects."""
    rows = _head("TONIGHT'S FILES", bool(board.files))
    for file in board.files:
        mark = Span(f" {file.number}{'!' if file.crisis else ' '} ", "warn" if file.crisis else "accent")
        rows += _entry(f"file:{file.event}", mark, [Span(file.title)], selected, width)
    rows += _head("ROADS TO THE SEA", bool(board.roads))
    for road in board.roads:
        rows += _road(road, selected, width)
    sites = sorted(board.sites, key=lambda site: site.state == "idle")
    rows += _head("PROJECTS", bool(sites))
    for site in sites:
        rows += _site(site, selected, width)
    return rows


def _head(words: str, wanted: bool) -> list[Row]:
    return [BLANK, row(Span(words, "head"))] if wanted else []


def _entry(key: str, mark: Span, spans: list[Span], selected: str, width: int) -> list[Row]:
    return _lit(flow(spans, width, mark, key=key), selected)


def _road(road: Road, selected: str, width: int) -> list[Row]:
    share = f"{whole(road.share)} %" if road.state != "closed" else "closed"
    ink = STATE_INK[road.state]
    lead = Span(f"{(OURS if road.route.ours else SAMPLES)[road.state]} ", ink)
    name = Span(road.label, "" if road.route.ours else "dim")
    value = Span(share, ink if road.state != "open" else "dim")
    return _lit(priced([lead, name], [value], width, road.key), selected)


def _site(site: Site, selected: str, width: int) -> list[Row]:
    states = {"idle": "", "done": "built", "stalled": "standstill", "stopped": "stopped"}
    state = states.get(site.state, f"{whole(site.percent)} %")
    ink = {"stalled": "bad", "done": "good"}.get(site.state, "dim")
    mark = Span(f" {STEPS[min(int(site.percent / 25), 4)]} ", "accent" if site.state != "idle" else "dim")
    name = Span(site.label, "dim" if site.state == "idle" else "")
    return _lit(priced([mark, name], [Span(state, ink)] if state else [], width, site.key), selected)


def _lit(rows: list[Row], selected: str) -> list[Row]:
    return [line._replace(ink="cursor" if line.key == selected else "") for line in rows]


def marks_row(ascii: bool = False) -> Row:
    """Name the marks of places, and of projects by how much of them stands."""
    signs = PLAIN_MARKS if ascii else MARKS
    spans = [part for kind, sign in signs.items() for part in (Span(sign), Span(f" {kind}  ", "dim"))]
    steps = PLAIN_STEPS if ascii else STEPS
    return Row((*spans, Span(steps, "accent"), Span(" project, from nothing to built", "dim")))


def legend_row(width: int, ascii: bool = False) -> Row:
    """Explain lines and marks, as far as there is room; the note on boundaries always stands."""
    samples = PLAIN_SAMPLES if ascii else SAMPLES
    spans = [
        part
        for state in samples
        for part in (Span(samples[state], STATE_INK[state]), Span(f" {state}  ", "dim"))
    ]
    extra = [
        Span("⠶⠶ ours  ", "dim"),
        Span("1", "accent"),
        Span(" file  ", "dim"),
        Span("◔", "accent"),
        Span(" project  ", "dim"),
    ]
    for left, note in (
        ([*spans, *extra], NOTE),
        (spans, NOTE),
        ([*spans, *extra[:1]], SHORT_NOTE),
        (spans, SHORT_NOTE),
    ):
        if sum(len(span.text) for span in left) + len(note) <= width:
            return sides(left, [Span(note, "dim")], width)
    return row(Span(fit(SHORT_NOTE, width), "dim"))
