"""What a YAML syntax error most likely means to an author."""

from __future__ import annotations

import re
import unicodedata

import yaml

from game.scenario.nodes import File
from game.scenario.problems import Problem
from game.scenario.sections import SECTIONS

Told = tuple[str, str, str | None]  # code, message and hint
Spot = tuple[int, int]
_QUOTE = "put the whole text in quotes"
_FLOW = "put a comma between two entries, and quotes around a text with a comma, colon or brace"
_KEY = re.compile(r" *[\w.]+")
_BARE = re.compile(r" *(?:- +)?([a-z_][a-z0-9_.]*) *")
_ENTRY = re.compile(r" *(?:- +)?[\w.]+:( |$)")
_TIGHT = re.compile(r" *(?:- +)?([a-z_]\w*):([^\s/:].*)")
_FORGOTTEN = re.compile(r": *[-+=]?[\d.]+(?:-\d\d)? +([\w.]+)$")
_MARGIN = re.compile(r"([\w.-]+)\s*:")


def explain(error: yaml.MarkedYAMLError, file: File) -> Problem:
    """Turn the parser's complaint into a problem with a likely mend."""
    said = f"{error.context or ''} {error.problem or ''}".lower()
    mark = error.problem_mark or error.context_mark
    if "quoted scalar" in said and error.context_mark is not None:
        mark = error.context_mark  # where the quote opened, not the end of the file
    spot = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    opened = error.context_mark
    begun = (opened.line + 1, opened.column + 1) if opened and "flow" in said else None
    place, (code, message, hint) = _found(said, file, spot, begun)
    return Problem(file.path, *place, code, "error", message, hint)


def _found(said: str, file: File, spot: Spot, begun: Spot | None) -> tuple[Spot, Told]:
    """Tell what is wrong, and where: often a line above the one at which the parser stumbled."""
    line, column = spot
    text, above = file.line(line), _above(file, line)
    blank = _blank(file, line, column) or _blank(file, above, 0)
    if blank is not None:
        return blank
    if "quoted scalar" in said:
        return spot, ("open-quote", "this quote is never closed", _close(text[column - 1 : column]))
    if begun is not None:
        return _flow(file, spot, begun)
    return (
        _colon(file, line, above)
        or _margin(file, line, text, column)
        or (spot, _meaning(said, text, column, file.line(above)))
    )


def _above(file: File, line: int) -> int:
    """Give the number of the last line above with anything in it, 0 when there is none."""
    return next((number for number in range(line - 1, 0, -1) if file.line(number).strip()), 0)


def _blank(file: File, line: int, column: int) -> tuple[Spot, Told] | None:
    """Look for a tab or an odd space before the text of a line or, given a column, where the parser stopped."""
    text = file.line(line)
    start = text[: len(text) - len(text.lstrip())] or ""
    at = next((number for number, char in enumerate(start) if char != " "), column - 1)
    sign = text[at : at + 1] if at >= 0 else ""
    if sign == "\t" and column:
        return (line, at + 1), ("tab", "a tab stands where only spaces may", "indent with spaces")
    if sign and sign != " " and unicodedata.category(sign) == "Zs":
        name = unicodedata.name(sign, "an odd space").lower()
        return (line, at + 1), ("tab", f"a {name} stands where only plain spaces may", "indent with spaces")
    return None


def _close(quote: str) -> str:
    return (
        'close it, or write \\" for a quote inside'
        if quote == '"'
        else "close it, or double a quote inside: ''"
    )


def _flow(file: File, spot: Spot, begun: Spot) -> tuple[Spot, Told]:
    """A { } or [ ] that was opened at one place and broke at another."""
    text, column = file.line(spot[0]), spot[1]
    sign, opened = text[column - 1 : column], file.line(begun[0])[begun[1] - 1 : begun[1]]
    wanted = "]" if opened == "[" else "}"
    if sign and sign in "}]" and sign != wanted:
        return spot, (
            "open-bracket",
            f"'{opened}' from line {begun[0]} is closed by '{sign}'",
            f"write '{wanted}'",
        )
    if spot[0] > begun[0] and (not sign or _KEY.fullmatch(text[: column - 1])):
        return begun, ("open-bracket", f"this '{opened}' is never closed", f"write '{wanted}' at its end")
    forgotten = _FORGOTTEN.search(text[: column - 1])
    if forgotten:
        message = f"a comma is missing before '{forgotten[1]}'"
        return (spot[0], forgotten.start(1) + 1), ("missing-comma", message, "put one between two entries")
    return spot, ("quote-this", "this { } or [ ] breaks here", _FLOW)


