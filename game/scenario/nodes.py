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


@define(eq=False)
class Mapping:
    """A mapping in the order written; duplicate keys are already refused."""

    file: File
    line: int
    column: int
    pairs: list[tuple[Scalar, Node]]
    flow: bool = False

    def get(self, key: str) -> Node | None:
        """Give the value of a key, None when it is not there."""
        return next((value for name, value in self.pairs if name.value == key), None)


@define(eq=False)
class Broken:
    """Something already refused, which no field needs to complain about again."""

    file: File
    line: int
    column: int


Node = Scalar | Sequence | Mapping | Broken
NOTHING = frozenset(("", "~", "null"))  # how no value is written


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
