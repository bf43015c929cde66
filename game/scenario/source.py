"""YAML text to light nodes: the events of the parser, with all that a scenario may not use refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from game.scenario.cleaning import clean
from game.scenario.nodes import TOP, Broken, File, Mapping, Node, Scalar, Sequence, is_nothing
from game.scenario.problems import Problem, Problems
from game.scenario.quoted import CURLY, Quote, ends_curly, torn_curly
from game.scenario.scalars import is_ident
from game.scenario.sections import SECTIONS

DEEPEST = 20
_MAPPING_END, _SEQUENCE_END = yaml.MappingEndEvent, yaml.SequenceEndEvent
Event = Any  # the C parser and Python's give events alike, and marks that may be of either


def _mark(event: Event) -> tuple[int, int]:
    begin = event.start_mark
    return begin.line, begin.column


class _StopError(Exception):
    """Nothing after this place can be trusted."""


def read_nodes(file: File, problems: Problems) -> Node | None:
    """Read one file; None when it is empty, or when what is wrong leaves nothing to build on."""
    reader = _Reader(file, problems)
    try:
        return reader.document()
    except yaml.MarkedYAMLError as error:
        from game.scenario.syntax import explain

        problems.add(explain(error, file, reader.quote))
    except yaml.YAMLError as error:  # a character the parser refuses, which cleaning should have caught
        problems.add(Problem(file.path, 1, 1, "syntax", "error", str(error).partition("\n")[0]))
    except _StopError:
        pass
    return Broken(file, TOP)


class _Reader:
    """Builds the tree from events as they come, each list and mapping by a call of its own."""

    def __init__(self, file: File, problems: Problems) -> None:
        # A YAML built without libyaml reads the same, only slower.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self._next: Callable[[], Event] = loader(file.text).get_event
        self._file = file
        self._problems = problems
        self.quote: Quote | None = None  # the last text in quotes that ran over several lines
        self._depth = 0
        self._flow = False  # inside { } or [ ]
        self._torn = False  # inside a text in curly quotes that a comma cut
        self._poured: Mapping | None = None  # what the keys of a name too far to the right were poured into
        self._escapes = "\\" in file.text
        self._takes: dict[type[yaml.Event], Callable[[Event], Node]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.AliasEvent: self._alias,
        }

    def document(self) -> Node | None:
        """Read the one document of the file."""
        root: Node | None = None
        while (event := self._next()) is not None:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._report(event, "documents", "a second document begins here", "take the '---' line away")
                raise _StopError
            if type(event) in self._takes:
                root = self._takes[type(event)](event)
        return root

    def _report(self, event: Event, code: str, message: str, hint: str | None = None) -> None:
        mark = event.start_mark
        self._problems.add(
            Problem(self._file.path, mark.line + 1, mark.column + 1, code, "error", message, hint)
        )

    def _alias(self, event: Event) -> Broken:
        hint = "write it out, or put the text in quotes when it begins with '*'"
        self._report(event, "anchor", f"the alias '*{event.anchor}' is not allowed", hint)
        return self._as_broken(event)

    def _scalar(self, event: Event) -> Node:
        if event.style or event.tag is not None or event.anchor is not None:
            return self._dressed(event)
        value = event.value
        if (self._torn or not value.isascii()) and self._cut(event):
            return self._as_broken(event)
        return Scalar(self._file, _mark(event), value)

    def _dressed(self, event: Event) -> Node:
        """Read a text in quotes or in a block, or one that has a tag or an anchor."""
        if not self._allowed(event):
            return self._as_broken(event)
        begin, end, style = event.start_mark, event.end_mark, event.style or ""
        if style in ("'", '"') and end.line > begin.line:
            self.quote = Quote((begin.line + 1, begin.column + 1), (end.line + 1, end.column + 1))
        value = clean(event.value)[0] if self._escapes and style == '"' else event.value
        return Scalar(self._file, _mark(event), value, style)

    def _mapping(self, event: Event) -> Node:
        node = Mapping(self._file, _mark(event), [], bool(event.flow_style))
        whole, outside, self._flow = self._enter(node, event), self._flow, node.flow
        following, takes, pairs = self._next, self._takes, node.pairs
        seen: dict[str, Scalar] = {}
        while type(inner := following()) is not _MAPPING_END:
            key = takes[type(inner)](inner)
            inner = following()
            value = takes[type(inner)](inner)
            value.parent = node
            if not isinstance(key, Scalar):
                self._no_key(key)
            elif seen.setdefault(key.value, key) is key:
                pairs.append((key, value))
            else:
                self._again(key, seen[key.value], node)
        self._depth, self._flow = self._depth - 1, outside
        return whole

    def _sequence(self, event: Event) -> Node:
        node = Sequence(self._file, _mark(event), [], bool(event.flow_style))
        whole, outside, self._flow = self._enter(node, event), self._flow, node.flow
        following, takes, items = self._next, self._takes, node.items
        while type(inner := following()) is not _SEQUENCE_END:
            item = takes[type(inner)](inner)
            item.parent = node
            items.append(item)
        if items and isinstance(items[0], Mapping):
            self._file.records.append(node)
        self._depth, self._flow = self._depth - 1, outside
        return whole

    def _enter(self, node: Sequence | Mapping, event: Event) -> Node:
        """Go a level deeper; what stands in a refused list or mapping is read, and told of, all the same."""
        if self._depth >= DEEPEST:
            self._report(event, "too-deep", f"nested deeper than {DEEPEST} levels")
            raise _StopError
        self._depth += 1
        if event.anchor is None and event.tag is None:
            return node
        return node if self._allowed(event) else self._as_broken(event)

    def _allowed(self, event: Event) -> bool:
        if event.anchor is not None:
            hint = "write it out, or put the text in quotes when it begins with '&'"
            self._report(event, "anchor", f"the anchor '&{event.anchor}' is not allowed", hint)
            return False
        if event.tag is not None:
            negated = event.tag.removeprefix("!")
            hint = "take it away, or put the text in quotes when it begins with '!'"
            if is_ident(negated.replace(".", "_")) and not getattr(event, "value", "a list or mapping"):
                hint = f"write not {negated} in a condition, or put a text that begins with '!' in quotes"
            self._report(event, "tag", f"the tag '{event.tag[:40]}' is not allowed", hint)
            return False
        return True

    def _cut(self, event: Event) -> bool:
        """Whether a comma has cut a text in curly quotes, which are none to YAML; the first piece is reported."""
        if self._torn and self._flow:
            self._torn = not ends_curly(event.value)
            return True
        self._torn = self._flow and torn_curly(event.value)
        if self._torn:
            self._report(event, "quote-this", *CURLY)
        return self._torn

    def _as_broken(self, event: Event) -> Broken:
        return Broken(self._file, _mark(event))

    def _no_key(self, node: Node) -> None:
        if not isinstance(node, Broken):
            self._problems.add(
                Problem(
                    self._file.path, node.line, node.column, "quote-this", "error",
                    "a key must be a word, not a list or mapping",
                    "put a text that begins with { or [ in quotes",
                )
            )  # fmt: skip

    def _again(self, key: Scalar, first: Scalar, parent: Mapping) -> None:
        """Report a second key of the same name, with the place of the first."""
        if parent is self._poured:
            return
        last, value = parent.pairs[-1] if parent.pairs else (first, None)
        if value is not None and is_nothing(value) and not parent.flow and not key.style:
            self._pour(last, parent)
            return
        message = f"'{key.value}' is already written on line {first.line}"
        hint = "put all of its entries under one" if key.value in SECTIONS else "keep one of them"
        problem = Problem(self._file.path, key.line, key.column, "duplicate-key", "error", message, hint)
        self._problems.add(problem)

    def _pour(self, name: Scalar, parent: Mapping) -> None:
        """Report a name with nothing below it, whose keys were poured into the record that it stands in."""
        self._poured = parent
        parent.pairs.pop()
        message = f"'{name.value[:60]}' stands in the column of the keys below it, among those of another"
        hint = "write it further to the left, in the column of the name above"
        problem = Problem(self._file.path, name.line, name.column, "misplaced", "error", message, hint)
        self._problems.add(problem)
