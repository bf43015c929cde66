"""Receipts: what an order costs and brings, told before it is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from attrs import frozen

from game.engine.content import Consequence, Effect, Goal, Later, Outcome, Project
from game.engine.orders import Order, Verb
from game.play.session import Session
from game.view.conditions import proviso
from game.view.dates import date_words, in_turns, span, turn_word
from game.view.drift import Step, drifts
from game.view.moves import LASTING, Move, joined, moves
from game.view.names import listed
from game.view.numbers import amount, chance_words
from game.view.text import render


@frozen
class Tag:
    """One line of a price; `enough` says that the player has it."""

    resource: str
    label: str
    amount: float
    enough: bool

    @property
    def words(self) -> str:
        """Say it: `2 treasury`."""
        return f"{amount(self.amount)} {self.label.lower()}"


@frozen
class LaterView:
    """A consequence to come: when, the announced words, what it moves, and on what it hangs, if on anything."""

    after: int
    when: str
    note: str
    moves: tuple[Move, ...]
    proviso: str = ""

    @property
    def fixed(self) -> bool:
        """Say whether it comes at a moment of the story's own, not so many turns from now."""
        return self.when.startswith(("at the end", "each ", "when done"))

    @property
    def words(self) -> str:
        """Say it in one line."""
        parts = (
            f"{self.note} ({joined(self.moves)})"
            if self.moves and self.note
            else self.note or joined(self.moves)
        )
        return f"{self.when}{self.proviso}: {parts}"


@frozen
class OddsView:
    """One possible result: its chance in percent, in words, and what it brings."""

    chance: int
    likely: str
    text: str
    moves: tuple[Move, ...]
    later: tuple[LaterView, ...] = ()

    @property
    def words(self) -> str:
        """Say it in one line."""
        moved = joined(self.moves)
        if moved and self.text.endswith((".", "!", "?")):
            moved = moved[0].upper() + moved[1:]
        tail = f" {moved}" if moved else ""
        told = [f"{self.likely}: {self.text}{tail}", *(later.words for later in self.later)]
        return "; ".join([*(each.rstrip(".") for each in told[:-1]), told[-1]])


@frozen
class Receipt:
    """What an order costs and brings: own figures now and lasting, moods, what comes late, what is luck."""

    price: tuple[Tag, ...] = ()
    now: tuple[Move, ...] = ()
    lasting: tuple[Move, ...] = ()
    pleased: tuple[Move, ...] = ()
    angered: tuple[Move, ...] = ()
    later: tuple[LaterView, ...] = ()
    odds: tuple[OddsView, ...] = ()

    @property
    def price_words(self) -> str:
        """Say the price: `1 attention, 2 treasury`, or `free`."""
        return ", ".join(tag.words for tag in self.price) or "free"

    @property
    def lines(self) -> tuple[str, ...]:
        """Say everything but the price, one short line each."""
        own = joined((*self.now, *self.lasting))
        first = [own] if own else []
        for verb, those in (("pleases", self.pleased), ("angers", self.angered)):
            home = [move for move in those if move.size]
            first += [f"{verb} {joined(home)}"] if home else []
        abroad = [move for move in (*self.pleased, *self.angered) if not move.size]
        first += [joined(abroad)] if abroad else []
        late = (each.words if each.fixed else f"later, {each.words}" for each in self.later)
        return (*first, *late, *(each.words for each in self.odds))


def receipt(session: Session, order: Order, pulls: Sequence[Effect] | None = None) -> Receipt:
    """Write the receipt of any order but `end`; `pulls` is what the order drifts, if that is known already."""
    drift = drifts(session, trial(order))[0] if pulls is None and trial(order) else list(pulls or ())
    brought = _brought(session, order, drift)
    later = [later_view(session, each) for each in brought.later]
    if order.verb is Verb.FUND:
        later += when_done(session, session.content.projects[order.subject], drift)
    if order.verb is Verb.PLEDGE:
        later += _when_judged(session, session.content.goals[order.subject])
    return _receipt(session, prices(session, order), brought, later)


def trial(order: Order) -> list[Step]:
    """Give the step that an order takes on ground that pulls: a rung, or a project finished; else nothing."""
    match order.verb:
        case Verb.CLIMB | Verb.DESCEND:
            return [Step(ladder=order.subject, by=1 if order.verb is Verb.CLIMB else -1)]
        case Verb.FUND:
            return [Step(project=order.subject)]
    return []


def ignored_receipt(session: Session, consequence: Consequence) -> Receipt:
    """Write what leaving a file unanswered brings."""
    return _receipt(session, (), consequence, [later_view(session, each) for each in consequence.later])


