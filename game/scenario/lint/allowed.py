"""Findings that an author allows where they stand: `# wakhan: allow CODE - reason`, on the line or the one above."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import define

from game.expr.spelling import did_you_mean
from game.scenario.nodes import File, Node, Scalar
from game.scenario.problems import Problem

_WRITTEN = re.compile(
    r"(?:^|\s)#\s*wakhan:\s*allow\b\s*(?P<code>[\w-]*)(?:\s*(?:-|:|because)\s*(?P<reason>.*))?\s*$"
)


@define(eq=False)
class _Comment:
    """One comment, and whether anything was found that it allows."""

    file: File
    line: int
    column: int
    code: str
    reason: str
    alone: bool  # nothing else stands on its line, so it speaks of the next
    used: bool = False

    def covers(self, problem: Problem) -> bool:
        """Whether a problem is of this code and stands where the comment says."""
        lines = (self.line, self.line + 1) if self.alone else (self.line,)
        return (problem.file, problem.code) == (self.file.path, self.code) and problem.line in lines


class Allowed:
    """The comments of some files; `blocks` are the texts in which a # is no comment."""

    def __init__(self, files: Iterable[File], blocks: Iterable[Scalar]) -> None:
        found = [each for file in files for each in _comments(file)]
        inside = {(id(text.file), line) for text in blocks for line in _lines(text)} if found else ()
        self._comments = [each for each in found if (id(each.file), each.line) not in inside]

    @property
    def codes(self) -> frozenset[str]:
        """Give the codes of all that is allowed."""
        return frozenset(each.code for each in self._comments)

    def __call__(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Leave out what is allowed; an error never is."""
        return tuple(
            problem for problem in problems if problem.severity == "error" or not self._covers(problem)
        )

    def _covers(self, problem: Problem) -> bool:
        found = [comment for comment in self._comments if comment.covers(problem)]
        for comment in found:
            comment.used = True
        return bool(found)

    def faults(self) -> Iterator[Problem]:
        """Tell of comments without a reason, with a code that nothing has, and of those that allow nothing."""
        if not self._comments:
            return
        from game.scenario.explained import explanations

        codes = explanations()
        for each in self._comments:
            place = each.file.path, each.line, each.column
            if each.code not in codes:
                hint = did_you_mean(each.code[:40], codes) or "wakhan check --explain lists the codes"
                yield Problem(
                    *place, "allow-unknown", "warning", f"no check has the code '{each.code[:40]}'", hint
                )
            elif not each.reason.strip():
                hint = f"write # wakhan: allow {each.code} - why it is meant"
                yield Problem(
                    *place, "allow-no-reason", "warning", "this allows something and does not say why", hint
                )
            elif not each.used:
                message = f"nothing of the code '{each.code}' is found here"
                yield Problem(*place, "allow-unused", "warning", message, "take the comment away")


def blocks_of(nodes: Iterable[Node]) -> Iterator[Scalar]:
    """Go over the texts of several lines in some nodes."""
    for node in nodes:
        if isinstance(node, Scalar):
            if node.style and "\n" in node.value:
                yield node
        elif hasattr(node, "pairs"):
            yield from blocks_of(value for _, value in node.pairs)
        elif hasattr(node, "items"):
            yield from blocks_of(node.items)


def _lines(text: Scalar) -> range:
    """Give the lines that a text covers; a folded one may cover more than its line breaks say."""
    first, line = text.line + 1, text.line + 1
    if text.style not in ("|", ">"):
        return range(text.line, text.line + text.value.count("\n") + 1)
    margin = len(text.file.line(text.line)) - len(text.file.line(text.line).lstrip())
    while (row := text.file.line(line)) and (not row.strip() or len(row) - len(row.lstrip()) > margin):
        line += 1
    return range(first, line)


def _comments(file: File) -> Iterator[_Comment]:
    if "wakhan:" not in file.text:
        return
    for number, row in enumerate(file.text.split("\n"), 1):
        found = _WRITTEN.search(row) if "wakhan:" in row else None
        if found:
            column = row.index("#", found.start()) + 1
            alone = row.lstrip().startswith("#")
            yield _Comment(file, number, column, found["code"], found["reason"] or "", alone)
