"""The help drawn: from the catalogue of commands, what is said of each screen, and the words of the desk."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.guiding import phrase
from game.tui.keys import ALL, ARROWS, shown
from game.tui.rows import BLANK, Row, Span, flow, row
from game.view.glossary import TERMS
from game.view.help import ABOUT, PLAY

WIDEST = 84
WORD = "word:"  # the key of a row that explains a word


def help_rows(
    screen: str, now: Sequence[str], here: Sequence[str], width: int, alone: bool = True
) -> list[Row]:
    """Draw what the screen is, what can be done now and its keys; `alone` without a column for the rest."""
    width = min(width, WIDEST)
    title, about = ABOUT.get(screen, ("", ""))
    rows = [row(Span(title.upper(), "head")), *flow(phrase(about), width, " "), BLANK] if title else []
    if now:
        rows.append(row(Span("NOW", "head")))
        rows += [line for each in now for line in flow(phrase(each), width, Span(" · ", "accent"))]
        rows.append(BLANK)
    rows += [row(Span("KEYS", "head")), *_keys(here, width)]
    return [*rows, BLANK, *game_rows(width)] if alone else rows


def game_rows(width: int) -> list[Row]:
    """Draw the game in ten lines, and the words of the desk."""
    width = min(width, WIDEST)
    rows = [row(Span("HOW IT IS PLAYED", "head"))]
    for number, line in enumerate(PLAY, 1):
        rows += flow(phrase(line), width, Span(f" {number:>2} ", "dim"))
    return [*rows, BLANK, row(Span("THE WORDS OF THE DESK", "head")), *_words(width)]


def _keys(here: Sequence[str], width: int) -> list[Row]:
    names = list(dict.fromkeys(here))
    wide = max(len(shown(ALL[each])) for each in names) + 2
    rows: list[Row] = []
    for name in names:
        command = ALL[name]
        told = [Span(f"{command.label}  "), Span(command.help, "dim")]
        lead = Span(f" {shown(command):<{wide}}", "key")
        rows += flow(told, width, lead, " " * (wide + 3), "" if name in ARROWS else f"run:{name}")
    return rows


def _words(width: int) -> list[Row]:
    rows: list[Row] = []
    for term in sorted(TERMS.values(), key=lambda each: each.title):
        told = [Span(f"{term.title}  ", "strong"), *phrase(term.text.replace("*", ""), "dim")]
        rows += flow(told, width, " ", "   ", f"{WORD}{term.id}")
    return rows


def words_of(rows: Sequence[Row]) -> list[str]:
    """List the words of the desk that are underlined in some rows."""
    keys = (span.key for each in rows for span in each.spans if span.key.startswith("codex:"))
    return list(dict.fromkeys(key.partition(":")[2] for key in keys))
