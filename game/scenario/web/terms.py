"""What brings a part of a scenario about besides other parts: its dates, acts and topic; and what an order costs."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.calendar import turn_of
from game.engine.content import Calendar, Content, Event, Gate, Price, Project
from game.scenario.scalars import as_month

Term = tuple[str, str]  # `kind:name` of the part, and the words


def dates(content: Content) -> Iterator[Term]:
    """Say when each part can come, as far as no condition decides it."""
    calendar = content.calendar
    for event in content.events.values():
        yield from ((f"event:{event.id}", words) for words in _of_event(event, calendar))
    for kind in ("initiative", "ladder", "project"):
        for name, part in getattr(content, f"{kind}s").items():
            yield from ((f"{kind}:{name}", words) for words in _of_gate(part.gate, calendar))


def prices(content: Content) -> Iterator[Term]:
    """Say what each order of the player's own costs."""
    for initiative in content.initiatives.values():
        yield f"initiative:{initiative.id}", f"costs {_price(initiative.price)}"
    for ladder in content.ladders.values():
        up, down = _price(ladder.climb_price), _price(ladder.descend_price)
        yield f"ladder:{ladder.id}", f"climbing costs {up}; descending costs {down}"
    for project in content.projects.values():
        yield f"project:{project.id}", f"costs {_price(project.price)}{_pace(project)}"


def _of_event(event: Event, calendar: Calendar) -> Iterator[str]:
    if event.on is not None:
        yield f"its date: {as_month(event.on)} (turn {turn_of(calendar, event.on)})"
    if event.window is not None:
        yield f"its window: {as_month(event.window[0])} to {as_month(event.window[1])}"
    if event.turns is not None:
        first, last = event.turns
        ended = last >= calendar.turns
        yield f"its act: turn {first} on" if ended else f"its act: turns {first} to {last}"
    if event.topic is not None:
        yield f"asked for by topic {event.topic}"
    if event.on is None and event.window is None and event.when is None:
        yield "no condition: it may come in any turn" + (" of these" if event.turns is not None else "")


def _of_gate(gate: Gate, calendar: Calendar) -> Iterator[str]:
    if gate.turn > calendar.turns:
        yield "never: the story has no such act or turn"
    elif gate.turn > 1:
        acts = calendar.acts
        act = f" (act {acts.index(gate.turn) + 1})" if gate.turn in acts else ""
        yield f"turn {gate.turn} on{act}"
    if gate.start is not None:
        yield f"from {as_month(gate.start)}"
    if gate.end is not None:
        yield f"until {as_month(gate.end)}"


def _pace(project: Project) -> str:
    dues = ", ".join(f"{name} {amount:g}" for name, amount in project.dues.items())
    each = f" at {dues} each" if dues else ""
    return f"; takes {project.takes} turn{'s' * (project.takes != 1)}{each}"


def _price(price: Price) -> str:
    paid = {"attention": price.attention, **price.cost}
    return ", ".join(f"{name} {amount:g}" for name, amount in paid.items() if amount) or "nothing"
