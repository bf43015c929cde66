"""An author's conditions in plain words: each comparison, whether it holds now, and how it stands."""

from __future__ import annotations

from attrs import evolve, frozen

from game.expr import Expr
from game.expr.nodes import Binary, Call, Compare, Logic, NameRef, Node, Number, Unary
from game.play.session import Session
from game.view.dates import month_words
from game.view.goals import TEST, TURNED, WANTED, is_constant, subject_words, value_of
from game.view.names import FEELINGS, label, listed
from game.view.numbers import amount, decimal, whole
from game.view.reading import holds
from game.view.setters import answer, flag_ways
from game.view.telling import is_hidden

_OPPOSITE = {">": "<=", ">=": "<", "<": ">=", "<=": ">", "==": "!=", "!=": "=="}
_HIGH, _LOW = "warm enough", "cool enough"  # for feelings, where the level tells no figures
LONGEST_PROVISO = 48
EITHER, ALL = "Either", "All of these"
UNSAID = "Something that only the story can bring"


@frozen
class Clause:
    """One condition: `now` is how it stands as far as the level tells; `parts` of which all, or any, are wanted.

    Of two on one `scale` (what is compared, and which way) the `bound` tells which asks for more.
    """

    words: str
    met: bool
    now: str = ""
    parts: tuple[Clause, ...] = ()
    scale: str = ""
    bound: float = 0.0

    @property
    def line(self) -> str:
        """Say it in one line: `Afghan stability over 26, now 18`."""
        if self.parts:
            return f"{self.words}: {'; '.join(part.inner for part in self.parts)}"
        return f"{self.words}, now {self.now}" if self.now else self.words

    @property
    def inner(self) -> str:
        """Say it as one of several: `all of these (Trade over 30, now 23; Security over 50, now 38)`."""
        if not self.parts:
            return self.line
        return f"{self.words[0].lower()}{self.words[1:]} ({'; '.join(part.inner for part in self.parts)})"


def clauses(session: Session, when: Expr | None) -> tuple[Clause, ...]:
    """Take a condition apart into those that must all hold; none for no condition."""
    if when is None:
        return ()
    root = when.root
    parts = root.parts if isinstance(root, Logic) and root.operator == "and" else (root,)
    return _thinned(_opened([_clause(session, when, part) for part in parts], ALL), some=False)


def ways(session: Session, when: Expr | None) -> tuple[Clause, ...]:
    """Give what a player can do for a condition: of alternatives only those that can be put into words.

    Where something is missing that cannot be, it is said that what else is told will not do alone.
    """
    asked = clauses(session, when)
    told = [each for each in map(_sayable, asked) if each is not None]
    unsaid = next((each for each in asked if each.words == UNSAID and not each.met), None)
    return (*told, unsaid) if told and unsaid is not None else tuple(told)


def _sayable(clause: Clause) -> Clause | None:
    if clause.words == UNSAID:
        return None
    if clause.words != EITHER:
        return clause
    kept = tuple(each for each in map(_sayable, clause.parts) if each is not None)
    if len(kept) < 2:
        return kept[0] if kept else None
    return evolve(clause, parts=kept)


def proviso(session: Session, when: Expr | None) -> str:
    """Say on what a late effect hangs: `, if Trade over 30`; `, perhaps` where that takes too many words."""
    told = clauses(session, when)
    if not told:
        return ""
    words = listed([each.words for each in told])
    plain = session.level.detail != "signs" and all(each.now for each in told)
    return f", if {words}" if plain and len(words) <= LONGEST_PROVISO else ", perhaps"


def _thinned(those: list[Clause], some: bool) -> tuple[Clause, ...]:
    """Leave out what another says better: of one scale the strictest of all, or where some will do the easiest."""
    kept: dict[object, Clause] = {}
    for each in those:
        key = each.scale or each
        rival = kept.get(key)
        stricter = rival is not None and each.scale[:1] == ">" and each.bound > rival.bound
        stricter |= rival is not None and each.scale[:1] == "<" and each.bound < rival.bound
        if rival is None or stricter != some:
            kept[key] = each
    return tuple(kept.values())


def _clause(session: Session, when: Expr, node: Node, wanted: bool = True) -> Clause:
    """Word one part; `wanted` of False is the same part under `not`."""
    match node:
        case Unary(operator="not"):
            return _clause(session, when, node.operand, not wanted)
        case Logic():
            some = (node.operator == "or") == wanted
            return _joined([_clause(session, when, part, wanted) for part in node.parts], some)
        case Compare() if len(node.operators) == 1:
            return _compared(session, when, node, wanted)
        case NameRef() if node.name in session.content.flags:
            return _flag(session, node.name, wanted)
    met = _holds(session, when, node) == wanted
    words = _state(session, node.name, wanted) if isinstance(node, NameRef) else UNSAID
    return Clause(words, met)


def _joined(parts: list[Clause], some: bool) -> Clause:
    """Put parts together, of which all are wanted or some will do."""
    head = EITHER if some else ALL
    met = any(part.met for part in parts) if some else all(part.met for part in parts)
    kept = _thinned(_opened(parts, head), some)
    return kept[0] if len(kept) == 1 else Clause(head, met, "", kept)


