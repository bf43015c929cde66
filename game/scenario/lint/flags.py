"""Flags that nobody sets, and flags that nobody reads."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Scalar


def _flags(model: Model) -> dict[str, Scalar]:
    items = model.whole.sections.items("flags")
    return {item.value: item for item in items if isinstance(item, Scalar) and not item.file.world}


def _read(model: Model) -> set[str]:
    return {ref.name for use in model.notes.exprs for ref in use.expr.names}


def _set(model: Model) -> set[str]:
    return {use.target for use in model.notes.effects}


def _never_set(model: Model) -> Iterator[Found]:
    written, read = _set(model), _read(model)
    for name, node in _flags(model).items():
        if name not in written:
            said = "read, but no answer ever sets it" if name in read else "neither set nor read"
            yield Found(node, f"the flag '{name}' is {said}", f"write {name}: =1 in the effects of an option")


def _never_read(model: Model) -> Iterator[Found]:
    written, read = _set(model), _read(model)
    for name, node in _flags(model).items():
        if name in written and name not in read:
            message = f"the flag '{name}' is set, and nothing ever reads it"
            yield Found(node, message, "echo it in a later text, a push or a slide")


NEVER_SET = Lint(
    code="flag-never-set",
    title="A flag that is never set",
    why=(
        "What reads it always finds it down. Mostly the option that was to set it has lost its line, or the name "
        "was changed."
    ),
    passes="""\
flags: [sworn]
initiatives: {oath: {label: An oath, family: words, effects: {sworn: =1, trade: -3}}}
slides: [{theme: sea, when: sworn, text: An oath was kept.}, {theme: sea, text: The sea is calm.}]
""",
    fails="""\
flags: [sworn]
slides: [{theme: sea, when: sworn, text: An oath was kept.}, {theme: sea, text: The sea is calm.}]
""",
    find=_never_set,
)
NEVER_READ = Lint(
    code="flag-never-read",
    title="A flag that is never read",
    why="A promise forgotten: the player did something worth remembering and nothing remembers it.",
    passes=NEVER_SET.passes,
    fails="""\
flags: [sworn]
initiatives: {oath: {label: An oath, family: words, effects: {sworn: =1, trade: -3}}}
""",
    find=_never_read,
)
