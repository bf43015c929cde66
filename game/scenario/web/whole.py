"""The web of a scenario: its parts, and the links between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from game.engine.content import Content, Effect, How, Text
from game.scenario.web.owners import Owners
from game.scenario.web.reads import conditions
from game.scenario.web.slides import named_slides
from game.scenario.web.terms import dates, prices
from game.scenario.web.writes import changes


@frozen
class Thing:
    """A part of a story: `id` is `kind:name`, `label` what players call it.

    `terms` are the dates and conditions on which it comes that read no other part; `price` is what an order costs.
    """

    id: str
    kind: str
    name: str
    label: str
    terms: tuple[str, ...] = ()
    price: str = ""


@frozen
class Link:
    """One part bears on another: the target's condition reads the source, or the source changes the target.

    `how` says under which key or choice; `said` is the condition as written, or the signed amount.
    """

    source: str
    target: str
    how: str
    said: str
    changes: bool = False
    size: float = 0.0


@frozen
class Web:
    """Every part and link of a scenario, and the links into and out of each part in the author's order."""

    things: Mapping[str, Thing]
    links: tuple[Link, ...]
    into: Mapping[str, tuple[Link, ...]]
    out: Mapping[str, tuple[Link, ...]]

    def named(self, name: str) -> tuple[Thing, ...]:
        """Find the parts of a name, or of an id such as `flag:convoy_sent`."""
        return tuple(each for each in self.things.values() if name in (each.name, each.id))


def web(content: Content) -> Web:
    """Read every condition and consequence of a scenario."""
    owners = Owners(content)
    terms, costs = _terms(content, owners), dict(prices(content))
    things = {
        each.id: evolve(each, terms=tuple(terms.get(each.id, ())), price=costs.get(each.id, ""))
        for each in _things(content)
    }
    links = dict.fromkeys((*_reading(content, owners), *_changing(content, owners)))
    into: defaultdict[str, list[Link]] = defaultdict(list)
    out: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        into[link.target].append(link)
        out[link.source].append(link)
    return Web(
        things,
        tuple(links),
        {name: tuple(found) for name, found in into.items()},
        {name: tuple(found) for name, found in out.items()},
    )


def _terms(content: Content, owners: Owners) -> dict[str, list[str]]:
    """Say of each part on what it comes besides other parts: its dates, and conditions that read nothing else."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for part, words in dates(content):
        found[part].append(words)
    for part, how, expr in conditions(content):
        if not set(owners.read_by(expr)) - {part}:
            found[part].append(f"{how}: {expr.text}")
    return found


def _things(content: Content) -> Iterator[Thing]:
    for event in content.events.values():
        yield _thing("event", event.id, _plain(event.title))
    for flag in content.flags:
        yield _thing("flag", flag, "")
    for kind in (
        "indicator",
        "resource",
        "market",
        "ladder",
        "project",
        "situation",
        "opening",
        "goal",
        "judge",
        "initiative",
    ):
        for name, part in getattr(content, f"{kind}s").items():
            yield _thing(kind, name, part.label)
    for family in content.families.values():
        yield _thing("family", family.id, family.label)
    for ending in content.endings.values():
        yield _thing("ending", ending.id, ending.title)
    for name, slide in named_slides(content):
        yield _thing("slide", name, _plain(slide.text).partition(".")[0])


def _thing(kind: str, name: str, label: str) -> Thing:
    return Thing(f"{kind}:{name}", kind, name, label)


def _plain(text: Text) -> str:
    return text.variants[-1].body if text.variants else ""


def _reading(content: Content, owners: Owners) -> Iterator[Link]:
    for part, how, expr in conditions(content):
        for source in owners.read_by(expr):
            if source != part:
                yield Link(source, part, how, expr.text)


def _changing(content: Content, owners: Owners) -> Iterator[Link]:
    for part, how, effect in changes(content):
        target = owners.of(effect.target)
        if target is not None and target != part:
            yield Link(part, target, how, _amount(effect), changes=True, size=abs(effect.amount))
    for initiative in content.initiatives.values():
        yield Link(f"initiative:{initiative.id}", f"family:{initiative.family}", "launched", "counts", True)


def _amount(effect: Effect) -> str:
    if effect.how is How.SET:
        return f"={effect.amount:g}"
    return f"{effect.amount:+g}{' lasting' * (effect.how is How.LASTING)}"
