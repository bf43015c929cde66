"""A scenario as small as can be, for tests to add one mechanism to."""

from typing import Any

from attrs import evolve

from game.engine.content import (
    Calendar,
    Consequence,
    Content,
    Effect,
    Ending,
    Event,
    How,
    Indicator,
    Option,
    Pledges,
    Price,
    Resource,
    Text,
    Tray,
    Variant,
)
from game.expr import Expr, parse
from game.play.session import Session


def words(body: str = "words") -> Text:
    """Make a text."""
    return Text((Variant(None, body),))


def act(*changes: str, **more: Any) -> Consequence:
    """Make a consequence of changes like `trade +4`, `trade ~2` (lasting) or `opened =1`."""
    effects = []
    for change in changes:
        target, amount = change.split()
        how = {"~": How.LASTING, "=": How.SET}.get(amount[0], How.SHOCK)
        effects.append(Effect(target, float(amount.lstrip("~=")), how))
    return Consequence(tuple(effects), **more)


def indicator(name: str, **more: Any) -> Indicator:
    """Make an indicator from 0 to 100 that settles in four turns and starts at 50."""
    return evolve(Indicator(name, name.title(), 0.0, 100.0, 4.0, target=50.0, start=50.0), **more)


def option(name: str, consequence: Consequence = Consequence(), **more: Any) -> Option:  # noqa: B008
    """Make an option that costs one attention."""
    return Option(name, words(name), more.pop("price", Price(1.0)), consequence, **more)


def event(name: str, *options: Option, kind: str = "file", when: str | None = None, **more: Any) -> Event:
    """Make an event."""
    condition: Expr | None = None if when is None else parse(when)
    return Event(name, words(name), kind, words(), "invented", ("¶1",), options, when=condition, **more)


def story(**more: Any) -> Content:
    """Make a scenario of eight quarters with trade and security, and no events."""
    content = Content(
        id="small",
        version=1,
        title="Small",
        fingerprint="0",
        calendar=Calendar(1992 * 12 + 3, 3, 8),
        tray=Tray(),
        pledges=Pledges(2, 3),
        resources={
            "attention": Resource("attention", "Attention", 3.0, 3.0, carry=False),
            "capital": Resource("capital", "Capital", 3.0, 8.0, parse("1")),
            "treasury": Resource("treasury", "Treasury", 8.0, 20.0, parse("2")),
        },
        indicators={name: indicator(name) for name in ("trade", "security")},
        endings={"end": Ending("end", "The end", words())},
    )
    return evolve(content, **more)


def by_id(*things: Any) -> dict[str, Any]:
    """Key things by their ids."""
    return {thing.id: thing for thing in things}


def begin(seed: int = 1, **more: Any) -> Session:
    """Begin a game of a small scenario."""
    return Session.begin(story(**more), seed)


def submit(session: Session, *orders: str) -> Session:
    """Give orders."""
    for order in orders:
        session.submit(order)
    return session
