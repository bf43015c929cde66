"""A few lines of a file around a place, with a caret under it."""

from __future__ import annotations

from attrs import frozen

AROUND = 1  # lines before and after


@frozen
class ExcerptLine:
    """One line: its number, its text, and the column (from 1) that a caret points at, 0 for none."""

    number: int
    text: str
    caret: int = 0


def excerpt(text: str, line: int, column: int, around: int = AROUND) -> tuple[ExcerptLine, ...]:
    """Cut the lines around a place out of a file's text; nothing where the file has no such line."""
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return ()
    first, last = max(line - around, 1), min(line + around, len(lines))
    while last > line and not lines[last - 1].strip():
        last -= 1
    return tuple(
        _line(number, lines[number - 1], column if number == line else 0) for number in range(first, last + 1)
    )


def _line(number: int, text: str, caret: int) -> ExcerptLine:
    plain = text.rstrip("\r").replace("\t", " ")
    return ExcerptLine(number, plain, min(caret, len(plain) + 1))
