"""The goals: what each asks for, and how far it is."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from attrs import frozen

from game.engine.content import Goal
from game.expr import Expr
from game.expr.nodes import Call, Compare, Logic, NameRef, Node, Number, Unary, children
from game.play.session import Session
from game.view.names import group_words, in_words, label, listed
from game.view.numbers import amount, decimal, whole
from game.view.reading import Table, number

WANTED = {">": "over", ">=": "at least", "<": "under", "<=": "at most", "==": "exactly", "!=": "other than"}
TURNED = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "==": "==", "!=": "!="}
TEST: dict[str, Callable[[float, float], bool]] = {
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    "==": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
}


@frozen
class Measure:
    """One comparison of a goal: `Security 43 of at least 45`; `missing` is how far off, 0 when it holds."""

    label: str
    value: float
    wanted: str
    met: bool
    missing: float

    @property
    def words(self) -> str:
        """Say it: `Security 43, wanted at least 45`."""
        forms = (whole(self.value), *(decimal(self.value, places) for places in (1, 2)))
        told = [form.rstrip("0").rstrip(".") if "." in form else form for form in forms]
        # Else 9.8, or 9.96, would read as the 10 that is wanted.
        shown = next((form for form in told if not self.wanted.endswith(f" {form}")), told[0])
        return f"{self.label} {shown}, wanted {self.wanted}"


@frozen
class GoalView:
    """A goal and where it stands, on the mean of the last four turns."""

    id: str
    label: str
    about: str
    patron: str
    pledged: bool
    met: bool
    measures: tuple[Measure, ...]


def goals(session: Session) -> tuple[GoalView, ...]:
    """Show every goal in the author's order."""
    rules = session.rules
    means = rules.goals.means(session.worlds.table)
    met = rules.goals.met(session.worlds.table)
    return tuple(
        _view(session, goal, means, bool(met[k, 0])) for k, goal in enumerate(session.content.goals.values())
    )


def _view(session: Session, goal: Goal, means: Table, met: bool) -> GoalView:
    patron = in_words(session.content, goal.patron)
    pledged = session.value(f"{goal.id}.pledged") > 0.0
    if session.over:
        met = session.value(f"{goal.id}.met") > 0.0
    found = tuple(_measures(session, goal.when, means))
    return GoalView(goal.id, goal.label, goal.about, patron, pledged, met, found)


def _measures(session: Session, when: Expr, means: Table) -> list[Measure]:
    """Read the comparisons that can be said in words; others are left to the goal's own text."""
    found = []
    for node in _conditions(when.root):
        if isinstance(node, Compare) and len(node.operators) == 1:
            measure = _measure(session, when, node, means)
            found += [measure] if measure else []
    return found


def _conditions(node: Node) -> list[Node]:
    if isinstance(node, Logic) and node.operator == "and":
        return [each for part in node.parts for each in _conditions(part)]
    return [node]


def _measure(session: Session, when: Expr, node: Compare, means: Table) -> Measure | None:
    (left, right), operator = node.operands, node.operators[0]
    if is_constant(left):
        left, right, operator = right, left, TURNED[operator]
    words = subject_words(session, left)
    if words is None or not is_constant(right):
        return None
    value, wanted = value_of(session, when, left, means), value_of(session, when, right, means)
    met = TEST[operator](value, wanted)
    missing = 0.0 if met else abs(value - wanted)
    return Measure(words, value, f"{WANTED[operator]} {amount(wanted)}", met, missing)


def value_of(session: Session, when: Expr, node: Node, means: Table) -> float:
    """Work out one part of a condition in some table."""
    part = Expr(
        f"{when.text} @{node.column} {type(node).__name__}", node, ()
    )  # a text of its own: compiled once
    return float(np.float64(number(session, part, means)))


def is_constant(node: Node) -> bool:
    """Say whether a part is a plain number."""
    return isinstance(node, Number) or (isinstance(node, Unary) and all(map(is_constant, children(node))))


def subject_words(session: Session, node: Node) -> str | None:
    """Word what a comparison is about; None where it cannot be said in a few words."""
    match node:
        case NameRef():
            return label(session.content, node.name)
        case Call(function="mean", arguments=(NameRef() as name,)):
            group, _, what = name.name.partition(".")
            return f"Mean {what.replace('_', ' ')} of {group_words(group)}"
        case Call(function="min" | "max", arguments=names) if all(
            isinstance(each, NameRef) for each in names
        ):
            return _extreme(session, node.function, [n.name for n in names if isinstance(n, NameRef)])
        case Call(
            function="count", arguments=(Compare(operands=(NameRef() as name, Number() as bound)) as test,)
        ):
            group, _, what = name.name.partition(".")
            wanted = f"{WANTED[test.operators[0]]} {amount(bound.value)}"
            members = group_words(group).removeprefix("the ")
            return f"{members.capitalize()} with {what.replace('_', ' ')} {wanted}:"
    return None


def _extreme(session: Session, function: str, names: list[str]) -> str:
    """Word `min` or `max`: `The lowest trust of Aral and Bora`, or the labels in full."""
    which = "lowest" if function == "min" else "highest"
    labels = [label(session.content, name) for name in names]
    kinds = {words.partition(" of ")[0] for words in labels if " of " in words}
    if len(kinds) == 1 and all(" of " in words for words in labels):
        owners = listed([words.partition(" of ")[2] for words in labels])
        return f"The {which} {kinds.pop().lower()} of {owners}"
    return f"The {which} of {listed(labels)}"
