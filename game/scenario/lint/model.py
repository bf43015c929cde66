"""A scenario as the checks of the linter look at it: its parts, their places, and what each name can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from game.engine.content import Content
from game.expr import Expr, Kind
from game.expr.nodes import Node as Formula
from game.expr.possible import certain
from game.expr.ranges import Range
from game.scenario.checks.whole import Whole
from game.scenario.lint.feelings import CLAIMING
from game.scenario.lint.known import Known
from game.scenario.lint.loaded_words import LOADED
from game.scenario.lint.orders import Order, orders
from game.scenario.lint.told import Told, capitalised, files, letters, own, speaking, told
from game.scenario.lint.worth import Worth
from game.scenario.nodes import File, Mapping, Node, Sequence
from game.scenario.notes import ExprUse, Notes


class Model:
    """What every check is given; whatever several of them need is worked out once."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self._certain: dict[int, bool | None] = {}

    @cached_property
    def known(self) -> Known:
        """Give what each name can be."""
        return Known(self.whole.content, self.whole.notes, self.whole.story)

    @property
    def content(self) -> Content:
        """Give the scenario, its world included."""
        return self.whole.content

    @property
    def notes(self) -> Notes:
        """Give what was used where."""
        return self.whole.notes

    @cached_property
    def _by_node(self) -> dict[int, list[ExprUse]]:
        groups: dict[int, list[ExprUse]] = {}
        for use in self.notes.exprs:
            groups.setdefault(id(use.node), []).append(use)
        return groups

    @property
    def formulas(self) -> Iterable[list[ExprUse]]:
        """Give every expression, those that one `for_each` entry was expanded to together."""
        return self._by_node.values()

    @cached_property
    def read(self) -> frozenset[str]:
        """Give every name that an expression reads."""
        return frozenset(ref.name for use in self.notes.exprs for ref in use.expr.names)

    @cached_property
    def worth(self) -> Worth:
        """Give what every answer is worth to the player."""
        return Worth(self.content)

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """Give every order that may be given, answers to events included."""
        return tuple(orders(self.content, self.known.reach.dealt))

    def remembers(self, event: str, option: str) -> bool:
        """Say whether anything in the story reads that this answer was given."""
        return f"{event}.{option}" in self.read

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Give every text of the folder that is looked through."""
        return told(self.whole)

    @cached_property
    def names(self) -> dict[str, list[Told]]:
        """Give every word written with a capital, with the texts in which it stands."""
        return capitalised(self.told)

    @cached_property
    def speaking(self) -> dict[bytes, list[Told]]:
        """Give the words that take a side or say what somebody feels, each with the texts in which it stands."""
        return speaking(
            self.told, frozenset((*CLAIMING, *(w for each in LOADED for w in letters(each.words))))
        )

    @cached_property
    def files(self) -> tuple[File, ...]:
        """Give the files of the folder that is looked through."""
        return files(self.whole)

    @cached_property
    def lists(self) -> tuple[Sequence, ...]:
        """Give every list of records inside the entries of the folder that is looked through."""
        found = (each for file in self.files for each in file.records)
        return tuple(each for each in found if each.parent is not None and each.parent.parent is not None)

    def own(self, node: Node) -> bool:
        """Say whether a node belongs to the folder that is looked through, not to the world beneath it."""
        return own(self.whole, node)

    def conditions(self) -> Iterator[list[ExprUse]]:
        """Go over the conditions."""
        return (uses for uses in self.formulas if uses[0].want is Kind.TRUTH)

    def certain(self, formula: Formula) -> bool | None:
        """Say whether a condition always or never holds, None where it depends."""
        key = id(formula)
        if key not in self._certain:
            self._certain[key] = certain(formula, self.known.ever, self.known.apart)
        return self._certain[key]

    def uses(self, node: Node | None) -> list[ExprUse]:
        """Give the expressions that were read from a node."""
        return self._by_node.get(id(node), [])

    def holds(self, when: Expr | None) -> bool | None:
        """Say the same of an expression; none always holds."""
        return True if when is None else self.certain(when.root)

    def range(self, name: str) -> Range:
        """Give what a name can be."""
        return self.known.ever(name)

    def key(self, section: str, name: str, *path: str) -> Node:
        """Give the key at a path inside an entry, or the nearest above it."""
        entry = self.whole.sections.entries.get(section, {}).get(name)
        if entry is None:
            return self.whole.anchor
        found: Node = entry[0]
        node: Node | None = entry[1]
        for step in path:
            key = key_of(node, step)
            if key is None:
                break
            found, node = key, _inside(node, step) if node else None
        return found

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


def key_of(node: Node | None, name: str) -> Node | None:
    """Give the key of a mapping as it was written."""
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return next((key for key, _ in pairs if key.value == name), None)


def _inside(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
