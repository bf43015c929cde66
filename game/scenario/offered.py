"""The names of one scenario as editors offer them: what may stand somewhere, and what each name is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import Factory, frozen

from game.engine.content import Content
from game.scenario.checks.cities import CITIES
from game.scenario.checks.references import KNOWN
from game.scenario.listing import Row, gauges, ladders, purses

_RUNG = "the number of its rung, from 0: =2"
_FLAG = "a flag: =1 sets it, =0 clears it"


@frozen
class Key:
    """A key that may be written, what it is, and words that may stand under it."""

    name: str
    about: str
    words: tuple[str, ...] = ()


@frozen
class Offered:
    """By the name of a field: the words that may stand there, and the keys of the mappings that it reads."""

    words: Mapping[str, tuple[str, ...]] = Factory(dict)
    keys: Mapping[str, tuple[Key, ...]] = Factory(dict)


def offered(content: Content) -> Offered:
    """Give the names of a scenario, those of its world included."""
    words = {f"the id of {sort}": tuple(find(content)) for sort, find in KNOWN.items()}
    words["the id of city"] = tuple(sorted(CITIES))
    words["a family"] = tuple(content.families)
    words["a group"] = tuple(content.groups)
    keys: dict[str, Iterable[Key]] = {
        "a mapping of names to signed amounts": _changed(content),
        "a mapping of resources to amounts": _told(row for row in purses(content) if row.name != "attention"),
        "the name of a gauge, a purse or a ladder": _begun(content),
        "the id of voice": (Key(name, content.actors[name].name) for name in words["the id of voice"]),
    }
    return Offered(words, {field: tuple(found) for field, found in keys.items()})


def _told(rows: Iterable[Row]) -> Iterator[Key]:
    return (Key(row.name, f"{row.label}: {row.note}" if row.note else row.label) for row in rows)


def _changed(content: Content) -> Iterator[Key]:
    yield from _told(gauges(content, {}))
    yield from _told(purses(content))
    yield from _of_groups(content)
    yield from (Key(f"{each.id}.rung", f"{each.label}: {_RUNG}") for each in content.ladders.values())
    yield from (Key(name, _FLAG) for name in content.flags)


def _of_groups(content: Content) -> Iterator[Key]:
    """Give the gauges that every member of a group has."""
    for group, members in content.groups.items():
        owned = (
            each.id.partition(".")[2] for each in content.indicators.values() if each.owner in members[:1]
        )
        for gauge in owned:
            if all(f"{member}.{gauge}" in content.indicators for member in members):
                yield Key(f"{group}.{gauge}", f"{gauge} of each: {', '.join(members)}")


def _begun(content: Content) -> Iterator[Key]:
    yield from _told(gauges(content, {}))
    yield from _told(purses(content))
    yield from _of_groups(content)
    rungs = {each.id: tuple(rung.id for rung in each.rungs) for each in content.ladders.values()}
    yield from (Key(key.name, key.about, rungs[key.name]) for key in _told(ladders(content)))
