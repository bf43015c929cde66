"""Keys that have no effect where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Event
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model, key_of
from game.scenario.nodes import Mapping, Node


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        node = model.whole.notes.events[event.id][1]
        if model.own(node):
            yield from _keys(node, _of_event(event))
    sections = model.whole.sections
    for _, node in sections.of("projects"):
        if model.own(node) and not _has(node, "proceeds"):
            yield from _keys(
                node, [("stalled", "a project without 'proceeds' stands still only for want of money")]
            )
    for _, node in sections.of("ladders"):
        descend = node.get("descend") if isinstance(node, Mapping) else None
        if model.own(node) and descend is not None and not _has(descend, "per_turn_held"):
            yield from _keys(descend, [("most", "there is no 'per_turn_held' for it to end")])


def _of_event(event: Event) -> Iterator[tuple[str, str]]:
    """Give the keys that mean nothing in an event of this kind, and why."""
    if event.kind in ("news", "crisis"):
        lies = "news never lies open" if event.kind == "news" else "nobody can leave a crisis lying"
        yield from ((key, lies) for key in ("expires", "ignored"))
    if not event.forewarned:
        yield from ((key, "only what is 'forewarned' can be") for key in ("averted_by", "averted", "warning"))
    elif not event.averted_by:
        yield "averted", "there is no 'averted_by'"
    if event.once:
        yield "cooldown", "this comes up once; write once: false too"
    if event.kind == "crisis" or event.on is not None or event.forewarned:
        yield "weight", "this does not wait to be drawn"


def _keys(node: Node, keys: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> Iterator[Found]:
    for name, why in keys:
        key = key_of(node, name)
        if key is not None:
            hint = "add forewarned: 2 turns" if "'forewarned'" in why else None
            yield Found(key, f"'{name}' does nothing here: {why}", hint)


def _has(node: Node, name: str) -> bool:
    return key_of(node, name) is not None


DOES_NOTHING = Lint(
    code="does-nothing",
    title="A key that does nothing here",
    why=(
        "It is a key of the format, and yet this event, project or ladder never reads it: a cool-down of what comes "
        "once, neglect of what cannot be left lying, an averting of what is not announced."
    ),
    passes="""\
events:
  fair:
    title: A fair
    kind: news
    once: false
    cooldown: 9 months
    basis: invented
    source: ¶6
    text:
      - {when: fair.turn > 3, text: Stalls again.}
      - {text: Stalls on the quay.}
""",
    fails="""\
events:
  fair:
    title: A fair
    kind: news
    cooldown: 9 months
    basis: invented
    source: ¶6
    text: Stalls on the quay.
""",
    find=_find,
)
