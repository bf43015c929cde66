"""What a road says about itself: length, cost, share, and why it is open, risky or closed."""

from __future__ import annotations

from game.play.session import Session
from game.view.conditions import clauses
from game.view.map.atlas import atlas
from game.view.map.things import CLOSED, DEAR, OPEN, WORSE, Board, Road
from game.view.map.words import Line, Told
from game.view.numbers import decimal, signed, whole
from game.view.text import render, sentence

TONES = {"open": "good", "risky": "warn", "closed": "bad"}


def told_road(session: Session, board: Board, road: Road) -> Told:
    """Explain one road."""
    route = road.route
    lines = [Line(road.state.capitalize(), reason(session, board, road), TONES[road.state])]
    lines.append(Line("Share", _share(session, road)))
    lines.append(Line("Cost", _cost(road)))
    if route.km:
        lines.append(Line("Length", f"{whole(route.km)} km"))
    if route.about:
        lines.append(Line("", sentence(render(route.about, session))))
    names = [atlas().places[name].name for name in road.path]
    lines.append(Line("By way of", " - ".join(names) if len(names) > 1 else "Not on the map."))
    numbers = [
        ref.name
        for expr in (route.cost, route.open)
        if expr is not None
        for ref in expr.names
        if ref.name in session.content.indicators
    ]
    kind = "Our road" if route.ours else "A rival's road"
    return Told(road.label, f"{kind}, {road.state}", tuple(lines), why=numbers[0] if numbers else "")


def reason(session: Session, board: Board, road: Road) -> str:
    """Say why a road is open, risky or closed, from what the rules have worked out."""
    if road.state == CLOSED:
        missing = [clause.line for clause in clauses(session, road.route.open) if not clause.met]
        return f"It would open with: {'; '.join(missing)}." if missing else "Nothing can pass."
    best = next((each for each in board.roads if each.market is road.market and _is_best(each)), road)
    if best is road:
        return "The cheapest of all." if road.state == OPEN else f"The cheapest, but {_dearer(road)}."
    times = f"it costs {decimal(road.cost / road.cheapest)} times the cheapest, {best.label}"
    if road.state == OPEN:
        return sentence(times)
    if road.cost <= DEAR * road.cheapest:
        return f"Passable, but {_dearer(road)}; {times}."
    return f"Passable, but {times}."


def _is_best(road: Road) -> bool:
    return road.state != CLOSED and road.cost <= road.cheapest


def _dearer(road: Road) -> str:
    more = whole((road.cost / road.first_cost - 1.0) * 100.0) if road.first_cost else "0"
    return f"{more} in 100 dearer than at the start" if road.cost > WORSE * road.first_cost else "dear"


def _share(session: Session, road: Road) -> str:
    past = session.share_history(road.key.partition(":")[2])
    before = past[-2] if len(past) > 1 else road.share
    moved = road.share - before
    change = f", {signed(moved, 1)} since the last turn" if abs(moved) >= 0.05 else ""
    return f"{decimal(road.share)} in 100 of the goods{change}"


def _cost(road: Road) -> str:
    start = f", {decimal(road.first_cost)} at the start" if abs(road.cost - road.first_cost) >= 0.05 else ""
    return f"{decimal(road.cost)}{start}"
