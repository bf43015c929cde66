"""Texts an author writes for a player, with their variants, and the plain words of labels."""

from __future__ import annotations

import re

from game.engine.content import Text, Variant
from game.expr import Expr
from game.scenario.context import Context, Member
from game.scenario.expressions import condition
from game.scenario.fields import Field, FieldError, scalar
from game.scenario.nodes import Node, Scalar, Sequence
from game.scenario.notes import TextUse
from game.scenario.shapes import Got, Shape

_ACTOR = re.compile(r"\{actor\.(\w+)\}")
_SOURCE = re.compile(r"E\d{3}|¶\d+(\.\d+)?|C\d{2}|[A-I]\.\d+|\[R\d+\]|GK")
# A work of the author's own: somebody's or something's name, and a year or a page.
_WORK = re.compile(r"(?=.*\d)(?=.*\s)(?=.*\b[^\W\d_a-z]\w+).{6,80}")


def words(kind: str = "words") -> Field[str]:
    """Make a field for a label or another line without variants; `kind` names its limit of words."""

    def read(node: Node, context: Context) -> str:
        body = " ".join(scalar(node, "a text").value.split())
        return _noted(kind, body, node, context)

    return Field("a text", read, "", like=("words", kind))


def prose(kind: str = "text") -> Field[Text]:
    """Make a field for a text that may have variants."""

    def read(node: Node, context: Context) -> Text:
        if isinstance(node, Sequence):
            return _variants(kind, node, context)
        return Text((Variant(None, _body(kind, node, context)),))

    return Field("a text", read, Text(), like=("prose", kind))


def _body(kind: str, node: Node, context: Context) -> str:
    body = scalar(node, "a text").value.strip()
    if not body:
        block = isinstance(node, Scalar) and node.style in ("|", ">")
        hint = "indent its lines further than its key" if block else None
        raise FieldError(node, "missing-text", "this text is empty", hint)
    return _noted(kind, body, node, context)


def _variants(kind: str, node: Sequence, context: Context) -> Text:
    shape = _VARIANT[kind] if kind in _VARIANT else _variant_shape(kind)
    variants = tuple(_variant(shape, item, context) for item in node.items)
    kept = tuple(variant for variant in variants if variant)
    if not node.items:
        raise FieldError(node, "missing-text", "this list holds no text")
    for item, variant in zip(node.items[:-1], variants[:-1], strict=True):
        if variant and variant.when is None:
            context.error(item, "never-shown", "only the last variant may stand without 'when'")
    return Text(kept)


def _variant(shape: Shape, node: Node, context: Context) -> Variant | None:
    try:
        got: Got = shape(node, context)
    except FieldError as error:
        context.error(error.node, error.code, error.message, error.hint)
        return None
    when: Expr | None = got.get("when")
    return Variant(when, got["text"])


def _variant_shape(kind: str) -> Shape:
    body = Field("a text", lambda node, context: _body(kind, node, context), "")
    _VARIANT[kind] = Shape("a variant", {"text": body}, {"when": condition})
    return _VARIANT[kind]


_VARIANT: dict[str, Shape] = {}


def _noted(kind: str, body: str, node: Node, context: Context) -> str:
    if not body:
        raise FieldError(node, "missing-text", "this text is empty")
    text = _for_member(body, context.member)
    context.notes.texts.append(TextUse(kind, text, node))
    return text


def _for_member(body: str, member: Member | None) -> str:
    """Put a member of a group in place of `actor`: its name at once, the rest when the text is shown."""
    if member is None or "{actor." not in body:
        return body
    known = {"name": member.name, "adjective": member.adjective or member.name}
    return _ACTOR.sub(lambda match: known.get(match[1], f"{{{member.id}.{match[1]}}}"), body)


def _as_source(text: str) -> str | None:
    """Say how a source is written that is nearly one."""
    several = [part for part in re.split(r"[,;\s]+", text) if part]
    if len(several) > 1 and all(map(_SOURCE.fullmatch, several)):
        return f"write [{', '.join(several)}]"
    match = re.fullmatch(r"([EeCc])-?(\d{1,3})|(?:§|par\.? ?)?(\d{1,2}(?:\.\d+)?)", text)
    if match is None:
        return None
    letter = (match[1] or "").upper()
    return f"write {letter}{int(match[2]):0{3 if letter == 'E' else 2}}" if letter else f"write ¶{match[3]}"


def _read_source(node: Node, context: Context) -> str:
    if isinstance(node, Sequence):
        inner = node.items[0] if node.items else node
        page = f'write "[{inner.value}]", in quotes' if isinstance(inner, Scalar) else None
        raise FieldError(node, "wrong-type", "a source is wanted here, not a list", page)
    text = scalar(node, "a source").value.strip()
    if not _SOURCE.fullmatch(text) and (_as_source(text) or not _WORK.fullmatch(text)):
        hint = _as_source(text) or "write E038, ¶15, C02, GK, or a work: Rashid, Taliban, p. 160"
        context.warn(node, "odd-source", f"'{text[:40]}' is not a source", hint)
    return text


source = Field("a source", _read_source, None)
