"""The saved games drawn: the list, and what is known of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, fit, flow, row, sides
from game.view.proofs import finding_lines
from game.view.saves import Card, rescue_sentence, time_words, when_words

if TYPE_CHECKING:
    from game.play.examine import Finding
    from game.save import Entry
    from game.save.rescue import Rescue

WIDEST = 84
_MARKS = {"identical": ("✓", "good"), "different": ("✗", "bad"), "damaged": ("✗", "bad")}
NONE_YET = "No game is saved yet. A new game saves itself."
RING = (
    "Every game is kept by itself at both ends of a turn. Only the last of these autosaves stay, whichever game "
    "they are of; going on from one keeps what is saved now as a copy."
)


@frozen
class Shelf:
    """All that the list shows; `marked` is the save that waits to be compared with another."""

    games: tuple[Card, ...] = ()
    autos: tuple[Card, ...] = ()
    folded: bool = True
    marked: str = ""


@frozen
class Page:
    """All that is known of one save beside its card."""

    card: Card
    versions: Sequence[tuple[int, Entry]] | None = None
    autos: Sequence[Card] = ()
    rescue: Rescue | None = None
    findings: Sequence[Finding] = ()


def list_rows(shelf: Shelf, findings: dict[str, list[Finding]], width: int) -> list[Row]:
    """Draw the saves, the latest first, and the autosaves behind a fold."""
    rows = [row(Span("SAVED GAMES", "head"))]
    if not shelf.games:
        rows += flow([Span(NONE_YET, "dim")], width, " ")
    for number, card in enumerate(shelf.games, 1):
        lead = str(number) if number < 10 else " "
        rows += _entry(card, lead, card.name, shelf, findings, width)
    if shelf.autos:
        sign = "▸" if shelf.folded else "▾"
        left = [Span(f"{sign} ", "accent"), Span("AUTOSAVES", "head")]
        rows += [BLANK, sides(left, [Span(f"{len(shelf.autos)} ", "dim")], width, "fold:")]
    for card in () if shelf.folded else shelf.autos:
        rows += _entry(card, " ", card.of or card.name, shelf, findings, width)
    rows.append(BLANK)
    for name, words in (("import", "import a game"), ("verify_all", "verify all of them")):
        rows.append(row(Span(f"{key_shown(name)} ", "key", f"do:{name}"), Span(words, "dim", f"do:{name}")))
    return rows


def _entry(
    card: Card, lead: str, name: str, shelf: Shelf, findings: dict[str, list[Finding]], width: int
) -> list[Row]:
    key, found = f"save:{card.name}", findings.get(card.name)
    spans = [Span("◆ ", "accent")] if card.name == shelf.marked else []
    spans += [Span("! ", "bad")] if card.trouble else []
    spans.append(Span(name, "bad" if card.trouble else "strong"))
    rows = flow(spans, width - 2, Span(f"{lead} ", "key"), key=key)
    rows[0] = sides(rows[0].spans, [verdict_mark(found)], width, key) if found else rows[0]
    if card.trouble:
        return [*rows, row(Span("  damaged", "bad"), key=key)]
    return [*rows, *flow([Span(card.when, "dim")], width, "  ", key=key)]


def verdict_mark(found: Sequence[Finding]) -> Span:
    """Draw what playing a save again has shown: proven, wrong, or not known."""
    if all(each.sound for each in found):
        return Span("✓", "good")
    worst = next((each for each in found if each.verdict in ("damaged", "different")), None)
    return Span(*_MARKS[worst.verdict]) if worst else Span("?", "warn")


def page_rows(page: Page, width: int) -> list[Row]:
    """Draw one save: where it stands, its copies, its autosaves, and whether it is proven."""
    width, card = min(width, WIDEST), page.card
    rows = flow([Span(card.of or card.name, "title")], width)
    if card.of:
        rows += flow([Span(f"autosave {card.name}", "dim")], width)
    rows += _trouble(page, width) if card.trouble else _standing(card, width)
    rows += [BLANK, *_versions(page, width)]
    if page.autos:
        rows += [BLANK, row(Span("AUTOSAVES OF THIS GAME", "head"))]
        for each in page.autos:
            rows.append(_aligned(f"save:{each.name}", each.when, each.saved, width))
    if page.findings:
        rows += [BLANK, row(Span("PLAYED AGAIN", "head"))]
        for found in page.findings:
            rows += _proven(found, width)
    return rows


def ring_rows(autos: Sequence[Card], width: int) -> list[Row]:
    """Draw what autosaves are, and all of them under the games that they are of."""
    width = min(width, WIDEST)
    rows = [row(Span("Autosaves", "title")), *flow([Span(RING, "dim")], width)]
    for game in dict.fromkeys(card.of or card.name for card in autos):
        rows += [BLANK, *flow([Span(game, "strong")], width)]
        for card in autos:
            if (card.of or card.name) == game:
                told = "damaged" if card.trouble else card.when
                rows.append(_aligned(f"save:{card.name}", told, card.saved, width))
    return rows


def _standing(card: Card, width: int) -> list[Row]:
    rows = flow([Span(card.title)], width)
    rows += flow([Span(card.when, "accent"), Span(f" · {card.level} · seed {card.seed}", "dim")], width)
    spans: list[Span] = []
    for label, value in card.scores:
        spans += [Span(f"{label} ", "dim"), Span(value, "strong"), Span("   ")]
    rows += [BLANK, *flow(spans, width)] if spans else []
    rows += [BLANK, *flow([Span("saved ", "dim"), Span(card.saved)], width)]
    return [*rows, *flow([Span("begun ", "dim"), Span(card.begun)], width)]


def _trouble(page: Page, width: int) -> list[Row]:
    rows = flow([Span("Damaged. ", "bad"), Span(page.card.trouble)], width)
    if page.rescue is None:
        return [*rows, BLANK, *flow([Span("No good copy of it is left.", "dim")], width)]
    rows += [BLANK, *flow([Span(rescue_sentence(page.rescue))], width)]
    return [*rows, *flow([Span("Go on from it", "strong")], width, Span("› ", "accent"), key="rescue:")]


def _versions(page: Page, width: int) -> list[Row]:
    rows = [row(Span("OLDER COPIES", "head"))]
    if page.versions is None:
        return [*rows, row(Span("  reading…", "dim"))]
    for copy, entry in page.versions:
        key = f"copy:{copy}"
        if entry.head is None:
            rows += flow([Span("damaged  ", "bad"), Span(entry.problem)], width, f"{copy} ", key=key)
        else:
            told = f"{copy} {when_words(entry.head)}"
            rows.append(_aligned(key, told, time_words(entry.head.saved), width))
    return rows if page.versions else [*rows, row(Span("  none", "dim"))]


def _aligned(key: str, left: str, right: str, width: int) -> Row:
    return sides([Span(fit(left, width))], [Span(right, "dim")], width, key)


def _proven(found: Finding, width: int) -> list[Row]:
    rows: list[Row] = []
    for number, line in enumerate(finding_lines(found)):
        lead = Span("  ") if number else verdict_mark([found])._replace(text=f"{verdict_mark([found]).text} ")
        rows += flow([Span(line.strip(), "dim" if number else "")], width, lead, "  ")
    return rows
