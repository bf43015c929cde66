"""The files of a world and its story put together, section by section."""

from __future__ import annotations

from game.expr.spelling import did_you_mean, nearest
from game.scenario.fields import bad_name
from game.scenario.habits import called_here
from game.scenario.mends import as_list
from game.scenario.nodes import Broken, Mapping, Node, Scalar, Sequence, is_nothing, sort_of
from game.scenario.problems import Problem, Problems
from game.scenario.scalars import mended
from game.scenario.sections import LISTS, MAPPINGS, SECTIONS, STORY_ONLY, Entry, Sections

_DOTTED = ("indicators", "pushes")  # names of an actor's gauges have a dot
MOST_ENTRIES = 5_000
_SURE = 0.8  # how like a section a word is that stands for it


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
        before = ""
        for key, node in root.pairs:
            if key.value not in SECTIONS and self._slipped(key, node, before):
                continue
            before = key.value
            self._section(key, node, root)

    def _section(self, key: Scalar, node: Node, root: Mapping) -> None:
        name = key.value
        if name not in SECTIONS:
            self._unknown(key, node, root)
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

    def _slipped(self, key: Scalar, node: Node, before: str) -> bool:
        """Take back an entry that slipped to the margin, below the section whose entries have the same keys."""
        known = self.sections.entries.get(before, {}) if before in MAPPINGS else {}
        _, sample = next(reversed(known.values()), (None, None))
        if not isinstance(node, Mapping) or not isinstance(sample, Mapping):
            return False
        if len({name.value for name, _ in node.pairs} & {name.value for name, _ in sample.pairs}) < 2:
            return False
        message = f"'{key.value[:60]}' stands at the margin, where only sections stand"
        self._error(
            key, "misplaced", message, f"indent it and all below it, like the other entries of '{before}'"
        )
        self._mapping(before, Mapping(key.file, key.mark, [(key, node)]))
        return True

    def _unknown(self, key: Scalar, node: Node, root: Mapping) -> None:
        """Report a section that there is not; one misspelt or called so elsewhere is read as what is meant."""
        name = key.value[:60]
        here, near = called_here(name, SECTIONS), None
        hint = f"write '{here}'" if here else None
        if hint is None and not self._problems.full:
            hint = did_you_mean(name, SECTIONS)
            near = nearest(name, SECTIONS, _SURE) if hint else None
        self._error(
            key, "unknown-key", f"there is no section '{name}'", hint or f"allowed: {', '.join(SECTIONS)}"
        )
        if here in MAPPINGS and isinstance(node, Mapping):
            self._mapping(here, node)
        elif near is not None and root.get(near) is None:
            self._section(Scalar(key.file, key.mark, near), node, root)

    def _mapping(self, name: str, node: Node) -> None:
        if not isinstance(node, Mapping):
            hint = f"below '{name}:' stand ids, each with a colon, and below each its keys"
            self._error(node, "wrong-type", f"'{name}' is a mapping of ids, not {sort_of(node)}", hint)
            return
        known = self.sections.entries.setdefault(name, {})
        if len(known) + len(node.pairs) > MOST_ENTRIES:
            self._error(node, "too-many-items", f"'{name}' has more than {MOST_ENTRIES} entries")
            return
        for key, value in node.pairs:
            self._id(name, key)
            first = known.get(key.value)
            if first and name == "markets" and self._more_routes(first, key, value):
                continue
            if first:
                self._twice(key, first[0])
            else:
                known[key.value] = (key, value)

    def _id(self, name: str, key: Scalar) -> None:
        """Mend an id that is not written as ids are, once told, so that nothing else stumbles over it."""
        near = mended(key.value)
        if name in _DOTTED or near is None or near == key.value:
            return
        error = bad_name(key)
        self._error(key, error.code, error.message, error.hint)
        key.value = near

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
            found = [key for key, _ in node.pairs] if isinstance(node, Mapping) else _apart(node)
            names = ", ".join(each.value for each in found if isinstance(each, Scalar))
            self._error(node, "wrong-type", message, f"write [{names}]" if name == "flags" else as_list(node))
            self.sections.lists.setdefault(name, []).extend(found if name == "flags" else [])
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
        hint = "put all under one, or rename this" if key.value in SECTIONS else "rename one of them"
        if first.file.world and not key.file.world:
            hint = "set where it starts with 'begin', or take it out with 'drop' and write your own"
        self._error(key, "duplicate-key", f"'{key.value}' is already written at {where}", hint)

    def _error(self, node: Node, code: str, message: str, hint: str | None = None) -> None:
        problem = Problem(node.file.path, node.line, node.column, code, "error", message, hint)
        self._problems.add(problem)


def _apart(node: Node) -> list[Node]:
    """Take a text of names with commas or spaces between them apart."""
    if not isinstance(node, Scalar):
        return [node]
    return [Scalar(node.file, node.mark, name) for name in node.value.replace(",", " ").split()]
