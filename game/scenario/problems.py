"""What is wrong with a scenario, said so that its author can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

Severity = Literal["error", "warning", "note"]
Confidence = Literal["high", "medium", "low"]
MOST = 400


@frozen
class Problem:
    """One thing found, at a line and column that count from 1; `code` is short and never changes."""

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str | None = None
    confidence: Confidence = "high"  # how often a finding of this sort is right

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Give what problems are sorted by."""
        return self.file, self.line, self.column, self.code

    def __str__(self) -> str:
        mend = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}  {self.code}  {self.message}{mend}"


class ScenarioError(Exception):
    """A scenario that cannot be played, with every problem found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Problems:
    """The problems found so far; one place gives one problem of each code, and there is an end to it."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Problem] = {}
        self._count = {
            "error": 0,
            "warning": 0,
            "note": 0,
        }  # apart, so that warnings never crowd out an error
        self.left_out = 0

    def __len__(self) -> int:
        """How many were found, kept or not."""
        return len(self._found) + self.left_out

    @property
    def errors(self) -> bool:
        """Whether anything found keeps the scenario from being played."""
        return self._count["error"] > 0

    @property
    def count(self) -> int:
        """How many errors were found."""
        return self._count["error"]

    def forget(self, code: str) -> None:
        """Drop the errors of one code, for what hides them has been found."""
        kept = {key: each for key, each in self._found.items() if each.code != code}
        self._count["error"] -= len(self._found) - len(kept)
        self._found = kept

    @property
    def full(self) -> bool:
        """Whether no more errors are kept, so that looking for hints is a waste."""
        return self._count["error"] >= MOST

    def add(self, problem: Problem, *, again: object = None) -> None:
        """Keep a problem; `again` tells apart several of one code at one place."""
        key = (problem.file, problem.line, problem.column, problem.code, again)
        if key in self._found:
            return
        if self._count[problem.severity] >= MOST:
            self.left_out += 1
            return
        self._count[problem.severity] += 1
        self._found[key] = problem

    def extend(self, problems: Iterable[Problem]) -> None:
        """Keep several, of one place and code each that says something else."""
        for problem in problems:
            self.add(problem, again=problem.message)

    def of(self, code: str) -> list[Problem]:
        """Give those of one code found so far."""
        return [each for each in self._found.values() if each.code == code]

    def codes(self) -> set[str]:
        """Give the codes of the errors found so far."""
        return {each.code for each in self._found.values() if each.severity == "error"}

    def sorted(self) -> tuple[Problem, ...]:
        """Give every problem kept by place, and last how many were left out."""
        found = sorted(self._found.values(), key=lambda each: each.place)
        if self.left_out:
            last = found[-1]
            severity: Severity = "error" if self.full else "warning"
            message = f"{self.left_out} more problems are not shown"
            found.append(Problem(last.file, last.line, last.column, "too-many", severity, message))
        return tuple(found)
