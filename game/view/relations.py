"""How everybody stands to the player: by side, with what each wants, fears, remembers and does next."""

from __future__ import annotations

from attrs import frozen

from game.engine.calendar import month_of
from game.engine.content import Actor
from game.play.session import Session
from game.view.deeds import Deed, deeds
from game.view.gauges import Gauge, gauge
from game.view.names import FEELINGS, is_feeling
from game.view.rivals import Moved, NextMove, last_move, next_move
from game.view.text import Piece, links, pieces, render, sentence

SIDES = {
    "republic": "The republics",
    "neighbour": "Neighbours",
    "power": "Powers",
    "group": "Groups",
    "home": "Home",
}
_ONE = {"republic": "a republic", "neighbour": "a neighbour", "power": "a power", "group": "a group"}
_FEELINGS = (*FEELINGS, "support", "unity")


@frozen
class Standing:
    """One actor at a glance; `gauge` is how it stands to the player, else its first number, if it has any.

    `felt` says that it is a feeling abroad, which can be set beside others.
    """

    id: str
    name: str
    side: str
    gauge: Gauge | None
    felt: bool


@frozen
class ActorView:
    """Everything about one actor.

    `leader` speaks for it now, `envoy` deals with the player; `pleased` and `angered` are the player's decisions
    that moved its feeling most; `others` are its other numbers; `city` stands on the map.
    """

    id: str
    name: str
    side: str
    about: tuple[Piece, ...]
    leader: str
    envoy: str
    wants: str
    fears: str
    feeling: Gauge | None
    others: tuple[Gauge, ...]
    pleased: tuple[Deed, ...]
    angered: tuple[Deed, ...]
    moved: Moved | None
    next: NextMove | None
    codex: tuple[tuple[str, str], ...]
    city: str | None


def standings(session: Session) -> dict[str, tuple[Standing, ...]]:
    """List all actors that have a number or a wish of their own under the names of their sides."""
    found: dict[str, list[Standing]] = {}
    for side, title in SIDES.items():
        for actor in session.content.actors.values():
            if actor.side == side and (actor.indicators or (actor.wants and side != "home")):
                name = feeling_of(actor) or next(iter(actor.indicators), "")
                shown = gauge(session, session.content.indicators[name]) if name else None
                found.setdefault(title, []).append(
                    Standing(actor.id, actor.name, side, shown, is_feeling(session.content, name))
                )
    return {title: tuple(those) for title, those in found.items()}


def feeling_of(actor: Actor) -> str | None:
    """Name the number that says how an actor stands to the player."""
    return next((name for what in _FEELINGS for name in actor.indicators if name.endswith(f".{what}")), None)


def actor_view(session: Session, name: str) -> ActorView:
    """Read one actor; KeyError when there is none."""
    actor = session.content.actors[name]
    feeling = feeling_of(actor)
    pleased, angered = deeds(session, feeling) if feeling else ((), ())
    indicators = session.content.indicators
    return ActorView(
        name,
        actor.name,
        _ONE.get(actor.side, "at home"),
        tuple(pieces(actor.about, session)),
        speaker(session, actor),
        "" if actor.side == "home" else actor.voice,
        sentence(render(actor.wants, session)),
        sentence(render(actor.fears, session)),
        gauge(session, indicators[feeling]) if feeling else None,
        tuple(gauge(session, indicators[each]) for each in actor.indicators if each != feeling),
        pleased,
        angered,
        last_move(session, name),
        next_move(session, name),
        tuple(links(actor.about, session)),
        actor.capital,
    )


def speaker(session: Session, actor: Actor) -> str:
    """Name who speaks for an actor at this time, with the title: `Islam Karimov, President`."""
    calendar = session.content.calendar
    month = month_of(calendar, min(session.turn, calendar.turns))
    for each in actor.leaders:
        if (each.start is None or each.start <= month) and (each.end is None or month <= each.end):
            return f"{each.name}, {each.title}" if each.title else each.name
    return ""