def _colon(file: File, line: int, above: int) -> tuple[Spot, Told] | None:
    """A key above without its colon, or without the space after it, which makes text of all that follows."""
    text, before = file.line(line), file.line(above)
    tight, bare = _TIGHT.fullmatch(before), _BARE.fullmatch(before)
    if tight and _indent(text) <= _indent(before) and ": " not in before:
        message = f"a space is missing after the colon of '{tight[1]}:'"
        return (above, tight.end(1) + 1), ("colon", message, f"write {tight[1]}: {tight[2][:40]}")
    if bare and _indent(text) > _indent(before) and _ENTRY.match(text):
        return (above, bare.end(1) + 1), ("colon", f"'{bare[1]}' has no colon after it", f"write {bare[1]}:")
    return None


def _margin(file: File, line: int, text: str, column: int) -> tuple[Spot, Told] | None:
    """An entry that slipped to the margin, where it is taken for a section."""
    if text[: column - 1].strip() or not _indent(text):
        return None
    for number in range(line - 1, 0, -1):
        match = _MARGIN.match(file.line(number))
        if match:
            if match[1] in SECTIONS:
                return None
            message = f"'{match[1]}' stands at the margin, where only sections stand"
            return (number, 1), ("syntax", message, "indent it like the other entries of its section")
    return None


def _meaning(said: str, text: str, column: int, above: str) -> Told:
    spaces = f"it begins after {_count(text)}, the line above after {_count(above)}"
    if "mapping values" in said:
        if _indent(text) > _indent(above) and _KEY.fullmatch(text[: column - 1]):
            message = "this line is indented further than the text above, so it is read as more of it"
            return "syntax", message, f"check its indentation: {spaces}"
        return "quote-this", "a colon and a space stand inside a text without quotes", _QUOTE
    if not text[: column - 1].strip() and re.match(r"[\w.]+:", text[column - 1 :]):
        message = "this line does not stand below those it belongs to"
        return "syntax", message, f"check its indentation: {spaces}"
    return _by_start(said, text, column)


def _by_start(said: str, text: str, column: int) -> Told:
    """Tell what is wrong from how the text begins: many signs mean something to YAML there."""
    if "sequence entries" in said and ": " in text[: column - 1]:
        digits = re.match(r"- +(\d\S*)", text[column - 1 :])
        hint = (
            f"write -{digits[1]}, without a space"
            if digits
            else f"{_QUOTE}; items of a list go on lines below"
        )
        return "quote-this", "a text cannot begin with '- '", hint
    value = text.partition(": ")[2].lstrip(" -") if ": " in text else text.lstrip(" -")
    if value[:1] in ("{", "[", '"', "'"):
        return "quote-this", "text goes on after the value has ended", _around(value)
    sign = text[column - 1 : column]
    if value[:1] in ("@", "`", "%", "&", "*", "!", "|", ">") or sign in ("@", "`", "%"):
        return "quote-this", f"a text cannot begin with '{value[:1] or sign}'", _QUOTE
    if "could not find expected ':'" in said:
        return "syntax", "a key without ': ' after it", "check the indentation of the lines above"
    return "syntax", "this line does not fit the lines above", "check its indentation"


def _around(value: str) -> str:
    if value.startswith("'"):
        return "put the whole text in double quotes, or write '' for ' inside it"
    return "put the whole text in single quotes" if value.startswith('"') else _QUOTE


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _count(row: str) -> str:
    spaces = _indent(row)
    return f"{spaces} space{'s' * (spaces != 1)}"
