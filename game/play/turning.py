"""What each decision moved: the ledger shared out among decisions, events, standing causes and what fades.

A lasting effect moves the ground at once and the number slowly: `shift += (ground - shift) / settles`. That is linear,
so the part of each deposit that has arrived by some turn is known exactly, and the ledger's lines of kind `ground`
are the sum of what all deposits sent.
"""

from __future__ import annotations

from attrs import define, field, frozen

from game.engine.content import Content
from game.engine.ledger import Cause, Deposit
from game.play.session import Session

DECIDED = ("order", "odds", "late", "ignored", "done", "held", "yield", "pledge")
EVENTS = ("opening", "news", "started", "stopped", "recalled")
FADING = ("fade", "began")
_BEFORE_MOVING = (
    "odds",
    "late",
    "ignored",
    "news",
    "started",
    "stopped",
    "done",
)  # phases; others come after
_FULL, _HALF = 2.0, 0.5  # a score counts double, a feeling abroad half

Key = tuple[int, str]  # turn and id of a decision


@define
class Effect:
    """What one decision did to each number: at once, later, and what of its lasting effects is still to come."""

    turn: int
    id: str
    at_once: dict[str, float] = field(factory=dict)
    later: dict[str, float] = field(factory=dict)
    to_come: dict[str, float] = field(factory=dict)


@frozen
class Books:
    """One number from start to end: what moved it, by kind; `rest` is the scale's ends and what nobody can name."""

    start: float
    decisions: float
    events: float
    pushes: float
    fading: float
    rest: float
    end: float

    @property
    def moved(self) -> float:
        """Give the sum of all that moved it: the end less the start."""
        return self.decisions + self.events + self.pushes + self.fading + self.rest


def arrived(settles: float | None, deposit: Deposit, turn: int) -> float:
    """Give how much of a deposit has reached its number when a turn starts."""
    first = deposit.turn if deposit.cause.kind in _BEFORE_MOVING else deposit.turn + 1
    times = max(turn - first + 1, 0)
    keeps: float = (1.0 - 1.0 / max(settles or 1.0, 1.0)) ** times
    return deposit.amount * (1.0 - keeps)


def is_decision(content: Content, cause: Cause) -> bool:
    """Say whether a cause is the player's: what news and situations bring late, or by chance, is not."""
    theirs = any(cause.id in section for section in (content.events, content.situations, content.openings))
    return cause.kind in DECIDED and not theirs and cause.id != "dismissal"


def effects(session: Session) -> list[Effect]:
    """List every decision with all that it moved, by turn; what wears off is not taken away again."""
    found: dict[Key, Effect] = {}
    indicators, book = session.content.indicators, session.book
    for line in book.lines:
        if is_decision(session.content, line.cause) and line.target in indicators:
            effect = _of(found, line.cause.since, line.cause.id)
            stays = indicators[line.target].settles is None
            at_once = line.turn == line.cause.since and not stays
            _add(effect.at_once if at_once else effect.later, line.target, line.change)
    for deposit in book.deposits:
        if is_decision(session.content, deposit.cause) and deposit.target in indicators:
            effect = _of(found, deposit.cause.since, deposit.cause.id)
            come = arrived(indicators[deposit.target].settles, deposit, session.turn)
            _add(effect.later, deposit.target, come)
            _add(effect.to_come, deposit.target, deposit.amount - come)
    return [found[key] for key in sorted(found)]


def counted(session: Session) -> dict[str, float]:
    """Give the weight of every number that scores, goals and judges read; all numbers, where these read none."""
    content, expand = session.content, session.rules.compiler.expand
    scores = [each.id for each in content.indicators.values() if each.score]
    wanted = [goal.when for goal in content.goals.values()] + [judge.by for judge in content.judges.values()]
    read = [name for expr in wanted for ref in expr.names for name in expand(ref.name)]
    names = [name for name in dict.fromkeys([*scores, *read]) if name in content.indicators]
    return {name: _weight_of(session, name) for name in names or content.indicators}


def weigh(weights: dict[str, float], moved: dict[str, float]) -> float:
    """Weigh what was moved, up and down alike; each number is netted before."""
    return sum(abs(size) * weights.get(name, 0.0) for name, size in moved.items())


def turning(session: Session, most: int) -> list[Effect]:
    """List the decisions with the largest later effect, the largest first; what came at once settles a tie."""
    weights = counted(session)
    weighed = [(weigh(weights, e.later), weigh(weights, e.at_once), e) for e in effects(session)]
    ranked = sorted((each for each in weighed if each[0] or each[1]), key=lambda each: (-each[0], -each[1]))
    return [effect for _, _, effect in ranked[:most]]


def books(session: Session, target: str) -> Books:
    """Balance one number from the story's start to now."""
    content, book = session.content, session.book
    settles = content.indicators[target].settles
    moved = [(line.cause, line.change) for line in book.lines if line.target == target]
    moved += [(d.cause, arrived(settles, d, session.turn)) for d in book.deposits if d.target == target]
    sums = dict.fromkeys(("decisions", "events", "pushes", "fading", ""), 0.0)
    for cause, change in moved:
        sums[_shelf(content, cause)] += change
    start, end = session.value(f"{target}.start"), session.value(target)
    decisions, events, pushes, fading, _ = sums.values()
    rest = end - start - (decisions + events + pushes + fading)
    return Books(start, decisions, events, pushes, fading, rest, end)


def _shelf(content: Content, cause: Cause) -> str:
    """Say where in the books a cause belongs; `ground` is told by the deposits, the ends of the scale are the rest."""
    if is_decision(content, cause):
        return "decisions"
    if cause.kind in DECIDED or cause.kind in EVENTS:
        return "events"
    return {"push": "pushes", **dict.fromkeys(FADING, "fading")}.get(cause.kind, "")


def _weight_of(session: Session, name: str) -> float:
    indicator = session.content.indicators[name]
    if indicator.score:
        return _FULL
    actor = session.content.actors.get(indicator.owner or "")
    return 1.0 if actor is None or actor.side == "home" else _HALF


def _of(found: dict[Key, Effect], turn: int, id_: str) -> Effect:
    return found.setdefault((turn, id_), Effect(turn, id_))


def _add(sums: dict[str, float], name: str, amount: float) -> None:
    if amount:
        sums[name] = sums.get(name, 0.0) + amount
