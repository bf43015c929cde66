"""The chronicle: the course of any number turn by turn, and what each turn brought."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.play.past import as_of, orders_in, series
from game.play.session import Session
from game.view.dates import date_words
from game.view.happenings import happenings
from game.view.names import label
from game.view.numbers import band, decimal, signed, whole
from game.view.scales import middle
from game.view.spoken import order_words
from game.view.telling import is_hidden
from game.view.why import changes, indicators

ROADS = "Roads and markets"


@frozen
class Listed:
    """A number that can be chosen; `history` are its values at the start of each turn, and now.

    `whole` is its value as a whole number, empty where the level tells only words.
    """

    id: str
    label: str
    group: str
    whole: str
    history: tuple[float, ...]
    low: float
    high: float


@frozen
class Course:
    """One number from the first turn on; `values` has one more value than turns where orders have moved it since.

    Where a level hides sizes, values are the middles of their bands, and `words` names the bands.
    """

    id: str
    label: str
    unit: str
    low: float
    high: float
    values: tuple[float, ...]
    turn: int
    figure: str
    words: tuple[tuple[float, str], ...]
    hidden: bool


@frozen
class Story:
    """What one turn was: its date, the number then, what had moved it, what was ordered, and what happened."""

    turn: int
    date: str
    place: str  # `turn 7`, or `the end` of a story that is over
    figure: str
    change: str
    moved: tuple[tuple[str, str], ...]
    ordered: tuple[str, ...]
    happened: tuple[str, ...]
    known: bool  # whether more than figures is known of it


def listed(session: Session) -> list[Listed]:
    """List every number by group: scores, roads, the world, home, countries, purses."""
    content = session.content
    rows = [(each.id, each.label, each.group) for each in indicators(session)]
    roads = []
    for market in content.markets.values():
        ours = "Our share" if len(content.markets) == 1 else f"Our share: {market.label}"
        roads.append((f"{market.id}.share", ours, ROADS))
        called = briefly([route.label for route in market.routes])
        roads += [
            (f"{market.id}.{each.id}.share", words, ROADS)
            for each, words in zip(market.routes, called, strict=True)
        ]
    after = next((k for k, row in enumerate(rows) if row[2] != rows[0][2]), len(rows))
    rows[after:after] = roads
    return [_listed(course(session, name), called, group) for name, called, group in rows]


def briefly(labels: Sequence[str]) -> list[str]:
    """Name roads by where they begin and end, where that tells them apart: in a list the way between is too long."""
    parts = [label.split(" - ") for label in labels]
    short = [
        " - ".join((each[0], each[-1])) if len(each) > 2 else label
        for each, label in zip(parts, labels, strict=True)
    ]
    return [brief if short.count(brief) == 1 else label for brief, label in zip(short, labels, strict=True)]


def _listed(this: Course, called: str, group: str) -> Listed:
    figure = "" if this.hidden else whole(this.values[-1])
    return Listed(this.id, called, group, figure, this.values, this.low, this.high)


def course(session: Session, name: str) -> Course:
    """Read the course of one number; KeyError for a name without one."""
    values, hidden = series(session, name), is_hidden(session, name)
    now = session.value(name)
    if now != values[-1]:
        values.append(now)
    low, high, unit, words = _scale_of(session, name)
    if hidden:
        values = [middle(words, low, high, value) for value in values]
    turn = session.moments[-1].turn
    figure = band(now, words) if hidden else f"{decimal(now)}{unit}"
    return Course(name, _called(session, name), unit, low, high, tuple(values), turn, figure, words, hidden)


def _called(session: Session, name: str) -> str:
    route = name.removesuffix(".share").partition(".")[2] if name.endswith(".share") else ""
    for market in session.content.markets.values():
        for each in market.routes:
            if name == f"{market.id}.{route}.share" and each.id == route:
                return each.label
    return label(session.content, name)


def _scale_of(session: Session, name: str) -> tuple[float, float, str, tuple[tuple[float, str], ...]]:
    content = session.content
    if name in content.indicators:
        this = content.indicators[name]
        return this.low, this.high, this.unit and f" {this.unit}".replace(" %", "%"), this.words
    if name in content.resources:
        return 0.0, content.resources[name].most, "", ()
    return 0.0, 100.0, "%", ()


def story(session: Session, name: str, turn: int) -> Story:
    """Tell one turn as it was; the present one with the orders given so far."""
    then = session if turn == session.moments[-1].turn else as_of(session, turn)
    this = course(session, name)
    values, hidden = this.values, this.hidden
    value = values[-1] if then is session else values[turn - 1]
    before = values[turn - 2] if turn > 1 else values[0]
    figure = band(value, this.words) if hidden else f"{decimal(value)}{this.unit}"
    moved = () if then is None or name.endswith(".share") else changes(then, name)
    return Story(
        turn,
        date_words(session.content.calendar, turn),
        f"turn {turn}" if turn <= session.content.calendar.turns else "the end",
        figure,
        "" if hidden or value == before else signed(float(decimal(value)) - float(decimal(before)), 1),
        tuple((each.shown, each.cause.words) for each in moved),
        tuple(order_words(session, order) for order in orders_in(session, turn)),
        () if then is None else tuple(line.text for line in happenings(then)),
        then is not None,
    )
