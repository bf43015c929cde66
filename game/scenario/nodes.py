"""What the source layer gives: light nodes that know where they were written."""

from __future__ import annotations

from attrs import define, field


@define(eq=False)
class File:
    """One file: its path for the author, its name in the game, and whether it belongs to a shared world."""

    path: str
    name: str
    text: str = field(repr=False)
    world: bool = False
    records: list[Sequence] = field(factory=list, init=False, repr=False)  # its lists of mappings

    def line(self, number: int) -> str:
        """Give a line by its number from 1, empty when there is none."""
        lines = self._split()
        return lines[number - 1] if 0 < number <= len(lines) else ""

    _lines: list[str] | None = field(default=None, init=False, repr=False)

    def _split(self) -> list[str]:
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines


@define(eq=False)
class Scalar:
    """A piece of text as written; only the field that reads it decides what it is."""

    file: File
    line: int
    column: int
    value: str
    style: str = ""  # "" for plain, else the quote or the sign of the block
    parent: Mapping | Sequence | None = field(
        default=None, init=False, repr=False
    )  # that it is a value or item of

    @property
    def plain(self) -> bool:
        """Whether it stands without quotes and not in a block."""
        return not self.style


@define(eq=False)
class Sequence:
    """A list."""

    file: File
    line: int
    column: int
    items: list[Node]
    flow: bool = False
    parent: Mapping | Sequence | None = field(default=None, init=False, repr=False)


@define(eq=False)
class Mapping:
    """A mapping in the order written; duplicate keys are already refused."""

    file: File
    line: int
    column: int
    pairs: list[tuple[Scalar, Node]]
    flow: bool = False
    parent: Mapping | Sequence | None = field(default=None, init=False, repr=False)

    def get(self, key: str) -> Node | None:
        """Give the value of a key, None when it is not there."""
        for name, value in self.pairs:
            if name.value == key:
                return value
        return None


@define(eq=False)
class Broken:
    """Something already refused, which no field needs to complain about again."""

    file: File
    line: int
    column: int
    parent: Mapping | Sequence | None = field(default=None, init=False, repr=False)


Node = Scalar | Sequence | Mapping | Broken
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
