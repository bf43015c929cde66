"""The JSON Schema of a scenario's file, derived from the fields and shapes that the loader reads with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from game.scenario.build import (
    actors,
    begin,
    codex,
    events,
    header,
    home,
    initiatives,
    ladders,
    markets,
    openings,
    projects,
    situations,
    verdict,
    world,
)
from game.scenario.described import described
from game.scenario.expressions import amount, condition
from game.scenario.fields import Field, ident, number_field
from game.scenario.offered import Key, Offered
from game.scenario.sections import LISTS, MAPPINGS, SECTIONS
from game.scenario.shapes import Shape, list_of, one_or_list
from game.scenario.suggested import example, snippets
from game.scenario.texts import words

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
MONTH = r"^\d{4}-(0[1-9]|1[0-2])$"
SPAN = r"^\d+ (turns?|months?|quarters?|years?)$"
NAME = r"^[a-z][a-z0-9_]*$"
FULL_NAME = r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$"
SIGNED = r"^[+\-=] ?\d"

ENTRIES: dict[str, object] = {  # what each entry of a section is
    "resources": world.RESOURCE,
    "indicators": world.INDICATOR,
    "groups": list_of(ident),
    "actors": actors.ACTOR,
    "markets": markets.MARKET,
    "ladders": ladders.LADDER,
    "projects": projects.PROJECT,
    "situations": situations.SITUATION,
    "families": initiatives.FAMILY,
    "initiatives": initiatives.INITIATIVE,
    "events": events.EVENT,
    "goals": verdict.GOAL,
    "endings": verdict.ENDING,
    "judges": verdict.JUDGE,
    "codex": codex.PAGE,
    "pushes": world.PUSHES,
    "openings": openings.OPENING,
    "flags": ident,
    "slides": verdict.SLIDE,
    "history": codex.MOVE,
    "tests": codex.TEST,
    "lessons": openings.LESSON,
}
BEGUN = Field("the name of a gauge, a purse or a ladder", words("name").insist, "")
SINGLES: dict[str, object] = {
    **header.HEAD,
    "calendar": header.calendar_field,
    "world": words("world"),
    "begin": ("mapping", BEGUN, ("either", number_field, ("either", ident, begin.PURSE))),
    "drop": one_or_list(words("name")),
    "yield": amount,
    "dismissal": home.DISMISSAL,
    "mend": home.MEND,
    "request": home.REQUEST,
    "complex": verdict.COMPLEX,
}
TOLD = {  # what editors say in place of the pattern
    MONTH: "A year and a month is wanted here: 1995-09",
    SPAN: "A number of turns, months, quarters or years is wanted here: 2 turns",
    NAME: "A name is small letters, digits and _, a letter first",
    FULL_NAME: "A name is small letters, digits and _, a letter first; a dot may stand between two",
    SIGNED: "A signed amount is wanted here: +4, -2 or =1",
}


def _pattern(pattern: str) -> Schema:
    return {"pattern": pattern, "patternErrorMessage": TOLD[pattern]}


LEAVES: dict[str, Schema] = {  # by the name of the field
    "a name": {"type": "string", **_pattern(FULL_NAME)},
    "a whole number": {"type": "integer"},
    "a number": {"type": "number"},
    "true or false": {"type": "boolean"},
    "a month": {"type": "string", **_pattern(MONTH)},
    "a duration": {"type": "string", **_pattern(SPAN)},
    "a number of turns": {"type": ["integer", "string"], "minimum": 0, **_pattern(SPAN)},
    "a condition": {"type": ["string", "boolean", "number"]},
    "an amount": {"type": ["string", "number", "boolean"]},
    "a mapping of names to signed amounts": {
        "type": "object",
        "additionalProperties": {
            "description": "A signed amount: +4 or -2 is a change, =1 the value itself.",
            "markdownDescription": "A signed amount: `+4` or `-2` is a change, `=1` the value itself.",
            "type": ["string", "number"],  # the other way round editors begin with 0
            **_pattern(SIGNED),
        },
    },
    "a mapping of resources to amounts": {
        "type": "object",
        "additionalProperties": {
            "description": "How much of this purse, above zero.",
            "type": "number",
            "exclusiveMinimum": 0,
        },
    },
}
TEXT: Schema = {"type": ["string", "number"]}
MARKS = re.compile(r"[\\`*_{}\[\]#+!]")  # what an editor would show with a stroke before it


def written(names: Offered | None = None) -> str:
    """Write the schema as editors read it."""
    return json.dumps(schema(names), indent=1, ensure_ascii=False) + "\n"


def schema(names: Offered | None = None) -> Schema:
    """Give the schema of one file of a scenario or world: a mapping of any of its sections.

    Where `names` are given, editors offer them; a name that is none of them is no fault, for it may be a new one.
    """
    writer = _Writer(names or Offered())
    sections = {name: writer.section(name) for name in SECTIONS}
    return {
        "$schema": DRAFT,
        "$id": "urn:wakhan:scenario",
        "description": "A file of a Wakhan scenario.",  # a title would stand above the help of every key
        "type": "object",
        "properties": sections,
        "additionalProperties": False,
        "$defs": dict(sorted(writer.shapes.items())),
    }


def shapes() -> Iterator[Shape]:
    """Go over every shape that a file may hold, each once."""
    seen: dict[str, Shape] = {}
    for like in (*ENTRIES.values(), *SINGLES.values()):
        _collect(like, seen)
    yield from seen.values()


def _collect(like: object, seen: dict[str, Shape]) -> None:
    if isinstance(like, Shape):
        if like.name not in seen:
            seen[like.name] = like
            for field in like.fields.values():
                _collect(field, seen)
    elif isinstance(like, Field):
        _collect(like.like, seen)
    elif isinstance(like, tuple):
        for part in like[1:]:
            _collect(part, seen)


class _Writer:
    """Writes what things are like as schemas, shapes once under `$defs`."""

    def __init__(self, names: Offered) -> None:
        self.shapes: dict[str, Schema] = {}
        self._names = names

    def section(self, name: str) -> Schema:
        """Write a section with its description."""
        return {**_help("a file", name), **self._section(name)}

    def _section(self, name: str) -> Schema:
        if name in MAPPINGS:
            keys = FULL_NAME if name in ("indicators", "pushes") else NAME
            return _mapping(keys, self.of(ENTRIES[name]))
        if name in LISTS:
            return {"type": "array", "items": self.of(ENTRIES[name])}
        return self.of(SINGLES[name])

    def of(self, like: object) -> Schema:
        """Write anything that a field can be like."""
        if isinstance(like, Shape):
            return self._shape(like)
        if isinstance(like, Field):
            return self._field(like)
        if isinstance(like, tuple):
            return self._combined(like)
        raise TypeError(f"nothing is known of {like!r}")

    def _field(self, field: Field[Any]) -> Schema:
        derived = isinstance(field.like, Shape | Field | tuple)
        found = self.of(field.like) if derived else LEAVES.get(field.name, TEXT)
        words, keys = self._names.words.get(field.name), self._names.keys.get(field.name)
        if keys:
            name = _title(field.name)
            self.shapes[name] = {**found, "properties": _offered(keys, found["additionalProperties"])}
            found = {"$ref": f"#/$defs/{name}"}
        return {**found, "examples": list(words)} if words else found

    def _combined(self, like: tuple[Any, ...]) -> Schema:
        match like:
            case ("choice", *allowed):
                return {"type": "string", "enum": allowed}  # without a type editors leave a needed key out
            case ("whole", low, high):
                sole = {"default": low} if low == high else {}  # which an editor puts there by itself
                return {"type": "integer", "minimum": low, "maximum": high, **sole}
            case ("list", field):
                items = self.of(field)
                begun = {"default": items["minimum"]} if "minimum" in items else {}  # else editors begin with 0
                return {"type": "array", "items": {**items, **begun}}
            case ("pair", first, second):
                items = [self.of(first), self.of(second)]
                return {"type": "array", "prefixItems": items, "minItems": 2, "maxItems": 2}
            case ("either", first, second):
                return {"anyOf": [self.of(first), self.of(second)]}
            case ("mapping", key, field):
                values = self.of(field)
                keys = self._names.keys.get(key.name)
                offered = {"properties": _offered(keys, values)} if keys else {}
                return {**_mapping(NAME if key is ident else None, values), **offered}
            case ("prose", _):
                return {"anyOf": [TEXT, {"type": "array", "minItems": 1, "items": self._variant()}]}
        return TEXT

    def _variant(self) -> Schema:
        self.shapes["variant"] = {
            "type": "object",
            "properties": {
                "when": {**_help("a variant", "when"), **self.of(condition)},
                "text": {**_help("a variant", "text"), **TEXT},
            },
            "required": ["text"],
            "additionalProperties": False,
        }
        return {"$ref": "#/$defs/variant"}

    def _shape(self, shape: Shape) -> Schema:
        name = _title(shape.name)
        if name not in self.shapes:
            self.shapes[name] = {}  # holds the place while its own keys are written
            properties = {key: self._key(shape, key, field) for key, field in shape.fields.items()}
            self.shapes[name] = {
                "type": "object",
                "properties": properties,
                "required": list(shape.required),
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{name}"}

    def _key(self, shape: Shape, key: str, field: Field[Any]) -> Schema:
        return {**_help(shape.name, key), **self.of(field)}


def _help(shape: str, key: str) -> Schema:
    """Give what an editor shows and offers for a key: its sentence, a value to begin with, whole entries."""
    about, begun, whole = described(shape, key), example(shape, key), snippets(shape, key)
    found: Schema = {"description": about} if about else {}
    if MARKS.search(about):
        found["markdownDescription"] = about
    if begun is not None:
        found["examples"] = [begun]
    if whole:  # in a part of their own: beside the type they keep editors from beginning a line below the key
        found["allOf"] = [{"defaultSnippets": whole}]
    return found


def _mapping(keys: str | None, values: Schema) -> Schema:
    about = {"title": "name", "description": "A name of your own."}
    names: Schema = {"propertyNames": {**about, **_pattern(keys)}} if keys else {}
    return {"type": "object", **names, "additionalProperties": values}


def _offered(keys: Iterable[Key], values: Schema) -> Schema:
    """Write the keys that may stand in a mapping, each with what it is in place of what all values are."""
    bare = {
        name: value for name, value in values.items() if name not in ("description", "markdownDescription")
    }
    return {
        key.name: {"description": key.about, **bare, **({"examples": list(key.words)} if key.words else {})}
        for key in keys
    }


def _title(name: str) -> str:
    """Make a name for `$defs`: `a late effect` becomes `late-effect`."""
    return re.sub(r"^(an?|the) ", "", name).replace(" ", "-")
