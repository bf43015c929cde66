"""Relations drawn: the list by side, and the page of one actor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.gauges import arrow, gauge_rows
from game.tui.drawing.prose import prose
from game.tui.drawing.works import headed_rows
from game.tui.rows import BLANK, Row, Span, flow, priced, row, sides
from game.view.storms import TURNED_ASIDE

if TYPE_CHECKING:
    from game.view.deeds import Deed
    from game.view.gauges import Gauge
    from game.view.relations import ActorView, Standing
    from game.view.rivals import NextMove

WIDEST, _NARROW = 84, 60
REGION = "region:"  # the entry that stands before all actors


def list_rows(groups: Mapping[str, Sequence[Standing]], chosen: str, width: int) -> list[Row]:
    """Draw the region and every actor under the name of its side."""
    rows = [_entry(REGION, "The region as a whole", None, chosen, width)]
    for title, those in groups.items():
        rows += [BLANK, row(Span(title.upper(), "head"))]
        rows += [_entry(f"actor:{each.id}", each.name, each.gauge, chosen, width) for each in those]
    return rows


def _entry(key: str, name: str, gauge: Gauge | None, chosen: str, width: int) -> Row:
    lit = "cursor" if key == chosen else ""
    lead = Span("▸" if lit else " ")
    told = _told(gauge, width - len(name) - 4) if gauge else []
    return sides([lead, Span(name, "strong" if lit else "")], told, width, key, lit)


def _told(gauge: Gauge, room: int) -> list[Span]:
    """Say how an actor stands as far as there is room: word and figure, or only one of the two."""
    both = f"{gauge.words} {gauge.figure:>3}" if gauge.words and gauge.figure else gauge.words or gauge.figure
    words = next((each for each in (both, gauge.figure, gauge.words) if each and len(each) + 2 <= room), "")
    return [Span(f"{words} ", "dim"), arrow(gauge)] if words else [arrow(gauge)]


def actor_rows(view: ActorView, width: int) -> list[Row]:
    """Draw the page of one actor."""
    width = min(width, WIDEST)
    rows = priced([Span(""), Span(view.name, "title")], [Span(view.leader or view.side, "dim")], width)
    rows += flow(prose(view.about), width) if view.about else []
    if view.envoy:
        rows += _field("Envoy", view.envoy, width)
    if view.feeling is not None:
        rows += [BLANK, *gauge_rows(view.feeling, width)]
    rows += [BLANK] if view.wants or view.fears else []
    rows += _field("Wants", view.wants, width)
    rows += _field("Fears", view.fears, width)
    for other in view.others:
        rows += [BLANK, *gauge_rows(other, width)]
    rows += _remembers(view, width)
    rows += _moves(view, width)
    return [*rows, *lead_rows(view.codex, view.city)]


def _field(name: str, words: str, width: int) -> list[Row]:
    return flow([Span(words)], width, Span(f"{name:<7}", "dim")) if words else []


def _remembers(view: ActorView, width: int) -> list[Row]:
    if view.feeling is None:
        return []
    rows = [BLANK, row(Span("WHAT YOU DID", "head"))]
    if not view.pleased and not view.angered:
        return [*rows, row(Span("  Nothing yet that it would remember.", "dim"))]
    for title, those, ink in (("pleased it", view.pleased, "good"), ("angered it", view.angered, "bad")):
        rows += [line for deed in those for line in _deed(title, deed, ink, width)]
    return rows


def _deed(title: str, deed: Deed, ink: str, width: int) -> list[Row]:
    lead = Span(f" {title} {deed.size:>5}  ", ink)
    if width > _NARROW:
        when = Span(f"  {deed.date} · T{deed.turn}", "dim")
        first, *rest = flow([Span(deed.words)], width - len(when.text), lead)
        return [sides(first.spans, [when], width), *rest]
    told = [Span(deed.words), Span(f"  turn {deed.turn}, {deed.date}", "dim")]
    return flow([lead._replace(text=lead.text[1:]), *told], width, " ", "   ")


def _moves(view: ActorView, width: int) -> list[Row]:
    rows: list[Row] = []
    if view.moved is not None:
        told = [Span(f"“{view.moved.title}”"), Span(f"  turn {view.moved.turn}, {view.moved.date}", "dim")]
        rows += flow(told, width, Span(" last  ", "dim"))
    if view.next is not None:
        rows += _next(view.next, width)
    return [BLANK, row(Span("WHAT IT DOES BY ITSELF", "head")), *rows] if rows else []


def _next(step: NextMove, width: int) -> list[Row]:
    mark = Span(" next  ", "warn" if step.announced else "dim")
    title = step.title if step.announced else f"“{step.title}”"
    rows = flow([Span(title), Span(f"  {step.when}", "accent")], width, mark)
    pad = "       "
    rows += headed_rows("It waits for, and could be kept from:", step.trigger, width, pad, pad)
    rows += headed_rows(TURNED_ASIDE, step.averting, width, pad, pad)
    return rows


def lead_rows(codex: Sequence[tuple[str, str]], city: str | None = None) -> list[Row]:
    """Draw where a page leads: codex and map."""
    rows = [row(Span("› ", "accent"), Span(shown, "link"), key=f"codex:{page}") for page, shown in codex]
    if city:
        place = city.replace("_", " ").replace("-", " ").title()
        rows.append(row(Span("› ", "accent"), Span(f"{place} on the map", "link"), key=f"map:{city}"))
    return [BLANK, *rows] if rows else []
