"""The author's reference in Markdown, from the definitions that the loader reads with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.scenario.described import described
from game.scenario.fields import Field
from game.scenario.schema import ENTRIES, SINGLES, shapes
from game.scenario.sections import LISTS, MAPPINGS, SECTIONS
from game.scenario.shapes import Shape


def reference() -> str:
    """Give a table of the sections of a file, and one for each record that they hold."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield from _table("A file: its sections", [(name, _section(name), False) for name in SECTIONS], "a file")
    for shape in shapes():
        if shape.fields:
            rows = [(key, words(field), key in shape.required) for key, field in shape.fields.items()]
            yield from _table(shape.name[:1].upper() + shape.name[1:], rows, shape.name)


def _table(title: str, rows: list[tuple[str, str, bool]], shape: str) -> Iterator[str]:
    yield f"### {title}"
    yield ""
    yield "| key | what stands there | what it is for |"
    yield "| --- | --- | --- |"
    for key, kind, required in rows:
        needed = " **must be there**" if required else ""
        yield f"| `{key}` | {kind}{needed} | {described(shape, key)} |"
    yield ""


def _section(name: str) -> str:
    if name in MAPPINGS:
        return f"by name: {words(ENTRIES[name])}"
    return f"a list: {words(ENTRIES[name])}" if name in LISTS else words(SINGLES[name])


def words(like: object) -> str:
    """Say in a few words what may stand somewhere."""
    if isinstance(like, Shape):
        return like.name
    if isinstance(like, tuple):
        return _combined(like)
    if not isinstance(like, Field):
        raise TypeError(f"nothing is known of {like!r}")
    return words(like.like) if isinstance(like.like, Shape | Field | tuple) else like.name


def _combined(like: tuple[Any, ...]) -> str:
    match like:
        case ("choice", *allowed):
            return ", ".join(f"`{each}`" for each in allowed)
        case ("whole", low, high):
            return f"a whole number from {low} to {high}"
        case ("list", field):
            return f"a list of: {words(field)}"
        case ("pair", first, second):
            return f"[{words(first)}, {words(second)}]"
        case ("either", first, second):
            several = ("list", first) == getattr(second, "like", None)
            return (
                f"{words(first)}, or several in a list" if several else f"{words(first)}, or {words(second)}"
            )
        case ("mapping", key, field):
            return f"by {words(key).removeprefix('a ')}: {words(field)}"
        case ("prose", _):
            return "a text, or variants"
    return "a text"
