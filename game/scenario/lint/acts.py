"""Everything that changes numbers in a story, with the first turn in which it can."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from game.engine.content import Consequence, Content, Effect, How, Later
from game.expr.ranges import ENDLESS

Firsts = Mapping[str, float]
Act = tuple[str, Consequence]
When = tuple[str, int]  # the fact that an effect goes with, and how many turns after it


def acts(content: Content) -> Iterator[Act]:
    """Go over all acts, each with the fact that it goes with; none for what may happen from the first turn on."""
    for event in content.events.values():
        yield f"{event.id}.seen", event.act
        yield f"{event.id}.ignored", event.ignored
        yield from ((f"{event.id}.{option.id}", option.act) for option in event.options)
    yield from ((f"{name}.count", each.act) for name, each in content.initiatives.items())
    for name, project in content.projects.items():
        yield from ((f"{name}.active", project.begun), (f"{name}.done", project.done))
    for name, situation in content.situations.items():
        yield from ((name, situation.started), (name, situation.stopped))
    for ladder in content.ladders.values():
        yield from (("", act) for act in (ladder.climb, ladder.descend, Consequence(ladder.held)))
    yield from (("", opening.act) for opening in content.openings.values())
    yield from (("", mend.act) for mend in content.mends.values())
    if content.dismissal:
        yield "", content.dismissal.recover


def lates(act: Consequence) -> Iterator[Later]:
    """Go over what an act brings about late, that of its odds included."""
    yield from act.later
    for outcome in act.odds:
        yield from outcome.later


def _parts(act: Consequence) -> Iterator[tuple[int, tuple[Effect, ...]]]:
    yield 0, act.effects
    yield from ((0, outcome.effects) for outcome in act.odds)
    yield from ((late.after, late.effects) for late in lates(act))


class Moves:
    """Which numbers anything raises, which anything lowers, and when each flag can first be set."""

    def __init__(self, content: Content) -> None:
        self._last = content.calendar.turns + 1
        self._ups: defaultdict[str, set[When]] = defaultdict(set)
        self._downs: defaultdict[str, set[When]] = defaultdict(set)
        self._sets: defaultdict[str, set[When]] = defaultdict(set)
        for fact, act in acts(content):
            if act.effects or act.later or act.odds:
                for after, effects in _parts(act):
                    self._note(effects, (fact, after))
        for goal in content.goals.values() if content.pledges.most else ():
            kept = Effect(f"{goal.patron}.support", content.pledges.kept)
            self._note((kept, Effect("credibility", content.pledges.broken)), ("", 0))

    def _note(self, effects: tuple[Effect, ...], when: When) -> None:
        for effect in effects:
            if effect.how is How.SET:
                self._ups[effect.target].add(when)
                self._downs[effect.target].add(when)
                if effect.amount == 1.0:
                    self._sets[effect.target].add(when)
            else:
                (self._ups if effect.amount > 0 else self._downs)[effect.target].add(when)

    def up(self, target: str, firsts: Firsts) -> bool:
        """Say whether anything that can happen raises a number."""
        return self._happens(self._ups, target, firsts)

    def down(self, target: str, firsts: Firsts) -> bool:
        """Say whether anything that can happen lowers it."""
        return self._happens(self._downs, target, firsts)

    def flags(self, flags: tuple[str, ...], firsts: Firsts) -> Iterator[tuple[str, float]]:
        """Give the first turn in which each flag that is ever set can be, endless where none of it can happen."""
        for flag in flags:
            turns = [firsts.get(fact, 1) + after for fact, after in self._sets.get(flag, ())]
            if turns:
                yield flag, min(turns) if min(turns) <= self._last else ENDLESS

    def _happens(self, found: Mapping[str, set[When]], target: str, firsts: Firsts) -> bool:
        return any(firsts.get(fact, 1) + after <= self._last for fact, after in found.get(target, ()))
