"""A tree comes out of its packing as it went in."""

from __future__ import annotations

import marshal
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.scenario.files import read_files
from game.scenario.nodes import TOP, Broken, File, Mapping, Node, Scalar, Sequence
from game.scenario.packed import pack, unpack
from game.scenario.problems import Problems
from game.scenario.source import read_nodes
from tests.stories import GOOD, SHIPPED, shipped

FOLDERS = [SHIPPED / "region", *(SHIPPED / name for name in shipped()), GOOD / "tiny"]


def drawn(node: Node) -> Iterator[object]:
    """Go over a tree and say everything that is known of each node."""
    yield type(node), node.mark, node.parent and node.parent.mark
    if isinstance(node, Scalar):
        yield node.value, node.style
    elif isinstance(node, Mapping):
        yield node.flow, len(node.pairs)
        for key, value in node.pairs:
            assert value.parent is node
            yield from drawn(key)
            yield from drawn(value)
    elif isinstance(node, Sequence):
        yield node.flow, len(node.items)
        for item in node.items:
            assert item.parent is node
            yield from drawn(item)


def again(file: File, tree: Node) -> tuple[File, Node]:
    """Pack a tree, write it, read it and unpack it into a file of its own."""
    other = File(file.path, file.name, file.text)
    return other, unpack(other, marshal.loads(marshal.dumps(pack(tree))))


def same(file: File, tree: Node) -> None:
    other, new = again(file, tree)
    assert list(drawn(new)) == list(drawn(tree))
    assert all(node.file is other for node in (new, *other.records))
    assert [each.mark for each in other.records] == [each.mark for each in file.records]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_of_ours(folder: object) -> None:
    files = read_files(folder, Problems())  # type: ignore[arg-type]
    for file in files:
        tree = read_nodes(file, Problems())
        assert tree is not None
        same(file, tree)
    assert files


@given(st.text(alphabet="{}[]:,-|>'\"# \n\tab1é=.~?", max_size=120))
@example("a: |\n  b\n\n  c\nd: [{e: 'f'}, \"g\"]\nh:\n  - i: >-\n      j\n    k:\n")
@example("alone")
@example("[]")
def test_any_file_in_which_nothing_is_amiss(text: str) -> None:
    file, problems = File("a.yaml", "a.yaml", text), Problems()
    tree = read_nodes(file, problems)
    if tree is not None and not problems:
        same(file, tree)


def test_what_was_refused_is_not_packed() -> None:
    file = File("a.yaml", "a.yaml", "")
    with pytest.raises(ValueError, match="line 1"):
        pack(Broken(file, TOP))
