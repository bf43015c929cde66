"""What every field may ask while it reads: the calendar, the groups, and where to put a problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from attrs import Factory, define

from game.engine.content import Calendar, Place
from game.expr import Expr
from game.expr.spelling import did_you_mean
from game.scenario.nodes import Broken, Node
from game.scenario.notes import Notes
from game.scenario.problems import Problem, Problems, Severity

LONGEST_WORD = 60
MOST_HINTS = 100


@define(eq=False)
class Member:
    """The actor that `actor` stands for while a `for_each` is being expanded."""

    id: str
    name: str
    adjective: str


@define(eq=False)
class Context:
    """One load: its problems, its notes, and the few facts that fields depend on."""

    problems: Problems
    calendar: Calendar
    notes: Notes = Factory(Notes)
    groups: Mapping[str, tuple[str, ...]] = Factory(dict)
    members: Mapping[str, Member] = Factory(dict)
    dropped: Mapping[str, Node] = Factory(dict)
    member: Member | None = None
    late: bool = False
    dated: bool = True  # the calendar is known, so that dates can be judged by it
    parsed: dict[str, Expr] = Factory(dict)
    hints: int = 0

    def error(
        self, node: Node, code: str, message: str, hint: str | None = None, again: object = None
    ) -> None:
        """Report something that keeps the scenario from being played."""
        self.report(node, node.line, node.column, code, "error", message, hint, again)

    def warn(self, node: Node, code: str, message: str, hint: str | None = None) -> None:
        """Report something that an author should look at."""
        self.report(node, node.line, node.column, code, "warning", message, hint)

    def report(
        self,
        node: Node,
        line: int,
        column: int,
        code: str,
        severity: Severity,
        message: str,
        hint: str | None = None,
        again: object = None,
    ) -> None:
        """Report at a line and column of the node's file, unless it was refused already."""
        if not isinstance(node, Broken):
            problem = Problem(node.file.path, line, column, code, severity, message, hint)
            self.problems.add(problem, again=again)

    def nearest(self, word: str, known: Iterable[str], near: float = 0.6) -> str | None:
        """Look for the nearest spelling, as long as a reader would still profit from it."""
        return did_you_mean(word, known, near) if self.hinting() and len(word) <= LONGEST_WORD else None

    def hinting(self) -> bool:
        """Whether one more hint is worth the search; there is an end to them, for each costs milliseconds."""
        self.hints += 1
        return self.hints <= MOST_HINTS and not self.problems.full

    def place(self, node: Node) -> Place:
        """Give where a node stands, as the game shows it."""
        return Place(node.file.name, node.line, node.column)

    @contextmanager
    def of(self, member: Member) -> Iterator[None]:
        """Let `actor` stand for one member of a group."""
        self.member, before = member, self.member
        try:
            yield
        finally:
            self.member = before

    @contextmanager
    def at_the_end(self) -> Iterator[None]:
        """Allow what only the end of a story knows, such as whether a goal was met."""
        self.late = True
        try:
            yield
        finally:
            self.late = False