def _opened(parts: list[Clause], head: str) -> list[Clause]:
    """Take apart what is put together under a head."""
    return [each for part in parts for each in (part.parts if part.words == head else (part,))]


def _flag(session: Session, flag: str, wanted: bool) -> Clause:
    """Word a flag, which is the author's own and has no name, by what brings it about."""
    met = (session.value(flag) > 0.0) == wanted
    told = flag_ways(session, flag, wanted=wanted)
    return (
        _joined([Clause(words, met) for words in told], some=wanted or not met)
        if told
        else Clause(UNSAID, met)
    )


def _holds(session: Session, when: Expr, node: Node) -> bool:
    return holds(session, Expr(f"{when.text} @{node.column} {type(node).__name__} holds", node, ()))


def _state(session: Session, name: str, wanted: bool) -> str:
    """Word a situation, a finished work or an answer."""
    content = session.content
    owner, _, what = name.rpartition(".")
    if name in content.situations:
        return f"{'' if wanted else 'Not while: '}{content.situations[name].label}"
    if owner in content.projects and what == "done":
        return f"“{content.projects[owner].label}” is {'' if wanted else 'not '}built"
    return answer(session, owner, what, wanted=wanted) or UNSAID


def _compared(session: Session, when: Expr, node: Compare, wanted: bool) -> Clause:
    (left, right), operator = node.operands, node.operators[0]
    if is_constant(left) or _is_rung(session, left):
        left, right, operator = right, left, TURNED[operator]
    operator = operator if wanted else _OPPOSITE[operator]
    table = session.worlds.table[:, :1]
    value, bound = value_of(session, when, left, table), value_of(session, when, right, table)
    met = TEST[operator](value, bound)
    if isinstance(left, NameRef):
        return _named(session, left.name, operator, value, bound, met)
    moved, hidden = _moved(session, left), _is_felt(left) and session.level.detail == "signs"
    words = moved or subject_words(session, left)
    if words is None:
        return Clause(UNSAID, met)
    if hidden:
        return Clause(f"{words} {'far enough' if moved else _enough(operator)}", met)
    said = f"{words} by {_wanted(operator, bound)}" if moved else f"{words} {_wanted(operator, bound)}"
    return Clause(said, met, _now(value, bound))


def _named(session: Session, name: str, operator: str, value: float, bound: float, met: bool) -> Clause:
    """Word a comparison of one thing: a posture, a date, a feeling or any number."""
    content, ladder = session.content, name.removesuffix(".rung")
    if ladder != name and ladder in content.ladders:
        return _posture(session, ladder, operator, value, bound, met)
    if name == "date":
        ways = {">=": "From", ">": "After", "<": "Before", "<=": "Until"}
        return Clause(f"{ways.get(operator, 'In')} {month_words(int(bound))}", met)
    if is_hidden(session, name):
        return Clause(f"{label(content, name)} {_enough(operator)}", met)
    owner, _, what = name.rpartition(".")
    if what == "count" and owner in content.initiatives and TEST[operator](1.0, bound):
        return Clause(f"“{content.initiatives[owner].label}” at least once", met)
    if name not in content.indicators and name not in content.resources and not name.endswith(".share"):
        return Clause(UNSAID, met)
    scale = f"{operator} {name}"
    words = f"{label(content, name)} {_wanted(operator, bound)}"
    return Clause(words, met, _now(value, bound), (), scale, bound)


def _posture(session: Session, ladder: str, operator: str, value: float, bound: float, met: bool) -> Clause:
    this = session.content.ladders[ladder]
    names = [rung.label for rung in this.rungs]
    fitting = [name for number, name in enumerate(names) if TEST[operator](float(number), bound)]
    return Clause(
        f"{this.label} at {' or '.join(f'“{name}”' for name in fitting)}", met, f"“{names[int(value)]}”"
    )


def _is_rung(session: Session, node: Node) -> bool:
    return (
        isinstance(node, NameRef)
        and node.name.partition(".")[0] in session.content.ladders
        and not (node.name.endswith(".rung"))
    )


def _moved(session: Session, node: Node) -> str | None:
    """Word how far something has moved since the start, either way: `abs(x - x.start)`."""
    match node:
        case Call(function="abs", arguments=(Binary(operator="-", left=left, right=right),)):
            words, began = subject_words(session, left), _names(right)
            if words is not None and began and all(name.endswith(".start") for name in began):
                return f"{words} moved, up or down,"
    return None


def _names(node: Node) -> list[str]:
    match node:
        case NameRef():
            return [node.name]
        case Call():
            return [name for each in node.arguments for name in _names(each)]
    return []


def _is_felt(node: Node) -> bool:
    match node:
        case NameRef():
            return node.name.removesuffix(".start").rpartition(".")[2] in FEELINGS
        case Call():
            return any(_is_felt(each) for each in node.arguments)
        case Binary():
            return _is_felt(node.left)
        case Unary():
            return _is_felt(node.operand)
        case Number():
            return False
    return False


def _enough(operator: str) -> str:
    return _HIGH if operator in (">", ">=") else _LOW


def _wanted(operator: str, bound: float) -> str:
    return f"{WANTED[operator]} {amount(bound)}"


def _now(value: float, bound: float) -> str:
    """Write a value so that it does not read as the bound it misses."""
    return decimal(value) if whole(value) == whole(bound) and value != bound else whole(value)