def _receipt(
    session: Session, price: tuple[Tag, ...], brought: Consequence, later: Iterable[LaterView]
) -> Receipt:
    all_ = moves(session, brought.effects)
    own = [move for move in all_ if not move.mood]
    return Receipt(
        price,
        tuple(move for move in own if move.kind != LASTING),
        tuple(move for move in own if move.kind == LASTING),
        tuple(move for move in all_ if move.mood and move.sign > 0),
        tuple(move for move in all_ if move.mood and move.sign < 0),
        tuple(later),
        tuple(_odds_view(session, outcome) for outcome in brought.odds),
    )


def prices(session: Session, order: Order) -> tuple[Tag, ...]:
    """Word what an order costs now."""
    code = session.rules.catalogue.code(order.text)
    asked = session.rules.legal.prices(session.worlds, np.array([code]), np.array([0]))[:, 0]
    return tuple(
        Tag(resource.id, resource.label, float(cost), session.value(resource.id) >= cost)
        for resource, cost in zip(session.content.resources.values(), asked, strict=True)
        if cost
    )


def later_view(session: Session, later: Later) -> LaterView:
    """Word a late effect not yet set going."""
    calendar, due = session.content.calendar, session.turn + later.after
    when = in_turns(calendar, later.after)
    if due <= calendar.turns:
        when = f"{when} ({date_words(calendar, due)})"
    elif due > calendar.turns + 1:
        when = f"{when} (after the end)"
    hangs = proviso(session, later.when)
    return LaterView(later.after, when, render(later.note, session), moves(session, later.effects), hangs)


def _odds_view(session: Session, outcome: Outcome) -> OddsView:
    likely = chance_words(outcome.chance)
    if session.level.detail != "signs":
        likely = f"{likely}, {outcome.chance} in 100"
    later = tuple(later_view(session, each) for each in outcome.later)
    text = render(outcome.text, session)
    return OddsView(outcome.chance, likely, text, moves(session, outcome.effects), later)


def _brought(session: Session, order: Order, drift: Sequence[Effect]) -> Consequence:
    content = session.content
    match order.verb:
        case Verb.FUND:
            begun = session.worlds.table[session.rules.layout.begun.row(order.subject), 0] > 0.0
            return Consequence() if begun else content.projects[order.subject].begun
        case Verb.DESCEND:
            brought = content.ladders[order.subject].descend
            held = _held(session, order.subject)
            return Consequence((*brought.effects, *held, *drift), brought.later, brought.odds)
        case Verb.CLIMB:
            brought = content.ladders[order.subject].climb
            return Consequence((*brought.effects, *drift), brought.later, brought.odds)
    return session.rules.consequence_of(session.rules.catalogue.code(order.text))


def _held(session: Session, ladder: str) -> list[Effect]:
    """Work out what climbing down costs for the turns held."""
    this, held = session.content.ladders[ladder], session.value(f"{ladder}.held")
    most = {effect.target: effect.amount for effect in this.most}
    out = []
    for effect in this.held:
        total, bound = held * effect.amount, most.get(effect.target)
        if bound is not None:
            total = max(total, bound) if bound < 0 else min(total, bound)
        if total:
            out.append(Effect(effect.target, total, effect.how))
    return out


def _when_judged(session: Session, goal: Goal) -> list[LaterView]:
    """Say what a pledge is worth at the end, kept or broken."""
    pledges, left = session.content.pledges, session.content.calendar.turns - session.turn
    stakes = (("kept", f"{goal.patron}.support", pledges.kept), ("broken", "credibility", pledges.broken))
    return [
        LaterView(left, f"at the end, if {how}", "", moves(session, [Effect(target, size)]))
        for how, target, size in stakes
        if target in session.content.indicators
    ]


def when_done(session: Session, project: Project, drift: Sequence[Effect]) -> list[LaterView]:
    """Say what a project costs each turn, and what it brings on the day it is done."""
    calendar = session.content.calendar
    left = project.takes - int(session.worlds.table[session.rules.layout.steps.row(project.id), 0])
    when = f"when done, after {span(calendar, left)} of work"
    note = render(project.done.note, session)
    brings = (*project.done.effects, *drift)
    done = LaterView(left, when, note, moves(session, brings))
    after = [later_view(session, each) for each in project.done.later]
    dues = listed(
        [
            f"{amount(due)} {session.content.resources[name].label.lower()}"
            for name, due in project.dues.items()
        ]
    )
    if not dues:
        return [done, *after]
    each = LaterView(0, f"each {turn_word(calendar)}", f"costs {dues}", ())
    return [each, done, *after]
