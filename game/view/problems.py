"""Problems of a scenario as text with excerpts, as JSON and as annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from unicodedata import category, east_asian_width

from attrs import asdict

from game.scenario import Problem
from game.view.excerpt import excerpt

MOST = 100  # problems in words
_PLACES = 6
_RANKS = ("error", "warning", "note")
_WIDEST = 120
_COLOURS = {"error": "31", "warning": "33", "note": "36"}
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def as_text(problems: Iterable[Problem], *, colour: bool = False) -> str:
    """Write each problem in a line, then the line it is in with a caret and the hint.

    One unknown name is told once, with every place it stands at; of very many in one folder the worst are told.
    """
    read = cache(_read)
    folders: dict[Path, list[Problem]] = {}
    for problem in problems:
        folders.setdefault(Path(problem.file).parent, []).append(problem)
    return "".join(_of_folder(found, read, colour) for found in folders.values())


def _of_folder(problems: list[Problem], read: Callable[[str], str], colour: bool) -> str:
    groups = _grouped(problems)
    worst = sorted(range(len(groups)), key=lambda number: _RANKS.index(groups[number][0].severity))
    shown = [groups[number] for number in sorted(worst[:MOST])]
    told = (_told(each[0], read(each[0].file), colour) + _also(each[1:]) for each in shown)
    left = len(groups) - len(shown)
    more = f"... and {left} more; mend these first. --format json lists them all.\n" if left else ""
    return "".join(told) + more


def _grouped(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Put together what says of one name that there is none."""
    groups: dict[object, list[Problem]] = {}
    for problem in problems:
        name = problem.message.partition("'")[2].partition("'")[0]
        named = problem.code == "unknown-name" and name
        groups.setdefault(name if named else problem, []).append(problem)
    return list(groups.values())


def _also(others: list[Problem]) -> str:
    """Tell where else it stands."""
    places = [f"{each.file}:{each.line}:{each.column}" for each in others]
    more = f" and {len(places) - _PLACES} more places" if len(places) > _PLACES else ""
    return f"  also at {', '.join(places[:_PLACES])}{more}\n" if places else ""


def as_json(problems: Iterable[Problem]) -> str:
    """Write a list of objects: file, line, column, code, severity, message, hint, confidence."""
    return json.dumps([asdict(problem) for problem in problems], indent=2, ensure_ascii=False) + "\n"


def as_annotations(problems: Iterable[Problem]) -> str:
    """Write workflow commands, which GitHub shows beside the lines of a change."""
    return "".join(_annotation(problem) for problem in problems)


def _told(problem: Problem, text: str, colour: bool) -> str:
    kind = f"\x1b[{_COLOURS[problem.severity]}m{problem.severity}\x1b[0m" if colour else problem.severity
    place = f"{problem.file}:{problem.line}:{problem.column}"
    head = f"{place}  {kind}  {problem.code}  {problem.message}\n"
    lines = [
        line for line in excerpt(text, problem.line, problem.column, around=0) if line.caret and line.text
    ]
    if not lines:
        return head + (f"    {problem.hint}\n" if problem.hint else "")
    shown, caret = _window(_harmless(lines[0].text), lines[0].caret)
    margin = " " * len(str(problem.line))
    below = " " * _width(shown[: caret - 1]) + "^" + (f" {problem.hint}" if problem.hint else "")
    return f"{head}  {problem.line} | {shown}\n  {margin} | {below}\n"


def _window(text: str, caret: int) -> tuple[str, int]:
    """Cut a long line around its caret."""
    if len(text) <= _WIDEST:
        return text, caret
    start = max(0, min(caret - _WIDEST // 2, len(text) - _WIDEST))
    cut = text[start : start + _WIDEST]
    cut = f"…{cut[1:]}" if start else cut
    return (f"{cut[:-1]}…" if start + _WIDEST < len(text) else cut), caret - start


def _harmless(text: str) -> str:
    """Put a space in place of whatever would act on a terminal."""
    return "".join(" " if category(each).startswith("C") else each for each in text)


def _width(text: str) -> int:
    """Count the cells of a text: wide characters take two, combining ones none."""
    return sum(0 if category(each) == "Mn" else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8-sig", errors="replace")
    except (OSError, ValueError):
        return ""


def _annotation(problem: Problem) -> str:
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
    message = problem.message + (f" ({problem.hint})" if problem.hint else "")
    return f"::{_LEVELS[problem.severity]} {place},title={_property(problem.code)}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
