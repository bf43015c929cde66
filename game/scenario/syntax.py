"""What a YAML syntax error most likely means to an author."""

from __future__ import annotations

import re

import yaml

from game.scenario.nodes import File
from game.scenario.problems import Problem

_QUOTE = "put the whole text in quotes"
_KEY = re.compile(r" *[\w.]+")
_FLOW = "inside { } or [ ] a text with a comma, colon or brace must stand in quotes"


def explain(error: yaml.MarkedYAMLError, file: File) -> Problem:
    """Turn the parser's complaint into a problem with a likely mend."""
    said = f"{error.context or ''} {error.problem or ''}".lower()
    mark = error.problem_mark or error.context_mark
    if "quoted scalar" in said and error.context_mark is not None:
        mark = error.context_mark  # where the quote opened, not the end of the file
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    code, message, hint = _meaning(said, file.line(line), column, _above(file, line))
    return Problem(file.path, line, column, code, "error", message, hint)


def _above(file: File, line: int) -> str:
    """Give the last line above with anything in it."""
    rows = (file.line(number) for number in range(line - 1, 0, -1))
    return next((row for row in rows if row.strip()), "")


def _meaning(said: str, text: str, column: int, above: str) -> tuple[str, str, str | None]:
    if "\t" in text[: len(text) - len(text.lstrip())] or text[column - 1 : column] == "\t":
        return "tab", "a tab stands where only spaces may", "indent with spaces"
    if "quoted scalar" in said:
        return "open-quote", "this quote is never closed", "close it, or double a quote inside: ''"
    if "mapping values" in said:
        if _indent(text) > _indent(above) and _KEY.fullmatch(text[: column - 1]):
            message = "this line is indented further than the text above, so it is read as more of it"
            return "syntax", message, "check its indentation"
        return "quote-this", "a colon and a space stand inside a text without quotes", _QUOTE
    if "flow" in said:
        return "quote-this", "this { } or [ ] breaks here", _FLOW
    return _by_start(said, text, column)


def _by_start(said: str, text: str, column: int) -> tuple[str, str, str | None]:
    """Tell what is wrong from how the text begins: many signs mean something to YAML there."""
    if not text[: column - 1].strip() and re.match(r"[\w.]+:", text[column - 1 :]):
        return "syntax", "this line does not stand below those it belongs to", "check its indentation"
    value = text.partition(": ")[2].lstrip(" -") if ": " in text else text.lstrip(" -")
    if value[:1] in ("{", "[", '"', "'"):
        return "quote-this", "text goes on after the value has ended", _QUOTE
    sign = text[column - 1 : column]
    if value[:1] in ("@", "`", "%", "&", "*", "!", "|", ">") or sign in ("@", "`", "%"):
        return "quote-this", f"a text cannot begin with '{value[:1] or sign}'", _QUOTE
    if "could not find expected ':'" in said:
        return "syntax", "a key without ': ' after it", "check the indentation of the lines above"
    return "syntax", "this line does not fit the lines above", "check its indentation"


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
