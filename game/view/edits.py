"""An edit of a scenario, told to somebody whose game was saved before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.play.edits import Change, Edits

_MOST = 8  # named one by one
_SHORTLY = 2  # likewise, where there is a line or two
_KINDS = {
    "figures": "the figure",
    "events": "the event",
    "initiatives": "the initiative",
    "ladders": "the ladder",
    "projects": "the project",
    "situations": "the situation",
    "markets": "the market",
    "goals": "the goal",
    "flags": "the mark",
}
_PARTS = {"events": "the option", "ladders": "the rung", "markets": "the route"}


def edit_lines(edits: Edits) -> list[str]:
    """Tell an edit in sentences, one a line."""
    return list(_lines(edits))


def changed_words(edits: Edits) -> str:
    """Say what came, went and was renamed, in a few short sentences; nothing where only texts or numbers changed."""
    told = [("Added", edits.added), ("Removed", edits.removed), ("Renamed", edits.renamed)]
    said = [line for verb, changes in told for line in _told(verb, changes)]
    more = f" And {len(said) - _SHORTLY} more." if len(said) > _SHORTLY else ""
    return " ".join(said[:_SHORTLY]) + more


def _lines(edits: Edits) -> Iterator[str]:
    version = f"version {edits.before} then, {edits.now} now"
    if edits.before == edits.now:
        version = f"still called version {edits.now}"
    yield f"“{edits.title}” has been edited since this game was saved ({version})."
    for verb, changes in (("Added", edits.added), ("Removed", edits.removed), ("Renamed", edits.renamed)):
        yield from _told(verb, changes)
    if edits.removed or edits.renamed:
        yield "What was removed or renamed is forgotten in the game."
    if edits.added or edits.renamed:
        yield "What is new stands where it starts."
    if edits.none and edits.whole:
        yield "The same events, options and orders are there: texts or numbers have changed."
    if not edits.whole:
        yield "The save is too old to say all that was there, so what was added cannot be told."


def _told(verb: str, changes: Sequence[Change]) -> Iterator[str]:
    for change in changes[:_MOST]:
        yield f"{verb}: {_named(change)}."
    if len(changes) > _MOST:
        yield f"{verb}: {len(changes) - _MOST} more."


def _named(change: Change) -> str:
    what = (_PARTS if change.of else _KINDS).get(change.kind, "the thing")
    label = f" “{change.label}”" if change.label else ""
    where = f" of {change.of}" if change.of else ""
    to = f", now {change.to}" if change.to else ""
    return f"{what}{label} ({change.id}){where}{to}"
