"""The codex, what happened in fact, and the tests an author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.engine.content import CodexEntry, Expectation
from game.scenario.build.parts import entries, named
from game.scenario.build.world import sources
from game.scenario.context import Context
from game.scenario.expressions import condition
from game.scenario.fields import Field, date, scalar, whole_between
from game.scenario.nodes import Node
from game.scenario.notes import DateUse, OrderUse
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, list_of, made, one_or_list
from game.scenario.texts import prose, words

PAGE = Shape(
    "a codex entry",
    {"title": words("title"), "text": prose("codex")},
    {"source": sources, "see": list_of(named("codex"))},
)


def codex(sections: Sections, context: Context) -> dict[str, CodexEntry]:
    """Build the codex."""

    def make(key: str, got: Got, _node: Node, _context: Context) -> CodexEntry:
        return CodexEntry(id=key, **got)

    return dict(entries(sections, "codex", PAGE, make, context))


_ENDS = re.compile(r"end ([1-9][0-9]?)")


def _read_order(node: Node, context: Context) -> str:
    text = " ".join(scalar(node, "an order").value.split())
    if not _ENDS.fullmatch(text):
        context.notes.orders.append(OrderUse(text, node))
    return text


order = Field("an order", _read_order, "")
MOVE = Shape(
    "a move of history", {"on": date, "do": one_or_list(order)}, {"because": words(), "source": sources}
)


def _moves(got: Got, node: Node, context: Context) -> tuple[tuple[int, str], ...]:
    month = got["on"]
    if month is None:
        return ()
    context.notes.dates.append(DateUse(month, node))
    return tuple((month, text) for text in got["do"])


_history = made(MOVE, _moves)


def history(sections: Sections, context: Context) -> tuple[tuple[int, str], ...]:
    """Build history's moves beside the options marked as its own, in the order of their dates."""
    found = [move for node in sections.items("history") for move in _history(node, context) or ()]
    return tuple(sorted(found, key=lambda move: move[0]))


TEST = Shape(
    "a test",
    {"name": words(), "do": one_or_list(order), "expect": one_or_list(condition)},
    {"seed": whole_between(0, 9_999_999)},
)


def _ends(orders: tuple[str, ...]) -> Iterator[str]:
    """Write `end 4` out as four times `end`."""
    for text in orders:
        times = _ENDS.fullmatch(text)
        yield from ["end"] * int(times[1]) if times else [text]


def _make_test(got: Got, node: Node, context: Context) -> Expectation:
    return Expectation(
        name=got["name"],
        seed=got.get("seed", 0),
        orders=tuple(_ends(got["do"])),
        expect=got["expect"],
        place=context.place(node),
    )


_test = made(TEST, _make_test)


def tests(sections: Sections, context: Context) -> tuple[Expectation, ...]:
    """Build the tests."""
    with context.at_the_end():
        found = [_test(node, context) for node in sections.items("tests")]
    return tuple(test for test in found if test)
