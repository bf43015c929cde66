"""The files of a world and its story put together, section by section."""

from __future__ import annotations

from game.expr.spelling import did_you_mean
from game.scenario.nodes import Broken, Mapping, Node, Scalar, Sequence, is_nothing, sort_of
from game.scenario.problems import Problem, Problems
from game.scenario.sections import LISTS, MAPPINGS, SECTIONS, STORY_ONLY, Entry, Sections

MOST_ENTRIES = 5_000


class Merger:
    """Puts the files' sections together, and reports what stands twice or does not belong."""

    def __init__(self, problems: Problems) -> None:
        self.sections = Sections()
        self._problems = problems

    def add(self, root: Node | None) -> None:
        """Take in one file; those of the world come first."""
        if root is None or isinstance(root, Broken) or is_nothing(root):
            return
        if not isinstance(root, Mapping):
            message = f"a file is a mapping of sections, not {sort_of(root)}"
            self._error(root, "wrong-type", message)
            return
        for key, node in root.pairs:
            self._section(key, node)

    def _section(self, key: Scalar, node: Node) -> None:
        name = key.value
        if name not in SECTIONS:
            near = None if self._problems.full else did_you_mean(name[:60], SECTIONS)
            hint = near or f"allowed: {', '.join(SECTIONS)}"
            self._error(key, "unknown-key", f"there is no section '{name[:60]}'", hint)
        elif key.file.world and name in STORY_ONLY:
            self._error(key, "unknown-key", f"'{name}' belongs to a scenario, not to the shared world")
        elif isinstance(node, Broken) or is_nothing(node):
            return
        elif name in MAPPINGS:
            self._mapping(name, node)
        elif name in LISTS:
            self._list(name, node)
        else:
            self._single(key, node)

    def _mapping(self, name: str, node: Node) -> None:
        if not isinstance(node, Mapping):
            self._error(node, "wrong-type", f"'{name}' is a mapping of ids, not {sort_of(node)}")
            return
        known = self.sections.entries.setdefault(name, {})
        if len(known) + len(node.pairs) > MOST_ENTRIES:
            self._error(node, "too-many-items", f"'{name}' has more than {MOST_ENTRIES} entries")
            return
        for key, value in node.pairs:
            first = known.get(key.value)
            if first and name == "markets" and self._more_routes(first, key, value):
                continue
            if first:
                self._twice(key, first[0])
            else:
                known[key.value] = (key, value)

    def _more_routes(self, first: Entry, key: Scalar, value: Node) -> bool:
        """Let a story add routes to a market of its world, by naming nothing else of it."""
        if not first[0].file.world or key.file.world or not isinstance(value, Mapping):
            return False
        old, new = self.sections.routes(key.value), value.get("routes")
        if len(value.pairs) != 1 or old is None or not isinstance(new, Mapping):
            return False
        known = {route.value: route for route, _ in old.pairs}
        for route, node in new.pairs:
            if route.value in known:
                self._twice(route, known[route.value])
            else:
                old.pairs.append((route, node))
        return True

    def _list(self, name: str, node: Node) -> None:
        if not isinstance(node, Sequence):
            message = f"'{name}' is a list, not {sort_of(node)}"
            self._error(node, "wrong-type", message, "write - before each item")
            return
        self.sections.lists.setdefault(name, []).extend(node.items)

    def _single(self, key: Scalar, node: Node) -> None:
        first = self.sections.singles.get(key.value)
        if first and first[0].file.world == key.file.world:
            self._twice(key, first[0])
        else:  # a story's own rule takes the place of the world's
            self.sections.singles[key.value] = (key, node)

    def _twice(self, key: Scalar, first: Scalar) -> None:
        where = f"{first.file.name}:{first.line}" if first.file is not key.file else f"line {first.line}"
        hint = None
        if first.file.world and not key.file.world:
            hint = "set where it starts with 'begin', or take it out with 'drop' and write your own"
        self._error(key, "duplicate-key", f"'{key.value}' is already written at {where}", hint)

    def _error(self, node: Node, code: str, message: str, hint: str | None = None) -> None:
        problem = Problem(node.file.path, node.line, node.column, code, "error", message, hint)
        self._problems.add(problem)
