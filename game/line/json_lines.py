"""The JSON front end: one order a line in, one JSON object a line out.

A line is an order, bare (`climb taliban`) or as a JSON string, or one of `state`, `undo`, `why NAME`, `quit`.
Every object has a `kind`: `state` (after each accepted order), `refused`, `unknown`, `why`, `verdict`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from game.engine.orders import UnknownOrder
from game.line.keeping import Keeper, tell
from game.line.spelling import nearest, nearest_line
from game.line.states import Json, state, verdict, why_state
from game.play.session import Refused, Session
from game.view.refusals import refusal_sentence


def play(session: Session, lines: Iterable[str], out: TextIO, keeper: Keeper | None = None) -> None:
    """Play a game until `quit` or the end of the lines."""
    _write(out, state(session, new_turn=True))
    for line in lines:
        order = _order(line)
        if order == "quit":
            return
        if order:
            for each in _answers(session, order, keeper):
                _write(out, each)


def _order(line: str) -> str:
    text = line.strip()
    if text.startswith('"'):
        try:
            text = str(json.loads(text))
        except ValueError:
            return text
    return " ".join(text.split())


def _write(out: TextIO, value: Json) -> None:
    out.write(json.dumps(value, ensure_ascii=True, separators=(",", ":")) + "\n")
    out.flush()


def _answers(session: Session, order: str, keeper: Keeper | None) -> list[Json]:
    if order == "state":
        return [state(session)]
    if order == "undo":
        return [_undone(session, keeper)]
    if order.startswith("why "):
        return [_why(session, order.removeprefix("why "))]
    return _given(session, order, keeper)


def _given(session: Session, order: str, keeper: Keeper | None) -> list[Json]:
    try:
        lines = session.submit(order)
    except Refused as refused:
        words = refusal_sentence(session, order, refused.refusal)
        return [{"kind": "refused", "order": order, "reason": refused.refusal.reason, "words": words}]
    except UnknownOrder:
        return [{"kind": "unknown", "order": order[:200], "nearest": nearest_line(session, order)}]
    order = session.orders[-1]
    tell(keeper, session)
    told = state(session, order=order, lines=lines, new_turn=order == "end")
    if keeper is not None and keeper.trouble:
        told["trouble"] = keeper.trouble
    return [told, verdict(session)] if session.over else [told]


def _undone(session: Session, keeper: Keeper | None) -> Json:
    order = session.undo()
    if order is None:
        words = "There is nothing to take back." if session.level.undo else "This level has no undo."
        return {"kind": "refused", "order": "undo", "reason": "undo", "words": words}
    if keeper is not None:
        keeper.on_undo(session)
    return state(session) | {"undone": order}


def _why(session: Session, name: str) -> Json:
    known = [*session.content.indicators, *session.content.resources]
    if name not in known:
        return {"kind": "unknown", "order": f"why {name[:200]}", "nearest": nearest(name, known)}
    return why_state(session, name)
