"""What several sections share: entries by id, gates, and words made from ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

from game.engine.content import Gate
from game.scenario.context import Context
from game.scenario.expressions import condition
from game.scenario.fields import Field, FieldError, date, ident, number_field, scalar, whole_between
from game.scenario.mends import as_pairs, without_strays
from game.scenario.nodes import Mapping, Node, Sequence, sort_of
from game.scenario.notes import NameUse
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, Table, list_of
from game.scenario.texts import words

T = TypeVar("T")
MOST_ACTS = 9
_SHOWN = 120  # of what an author wrote, in a hint
GATE: Table = {
    "turn": whole_between(1, 200),
    "act": whole_between(1, MOST_ACTS),
    "from": date,
    "until": date,
}
UNLOCKS: Table = {"unlocks": condition}


def entries(
    sections: Sections,
    name: str,
    shape: Shape,
    make: Callable[[str, Got, Node, Context], T],
    context: Context,
    key_field: Field[str] = ident,
) -> Iterator[tuple[str, T]]:
    """Build each entry of a mapping section; one that is no record at all is left out."""
    for key, node in without_strays(list(sections.of(name)), shape.name, shape.fields, context):
        if not key_field(key, context):
            continue
        try:
            got = shape(node, context)
        except FieldError as error:
            context.error(error.node, error.code, error.message, error.hint)
            continue
        yield key.value, make(key.value, got, node, context)


def gate(got: Got, node: Node, context: Context) -> Gate:
    """Make the gate of a thing: the later of its turn and its act, between its dates."""
    act = got.get("act")
    opens = first_turn(act, node, context) if act else 1
    return Gate(max(got.get("turn", 1), opens), got.get("from"), got.get("until"), got.get("unlocks"))


def first_turn(act: int, node: Node, context: Context) -> int:
    """Give the first turn of an act; the shared world may name acts that a short story lacks."""
    acts = context.calendar.acts
    if act <= len(acts):
        return acts[act - 1]
    if not node.file.world:
        context.error(
            node,
            "bad-act",
            f"there is no act {act}: the calendar has {len(acts)}",
            f"write 1 to {len(acts)}" if len(acts) > 1 else None,
        )
    return context.calendar.turns + 1


def named(sort: str) -> Field[str]:
    """Make a field for the id of something defined elsewhere, checked when all is known."""

    def read(node: Node, context: Context) -> str:
        text = scalar(node, f"the id of {sort}")
        context.notes.names.append(NameUse(sort, text.value, text))
        return text.value

    return Field(f"the id of {sort}", read, "")


def _read_band(node: Node, context: Context) -> tuple[float, str]:
    if not isinstance(node, Sequence) or len(node.items) != 2:
        raise FieldError(
            node, "wrong-type", f"a pair is wanted here, not {sort_of(node)}", "write [40, uneasy]"
        )
    return number_field(node.items[0], context), words("word")(node.items[1], context)


def _read_bands(node: Node, context: Context) -> tuple[tuple[float, str], ...]:
    if isinstance(node, Mapping):
        raise FieldError(node, "wrong-type", "a list is wanted here, not a mapping", as_pairs(node))
    found = list_of(Field("a pair", _read_band, (0.0, "")))(node, context)
    floors = [floor for floor, word in found if word]
    if floors != sorted(set(floors)):
        raise FieldError(node, "bad-words", "the lower bounds do not rise", _in_order(found))
    return found


def _in_order(found: tuple[tuple[float, str], ...]) -> str:
    """Write the words as their bounds rise; where two share one, nobody knows which was meant."""
    shared = next((floor for floor, count in Counter(floor for floor, _ in found).items() if count > 1), None)
    if shared is not None:
        return f"two words begin at {shared:g}: give each a bound of its own"
    pairs = ", ".join(f"[{floor:g}, {word}]" for floor, word in sorted(found))
    return f"write [{pairs}]" if len(pairs) <= _SHOWN else "write them from the lowest bound to the highest"


bands: Field[tuple[tuple[float, str], ...]] = Field(
    "a list of lower bounds and words", _read_bands, (), like=("list", ("pair", number_field, words("word")))
)
path = list_of(named("city"), most=40)


def humanised(name: str) -> str:
    """Make a label of an id: `trade_mission` reads as `Trade mission`."""
    text = name.replace("_", " ")
    return text[:1].upper() + text[1:]
