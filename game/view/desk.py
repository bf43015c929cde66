"""The desk: everything a player sees at a glance."""

from __future__ import annotations

from attrs import frozen

from game.engine.calendar import act_of
from game.engine.content import Event, Indicator, Later
from game.play.session import Session
from game.view.dates import date_words, in_turns, turn_word
from game.view.names import lowered
from game.view.numbers import band, whole
from game.view.orders import Row, initiatives, ladders, order_words, projects
from game.view.reading import number, open_events, under_way
from game.view.storms import Storm, storms
from game.view.text import render


@frozen
class Header:
    """Where and when."""

    program: str
    title: str
    date: str
    turn: int
    turns: int
    act: int
    acts: int
    turn_word: str
    level: str
    over: bool


@frozen
class Score:
    """One of the numbers the game is about; `value` and `change` are as printed (whole), `exact` is not."""

    id: str
    label: str
    value: int
    change: int
    exact: float
    low: float
    high: float
    words: str
    history: tuple[float, ...]


@frozen
class Purse:
    """One resource."""

    id: str
    label: str
    amount: float
    most: float
    carries: bool


@frozen
class TrayFile:
    """A file that waits; `number` counts from 1, `turns_left` is 1 when this turn is its last."""

    number: int
    event: str
    title: str
    kind: str
    crisis: bool
    topic: str
    turns_left: int
    city: str | None


@frozen
class Late:
    """A consequence on its way."""

    turns_left: int
    when: str
    note: str
    decision: str
    sure: bool


@frozen
class Pledged:
    """A pledge made, and whether it would be kept today."""

    goal: str
    label: str
    patron: str
    kept_now: bool


@frozen
class Counts:
    """How many orders of each kind can be given now."""

    initiatives: int
    ladders: int
    projects: int


@frozen
class DeskView:
    """The desk of one moment."""

    header: Header
    scores: tuple[Score, ...]
    resources: tuple[Purse, ...]
    home: str
    carried: str
    tray: tuple[TrayFile, ...]
    answered: tuple[str, ...]
    late: tuple[Late, ...]
    storms: tuple[Storm, ...]
    given: tuple[str, ...]
    counts: Counts
    pledges: tuple[Pledged, ...]


def desk(session: Session) -> DeskView:
    """Draw up the desk."""
    return DeskView(
        header(session),
        scores(session),
        resources(session),
        home_line(session),
        carried_line(session),
        tray(session),
        _answered(session),
        late(session),
        storms(session),
        tuple(order_words(session, order) for order in session.orders_this_turn()),
        _counts(session),
        _pledged(session),
    )


def header(session: Session) -> Header:
    """Say which story this is and where it stands."""
    content, calendar = session.content, session.content.calendar
    turn = min(session.turn, calendar.turns)
    return Header(
        "Wakhan",
        content.title,
        date_words(calendar, turn),
        turn,
        calendar.turns,
        act_of(calendar, turn),
        len(calendar.acts),
        turn_word(calendar),
        session.level.label,
        session.over,
    )


def scores(session: Session) -> tuple[Score, ...]:
    """Show the scores, each with its change since the turn before this one began."""
    return tuple(_score(session, each) for each in session.content.indicators.values() if each.score)


def _score(session: Session, indicator: Indicator) -> Score:
    history, value = session.history(indicator.id), session.value(indicator.id)
    shown, before = int(whole(value)), int(whole(history[max(len(history) - 2, 0)]))
    word = band(value, indicator.words)
    low, high = indicator.low, indicator.high
    return Score(indicator.id, indicator.label, shown, shown - before, value, low, high, word, tuple(history))


def resources(session: Session) -> tuple[Purse, ...]:
    """Show what there is to spend."""
    return tuple(
        Purse(
            each.id, each.label, session.value(each.id), each.most if each.carry else each.start, each.carry
        )
        for each in session.content.resources.values()
    )


def home_line(session: Session) -> str:
    """Say in one line how home stands, and who is least content."""
    indicators = session.content.indicators
    supports = [
        indicators[f"{mend}.support"] for mend in session.content.mends if f"{mend}.support" in indicators
    ]
    unity = next((each for name, each in indicators.items() if name.endswith(".unity")), None)
    parts = []
    if unity is not None:
        value = session.value(unity.id)
        word = band(value, unity.words)
        parts.append(f"Home {word} ({whole(value)})" if word else f"Home unity {whole(value)}")
    if supports:
        weakest = min(supports, key=lambda each: session.value(each.id))
        name = lowered(session.content.actors[weakest.owner or ""].name)
        word = band(session.value(weakest.id), weakest.words) or whole(session.value(weakest.id))
        parts.append(f"least content: {name} ({word})")
    return "; ".join(parts)


def carried_line(session: Session) -> str:
    """Say how much of what the player orders is carried out."""
    if session.content.efficiency is None:
        return ""
    share = number(session, session.content.efficiency)
    return f"Of the good you order, {whole(share * 100)} in 100 is carried out"


def tray(session: Session) -> tuple[TrayFile, ...]:
    """List the files that wait, oldest first."""
    return tuple(_file(session, number, event) for number, event in enumerate(open_events(session), 1))


def _file(session: Session, number: int, event: Event) -> TrayFile:
    dealt = int(session.value(f"{event.id}.turn"))
    topic = session.content.topics.get(event.topic or "", "")
    left = max(dealt + event.expires - session.turn, 1)
    title = render(event.title, session)
    return TrayFile(number, event.id, title, event.kind, event.kind == "crisis", topic, left, event.city)


def _answered(session: Session) -> tuple[str, ...]:
    orders = (order.split() for order in session.orders_this_turn())
    return tuple(words[1] for words in orders if words[0] == "answer")


def late(session: Session) -> tuple[Late, ...]:
    """List announced consequences of the player's decisions, soonest first."""
    return tuple(
        _late(session, due, source, later)
        for due, source, later in under_way(session)
        if source.split()[0] in ("answer", "launch", "climb", "descend", "fund", "mend")
        or source in session.content.projects
    )


def _late(session: Session, due: int, source: str, later: Later) -> Late:
    left = due - session.turn
    when = in_turns(session.content.calendar, left)
    decision = order_words(session, source) if " " in source else ""
    return Late(left, when, render(later.note, session), decision, later.when is None)


def _counts(session: Session) -> Counts:
    def ready(rows: list[Row]) -> int:
        return sum(row.open for row in rows)

    return Counts(ready(initiatives(session)), ready(ladders(session)), ready(projects(session)))


def _pledged(session: Session) -> tuple[Pledged, ...]:
    met = session.rules.goals.met(session.worlds.table)
    out = []
    for number, goal in enumerate(session.content.goals.values()):
        if session.value(f"{goal.id}.pledged"):
            patron = lowered(session.content.actors[goal.patron].name)
            out.append(Pledged(goal.id, goal.label, patron, bool(met[number, 0])))
    return tuple(out)
