"""The written record of a save, as far as its scenario can still tell what it speaks of."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.ledger import Book, Cause, Line, Note
from game.engine.orders import UnknownOrder
from game.engine.rules import Rules

LARGEST = 1e12  # no number of a story comes near

_SILENT = ("income", "refill", "ground", "fade", "began", "limit", "recalled", "edited")
_DECIDED = ("order", "price", "yield", "odds", "late", "held", "ignored", "done", "started", "refund")


def read_book(rules: Rules, state: Mapping[str, object]) -> Book:
    """Read lines and notes; a line whose cause the scenario no longer has keeps its size, such a note is left out."""
    book, turns = Book(), range(rules.content.calendar.turns + 2)
    lines, notes = state.get("lines"), state.get("notes")
    for each in lines if isinstance(lines, list) else []:
        match each:
            case [int(turn), str(target), float(before), float(after), str(kind), str(id_), int(since)]:
                sane = max(abs(before), abs(after)) <= LARGEST and turn in turns and since in turns
                if sane and target in rules.ranges:
                    cause = Cause(kind, id_, since)
                    told = cause if _knows_cause(rules, cause) else Cause("edited", target, since)
                    book.lines.append(Line(turn, target, before, after, told))
    for each in notes if isinstance(notes, list) else []:
        match each:
            case [int(turn), str(kind), str(id_), str(detail)]:
                if turn in turns and _knows_note(rules, Note(turn, kind, id_, detail)):
                    book.notes.append(Note(turn, kind, id_, detail))
    return book


def ending_number(rules: Rules, book: Book) -> int:
    """Find the ending that a story came to, by its id and from 1; the last, which always holds, where it is gone."""
    endings = list(rules.content.endings)
    named = [note.id for note in book.notes if note.kind == "over"]
    return endings.index(named[-1]) + 1 if named else max(len(endings), 1)


def _knows_cause(rules: Rules, cause: Cause) -> bool:
    content = rules.content
    match cause.kind:
        case "push":
            name, _, number = cause.id.rpartition(".push")
            indicator = content.indicators.get(name)
            return indicator is not None and number in map(str, range(len(indicator.pushes)))
        case "news":
            return cause.id in content.events
        case "stopped":
            return cause.id in content.situations
        case "opening":
            return cause.id in content.openings
        case "dues":
            return cause.id in content.projects
        case "pledge":
            return cause.id.startswith("pledge ") and cause.id[7:] in content.goals
    return cause.kind in _SILENT or (cause.kind in _DECIDED and _knows_source(rules, cause.id))


def _knows_source(rules: Rules, id_: str) -> bool:
    content = rules.content
    named = (content.events, content.projects, content.situations, content.openings)
    if id_ == "dismissal" or any(id_ in section for section in named):
        return True
    if id_.removeprefix("ignore ") in content.events:
        return True
    try:
        return rules.catalogue.text(rules.catalogue.code(id_)) == id_
    except UnknownOrder:
        return False


def _knows_note(rules: Rules, note: Note) -> bool:
    content, acts = rules.content, rules.acts
    match note.kind:
        case "late" | "cancelled":
            timed = note.detail in map(str, range(content.calendar.turns + 1))
            return timed and any(each.id == note.id for each in acts.lates)
        case "odds":
            odds = next((each for each in acts.odds if each.id == note.id), None)
            return odds is not None and note.detail in map(str, range(len(odds.outcomes)))
        case "ignored" | "news" | "averted" | "forewarned":
            return note.id in content.events
        case "done" | "stalled":
            return note.id in content.projects
        case "started" | "stopped":
            return note.id in content.situations
        case "opening":
            return note.id in content.openings
        case "over":
            return note.id in content.endings
        case "unserved":
            return _knows_source(rules, note.id)
    return note.kind == "recalled"
