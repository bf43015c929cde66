"""A game as JSON values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from game.engine.ledger import Line
from game.play.session import Session
from game.view import desk, dossier, why
from game.view.briefing import briefing
from game.view.causes import cause_words
from game.view.goals import goals
from game.view.numbers import band
from game.view.telling import is_hidden
from game.view.verdict import verdict_view
from game.view.versus import line_of

Json = dict[str, Any]


def state(session: Session, order: str = "", lines: Sequence[Line] = (), *, new_turn: bool = False) -> Json:
    """Tell where a game stands, and what the order just given moved."""
    head = desk.header(session)
    told: Json = {
        "kind": "state",
        "scenario": session.content.id,
        "seed": session.seed,
        "level": session.level.id,
        "turn": head.turn,
        "turns": head.turns,
        "date": head.date,
        "act": head.act,
        "over": session.over,
        "order": order or None,
        "scores": {score.id: score.exact for score in desk.scores(session)},
        "resources": {purse.id: purse.amount for purse in desk.resources(session)},
        "indicators": _indicators(session),
        "tray": [] if session.over else [_file(session, file.event) for file in desk.tray(session)],
        "legal": [] if session.over else session.legal(),
        "goals": [
            {"id": goal.id, "label": goal.label, "pledged": goal.pledged, "met": goal.met}
            for goal in goals(session)
        ],
        "events": [_moved(session, line) for line in lines],
    }
    return told | {"briefing": [line.text for line in briefing(session)]} if new_turn else told


def _indicators(session: Session) -> Json:
    """Give every indicator with its words; feelings without figures where the level hides them."""
    told: Json = {}
    for each in session.content.indicators.values():
        value = session.value(each.id)
        words = band(value, each.words)
        told[each.id] = {"words": words} | ({} if is_hidden(session, each.id) else {"value": value})
    return told


def _file(session: Session, event: str) -> Json:
    view = dossier.dossier(session, event)
    return {
        "event": event,
        "title": view.title,
        "kind": view.kind,
        "turns_left": view.turns_left,
        "text": view.body,
        "options": [
            {
                "order": option.order,
                "label": option.label,
                "price": {tag.resource: tag.amount for tag in option.receipt.price},
                "brings": list(option.receipt.lines),
                "open": option.open,
                "locked": option.locked,
            }
            for option in view.options
        ],
    }


def _moved(session: Session, line: Line) -> Json:
    words = cause_words(session, line.cause)
    sign = "+" if line.change > 0 else "-"
    change = None if is_hidden(session, line.target) else line.change
    return {"target": line.target, "sign": sign, "change": change, "cause": words, "since": line.cause.since}


def why_state(session: Session, name: str) -> Json:
    """Explain one number."""
    view = why.why(session, name)
    return {
        "kind": "why",
        "id": view.id,
        "label": view.label,
        "value": view.value if view.figure else None,
        "words": view.words,
        "rest": view.rest if view.figure else None,
        "parts": [{"words": part.words, "size": part.size} for part in view.parts] if view.figure else [],
        "changes": [
            {"words": each.cause.words, "size": each.size or None, "shown": each.shown}
            for each in view.changes
        ],
        "pipe": [late.words for late in view.pipe],
    }


def verdict(session: Session) -> Json:
    """Tell the verdict of a story that is over."""
    line = line_of(session)
    beside = None if line is None else attrs.asdict(line)
    return {"kind": "verdict", **attrs.asdict(verdict_view(session)), "versus": beside}
