"""Fields made of fields: lists, mappings by id, and records with known keys."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from contextlib import suppress
from typing import Any, TypeVar

from game.expr.spelling import nearest
from game.scenario.context import Context
from game.scenario.fields import Field, FieldError, first_of
from game.scenario.habits import called_here
from game.scenario.mends import (
    as_list,
    as_mapping,
    as_pair,
    as_record,
    like_this,
    space,
    tightly,
    two_of,
    without_strays,
)
from game.scenario.nodes import Broken, Mapping, Node, Scalar, Sequence, is_nothing, sort_of
from game.scenario.scalars import mended, number

T = TypeVar("T")
Got = dict[str, Any]
Table = dict[str, Field[Any]]


def list_of(field: Field[T | None], *, most: int = 1000) -> Field[tuple[T, ...]]:
    """Make a field for a list of values of one sort."""

    def read(node: Node, context: Context) -> tuple[T, ...]:
        if not isinstance(node, Sequence):
            raise FieldError(node, "wrong-type", f"a list is wanted here, not {sort_of(node)}", as_list(node))
        if len(node.items) > most:
            raise FieldError(node, "too-many-items", f"{len(node.items)} items, and {most} are the most")
        values = (field(item, context) for item in node.items)
        return tuple(value for value in values if value is not None)

    return Field(f"a list of {field.name}", read, (), like=("list", field))


def one_or_list(field: Field[T | None]) -> Field[tuple[T, ...]]:
    """Make a field for one value, or a list of them."""
    several = list_of(field)

    def read(node: Node, context: Context) -> tuple[T, ...]:
        if isinstance(node, Sequence):
            return several(node, context)
        value = field(node, context)
        return () if value is None else (value,)

    return Field(field.name, read, (), like=("either", field, several))


def pair_of(field: Field[T]) -> Field[tuple[T, T] | None]:
    """Make a field for a list of exactly two values."""

    def read(node: Node, context: Context) -> tuple[T, T]:
        if not isinstance(node, Sequence) or len(node.items) != 2:
            found = f"{len(node.items)}" if isinstance(node, Sequence) else sort_of(node)
            message = f"{two_of(field.name)} are wanted here, not {found}"
            raise FieldError(node, "wrong-type", message, as_pair(field.name, node))
        return field.insist(node.items[0], context), field.insist(node.items[1], context)

    return Field(two_of(field.name), read, None, like=("pair", field, field))


def mapping_of(
    key: Field[str], field: Callable[[Node, Context], T], shape: Shape | None = None
) -> Field[dict[str, T]]:
    """Make a field for a mapping whose keys the author chooses, of records of a shape where one is given."""

    def read(node: Node, context: Context) -> dict[str, T]:
        if not isinstance(node, Mapping):
            hint = as_mapping(node)
            raise FieldError(node, "wrong-type", f"a mapping is wanted here, not {sort_of(node)}", hint)
        kept = without_strays(node.pairs, shape.name, shape.fields, context) if shape else node.pairs
        values = {_name(key, name, context): field(value, context) for name, value in kept}
        return {name: value for name, value in values.items() if name and value is not None}

    return Field("a mapping", read, {}, like=("mapping", key, field))


def _name(key: Field[str], node: Scalar, context: Context) -> str:
    """Read a name; one that is not written as names are is told, and mended for all that comes after."""
    return key(node, context) or mended(node.value) or ""


class Shape:
    """A record: which keys it must have and which it may, each with the field that reads it."""

    def __init__(
        self, name: str, required: MappingOf[str, Field[Any]], optional: MappingOf[str, Field[Any]]
    ) -> None:
        self.name = name
        self.required = dict(required)
        self.optional = dict(optional)
        self.fields = {**self.required, **self.optional}

    def __call__(self, node: Node, context: Context) -> Got:
        """Read what is there; a missing required key gets its field's stand-in."""
        if not isinstance(node, Mapping):
            raise FieldError(
                node,
                "wrong-type",
                f"{self.name} is wanted here, not {sort_of(node)}",
                as_record(node, self.fields, self.required),
            )
        got: Got = {}
        meant: set[str] = set()
        for key, value in self._whole(node, meant, context):
            field = self.fields.get(key.value)
            if field is None:
                self._stray(key, value, node, got, meant, context)
            else:
                got[key.value] = field(value, context)
        for key_name, field in self.required.items():
            if key_name in got:
                continue
            got[key_name] = field.empty
            if key_name not in meant:  # else it is there under another word, which has been told
                message = f"{self.name} needs '{key_name}'"
                context.error(node, "missing-key", message, like_this(key_name, field.name), again=key_name)
        return got

    def _stray(
        self, key: Scalar, value: Node, node: Mapping, got: Got, meant: set[str], context: Context
    ) -> None:
        """Report a key that the record does not have, and read what is under it as what was meant."""
        if self._inside(key, value, context):
            return
        here = self._unknown(key, node, context)
        if here is None:
            return
        meant.add(here)
        if not isinstance(value, Scalar):  # or all in it would be missed, too
            with suppress(FieldError):
                got[here] = self.fields[here].insist(value, context)

    def _whole(self, node: Mapping, meant: set[str], context: Context) -> list[tuple[Scalar, Node]]:
        """Give the pairs, less those torn from a text by a comma inside braces."""
        if not node.flow:
            return node.pairs
        pairs: list[tuple[Scalar, Node]] = []
        torn = False
        for key, value in node.pairs:
            if key.value in self.fields or not is_nothing(value):
                pairs.append((key, value))
                torn = False
                continue
            tight = tightly(key.value)
            if tight and tight[0] in self.fields:
                meant.add(tight[0])
                space(key, tight, context)
                continue
            if not torn:
                hint = "put the whole text in quotes, or write the record over several lines"
                context.error(key, "quote-this", "a comma inside { } ends the text before it", hint)
            if pairs and not torn:
                pairs[-1] = (pairs[-1][0], Broken(key.file, key.mark))
            torn = True
        return pairs

    def _inside(self, key: Scalar, node: Node, context: Context) -> bool:
        """Report a record that stands inside another of its sort; whether it is one."""
        if not isinstance(node, Mapping) or not self.required:
            return False
        if not all(any(name.value == wanted for name, _ in node.pairs) for wanted in self.required):
            return False
        message = f"'{key.value[:60]}' stands inside {self.name}, and is one itself"
        hint = "write it further to the left, in the column of the name above"
        context.error(key, "misplaced", message, hint)
        return True

    def _amount(self, key: Scalar, node: Mapping) -> str | None:
        """Say under which key a price or a change belongs that stands beside it."""
        value = node.get(key.value)
        text = value.value if isinstance(value, Scalar) and value.plain else ""
        under = "effects" if text[:1] in ("+", "-", "=") else "cost"
        fits = under in self.fields and number(text.removeprefix("=")) is not None
        return f"write {under}: {{{key.value[:40]}: {text}}}" if fits else None

    def _unknown(self, key: Scalar, node: Mapping, context: Context) -> str | None:
        """Report a key that the record does not have; give the one that is meant, unless it is there as well."""
        there = {each.value for each, _ in node.pairs}
        here = called_here(key.value, self.fields, there)
        hint = (
            f"write '{here}'" if here else context.nearest(key.value, self.fields) or self._amount(key, node)
        )
        if here is None and hint is not None:
            near = nearest(key.value, self.fields)
            here = None if near in there else near
        if hint is None and " " in key.value:
            hint = "is it part of the text above? Lines of a text stand further to the right than its key"
        message = f"{self.name} has no '{key.value[:60]}'"
        context.error(key, "unknown-key", message, hint or f"allowed: {first_of(self.fields)}")
        return here


def made(shape: Shape, make: Callable[[Got, Node, Context], T]) -> Field[T | None]:
    """Make a field that reads a record and turns it into a value; None when it is no record at all."""

    def read(node: Node, context: Context) -> T | None:
        return make(shape(node, context), node, context)

    return Field(shape.name, read, None, like=shape)


def merged(*tables: Table) -> Table:
    """Join tables of keys that several records share."""
    return {key: field for table in tables for key, field in table.items()}
