"""Why a number is what it is: its parts, its last change, what is still on the way."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Indicator, Resource
from game.engine.ledger import Cause
from game.play.session import Session
from game.view.causes import CauseView, cause_view, summed
from game.view.effects import LaterView
from game.view.income import Income, income_of
from game.view.names import label
from game.view.numbers import amount, band, decimal, printed, shared_rounding, signed, whole
from game.view.parts import Part, parts, rest
from game.view.pipe import pipe
from game.view.reading import before_last, recent_lines
from game.view.telling import is_hidden
from game.view.text import links, render


@frozen
class Change:
    """What one cause did since the last turn began; `size` is rounded so that all add up as printed.

    `shown` is the size as the level tells it; where it tells only signs, `size` is 0.
    """

    cause: CauseView
    size: float
    shown: str


@frozen
class WhyView:
    """Everything about one number.

    Printed figures have one decimal and add up: `parts` to `value`, `changes` to `value - before`. `figure`
    is empty where the level tells only the words. `rest` is where it would settle if nothing else moved; `income`
    what a purse takes in next.
    """

    id: str
    label: str
    about: str
    value: float
    figure: str
    words: str
    low: float
    high: float
    better: str
    rest: float | None
    parts: tuple[Part, ...]
    before: float
    changes: tuple[Change, ...]
    history: tuple[float, ...]
    pipe: tuple[LaterView, ...]
    codex: tuple[tuple[str, str], ...] = ()
    income: Income | None = None


@frozen
class Named:
    """A number to choose; `figure` is the value as printed, empty where the level tells only the word."""

    id: str
    label: str
    group: str
    value: float
    words: str
    figure: str = ""


def why(session: Session, name: str) -> WhyView:
    """Explain an indicator or a resource; KeyError for any other name."""
    content = session.content
    this: Indicator | Resource = (
        content.indicators[name] if name in content.indicators else content.resources[name]
    )
    value, history = session.value(name), session.history(name)
    before = before_last(session, name)
    indicator = this if isinstance(this, Indicator) else None
    words = band(value, indicator.words) if indicator else ""
    hidden = is_hidden(session, name)
    return WhyView(
        name,
        label(content, name),
        render(this.about, session),
        printed(value),
        "" if hidden else decimal(value),
        words,
        indicator.low if indicator else 0.0,
        this.high if isinstance(this, Indicator) else this.most,
        indicator.better if indicator else "up",
        rest(session, indicator) if indicator and not hidden else None,
        tuple(parts(session, indicator)) if indicator and not hidden else (),
        printed(before),
        changes(session, name),
        tuple(history),
        tuple(pipe(session, name)),
        tuple(links(this.about, session)),
        income_of(session, name) if name in content.resources else None,
    )


def changes(session: Session, name: str) -> tuple[Change, ...]:
    """List what moved a number since the last turn began, largest first, adding up exactly as printed."""
    before, now = before_last(session, name), session.value(name)
    sums = summed(recent_lines(session, name))
    sizes = shared_rounding([each.change for each in sums], before, now)
    told = [(size, each.cause) for each, size in zip(sums, sizes, strict=True) if size]
    told.sort(key=lambda each: -abs(each[0]))
    return tuple(_change(session, name, size, cause) for size, cause in told)


def _change(session: Session, name: str, size: float, cause: Cause) -> Change:
    view = cause_view(session, cause)
    if is_hidden(session, name):
        return Change(view, 0.0, "+" if size > 0 else "-")
    return Change(view, size, signed(size, 1))


def indicators(session: Session) -> list[Named]:
    """List what can be asked about by group: scores, the world, home, countries, purses."""
    content = session.content
    rows = [_named(session, each) for each in content.indicators.values()]
    order = {group: number for number, group in enumerate(_GROUPS.values())}
    rows.sort(key=lambda row: order[row.group])
    purses = [_purse(session, r) for r in content.resources.values()]
    return [*rows, *purses]


def _purse(session: Session, resource: Resource) -> Named:
    value = session.value(resource.id)
    return Named(resource.id, resource.label, "Purses", value, "", amount(value))


_GROUPS = {
    "score": "Scores",
    "world": "The world",
    "home": "Home",
    "republic": "Republics",
    "neighbour": "Neighbours",
    "power": "Powers",
    "group": "Others",
}


def _named(session: Session, indicator: Indicator) -> Named:
    owner = session.content.actors.get(indicator.owner or "")
    side = "score" if indicator.score else owner.side if owner else "world"
    value = session.value(indicator.id)
    return Named(
        indicator.id,
        label(session.content, indicator.id),
        _GROUPS.get(side, "Others"),
        value,
        band(value, indicator.words),
        "" if is_hidden(session, indicator.id) else whole(value),
    )
