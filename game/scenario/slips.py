"""Slips of the pen whose cause stands before the place at which a parser stumbles over it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from game.scenario.nodes import File
from game.scenario.sections import SECTIONS

Told = tuple[str, str, str | None]  # code, message and hint
Spot = tuple[int, int]  # line and column, from 1
_FLOW = "put a comma between two entries, and quotes around a text with a comma, colon or brace"
_SPACES, _PLAIN = "indent with spaces", "write a plain space"
_BETWEEN = "put one between two entries"
_BARE = re.compile(r" *(?:- +)?([a-z_][a-z0-9_.]*) *")
_ENTRY = re.compile(r" *(?:- +)?[\w.]+:( |$)")
_TIGHT = re.compile(r" *(?:- +)?([a-z_]\w*):([^\s/:].*)")
_FORGOTTEN = re.compile(r": *[-+=]?[\d.]+(?:-\d\d)? +([\w.]+)$")
_ODD = re.compile(r" *(?:[a-z_]\w* ?)?(=|//|--(?!-))")
_DASH = re.compile(r""" *-(?=[a-z{\["'])""")
_SPACED = re.compile(r" *(?:- +)?[\w.]+:([^\S\t\n ])")
_MARGIN = re.compile(r"([\w.-]+)\s*:")
_BARE_KEY = re.compile(r" *(?:- +)?([a-z_]\w*): *")
_NO_KEY = "this line is no key, and does not belong to a text above"
_KEYED = re.compile(r"( *)((?:- +)?)([\w.]+):(?: |$)")
_WORDS = re.compile(r" *(?:- +)?([a-z_]\w*) +(\S.*)")
_USUAL = frozenset(["basis", "effects", "family", "kind", "label", "patron", "source", "theme", "title"])
_LITTLE = frozenset(
    ["at", "by", "do", "from", "if", "in", "on", "turn", "until", "when"]
)  # keys with which a line of a text may begin
_FIGURES = re.compile(r"\d|[a-z_.]+ [<>=]")
_SHOWN = 40
_COMMENT = re.compile(r" #\w")
_START = re.compile(r" *[\w.]*")


def above(file: File, line: int) -> int:
    """Give the number of the last line above with anything in it, 0 when there is none."""
    return next((number for number in range(line - 1, 0, -1) if file.line(number).strip()), 0)


def blank(file: File, line: int, column: int) -> tuple[Spot, Told] | None:
    """Look for a tab or an odd space before the text of a line, after its key or, given a column, at the stop."""
    text = file.line(line)
    start = text[: len(text) - len(text.lstrip())] or ""
    at = next((number for number, char in enumerate(start) if char != " "), column - 1)
    sign = text[at : at + 1] if at >= 0 else ""
    spaced = _SPACED.match(text)
    if spaced:
        at, sign = spaced.start(1), spaced[1]
    if sign == "\t" and column:
        return (line, at + 1), ("tab", "a tab stands where only spaces may", _SPACES)
    if sign and sign != " " and unicodedata.category(sign) == "Zs":
        name = unicodedata.name(sign, "an odd space").lower()
        return (line, at + 1), (
            "tab",
            f"a {name} stands where only plain spaces may",
            _PLAIN if spaced else _SPACES,
        )
    return None


def flow(file: File, spot: Spot, begun: Spot, nothing: bool) -> tuple[Spot, Told]:
    """Tell of a { } or [ ] that was opened at one place and broke at another; `nothing` where a value was missing."""
    text, column = file.line(spot[0]), spot[1]
    sign, opened = text[column - 1 : column], file.line(begun[0])[begun[1] - 1 : begun[1]]
    if nothing:
        return spot, _nothing(sign)
    wanted = "]" if opened == "[" else "}"
    if sign and sign in "}]" and sign != wanted:
        message = f"'{opened}' from line {begun[0]} is closed by '{sign}'"
        return spot, ("open-bracket", message, f"write '{wanted}'")
    before = text[: column - 1]
    if spot[0] > begun[0] and _START.fullmatch(before):
        if not sign or indent(text) <= indent(file.line(begun[0])):
            hint = _commented(file, begun, spot[0]) or f"write '{wanted}' at its end"
            return begun, ("open-bracket", f"this '{opened}' is never closed", hint)
        row = above(file, spot[0])
        return (row, len(file.line(row).rstrip()) + 1), ("missing-comma", "a comma is missing here", _BETWEEN)
    forgotten = _FORGOTTEN.search(before)
    if forgotten:
        message = f"a comma is missing before '{forgotten[1]}'"
        return (spot[0], forgotten.start(1) + 1), ("missing-comma", message, _BETWEEN)
    return spot, ("quote-this", "this { } or [ ] breaks here", _FLOW)


def _commented(file: File, begun: Spot, last: int) -> str | None:
    """Say that a # within a record hides the rest of its line, where there is one."""
    rows = (file.line(number) for number in range(begun[0], last))
    hidden = next((row for row in rows if _COMMENT.search(row)), None)
    return "what follows the # is a comment: put the text in quotes" if hidden else None


def _nothing(sign: str) -> Told:
    if not sign:
        return "open-bracket", "a '{' or '[' above is never closed", "write '}' or ']' at its end"
    return (
        "missing-comma",
        f"nothing stands before this '{sign[:1]}'",
        "write what belongs there, or take a comma away",
    )


def colon(file: File, line: int, before: int) -> tuple[Spot, Told] | None:
    """A key above without its colon, or without the space after it, which makes text of all that follows."""
    text, row = file.line(line), file.line(before)
    tight, bare = _TIGHT.fullmatch(row), _BARE.fullmatch(row)
    odd = _ODD.match(row)
    if odd and _ENTRY.match(text):
        told = (
            "a comment begins with #" if odd[1] in ("//", "--") else "a key is followed by a colon, not by ="
        )
        return (before, odd.start(1) + 1), ("colon", f"'{odd[1]}' means nothing here", told)
    forgotten = None if _ENTRY.match(row) else _colonless(file, before)
    if forgotten is not None:
        return forgotten
    if (
        row.strip()
        and not _ENTRY.match(row)
        and indent(row) == indent(text)
        and _ENTRY.match(text)
        and " " in row.strip()
    ):
        hint = "lines of a text stand further to the right than its key"
        return (before, indent(row) + 1), ("syntax", _NO_KEY, hint)
    key = _opens_text(file, before) if row.lstrip()[:1].isalnum() and not _ENTRY.match(row) else None
    if key and indent(row) > indent(text):
        return (before, indent(row) + 1), (
            "syntax",
            _NO_KEY,
            f"a text of several lines begins with | after {key}:",
        )
    if tight and indent(text) <= indent(row) and ": " not in row:
        message = f"a space is missing after the colon of '{tight[1]}:'"
        return (before, tight.end(1) + 1), ("colon", message, f"write {tight[1]}: {tight[2][:40]}")
    if bare and indent(text) > indent(row) and _ENTRY.match(text):
        return (before, bare.end(1) + 1), ("colon", f"'{bare[1]}' has no colon after it", f"write {bare[1]}:")
    return None


def _colonless(file: File, line: int) -> tuple[Spot, Told] | None:
    """Look whether a line begins with a key, one usual or written elsewhere in the file, and not beside it."""
    row = file.line(line)
    match = _WORDS.fullmatch(row)
    if match is None or (match[1] in _LITTLE and not _FIGURES.match(match[2])):
        return None
    elsewhere = rf"(?:^[ -]*|[{{,] *){match[1]}:(?: |$)"
    if match[1] not in _USUAL | _LITTLE and not re.search(elsewhere, file.text, re.MULTILINE):
        return None
    within, last = indent(row), file.text.count("\n") + 1
    for way in (range(line - 1, 0, -1), range(line + 1, last + 1)):
        rows = takewhile(lambda each: not each.strip() or indent(each) >= within, map(file.line, way))
        if any(each.startswith(f"{' ' * within}{match[1]}:") for each in rows):
            return None
    shown = match[2] if len(match[2]) <= _SHOWN else f"{match[2][: _SHOWN - 4]} ..."
    told = ("colon", f"'{match[1]}' has no colon after it", f"write {match[1]}: {shown}")
    return (line, match.end(1) + 1), told


def _opens_text(file: File, line: int) -> str | None:
    """Give the key, without a value or a | after it, of which a line that is no key may be a text."""
    within = indent(file.line(line))
    rows = (file.line(number) for number in range(line - 1, 0, -1))
    outer = next((row for row in rows if row.strip() and indent(row) < within), "")
    bare = _BARE_KEY.fullmatch(outer)
    return bare[1] if bare else None


def dash(file: File, line: int, before: int, block: bool) -> tuple[Spot, Told] | None:
    """A '-' without the space after it or, where a `block` broke, a list and names side by side."""
    text, row = file.line(line), file.line(before)
    tight = next((each for each in ((line, text), (before, row)) if _DASH.match(each[1])), None)
    if tight:
        at = len(tight[1]) - len(tight[1].lstrip(" ")) + 1
        mended = f"- {tight[1].strip()[1:][:30]}"
        return (tight[0], at + 1), ("syntax", "a space is missing after the '-'", f"write {mended}")
    within = indent(text)
    rows = ((number, file.line(number)) for number in range(line - 1, 0, -1))
    beside = next(((number, each) for number, each in rows if each.strip() and indent(each) <= within), None)
    if not block or beside is None or indent(beside[1]) < within or not within:
        return None
    listed, other = (each.lstrip().startswith("- ") for each in (text, beside[1]))
    if listed == other:
        return None
    first, second = ("begins", "does not") if listed else ("does not begin", "does")
    message = f"this line {first} with '- ', and line {beside[0]} {second}"
    hint = "a list has '- ' before each item, names have none: write all alike"
    return (line, within + 1), ("syntax", message, hint)


def margin(file: File, line: int, text: str, column: int) -> tuple[Spot, Told] | None:
    """An entry that slipped to the margin, below a section it belonged to, and is taken for a section itself."""
    if text[: column - 1].strip() or not indent(text):
        return None
    found = ((number, _MARGIN.match(file.line(number))) for number in range(line - 1, 0, -1))
    keys = [(number, match[1]) for number, match in found if match]
    slipped = list(takewhile(lambda each: each[1] not in SECTIONS, keys))
    if not slipped or len(slipped) == len(keys):
        return None
    number, name = slipped[0]
    message = f"'{name}' stands at the margin, where only sections stand"
    return (number, 1), ("syntax", message, "indent it like the other entries of its section")


def indent(row: str) -> int:
    """Count the spaces before a line."""
    return len(row) - len(row.lstrip(" "))


def neighbours(file: File, line: int) -> str:
    """Tell in which column a line begins, and in which those above it between which it may belong."""
    text = file.line(line)
    within, listed = indent(text), text.lstrip().startswith("- ")
    parts = [f"it begins in column {within + 1}"]
    for column, name in _outwards(file, line, listed):
        beside = f"'{name}' above it in column {column + 1}"
        parts = [parts[0], beside] if column > within else [*parts, beside]
        if column <= within:
            break
    return ", ".join(parts)


def _outwards(file: File, line: int, listed: bool) -> Iterator[tuple[int, str]]:
    """Go up from a line over the keys above it, or the items of lists, each further to the left than the one before."""
    least = len(file.text)
    for number in range(line - 1, 0, -1):
        match = _KEYED.match(file.line(number))
        if match is None:
            continue
        column = len(match[1]) + (0 if listed else len(match[2]))
        if column < least:
            least = column
            yield column, match[3]
