"""Entries of a list, of which the first that holds counts, that are never reached."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from game.expr import Expr
from game.expr.possible import Wanted, possible
from game.expr.ranges import Names
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Mapping, Node, Scalar, Sequence

_MOST = 30  # each is compared with all before it
_NOT_LISTS = ("turn", "chance")  # lessons and odds each stand for themselves


@frozen(eq=False, repr=False)
class _Entry:
    """One entry, where it is written, and its condition."""

    node: Node
    when: Expr | None


def _find(model: Model) -> Iterator[Found]:
    for entries in _lists(model):
        yield from _hidden(model, entries, model.known.ever)
    turns = model.content.calendar.turns
    endings = [
        (each, _Entry(model.key("endings", each.id), each.when)) for each in model.content.endings.values()
    ]
    early = [entry for each, entry in endings if each.any_time]
    yield from _hidden(model, early, model.known.within(range(2, turns + 2)))
    for number, (ending, entry) in enumerate(endings):
        if not ending.any_time:  # those that may end the story at any time are tried before all others
            before = [*early, *(other for each, other in endings[:number] if not each.any_time)]
            yield from _last(model, before, entry, model.known.within(range(turns + 1, turns + 2)))


def _hidden(model: Model, entries: list[_Entry], names: Names) -> Iterator[Found]:
    for number, entry in enumerate(entries[:_MOST]):
        yield from _last(model, entries[:number], entry, names)


def _last(model: Model, before: list[_Entry], entry: _Entry, names: Names) -> Iterator[Found]:
    """Look whether an entry holds only where one before it does; what is certain by itself is told elsewhere."""
    certain = any(each.when and model.holds(each.when) for each in before)
    if not model.own(entry.node) or not before or certain or model.holds(entry.when) is False:
        return
    if _apart(model, [*before, entry]):
        return
    denied: list[Wanted] = [(each.when.root, False) for each in before if each.when]
    wanted: list[Wanted] = [(entry.when.root, True)] if entry.when else []
    if not possible([*denied, *wanted], names):
        message = "this is never reached: in every case in which it holds, an entry before it does"
        yield Found(entry.node, message, "put the narrower condition first")


def _apart(model: Model, entries: list[_Entry]) -> bool:
    """Say whether no two conditions read the same name, or the clock, so that none has a say in another."""
    wanted = [each.when for each in entries if each.when]
    read = [name for when in wanted for name in {ref.name for ref in when.names}]
    return len(read) == len(set(read)) and not any(model.known.timely(when) for when in wanted)


def _lists(model: Model) -> Iterator[list[_Entry]]:
    """Go over the wordings of every text, the slides of every theme and the evolutions of the complex."""
    sections = model.whole.sections
    nodes = [node for section in sections.entries.values() for _, node in section.values()]
    nodes += [node for items in sections.lists.values() for node in items]
    nodes += [node for _, node in sections.singles.values()]
    found: list[Sequence] = []
    for node in nodes:
        if model.own(node):
            _collect(node, found)
    for each in found:
        records = [item for item in each.items if isinstance(item, Mapping)]
        if len(records) > 1 and _is_list(records[0]):
            yield [_entry(model, record) for record in records]
    yield from _themes(model).values()


def _themes(model: Model) -> dict[str, list[_Entry]]:
    themes: dict[str, list[_Entry]] = {}
    for node in model.whole.sections.items("slides"):
        theme = node.get("theme") if isinstance(node, Mapping) else None
        if isinstance(theme, Scalar) and isinstance(node, Mapping):
            themes.setdefault(theme.value, []).append(_entry(model, node))
    return themes


def _collect(node: Node, found: list[Sequence]) -> None:
    """Note every list of records in a node."""
    if isinstance(node, Mapping):
        for _, value in node.pairs:
            if not isinstance(value, Scalar):
                _collect(value, found)
    elif isinstance(node, Sequence) and node.items and not isinstance(node.items[0], Scalar):
        found.append(node)
        for item in node.items:
            _collect(item, found)


def _is_list(first: Mapping) -> bool:
    keys = [key.value for key, _ in first.pairs]
    return "when" in keys and "text" in keys and not any(key in keys for key in _NOT_LISTS)


def _entry(model: Model, node: Mapping) -> _Entry:
    when = node.get("when")
    uses = model.uses(when)
    return _Entry(when or node, uses[0].expr if uses else None)


SHADOWED = Lint(
    code="shadowed",
    title="An entry that is never reached",
    why=(
        "Of slides of one theme, wordings of one text, evolutions and endings the first that holds counts. This one "
        "holds only where one before it does, so it never has its turn: mostly the wider condition stands first."
    ),
    passes="""\
slides:
  - {theme: sea, when: trade > 60, text: Full quays.}
  - {theme: sea, when: trade > 40, text: Busy quays.}
  - {theme: sea, text: Empty quays.}
""",
    fails="""\
slides:
  - {theme: sea, when: trade > 40, text: Busy quays.}
  - {theme: sea, when: trade > 60, text: Full quays.}
  - {theme: sea, text: Empty quays.}
""",
    find=_find,
)
