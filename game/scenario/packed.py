"""Trees of nodes as plain tuples and back, so that they can be kept on disk as Python keeps its compiled modules."""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat

from game.scenario.nodes import File, Mapping, Node, Scalar, Sequence

# A list or mapping: whether it is a mapping, where it begins, whether it stands in brackets, and what is in it.
Branch = tuple[bool, int, int, bool, tuple["Branch | None", ...]]
# The different texts; the text, line and column of every scalar in the order written; the styles of those that have
# one; and the branches, with None wherever a scalar stands as a value or an item.
Packed = tuple[
    tuple[str, ...], list[int], list[int], list[int], list[tuple[int, str]], Branch | None
]  # fmt: skip


def pack(root: Node) -> Packed:
    """Take a tree apart; raises ValueError for one in which something was refused."""
    packer = _Packer()
    branches = packer.node(root)
    return tuple(packer.texts), packer.text_of, packer.lines, packer.columns, packer.styles, branches


class _Packer:
    def __init__(self) -> None:
        self.texts: dict[str, int] = {}
        self.text_of: list[int] = []
        self.lines: list[int] = []
        self.columns: list[int] = []
        self.styles: list[tuple[int, str]] = []

    def node(self, node: Node) -> Branch | None:
        """Pack a node and all in it."""
        if isinstance(node, Scalar):
            self._scalar(node)
            return None
        if isinstance(node, Mapping):
            return True, *node.mark, node.flow, tuple(self._pair(key, value) for key, value in node.pairs)
        if isinstance(node, Sequence):
            return False, *node.mark, node.flow, tuple(self.node(item) for item in node.items)
        raise ValueError(f"something was refused on line {node.line}")

    def _pair(self, key: Scalar, value: Node) -> Branch | None:
        self._scalar(key)
        return self.node(value)

    def _scalar(self, node: Scalar) -> None:
        if node.style:
            self.styles.append((len(self.lines), node.style))
        self.text_of.append(self.texts.setdefault(node.value, len(self.texts)))
        line, column = node.mark
        self.lines.append(line)
        self.columns.append(column)


def unpack(file: File, packed: Packed) -> Node:
    """Put the tree of a file together again."""
    texts, text_of, lines, columns, styles, branches = packed
    marks = zip(lines, columns, strict=True)
    scalars = list(map(Scalar, repeat(file), marks, map(texts.__getitem__, text_of)))
    for number, style in styles:
        scalars[number].style = style
    following = iter(scalars).__next__
    return _unpacked(branches, file, following)


def _unpacked(branch: Branch | None, file: File, following: Callable[[], Scalar]) -> Node:
    if branch is None:
        return following()
    is_mapping, line, column, flow, inside = branch
    if is_mapping:
        mapping = Mapping(file, (line, column), [], flow)
        pairs = mapping.pairs
        for each in inside:
            key = following()
            value = following() if each is None else _unpacked(each, file, following)
            value.parent = mapping
            pairs.append((key, value))
        return mapping
    sequence = Sequence(file, (line, column), [], flow)
    items = sequence.items
    for each in inside:
        item = following() if each is None else _unpacked(each, file, following)
        item.parent = sequence
        items.append(item)
    if items and isinstance(items[0], Mapping):
        file.records.append(sequence)
    return sequence
