"""What became of a scenario's test, in words: what was expected, what was found, and why."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Place
from game.expr import Expr
from game.play.expecting import Broken, Tried
from game.play.session import Session
from game.view.causes import Sum, by_words, netted, summed
from game.view.names import listed
from game.view.numbers import decimal, signed
from game.view.refusals import refusal_sentence

_CAUSES = 4  # told of each number
_MEMBERS = 6


def told(tried: Tried) -> list[str]:
    """Tell a failed test in lines: its place and name, then each thing that was not as expected."""
    test, session = tried.test, tried.session
    lines = [f"{place_words(test.place)}  failed  {test.name} (seed {test.seed})"]
    if tried.broken is not None:
        lines += _broken(session, tried.broken)
    for expr in tried.failed:
        lines.append(f"  expected  {expr.text}")
        lines += [f"  found     {found}" for found in values(session, expr)]
        lines += [f"  because   {why}" for why in _why(session, expr)]
    return lines


def place_words(place: Place | None) -> str:
    """Say where a test is written."""
    return f"{place.file}:{place.line}:{place.column}" if place else "test"


def _broken(session: Session, broken: Broken) -> Iterator[str]:
    yield f"  order {broken.place + 1}   {broken.order}"
    if broken.refusal is None:
        yield "  found     the story was over before it"
    else:
        yield f"  found     {refusal_sentence(session, broken.order, broken.refusal)} (turn {session.turn})"
        yield from _instead(session, broken.refusal.reason, broken.seed)


def _instead(session: Session, reason: str, seed: int | None) -> Iterator[str]:
    """Tell what could be answered in that turn, and a seed with which all orders can be given."""
    answers = [order.split() for order in session.legal() if order.startswith("answer ")]
    files = {event: [each[2] for each in answers if each[1] == event] for _, event, *_ in answers}
    if reason == "crisis":
        files = {
            name: options for name, options in files.items() if session.content.events[name].kind == "crisis"
        }
    elif reason != "absent":
        return
    for name, options in files.items():
        yield f"  on desk   answer {name} {' or '.join(options)}"
    if seed is not None:
        yield f"  luck      with seed {seed} every order can be given; another seed deals other files"


def values(session: Session, expr: Expr) -> list[str]:
    """Give each name an expression reads with its value, a group's members each."""
    names = dict.fromkeys(name for ref in expr.names for name in _members(session, ref.name))
    return [f"{name} is {_value(session, name)}" for name in list(names)[: 2 * _MEMBERS]]


def _members(session: Session, name: str) -> tuple[str, ...]:
    members = session.rules.lookup.members(name)
    return (name,) if members is None else members[:_MEMBERS]


def _value(session: Session, name: str) -> str:
    value = session.value(name)
    if session.rules.lookup.truth(name):
        return "true" if value else "false"
    return decimal(value)


def _why(session: Session, expr: Expr) -> Iterator[str]:
    """Tell what moved each indicator and resource of an expression since the story began, the largest first."""
    names = dict.fromkeys(name for ref in expr.names for name in _members(session, ref.name))
    base = dict.fromkeys(name.removesuffix(".start").removesuffix(".last") for name in names)
    for name in base:
        if name not in session.content.indicators and name not in session.content.resources:
            continue
        sums = netted(summed([line for line in session.book.lines if line.target == name]))
        ranked = _ranked(session, sums)
        causes = [f"{words} {signed(change, 1)}" for words, change in ranked[:_CAUSES]]
        if len(ranked) > _CAUSES:
            causes.append(f"all else {signed(sum(change for _, change in ranked[_CAUSES:]), 1)}")
        start = decimal(session.value(f"{name}.start"))
        yield f"{name} began at {start}: {listed(causes) if causes else 'nothing has moved it'}"


def _ranked(session: Session, sums: list[Sum]) -> list[tuple[str, float]]:
    """Give each cause in words with what it changed, those of the same words together, the largest first."""
    kept = ((words, change) for words, change in by_words(session, sums).items() if abs(change) >= 0.05)
    return sorted(kept, key=lambda each: -abs(each[1]))
