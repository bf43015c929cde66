"""What a YAML syntax error most likely means to an author."""

from __future__ import annotations

import re

import yaml

from game.scenario.nodes import File
from game.scenario.problems import Problem
from game.scenario.quoted import Quote, close, ran_on
from game.scenario.slips import Spot, Told, above, blank, colon, dash, flow, indent, margin, neighbours

_QUOTE = "put the whole text in quotes"
_UNCLOSED = "this quote is never closed"
_BEGINS = "a text cannot begin with"
_FURTHER = "this line is indented further than the text above, so it is read as more of it"
_RECORD = re.compile(r" *(?:- +)?(\w+): +([a-z_][\w.]*: [-+=]?\d[\d.]*(?:, [a-z_][\w.]*: [-+=]?\d[\d.]*)*) *")
_KEYS = re.compile(r" *(?:- +)?([a-z_]\w*): +([a-z_]\w*): .*, [a-z_]\w*: .*")
_KEY = re.compile(r" *[\w.]+")


def explain(error: yaml.MarkedYAMLError, file: File, quote: Quote | None = None) -> Problem:
    """Turn the parser's complaint into a problem with a likely mend; `quote` is the last that ran over lines."""
    said = f"{error.context or ''} {error.problem or ''}".lower()
    mark = error.problem_mark or error.context_mark
    if "quoted scalar" in said and error.context_mark is not None:
        mark = error.context_mark  # where the quote opened, not the end of the file
    spot = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    open_quote = ran_on(file, spot, quote)
    if open_quote is not None:
        mend = close(file.line(open_quote[0])[open_quote[1] - 1])
        return Problem(file.path, *open_quote, "open-quote", "error", _UNCLOSED, mend)
    opened = error.context_mark
    begun = (opened.line + 1, opened.column + 1) if opened and "flow" in said else None
    place, (code, message, hint) = _found(said, file, spot, begun)
    return Problem(file.path, *place, code, "error", message, hint)


def _found(said: str, file: File, spot: Spot, begun: Spot | None) -> tuple[Spot, Told]:
    """Tell what is wrong, and where: often a line above the one at which the parser stumbled."""
    line, column = spot
    text, before = file.line(line), above(file, line)
    slip = blank(file, line, column) or blank(file, before, 0)
    if slip is not None:
        return slip
    if "quoted scalar" in said:
        return spot, ("open-quote", _UNCLOSED, close(text[column - 1 : column]))
    if begun is not None:
        return flow(file, spot, begun, "flow node" in said)
    return (
        dash(file, line, before, "block" in said)
        or colon(file, line, before)
        or margin(file, line, text, column)
        or _at_start(spot, text, _meaning(said, text, column, file.line(before), neighbours(file, line)))
    )


def _at_start(spot: Spot, text: str, told: Told) -> tuple[Spot, Told]:
    """Point at the first sign of a text that YAML cannot begin with, and at the start of a line indented too far."""
    if told[1].startswith(_BEGINS) and "'- '" not in told[1]:
        return (spot[0], len(text) - len(_value(text)) + 1), told
    return ((spot[0], indent(text) + 1) if told[1] == _FURTHER else spot), told


def _meaning(said: str, text: str, column: int, before: str, beside: str) -> Told:
    if "mapping values" in said:
        if indent(text) > indent(before) and _KEY.fullmatch(text[: column - 1]):
            return "syntax", _FURTHER, f"check its indentation: {beside}"
        record = _RECORD.fullmatch(text)
        hint = f"write {record[1]}: {{{record[2]}}}" if record else _QUOTE
        keys = _KEYS.fullmatch(text)
        hint = f"put braces around its keys: {keys[1]}: {{{keys[2]}: ...}}" if keys else hint
        return "quote-this", "a colon and a space stand inside a text without quotes", hint
    if not text[: column - 1].strip() and re.match(r"[\w.]+:", text[column - 1 :]):
        message = "this line does not stand below those it belongs to"
        return "syntax", message, f"check its indentation: {beside}"
    return _by_start(said, text, column, beside)


def _by_start(said: str, text: str, column: int, beside: str) -> Told:
    """Tell what is wrong from how the text begins: many signs mean something to YAML there."""
    if "sequence entries" in said and ": " in text[: column - 1]:
        digits = re.match(r"- +(\d\S*)", text[column - 1 :])
        hint = (
            f"write -{digits[1]}, without a space"
            if digits
            else f"{_QUOTE}; items of a list go on lines below"
        )
        return "quote-this", f"{_BEGINS} '- '", hint
    if text[column - 1 : column] in ("}", "]"):
        return "open-bracket", f"one '{text[column - 1]}' too many", "take it away"
    value = _value(text)
    if value[:1] in ("{", "[", '"', "'"):
        return "quote-this", "text goes on after the value has ended", _around(value)
    sign = text[column - 1 : column]
    if value[:1] in ("@", "`", "%", "&", "*", "!", "|", ">") or sign in ("@", "`", "%"):
        return "quote-this", f"{_BEGINS} '{value[:1] or sign}'", _QUOTE
    if "could not find expected ':'" in said:
        return "syntax", "a key without ': ' after it", "check the indentation of the lines above"
    return "syntax", "this line does not fit the lines above", f"check its indentation: {beside}"


def _value(text: str) -> str:
    return text.partition(": ")[2].lstrip(" -") if ": " in text else text.lstrip(" -")


def _around(value: str) -> str:
    if value.startswith("'"):
        return "put the whole text in double quotes, or write '' for ' inside it"
    return "put the whole text in single quotes" if value.startswith('"') else _QUOTE
