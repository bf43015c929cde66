"""YAML text to light nodes: the events of the parser, with all that a scenario may not use refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from game.scenario.cleaning import clean
from game.scenario.nodes import Broken, File, Mapping, Node, Scalar, Sequence, is_nothing
from game.scenario.problems import Problem, Problems
from game.scenario.quoted import CURLY, Quote, ends_curly, torn_curly
from game.scenario.scalars import is_ident
from game.scenario.sections import SECTIONS
from game.scenario.syntax import explain

DEEPEST = 20
_BROKEN = "broken"  # the style of what stands where a key should
Event = Any  # the C parser and Python's give events alike, and marks that may be of either


class _StopError(Exception):
    """Nothing after this place can be trusted."""


def read_nodes(file: File, problems: Problems) -> Node | None:
    """Read one file; None when it is empty, or when what is wrong leaves nothing to build on."""
    reader = _Reader(file, problems)
    try:
        reader.take(_events(file.text))
    except yaml.MarkedYAMLError as error:
        problems.add(explain(error, file, reader.quote))
        return Broken(file, 1, 1)
    except yaml.YAMLError as error:  # a character the parser refuses, which cleaning should have caught
        problems.add(Problem(file.path, 1, 1, "syntax", "error", str(error).partition("\n")[0]))
        return Broken(file, 1, 1)
    except _StopError:
        return Broken(file, 1, 1)
    return reader.root


def _events(text: str) -> Iterator[Event]:
    # A YAML built without libyaml reads the same, only slower.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return iter(loader(text).get_event, None)


class _Reader:
    """Builds the tree from events, one open list or mapping on a stack at a time."""

    def __init__(self, file: File, problems: Problems) -> None:
        self.root: Node | None = None
        self.quote: Quote | None = None  # the last text in quotes that ran over several lines
        self._file = file
        self._problems = problems
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []
        self._seen: list[dict[str, Scalar]] = []
        self._poured: Mapping | None = None  # what the keys of a name too far to the right were poured into
        self._torn = False  # inside a text in curly quotes that a comma cut
        self._escapes = "\\" in file.text
        self._takes: dict[type[yaml.Event], Callable[[Event], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start_mapping,
            yaml.SequenceStartEvent: self._start_sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, events: Iterator[Event]) -> None:
        """Go through the events."""
        takes = self._takes
        for event in events:
            act = takes.get(type(event))
            if act is not None:
                act(event)

    def _report(self, event: Event, code: str, message: str, hint: str | None = None) -> None:
        mark = event.start_mark
        self._problems.add(
            Problem(self._file.path, mark.line + 1, mark.column + 1, code, "error", message, hint)
        )

    def _document(self, event: Event) -> None:
        if self.root is not None:
            self._report(event, "documents", "a second document begins here", "take the '---' line away")
            raise _StopError

    def _alias(self, event: Event) -> None:
        hint = "write it out, or put the text in quotes when it begins with '*'"
        self._report(event, "anchor", f"the alias '*{event.anchor}' is not allowed", hint)
        self._put(Broken(self._file, event.start_mark.line + 1, event.start_mark.column + 1))

    def _scalar(self, event: Event) -> None:
        if (event.anchor is not None or event.tag is not None) and not self._allowed(event):
            self._put(self._as_broken(event))
            return
        mark, style = event.start_mark, event.style or ""
        if style in ("'", '"') and event.end_mark.line > mark.line:
            end = event.end_mark
            self.quote = Quote((mark.line + 1, mark.column + 1), (end.line + 1, end.column + 1))
        value = clean(event.value)[0] if self._escapes and style == '"' else event.value
        if not style and (self._torn or not value.isascii()) and self._cut(event):
            self._put(self._as_broken(event))
            return
        self._put(Scalar(self._file, mark.line + 1, mark.column + 1, value, style))

    def _allowed(self, event: Event) -> bool:
        if event.anchor is not None:
            hint = "write it out, or put the text in quotes when it begins with '&'"
            self._report(event, "anchor", f"the anchor '&{event.anchor}' is not allowed", hint)
            return False
        if event.tag is not None:
            negated = event.tag.removeprefix("!")
            hint = "take it away, or put the text in quotes when it begins with '!'"
            if is_ident(negated.replace(".", "_")) and not event.value:
                hint = f"write not {negated} in a condition, or put a text that begins with '!' in quotes"
            self._report(event, "tag", f"the tag '{event.tag[:40]}' is not allowed", hint)
            return False
        return True

    def _cut(self, event: Event) -> bool:
        """Whether a comma has cut a text in curly quotes, which are none to YAML; the first piece is reported."""
        inside = bool(self._open) and self._open[-1].flow
        if self._torn and inside:
            self._torn = not ends_curly(event.value)
            return True
        self._torn = inside and torn_curly(event.value)
        if self._torn:
            self._report(event, "quote-this", *CURLY)
        return self._torn

    def _start_mapping(self, event: Event) -> None:
        mark = event.start_mark
        self._start(Mapping(self._file, mark.line + 1, mark.column + 1, [], bool(event.flow_style)), event)
        self._seen.append({})

    def _start_sequence(self, event: Event) -> None:
        mark = event.start_mark
        self._start(Sequence(self._file, mark.line + 1, mark.column + 1, [], bool(event.flow_style)), event)
        self._seen.append({})

    def _start(self, node: Sequence | Mapping, event: Event) -> None:
        if len(self._open) >= DEEPEST:
            self._report(event, "too-deep", f"nested deeper than {DEEPEST} levels")
            raise _StopError
        self._put(node if self._allowed(event) else self._as_broken(event))
        self._open.append(node)
        self._keys.append(None)

    def _as_broken(self, event: Event) -> Broken:
        return Broken(self._file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _end(self, _event: Event) -> None:
        self._open.pop()
        self._keys.pop()
        self._seen.pop()

    def _put(self, node: Node) -> None:
        """Hang a node on what is open: as a list's next item, a mapping's key, or the value of that key."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = node if isinstance(node, Scalar) else self._no_key(node)
            return
        self._keys[-1] = None
        first = self._seen[-1].setdefault(key.value, key)
        if first is not key:
            self._again(key, first, parent)
        elif key.style != _BROKEN:
            parent.pairs.append((key, node))

    def _no_key(self, node: Node) -> Scalar:
        if not isinstance(node, Broken):
            self._problems.add(
                Problem(
                    self._file.path, node.line, node.column, "quote-this", "error",
                    "a key must be a word, not a list or mapping",
                    "put a text that begins with { or [ in quotes",
                )
            )  # fmt: skip
        return Scalar(node.file, node.line, node.column, "", _BROKEN)

    def _again(self, key: Scalar, first: Scalar, parent: Mapping) -> None:
        """Report a second key of the same name, with the place of the first."""
        if key.style == _BROKEN or parent is self._poured:
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
