"""A scenario as the checks of the linter look at it: its parts, their places, and what each name can be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from game.engine.content import Content
from game.expr import Expr, Kind
from game.expr.nodes import Node as Formula
from game.expr.ranges import Range, certain
from game.scenario.checks.whole import Whole
from game.scenario.lint.known import Known
from game.scenario.nodes import Mapping, Node, Sequence
from game.scenario.notes import ExprUse, Notes


class Model:
    """What every check is given; whatever several of them need is worked out once."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self.known = Known(whole.content, whole.notes)

    @property
    def content(self) -> Content:
        """Give the scenario, its world included."""
        return self.whole.content

    @property
    def notes(self) -> Notes:
        """Give what was used where."""
        return self.whole.notes

    @cached_property
    def formulas(self) -> list[list[ExprUse]]:
        """Give every expression, those that one `for_each` entry was expanded to together."""
        groups: dict[int, list[ExprUse]] = {}
        for use in self.notes.exprs:
            groups.setdefault(id(use.node), []).append(use)
        return list(groups.values())

    def conditions(self) -> Iterator[list[ExprUse]]:
        """Go over the conditions."""
        return (uses for uses in self.formulas if uses[0].want is Kind.TRUTH)

    def certain(self, formula: Formula) -> bool | None:
        """Say whether a condition always or never holds, None where it depends."""
        return certain(formula, self.known.range)

    def holds(self, when: Expr | None) -> bool | None:
        """Say the same of an expression; none always holds."""
        return True if when is None else self.certain(when.root)

    def range(self, name: str) -> Range:
        """Give what a name can be."""
        return self.known.range(name)

    def at(self, section: str, name: str, *path: str | int) -> Node:
        """Give the node at a path inside an entry, or the nearest above it; the story itself where there is none."""
        entry = self.whole.sections.entries.get(section, {}).get(name)
        if entry is None:
            return self.whole.anchor
        found, node = entry[0], entry[1]
        for step in path:
            inner = _inside(node, step)
            if inner is None:
                return found if isinstance(node, Mapping) and node is entry[1] else node
            node = inner
        return node if path else found


def mappings(node: Node) -> Iterator[Mapping]:
    """Go over every mapping in a node, itself included."""
    if isinstance(node, Mapping):
        yield node
    inner = node.items if isinstance(node, Sequence) else []
    for each in [value for _, value in node.pairs] if isinstance(node, Mapping) else inner:
        yield from mappings(each)


def _inside(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
