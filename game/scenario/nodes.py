"""What the source layer gives: light nodes that know where they were written."""

from __future__ import annotations

from attrs import define, field


@define(eq=False, repr=False)
class File:
    """One file: its path for the author, its name in the game, and whether it belongs to a shared world."""

    path: str
    name: str
    text: str
    world: bool = False
    records: list[Sequence] = field(factory=list, init=False)  # its lists of mappings

    def line(self, number: int) -> str:
        """Give a line by its number from 1, empty when there is none."""
        lines = self._split()
        return lines[number - 1] if 0 < number <= len(lines) else ""

    _lines: list[str] | None = field(default=None, init=False)

    def _split(self) -> list[str]:
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines


@define(eq=False, repr=False)
class _Placed:
    """What every node has: its file, where it begins there, and what it is a value or an item of."""

    file: File
    mark: tuple[int, int]  # the line and column, from 0 as the YAML parser counts them
    parent: Mapping | Sequence | None = field(default=None, init=False)

    @property
    def line(self) -> int:
        """Give the line, from 1."""
        return self.mark[0] + 1

    @property
    def column(self) -> int:
        """Give the column, from 1."""
        return self.mark[1] + 1


@define(eq=False, repr=False)
class Scalar(_Placed):
    """A piece of text as written; only the field that reads it decides what it is."""

    value: str
    style: str = ""  # "" for plain, else the quote or the sign of the block

    @property
    def plain(self) -> bool:
        """Whether it stands without quotes and not in a block."""
        return not self.style


@define(eq=False, repr=False)
class Sequence(_Placed):
    """A list."""

    items: list[Node]
    flow: bool = False


@define(eq=False, repr=False)
class Mapping(_Placed):
    """A mapping in the order written; duplicate keys are already refused."""

    pairs: list[tuple[Scalar, Node]]
    flow: bool = False

    def get(self, key: str) -> Node | None:
        """Give the value of a key, None when it is not there."""
        for name, value in self.pairs:
            if name.value == key:
                return value
        return None


@define(eq=False, repr=False)
class Broken(_Placed):
    """Something already refused, which no field needs to complain about again."""


Node = Scalar | Sequence | Mapping | Broken
TOP = (0, 0)
NOTHING = frozenset(("", "~", "null"))  # how no value is written


def record_of(node: Node) -> tuple[str, Mapping | None]:
    """Give the mapping in which a node stands, alone or in a list, and under which key; none at the top of a file."""
    while isinstance(node.parent, Sequence):
        node = node.parent
    pairs = node.parent.pairs if node.parent is not None else ()
    return next((key.value for key, value in pairs if value is node), ""), node.parent


def is_nothing(node: Node) -> bool:
    """Whether a key was written with no value after it."""
    return isinstance(node, Scalar) and node.value in NOTHING and not node.style


def sort_of(node: Node) -> str:
    """Say what a node is, for a message."""
    if is_nothing(node):
        return "nothing"
    if isinstance(node, Scalar):
        shown = node.value if len(node.value) <= 30 else node.value[:27] + "..."
        return f"'{' '.join(shown.split())}'"
    return "a list" if isinstance(node, Sequence) else "a mapping"
