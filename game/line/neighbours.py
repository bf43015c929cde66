"""Pages on others: how everybody stands to the player, one actor, and the region as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from game.line.pages import Choice, Menu
from game.line.paper import Paper
from game.play.session import Session
from game.view.deeds import Deed
from game.view.gauges import Gauge
from game.view.region import RegionView, region
from game.view.relations import ActorView, actor_view, standings
from game.view.storms import TURNED_ASIDE
from game.view.text import sentence


def relations_page(session: Session, paper: Paper) -> Menu:
    """Show the region, and number everybody by side."""
    paper.title("Relations")
    view = region(session)
    if view is not None:
        _region(view, paper)
    menu: list[Choice] = []
    for side, those in standings(session).items():
        paper.say(f"{side}:")
        for each in those:
            menu.append(Choice("actor", each.id))
            told = f": {each.gauge.told}" if each.gauge else ""
            paper.say(f"{each.name}{told}", 2, f"{len(menu)}. ")
    return tuple(menu)


def _region(view: RegionView, paper: Paper) -> None:
    for quantity in view.quantities:
        paper.say(f"{quantity.term.capitalize()}, {quantity.asks}. {_gauge(quantity.gauge)}", 2)
    if view.now is not None:
        paper.say(f"If the story ended now: {view.now.title}. {view.now.text}")
    for way in view.evolutions:
        if not way.holds and way.tests:
            paper.say(f"What would tip it to “{way.title}”:")
            paper.items(
                (f"{clause.line} ({'holds' if clause.met else 'not yet'})" for clause in way.tests), 2
            )
    paper.say()


def _gauge(gauge: Gauge) -> str:
    return sentence("; ".join(filter(None, (f"{gauge.label}: {gauge.told}", gauge.course, gauge.last))))


def actor_page(session: Session, paper: Paper, name: str) -> Menu:
    """Show one actor, and number what can be explained and looked up."""
    view = actor_view(session, name)
    paper.title(f"{view.name} ({view.leader or view.side})")
    if view.about:
        paper.say("".join(piece.shown for piece in view.about))
    for label, words in (("Envoy", view.envoy), ("Wants", view.wants), ("Fears", view.fears)):
        if words:
            paper.say(f"{label}: {words}")
    gauges = [*([view.feeling] if view.feeling else []), *view.others]
    for number, each in enumerate(gauges, 1):
        paper.say(_gauge(each), 2, f"{number}. Why: ")
    _deeds(paper, "What you did that pleased it most:", view.pleased)
    _deeds(paper, "What you did that angered it most:", view.angered)
    _moves(view, paper)
    for number, (_, shown) in enumerate(view.codex, len(gauges) + 1):
        paper.say(shown, 2, f"{number}. Codex: ")
    return (*(Choice("why", each.id) for each in gauges), *(Choice("codex", page) for page, _ in view.codex))


def _deeds(paper: Paper, title: str, those: Sequence[Deed]) -> None:
    if those:
        paper.say(title)
        paper.items((f"{deed.size} {deed.words} (turn {deed.turn}, {deed.date})" for deed in those), 2)


def _moves(view: ActorView, paper: Paper) -> None:
    if view.moved is not None:
        paper.say(f"Its last move: “{view.moved.title}” (turn {view.moved.turn}, {view.moved.date}).")
    if view.next is not None:
        paper.say(f"Its next move, {view.next.when}: {sentence(view.next.title)}")
        paper.items((clause.line for clause in view.next.trigger), 2)
        if view.next.averting:
            paper.say(TURNED_ASIDE)
            paper.items((clause.line for clause in view.next.averting), 2)
