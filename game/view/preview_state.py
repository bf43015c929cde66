"""How a scenario on trial stands: what was found in its files, and what the last reload did."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from attrs import frozen

from game.scenario.problems import Problem
from game.view.excerpt import ExcerptLine, excerpt

# What hides a whole file comes before all that is then missing elsewhere.
_FIRST = (
    "syntax",
    "tab",
    "colon",
    "missing-comma",
    "open-bracket",
    "open-quote",
    "quote-this",
    "documents",
    "too-deep",
    "not-utf8",
    "unreadable",
    "no-files",
)

_RANKS = ("error", "warning", "note")


@frozen
class Finding:
    """A problem of the files as it is shown: where, what, the mend, and the lines around the place."""

    place: str
    code: str
    severity: str
    message: str
    hint: str
    lines: tuple[ExcerptLine, ...] = ()


@frozen
class Standing:
    """All that the strip of a preview tells; `said` is what the last reload, jump or change did.

    `loaded` says whether there is a game, `trouble` that `said` reports a loss.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    said: str = ""
    trouble: bool = False
    altered: str = ""
    loaded: bool = False

    @property
    def errors(self) -> tuple[Finding, ...]:
        """List what keeps the files from being played."""
        return tuple(each for each in self.findings if each.severity == "error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """List what should be looked at."""
        return tuple(each for each in self.findings if each.severity == "warning")

    @property
    def notes(self) -> tuple[Finding, ...]:
        """List what is a matter of taste."""
        return tuple(each for each in self.findings if each.severity == "note")


def findings(problems: tuple[Problem, ...], texts: Mapping[str, str], folder: str) -> tuple[Finding, ...]:
    """Shape problems, errors first; `texts` are the files by their paths, `folder` is what places are told from."""
    ranked = sorted(problems, key=lambda each: (_RANKS.index(each.severity), each.code not in _FIRST))
    return tuple(_finding(each, texts.get(each.file, ""), folder) for each in ranked)


def _finding(problem: Problem, text: str, folder: str) -> Finding:
    place = f"{short_path(problem.file, folder)}:{problem.line}:{problem.column}"
    lines = excerpt(text, problem.line, problem.column) if text else ()
    return Finding(place, problem.code, problem.severity, problem.message, problem.hint or "", lines)


def short_path(path: str, folder: str) -> str:
    """Tell a file from beside the scenario's folder on: `my-story/events.yaml`."""
    try:
        return PurePath(path).relative_to(PurePath(folder).parent).as_posix()
    except ValueError:
        return path


def reasons() -> dict[str, str]:
    """Tell why each code is given; a fifth of a second the first time."""
    from game.scenario.explained import explanations

    return {each.code: f"{each.title}. {each.why}" for each in explanations().values()}


def counted(standing: Standing) -> str:
    """Count what was found: `2 problems, 1 warning`."""
    told = []
    for what, those in (
        ("problem", standing.errors),
        ("warning", standing.warnings),
        ("note", standing.notes),
    ):
        if those:
            told.append(f"{len(those)} {what}{'s' * (len(those) != 1)}")
    return ", ".join(told)
