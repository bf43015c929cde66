"""What a purse takes in when the turn ends, as things stand, and on what that hangs."""

from __future__ import annotations

from attrs import evolve, frozen

from game.engine.content import Resource
from game.engine.turn import left_alone
from game.expr import Expr
from game.expr.nodes import IfElse, Node
from game.play.session import Session
from game.view.conditions import Clause, clauses
from game.view.names import label, listed
from game.view.numbers import amount, whole
from game.view.reading import number


@frozen
class Income:
    """The income of one purse; `steps` are the cases it is made of, of which the one that will hold is `met`."""

    purse: str
    label: str
    amount: float
    most: float
    steps: tuple[Clause, ...] = ()
    hangs: str = ""

    @property
    def words(self) -> str:
        """Say it: `Next turn brings 3.4, as things stand; that hangs on Trade, now 34, 35 next turn.`"""
        hangs = f"; that hangs on {self.hangs}" if self.hangs else ""
        return f"Next turn brings {self.short}, as things stand{hangs}. It holds {amount(self.most)} at most."

    @property
    def short(self) -> str:
        """Say how much: `3.4`, or `nothing`."""
        return amount(self.amount) if self.amount else "nothing"

    @property
    def reason(self) -> str:
        """Say which case will hold: `Unity at home under 25, now 22`; nothing where there are none."""
        held = next((step for step in self.steps if step.met), None)
        return held.line.partition(": ")[2] if held else ""


def incomes(session: Session) -> tuple[Income, ...]:
    """Tell what each purse that keeps what it holds takes in at the end of this turn; none when no turn follows."""
    if session.over or session.turn >= session.content.calendar.turns:
        return ()
    ahead = evolve(session, worlds=left_alone(session.worlds))
    found = session.rules.resources.incomes(ahead.worlds.table)
    return tuple(
        _income(session, ahead, resource, round(float(found[resource.id][0]), 1))
        for resource in session.content.resources.values()
        if resource.id in found
    )


def income_of(session: Session, name: str) -> Income | None:
    """Tell it of one purse; None for anything else."""
    return next((each for each in incomes(session) if each.purse == name), None)


def _income(session: Session, ahead: Session, resource: Resource, size: float) -> Income:
    expr = resource.income
    steps = _steps(session, ahead, resource, expr) if expr else []
    hangs = "" if steps or not expr else listed(_read(session, ahead, expr))
    return Income(resource.id, label(session.content, resource.id), size, resource.most, tuple(steps), hangs)


def _read(session: Session, ahead: Session, expr: Expr) -> list[str]:
    names = dict.fromkeys(each.name for each in expr.names if each.name in session.content.indicators)
    return [
        f"{label(session.content, name)}, now {_figures(whole(session.value(name)), whole(ahead.value(name)))}"
        for name in names
    ]


def _steps(session: Session, ahead: Session, resource: Resource, expr: Expr) -> list[Clause]:
    """Take `a if x else b if y else c` apart into its cases, the first that holds being the one."""
    steps: list[Clause] = []
    node: Node = expr.root
    while isinstance(node, IfElse):
        tested = Expr(f"{expr.text} @{node.condition.column} case", node.condition, ())
        now, then = clauses(session, tested), clauses(ahead, tested)
        held = all(each.met for each in then) and not any(step.met for step in steps)
        words = listed([each.words if each.now else each.line for each in now])
        figures = _figures(now[0].now, then[0].now) if len(now) == 1 else ""
        steps.append(Clause(f"{_brought(ahead, resource, expr, node.then)}: {words}", held, figures))
        node = node.otherwise
    if steps:
        held = not any(step.met for step in steps)
        steps.append(Clause(f"{_brought(ahead, resource, expr, node)} otherwise", held))
    return steps


def _figures(now: str, then: str) -> str:
    return now if now == then else f"{now}, {then} next turn"


def _brought(ahead: Session, resource: Resource, expr: Expr, node: Node) -> str:
    size = number(ahead, Expr(f"{expr.text} @{node.column} brought", node, ())) * resource.scale
    return amount(round(size, 1)) if size else "Nothing"
