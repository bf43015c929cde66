"""Orders carried out: the price is paid, the state changes, and the consequences land."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from game.engine.layout import Rows
from game.engine.ledger import Cause
from game.engine.orders import Verb

if TYPE_CHECKING:
    from game.engine.worlds import Floats, Worlds


class IllegalOrder(ValueError):
    """The order is not legal in that world now."""


def submit(worlds: Worlds, codes: Rows, at: Rows) -> None:
    """Carry out order `codes[k]` in world `at[k]`, shapes (m,), at most one a world; `end` is not for here.

    IllegalOrder when one of them may not be given; nothing has changed then.
    """
    rules = worlds.rules
    if not rules.legal.allowed(worlds, codes, at).all():
        raise IllegalOrder("an order is not legal in its world")
    obey(worlds, codes, at)


def obey(worlds: Worlds, codes: Rows, at: Rows) -> None:
    """Carry out orders known to be legal."""
    rules = worlds.rules
    _pay(worlds, codes, at)
    verbs = rules.catalogue.verbs[codes]
    share = _share(worlds, codes, at)
    for verb in np.unique(verbs):
        these = np.flatnonzero(verbs == verb)
        _KEEPERS[Verb(int(verb))](worlds, rules.numbers[codes[these]], at[these], codes[these])
    acts = rules.act_of[codes]
    rules.acts.land(worlds, acts, at, share, "order", worlds.turn)


def _share(worlds: Worlds, codes: Rows, at: Rows) -> Floats | None:
    """Give what part of the good an order does: what home lets through, times what a repeat still yields."""
    rules = worlds.rules
    share = None if rules.efficiency is None else rules.efficiency(worlds.table, at)
    launches = rules.catalogue.verbs[codes] == Verb.LAUNCH
    if not launches.any():
        return share
    numbers = np.where(launches, rules.numbers[codes], 0)
    counts = worlds.table[rules.layout.count.first + numbers, at].astype(np.intp)
    yields = rules.yields[numbers, np.minimum(counts, rules.yields.shape[1] - 1)]
    repeats = np.where(launches, yields, 1.0)
    return repeats if share is None else share * repeats


def _pay(worlds: Worlds, codes: Rows, at: Rows) -> None:
    rules = worlds.rules
    prices = rules.legal.prices(worlds, codes, at)
    cause = Cause("price", rules.catalogue.text(int(codes[0])), worlds.turn) if len(codes) else None
    for name, price in zip(rules.content.resources, prices, strict=True):
        if cause is not None and price.any():
            worlds.add(name, at, -price, cause)


def _answer(worlds: Worlds, events: Rows, at: Rows, codes: Rows) -> None:
    layout = worlds.rules.layout
    worlds.table[layout.choice.first + events, at] = worlds.rules.option_of[codes] + 1.0
    worlds.rules.tray.remove(worlds, events + 1, at)


def _launch(worlds: Worlds, initiatives: Rows, at: Rows, _codes: Rows) -> None:
    rules, table = worlds.rules, worlds.table
    families = rules.family_of[initiatives]
    table[rules.layout.ready.first + families, at] = worlds.turn + rules.cooldown[families]
    table[rules.layout.count.first + initiatives, at] += 1.0
    table[rules.layout.count.first + len(rules.content.initiatives) + families, at] += 1.0


def _climb(worlds: Worlds, ladders: Rows, at: Rows, _codes: Rows) -> None:
    _move(worlds, ladders, at, 1.0)


def _descend(worlds: Worlds, ladders: Rows, at: Rows, _codes: Rows) -> None:
    for number in np.unique(ladders):
        ladder = worlds.rules.ladders[int(number)]
        where = at[ladders == number]
        held = worlds.rules.lookup.column(f"{ladder.id}.held")(worlds.table, where)
        most = {effect.target: effect.amount for effect in ladder.most}
        for effect in ladder.held:
            amounts = _bounded(held * effect.amount, most.get(effect.target))
            worlds.add(effect.target, where, amounts, Cause("held", f"descend {ladder.id}", worlds.turn))
    _move(worlds, ladders, at, -1.0)


def _bounded(amounts: Floats, most: float | None) -> Floats:
    if most is None:
        return amounts
    return np.maximum(amounts, most) if most < 0.0 else np.minimum(amounts, most)


def _move(worlds: Worlds, ladders: Rows, at: Rows, step: float) -> None:
    layout = worlds.rules.layout
    worlds.table[layout.rung.first + ladders, at] += step
    worlds.table[layout.since.first + ladders, at] = float(worlds.turn)


def _fund(worlds: Worlds, projects: Rows, at: Rows, _codes: Rows) -> None:
    for number in np.unique(projects):
        worlds.rules.projects.fund(worlds, worlds.rules.project_ids[int(number)], at[projects == number])


def _halt(worlds: Worlds, projects: Rows, at: Rows, _codes: Rows) -> None:
    for number in np.unique(projects):
        worlds.rules.projects.halt(worlds, worlds.rules.project_ids[int(number)], at[projects == number])


def _request(worlds: Worlds, topics: Rows, at: Rows, _codes: Rows) -> None:
    worlds.table[worlds.rules.layout.request.row("request"), at] = topics + 1.0


def _pledge(worlds: Worlds, goals: Rows, at: Rows, _codes: Rows) -> None:
    worlds.table[worlds.rules.layout.pledged.first + goals, at] = 1.0


def _mend(worlds: Worlds, mends: Rows, at: Rows, _codes: Rows) -> None:
    rules = worlds.rules
    row = rules.layout.ready.first + len(rules.content.families) + mends
    worlds.table[row, at] = worlds.turn + rules.mend_cooldown[mends]


_KEEPERS: dict[Verb, Callable[[Worlds, Rows, Rows, Rows], None]] = {
    Verb.ANSWER: _answer,
    Verb.LAUNCH: _launch,
    Verb.CLIMB: _climb,
    Verb.DESCEND: _descend,
    Verb.FUND: _fund,
    Verb.HALT: _halt,
    Verb.REQUEST: _request,
    Verb.PLEDGE: _pledge,
    Verb.MEND: _mend,
}
