"""What is wrong with the layout of a screen: panes outside it or over each other, rows and words that are cut."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from rich.cells import cell_len
from textual.widget import Widget

from game.tui import rows as wrapping
from game.tui.foot import Foot
from game.tui.frame import Frame
from game.tui.mapboard import MapBoard
from game.tui.pane import Pane
from game.tui.rows import Row, Span
from tests.tui.playing import Player

# What may end in an ellipsis, and where the whole is told: by these rows the screen leads there.
SHORTENED = (
    re.compile(
        r"(Opening|Reading|Comparing) .*…|Playing it again before it is saved…|[Rr]eading…"
    ),  # goes on
    re.compile(r"looking ahead…"),
    re.compile(r"(chance|later)…"),  # marks of an answer, told in full when the cursor is on it
)
# Rows by key that lead to the whole: what is to come has a list of its own, the help of a command and what an
# answer or order brings are told in full when the cursor is on them.
TOLD_WHOLE = ("panel:coming", "run:", "opt:", "ord:")
_TORN = re.compile(r"\b(pleases|angers|the) …")
PATIENCE = 1.0  # seconds in which a screen that was just opened must have come to rest
Words = list[tuple[str, int]]


async def fits(player: Player, place: str = "") -> None:
    """Wait until nothing is wrong with what is shown; say what is, where something stays wrong."""
    until = time.monotonic() + PATIENCE
    while found := faults(player):
        assert time.monotonic() < until, "\n".join([place, *dict.fromkeys(found), player.text])
        await asyncio.sleep(0.01)


def faults(player: Player) -> list[str]:
    """List everything that is wrong with what stands on the screen now."""
    screen, size = player.app.screen, player.app.size
    shown = [each for each in (*screen.query(Pane), *screen.query(MapBoard)) if _displayed(each)]
    return [*_misplaced(shown, size.width, size.height), *_cut(shown), *_unsaid(player)]


def _displayed(widget: Widget) -> bool:
    return all(each.display for each in widget.ancestors_with_self if isinstance(each, Widget))


def _misplaced(shown: list[Widget], width: int, height: int) -> Iterator[str]:
    """Find widgets that reach over the edge of the screen, have no room, or lie over each other."""
    for each in shown:
        if not each.region.area:
            yield f"{each.id} has no room"
        if each.region.x < 0 or each.region.y < 0 or each.region.right > width or each.region.bottom > height:
            yield f"{each.id} at {each.region} is not within {width} by {height}"
    for one, other in combinations(shown, 2):
        if one.region.overlaps(other.region):
            yield f"{one.id} and {other.id} lie over each other"


def _cut(shown: list[Widget]) -> Iterator[str]:
    """Find rows that are wider than their pane, or shortened with nothing that leads to the whole."""
    for pane in shown:
        if not isinstance(pane, Pane):
            continue
        room = pane.content_size.width - pane.GUTTER
        for each in pane.rows:
            if cell_len(each.text.rstrip()) > room:
                yield f"{pane.id}: {each.width} columns in {room}: {each.text!r}"
            if _shortened(each):
                yield f"{pane.id}: shortened: {each.text!r}"


def _shortened(each: Row) -> bool:
    rest = each.text
    for allowed in SHORTENED:
        rest = allowed.sub("", rest)
    return "…" in rest and (not each.key.startswith(TOLD_WHOLE) or _TORN.search(rest) is not None)


def _unsaid(player: Player) -> Iterator[str]:
    """Find what the header had to leave out, and a foot that has no room for help or the way back."""
    screen = player.app.screen
    if isinstance(screen, Frame):
        head = player.pane("head").rows[0].text
        for span in (each for side in screen.title_spans() for each in side):
            if span.text.strip() not in head:
                yield f"the header has no room for {span.text!r}: {head!r}"
        foot = screen.query_one(Foot)
        if len(foot.rows) != foot.content_size.height:
            yield f"the foot has {foot.content_size.height} rows for {len(foot.rows)}"


def watch_words(broken: Words) -> Callable[[Sequence[Span], int], Iterable[tuple[Span, int]]]:
    """Give what wraps words, made to note each that has to be broken because a pane is too narrow for it."""
    wrap = wrapping._words

    def watched(spans: Sequence[Span], longest: int) -> Iterable[tuple[Span, int]]:
        words = (word for span in spans for word in wrapping.clean(span.text).split())
        broken.extend((word, longest) for word in words if cell_len(word) > longest)
        return wrap(spans, longest)

    return watched
