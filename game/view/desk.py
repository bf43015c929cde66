"""The desk: everything a player sees at a glance."""

from __future__ import annotations

from attrs import frozen

from game.engine.calendar import act_of
from game.play.session import Session
from game.view.dates import date_words, turn_word
from game.view.names import in_words
from game.view.openings import opened_panels
from game.view.possible import possible
from game.view.spoken import order_words
from game.view.standing import Purse, Score, carried_line, home_choices, home_line, resources, scores
from game.view.storms import Storm, storms
from game.view.tray import Late, TrayFile, answered, late, tray

__all__ = [
    "Counts",
    "DeskView",
    "Header",
    "Late",
    "Pledged",
    "Purse",
    "Score",
    "Storm",
    "TrayFile",
    "desk",
    "header",
    "late",
    "resources",
    "scores",
    "storms",
    "tray",
]


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
class Pledged:
    """A pledge made, and whether it would be kept today."""

    goal: str
    label: str
    patron: str
    kept_now: bool


@frozen
class Counts:
    """How many initiatives, ladders and projects an order can be given about now."""

    initiatives: int
    ladders: int
    projects: int


@frozen
class DeskView:
    """The desk of one moment.

    `homes` says how home stands, from the longest wording to the shortest; `opened` names the lists of orders that
    have something in them since this turn that could not be ordered before.
    """

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
    homes: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()


def desk(session: Session) -> DeskView:
    """Draw up the desk."""
    return DeskView(
        header(session),
        scores(session),
        resources(session),
        home_line(session),
        carried_line(session),
        tray(session),
        answered(session),
        late(session),
        storms(session),
        tuple(order_words(session, order) for order in session.orders_this_turn()),
        _counts(session),
        _pledged(session),
        home_choices(session),
        opened_panels(session),
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


def _counts(session: Session) -> Counts:
    able = possible(session)
    return Counts(len(able["initiative"]), len(able["posture"]), len(able["project"]))


def _pledged(session: Session) -> tuple[Pledged, ...]:
    met = session.rules.goals.met(session.worlds.table)
    out = []
    for k, goal in enumerate(session.content.goals.values()):
        if session.value(f"{goal.id}.pledged"):
            patron = in_words(session.content, goal.patron)
            out.append(Pledged(goal.id, goal.label, patron, bool(met[k, 0])))
    return tuple(out)
