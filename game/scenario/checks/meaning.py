"""What a name that is none may mean: a thing without its tail, a rung without its ladder, a word from elsewhere."""

from __future__ import annotations

from collections.abc import Collection

from game.engine.content import Content
from game.expr import Expr
from game.expr.spelling import nearest
from game.scenario.checks.known import MOST_LISTED
from game.scenario.habits import meant

_OF_PROJECT = ("done", "active", "progress", "stalled")
_OF_EVENT = ("seen", "ignored", "turn")


def in_formula(name: str, expr: Expr, content: Content) -> str | None:
    """Say what a name that a formula has may mean; None where nothing is called so."""
    head, _, tail = name.partition(".")
    if not tail:
        return _alone(name, expr, content)
    alone = _without_owner(name, content)
    tails = () if alone else _tails(head, content)
    return f"write {_either(head, tails)}" if tails and nearest(tail, tails, 0.7) is None else alone


def in_effect(name: str, content: Content) -> str | None:
    """Say what a name that an effect cannot change may mean."""
    if name in content.ladders:
        rungs = ", ".join(f"={number} {rung.id}" for number, rung in enumerate(content.ladders[name].rungs))
        return f"write {name}.rung: {rungs}"
    if name in content.projects:
        return "no effect can change a project: players begin it, and it goes on while it is paid for"
    if name in content.events:
        return "no effect can deal an event: set a flag that its 'when' reads"
    gauges = _gauges(name, content)
    if gauges:
        return f"write {_either(name, gauges)}"
    return _without_owner(name, content) or meant(name, {*content.indicators, *content.resources})


def _alone(name: str, expr: Expr, content: Content) -> str | None:
    """Say what a name without a dot may mean."""
    if name in content.ladders:
        return f"write {name}.rung, and a rung as {name}.{content.ladders[name].rungs[0].id}"
    ladders = {ref.name.partition(".")[0] for ref in expr.names} & set(content.ladders)
    rung = next((each for each in sorted(ladders) if _has_rung(each, name, content)), None)
    if rung is not None:
        return f"write {rung}.{name}"
    tails = _tails(name, content)
    if tails:
        return f"write {_either(name, tails)}"
    events = dict.fromkeys(ref.name.partition(".")[0] for ref in expr.names)
    event = next((each for each in events if name in _options(each, content)), None)
    if event is not None:
        return f"write {event}.{name}"
    return meant(name, {*content.indicators, *content.resources})


def _has_rung(ladder: str, name: str, content: Content) -> bool:
    return any(rung.id == name for rung in content.ladders[ladder].rungs)


def _options(event: str, content: Content) -> tuple[str, ...]:
    return tuple(option.id for option in content.events[event].options) if event in content.events else ()


def _tails(name: str, content: Content) -> tuple[str, ...]:
    """List what may follow the name of a thing after a dot, the likeliest first."""
    if name in content.ladders:
        return ("rung", "held", *(rung.id for rung in content.ladders[name].rungs))
    if name in content.projects:
        return _OF_PROJECT
    if name in content.events:
        return (*_options(name, content), *_OF_EVENT)
    return _gauges(name, content)


def _gauges(owner: str, content: Content) -> tuple[str, ...]:
    """List the gauges of an actor, without its name."""
    return tuple(
        each.removeprefix(f"{owner}.") for each in content.indicators if each.startswith(f"{owner}.")
    )


def _without_owner(name: str, content: Content) -> str | None:
    """Offer the tail alone, for what belongs to nobody: `pakistan.trade` is `trade`."""
    head, _, tail = name.partition(".")
    return f"write {tail}" if head in content.actors and tail in content.indicators else None


def _either(head: str, tails: Collection[str]) -> str:
    shown = [f"{head}.{tail}" if not at else f".{tail}" for at, tail in enumerate(tails)][:MOST_LISTED]
    return f"{', '.join(shown[:-1])} or {shown[-1]}" if len(shown) > 1 else shown[0]
