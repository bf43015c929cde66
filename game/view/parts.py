"""The parts that make up an indicator now, down to each decision still felt."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Indicator
from game.engine.layout import push_id
from game.engine.ledger import Cause, Line
from game.play.session import Session
from game.view.causes import cause_words
from game.view.numbers import shared_rounding

_AFTER_MOVING = ("recalled", "pledge")  # phases that come after indicators have moved
_FELT = 0.05


@frozen
class Part:
    """One reason an indicator stands where it does; sizes are rounded so that all add up to the value."""

    words: str
    size: float
    kind: str
    source: tuple[str, ...] = ()
    since: int = 0


@frozen
class _Raw:
    words: str
    size: float
    kind: str
    source: tuple[str, ...] = ()
    since: int = 0


def parts(session: Session, indicator: Indicator) -> list[Part]:
    """List the parts of an indicator: where it rests, each push, and each decision that is still felt."""
    raw = _stock(session, indicator) if indicator.settles is None else _settling(session, indicator)
    value = session.value(indicator.id)
    beyond = value - sum(each.size for each in raw)
    if abs(beyond) > 1e-6:
        known = all(moment.whole for moment in session.moments)
        raw.append(_Raw("The end of the scale" if known else "Before the records begin", beyond, "limit"))
    sizes = shared_rounding([each.size for each in raw], 0.0, value)
    shown = [Part(r.words, size, r.kind, r.source, r.since) for r, size in zip(raw, sizes, strict=True)]
    return [part for part in shown if part.size or part.kind == "target"]


def rest(session: Session, indicator: Indicator) -> float | None:
    """Give where an indicator would settle if nothing else moved; None for a stock."""
    if indicator.settles is None:
        return None
    layout, rules = session.rules.layout, session.rules
    asked = rules.indicators.asks(session.worlds.table, min(session.turn, session.content.calendar.turns))
    total = indicator.target + float(session.worlds.table[layout.ground.row(indicator.id), 0])
    for number in range(len(indicator.pushes)):
        total += float(asked[layout.push.row(push_id(indicator, number)) - layout.push.first, 0])
    return round(min(max(total, indicator.low), indicator.high), 1)


def _settling(session: Session, indicator: Indicator) -> list[_Raw]:
    table = session.worlds.table
    raw = [_Raw("Where it rests without causes", indicator.target, "target")]
    for kind, id_, row in session.rules.indicators.part_rows(indicator):
        size = float(table[row, 0])
        if kind == "fade":
            raw += _shocks(session, indicator, size)
        elif kind == "push":
            push = indicator.pushes[int(id_.rpartition(".push")[2])]
            raw.append(_Raw(push.because, size, kind, push.source))
        elif kind == "began":
            raw.append(_Raw("Where it began, fading", size, kind))
        elif size:
            raw.append(_Raw(_ground_words(session, indicator), size, kind))
    return raw


def _shocks(session: Session, indicator: Indicator, total: float) -> list[_Raw]:
    """Split what passes into the decisions behind it, each as far as it has not faded yet."""
    keeps = 1.0 - 1.0 / max(indicator.settles or 1.0, 1.0)
    felt: dict[Cause, float] = {}
    for number, line in enumerate(session.book.lines):
        if line.target == indicator.id and line.cause.kind not in (
            "push",
            "ground",
            "fade",
            "began",
            "limit",
        ):
            left = line.change * keeps ** _fades(session, number, line)
            felt[line.cause] = felt.get(line.cause, 0.0) + left
    told = {cause: size for cause, size in felt.items() if abs(size) >= _FELT}
    raw = [_Raw(cause_words(session, cause), size, "shock", (), cause.since) for cause, size in told.items()]
    remainder = total - sum(told.values())
    return [*raw, _Raw("Older effects, almost gone", remainder, "shock")] if abs(remainder) > 1e-9 else raw


def _fades(session: Session, number: int, line: Line) -> int:
    """Count how often a shock has faded since: those of a turn's phases fade in that same turn already."""
    began = next((moment.lines for moment in session.moments if moment.turn == line.turn), 0)
    in_phase = number < began and line.cause.kind not in _AFTER_MOVING
    return session.turn - line.turn + int(in_phase)


def _stock(session: Session, indicator: Indicator) -> list[_Raw]:
    """Add up all that ever moved a stock, cause by cause."""
    raw = [_Raw("At the start", session.value(f"{indicator.id}.start"), "target")]
    totals: dict[tuple[str, str], tuple[Cause, float]] = {}
    for line in session.book.lines:
        if line.target == indicator.id:
            key = (line.cause.kind, line.cause.id)
            _, before = totals.get(key, (line.cause, 0.0))
            totals[key] = (line.cause, before + line.change)
    return [*raw, *(_Raw(cause_words(session, c), size, c.kind, (), c.since) for c, size in totals.values())]


def _ground_words(session: Session, indicator: Indicator) -> str:
    causes = lasting_causes(session, indicator.id)
    if not causes:
        return "Lasting effects settling in"
    more = f"; and {len(causes) - 1} more" if len(causes) > 1 else ""
    return f"Lasting, from: {cause_words(session, causes[-1])}{more}"


def lasting_causes(session: Session, target: str) -> list[Cause]:
    """List what has moved the ground of an indicator, oldest first."""
    found = dict.fromkeys(each.cause for each in session.book.deposits if each.target == target)
    return sorted(found, key=lambda cause: cause.since)
