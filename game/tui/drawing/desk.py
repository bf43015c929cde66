"""The desk's own drawings: the band of figures, the tray, and the third column of wide screens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

from game.tui.drawing.marks import change, spark
from game.tui.drawing.works import headed_rows
from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, fit, flow, row, sides
from game.view.numbers import amount, dots
from game.view.numbers import purse as in_purse
from game.view.storms import TURNED_ASIDE

if TYPE_CHECKING:
    from game.view.desk import DeskView, Purse, Score
    from game.view.orders import Row as OrderRow
    from game.view.why import Change

WIDEST = 84
_SHORTEST = 6  # letters that are left of the name of a score
NARROW = 30  # columns below which what is to come has one line each
PANELS = (
    ("initiatives", "i", "Initiatives"),
    ("ladders", "l", "Ladders"),
    ("projects", "p", "Projects"),
    ("home", "h", "Home"),
    ("goals", "g", "Goals"),
    ("coming", "o", "On its way"),
)


def band_rows(view: DeskView, width: int) -> list[Row]:
    """Draw the scores and what there is to spend."""
    return [_scores(view.scores, width), _purses(view, width)]


def _scores(scores: Sequence[Score], width: int) -> Row:
    each = max((width - 2) // max(len(scores), 1), 20)
    wordy = each > 34
    drawn = min((each - _used(score, wordy) - 3 for score in scores), default=0)
    spans: list[Span] = []
    for score in scores:
        spans += _score(score, each, wordy, min(max(drawn, 0), 30))
    within = cell_len("".join(span.text for span in spans).rstrip()) <= width
    return Row(tuple(spans)) if within else _packed(scores, width)


def _packed(scores: Sequence[Score], width: int) -> Row:
    """Draw more scores, or longer names, than there are columns for: no bars, and the longest names cut short."""
    labels = [score.label for score in scores]
    used = sum(len(score.figure) + len(change(score.moved).text) + 4 for score in scores) - 2
    while used + sum(map(len, labels)) > width and max(map(len, labels)) > _SHORTEST:
        longest = max(range(len(labels)), key=lambda at: len(labels[at]))
        labels[longest] = f"{labels[longest].rstrip('.')[:-1].rstrip()}."
    spans: list[Span] = []
    for score, label in zip(scores, labels, strict=True):
        key = f"why:{score.id}"
        spans += [Span("  ")] if spans else []
        spans += [Span(f"{label} ", "", key), Span(f"{score.figure} ", "strong", key)]
        spans.append(change(score.moved)._replace(key=key))
    return Row(tuple(spans))


def _used(score: Score, wordy: bool) -> int:
    """Count the cells of a score without its bars."""
    words = len(score.words) + 1 if wordy and score.words else 0
    return len(score.label) + words + len(score.figure) + len(change(score.moved).text) + 4


def _score(score: Score, room: int, wordy: bool, drawn: int) -> list[Span]:
    key = f"why:{score.id}"
    words = f" {score.words}" if score.words and wordy else ""
    sign, used = change(score.moved), _used(score, wordy)
    chart = spark(score.history, score.low, score.high, drawn)
    bars = chart.text.lstrip()
    rest = room - used - len(bars)
    return [
        Span(f"{score.label} ", "", key),
        Span(score.figure, "strong", key),
        Span(words, "dim", key),
        Span(f" {bars} ", "accent", key),
        sign._replace(key=key),
        Span(" " * max(rest, 1)),
    ]


def _purses(view: DeskView, width: int) -> Row:
    """Set the purses at the left, and at the right as much about home as there is room for."""
    spans: list[Span] = []
    for purse in view.resources:
        spans += [Span("  ")] if spans else []
        spans += [Span(f"{purse.label} ", "dim", f"why:{purse.id}"), *_amount(purse)]
    used = sum(len(span.text) for span in spans) + 2
    home = next((words for words in view.homes if used + len(words) <= width), "")
    return sides(spans, [Span(home, "dim", "do:home")], width)


def _amount(purse: Purse) -> list[Span]:
    if not purse.carries:
        return [Span(dots(purse.amount, purse.most), "accent")]
    held = [Span(in_purse(purse.amount), "strong"), Span(f"/{amount(purse.most)}", "dim")]
    dry = purse.coming is not None and not purse.coming.amount
    return [*held, Span(" no income", "warn", f"why:{purse.id}")] if dry else held


def entries(view: DeskView) -> list[str]:
    """List what the left column can show, from the top."""
    files = [f"file:{file.event}" for file in view.tray]
    done = [f"done:{event}" for event in view.answered]
    return [*files, *done, *(f"panel:{name}" for name, _, _ in PANELS)]


def tray_rows(
    view: DeskView, titles: dict[str, str], current: str, width: int, fresh: Sequence[str] = ()
) -> list[Row]:
    """Draw the left column.

    `current` is what the right side shows, `titles` names the answered files, `fresh` the lists with something new
    that have not been looked at.
    """
    rows = [row(Span("TRAY", "head"))]
    for file in view.tray:
        mark = Span("! ", "warn") if file.crisis else Span("· ", "accent")
        rows += _entry(f"file:{file.event}", mark, file.title, current, width, "")
    for event in view.answered:
        rows += _entry(f"done:{event}", Span("✓ ", "good"), titles[event], current, width, "dim")
    if not view.tray and not view.answered:
        rows.append(row(Span("  nothing waits", "dim")))
    rows += [BLANK, row(Span("ORDERS", "head"))]
    for name, letter, label in PANELS:
        rows.append(_panel(view, (name, letter, label), current, width, name in fresh))
    return rows


def _entry(key: str, mark: Span, title: str, current: str, width: int, ink: str) -> list[Row]:
    lit = "cursor" if key == current else ""
    lead = mark._replace(text=f"{'▸' if lit else ' '}{mark.text}")
    rows = flow([Span(title, "strong" if lit else ink)], width, lead, key=key)
    return [line._replace(ink=lit) for line in rows]


def _panel(view: DeskView, panel: tuple[str, str, str], current: str, width: int, fresh: bool) -> Row:
    name, _, label = panel
    counts = {
        "initiatives": view.counts.initiatives,
        "ladders": view.counts.ladders,
        "projects": view.counts.projects,
        "goals": len(view.pledges),
        "coming": len(view.late) + len(view.storms),
    }
    count = counts.get(name, 0)
    key = f"panel:{name}"
    lit = "cursor" if key == current else ""
    left = [
        Span("▸" if lit else " "),
        Span(key_shown(name), "key"),
        Span(f" {label}", "strong" if lit else ""),
    ]
    words = f"{count} pledged " if name == "goals" and count else f"{count} " if count else ""
    right = [Span("new ", "accent"), Span(words, "dim")] if fresh else [Span(words, "dim")]
    return sides(left, right, width, key, lit)


def coming_rows(view: DeskView, width: int, *, averting: bool = False) -> list[Row]:
    """Draw what is seen coming, and what would turn it aside, and what is on its way; short in a narrow column."""
    told = _short if width < NARROW else _whole
    rows: list[Row] = []
    if view.storms:
        rows.append(row(Span("SEEN COMING", "head")))
        for storm in view.storms:
            rows += told(storm.turns_left, f"{storm.when}  ", storm.warning or storm.title, "warn", width)
            if averting:
                rows += headed_rows(TURNED_ASIDE, storm.averting, width, "   ", "     ")
    if view.late:
        rows += [BLANK] if rows else []
        rows.append(row(Span("ON ITS WAY", "head")))
        for late in view.late:
            when = f"{late.when}{late.proviso}  "
            rows += told(late.turns_left, when, late.note or late.decision, "accent", width)
    return rows


def _whole(_left: int, when: str, words: str, ink: str, width: int) -> list[Row]:
    return flow([Span(when, ink), Span(words, "dim")], width, " ", "   ", "panel:coming")


def _short(left: int, _when: str, words: str, ink: str, width: int) -> list[Row]:
    when = "next " if left == 1 else f"in {left} "
    return [Row((Span(f" {when}", ink), Span(fit(words, width - len(when) - 1), "dim")), "panel:coming")]


def coming_short(view: DeskView, width: int, height: int) -> list[Row]:
    """Draw as much of what is to come as a column has room for, and say how much more there is."""
    rows = coming_rows(view, width)
    if len(rows) <= height:
        return rows
    if height < 3:
        return []
    kept = rows[: height - 1]
    while kept and (not kept[-1].key or not kept[-1].text.strip()):
        kept.pop()  # a heading with nothing under it
    more = sum(bool(each.key) for each in rows[len(kept) :])
    return [*kept, row(Span(f"  {more} more", "dim"), key="panel:coming")] if kept else []


def given_rows(view: DeskView, width: int) -> list[Row]:
    """Draw what was ordered this turn."""
    if not view.given:
        return []
    rows = [row(Span("ORDERED THIS TURN", "head"))]
    for given in view.given:
        rows += flow([Span(given, "dim")], width, " ", "   ")
    return rows


def ahead_rows(view: DeskView, width: int) -> list[Row]:
    """Draw the list of all that is to come, and of the orders of this turn."""
    width = min(width, WIDEST)
    coming = coming_rows(view, width, averting=True) or [
        row(Span("Nothing is known to be on its way.", "dim"))
    ]
    given = given_rows(view, width)
    return [row(Span("What is to come", "title")), BLANK, *coming, *([BLANK] if given else []), *given]


def side_rows(
    view: DeskView,
    changes: Sequence[tuple[Score, Sequence[Change]]],
    home: Sequence[OrderRow],
    width: int,
) -> list[Row]:
    """Draw the third column: why the scores moved, what is coming, home, and what was ordered."""
    rows = [row(Span("WHY THEY MOVED", "head"))]
    for score, told in changes:
        rows.append(sides([Span(f" {score.label}", "", f"why:{score.id}")], [change(score.moved)], width))
        for each in told[:3]:
            size = Span(f"{each.shown} ".rjust(7), "bad" if each.shown.startswith("-") else "good")
            rows += flow([Span(each.cause.words, "dim")], width, size)
    if not any(told for _, told in changes):
        rows.append(row(Span("  Nothing has moved yet.", "dim")))
    coming = coming_rows(view, width)
    rows += [BLANK, *coming] if coming else []
    rows += [BLANK, row(Span("HOME", "head"))] if home else []
    for constituency in home:
        name, state = constituency.label.split(": ")[-1], constituency.state.rstrip(".")
        rows.append(sides([Span(f" {name}")], [Span(state, "dim")], width))
    rows += flow([Span(view.carried, "dim")], width, " ") if view.carried else []
    given = given_rows(view, width)
    return [*rows, BLANK, *given] if given else rows
