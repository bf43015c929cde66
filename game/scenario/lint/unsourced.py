"""Pages, afterwords and roads that do not say where it is written."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.record import cited

_HINT = "write source: [E038, ¶15]"


def _find(model: Model) -> Iterator[Found]:
    content = model.content
    for page in content.codex.values():
        key = model.key("codex", page.id)
        if model.own(key) and not page.source:
            yield Found(key, f"the codex page '{page.id}' names no source", _HINT)
    for market in content.markets.values():
        for route in market.routes:
            key = model.key("markets", market.id, "routes", route.id)
            if model.own(key) and route.km is not None and not route.source:
                yield Found(key, f"the length of '{route.id}' has no source", _HINT)
    yield from _afterwards(model)
    yield from _causes(model)


def _afterwards(model: Model) -> Iterator[Found]:
    """An afterword tells what happened in fact, so it says where that stands."""
    for event in model.content.events.values():
        bodies = [variant.body for variant in event.afterwards.variants]
        if bodies and not event.source and not all(any(cited(body)) for body in bodies):
            key = model.key("events", event.id, "afterwards")
            yield Found(key, "this says what happened in fact, and names no source", "end it with (E038)")


def _causes(model: Model) -> Iterator[Found]:
    """Standing causes are claims about the world; an author may well leave the small ones without a source."""
    for indicator in model.content.indicators.values():
        for number, push in enumerate(indicator.pushes):
            if not push.source:
                actor, _, name = indicator.id.rpartition(".")
                path = ("actors", actor, "indicators", name) if actor else ("indicators", name)
                node = model.at(*path, "pushes", number)
                if model.own(node) and node is not model.whole.anchor:
                    yield Found(node, f"'{push.because}' names no source", _HINT, confidence="low")


_HIGH = """\
codex: {pass: {title: The pass, source: ¶8, text: It is high.}}
slides: [{theme: sea, text: "Beyond [[pass]] it snows."}]
"""
UNSOURCED = Lint(
    code="unsourced",
    title="A fact without a source",
    why=(
        "What the game tells as fact must be open to checking: a page of the codex, the length of a road, "
        "what happened afterwards. Events without a source are refused under 'no-source'."
    ),
    passes=_HIGH,
    fails=_HIGH.replace("source: ¶8, ", ""),
    find=_find,
)
